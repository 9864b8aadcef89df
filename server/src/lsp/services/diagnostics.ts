import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { diagnosticsOf } from '../diagnostics-feed.ts';
import type { Service } from './service.ts';

/** Findings, for a client that asks for them. */
export const diagnostics: Service = {
  capabilities: (desk) =>
    desk.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'attest', interFileDependencies: true, workspaceDiagnostics: false } }
      : {},
  answers({ desk, answer }) {
    answer(DocumentDiagnosticRequest.type, async ({ textDocument, previousResultId }, signal) => {
      const verdict = await desk().verdicts.of(textDocument.uri, signal);
      if (verdict && verdict.id === previousResultId) return { kind: 'unchanged', resultId: verdict.id };
      return { kind: 'full', ...(verdict && { resultId: verdict.id }), items: verdict ? diagnosticsOf(verdict) : [] };
    });
  },
};
