import type { Cue } from '../cues.ts';
import { PEOPLE } from '../mention-words.ts';
import type { Mention } from '../mentions.ts';
import { isPersonal } from '../mentions.ts';
import { isSyllableKey } from '../names.ts';
import type { Scene } from '../statement-scene.ts';
import { chunkStart } from '../statement-scene.ts';
import { isAside, asidesOnly } from './asides.ts';
import { isFamilyName } from './names.ts';
import { ARTICLES, behindSource, LONGEST_APPOSITION, PREPOSITIONS, underPreposition } from './subject-tests.ts';

/** How many chunks, parted by commas, may stand between the subject and its verb. */
export const CHUNKS = 5;

/** Tokens with an office in them that may stand between a subject and its verb: `Trưởng phòng Quản lý đô thị và môi trường quận (QL2)`. */
export const LONGEST_OFFICE = 24;

/** What parts an apposition from its subject; a colon or a quotation mark parts two clauses. */
export const BESIDE = new Set([',', '(', ')', '-', '–', '—']);

/**
 * `Anna Hale - giám đốc Viện Fern, nay điều hành Quỹ Hale - nói`, `Vị bác sĩ trẻ - cố vấn của Tổng thống Hale - nói`: who stands
 * in front of what two dashes hold, whoever is named there.
 */
export function beforeDashes({ breaks, mentions }: Scene, closing: number): Mention | undefined {
  let opening = closing - 1;
  while (opening > Math.max(0, closing - LONGEST_BRACKET) && !dashed(breaks[opening])) opening--;
  if (!dashed(breaks[opening]) || !dashed(breaks[closing])) return undefined;
  const called = ({ first, last, kinds }: Mention): boolean =>
    first <= 1 && last <= opening && opening - last <= LONGEST_TRAIT && (kinds.has('office') || kinds.has('rank'));
  return (
    mentions.find((mention) => mention.last === opening && mention.names.length > 0 && isPersonal(mention)) ??
    mentions.find(called)
  );
}

/** Tokens behind a title that tell which one: `trẻ`. */
const LONGEST_TRAIT = 2;

/** Where the bracket that closes at `at` was opened. */
export function opened({ breaks }: Scene, at: number): number {
  for (let open = at - 1; open > Math.max(0, at - LONGEST_BRACKET); open--) {
    if (breaks[open] === ')') break;
    if (breaks[open] === '(') return open;
  }
  return at;
}

/** Tokens that a bracket behind a name may hold: an age, a place, an office. */
const LONGEST_BRACKET = 30;

/**
 * `ông Phan Bách - Phó ban Thể thao, Du lịch, cho rằng`: the named person who ends before a dash,
 * comma or bracket is the subject, what follows his office. An apposition that is not closed before the verb must be a
 * person's office to be one: behind `…, Công an Cần Thơ cho biết` the police speak.
 */
