import { DocumentLinkRequest, DocumentLinkResolveRequest } from 'vscode-languageserver/node';
import { documentLinks, resolveLink } from '../../features/document-links.ts';
import type { Service } from './service.ts';

/** Citations as links into their sources. */
export const links: Service = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: true } }),
  answers({ desk, answer }) {
    answer(DocumentLinkRequest.type, async ({ textDocument }, signal) => {
      const session = await desk().session(signal);
      const document = desk().documents.get(textDocument.uri);
      return document ? documentLinks(session, document) : null;
    });
    answer(DocumentLinkResolveRequest.type, async (link, signal) =>
      resolveLink(await desk().session(signal), (uri) => desk().documents.get(uri), link, signal),
    );
  },
};
