import type { Entities, Entity } from './entities.ts';
import { isSyllableKey, nameKey, nearlySameKey, sameName } from './names.ts';

/**
 * `Harrow Rovers` and `Rovers chairman Paul Hale`, `Bệnh viện Sông Lam` and a doctor there: a body, or its name alone, and
 * somebody of whom it is told that he belongs to it?
 */
export function isOf(body: Entity, { kind, names, bodies, words }: Entity): boolean {
  if (kind === 'organisation') return false;
  if (body.names.some((name) => bodies?.has(name))) return true;
  const there = [...words].map(nameKey);
  if (body.kind !== 'organisation') return body.names.length > 1 && body.names.every((name) => there.includes(name));
  // What is named in another language may be this body by its own.
  if (bodies && isMarked(body.name) && ![...bodies].every(isSyllableKey)) return true;
  return body.names.every((name) => [...there, ...names].some((other) => nearlySameKey(name, other)));
}

/**
 * `bạn cùng phòng của Thu Hương`, `Anna Hale's mother`: is somebody without a name called a relative or a companion of the other
 * one, and so surely not him?
 */
export function isCompanionOf({ names, roles, whose }: Entity, other: Entity): boolean {
  if (names.length || !whose?.size || other.kind !== 'person' || !other.names.length) return false;
  if (![...roles].some((role) => COMPANIONS.has(role))) return false;
  const own = [...whose];
  // A name of one syllable is many people's.
  return own.length > 1 || !own.every(isSyllableKey) ? sameName(other.names, own) : false;
}

const COMPANIONS = new Set(
  (
    'father mother wife husband son daughter brother sister uncle grandmother grandfather ' +
    'roommate classmate neighbour colleague friend'
  ).split(' '),
);

/**
 * May the claimed one be the body of somebody who holds an office in one that the source leaves unsaid (`Manager Paul Hale`,
 * and `Rovers` elsewhere)? So may a foreign word behind such a title, which is nobody's name there: `CEO Fernbank`.
 */
export function mayBeItsBody(claim: Entity, told: Entity, known: Entities): boolean {
  const isUnplaced = speaksForBody(told) && !hasBody(told);
  if (isUnplaced && isBodyIn(known, claim)) return true;
  return isBrand(claim) && !isPersonIn(known, claim) && (isUnplaced || speaksForBody(claim));
}

// Does the source know the name as that of a body, and of nobody: `Rovers` in `Rovers chairman Paul Hale`?
function isBodyIn(known: Entities, { names }: Entity): boolean {
  const isBody = ({ kind, names: own, words, bodies }: Entity): boolean => {
    if (names.some((name) => bodies?.has(name))) return true;
    const there = [...own, ...[...words].map(nameKey)];
    return kind === 'organisation' && names.every((name) => there.includes(name));
  };
  return known.all.some(isBody) && !known.all.some(({ kind, names: own }) => kind === 'person' && sameName(names, own));
}

/** Is it read as somebody by one foreign word, as a firm may be called: `Fernbank`? */
export function isBrand({ names, words, kind }: Entity): boolean {
  return kind === 'person' && names.length === 1 && !words.size && !names.every(isSyllableKey);
}

function isPersonIn(known: Entities, { names: [name] }: Entity): boolean {
  return known.all.some(({ kind, names }) => kind === 'person' && names.length > 1 && names.at(-1) === name);
}

function speaksForBody({ roles }: Entity): boolean {
  return [...roles].some((role) => OFFICES.has(role));
}

function hasBody({ bodies, words }: Entity): boolean {
  return words.size > 0 || !!bodies?.size;
}

function isMarked(name: string): boolean {
  return /[^\p{ASCII}]/u.test(name);
}

/** Offices that firms, clubs and societies have; `leader` stands for any. */
const OFFICES = new Set(
  'ceo cfo chairman board-chairman director director-general deputy-director-general founder owner executive coach manager leader'.split(
    ' ',
  ),
);