export function namedBefore(scene: Scene, subject: Mention, left: number, cue: Cue): Mention | undefined {
  const { mentions, breaks } = scene;
  let end = cue.first;
  while (end > left && !breaks[end] && isAside(scene, end - 1)) end--;
  const closed = BESIDE.has(breaks[end] ?? '');
  // `ông Nam – Phó tổng giám đốc MobiFone`: one name behind an office may be the company's.
  const company = subject.names.length === 1 && subject.kinds.has('rank') && !subject.kinds.has('honorific');
  // `Anna Hale, Giám đốc Hale Partners, cho biết`, `Anna Hale, tập đoàn mẹ của Red Fern, cho biết`.
  const apposed = closed && breaks[left] === ',' && !subject.kinds.has('honorific') && isOfBody(subject, left);
  if ((isPersonal(subject) && !(company && (closed || dashed(breaks[left]))) && !apposed) || subject.outlet)
    return undefined;
  const office = subject.kinds.has('office') || subject.kinds.has('rank');
  if (!closed && subject.first - left > 2 && !dashed(breaks[left])) return undefined;
  for (let edge = left, hops = 0; edge > 0 && hops < CHUNKS && BESIDE.has(breaks[edge] ?? ''); hops++) {
    const before = mentions.findLast((mention) => mention.last <= edge);
    const beside = before?.last === edge;
    const start = chunkStart(scene, edge, cue);
    // His office may hold a name as well: `Anna Hale, Giám đốc Fern, công ty bán hoa, cũng cho biết`.
    const further =
      beside && closed && start > 0 && breaks[start] === ',' && isOfBody(before, start) && bearerAt(mentions, start);
    // `Liên minh Fern (LMF), tổ chức có trụ sở tại Hà Nội, cho biết`: the body has a name, and what it is follows.
    if (beside && closed && isKind(subject) && isNamedBody(before) && !isOfOffice(scene, before)) return before;
    if (beside && isPersonal(before) && before.first >= start && !further) {
      if (apposed && (before.first - start > 1 || before.kinds.has('office'))) return undefined;
      // `ông Nam, Công an Cần Thơ cho biết`: without an office behind his name he belongs to another clause.
      if (!closed && !office && !dashed(breaks[left]) && !officeAt(scene, edge)) return undefined;
      return underPreposition(scene, before, start) || behindSource(scene, before) ? undefined : before;
    }
    // Only an office, an age or a place may stand between: `ông Nam, 52 tuổi, ngụ quận 3, kể`.
    if (edge - start > (officeAt(scene, start) ? LONGEST_OFFICE : LONGEST_APPOSITION) || start === 0) return undefined;
    if (
      !closed &&
      breaks[start] !== '(' &&
      !(before && before.first >= start && before.first - start <= 2) &&
      !officeAt(scene, start)
    )
      return undefined;
    edge = start;
  }
  return undefined;
}

// `tổ chức`, `công ty`: a kind of body, and no body of its own.
function isKind({ kinds, text, names, places, outlet }: Mention): boolean {
  return kinds.has('group') && !names.length && !places.length && !outlet && text === text.toLowerCase();
}

function isNamedBody(mention: Mention): boolean {
  const { words, kinds } = mention;
  return (words.length > 0 || kinds.has('group')) && !isKind(mention) && !PEOPLE.some((kind) => kinds.has(kind));
}

// `Cục trưởng Cục Cảnh sát Đường sông (C81)`: letters in brackets behind an office are a part of it.
function isOfOffice({ mentions, breaks }: Scene, mention: Mention): boolean {
  const office = mentions[mentions.indexOf(mention) - 1];
  return breaks[mention.first] === '(' && office !== undefined && PEOPLE.some((kind) => office.kinds.has(kind));
}

// Does a person's name end here, whose office what follows may be?
function bearerAt(mentions: readonly Mention[], at: number): boolean {
  return mentions.some((mention) => mention.last === at && isPersonal(mention));
}

// Is the name behind an office a company's sooner than its holder's? No Vietnamese is called so.
function isOfBody({ kinds, names, first }: Mention, left: number): boolean {
  if (!names.length || kinds.has('honorific') || names.every(isSyllableKey)) return false;
  return kinds.has('office') || kinds.has('rank') || (!kinds.size && first - left > 2);
}

// `…, Trưởng phòng Cảnh sát điều tra …`: does a person's office begin here?
function officeAt({ mentions }: Scene, at: number): boolean {
  const office = mentions.find((mention) => mention.first >= at && mention.first - at <= 2);
  return office !== undefined && !isPersonal(office) && OFFICES.some((kind) => office.kinds.has(kind));
}

const OFFICES = ['office', 'rank', 'unnamed'] as const;

/** Is the mark a dash? */
export function dashed(mark: string | undefined): boolean {
  return mark === '-' || mark === '–' || mark === '—';
}

/**
 * `Tiến sĩ vật lý thiên văn Paul Holm thông báo`, `Giám đốc QCB tại châu Âu Anna Hale cho hay`: an office that goes on
 * in words which no table has, and then its holder.
 */
