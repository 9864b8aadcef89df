import { EntityIndex } from './entity-index.ts';
import type { Mention } from './mentions.ts';
import { bodyPointedAt, isIndefinite, isThatBody, isThatPaper, pointedAt, pointsBack } from './called-again.ts';
import { isOfParty, offices, rolesFit } from './roles.ts';
import { isRelative } from './vi/mention-parts.ts';
import { isSyllableKey, nameKey, sameName } from './names.ts';

/** Who or what the mentions of a text stand for: one identity for `Thư ký báo chí Nhà Trắng John Hale`, `ông Hale`. */
export interface Entity {
  /** The fullest name in the text without its titles, or the title where no name is given. */
  name: string;
  /** Keys of the fullest name. */
  names: readonly string[];
  readonly roles: Set<string>;
  /** Countries and bodies that it belongs to or is, by code. */
  readonly places: Set<string>;
  readonly words: Set<string>;
  /** Keys of the names to whom one without a name of his own belongs: `Newark` of a `Newark police spokesman`. */
  readonly whose?: ReadonlySet<string>;
  /** Keys of what is named to tell who somebody with a name of his own is: `Fern` of `Fern spokesman Paul Hale`. */
  bodies?: ReadonlySet<string>;
  outlet: string | undefined;
  kind: 'person' | 'organisation' | 'place' | 'outlet' | 'unnamed';
}

/** Mentions by sentence, and for each the entity that it stands for. */
export interface Entities {
  readonly all: readonly Entity[];
  readonly of: ReadonlyMap<Mention, Entity>;
}

/**
 * Gathers the mentions of a text (by sentence, in order) into entities. `isHeadline` tells of a sentence's number whether
 * all its words have capitals.
 */
export function entitiesOf(
  text: string,
  bySentence: readonly (readonly Mention[])[],
  isHeadline: (sentence: number) => boolean = () => false,
): Entities {
  const index = new EntityIndex();
  const of = new Map<Mention, Entity>();
  const sentenceOf = new Map<Mention, number>();
  bySentence.forEach((mentions, i) => mentions.forEach((mention) => sentenceOf.set(mention, i)));
  const begins = new Map<Entity, number>();
  const headlines = new Set(bySentence.filter((_, i) => isHeadline(i)));
  const prose = bySentence.filter((mentions) => !headlines.has(mentions));
  // Names first, so that a title that stands before its holder's name in the text finds him.
  for (const mentions of [...prose, ...headlines]) {
    const capitals = headlines.has(mentions);
    mentions.forEach((mention, i) => {
      if (!mention.names.length) return;
      const inside = capitals ? namedWithin(index, mention) : undefined;
      if (inside) {
        of.set(mention, inside);
        return;
      }
      const entity = named(index, mention);
      of.set(mention, entity);
      if (!begins.has(entity)) begins.set(entity, sentenceOf.get(mention) ?? 0);
      for (const beside of [mentions[i - 1], mentions[i + 1]]) {
        if (beside && inApposition(text, beside, mention)) {
          absorb(index, entity, beside);
          of.set(beside, entity);
        } else if (beside && isHeadOf(text, beside, mention)) {
          entity.bodies = new Set([...(entity.bodies ?? []), ...beside.names]);
        }
      }
    });
  }
  const seen: Entity[] = [];
  const letters = new Map<string, Entity>();
  for (const [at, mentions] of bySentence.entries()) {
    const isSoon = (entity: Entity): boolean => (begins.get(entity) ?? 0) - at <= SOON;
    for (const [i, mention] of mentions.entries()) {
      let entity = of.get(mention);
      const before = mentions[i - 1];
      const full = before && isLettersOf(text, mention, before) ? of.get(before) : undefined;
      if (full) letters.set(mention.text, full);
      if (full) absorb(index, full, mention);
      entity =
        full ??
        letters.get(mention.text) ??
        entity ??
        (isIndefinite(text, mention) ? undefined : titled(seen, index, mention, isSoon)) ??
        (isThatPaper(mention) ? seen.find(({ kind }) => kind === 'outlet') : undefined) ??
        (isThatBody(text, mention) ? bodyPointedAt(seen, mention) : undefined) ??
        (pointsBack(text, mention) ? pointedAt(bySentence, at, mention, of, index) : undefined) ??
        create(index, mention);
      of.set(mention, entity);
      putFirst(seen, entity);
    }
  }
  return { all: index.all, of };
}

