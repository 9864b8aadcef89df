import type { Location, Range } from 'vscode-languageserver-types';
import type { LineIndex } from '../base/line-index.ts';
import { LineIndex as Lines } from '../base/line-index.ts';
import type { Span } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import type { Session } from './session.ts';

/** A stretch of a text as LSP names it. */
export function rangeOf(lines: LineIndex, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** A stretch of a source as a range of its file. */
export function rangeInSource(source: Source, span: Span): Range {
  return rangeOf(linesOf(source), span);
}

export function locationInSource(session: Session, source: Source, span: Span): Location {
  return { uri: session.uriOf(source.path), range: rangeInSource(source, span) };
}

/** An address that opens the source at a 0-based line; the fragment counts from 1, as editors do. */
export function linkToLine(session: Session, source: Source, line: number): string {
  return `${session.uriOf(source.path)}#L${line + 1}`;
}

// A source never changes (a changed file makes a new one), so its lines are counted once.
const counted = new WeakMap<Source, LineIndex>();

function linesOf(source: Source): LineIndex {
  let lines = counted.get(source);
  if (!lines) counted.set(source, (lines = new Lines(source.text)));
  return lines;
}
