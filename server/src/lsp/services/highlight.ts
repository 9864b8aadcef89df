import { DocumentHighlightRequest } from 'vscode-languageserver/node';
import { highlights } from '../../features/highlight.ts';
import type { Service } from './service.ts';

/** The other citations of the source that the cursor stands at. */
export const highlighting: Service = {
  capabilities: () => ({ documentHighlightProvider: true }),
  answers({ place, answer }) {
    answer(DocumentHighlightRequest.type, async (params, signal) => {
      const at = await place(params, signal);
      return at && highlights(at.document, at.offset);
    });
  },
};
