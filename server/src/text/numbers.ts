import { overlapping } from '../base/span-index.ts';
import { overlaps } from '../base/span.ts';
import type { DateMention, NumberMention, Sentence } from './analysis.ts';
import type { Language } from './language.ts';
import { withLentUnits } from './lent-unit.ts';
import type { NumberContext } from './number-context.ts';
import { approximation, countsNothing, isAge, unitBehind, unitBefore } from './number-context.ts';
import type { ReadNumber } from './number-reading.ts';
import { readNumber } from './number-reading.ts';
import type { Token } from './tokens.ts';

/**
 * The figures of a sentence with what they count. What belongs to a date is none, nor are articles, ordinals and ranks,
 * scores, hours, codes, telephones, fractions, and the numbers of pages and paragraphs.
 */
export function numbersOf(
  text: string,
  sentence: Sentence,
  language: Language,
  dates: readonly DateMention[],
): NumberMention[] {
  const { tokens } = sentence;
  // A length of time is a figure with its unit: `three years`.
  const dated = overlapping(dates, sentence).filter((date) => date.type !== 'DURATION');
  const isDated = (i: number): boolean => dated.some((date) => overlaps(date, tokens[i] as Token));
  const context: NumberContext = { text, tokens, language };
  const found: NumberMention[] = [];
  for (let i = 0; i < tokens.length;) {
    const read = isDated(i) ? undefined : readNumber(text, tokens, i, language);
    const range = read && rangeFrom(context, i, read);
    const last = range?.last ?? read?.last ?? i + 1;
    const mention =
      read &&
      !isDated(last - 1) &&
      mentionOf(context, i, { ...read, value: range?.from ?? read.value, last }, range?.value);
    if (mention) found.push(mention);
    i = last;
    // `hai mươi năm tù`: what is counted begins no figure.
    while (mention && (tokens[i]?.start ?? Infinity) < mention.end) i++;
  }
  return withLentUnits(text, sentence, language, found);
}

function mentionOf(context: NumberContext, first: number, read: ReadNumber, to?: number): NumberMention | undefined {
  const { text, tokens } = context;
  const [begin, end] = [tokens[first], tokens[read.last - 1]];
  if (!begin || !end || countsNothing(context, first, read, to !== undefined)) return undefined;
  const before = unitBefore(context, first);
  const behind = before ? undefined : unitBehind(context, read.last);
  // `2-1` and `51-49` without a thing counted are scores and votes.
  if (to !== undefined && !before && !behind) return undefined;
  // `Nam Scott, 43, was` gives an age without saying so.
  const age = !before && !behind && to === undefined && isAge(context, first, read);
  const span = { start: before?.start ?? begin.start, end: behind?.end ?? end.end };
  const approximate = approximation(context, first, read.last);
  return {
    ...span,
    text: text.slice(span.start, span.end),
    value: read.value,
    unit: before?.text ?? behind?.text ?? '',
    ...(age ? { age } : {}),
    ...(to === undefined ? {} : { to }),
    ...(approximate ? { approximate } : {}),
  };
}

// `23-26 độ`, `từ 5 đến 7 người`, `between 5 and 7 people`: one figure with two ends.
function rangeFrom({ text, tokens, language }: NumberContext, first: number, from: ReadNumber): Range | undefined {
  const [before, next] = [tokens[from.last - 1], tokens[from.last]];
  if (!before || !next) return undefined;
  const gap = text.slice(before.end, next.start);
  const dash = /^\s?[-–—]\s?$/.test(gap) && next.figure && tokens[first]?.figure === true;
  const lead = tokens[first - 1]?.lower;
  const word =
    gap === ' ' &&
    (language === 'vi'
      ? /^(?:đến|tới)$/.test(next.lower)
      : (next.lower === 'to' && lead !== 'from') || (next.lower === 'and' && lead === 'between'));
  if (!dash && !word) return undefined;
  const to = readNumber(text, tokens, dash ? from.last : from.last + 1, language);
  if (!to || !(to.value > from.value || dash)) return undefined;
  // `5-7 triệu`: both ends are millions.
  const bare = readNumber(
    text,
    tokens.slice(0, (dash ? from.last : from.last + 1) + 1),
    dash ? from.last : from.last + 1,
    language,
  );
  const scale =
    bare && bare.value > 0 && from.last === first + 1 && from.value < bare.value ? to.value / bare.value : 1;
  return { ...to, from: from.value * scale };
}

interface Range extends ReadNumber {
  /** Its lower end, in the magnitude that both may share. */
  readonly from: number;
}
