import type { Span } from '../../base/span.ts';
import { overlapping } from '../../base/span-index.ts';
import type { Cue } from '../cues.ts';
import type { Entity } from '../entities.ts';
import { PEOPLE } from '../mention-words.ts';
import type { Mention } from '../mentions.ts';
import { isPersonal } from '../mentions.ts';
import type { FoundSpeaker, Scene } from '../statement-scene.ts';
import { nameKey } from '../names.ts';
import { chunkStart, isSpaceBetween } from '../statement-scene.ts';
import { syllables } from './word-class.ts';
import type { Token } from '../tokens.ts';

/** Who spoke last, and in which sentence. */
export interface LastSpeaker {
  readonly entity: Entity;
  readonly sentence: number;
  readonly paragraph: number;
  /** As which a pronoun has called him since he was named. */
  readonly gender?: string | undefined;
}

type Gender = 'm' | 'f' | 'any' | 'many';

/** Does a pronoun that may speak stand between the tokens? */
export function hasPronoun(scene: Scene, left: number, right: number): boolean {
  for (let at = left; at < right; at++) if (pronounAt(scene, at)) return true;
  return false;
}

/**
 * `ông nói`, `người này khai`: whom the sentence called so, or who begins it, else whom the text told of since, where his
 * name begins a sentence behind the last statement, else whoever spoke last, else the person named in the sentences before.
 */
export function pronoun(scene: Scene, cue: Cue, last: LastSpeaker | undefined): FoundSpeaker | undefined {
  const { sentence } = scene;
  const left = scene.breaks[cue.first] ? cue.first : chunkStart(scene, cue.first, cue);
  for (let at = left; at < cue.first; at++) {
    const found = pronounAt(scene, at);
    const [first, end] = [sentence.tokens[at], sentence.tokens[at + (found?.length ?? 1) - 1]];
    if (!found || !first || !end) continue;
    const word = found.length === 1 ? first.lower : undefined;
    const entity =
      calledHere(scene, word, at) ??
      beginner(scene, at, cue, found.gender) ??
      calledSo(scene, word, last) ??
      antecedent(scene, found.gender, last) ??
      goneOnAbout(scene, first.lower, found.gender, last);
    if (!entity) return undefined;
    return { span: { start: first.start, end: end.end }, entity, mention: undefined, by: 'pronoun', behind: false };
  }
  return undefined;
}

/** The pronoun that begins at a token as the one whose words stand around it: `theo ông, …`, `nguyện vọng của bà là …`. */
export function pronounFrom(scene: Scene, at: number, last: LastSpeaker | undefined): FoundSpeaker | undefined {
  const { tokens } = scene.sentence;
  const found = scene.breaks[at] ? undefined : pronounAt(scene, at);
  const [first, end] = [tokens[at], tokens[at + (found?.length ?? 1) - 1]];
  if (!found || !first || !end) return undefined;
  const word = found.length === 1 ? first.lower : undefined;
  const entity =
    calledHere(scene, word, at) ??
    calledSo(scene, word, last) ??
    antecedent(scene, found.gender, last) ??
    goneOnAbout(scene, first.lower, found.gender, last);
  // `theo họ`: no one person.
  if (!entity || (found.gender === 'many' && entity.kind === 'person')) return undefined;
  return { span: { start: first.start, end: end.end }, entity, mention: undefined, by: 'pronoun', behind: true };
}

