import { DocumentSymbolRequest, WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import { documentSymbols, workspaceSymbols } from '../../features/symbols.ts';
import type { Service } from './service.ts';

/** The outline of a report, and the sources to go to by name. */
export const symbols: Service = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Attest' }, workspaceSymbolProvider: true }),
  answers({ desk, answer }) {
    answer(DocumentSymbolRequest.type, async ({ textDocument: { uri } }, signal) => {
      const session = await desk().session(uri, signal);
      return documentSymbols(session, uri, desk().documents.get(uri));
    });
    answer(WorkspaceSymbolRequest.type, async ({ query }, signal) =>
      (await desk().sessions(signal)).flatMap((session) => workspaceSymbols(session, query)),
    );
  },
};
