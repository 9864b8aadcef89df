import type { Analysis } from './analysis.ts';
import { isBrand, isOf, mayBeItsBody } from './belonging.ts';
import { areTwoBodies } from './bodies.ts';
import { mayBeOneReading, sameChineseName } from './chinese-names.ts';
import type { Entities, Entity } from './entities.ts';
import { isParty, offices, rolesFit } from './roles.ts';
import companyTable from './data/company-words.tsv';
import { isLetters, mayStandFor, spelledOut } from './initials.ts';
import { areOfTwoOccupations, isLayBesideAuthority } from './occupations.ts';
import { areTwoInFull, isSyllableKey, nameKey, nearlySameKey, sameName } from './names.ts';
import type { Mention } from './mentions.ts';
import { alternatives, rows } from './table.ts';

/** How two speakers compare: the same, plainly different, or not to be told. */
export type Comparison = 'same' | 'different' | 'unknown';

/** Countries and bodies that a wider name takes in. */
const WITHIN: Readonly<Record<string, ReadonlySet<string>>> = {
  WEST: new Set('US GB FR DE IT CA PL NL BE ES SE FI NO DK EU NATO AU JP'.split(' ')),
  G7: new Set('US GB FR DE IT CA JP EU'.split(' ')),
  NATO: new Set('US GB FR DE IT CA PL NL BE ES SE FI NO DK TR WEST'.split(' ')),
  // Its agencies speak for it.
  UN: new Set('WHO IAEA UNHC UNIC UNES FAO WFP'.split(' ')),
  EU: new Set('FR DE IT PL NL BE ES SE FI DK AT IE PT GR CZ HU RO'.split(' ')),
};

/**
 * Is the speaker that a report names the one of the source? Generous: a title stands for its holder, a ministry,
 * government or capital for its spokesperson and the reverse, an outlet for what it carried. `known` are the source's
 * entities, from which a name gets the roles and country that the report leaves out.
 */
export function compareSpeakers(claimed: Entity, told: Entity, known: Entities): Comparison {
  const claim = widened(claimed, known);
  if (claim.names.length && told.names.length) return compareNamed(claim, told, known);
  if (areTwoBrands(claim, told, known)) return 'different';
  if (speaksFor(claim, told) || speaksFor(told, claim)) return 'same';
  if (claim.outlet || told.outlet) return compareOutlets(claim, told);
  if (isHeldByAnother(claim, told, known)) return 'different';
  // `báo chí Australia` carries what anybody says.
  if (claim.roles.has('media') || told.roles.has('media')) return 'unknown';
  const places = comparePlaces(claim.places, told.places);
  if (places === 'different') return isOfUnion(claim, told) || isOfUnion(told, claim) ? 'unknown' : 'different';
  if (isOtherwiseOccupied(claim, told)) return 'different';
  if (claim.kind === 'unnamed' || told.kind === 'unnamed') {
    // `một quan chức Pháp`: so nobody calls the president himself.
    if (isOneHolder(claim) || isOneHolder(told)) return 'unknown';
    return places === 'same' || (!claim.names.length && !told.names.length) ? 'same' : 'unknown';
  }
  if (areRivals([...claim.roles], [...told.roles]) || areTwoBodies(claim, told)) return 'different';
  const [claimRoles, toldRoles] = officesOf(claim, told);
  if (claimRoles.length && toldRoles.length) {
    if (claimRoles.some((role) => toldRoles.some((other) => rolesFit(role, other))))
      return areOfTwo(claim, told) ? 'different' : 'same';
    // Two titles without names: only two special offices of one country are two persons.
    return claim.kind === 'person' &&
      told.kind === 'person' &&
      places === 'same' &&
      !claimRoles.some(isLoose) &&
      !toldRoles.every(isLoose)
      ? 'different'
      : 'unknown';
  }
  if (claim.kind === 'organisation' && told.kind === 'organisation' && claim.words.size && told.words.size)
    return compareOrganisations(claim.words, told.words);
  if (places === 'same') return 'same';
  return isUnionAndFirm(claim, told) || isUnionAndFirm(told, claim) ? 'different' : 'unknown';
}

/**
 * Is one of them plainly no one of the other's sort: a goalkeeper whom the source knows, where its organisers speak? `claim` is widened
 * by what the source knows of him.
 */
export function isOtherwiseOccupied(claim: Entity, told: Entity): boolean {
  if (claim.kind === 'place' || told.kind === 'place' || claim.outlet || told.outlet) return false;
  if (claim.names.length && told.names.length) return false;
  if (isLayBeside(claim, told) || isLayBeside(told, claim)) return true;
  return areOfTwoOccupations(offices(claim.roles), offices(told.roles));
}

