import type { Cue } from '../cues.ts';
import { isPersonal } from '../mentions.ts';
import type { EnglishScene } from './english-scene.ts';
import type { Phrase } from './noun-phrase.ts';
import { phraseBehind } from './phrase-behind.ts';
import { isAdverb, isGenitive, isWord } from './word-class.ts';
import { isFinite, isGenitiveAt, isNominal } from './word-here.ts';

/** `Trump’s claim that`, `his remarks about`, `the claim by X that`: whose it is, where something said follows. */
export function nounSpeaker(scene: EnglishScene, cue: Cue): Phrase | undefined {
  const { tokens } = scene.sentence;
  const next = tokens[cue.last];
  if (isWord(next, 'preposition') || GIVEN.test(next?.lower ?? '') || scene.breaks[cue.last] === ',') {
    const phrase = maker(scene, cue.last);
    if (phrase) return phrase;
  }
  const viewpoint = isAside(scene, cue);
  if (!viewpoint && VIEWPOINT_ALONE.test(tokens[cue.last - 1]?.lower ?? '')) return undefined;
  const opens =
    viewpoint ||
    holdsThat(scene, behindPhrases(scene, cue.last)) ||
    (cue.last < LONGEST_HEAD && scene.breaks[behindPhrases(scene, cue.last)] === ':') ||
    /^(?:that|about|on|regarding|against)$/.test(next?.lower ?? '') ||
    scene.breaks[cue.last] === ':';
  if (!opens || /^editor/.test(tokens[cue.first - 1]?.lower ?? '')) return undefined;
  for (let at = cue.first - 1; at >= Math.max(0, cue.first - 4); at--) {
    const token = tokens[at];
    if (!token || scene.breaks[at + 1]) return undefined;
    if (isWord(token, 'possessive')) return { first: at, last: at + 1 };
    if (isGenitiveAt(scene, at) || isGenitive(token)) return owner(scene, at);
    if (!isNominal(scene, at) || isFinite(scene, at)) return undefined;
  }
  return undefined;
}

// `the claim by X that`, `the assessment of X is that`, `the theory put about by X was that`, `Verdict of X: …`: who made
// it, where something said follows him.
function maker(scene: EnglishScene, from: number): Phrase | undefined {
  const { tokens } = scene.sentence;
  // `The theory, first advanced by X, is that`
  const inserted = scene.breaks[from] === ',';
  let by = from;
  while (inserted && by < from + 2 && isAdverb(tokens[by])) by++;
  if (GIVEN.test(tokens[by]?.lower ?? ''))
    by += /^(?:about|forward|out|up|forth)$/.test(tokens[by + 1]?.lower ?? '') ? 2 : 1;
  if (!(by > from ? /^by$/ : /^(?:by|from|of)$/).test(tokens[by]?.lower ?? '')) return undefined;
  if (scene.breaks.slice(inserted ? from + 1 : from, by + 1).some(Boolean)) return undefined;
  const phrase = phraseBehind(scene, by + 1, false);
  if (inserted)
    return phrase && scene.breaks[phrase.last] === ',' && holdsThat(scene, phrase.last, ',') ? phrase : undefined;
  const headed = from < LONGEST_HEAD && scene.breaks[phrase?.last ?? from] === ':';
  if (!phrase || !(headed || tokens[phrase.last]?.lower === 'that' || holdsThat(scene, phrase.last))) return undefined;
  // `the view of the sea that`, `the fear of flying is that`: only somebody has made anything `of` his.
  return tokens[by]?.lower !== 'of' || isSomebody(scene, phrase) ? phrase : undefined;
}

/** Tokens of a noun that heads what follows a colon: `The verdict of X: …`. */
const LONGEST_HEAD = 4;
const GIVEN = /^(?:put|made|advanced|floated|raised|voiced|offered|given|spread|peddled|pushed|drawn|issued)$/;

function isSomebody({ mentions }: EnglishScene, { first, last }: Phrase): boolean {
  return mentions.some((mention) => mention.first - first <= 2 && mention.first >= first && mention.last === last);
}

// `his plea to the crews was short: …`: the verb behind what the noun has with it.
function behindPhrases(scene: EnglishScene, from: number): number {
  const { tokens } = scene.sentence;
  let at = from;
  if (!isWord(tokens[at], 'preposition')) return from;
  while (at < Math.min(tokens.length, from + LONGEST_OWNER) && !scene.breaks[at] && !isFinite(scene, at)) at++;
  return at;
}

// `is that`, `was blunt: …`: what somebody holds follows the verb, or its colon.
function holdsThat({ sentence: { tokens }, breaks }: EnglishScene, at: number, mark = ''): boolean {
  if (breaks[at] !== mark) return false;
  // `has always been that`
  if (/^(?:has|had)$/.test(tokens[at]?.lower ?? '')) {
    const been = isAdverb(tokens[at + 1]) ? at + 2 : at + 1;
    return tokens[been]?.lower === 'been' && tokens[been + 1]?.lower === 'that';
  }
  if (!/^(?:is|was|remains)$/.test(tokens[at]?.lower ?? '')) return false;
  // `is that`, `was to call it a tale`
  if (/^(?:that|to)$/.test(tokens[at + 1]?.lower ?? '') && !breaks[at + 1]) return true;
  for (let end = at + 2; end <= Math.min(tokens.length - 1, at + LONGEST_MANNER); end++)
    if (breaks[end]) return breaks[end] === ':';
  return false;
}

/** Tokens of `was short and to the point:`. */
const LONGEST_MANNER = 7;

/** `view`, `reckoning`: a noun of what somebody thinks, in whose name something is told. */
export function isViewpoint(word: string): boolean {
  return VIEWPOINT.test(word);
}

