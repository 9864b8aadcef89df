import type { Entity } from './entities.ts';
import type { EntityIndex } from './entity-index.ts';
import type { Mention } from './mentions.ts';
import { isOfParty, isParty, offices, rolesFit } from './roles.ts';
import { isBodyCalledAgain, isStanding } from './vi/mention-parts.ts';

/**
 * `đa số các đại biểu`, `một số luật sư`, `a Labour senator`: several, or anybody, are no holder that the text names. An office
 * (`a spokesman for the ministry`) may be told so before its one holder is named.
 */
export function isIndefinite(text: string, { start, names, roles, kinds }: Mention): boolean {
  if (names.length || !roles.length) return false;
  const front = text.slice(Math.max(0, start - 16), start);
  return SEVERAL.test(front) || (!kinds.has('office') && ANYBODY.test(front));
}

const ANYBODY =
  /(?<![\p{L}\p{N}])(?:an?|another|any|each|every|some|several|many|most|few|two|three|four|five)\s(?:(?:former|leading|local|prominent|retired|senior|top|veteran|unnamed)\s)?$/iu;

const SEVERAL =
  /(?:^|[^\p{L}])(?:các|những|nhiều|một số|đa số|phần lớn|số|vài|mỗi|mọi|có|hàng trăm|hàng chục|ý kiến|một)(?:\s+(?:nữ|nam|vị|bạn|em|cháu|anh|chị))?\s+$/iu;

/**
 * `Luật sư này kể`, `Nữ ca sĩ thừa nhận`, `the Vermont senator`: is somebody called by what he is, whom the text has named without
 * saying that he is it? Without a word that points (`này`), only by what a paper calls again whom it has named (`standing` in
 * data/mention-parts.tsv), at the head of a clause.
 */
export function pointsBack(text: string, mention: Mention): boolean {
  const { start, end, first, names, kinds, roles, outlet, of } = mention;
  if (names.length || outlet || !roles.length || kinds.has('group') || kinds.has('unnamed')) return false;
  if (!kinds.has('rank') && !kinds.has('office')) return false;
  const [front, behind] = [text.slice(Math.max(0, start - 16), start), text.slice(end, end + 10)];
  if (isIndefinite(text, mention) || COUNTED.test(front)) return false;
  if (!of.length && POINTING.test(behind)) return true;
  if (!roles.every(isStanding) || !(first <= MOST_LEAD || /[,;]\s$/.test(front))) return false;
  // `The mayor of Fern`, `the senator who`: told for the first time.
  if (OWNED.test(text.slice(start, end)) || FIRST_TOLD.test(behind)) return false;
  if (THE.test(`${front}${text.slice(start, start + 4)}`)) return true;
  return !of.length && (GENDERED.test(text.slice(start, end)) || GENDERED_FRONT.test(front));
}

/** `tờ báo viết`, `the newspaper said`: the one that was named last. */
export function isThatPaper({ text, roles, kinds, names, places, words, of }: Mention): boolean {
  if (!kinds.has('group') || roles.some((role) => role !== 'media')) return false;
  return !names.length && !places.length && !words.length && !of.length && PAPER.test(text);
}

/** `the ministry said`, `ngân hàng này cho biết`: a body by what it is, of which the text has named one? */
export function isThatBody(text: string, mention: Mention): boolean {
  const { start, end, kinds, roles, names, places, words, of } = mention;
  if (!kinds.has('group') || roles.length !== 1 || !roles.every(isBodyCalledAgain)) return false;
  if (names.length || places.length || words.length || of.length) return false;
  return (
    POINTING.test(text.slice(end, end + 10)) || /(?<!\p{L})the\s$/iu.test(text.slice(Math.max(0, start - 5), start))
  );
}

/** Is it the one of its kind among those that the text has named? */
export function bodyPointedAt(seen: readonly Entity[], { roles: [role = ''] }: Mention): Entity | undefined {
  const named = seen.filter(
    ({ kind, roles, names, words, places }) =>
      kind === 'organisation' &&
      (names.length > 0 || words.size > 0 || places.size > 0) &&
      [...roles].some((own) => rolesFit(own, role)),
  );
  return named.length === 1 ? named[0] : undefined;
}

const PAPER =
  /^(?:tờ báo|nhật báo|hãng tin|hãng thông tấn|đài truyền hình|(?:the )?(?:newspaper|paper|magazine|news agency|broadcaster|outlet))$/iu;
const OWNED = /\s(?:of|for|at|của)\s/iu;
const FIRST_TOLD = /^\s(?:of|for|who|from|in|at)\b/;
/** `hai nữ ca sĩ`, `giải nữ sinh`, `cho nam sinh`: several, or not the subject. */
const COUNTED = /(?:^|[^\p{L}])(?:hai|ba|bốn|\p{N}|nhóm|tốp|toàn|cả|giải|đội|cho|với|của|giữa|là)\s$/iu;
const POINTING = /^\s(?:này|ấy|nói trên)(?!\p{L})/iu;
const GENDERED = /^(?:nam|nữ)\s/iu;
const GENDERED_FRONT = /(?<!\p{L})(?:nam|nữ)\s$/iu;
const THE = /(?<![\p{L}])the\s/iu;
/** Tokens in front of whoever is the subject of a sentence. */
const MOST_LEAD = 4;

/**
 * The one person whom the sentence has named in front, else the one of a sentence before or who begins it, if he may be it by
 * the text. `at` is the mention's sentence; `of` holds what the mentions read so far stand for.
 */
export function pointedAt(
  bySentence: readonly (readonly Mention[])[],
  at: number,
  mention: Mention,
  of: ReadonlyMap<Mention, Entity>,
  { gender, addressed }: EntityIndex,
): Entity | undefined {
  const called = /^nữ\s/iu.test(mention.text) ? 'f' : /^nam\s/iu.test(mention.text) ? 'm' : undefined;
  for (let i = at; i >= Math.max(0, at - NEAR); i--) {
    const people = (bySentence[i] ?? []).slice(0, FEW).flatMap((one) => {
      const entity = of.get(one);
      const isBefore = one.names.length > 0 && (i < at || one.start < mention.start);
      const isSure = entity?.kind === 'person' && (entity.names.length > 1 || addressed.has(entity));
      return isBefore && isSure ? [{ entity, first: one.first }] : [];
    });
    const [front] = people;
    if (!front) continue;
    const isOne = new Set(people.map(({ entity }) => entity)).size === 1;
    if (!isOne && (i === at || front.first > 1)) return undefined;
    const { entity: person } = front;
    const isAnother = called !== undefined && gender.has(person) && gender.get(person) !== called;
    return isAnother || !mayBe(person, mention) ? undefined : person;
  }
  return undefined;
}

// Does nothing that the text says of somebody speak against his being what the mention calls him? Who runs for an office or
// has left one may be anything.
function mayBe({ roles, places }: Entity, mention: Mention): boolean {
  const known = offices(roles).filter((role) => !isParty(role) && !BESIDES.test(role));
  const isOther = known.length > 0 && !mention.roles.some((role) => known.some((own) => rolesFit(role, own)));
  const isElsewhere =
    mention.places.length > 0 && places.size > 0 && !mention.places.some((place) => places.has(place));
  return !isOther && !isElsewhere && isOfParty(mention.roles, roles);
}

const BESIDES = /^former-|^(?:presidential-)?candidate$|^nominee$|^leader$/;

/** Mentions of a sentence among which he is looked for. */
const FEW = 12;
/** Sentences in front in which somebody may have been named. */
const NEAR = 2;