/** Sentences from a general title (`the adviser`) to the first name of a special one (`national security adviser`) that it may announce. */
const SOON = 4;

/** So many of those named last are remembered in their order. */
const MOST_SEEN = 40;

function putFirst(seen: Entity[], entity: Entity): void {
  if (seen[0] === entity) return;
  const at = seen.indexOf(entity);
  // Where it is not among them, the one that was named longest ago goes.
  if (at >= 0) seen.splice(at, 1);
  else if (seen.length >= MOST_SEEN) seen.pop();
  seen.unshift(entity);
}

function named(index: EntityIndex, mention: Mention): Entity {
  const gender = genderOf(mention);
  const fits = (entity: Entity): boolean =>
    entity.names.length > 0 &&
    sameName(entity.names, mention.names) &&
    !isNamesakeBody(entity.names, mention.names) &&
    firstNamesFit(entity.names, mention.names) &&
    // `ông Hale` is no `Hale & Co`.
    !(entity.kind === 'organisation' && entity.words.size && isPersonCalled(mention)) &&
    // `ông Trump` is no `bà Ivana Trump`.
    !(gender && index.gender.has(entity) && index.gender.get(entity) !== gender);
  // `ông Thanh` is a person of that name sooner than the town of Long Thành.
  const called = mention.names.length === 1 && mention.kinds.has('honorific');
  const person = called
    ? index.named(mention.names, (entity) => (index.addressed.has(entity) || entity.names.length > 2) && fits(entity))
    : undefined;
  const known = person ?? index.named(mention.names, fits);
  if (!known) return calledByFirst(index, mention) ?? create(index, mention);
  absorb(index, known, mention);
  if (mention.names.length > known.names.length) {
    known.names = mention.names;
    known.name = nameOf(mention);
    index.renamed(known);
  }
  return known;
}

// `Hale Slams Fern Over Taxes`: a headline's verbs have capitals as its names have. Who is named first in it is whom the
// prose knows; nobody is called by the rest.
function namedWithin(index: EntityIndex, { names }: Mention): Entity | undefined {
  for (const name of names.slice(0, -1)) {
    const entity = index.named([name], (known) => known.names.at(-1) === name);
    if (entity) return entity;
  }
  return undefined;
}

function isPersonCalled({ kinds, words }: Mention): boolean {
  return !words.length && PERSONAL.some((kind) => kinds.has(kind));
}

// `Jeff Hale` is no `Hale Earth Fund`, which begins with his name and goes on with words that he lacks.
function isNamesakeBody(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const last = short.at(-1) ?? '';
  return short.length > 1 && long.length > 2 && long[0] === last && long.at(-1) !== last && !isSyllableKey(last);
}

// The title that tells a man from a woman.
function genderOf({ text, kinds }: Mention): 'm' | 'f' | undefined {
  if (!kinds.has('honorific')) return undefined;
  const word = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  return MEN.has(word) ? 'm' : WOMEN.has(word) ? 'f' : undefined;
}

const MEN = new Set(['ông', 'thầy', 'anh', 'mr', 'sir', 'lord']);
const WOMEN = new Set(['bà', 'chị', 'cô', 'mrs', 'ms', 'miss', 'madam', 'dame', 'lady']);

// `Sato Kenji`, then `ông Sato`: in the Far East the family name stands first.
function calledByFirst(index: EntityIndex, { names, kinds }: Mention): Entity | undefined {
  const [name] = names;
  if (name === undefined || names.length > 1 || !kinds.has('honorific')) return undefined;
  return index.calledFirst(
    name,
    (entity) => entity.kind === 'person' && entity.names.length > 1 && entity.names[0] === name,
  );
}

