import type { Location, Range } from 'vscode-languageserver-types';
import { LineIndex } from '../base/line-index.ts';
import type { Span } from '../base/span.ts';
import { pageAt, type Source } from '../corpus/source.ts';
import { featureMessages as messages } from '../messages/features.ts';
import { TEXT_SCHEME } from '../protocol/source-texts.ts';
import { linkMarkdown } from './markdown.ts';
import type { Session } from './session.ts';
import { hasPlaces, uriOfSource } from './source-texts.ts';

/** A stretch of a text as LSP names it. */
export function rangeOf(lines: LineIndex, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** A stretch of a source as a range of what is opened; the beginning of a file that is no text. */
export function rangeInSource(session: Session, source: Source, span: Span): Range {
  return hasPlaces(session, source) ? rangeOf(linesOf(source), span) : HEAD;
}

const HEAD: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function locationInSource(session: Session, source: Source, span: Span): Location {
  return { uri: uriOfSource(session, source), range: rangeInSource(session, source, span) };
}

/** An address that opens the source at a 0-based line; the fragment counts from 1, as editors do. */
export function linkToLine(session: Session, source: Source, line: number): string {
  const uri = uriOfSource(session, source);
  return hasPlaces(session, source) ? `${uri}#L${line + 1}` : uri;
}

/** The client's own command that opens a source at a line, given as (uri, 0-based line). */
const OPEN_PASSAGE = 'attest.openPassage';

/** `line 12`, or the page where the source has pages, as a Markdown link that opens it there. */
export function markdownPlace(session: Session, source: Source, place: { start: number; line: number }): string {
  const uri = uriOfSource(session, source);
  // Editors follow no address of ours in what they show as Markdown; a command of ours they do.
  const link = uri.startsWith(`${TEXT_SCHEME}:`)
    ? `command:${OPEN_PASSAGE}?${encodeURIComponent(JSON.stringify([uri, place.line]))}`
    : linkToLine(session, source, place.line);
  return linkMarkdown(plainPlace(session, source, place), link);
}

/** The same as plain words. */
export function plainPlace({ locale }: Session, source: Source, place: { start: number; line: number }): string {
  const page = pageAt(source, place.start);
  return page === undefined ? messages.line[locale](place.line + 1) : messages.page[locale](page);
}

// A source never changes (a changed file makes a new one), so its lines are counted once.
const counted = new WeakMap<Source, LineIndex>();

function linesOf(source: Source): LineIndex {
  let lines = counted.get(source);
  if (!lines) counted.set(source, (lines = new LineIndex(source.text)));
  return lines;
}
