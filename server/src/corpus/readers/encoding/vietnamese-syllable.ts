import { alternatives, rows } from '../../../text/table.ts';
import rimeTable from './data/rimes.tsv';

/** Can this word be a Vietnamese syllable? Composed letters, any case; no word list, so that names pass too. */
export function isVietnameseSyllable(word: string): boolean {
  rimes ??= new Set(rows(rimeTable).flatMap(([cell]) => alternatives(cell)));
  const letters = word.toLowerCase().normalize('NFD');
  const tones = letters.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = letters.replace(TONES, '').normalize('NFC');
  const onset = ONSET.exec(plain)?.[0] ?? '';
  // `gì`, `quốc`: the vowel of the onset may be the first of the rime.
  const ends = [plain.slice(onset.length), plain.slice(Math.max(0, onset.length - 1))];
  if (!ends.some((rime) => rimes?.has(rime))) return false;
  // A syllable that stops short has one of two tones, or none is written.
  return !/(?:c|ch|p|t)$/.test(plain) || !tones.length || tones[0] === '\u0301' || tones[0] === '\u0323';
}

let rimes: ReadonlySet<string> | undefined;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ONSET = /^(?:ngh|ng|nh|gh|gi|kh|ch|ph|th|tr|qu|[bcdđghklmnpqrstvx])/;
