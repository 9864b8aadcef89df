import familyTable from '../text/data/family-names.tsv';
import { fold } from '../text/fold.ts';
import { languageOf } from '../text/language.ts';
import { rows } from '../text/table.ts';
import type { CslName } from './csl-item.ts';
import wordTable from './data/name-words.tsv';

/** The names of a field of CSL-JSON; undefined where it has none. */
export function namesOf(value: unknown): readonly CslName[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.flatMap((name: unknown) =>
    typeof name === 'string'
      ? [nameInParts(name)]
      : typeof name === 'object' && name !== null
        ? [wholeIfVietnamese(name)]
        : [],
  );
  return names.length ? names : undefined;
}

/**
 * A name as people write it (`Thomas R. Hale`, `Hale, Thomas`, `Phạm Thu Hằng`, `Ministry of Health`) as a list needs it:
 * family and given name where it is surely a person's and not a Vietnamese one's, else whole.
 */
export function nameInParts(written: string): CslName {
  const name = written.trim().replace(/\s+/g, ' ');
  const [family = '', given, ...more] = name.split(/, ?/);
  if (given && !more.length) return isOrganisation(name) ? { literal: name } : wholeIfVietnamese({ family, given });
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (!before.length || words.length > 5 || isVietnamese(name) || isOrganisation(name)) return { literal: name };
  const found = before.findIndex((word, i) => i > 0 && kindOf(word) === 'particle');
  const end = found < 0 ? before.length : found;
  const particles = before.slice(end);
  const plain = [...before.slice(0, end), last].every((word) => PART.test(word));
  if (!plain || !particles.every((word) => kindOf(word) === 'particle')) return { literal: name };
  return {
    family: last,
    given: before.slice(0, end).join(' '),
    ...(particles.length ? { 'non-dropping-particle': particles.join(' ') } : {}),
  };
}

/** `Thomas`, `R.`, `O’Brien`, `Jean-Luc`, `McKay`; no `BBC`, no `of`, no figure. */
const PART = /^\p{Lu}(?:\.|[\p{L}'’]*\p{Ll}(?:-\p{L}+)*)$/u;

function isOrganisation(name: string): boolean {
  return name.split(' ').some((word) => kindOf(word.toLowerCase()) === 'organisation');
}

function kindOf(word: string): string | undefined {
  kinds ??= new Map(rows(wordTable).map(([known = '', kind = '']) => [known, kind]));
  return kinds.get(word);
}

let kinds: ReadonlyMap<string, string> | undefined;
let families: ReadonlySet<string> | undefined;

function wholeIfVietnamese(name: CslName): CslName {
  const { family = '', given = '', literal } = name;
  if (literal !== undefined || !family || !given || !isVietnamese(`${family} ${given}`)) return name;
  return { literal: `${family} ${given}` };
}

/** Also without its diacritics, as foreign papers print it: `Nguyen Van Nam`. */
function isVietnamese(name: string): boolean {
  if (languageOf(name) === 'vi') return true;
  const words = name.split(' ');
  families ??= new Set(rows(familyTable).map(([family = '']) => fold(family)));
  return words.length >= 3 && families.has(fold(words[0] ?? '')) && words.every((word) => SYLLABLE.test(word));
}

/** What a Vietnamese syllable can look like without diacritics. */
const SYLLABLE = /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ng|nh?|p|t)?$/i;
