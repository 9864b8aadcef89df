import { DocumentLinkRequest, DocumentLinkResolveRequest } from 'vscode-languageserver/node';
import { documentLinks, type LinkData, resolveLink } from '../../features/document-links.ts';
import type { Service } from './service.ts';

/** Citations as links into their sources. */
export const links: Service = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: true } }),
  answers({ desk, answer }) {
    answer(DocumentLinkRequest.type, async ({ textDocument }, signal) => {
      const session = await desk().session(textDocument.uri, signal);
      const document = desk().documents.get(textDocument.uri);
      return document ? documentLinks(session, document) : null;
    });
    answer(DocumentLinkResolveRequest.type, async (link, signal) =>
      resolveLink(
        await desk().session((link.data as LinkData).uri, signal),
        (uri) => desk().documents.get(uri),
        link,
        signal,
      ),
    );
  },
};