// `In X’s view, …`, `…, by X’s account.`: between marks, behind a preposition.
function isAside({ sentence: { tokens }, breaks }: EnglishScene, { first, last }: Cue): boolean {
  if (!VIEWPOINT.test(tokens[last - 1]?.lower ?? '') || (last < tokens.length && breaks[last] !== ',')) return false;
  for (let at = first - 1; at >= Math.max(0, first - LONGEST_OWNER); at--) {
    if (/^(?:in|by|to)$/.test(tokens[at]?.lower ?? '')) return at === 0 || breaks[at] === ',';
    if (breaks[at]) return false;
  }
  return false;
}

const VIEWPOINT =
  /^(?:view|opinion|account|telling|words|eyes|mind|reading|assessment|analysis|estimate|estimation|interpretation|judgment|judgement|reckoning|phrase)$/;
/** … those of them that say nothing elsewhere: `had her eyes on`, `made up his mind about`. */
const VIEWPOINT_ALONE = /^(?:eyes|mind|reading)$/;
const LONGEST_OWNER = 8;

function owner(scene: EnglishScene, at: number): Phrase {
  const { tokens } = scene.sentence;
  let first = at;
  while (first > 0 && (!scene.breaks[first] || scene.breaks[first] === '.') && at - first < 8) {
    const prev = tokens[first - 1];
    if (isWord(prev, 'determiner') || isWord(prev, 'possessive')) {
      if (prev?.lower !== 'that') first--;
      break;
    }
    if (!isNominal(scene, first - 1) || isFinite(scene, first - 1) || (tokens[first]?.capital && !prev?.capital)) break;
    first--;
  }
  return { first, last: at + 1 };
}

/** `Kasich: We will go on`, `A close race - Kasich: “We …”`: the name before a colon, with what it says behind. */
export function isColonOfSpeaker(scene: EnglishScene): Phrase | undefined {
  const { tokens } = scene.sentence;
  const isMark = (mark: string): boolean => mark !== '' && mark !== '.' && mark !== '(' && mark !== ')';
  let first = 0;
  let last = scene.breaks.findIndex(isMark);
  if (/^[-–—]$/.test(scene.breaks[last] ?? '')) {
    first = last;
    last = scene.breaks.findIndex((mark, i) => i > first && isMark(mark));
    // Behind a dash a name is easily something else; a quotation makes it a speaker.
    if (!scene.quoted(last)) return undefined;
  }
  const addressing = addresser(scene, last) ?? dated(scene);
  if (addressing) return addressing;
  if (last <= first || last - first > 7 || last >= tokens.length || !isColonBefore(scene, last)) return undefined;
  const head = tokens.slice(first, last);
  if (
    head.some(
      (token, i) =>
        !(token.capital || (i > 0 && scene.quoted(last) && JOINING.test(token.lower))) ||
        scene.dated(first + i) ||
        isFinite(scene, first + i),
    )
  )
    return undefined;
  const behind = tokens[last];
  if (!behind || behind.figure || tokens.length - last < 3) return undefined;
  return scene.mentions.some(
    (mention) =>
      mention.first >= first &&
      mention.last <= last &&
      (mention.names.length > 0 || mention.outlet || mention.roles.length > 0) &&
      (tokens[first]?.lower !== 'the' || mention.outlet),
  )
    ? { first, last }
    : undefined;
}

// `Bela Sorren, on Monday: “…”`: a name and a day, and the colon.
function dated(scene: EnglishScene): Phrase | undefined {
  const { sentence, mentions, breaks } = scene;
  const name = mentions.find(({ first }) => first === 0);
  if (!name || !isPersonal(name)) return undefined;
  let colon = name.last;
  while (colon < sentence.tokens.length && (scene.dated(colon) || isWord(sentence.tokens[colon], 'preposition')))
    colon++;
  const isDay = colon > name.last && breaks.slice(name.last + 1, colon).every((mark) => !mark);
  return isDay && scene.quoted(colon) && isColonBefore(scene, colon) ? { first: 0, last: name.last } : undefined;
}

// `Bela Sorren to union workers in Dorn: …`, `Anna Hale on the tax: …`: a name, to whom or about what, and the colon.
function addresser(scene: EnglishScene, colon: number): Phrase | undefined {
  const { tokens } = scene.sentence;
  if (colon < 3 || colon > LONGEST_ADDRESS || tokens.length - colon < 3 || !isColonBefore(scene, colon))
    return undefined;
  const name = scene.mentions.find(({ first }) => first === 0);
  if (!name || !isPersonal(name) || !/^(?:to|on)$/.test(tokens[name.last]?.lower ?? '')) return undefined;
  // `Anna Hale to open the pier: …`: whom somebody speaks to has an article or a capital, or is many in front of a quotation.
  const next = tokens[name.last + 1];
  const isWhom = isWord(next, 'determiner') || isWord(next, 'possessive') || next?.capital || scene.quotes.length > 0;
  if (tokens[name.last]?.lower === 'to' && !isWhom) return undefined;
  const between = tokens.slice(name.last, colon);
  if (between.some((_, i) => isFinite(scene, name.last + i)) || scene.dated(name.last + 1)) return undefined;
  return { first: 0, last: name.last };
}

/** Tokens in front of such a colon. */
const LONGEST_ADDRESS = 14;

const JOINING = /^(?:and|of|de|van|von|al|bin|the)$/;

function isColonBefore({ breaks, reading, sentence }: EnglishScene, at: number): boolean {
  const end = sentence.tokens[at - 1]?.end ?? 0;
  return breaks[at] === ':' || reading.text[end] === ':';
}