function isLayBeside({ kind, roles, names, words }: Entity, other: Entity): boolean {
  if (kind !== 'unnamed' || names.length || words.size) return false;
  return other.kind === 'organisation' && isLayBesideAuthority(roles, other.roles);
}

// `Thủ tướng` against somebody by name who is something else, where the source has another one for Prime Minister.
function isHeldByAnother({ names, roles, kind, places, whose }: Entity, told: Entity, { all }: Entities): boolean {
  if (names.length || kind !== 'person' || whose?.size || !told.names.length || told.kind !== 'person') return false;
  const held = [...roles].filter((role) => ONE_HOLDER.test(role));
  if (!held.length || held.length < roles.size || !offices(told.roles).length) return false;
  // Who runs for it, stands in for it or has left it may hold it when the report is written.
  if ([...told.roles].some((role) => NEAR_IT.test(role) || held.some((own) => rolesFit(role, own)))) return false;
  if (comparePlaces(places, told.places) === 'different') return false;
  return all.some((other) => other !== told && held.some((role) => other.roles.has(role)));
}

function isOneHolder({ names, roles }: Entity): boolean {
  return names.length > 0 && [...roles].some((role) => ONE_HOLDER.test(role));
}

const NEAR_IT = /^(?:former|deputy|vice|acting)-|candidate|nominee|^crown-prince$|leader$/;
const ONE_HOLDER =
  /^(?:president|prime-minister|king|queen|pope|secretary-general|general-secretary|supreme-leader|(?!deputy|former|acting|shadow|war-cabinet)[a-z-]+-minister)$/;

function compareNamed(claim: Entity, told: Entity, known: Entities): Comparison {
  if (areNamesakes(claim, told, known)) return 'different';
  if (isOneName(claim.names, told.names)) return 'same';
  if (misspelt(claim.names, told.names)) return 'unknown';
  if (mayStandFor(claim.name, told.name) || mayStandFor(told.name, claim.name)) return 'unknown';
  if (isOf(claim, told) || isOf(told, claim) || mayBeItsBody(claim, told, known)) return 'unknown';
  if (mayBeOneReading(claim.names, told.names) && !isNamedIn(known, claim)) return 'unknown';
  // `Fern Airlines` and whoever runs it may both have said so.
  if (isCompany(claim) !== isCompany(told)) return 'unknown';
  // A person against an organisation's name that was read as one, or the reverse, can't be told.
  return sharedName(claim.names, told.names) ? 'unknown' : 'different';
}

// Written alike (`RailVoice`, `Rail Voice`), nearly alike, with the letters of a long name in another order, or the one as Vietnamese reads the Chinese characters of the other.
function isOneName(a: readonly string[], b: readonly string[]): boolean {
  return (
    sameName(a, b) ||
    a.join('') === b.join('') ||
    nearlySameKey(a.at(-1) ?? '', b.at(-1) ?? '') ||
    isReordered(a.at(-1) ?? '', b.at(-1) ?? '') ||
    sameChineseName(a, b)
  );
}

// `Đinh Tiến Dũng` and `Chử Xuân Dũng` go by one name, and both are told in full. Where the source names both, whom it
// calls by that name alone is less sure.
function areNamesakes(claim: Entity, told: Entity, known: Entities): boolean {
  return (
    areTwoInFull(claim.names, told.names) &&
    known.all.every(({ names }) => !sameName(claim.names, names) || areTwoInFull(claim.names, names))
  );
}

// `KVD` and `Fernix`: a firm by its letters and one by its name, of which the source tells both.
function areTwoBrands(claim: Entity, told: Entity, { all }: Entities): boolean {
  if (!isBrandAlone(claim) || !isBrandAlone(told) || claim.name === told.name) return false;
  return all.some((entity) => entity !== told && isBrandAlone(entity) && entity.name === claim.name);
}

function isBrandAlone(entity: Entity): boolean {
  const { kind, name, names, words, roles, places, outlet } = entity;
  if (outlet !== undefined || roles.size || places.size) return false;
  return isBrand(entity) || (kind === 'organisation' && !names.length && words.size === 1 && isLetters(name));
}

// `The British diplomat` may be the UN's envoy: who works for a union of states or a body of the world comes from somewhere.
function isOfUnion({ kind, names, places }: Entity, told: Entity): boolean {
  return (
    kind === 'person' &&
    !names.length &&
    ![...places].some(isUnion) &&
    told.kind === 'person' &&
    [...told.places].some(isUnion)
  );
}

function isUnion(place: string): boolean {
  return place === 'UN' || place === 'EU' || (!/^[A-Z]{2}$/.test(place) && !REGIONS.has(place));
}

// A company or an alliance by its own name speaks for no union of states; an organisation may be one of its agencies.
function isUnionAndFirm({ kind, places }: Entity, { names, roles, places: own }: Entity): boolean {
  return (
    kind === 'place' &&
    [...places].every(isUnion) &&
    names.length > 0 &&
    !own.size &&
    FIRMS.some((role) => roles.has(role))
  );
}

