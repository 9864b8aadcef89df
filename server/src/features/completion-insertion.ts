import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver-types';
import type { Span } from '../base/span.ts';
import type { CitationContext } from '../report/citation-context.ts';
import { citationOf } from './citation-writing.ts';
import { rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';

/** What an accepted suggestion writes, and where the cursor goes: an offset into the new words. */
export interface Completed {
  /** What is replaced; it holds the cursor. */
  readonly span: Span;
  readonly text: string;
  readonly cursor: number;
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
): Completed {
  const end = braced && text.charAt(key.end) === '}' ? key.end + 1 : key.end;
  const lead = at !== undefined ? '' : text.charAt(key.start - 1) === ';' ? ' @' : '@';
  const citation = `${lead}${braced ? `${id}}` : citationOf(id).slice(1)}`;
  const located = citation + locatorBefore(text.slice(end, end + LOOK), { bracket, closed }, locator);
  const close = bracket !== undefined && !closed ? ']' : '';
  return { span: { start: key.start, end }, text: located + close, cursor: located.length };
}

/** What a completion item says of what it writes: as a snippet where the cursor goes elsewhere than to its end. */
export function writing(
  { client }: Pick<Session, 'client'>,
  { lines }: Pick<OpenReport, 'lines'>,
  { span, text, cursor }: Completed,
): Pick<CompletionItem, 'textEdit' | 'insertTextFormat'> {
  const range = rangeOf(lines, span);
  if (!client.snippets || cursor === text.length) return { textEdit: { range, newText: text } };
  const newText = `${escaped(text.slice(0, cursor))}$0${escaped(text.slice(cursor))}`;
  return { textEdit: { range, newText }, insertTextFormat: InsertTextFormat.Snippet };
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

function escaped(words: string): string {
  return words.replace(/[\\$}]/g, String.raw`\$&`);
}
