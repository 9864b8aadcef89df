import chineseTable from './data/chinese-names.tsv';
import koreanTable from './data/korean-families.tsv';
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
  const each = syllables.map(readingsOf);
  if (each.some((reading) => !reading.length)) return false;
  const [family = []] = each;
  // One of them is called by the family name alone.
  if (syllables.length === 1 || written.length === 1) {
    if (syllables.length === 1 && written.length === 1) return false;
    return family.some((reading) => nameKey(reading) === written[0]);
  }
  return joined(each).has(nameKey(written.join('')));
}

/**
 * May they be one name, of which only the family name can be told: a Korean one, or one with a syllable that the table does
 * not have (`Doãn Tích Duyệt` and `Yoon Suk-yeol`)?
 */
export function mayBeOneReading(a: readonly string[], b: readonly string[]): boolean {
  return isFamilyOf(a, b) || isFamilyOf(b, a);
}

function isFamilyOf([family = '', ...given]: readonly string[], written: readonly string[]): boolean {
  if (!given.length || given.length >= LONGEST || written.length < 2 || written.length >= LONGEST) return false;
  const isPlain = given.every((syllable) => readingsOf(syllable).length);
  const keys = [...koreanOf(family), ...(isPlain ? [] : readingsOf(family))].map(nameKey);
  return keys.some((key) => key === written[0] || key === written.at(-1));
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
function joined(syllables: readonly (readonly string[])[]): ReadonlySet<string> {
  let words = [''];
  for (const reading of syllables) words = words.flatMap((word) => reading.map((next) => word + next));
  return new Set(words.map(nameKey));
}

function readingsOf(syllable: string): readonly string[] {
  readings ??= byKey(chineseTable);
  return readings.get(nameKey(syllable)) ?? [];
}

function koreanOf(syllable: string): readonly string[] {
  families ??= byKey(koreanTable);
  return families.get(nameKey(syllable)) ?? [];
}

// By the key, in which syllables that differ in their marks alone are one.
function byKey(table: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [written = '', romanisations = ''] of rows(table)) {
    const key = nameKey(written);
    found.set(key, [...new Set([...(found.get(key) ?? []), ...romanisations.split(' ')])]);
  }
  return found;
}

let readings: ReadonlyMap<string, readonly string[]> | undefined;
let families: ReadonlyMap<string, readonly string[]> | undefined;
