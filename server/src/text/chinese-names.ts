import chineseTable from './data/chinese-names.tsv';
import { nameKey } from './names.ts';
import { rows } from './table.ts';

/** Syllables of the longest name that is looked at: a double family name and a given name of two. */
const LONGEST = 4;

/**
 * Are two names one Chinese name, as Vietnamese reads its characters and as the rest of the world writes them (`Tập Cận
 * Bình` and `Xi Jinping`, `Thái Anh Văn` and `Tsai Ing-wen`)? The family name, which stands first, may stand for the
 * whole. Both as keys (names.ts), in either order.
 */
export function sameChineseName(a: readonly string[], b: readonly string[]): boolean {
  return isReadAs(a, b) || isReadAs(b, a);
}

function isReadAs(syllables: readonly string[], written: readonly string[]): boolean {
  if (!syllables.length || syllables.length > LONGEST || !written.length || written.length > LONGEST) return false;
  const readings = syllables.map(readingsOf);
  if (readings.some((reading) => !reading.length)) return false;
  const [family = []] = readings;
  // One of them is called by the family name alone.
  if (syllables.length === 1 || written.length === 1) {
    if (syllables.length === 1 && written.length === 1) return false;
    return family.some((reading) => nameKey(reading) === written[0]);
  }
  return joined(readings).has(nameKey(written.join('')));
}

/**
 * How the rest of the world may write a name of several syllables, as keys: of the first, the family name; of the others,
 * the given name, which is written in one word. Empty where a syllable is in no Chinese name.
 */
export function romanised(syllables: readonly string[]): { family: ReadonlySet<string>; given: ReadonlySet<string> } {
  const [family = [], ...given] = syllables.slice(0, LONGEST).map(readingsOf);
  const isName = syllables.length <= LONGEST && family.length > 0 && given.every((reading) => reading.length);
  return {
    family: new Set(isName ? family.map(nameKey) : []),
    given: isName && given.length ? joined(given) : new Set(),
  };
}

// Every way to write them in one word.
function joined(readings: readonly (readonly string[])[]): ReadonlySet<string> {
  let words = [''];
  for (const reading of readings) words = words.flatMap((word) => reading.map((next) => word + next));
  return new Set(words.map(nameKey));
}

// By the key, in which syllables that differ in their marks alone are one.
function readingsOf(syllable: string): readonly string[] {
  if (!table) {
    table = new Map();
    for (const [written = '', readings = ''] of rows(chineseTable)) {
      const key = nameKey(written);
      table.set(key, [...new Set([...(table.get(key) ?? []), ...readings.split(' ')])]);
    }
  }
  return table.get(nameKey(syllable)) ?? [];
}

let table: Map<string, readonly string[]> | undefined;
