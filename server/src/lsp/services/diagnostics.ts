import type { Range, TextDocumentIdentifier } from 'vscode-languageserver/node';
import { DocumentDiagnosticRequest, ProtocolRequestType } from 'vscode-languageserver/node';
import { diagnosticsOf } from '../diagnostics-feed.ts';
import type { Service } from './service.ts';

/** The request of our own client: the reasons for the verdicts at a range, as a page of Markdown. */
const EXPLAIN = new ProtocolRequestType<
  { readonly textDocument: TextDocumentIdentifier; readonly range: Range },
  string | null,
  never,
  void,
  void
>('attest/explain');

/** Findings, for a client that asks for them, and the reasons for them. */
export const diagnostics: Service = {
  capabilities: (desk) =>
    desk.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'attest', interFileDependencies: true, workspaceDiagnostics: false } }
      : {},
  answers({ desk, answer }) {
    answer(DocumentDiagnosticRequest.type, async ({ textDocument, previousResultId }, signal) => {
      const verdict = await desk().verdict(textDocument.uri, signal);
      if (verdict && verdict.id === previousResultId) return { kind: 'unchanged', resultId: verdict.id };
      return { kind: 'full', ...(verdict && { resultId: verdict.id }), items: verdict ? diagnosticsOf(verdict) : [] };
    });
    answer(EXPLAIN, async ({ textDocument, range }, signal) => desk().explain(textDocument.uri, range, signal));
  },
};