/** What is told by an own code (places.tsv) and speaks for nobody: half the world. */
const REGIONS = new Set(['WEST', 'CAS']);
const FIRMS = ['company', 'coalition'];

function isCompany({ names }: Entity): boolean {
  companyWords ??= new Set(rows(companyTable).flatMap(([words]) => alternatives(words).map(nameKey)));
  return companyWords.has(names.at(-1) ?? '');
}

let companyWords: ReadonlySet<string> | undefined;

// `Republicans` and `Democrats`, the government and the opposition, two ministries: sides of one country or houses of one
// government, whoever speaks for them.
function areRivals(a: readonly string[], b: readonly string[]): boolean {
  return [isParty, isSide, isMinistry].some((isOne) => {
    const [one, other] = [a.filter(isOne).map(oneHouse), b.filter(isOne).map(oneHouse)];
    return one.length > 0 && other.length > 0 && !one.some((side) => other.includes(side));
  });
}

function isSide(role: string): boolean {
  return role === 'government' || role === 'opposition';
}

// The police stand under a ministry of their own in one country, under that of the interior in the next.
function oneHouse(role: string): string {
  return role === 'public-security-ministry' ? 'interior-ministry' : role;
}

function isMinistry(role: string): boolean {
  return role.endsWith('-ministry');
}

// `Stuart Dea` for `Stuart Dean`: all parts the same but one that lost or gained its last letter.
function misspelt(a: readonly string[], b: readonly string[]): boolean {
  // Vietnamese syllables are names of their own: `Văn An`, `Văn Anh`.
  if (a.length < 2 || a.length !== b.length || a.every(isSyllableKey)) return false;
  const apart = a.flatMap((part, i) => (part === b[i] ? [] : [[part, b[i] ?? ''] as const]));
  const [[one = '', other = ''] = []] = apart;
  return apart.length === 1 && (one.slice(0, -1) === other || other.slice(0, -1) === one);
}

// `Kurdshi` for `Kurshid`: the letters of a long name in another order.
function isReordered(a: string, b: string): boolean {
  const sorted = (name: string): string => [...name].sort().join('');
  return a.length >= LONG_NAME && a[0] === b[0] && sorted(a) === sorted(b);
}

/** Letters of a name of which no other one has the same. */
const LONG_NAME = 6;

// Two ministries, two departments: by the words of their names; letters (`BSF`) may stand for any.
function compareOrganisations(a: ReadonlySet<string>, b: ReadonlySet<string>): Comparison {
  // `Tổng cục Thống kê` and `Cục Thống kê Hà Nội`, `Cục Thuế` and `Chi cục Thuế`: one stands above the other.
  if (a.has('cục') && b.has('cục') && LEVELS.some((level) => a.has(level) !== b.has(level))) return 'different';
  const [own, there] = [new Set(spelledOut([...a], [...b])), new Set(spelledOut([...b], [...a]))];
  const shared = [...own].filter((word) => there.has(word)).length;
  const least = Math.min(own.size, there.size);
  if (shared >= 0.75 * least) return 'same';
  return least >= 3 && shared <= 0.5 * least ? 'different' : 'unknown';
}

function holdsAll(words: ReadonlySet<string>, asked: ReadonlySet<string>): boolean {
  return [...asked].every((word) => words.has(word));
}

/** Words in front of `cục` that make it another body. */
const LEVELS = ['tổng', 'chi'];

/**
 * Is the claimed speaker named in a sentence by this mention's entity? Stricter than being its speaker: a country that
 * merely stands in the sentence names none of its people.
 */
export function isNamedBy(claimed: Entity, mentioned: Entity, known: Entities): boolean {
  if (mayStandFor(claimed.name, mentioned.name)) return true;
  if (claimed.names.length && mentioned.names.length)
    return isOneName(claimed.names, mentioned.names) && !areNamesakes(claimed, mentioned, known);
  if (claimed.kind === 'place' || claimed.outlet) return compareSpeakers(claimed, mentioned, known) === 'same';
  // `AMTI`, a body by its letters alone.
  const ofOne = claimed.kind === 'organisation' && mentioned.kind === 'organisation' && claimed.words.size > 0;
  if (ofOne && !claimed.roles.size && isLetters(claimed.name) && holdsAll(mentioned.words, claimed.words)) return true;
  const claim = widened(claimed, known);
  // `a Labour senator` is not named by `Labour`, of whom he may speak.
  const isPartyItself =
    mentioned.kind === 'organisation' && mentioned.roles.size > 0 && [...mentioned.roles].every(isParty);
  if (claim.kind === 'person' && isPartyItself) return false;
  return (
    claim.roles.size > 0 &&
    officesOf(claim, mentioned)[0].some((role) =>
      officesOf(claim, mentioned)[1].some((other) => rolesFit(role, other)),
    ) &&
    !areRivals([...claim.roles], [...mentioned.roles]) &&
    !areOfTwo(claim, mentioned) &&
    // `người phát ngôn` of one country is not that of another; without any country on both sides the title is enough.
    (comparePlaces(claim.places, mentioned.places) === 'same' || (!claim.places.size && !mentioned.places.size))
  );
}

