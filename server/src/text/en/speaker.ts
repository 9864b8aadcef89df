import { overlapping } from '../../base/span-index.ts';
import type { Span } from '../../base/span.ts';
import type { Speaker } from '../analysis.ts';
import type { Entity } from '../entities.ts';
import type { Mention } from '../mentions.ts';
import { bare } from '../tokens.ts';
import type { EnglishScene } from './english-scene.ts';
import { genderOf } from './gender.ts';
import type { Gender } from './gender.ts';
import type { Phrase } from './noun-phrase.ts';
import { phraseBefore } from './noun-phrase.ts';
import { isCommaBehindBracket } from './phrase-marks.ts';
import { nameKey, sameName } from '../names.ts';
import { contraction, isWord } from './word-class.ts';
import { beforeDay, isGenitiveAt } from './word-here.ts';

/** A phrase that speaks, and whom it stands for. */
export interface NamedSpeaker {
  readonly speaker: Speaker;
  readonly entity: Entity | undefined;
  readonly mention: Mention | undefined;
}

/** Who spoke last, for the pronouns behind. */
export interface LastSpeaker {
  readonly name: string;
  readonly entity: Entity | undefined;
  readonly sentence: number;
}

/** The phrase as a speaker: its extent in the text, and the fullest name in the text for whom it means. */
export function named(
  scene: EnglishScene,
  phrase: Phrase,
  last: LastSpeaker | undefined,
  behind = false,
): NamedSpeaker {
  const { tokens } = scene.sentence;
  const first = tokens[phrase.first];
  const span = extent(scene, phrase, behind);
  const text = scene.reading.text.slice(span.start, span.end);
  if (first && phrase.last - phrase.first === 1) {
    if (isWord(first, 'relative')) {
      const before = antecedent(scene, phrase.first);
      const whose = before && named(scene, before, last);
      return pronoun(span, text, whose?.entity, whose?.speaker.name ?? text, whose?.mention);
    }
    if (isPronoun(scene, phrase.first)) {
      const whom = meant(scene, phrase.first, last);
      return pronoun(span, text, whom?.entity, whom?.name ?? text, undefined);
    }
  }
  const whose = ownerOf(scene, phrase);
  if (whose) return { ...whose, speaker: { ...span, text, name: whose.entity.name, by: 'name' } };
  const mention = headOf(scene, phrase);
  const entity = mention && scene.reading.entities.of.get(mention);
  const by = mention && !mention.names.length && !mention.outlet && mention.roles.length ? 'title' : 'name';
  return {
    speaker: { ...span, text, name: entity?.name ?? text.replace(/(?<![\s,—–])[\s,—–]+$/, ''), by },
    entity,
    mention: entity ? mention : undefined,
  };
}

// Whom a relative is about: `X, who`, `X, a vintner, who`; else the phrase in front of it.
function antecedent(scene: EnglishScene, relative: number): Phrase | undefined {
  const { breaks, mentions, sentence } = scene;
  const before = phraseBefore(scene, relative);
  const clause = before && isWord(sentence.tokens[before.first], 'relative');
  // `It was X, not Y, who …`
  const chunk = before && breaks[before.first - 1] === ',' ? before.first - 1 : before?.first;
  const isNot = chunk !== undefined && breaks[chunk] === ',' && sentence.tokens[chunk]?.lower === 'not';
  if (isNot) return phraseBefore(scene, chunk);
  const edge = before && !clause && breaks[before.first] === ',' ? before.first : relative;
  const name = mentions.find(({ last, names }) => last === edge && names.length > 0);
  return name && (clause || !before || edge < relative)
    ? { first: name.first, last: edge }
    : clause
      ? undefined
      : before;
}

function pronoun(
  span: Span,
  text: string,
  entity: Entity | undefined,
  name: string,
  mention: Mention | undefined,
): NamedSpeaker {
  return { speaker: { ...span, text, name, by: 'pronoun' }, entity, mention };
}

const THIRD = /^(?:he|she|they|it|his|her|their|its)$/;

/** `he`, `she’s`, `they`: whoever spoke or was named before. */
export function isPronoun({ sentence }: EnglishScene, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token) return false;
  const end = contraction(token);
  return THIRD.test(end === undefined ? token.lower : token.lower.slice(0, end));
}

/** What stands in front of somebody without a name whom a pronoun may mean. */
const POINTED = new Set(['the', 'a', 'an', 'this', 'that', 'his', 'her', 'their', 'its']);

