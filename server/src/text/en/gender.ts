import firstNameTable from '../data/first-names.tsv';
import type { Entities, Entity } from '../entities.ts';
import { alternatives, rows } from '../table.ts';

/** Whom `he` and `she` may stand for. */
export type Gender = 'he' | 'she';

let words: ReadonlyMap<string, Gender> | undefined;
const known = new WeakMap<Entities, Map<Entity, Gender>>();

/** The gender that a text gives a person by a word of address, an office (`spokeswoman`) or the first name. */
export function genderOf(entities: Entities, entity: Entity): Gender | undefined {
  let found = known.get(entities);
  if (!found) {
    found = new Map();
    for (const [mention, other] of entities.of) {
      if (found.has(other) || (other.kind !== 'person' && other.kind !== 'unnamed')) continue;
      const gender = toldBy(mention.text);
      if (gender) found.set(other, gender);
    }
    known.set(entities, found);
  }
  return found.get(entity);
}

/** Is the word (`Token.lower`) a first name that tells a man from a woman? */
export function isFirstName(word: string): boolean {
  words ??= load();
  return words.has(word);
}

// The first word that tells, of the few at the front.
function toldBy(phrase: string): Gender | undefined {
  words ??= load();
  for (const word of phrase.toLowerCase().split(/[\s.]+/, 8)) {
    const gender = words.get(word);
    if (gender) return gender;
  }
  return undefined;
}

function load(): ReadonlyMap<string, Gender> {
  const loaded = new Map<string, Gender>();
  for (const [gender, list] of rows(firstNameTable)) {
    for (const word of alternatives(list)) loaded.set(word, gender as Gender);
  }
  return loaded;
}