/** The mentions that name the claimed speaker (`isNamedBy`) in a sentence and up to `reach` others on either side. */
export function namesakesIn(
  { mentions, entities }: Pick<Analysis, 'mentions' | 'entities'>,
  claimed: Entity,
  sentence: number,
  reach = 0,
): Mention[] {
  return mentions
    .slice(Math.max(0, sentence - reach), sentence + reach + 1)
    .flat()
    .filter((mention) => {
      const entity = entities.of.get(mention);
      return entity !== undefined && isNamedBy(claimed, entity, entities);
    });
}

// Roles that say little of who it is.
const LOOSE = new Set([
  'leader',
  'official',
  'owner',
  'head',
  'member',
  'chief',
  'side',
  'representative',
  'man',
  'woman',
  'person',
  'diplomat',
  'politician',
  'officer',
  'academic',
  'businessman',
]);

// What somebody was is not what he is now.
function isLoose(role: string): boolean {
  return LOOSE.has(role) || role.startsWith('former-');
}

// What both are, and of which party only where one of them is nothing else: `Labour` speaks by its chairman.
function officesOf(one: Entity, other: Entity): readonly [string[], string[]] {
  const [a, b] = [offices(one.roles), offices(other.roles)];
  return a.every(isParty) || b.every(isParty) ? [[...one.roles], [...other.roles]] : [a, b];
}

/** With what the source knows of the same name. */
export function widened(claimed: Entity, known: Entities): Entity {
  if (!claimed.names.length) return claimed;
  const same = known.all.find(
    ({ names }) => names.length > 0 && isOneName(names, claimed.names) && !areTwoInFull(names, claimed.names),
  );
  if (!same) return claimed;
  return {
    ...claimed,
    roles: new Set([...claimed.roles, ...same.roles]),
    places: new Set([...claimed.places, ...same.places]),
  };
}

function sharedName(a: readonly string[], b: readonly string[]): boolean {
  // `ông Mã`, `ông Tập`: Chinese are called by the family name, which stands first.
  if ((a.length === 1 && a[0] === b[0]) || (b.length === 1 && a[0] === b[0])) return true;
  // Transliterations and misspellings: one letter in four may differ.
  const [lastA = '', lastB = ''] = [a.at(-1), b.at(-1)];
  return (
    lastA.length > 4 &&
    lastB.length > 4 &&
    (lastA.startsWith(lastB.slice(0, -1)) || lastB.startsWith(lastA.slice(0, -1)))
  );
}

// `a Newark police spokesman`, `a Harrow police spokesman`: one title in the name of two.
function areOfTwo(a: Entity, b: Entity): boolean {
  if (a.names.length || b.names.length || !a.whose?.size || !b.whose?.size) return false;
  const [own, there] = [[...a.whose], [...b.whose]];
  if (isInitials(own, there) || isInitials(there, own)) return false;
  return !own.some((name) => there.some((other) => name === other || nearlySameKey(name, other)));
}

// `NTSB` of the `National Transport Safety Board`.
function isInitials(short: readonly string[], long: readonly string[]): boolean {
  const letters = long.map(([first = '']) => first).join('');
  return long.length > 1 && short.some((name) => name.length > 1 && (letters.includes(name) || name.includes(letters)));
}

function isNamedIn(known: Entities, { names }: Entity): boolean {
  return known.all.some((entity) => isOneName(names, entity.names));
}

// `Fern` speaks by `a Fern spokesman`, `the Fern administration`.
function speaksFor(one: Entity, { whose, names, kind, roles }: Entity): boolean {
  if (names.length || !whose?.size || !one.names.length) return false;
  return (kind === 'organisation' || roles.has('spokesperson')) && whose.has(one.names.at(-1) ?? '');
}

function compareOutlets(claim: Entity, told: Entity): Comparison {
  if (claim.outlet && told.outlet) return claim.outlet === told.outlet ? 'same' : 'different';
  return 'unknown';
}

function comparePlaces(a: ReadonlySet<string>, b: ReadonlySet<string>): Comparison {
  if (!a.size || !b.size) return 'unknown';
  for (const one of a)
    for (const other of b) if (one === other || WITHIN[one]?.has(other) || WITHIN[other]?.has(one)) return 'same';
  return 'different';
}