/** Mentions of a sentence among which a pronoun's is looked for. */
const FEW = 12;

// Whoever is the subject of an earlier clause of the sentence, else the subject of the sentence before or who spoke
// last, whichever is nearer; a woman is no `he`, a person no `it`. Nor is anybody whom a speaker's own words name the one
// who says them: `“I wish Hale well,” he said`.
function meant(scene: EnglishScene, at: number, last: LastSpeaker | undefined): LastSpeaker | undefined {
  const { reading, index } = scene;
  const word = scene.sentence.tokens[at]?.lower ?? '';
  const plural = /^the(?:y|ir)/.test(word);
  const thing = /^its?(?:$|['’])/.test(word);
  // `her` is no `he`.
  const gender: Gender = /^(?:he|his)(?:$|['’])/.test(word) ? 'he' : 'she';
  const fits = (entity: Entity | undefined): entity is Entity => {
    if (!entity) return false;
    if (thing) return entity.kind !== 'person';
    if (plural) return true;
    return (
      (entity.kind === 'person' || entity.kind === 'unnamed') &&
      (genderOf(reading.entities, entity) ?? gender) === gender
    );
  };
  const subject = (i: number, before: number): LastSpeaker | undefined => {
    const tokens = reading.sentences[i]?.tokens ?? [];
    for (const mention of (reading.mentions[i] ?? []).slice(0, FEW)) {
      if (mention.last > before) break;
      const whose = tokens[mention.last - 1];
      if (isWord(tokens[mention.first - 1], 'preposition') || (whose && whose.lower !== whose.form.bare)) continue;
      if (!scene.quoted(at) && overlapping(reading.quotations, mention).length) continue;
      const entity = reading.entities.of.get(mention);
      // `one voter in ten, he wrote`: nobody in particular.
      if (!thing && !plural && entity?.kind === 'unnamed' && !POINTED.has(tokens[mention.first - 1]?.lower ?? ''))
        continue;
      if (fits(entity)) return { name: entity.name, entity, sentence: i };
    }
    return undefined;
  };
  const here = plural ? undefined : subject(index, at);
  if (here) return here;
  const spoke = last && (!last.entity || fits(last.entity)) ? last : undefined;
  const furthest = Math.max(0, index - 3, spoke?.sentence ?? 0);
  for (let i = index - 1; i >= furthest; i--) {
    if (spoke && spoke.sentence >= i) return spoke;
    const found = plural ? undefined : subject(i, Infinity);
    if (found) return found;
  }
  return spoke;
}

// The mention that the phrase is about: a name at its head, else the title there, else what is in apposition.
function headOf(scene: EnglishScene, phrase: Phrase): Mention | undefined {
  const { tokens } = scene.sentence;
  const inside = scene.mentions.filter((mention) => mention.first >= phrase.first && mention.last <= phrase.last);
  let core = phrase.first + 1;
  while (
    core < phrase.last &&
    !isBoundary(scene, core) &&
    !isWord(tokens[core], 'preposition') &&
    !isWord(tokens[core], 'relative')
  )
    core++;
  // `a report published on Monday by the bank`
  if (isWord(tokens[core - 1], 'given-out')) {
    const by = core + tokens.slice(core, phrase.last).findIndex(({ lower }) => lower === 'by');
    if (by > core && beforeDay(scene, by) === core - 1) core = by;
  }
  // `the ministry’s claim`: the one whose claim it is is the whole phrase.
  const heads = inside.filter(
    (mention) => mention.first < core && (mention.last === phrase.last || !isGenitiveAt(scene, mention.last - 1)),
  );
  const head = heads.findLast((mention) => mention.names.length) ?? heads.at(-1);
  if (head?.names.length || head?.outlet) return head;
  const beside = inside.find(
    (mention) =>
      mention.names.length > 0 &&
      scene.breaks[mention.first] === ',' &&
      (!head || scene.reading.entities.of.get(head) === scene.reading.entities.of.get(mention)),
  );
  if (beside) return beside;
  if (head) return head;
  // `a statement by the ministry`, `the report from NATO`, `an article in the Herald`: who made it speaks.
  return /^(?:by|from|of|in)$/.test(tokens[core]?.lower ?? '') && isMade(scene, core)
    ? inside.find(
        (mention) =>
          mention.first > core &&
          mention.first <= core + 2 &&
          (tokens[core]?.lower !== 'in' || mention.outlet !== undefined),
      )
    : undefined;
}

// `Martin Hale’s claim`: a name before a genitive is no mention of its own (mention-draft.ts), since it mostly tells
// whose wife or adviser speaks; here he does. A name that the text does not give otherwise is somebody of his own.
function ownerOf(
  { reading, sentence: { tokens }, mentions }: EnglishScene,
  phrase: Phrase,
): { readonly entity: Entity; readonly mention: Mention } | undefined {
  const token = tokens[phrase.last - 1];
  if (!token || token.lower === token.form.bare) return undefined;
  let first = phrase.last - 1;
  while (first >= phrase.first && tokens[first]?.capital) first--;
  first++;
  if (first >= phrase.last || mentions.some((mention) => mention.last === phrase.last)) return undefined;
  const keys = tokens.slice(first, phrase.last).map(({ lower }) => nameKey(bare(lower)));
  const known = reading.entities.all.find(({ kind, names }) => kind === 'person' && sameName(names, keys));
  if (!known && keys.length < 2) return undefined;
  const span = { start: tokens[first]?.start ?? 0, end: token.start + token.form.bare.length };
  const text = reading.text.slice(span.start, span.end);
  const entity: Entity = known ?? {
    name: text,
    names: keys,
    roles: new Set(),
    places: new Set(),
    words: new Set(),
    outlet: undefined,
    kind: 'person',
  };
  return {
    entity,
    mention: {
      ...span,
      first,
      last: phrase.last,
      text,
      nameText: text,
      placeTokens: [],
      names: keys,
      of: [],
      roles: [],
      kinds: new Set(),
      places: [],
      outlet: undefined,
      words: [],
      barePlace: false,
    },
  };
}

// `a report by`, `a report published on Monday by`
function isMade(scene: EnglishScene, preposition: number): boolean {
  const { tokens } = scene.sentence;
  if (isWord(tokens[preposition - 1], 'account')) return true;
  return tokens[preposition]?.lower === 'by' && isWord(tokens[beforeDay(scene, preposition)], 'given-out');
}

function isBoundary({ breaks }: EnglishScene, at: number): boolean {
  const mark = breaks[at] ?? '';
  return mark !== '' && mark !== '.';
}

// An apposition stands between two marks: `Jane Doe, a teacher in Leeds,` said. The second belongs to the phrase.
function afterApposition(scene: EnglishScene, { first, last }: Phrase, end: number): number {
  const { breaks, reading, sentence } = scene;
  let mark = '';
  for (let at = first + 1; at < last; at++) {
    const here = breaks[at] ?? '';
    if (here === '—' || here === '–') mark = here;
    else if ((here === ',' || (here === ')' && isCommaBehindBracket(scene, at))) && mark === '') mark = ',';
    // `A, B and C,`: a list is no apposition.
    if (mark === ',' && /^(?:and|or)$/.test(sentence.tokens[at]?.lower ?? '') && here === ',') return 0;
  }
  if (!mark) return 0;
  const next = reading.text.slice(end, end + 2);
  return mark === ',' ? (next.startsWith(',') ? 1 : 0) : /^ [—–]/.test(next) ? 2 : 0;
}

/** The characters of a phrase, with the bracket or the mark that ends it. */
function extent(scene: EnglishScene, phrase: Phrase, behind = false): Span {
  const { tokens } = scene.sentence;
  const { first } = phrase;
  // `Jane Doe, 57,`: an age is no name.
  const aged = tokens[phrase.last - 1]?.figure === true && scene.breaks[phrase.last - 1] === ',';
  const last = aged && phrase.last - first > 1 ? phrase.last - 1 : phrase.last;
  const { text } = scene.reading;
  const [from, to] = [tokens[first], tokens[last - 1]];
  let start = from?.start ?? scene.sentence.start;
  let end = to?.end ?? start;
  if (from && last - first === 1) end = from.start + (contraction(from) ?? from.end - from.start);
  const inner = text.slice(start, end);
  const quote = text.slice(0, start).at(-1) ?? '';
  const close = text[end] ?? '';
  if (/[“"]/.test(quote) && /[”"]/.test(inner)) start--;
  if (/[”"]/.test(close) && /[“"]/.test(text.slice(start, end)) && !/[”"]/.test(text.slice(start + 1, end))) end++;
  const bracket = /^\.?\)/.exec(text.slice(end, end + 2));
  if (bracket && inner.includes('(')) end += bracket[0].length;
  else if (close === '.' && end + 1 < scene.sentence.end) end++;
  return { start, end: behind ? end : end + afterApposition(scene, { first, last }, end) };
}
