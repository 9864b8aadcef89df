import { lowerBound } from '../base/lower-bound.ts';
import callingTable from './data/calling.tsv';
import type { Span } from '../base/span.ts';
import { overlapping } from '../base/span-index.ts';
import type { Quotation, Sentence } from './analysis.ts';
import { cuesOf } from './cues.ts';
import type { Language } from './language.ts';
import { alternatives, rows } from './table.ts';
import type { Token } from './tokens.ts';

/**
 * The quotations without those that are no more than a phrase in marks, put there to keep it at a distance (`lương “khủng”`)
 * or because it is a name (`cuộc gặp "Rung chuông vàng"`). A phrase is somebody's words where its sentence holds a word of
 * saying or calling, where it stands at the front or behind a colon, and where it ends with a stop of its own.
 */
export function withoutLonePhrases(
  text: string,
  quotations: readonly Quotation[],
  sentences: readonly Sentence[],
  language: Language,
): Quotation[] {
  const told = new Map<Sentence, boolean>();
  return quotations.filter((quotation) => {
    if (quotation.block || quotation.text.length > LONGEST || /[.,!?…]$/.test(quotation.text)) return true;
    const [sentence, other] = overlapping(sentences, quotation);
    if (!sentence || other || !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, quotation.start))) return true;
    if (/[:,–—-]\s*\S{0,2}$/.test(text.slice(Math.max(sentence.start, quotation.start - 5), quotation.start)))
      return true;
    const known = told.get(sentence) ?? tells(sentence.tokens, language);
    told.set(sentence, known);
    return known || isLong(sentence.tokens, quotation, language);
  });
}

// Has the quotation more words than a phrase?
function isLong(tokens: readonly Token[], { start, end }: Span, language: Language): boolean {
  const first = firstFrom(tokens, start);
  const most = tokens[first]?.capital ? LONGEST_NAME : LONGEST_PHRASE;
  const last = tokens[first + most[language]];
  return last !== undefined && last.end <= end;
}

// The number of the first token that starts at the offset or behind it. A sentence may hold many quotations, so the
// tokens are halved and not walked through for each.
function firstFrom(tokens: readonly Token[], offset: number): number {
  return lowerBound(tokens.length, (at) => (tokens[at]?.start ?? 0) < offset);
}

/** In characters; a longer one is no phrase. */
const LONGEST = 80;
/** In words, which are syllables in Vietnamese. */
const LONGEST_PHRASE = { vi: 4, en: 3 };
const LONGEST_NAME = { vi: 10, en: 8 };

function tells(tokens: readonly Token[], language: Language): boolean {
  calling ??= { vi: load(0), en: load(1) };
  const verbs = calling[language];
  return tokens.some((token) => verbs.has(token.lower)) || cuesOf(tokens, language).length > 0;
}

let calling: Record<Language, ReadonlySet<string>> | undefined;

function load(column: number): ReadonlySet<string> {
  return new Set(rows(callingTable).flatMap((cells) => alternatives(cells[column])));
}
