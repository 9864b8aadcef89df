import { ErrorCodes, ResponseError, TextDocumentContentRequest } from 'vscode-languageserver/node';
import { sourceShownAt } from '../../features/source-texts.ts';
import { TEXT_SCHEME } from '../../protocol/source-texts.ts';
import type { Service } from './service.ts';

/** The words of sources that are no text files (a PDF, a saved page), for an editor that shows what it is given. */
export const texts: Service = {
  capabilities: (desk) =>
    desk.abilities.showsTexts ? { workspace: { textDocumentContent: { schemes: [TEXT_SCHEME] } } } : {},
  answers({ desk, answer }) {
    answer(TextDocumentContentRequest.type, async ({ uri }, signal) => {
      const session = await desk().session(uri, signal);
      const source = sourceShownAt(session, uri);
      if (!source) throw new ResponseError(ErrorCodes.InvalidParams, `no source is shown at ${uri}`);
      desk().shownTexts.given(uri, source);
      return { text: source.text };
    });
  },
};
