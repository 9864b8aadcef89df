import numberTable from '../text/data/numbers.tsv';
import type { Language } from '../text/language.ts';
import { rows } from '../text/table.ts';

/**
 * A value in the form in which the report wrote its own figure: in words below a hundred (`ba mươi`), with its magnitude
 * (`1,2 triệu`) where the value has at most two decimals in one, else in figures, with the thousands marked as there or
 * as the language marks them. What stands around the figure stays. `written` is the figure without its unit.
 */
export function writeNumber(written: string, value: number, language: Language): string {
  const magnitude = withMagnitude(written, value, language);
  if (magnitude !== undefined) return magnitude;
  const figure = FIGURE.exec(written);
  if (!figure) {
    const words = inWords(value, language);
    if (words === undefined) return grouped(value, language === 'vi' ? '.' : ',', language);
    return /^\p{Lu}/u.test(written) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  }
  const mark = /\d([.,])\d{3}(?!\d)/.exec(figure[0])?.[1];
  const told =
    mark || value >= 10_000
      ? grouped(value, mark ?? (language === 'vi' ? '.' : ','), language)
      : plain(value, language);
  // A magnitude word (`1,5 triệu`) belongs to the figure that it was written with.
  const behind = written.slice(figure.index + figure[0].length);
  return written.slice(0, figure.index) + told + (/\p{L}/u.test(behind) ? '' : behind);
}

const FIGURE = /\d[\d.,]*\d|\d/;

interface Words {
  readonly units: ReadonlyMap<number, string>;
  readonly tens: ReadonlyMap<number, string>;
  /** From the smallest, a thousand. */
  readonly magnitudes: readonly (readonly [number, string])[];
  readonly factors: ReadonlyMap<string, number>;
}

let tables: Record<Language, Words> | undefined;

// Of several words for one value the first is written, all are read.
function wordsOf(language: Language): Words {
  tables ??= { vi: read('vi'), en: read('en') };
  return tables[language];
}

function read(language: Language): Words {
  const [units, tens, told, factors] = [
    new Map<number, string>(),
    new Map<number, string>(),
    new Map<number, string>(),
    new Map<string, number>(),
  ];
  for (const [tongue, word = '', number, kind] of rows(numberTable)) {
    const value = Number(number);
    if (tongue !== language) continue;
    if (kind !== 'magnitude') {
      const map = kind === 'ten' ? tens : units;
      if (!map.has(value)) map.set(value, word);
    } else if (Number.isInteger(Math.log10(value) / 3)) {
      factors.set(word, value);
      if (!told.has(value)) told.set(value, word);
    }
  }
  return { units, tens, magnitudes: [...told].sort(([a], [b]) => a - b), factors };
}

/** More decimals than these make a figure longer than it would be without its magnitude. */
const DECIMALS = 2;

function withMagnitude(written: string, value: number, language: Language): string | undefined {
  const { factors, magnitudes } = wordsOf(language);
  const found = /(?:(\d[\d.,]*)|([\p{L}\p{M}-]+))\s+([\p{L}\p{M}]+)(?=\P{L}*$)/u.exec(written.normalize('NFC'));
  const factor = factors.get(found?.[3]?.toLowerCase() ?? '');
  if (!found || factor === undefined) return undefined;
  // Its own magnitude first, then the greatest that fits.
  for (const [size, word] of [[factor, found[3] ?? ''] as const, ...magnitudes.toReversed()]) {
    const count = value / size;
    const short = Number(count.toFixed(DECIMALS));
    if (count < 1 || count >= 1000 || Math.abs(short - count) > 1e-9) continue;
    const words = found[2] ? inWords(short, language) : undefined;
    return `${written.slice(0, found.index)}${words ?? plain(short, language)} ${word}`;
  }
  return undefined;
}

// Whole numbers below a hundred, which newspapers write in words.
function inWords(value: number, language: Language): string | undefined {
  const { units, tens } = wordsOf(language);
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined;
  if (units.has(value)) return units.get(value);
  const [ten, unit] = [Math.floor(value / 10), value % 10];
  if (language === 'en') {
    const whole = tens.get(ten * 10) ?? '';
    return unit ? `${whole}-${units.get(unit) ?? ''}` : whole;
  }
  const whole = ten === 1 ? 'mười' : `${units.get(ten) ?? ''} mươi`;
  if (!unit) return whole;
  // After a ten one, four and five have words of their own.
  const behind = unit === 5 ? 'lăm' : ten > 1 && unit === 1 ? 'mốt' : ten > 1 && unit === 4 ? 'tư' : units.get(unit);
  return `${whole} ${behind ?? ''}`;
}

function grouped(value: number, mark: string, language: Language): string {
  const [whole = '', fraction] = String(value).split('.');
  const decimal = mark === '.' ? ',' : mark === ',' ? '.' : language === 'vi' ? ',' : '.';
  return whole.replace(/\B(?=(?:\d{3})+$)/g, mark) + (fraction ? decimal + fraction : '');
}

function plain(value: number, language: Language): string {
  return language === 'vi' ? String(value).replace('.', ',') : String(value);
}
