import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import { overlaps, type Span } from '../base/span.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { OpenReport, Session } from './session.ts';

/** The manifest gives both a colour by the scopes of Markdown, so that every theme has one. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: ['citation'], tokenModifiers: ['known', 'unknown'] };

const KNOWN = 1;
const UNKNOWN = 2;

/**
 * The keys of a report's citations, with their `@`, as known or unknown.
 *
 * @param complete has every source been read? Until then none is called unknown
 * @param held keys that are still being typed; they are neither
 * @param range the part that is wanted; else all
 */
export function semanticTokens(
  session: Session,
  { report, lines, text }: OpenReport,
  complete: boolean,
  held: (key: Span) => boolean,
  range?: Range,
): SemanticTokens {
  const wanted = range && { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { key, keySpan } of report.citations) {
    if (!key || (wanted && !overlaps(keySpan, wanted))) continue;
    const start = text.charAt(keySpan.start - 1) === '@' ? keySpan.start - 1 : keySpan.start;
    const { line, character } = lines.positionAt(start);
    const known = sourceOf(session.corpus, key) !== undefined;
    const modifier = known ? KNOWN : complete && !held(keySpan) ? UNKNOWN : 0;
    data.push(line - last.line, line === last.line ? character - last.character : character);
    data.push(keySpan.end - start, 0, modifier);
    last = { line, character };
  }
  return { data };
}
