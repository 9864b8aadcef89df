import type { Position, TextDocument } from 'vscode';
import type { LanguageClient, StaticFeature } from 'vscode-languageclient/node';

// What the server's side of the commands takes and gives; it stands in server/src/lsp/services/commands.ts.

export interface LspRange {
  readonly start: LspPosition;
  readonly end: LspPosition;
}

export interface LspPosition {
  readonly line: number;
  readonly character: number;
}

export type Purpose = 'citation' | 'quotation' | 'evidence' | 'cited';

export interface SourceRow {
  readonly key: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly words: string;
  readonly shown: string;
  readonly kind: 'passage' | 'quotation' | 'highlight';
  readonly speaker: string;
  readonly note: string;
  readonly uri: string;
  readonly range: LspRange;
}

export interface SearchResult {
  readonly rows: readonly SourceRow[];
  readonly note: string;
}

export interface Edits {
  readonly version: number;
  readonly edits: readonly { readonly range: LspRange; readonly text: string; readonly cursor: number }[];
  readonly note: string;
}

/** Tells the server that this client has the commands, so that the lightbulb offers them. */
export const runsCommands: StaticFeature = {
  fillClientCapabilities(capabilities) {
    const experimental = capabilities.experimental as { attest?: object } | undefined;
    capabilities.experimental = { ...experimental, attest: { ...experimental?.attest, commands: true } };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

/** A place in a document, as the protocol names it. */
export function placeIn(client: LanguageClient, document: TextDocument, position: Position): object {
  return client.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
}