// `Bí thư xã Mạc Văn Lục cũng đồng tình, ông khẳng định: “…”`: who begins the sentence goes on in it where what he says stands
// behind. What stands before (`Ông Lục sẽ từ chức, ông nói`) may be said of him by somebody else.
function beginner(
  { reading, sentence, mentions, breaks }: Scene,
  at: number,
  cue: Cue,
  gender: Gender,
): Entity | undefined {
  if (gender === 'many' || breaks[at] !== ',') return undefined;
  if (!/[:“"«]/.test(breaks[cue.last] ?? '') && sentence.tokens[cue.last]?.lower !== 'rằng') return undefined;
  const subject = mentions.find(({ first, last }) => first <= 1 && last < at);
  const entity = subject && reading.entities.of.get(subject);
  if (!subject || entity?.kind !== 'person' || !entity.names.length) return undefined;
  return agrees(gender, entity, reading.mentions) ? entity : undefined;
}

// `ông` before a name is a title, and no pronoun.
function pronounAt({ sentence, mentions }: Scene, at: number): { length: number; gender: Gender } | undefined {
  if (mentions.some((mention) => mention.first <= at && at < mention.last)) return undefined;
  const [word = '', next = ''] = [sentence.tokens[at]?.lower, sentence.tokens[at + 1]?.lower];
  const pair = PAIRS.get(`${word} ${next}`);
  if (pair) return { length: 2, gender: pair };
  const gender = SINGLE.get(word);
  // `công cụ`, `ông cụ`, `người cậu`: the end of another word, or several.
  const ends = ENDINGS.has(word) && NO_FRONT.has(sentence.tokens[at - 1]?.lower ?? '');
  if (gender && !ends) return { length: 1, gender };
  const called = CALLED.has(word) ? pointedAt(sentence.tokens.slice(at, at + LONGEST_CALLED)) : 0;
  const free = called > 0 && !mentions.some(({ first, last }) => first < at + called && last > at);
  return free && called >= (word === 'nhà' ? 3 : 2) ? { length: called, gender: 'any' } : undefined;
}

// `nhà hảo tâm này`, `người đàn ông này`: how many tokens somebody whom the text named before is called by.
function pointedAt(tokens: readonly Token[]): number {
  const at = tokens.findIndex(({ lower }) => lower === 'này' || lower === 'ấy');
  return tokens.slice(0, at + 1).some(({ capital, figure }, i) => figure || (capital && i > 0)) ? 0 : at + 1;
}

/** What begins such a phrase, and how many tokens it may have. */
const CALLED = new Set(['nhà', 'người', 'vị', 'chàng', 'cậu', 'nàng']);
const LONGEST_CALLED = 5;

/** The gender of the pronoun that a speaker is called by here, where it is one. */
export function genderOf({ by, span }: FoundSpeaker, text: string): string | undefined {
  if (by !== 'pronoun') return undefined;
  const word = text.slice(span.start, span.end).split(' ', 1)[0]?.toLowerCase() ?? '';
  return SINGLE.get(word);
}

const SINGLE = new Map<string, Gender>([
  ['ông', 'm'],
  ['anh', 'm'],
  ['bà', 'f'],
  ['chị', 'f'],
  ['cô', 'f'],
  ['thầy', 'm'],
  ['cậu', 'm'],
  ['nàng', 'f'],
  ['bé', 'any'],
  ['cháu', 'any'],
  ['cụ', 'any'],
  ['họ', 'many'],
]);
const ENDINGS = new Set(['cụ', 'cậu', 'nàng']);
const NO_FRONT = syllables('not-called');
const PAIRS = new Map<string, Gender>([
  ...['ông ấy', 'ông ta', 'ông này', 'anh ấy', 'anh ta', 'anh này'].map((word) => [word, 'm'] as const),
  ...['bà ấy', 'bà ta', 'bà này', 'cô ấy', 'cô ta', 'cô này', 'chị ấy', 'chị ta', 'chị này'].map(
    (word) => [word, 'f'] as const,
  ),
  ...['chàng trai', 'cậu bé', 'nam sinh', 'cụ ông', 'ông cụ', 'ông bố'].map((word) => [word, 'm'] as const),
  ...['cô gái', 'cô bé', 'nữ sinh', 'cụ bà', 'bà cụ', 'người đẹp', 'nàng hậu', 'bà mẹ'].map(
    (word) => [word, 'f'] as const,
  ),
  ...['người này', 'vị này', 'nghi phạm', 'nạn nhân'].map((word) => [word, 'any'] as const),
]);

function antecedent(
  { reading, index, sentence }: Scene,
  gender: Gender,
  last: LastSpeaker | undefined,
): Entity | undefined {
  const fits = (entity: Entity | undefined): entity is Entity =>
    entity !== undefined &&
    !(gender !== 'many' && COUPLE.test(entity.name)) &&
    !(entity === last?.entity && opposite(gender, last.gender)) &&
    (gender === 'many'
      ? entity.kind !== 'person' || (entity === last?.entity && !entity.names.length)
      : entity.kind === 'person' || entity.kind === 'unnamed') &&
    agrees(gender, entity, reading.mentions);
  if (gender !== 'many') {
    for (let i = index - 1; i > (last?.sentence ?? index - 3) && i >= Math.max(0, index - 2); i--) {
      const subject = reading.mentions[i]?.find((mention) => mention.first <= 1 && isPersonal(mention));
      const entity = subject && reading.entities.of.get(subject);
      if (fits(entity)) return entity;
    }
  } else if (!last || last.sentence < index - 1) {
    // `Nhóm nghiên cứu … đưa ra cấu trúc. Họ cho biết …`: the sentence before begins with several.
    const subject = reading.mentions[index - 1]?.find((mention) => mention.first <= 1 && !mention.names.length);
    const entity = subject && reading.entities.of.get(subject);
    const body = subject && (subject.kinds.has('group') || subject.kinds.has('unnamed')) && fits(entity);
    if (entity && (body || isSeveral(reading, index - 1, subject))) return entity;
  }
  if (last && fits(last.entity) && sentence.paragraph - last.paragraph <= FAR) return last.entity;
  for (let i = index - 1; i >= Math.max(0, index - 2); i--) {
    const people = (reading.mentions[i] ?? []).filter((mention) => gender === 'many' || isPersonal(mention));
    const entity = people.map((mention) => reading.entities.of.get(mention)).find(fits);
    if (entity) return entity;
  }
  return undefined;
}

// `Ông Yên mở quán. Ông từng … Ông nấu … “…”, ông nói`: whom the sentences before go on about by the same pronoun alone,
// with no more than one between them that does without. Whoever stands behind the pronoun in a sentence is another one.
function goneOnAbout(
  { reading, index, sentence }: Scene,
  word: string,
  gender: Gender,
  last: LastSpeaker | undefined,
): Entity | undefined {
  if (gender === 'many' || !SINGLE.has(word)) return undefined;
  const called = addresses(reading.mentions);
  let without = 0;
  for (let i = index - 1; i >= Math.max(0, index - LONGEST_CHAIN); i--) {
    const before = reading.sentences[i];
    if (!before || before.furniture) continue;
    const here = reading.mentions[i] ?? [];
    const at = before.tokens.findIndex(
      ({ lower }, k) => lower === word && !here.some(({ first, last: end }) => first <= k && k < end),
    );
    const people = here
      .filter((mention) => isPersonal(mention) && mention.names.length && !(at >= 0 && at < mention.first))
      .flatMap((mention) => reading.entities.of.get(mention) ?? [])
      .filter((entity) => {
        const ways = called.get(entity.names.at(-1) ?? '');
        if (entity === last?.entity && opposite(gender, last.gender)) return false;
        return entity.kind === 'person' && (ways?.has(word) ?? agrees(gender, entity, reading.mentions));
      });
    if (new Set(people).size > 1) return undefined;
    if (people[0]) return people[0];
    const isQuoted = overlapping(reading.quotations, before).some(({ end }) => before.end <= end);
    if (at < 0 && !isQuoted && ++without > 1) return undefined;
    if (sentence.paragraph - before.paragraph > FAR) return undefined;
  }
  return undefined;
}

/** Sentences in front of a pronoun that may go on about one person. */
const LONGEST_CHAIN = 8;

// `Các nhà khoa học`, `Hai kỹ sư`: does a word for several begin the sentence, right in front of the trade?
function isSeveral({ sentences }: Scene['reading'], index: number, { first, kinds }: Mention): boolean {
  return (
    first === 1 &&
    PEOPLE.some((kind) => kinds.has(kind)) &&
    /^(?:các|những|hai|ba|nhiều|nhóm)$/.test(sentences[index]?.tokens[0]?.lower ?? '')
  );
}

// `Gia đình anh Nam đi phà từ sớm; anh kể …`: whom the sentence itself has called by the pronoun in front, where it is one
// alone, though only his family was named.
function calledHere({ reading, sentence }: Scene, word: string | undefined, before: number): Entity | undefined {
  if (word === undefined || !SINGLE.has(word)) return undefined;
  const { tokens } = sentence;
  const called = new Map<string, Span>();
  for (let at = 0; at + 1 < before; at++) {
    let last = at + 1;
    while (
      last < before &&
      tokens[last]?.capital &&
      isSpaceBetween(reading.text, tokens[last - 1]?.end ?? 0, tokens[last]?.start ?? 0)
    )
      last++;
    const [first, end] = [tokens[at], tokens[last - 1]];
    if (first?.lower !== word || !end || last === at + 1) continue;
    called.set(nameKey(end.lower), { start: first.start, end: end.end });
  }
  const [one] = called;
  return one && called.size === 1 ? bearer(reading, ...one) : undefined;
}

// The person of the text who goes by a given name, else one of his own.
function bearer({ entities, text }: Scene['reading'], name: string, { start, end }: Span): Entity {
  return (
    entities.all.find(({ kind, names }) => kind === 'person' && names.at(-1) === name) ?? {
      name: text.slice(start, end),
      names: [name],
      roles: new Set(),
      places: new Set(),
      words: new Set(),
      outlet: undefined,
      kind: 'person',
    }
  );
}

// `Cô Lan kể … Bà Hoa đáp … Cô nói thêm`: one whom the paper calls by another word than the pronoun gives way to who spoke
// or began a sentence right before and is called by it.
function calledSo(
  { reading, index }: Scene,
  word: string | undefined,
  last: LastSpeaker | undefined,
): Entity | undefined {
  if (word === undefined || !SINGLE.has(word)) return undefined;
  const called = addresses(reading.mentions);
  const ways = (entity: Entity): ReadonlySet<string> => called.get(entity.names.at(-1) ?? '') ?? new Set();
  for (let i = index - 1; i >= Math.max(0, index - NEAR); i--) {
    const subject = reading.mentions[i]?.find((mention) => mention.first <= 1 && isPersonal(mention));
    const entity = (subject && reading.entities.of.get(subject)) ?? (i === last?.sentence ? last.entity : undefined);
    if (!entity) continue;
    // Whoever is called otherwise, and only so, is passed over; of whom nothing is known it may be.
    if (ways(entity).has(word)) return entity;
    if (!ways(entity).size) return undefined;
  }
  return undefined;
}

/** Sentences in front of a pronoun in which who is called by it may have begun one. */
const NEAR = 3;

// `Vợ chồng anh Tám` are two.
const COUPLE = /^(?:hai |cặp )?(?:vợ chồng|bố mẹ|cha mẹ|ba mẹ)/iu;

// `cô` is nobody whom the sentences before called `ông`.
function opposite(gender: Gender, known: string | undefined): boolean {
  return (gender === 'm' && known === 'f') || (gender === 'f' && known === 'm');
}

/** Paragraphs over which a pronoun still means who spoke last. */
const FAR = 4;

// `bà` is nobody whom the text calls `ông`, and no `Nguyễn Văn …`.
function agrees(gender: Gender, entity: Entity, mentions: readonly (readonly Mention[])[]): boolean {
  if (gender !== 'm' && gender !== 'f') return true;
  if (entity.names.length > 2) {
    const [, middle] = entity.names;
    if (middle === 'thi') return gender === 'f';
    if (middle === 'van') return gender === 'm';
  }
  const last = entity.names.at(-1);
  if (!last) return true;
  const called = addressed(mentions).get(last);
  return called === undefined || called === gender;
}

const ways = new WeakMap<readonly (readonly Mention[])[], ReadonlyMap<string, ReadonlySet<string>>>();

// All words by which the text addresses whoever goes by a name.
function addresses(mentions: readonly (readonly Mention[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const made = ways.get(mentions);
  if (made) return made;
  const found = new Map<string, Set<string>>();
  for (const { names, kinds, text } of mentions.flat()) {
    const name = names.at(-1);
    const word = kinds.has('honorific') ? (/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '') : '';
    if (name === undefined || !SINGLE.has(word)) continue;
    found.set(name, (found.get(name) ?? new Set()).add(word));
  }
  ways.set(mentions, found);
  return found;
}

const known = new WeakMap<readonly (readonly Mention[])[], ReadonlyMap<string, Gender>>();

// How the text addresses whoever goes by a name, where it first does so.
function addressed(mentions: readonly (readonly Mention[])[]): ReadonlyMap<string, Gender> {
  const made = known.get(mentions);
  if (made) return made;
  const genders = new Map<string, Gender>();
  for (const { names, kinds, text } of mentions.flat()) {
    const name = names.at(-1);
    if (name === undefined || genders.has(name) || !kinds.has('honorific')) continue;
    const gender = SINGLE.get(/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '');
    if (gender) genders.set(name, gender);
  }
  known.set(mentions, genders);
  return genders;
}