export function holderBehind(scene: Scene, subject: Mention, right: number): Mention | undefined {
  const { mentions, breaks, sentence } = scene;
  if (subject.names.length && !subject.words.length) return undefined;
  if (!(subject.kinds.has('office') || subject.kinds.has('rank')) || subject.kinds.has('honorific')) return undefined;
  if (subject.names.length > 1) return undefined;
  const nearest = nearestHolder(scene, subject, right);
  if (nearest) return nearest;
  const holder = mentions.find(({ first }) => first >= subject.last);
  if (!holder || holder.last > right || holder.names.length < 2 || holder.outlet || holder.kinds.size) return undefined;
  if (breaks.slice(subject.first + 1, holder.first + 1).some(Boolean)) return undefined;
  const between = sentence.tokens.slice(subject.last, holder.first);
  if (between.length > LONGEST_FIELD || !between.length) return undefined;
  const [at] = between;
  // `tại Việt Nam Herve Dumont`, `người Đức Anna Holm` were read as one name with a country in front.
  if (between.length === 1 && at && /^(?:tại|ở|người)$/.test(at.lower))
    return holder.places.length ? holder : undefined;
  return between.some(({ lower }) => PREPOSITIONS.has(lower) || VERBAL.has(lower) || ARTICLES.has(lower))
    ? undefined
    : holder;
}

// `Phó chủ nhiệm Ủy ban về phúc lợi của Quốc hội Lê Văn Tám cho biết`: however long the office, whose full name stands
// right in front of the verb, and is no one's of whom it tells, holds it.
function nearestHolder(scene: Scene, subject: Mention, right: number): Mention | undefined {
  const { mentions, breaks, sentence, cues } = scene;
  const holder = mentions.findLast(({ last }) => last <= right);
  if (!holder || holder === subject || holder.names.length < 2 || holder.outlet || holder.kinds.size) return undefined;
  if (holder.words.length || holder.places.length || !asidesOnly(scene, holder.last, right)) return undefined;
  if (holder.first - subject.last > LONGEST_OFFICE || breaks.slice(subject.first + 1, holder.last + 1).some(Boolean))
    return undefined;
  if (cues.some(({ first }) => first >= subject.last && first < holder.first)) return undefined;
  if (holder.names.every(isSyllableKey) && !isFamilyName(sentence.tokens[holder.first]?.lower ?? '')) return undefined;
  const before = sentence.tokens[holder.first - 1]?.lower ?? '';
  const between = sentence.tokens.slice(subject.last, holder.first);
  return PREPOSITIONS.has(before) || ARTICLES.has(before) || between.some(({ lower }) => VERBAL.has(lower))
    ? undefined
    : holder;
}

/**
 * `Liên minh từ thiện quốc tế Fern cho biết`: a kind of body that goes on in words which no table has, and then its name.
 */
export function bodyBehind(
  { mentions, breaks, sentence, cues }: Scene,
  subject: Mention,
  cue: Cue,
): Mention | undefined {
  if (!subject.kinds.has('group') || subject.names.length || subject.places.length || subject.words.length)
    return undefined;
  const body = mentions.find(({ first }) => first >= subject.last);
  if (!body?.names.length || body.last !== cue.first || body.kinds.size || body.roles.length) return undefined;
  if (breaks.slice(subject.first + 1, body.first + 1).some(Boolean)) return undefined;
  const between = sentence.tokens.slice(subject.last, body.first);
  if (between.length < SHORTEST_FIELD || between.length > LONGEST_FIELD) return undefined;
  if (cues.some(({ first }) => first >= subject.last && first < body.first)) return undefined;
  const foreign = between.some(({ lower, capital }, k) => {
    // `từ thiện` is no `từ`.
    const preposition = PREPOSITIONS.has(lower) && between[k + 1]?.lower !== 'thiện';
    return capital || preposition || VERBAL.has(lower) || ARTICLES.has(lower);
  });
  return foreign ? undefined : body;
}

/** Tokens of what a body does; one alone may be a verb. */
const SHORTEST_FIELD = 2;

/** Tokens in small letters by which an office goes on. */
const LONGEST_FIELD = 5;

const VERBAL = new Set('đã đang sẽ là được bị có cũng vừa mới rằng gọi mà như không phải người'.split(' '));
