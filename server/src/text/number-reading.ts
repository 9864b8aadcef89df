import numberTable from './data/numbers.tsv';
import type { Language } from './language.ts';
import { rows } from './table.ts';
import type { Token } from './tokens.ts';

/** A number in figures or words: tokens from where it was read up to, not with, `last`. */
export interface ReadNumber {
  readonly last: number;
  readonly value: number;
}

/**
 * The number that begins at token `first`: `10.000`, `1,5 triệu`, `mười nghìn`, `hai triệu rưỡi`, `two and a half million`,
 * `a dozen`. Undefined where none does, and for what names no amount (`hàng nghìn`, `hundreds`).
 */
export function readNumber(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
): ReadNumber | undefined {
  const words = wordsOf(language);
  const { lower = '', figure = false } = tokens[first] ?? {};
  if (!figure && !words.has(lower) && !LEADS.has(lower)) return undefined;
  const reader = { text, tokens, language, words };
  const begun = tokens[first]?.figure ? readFigure(reader, first) : readWords(reader, first);
  return begun && withMagnitudes(reader, begun);
}

/** Words that no table of numbers holds and that begin one: `a dozen`, `nửa triệu`. */
const LEADS = new Set(['a', 'an', 'half', 'nửa']);

interface NumberWord {
  readonly value: number;
  readonly kind: 'unit' | 'ten' | 'magnitude';
}

interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly words: ReadonlyMap<string, NumberWord>;
}

let tables: Record<Language, Map<string, NumberWord>> | undefined;

function wordsOf(language: Language): ReadonlyMap<string, NumberWord> {
  if (!tables) {
    tables = { vi: new Map(), en: new Map() };
    for (const [tongue, word = '', value, kind] of rows(numberTable))
      tables[tongue as Language].set(word, { value: Number(value), kind: (kind ?? 'unit') as NumberWord['kind'] });
  }
  return tables[language];
}

/** The tokens between which only a space or a hyphen stands belong to one number. */
function joined({ text, tokens }: Reader, at: number, gaps = /^[ \u00a0-]$/): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before !== undefined && token !== undefined && gaps.test(text.slice(before.end, token.start));
}

function readFigure(reader: Reader, first: number): ReadNumber | undefined {
  const { tokens, language } = reader;
  let digits = tokens[first]?.lower ?? '';
  let last = first + 1;
  // `10 000`: thousands parted by a space.
  while (
    /^\d{1,3}(?:000)*$/.test(digits) &&
    tokens[last]?.lower === '000' &&
    joined(reader, last, /^[ \u00a0\u2009\u202f]$/)
  ) {
    digits += '000';
    last++;
  }
  const value = figureValue(digits, language);
  if (value === undefined) return undefined;
  const scale = language === 'en' ? gluedScale(reader, last) : 1;
  return scale === 1 ? { last, value } : { last: last + 1, value: rounded(value * scale) };
}

const GLUED: Readonly<Record<string, number>> = { bn: 1e9, tn: 1e12, mn: 1e6, m: 1e6, k: 1e3 };

// `£3bn`, `$1.5m`; without a currency `3m` is a length.
function gluedScale({ text, tokens }: Reader, at: number): number {
  const [figure, letters] = [tokens[at - 1], tokens[at]];
  if (!figure || !letters || letters.start !== figure.end) return 1;
  const currency = /[$£€]$/.test(text.charAt(figure.start - 1));
  return letters.lower.length > 1 || currency ? (GLUED[letters.lower] ?? 1) : 1;
}

// The decimal mark is the comma in Vietnamese and the point in English; three digits behind any mark are thousands.
function figureValue(digits: string, language: Language): number | undefined {
  // A figure that begins with a zero is a telephone's or a code's.
  if (digits.includes('/') || digits.length > 24 || /^0\d/.test(digits)) return undefined;
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  const decimal = language === 'vi' ? /^[\d.]*\d,\d+$|^\d+\.\d+$/ : /^[\d,]*\d\.\d+$|^\d+,\d+$/;
  if (!decimal.test(digits)) return undefined;
  const mark = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  return Number(`${digits.slice(0, mark).replace(/[.,]/g, '')}.${digits.slice(mark + 1)}`);
}

/** Words that stand for a number inside one only: `tư` alone is `private`, `lăm` nothing. */
const INNER = new Set(['tư', 'lăm', 'nhăm', 'mốt', 'mươi', 'rưỡi', 'không', 'chục', 'tá']);