// `Nguyễn Văn Nam` and `Trần Thị Nam` are two; `Tom Hale` and `Thomas Hale` go by one family name.
function firstNamesFit(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return true;
  if (a.length >= 3 && b.length >= 3) return a[0] === b[0];
  // `Tuấn Hưng` is no `Đàm Vĩnh Hưng`: a Vietnamese goes by syllables of his own full name.
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < long.length && [...a, ...b].every(isSyllableKey))
    return short.every((name) => long.includes(name));
  return true;
}

// The bare title: the holder that was named last and fits it in role and country.
function titled(
  seen: readonly Entity[],
  index: EntityIndex,
  mention: Mention,
  isSoon: (entity: Entity) => boolean,
): Entity | undefined {
  if (mention.outlet) return index.ofOutlet(mention.outlet, (entity) => entity.outlet === mention.outlet);
  if (mention.barePlace)
    return index.place(
      // `Nga` is no `Nga - Ukraine`.
      ({ kind, places }) =>
        kind === 'place' &&
        places.size === new Set(mention.places).size &&
        mention.places.every((one) => places.has(one)),
    );
  if (!mention.roles.length || mention.kinds.has('unnamed') || mention.kinds.has('group')) return undefined;
  // `bố của Bill Hale` is nobody else's father.
  if (mention.of.length && mention.roles.every(isRelative)) return undefined;
  const namesake = calledLikeCountry(index, mention);
  if (namesake) return namesake;
  const fits =
    (same: (a: string, b: string) => boolean) =>
    (entity: Entity): boolean =>
      entity.names.length > 0 &&
      offices(mention.roles).some((role) => offices(entity.roles).some((other) => same(role, other))) &&
      isOfParty(mention.roles, entity.roles) &&
      // `Ngoại trưởng Ả Rập Saudi` is nobody whose country the text does not say.
      (!mention.places.length || mention.places.some((place) => entity.places.has(place)));
  const exact = fits((a, b) => a === b);
  const general = (entity: Entity): boolean => fits(rolesFit)(entity) || isCalledShort(mention, entity);
  return (
    seen.find(exact) ??
    index.inRole(mention.roles, exact) ??
    seen.find(general) ??
    index.fittingRole(mention.roles, rolesFit, (entity) => general(entity) && isSoon(entity))
  );
}

// `Chủ tịch nước Lê Văn Tám`, then `Chủ tịch`: so the heads of some states are called for short, and no other president.
function isCalledShort({ text }: Mention, { names, roles, places }: Entity): boolean {
  return (
    /^chủ tịch$/iu.test(text) &&
    names.length > 0 &&
    roles.has('president') &&
    [...places].every((code) => CHAIRED.has(code))
  );
}

const CHAIRED = new Set(['VN', 'CN', 'LA', 'CU', 'KP']);

// `Luật sư Trà Minh Đức`, then `luật sư Đức`: a given name that is a country's as well.
function calledLikeCountry(index: EntityIndex, { text, places, roles }: Mention): Entity | undefined {
  if (places.length !== 1) return undefined;
  const name = nameKey(/(?<!\p{L})\p{L}+$/u.exec(text)?.[0] ?? '');
  return name
    ? index.named([name], ({ kind, names, roles: known }) => {
        return kind === 'person' && names.length > 1 && names.at(-1) === name && roles.some((role) => known.has(role));
      })
    : undefined;
}

const PERSONAL = ['office', 'rank', 'honorific'] as const;

function create(index: EntityIndex, mention: Mention): Entity {
  const entity: Entity = {
    name: nameOf(mention),
    names: mention.names,
    roles: new Set(mention.roles),
    places: new Set(mention.places),
    words: new Set(mention.words),
    ...(mention.of.length && !mention.names.length ? { whose: new Set(mention.of) } : {}),
    outlet: mention.outlet,
    kind: mention.outlet
      ? 'outlet'
      : mention.kinds.has('unnamed')
        ? 'unnamed'
        : mention.words.length || mention.kinds.has('group')
          ? 'organisation'
          : mention.barePlace
            ? 'place'
            : 'person',
  };
  // `Giám đốc bệnh viện`, `government spokesman` are people, whatever body stands beside the title.
  if (!mention.kinds.has('unnamed') && PERSONAL.some((kind) => mention.kinds.has(kind))) {
    entity.kind = 'person';
    address(index, entity, mention);
  }
  belong(entity, mention);
  index.add(entity);
  return entity;
}

