import { overlaps } from '../base/span.ts';
import { overlapping } from '../base/span-index.ts';
import numberTable from './data/numbers.tsv';
import type { DateMention, NumberMention, Sentence } from './analysis.ts';
import type { Language } from './language.ts';
import { rows } from './table.ts';
import type { Token } from './tokens.ts';

interface NumberWord {
  readonly value: number;
  readonly kind: 'unit' | 'ten' | 'magnitude';
}

let tables: Record<Language, Map<string, NumberWord>> | undefined;

/** The figures of a sentence with what they count; what belongs to a date is none, nor are ordinals (`thứ hai`). */
export function numbersOf(
  text: string,
  sentence: Sentence,
  language: Language,
  dates: readonly DateMention[],
): NumberMention[] {
  tables ??= { vi: load('vi'), en: load('en') };
  const words = tables[language];
  const { tokens } = sentence;
  // A length of time is a figure with its unit: `three years`.
  const dated = overlapping(dates, sentence).filter((date) => date.type !== 'DURATION');
  const found: NumberMention[] = [];
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i] as Token;
    const read = dated.some((date) => overlaps(date, token)) ? undefined : readNumber(text, tokens, i, words, language);
    if (!read) {
      i++;
      continue;
    }
    const last = tokens[i + read.length - 1] as Token;
    const percent = /^\s?%/.exec(text.slice(last.end, last.end + 2))?.[0];
    const unit = percent
      ? { text: '%', end: last.end + percent.length }
      : unitBehind(text, tokens, i + read.length, language);
    const end = unit?.end ?? last.end;
    const alone = read.length === 1 && ARTICLES.has(token.lower);
    if (!alone && !isOrdinal(tokens, i, language))
      found.push({
        start: token.start,
        end,
        text: text.slice(token.start, end),
        value: read.value,
        unit: unit?.text ?? '',
      });
    i += read.length;
  }
  return found;
}

// `một` is an article more often than a figure, `không` a negation.
const ARTICLES = new Set(['một', 'không', 'a', 'an', 'one', 'zero', 'mươi']);

function load(language: Language): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  for (const [tongue, word = '', value, kind] of rows(numberTable)) {
    if (tongue === language) words.set(word, { value: Number(value), kind: (kind ?? 'unit') as NumberWord['kind'] });
  }
  return words;
}

// `10.000`, `1,5 triệu`, `mười nghìn`, `two hundred`; how many tokens and what value.
function readNumber(
  text: string,
  tokens: readonly Token[],
  first: number,
  words: ReadonlyMap<string, NumberWord>,
  language: Language,
): { length: number; value: number } | undefined {
  let at = first;
  let total = 0;
  let current: number | undefined;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    if (at > first && !/^[ \u00a0-]$/.test(text.slice((tokens[at - 1] as Token).end, token.start))) break;
    if (token.figure) {
      if (current !== undefined || at > first) break;
      current = figure(token.lower, language);
      if (current === undefined) return undefined;
    } else {
      const word = words.get(token.lower);
      if (!word) break;
      if (word.kind === 'magnitude') {
        if (current === undefined && at === first && word.value >= 100) break;
        current = (current ?? 1) * word.value;
        if (word.value >= 1000) {
          total += current;
          current = undefined;
        }
      } else if (word.kind === 'ten' && language === 'vi' && current !== undefined) current = current * 10;
      else if (current === undefined) current = word.value;
      else if (current >= 20 && word.value < 10) current += word.value;
      else break;
    }
    at++;
  }
  if (at === first) return undefined;
  return { length: at - first, value: total + (current ?? 0) };
}

// The decimal mark is the comma in Vietnamese and the point in English; three digits behind any mark are thousands.
function figure(digits: string, language: Language): number | undefined {
  if (digits.includes('/')) return undefined;
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  const decimal = language === 'vi' ? /^[\d.]*\d,\d+$|^\d+\.\d+$/ : /^[\d,]*\d\.\d+$|^\d+,\d+$/;
  if (!decimal.test(digits)) return undefined;
  const mark = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  return Number(`${digits.slice(0, mark).replace(/[.,]/g, '')}.${digits.slice(mark + 1)}`);
}

const NO_UNIT = new Set(
  'và hoặc trong tại ở của là đã sẽ đang với cho để từ đến theo khi mà thì cũng and or in at of is was were are to for from by the a that as on with'.split(
    ' ',
  ),
);

function unitBehind(
  text: string,
  tokens: readonly Token[],
  at: number,
  language: Language,
): { text: string; end: number } | undefined {
  let last = at;
  while (last < tokens.length && last < at + 2) {
    const [before, token] = [tokens[last - 1] as Token, tokens[last] as Token];
    if (text.slice(before.end, token.start) !== ' ' || token.figure || NO_UNIT.has(token.lower)) break;
    if (language === 'vi' && token.capital) break;
    last++;
  }
  const [first, end] = [tokens[at], tokens[last - 1]];
  return first && end && last > at ? { text: text.slice(first.start, end.end), end: end.end } : undefined;
}

function isOrdinal(tokens: readonly Token[], at: number, language: Language): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  return language === 'vi'
    ? /^(?:thứ|hạng|số|lần|khóa|điều|quận|đoạn)$/.test(before)
    : /^(?:no|number|article|chapter|page)$/.test(before);
}
