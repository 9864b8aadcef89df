import type { Position, TextDocument } from 'vscode';
import type { LanguageClient, Range } from 'vscode-languageclient/node';

// What the server's side of the commands takes and gives; it stands in server/src/lsp/services/commands.ts.

export type Purpose = 'citation' | 'quotation' | 'evidence' | 'cited';

/** A passage of a source; its own side stands in server/src/features/passage-row.ts. */
export interface PassageRow {
  readonly key: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly words: string;
  readonly uri: string;
  readonly range: Range;
}

export interface SourceRow extends PassageRow {
  readonly shown: string;
  readonly kind: 'passage' | 'quotation' | 'highlight';
  readonly speaker: string;
  readonly note: string;
}

export interface SearchResult {
  readonly rows: readonly SourceRow[];
  readonly note: string;
}

export interface Edits {
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly text: string; readonly cursor: number }[];
  readonly note: string;
}

/** A place in a document, as the protocol names it. */
export function placeIn(client: LanguageClient, document: TextDocument, position: Position): object {
  return client.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
}