// `Rovers chairman Paul Hale`, `Paul Hale, a manager at Rovers`; a relative is none of his family's.
function belong(entity: Entity, { of, roles }: Mention): void {
  if (of.length && entity.names.length && !roles.some(isRelative))
    entity.bodies = new Set([...(entity.bodies ?? []), ...of]);
}

function absorb(index: EntityIndex, entity: Entity, mention: Mention): void {
  for (const role of mention.roles) entity.roles.add(role);
  if (mention.roles.length) index.promoted(entity);
  for (const place of mention.places) entity.places.add(place);
  for (const word of mention.words) entity.words.add(word);
  belong(entity, mention);
  if (PERSONAL.some((kind) => mention.kinds.has(kind))) {
    entity.kind = 'person';
    address(index, entity, mention);
  }
}

function address(index: EntityIndex, entity: Entity, mention: Mention): void {
  index.addressed.add(entity);
  const gender = genderOf(mention);
  if (gender && !index.gender.has(entity)) index.gender.set(entity, gender);
}

// `Hiệp hội Lương thực Việt Nam (VFA)`: letters in brackets right behind an organisation are its own.
function isLettersOf(text: string, mention: Mention, before: Mention): boolean {
  if (
    !/^[\p{Lu}&]{2,8}$/u.test(mention.text) ||
    !(before.words.length || before.kinds.has('group') || before.barePlace)
  )
    return false;
  // `Trung tâm Dự báo Thời tiết Vũ trụ (SWPC)`, of which the end alone was read: letters stand for no fewer syllables.
  if (before.last - before.first < Math.min(4, mention.text.length)) return false;
  return (
    /^\s*\(\s*$/.test(text.slice(before.end, mention.start)) && /^\s*\)/.test(text.slice(mention.end, mention.end + 3))
  );
}

function nameOf(mention: Mention): string {
  if (mention.outlet) return mention.outlet;
  const organisation = mention.words.length > 0 || mention.kinds.has('group');
  if (!mention.names.length || (organisation && !PERSONAL.some((kind) => mention.kinds.has(kind)))) return mention.text;
  return mention.nameText || mention.text;
}

// `Claire Dumont, phát ngôn viên Bộ Ngoại giao Pháp`: a title without a name beside a name, a comma between.
function inApposition(text: string, beside: Mention, mention: Mention): boolean {
  if (beside.names.length || !beside.roles.length || beside.kinds.has('unnamed')) return false;
  // `bên lề kỳ họp Quốc hội, đại biểu Nam`: a body is nobody's title.
  if (beside.kinds.has('group') && !PERSONAL.some((kind) => beside.kinds.has(kind))) return false;
  const [left, right] = beside.start < mention.start ? [beside, mention] : [mention, beside];
  // `với các thị trưởng Bắc Âu, Thủ tướng Anh …`: several are not the one behind the comma.
  if (PLURAL.test(text.slice(Math.max(0, left.start - 12), left.start))) return false;
  const between = text.slice(left.end, right.start);
  if (right === beside && /^ (?:hiện )?(?:là|đang là) $/i.test(between)) return true;
  return /^(?:\s+(?:này|nói trên))?\s*(?:,|\(|–|-)\s*(?:(?:the|a|an|là|hiện là|who is|one of|một|vị|cũng là|con|người)\s*)?$/i.test(
    between,
  );
}

// `ông Trần Nam, Giám đốc Fernbank`: a firm's name behind the title reads like the holder's.
function isHeadOf(text: string, beside: Mention, mention: Mention): boolean {
  if (mention.names.length < 2 || beside.names.length !== 1 || beside.names.every(isSyllableKey)) return false;
  return inApposition(text, { ...beside, names: [] }, mention);
}

const PLURAL = /(?:các|những|nhiều|hai|ba|cả|both|two|several|many|all)\s+(?:nhà\s+|vị\s+)?$/iu;
