import { InlayHintRequest } from 'vscode-languageserver/node';
import { inlayHints } from '../../features/inlay-hints.ts';
import type { Service } from './service.ts';

/** What a reader would have to look up, between the words. */
export const hints: Service = {
  capabilities: () => ({ inlayHintProvider: true }),
  answers({ desk, answer }) {
    answer(InlayHintRequest.type, async ({ textDocument: { uri }, range }, signal) => {
      const session = await desk().session(uri, signal);
      return inlayHints(session, uri, desk().documents.get(uri), range);
    });
  },
};
