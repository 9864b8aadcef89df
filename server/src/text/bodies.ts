import houseTable from './data/body-houses.tsv';
import organisationTable from './data/organisation-words.tsv';
import type { Entity } from './entities.ts';
import { rolesFit } from './roles.ts';
import { lower } from './fold.ts';
import { isForm, isLetters, spelledOut } from './initials.ts';
import { isSyllableKey } from './names.ts';
import { alternatives, rows } from './table.ts';

/**
 * Are these two bodies, or people who speak for two, plainly not one: by what they are (a hospital, a ministry), or, of
 * one kind, by names that share no word? `false` wherever one may stand for the other or the words may be a translation.
 */
export function areTwoBodies(a: Entity, b: Entity): boolean {
  if (!isBody(a) || !isBody(b)) return false;
  const [one, other] = [ownRoles(a), ownRoles(b)];
  if (one.length && other.length) {
    const fit = one.some((role) => other.some((another) => rolesFit(role, another) || isOneHouse(role, another)));
    const many = fit && one.some((role) => MANY.has(role) && other.includes(role));
    if (!fit || !many) return !fit;
  }
  // `chính quyền Ấn Độ` may be any of a country's.
  if (isVague(a, one) || isVague(b, other)) return false;
  if (areOtherLetters(a, b) || areOtherLetters(b, a)) return true;
  const [words, others] = [nameWords(a), nameWords(b)];
  const [own, there] = [spelledOut(words, others), spelledOut(others, words)];
  if (!own.length || !there.length || isMarked(own) !== isMarked(there)) return false;
  if (isLetters(a.name) || isLetters(b.name)) return false;
  // A word alone may be all that was read of a longer name.
  if (!(one.length && other.length) && Math.min(own.length, there.length) < ENOUGH && !(a.words.size && b.words.size))
    return false;
  return !own.some((word) => there.includes(word));
}

// `HKQ` and `Cục Kiểm ngư Trung ương (CKN)`: letters alone, beside a full name with letters of its own that are others. Those
// that the full name's words begin with may be its own in another language.
function areOtherLetters(a: Entity, b: Entity): boolean {
  const [own, further] = lettersOf(a);
  const [there, more] = lettersOf(b);
  if (!own || !there || further || more || a.words.size > 1 || b.words.size < WHOLE_NAME) return false;
  const initials = [...b.words].map(([first = '']) => first.replace('đ', 'd')).join('');
  return !own.includes(there) && !there.includes(own) && !initials.includes(own);
}

function lettersOf({ words }: Entity): string[] {
  return [...words].filter((word) => /^[a-z]{2,6}$/.test(word) && !isSyllableKey(word) && !isForm(word));
}

/** Words of a full name with its letters. */
const WHOLE_NAME = 4;

/** Words of a name that tell which body it is. */
const ENOUGH = 2;

// Also somebody who is known by his body alone: `đại diện trường Fern`.
function isBody({ kind, names, words, outlet }: Entity): boolean {
  if (outlet !== undefined) return false;
  return kind === 'organisation' || (kind === 'person' && !names.length && words.size > 0);
}

function ownRoles({ roles, kind }: Entity): string[] {
  // What a person is tells nothing of his body.
  return kind === 'organisation' ? [...roles].filter((role) => !ANY.has(role)) : [];
}

function isVague({ words, names }: Entity, roles: readonly string[]): boolean {
  return !words.size && !names.length && !roles.length;
}

function isOneHouse(a: string, b: string): boolean {
  return HOUSES.some((house) => house.has(a) && house.has(b));
}

// What is left of a name without the words for kinds of bodies.
function nameWords({ name, names, words, kind }: Entity): string[] {
  // `Nhà băng này`: a kind of body alone.
  if (!names.length && !words.size && !OWN.test(name)) return [];
  const all = kind === 'organisation' ? [...lower(name).split(/[^\p{L}\p{N}]+/u), ...words] : [...words];
  return all.filter((word) => word.length > 1 && !KINDS.has(word));
}

/** A second capital is a name's: `Kiểm toán Nhà nước`. */
const OWN = /\p{Lu}.*\p{Lu}/u;

// Vietnamese marks: what has none may be the name in another language.
function isMarked(words: readonly string[]): boolean {
  return words.some((word) => /[^\p{ASCII}]/u.test(word));
}

const HOUSES = rows(houseTable).flatMap(([kind, roles]) => (kind === 'house' ? [new Set(alternatives(roles))] : []));
const MANY = rolesOf('many');
const ANY = rolesOf('any');
const KINDS = new Set([
  ...rows(organisationTable).flatMap(([phrase = '', head]) =>
    head === 'head' && !phrase.includes(' ') ? [phrase] : [],
  ),
  ...'đại học công ty bệnh viện ngân hàng tập đoàn và của tại the of and for'.split(' '),
]);

function rolesOf(name: string): ReadonlySet<string> {
  return new Set(rows(houseTable).flatMap(([kind, roles]) => (kind === name ? alternatives(roles) : [])));
}