// Below a thousand: `hai mươi lăm`, `một trăm linh năm`, `one hundred and five`, `twenty-five`.
function readWords(reader: Reader, first: number, counting = false): ReadNumber | undefined {
  const { tokens, words, language } = reader;
  let at = first;
  let value: number | undefined;
  // `a hundred`, `a dozen`, `half a million`
  const half = language === 'en' ? 'half' : 'nửa';
  if (tokens[first]?.lower === half) {
    const skip = tokens[first + 1]?.lower === 'a' ? 2 : 1;
    const next = words.get(tokens[first + skip]?.lower ?? '');
    return next?.kind === 'magnitude' && joined(reader, first + skip) ? { last: first + skip, value: 0.5 } : undefined;
  }
  if (language === 'en' && /^an?$/.test(tokens[first]?.lower ?? '')) {
    const next = words.get(tokens[first + 1]?.lower ?? '');
    return next?.kind === 'magnitude' && joined(reader, first + 1, /^ $/) ? { last: first + 1, value: 1 } : undefined;
  }
  if (INNER.has(tokens[first]?.lower ?? '')) return undefined;
  while (at < tokens.length && (at === first || joined(reader, at))) {
    const lower = tokens[at]?.lower ?? '';
    const word = words.get(lower);
    const following = words.get(tokens[at + 1]?.lower ?? '');
    if (value !== undefined && value >= 100 && LINK.test(lower) && (following?.value ?? 100) < 100) {
      at++;
      continue;
    }
    // `hai mươi năm`, `ba nghìn năm` are years; five is `lăm` there, or has something smaller to count.
    const years = lower === 'năm' && (value !== undefined || counting);
    const five = LINK.test(tokens[at - 1]?.lower ?? '') || (following && following.kind !== 'unit');
    const next = word && !(years && !five) ? combined(value, word, language) : undefined;
    if (next === undefined) break;
    value = next;
    at++;
  }
  return value === undefined ? undefined : { last: at, value };
}

const LINK = /^(?:linh|lẻ|and)$/;

// The value so far with one more word; undefined where the word begins something else.
function combined(
  value: number | undefined,
  { value: more, kind }: NumberWord,
  language: Language,
): number | undefined {
  if (value === undefined) return kind === 'magnitude' || more < 1 ? undefined : more;
  if (kind === 'magnitude') return more === 100 && value < 100 ? value * 100 : undefined;
  if (kind === 'ten') {
    if (language === 'en') return value % 100 === 0 ? value + more : undefined;
    const ones = value % 10;
    return ones > 0 ? value - ones + ones * 10 : undefined;
  }
  if (more < 1 || value % 10 !== 0 || more > 19) return undefined;
  if (value % 100 === 0) return value + more;
  return more < 10 && (language === 'vi' || value % 100 >= 20) ? value + more : undefined;
}

// `1,5 triệu`, `10 nghìn tỷ`, `ba nghìn hai trăm`, `hai triệu rưỡi`, `two and a half million`.
function withMagnitudes(reader: Reader, begun: ReadNumber): ReadNumber {
  const { tokens, words } = reader;
  let { last, value } = withHalf(reader, begun, 1);
  let total = 0;
  let smallest = Infinity;
  for (;;) {
    let scale = 1;
    while (
      joined(reader, last, tokens[last - 1]?.figure ? /^[ \u00a0-]?$/ : undefined) &&
      words.get(tokens[last]?.lower ?? '')?.kind === 'magnitude'
    ) {
      scale *= words.get(tokens[last]?.lower ?? '')?.value ?? 1;
      last++;
    }
    if (scale === 1) return { last, value: rounded(total + value) };
    ({ last, value } = withHalf(reader, { last, value: value * scale }, scale));
    total += value;
    value = 0;
    smallest = Math.min(smallest, scale);
    // What follows must be smaller: `ba nghìn hai trăm`, but no `hai trăm ba nghìn`.
    const more = joined(reader, last) && !tokens[last]?.figure ? readWords(reader, last, true) : undefined;
    const follows = more && (words.get(tokens[more.last]?.lower ?? '')?.value ?? 1);
    if (!more || more.value * (joined(reader, more.last) ? (follows ?? 1) : 1) >= smallest)
      return { last, value: rounded(total) };
    ({ last, value } = more);
  }
}

function withHalf({ tokens }: Reader, { last, value }: ReadNumber, scale: number): ReadNumber {
  if (tokens[last]?.lower === 'rưỡi' && scale > 1) return { last: last + 1, value: value + scale / 2 };
  const half = ['and', 'a', 'half'].every((word, k) => tokens[last + k]?.lower === word);
  return half ? { last: last + 3, value: value + scale / 2 } : { last, value };
}

// 4.1 × 1,000 is 4,100 and no hair above.
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
