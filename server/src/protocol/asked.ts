import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';

/** A request of our own client, beside those that the protocol has: its name, what is given and what is answered. */
export interface Asked<P, R> {
  readonly method: string;
  /** Never there; it binds the two types to the name. */
  readonly types?: (given: P) => R;
}

/** A notification of our own: its name and what it tells. */
export interface Told<P> {
  readonly method: string;
  /** Never there; it binds the type to the name. */
  readonly types?: (told: P) => void;
}

/** An open document. */
export interface InDocument {
  readonly textDocument: TextDocumentIdentifier;
}

export interface AtPosition extends InDocument {
  readonly position: Position;
}

export interface AtRange extends InDocument {
  readonly range: Range;
}
