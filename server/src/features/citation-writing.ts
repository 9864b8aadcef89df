import type { Span } from '../base/span.ts';
import type { Edit } from '../checks/finding.ts';
import { sourceOf } from '../corpus/corpus.ts';
import { type CitationContext, citationContext } from '../report/citation-context.ts';
import { keyAt } from '../report/citation-key.ts';
import type { Report } from '../report/report.ts';
import { type ClosedPlace, placeAt, takesCitations } from './cursor-place.ts';
import type { OpenReport, Session } from './session.ts';

/** An edit of a report, and where the cursor goes: an offset into the new words. */
export interface Insertion extends Edit {
  readonly cursor: number;
}

/** Why nothing is inserted: no citation is read there, or the brackets hold this one already. */
export type Refusal = { readonly refused: ClosedPlace | 'already there' };

/** `@key`, in braces where Pandoc would not read all of the key without them. */
export function citationOf(key: string): string {
  return keyAt(key, 0)?.stop === key.length && !key.startsWith('{') ? `@${key}` : `@{${key}}`;
}

/**
 * A citation put in where the cursor stands: it completes a half-typed key, joins the brackets around it (`; @key`), or
 * brings its own. The cursor then stands behind the key, where a locator is typed.
 */
export function insertCitation(
  session: Pick<Session, 'corpus'>,
  { text, report }: Pick<OpenReport, 'text' | 'report'>,
  offset: number,
  key: string,
): Insertion | Refusal {
  const place = placeAt(report, offset);
  if (!takesCitations(place)) return { refused: place };
  const context = citationContext(text, offset, report);
  const begun = context && text.slice(context.key.start, context.key.end);
  if (context && begun !== undefined && (context.at === undefined || !sourceOf(session.corpus, begun)))
    return context.keys.includes(key) ? { refused: 'already there' } : completedCitation(text, context, key);
  return inBrackets(report, offset, key) ?? inProse(text, offset, citationOf(key));
}

/**
 * A citekey with what is still missing around it: blank and `@` behind a `;`, braces where Pandoc wants them, the
 * locator, `]`. The cursor stands where a locator is typed, before the bracket that closes.
 *
 * @param locator as it stands behind the comma; left out where the citation has one already
 */
export function completedCitation(
  text: string,
  { at, key, braced, bracket, closed }: CitationContext,
  id: string,
  locator?: string,
): Insertion {
  const end = braced && text.charAt(key.end) === '}' ? key.end + 1 : key.end;
  const lead = at !== undefined ? '' : text.charAt(key.start - 1) === ';' ? ' @' : '@';
  const citation = `${lead}${braced ? `${id}}` : citationOf(id).slice(1)}`;
  const located = citation + locatorBefore(text.slice(end, end + LOOK), { bracket, closed }, locator);
  const close = bracket !== undefined && !closed ? ']' : '';
  return { start: key.start, end, text: located + close, cursor: located.length };
}

/** Where a citation of a sentence goes: before the full stop that ends it, behind a closing quotation mark. */
export function endOfSentence(text: string, { start, end }: Span): number {
  const tail = text.slice(Math.max(start, end - LONGEST_TAIL), end);
  const stop = /\s*[.!?…]+\)?$/.exec(tail);
  return stop ? end - stop[0].length : end;
}

/** A citation at the end of a sentence. */
export function citeSentence(text: string, sentence: Span, key: string): Edit {
  const at = endOfSentence(text, sentence);
  return { start: at, end: at, text: `${/\s/.test(text.charAt(at - 1)) ? '' : ' '}[${citationOf(key)}]` };
}

/** How far to look for what stands behind a key, in code units. */
const LOOK = 40;

function locatorBefore(
  behind: string,
  { bracket, closed }: Pick<CitationContext, 'bracket' | 'closed'>,
  locator: string | undefined,
): string {
  if (locator === undefined) return '';
  if (bracket === undefined) return /^\s*\[/.test(behind) ? '' : ` [${locator}]`;
  // In closed brackets something else may stand behind the key: a locator, or the writer's words.
  return !closed || /^\s*[\];]/.test(behind) ? `, ${locator}` : '';
}

/** Full stops and what stands among them, in code units. */
const LONGEST_TAIL = 16;

// Behind the citation that the cursor stands in, before the `;` or `]` that ends it.
function inBrackets({ text, citations }: Report, offset: number, key: string): Insertion | Refusal | undefined {
  const own = citations.filter(({ group }) => group && group.start < offset && offset < group.end);
  const citation = own.findLast(({ span }) => span.start <= offset) ?? own[0];
  if (citation) {
    if (own.some((other) => other.key === key)) return { refused: 'already there' };
    const at = citation.span.end;
    const written = `; ${citationOf(key)}`;
    return { start: at, end: at, text: written, cursor: written.length };
  }
  if (text.charAt(offset - 1) !== '[' || text.charAt(offset) !== ']') return undefined;
  return { start: offset, end: offset, text: citationOf(key), cursor: citationOf(key).length };
}

function inProse(text: string, offset: number, citation: string): Insertion {
  // Not into the middle of a word.
  const rest = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(offset, offset + LONGEST_WORD))?.[0] ?? '';
  const inWord = /[\p{L}\p{N}\p{M}]$/u.test(text.slice(Math.max(0, offset - 2), offset));
  const at = inWord ? offset + rest.length : offset;
  const before = text.charAt(at - 1);
  const lead = before === '' || /[\s([“«‘]/.test(before) ? '' : ' ';
  const trail = /[\p{L}\p{N}]/u.test(text.charAt(at)) ? ' ' : '';
  const written = `${lead}[${citation}`;
  return { start: at, end: at, text: `${written}]${trail}`, cursor: written.length };
}

const LONGEST_WORD = 100;
