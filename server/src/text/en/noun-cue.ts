import type { Cue } from '../cues.ts';
import type { EnglishScene } from './english-scene.ts';
import type { Phrase } from './noun-phrase.ts';
import { phraseBehind } from './phrase-behind.ts';
import { isGenitive, isWord } from './word-class.ts';
import { isFinite, isGenitiveAt, isNominal } from './word-here.ts';

/** `Trump’s claim that`, `his remarks about`, `the claim by X that`: whose it is, where something said follows. */
export function nounSpeaker(scene: EnglishScene, cue: Cue): Phrase | undefined {
  const { tokens } = scene.sentence;
  const next = tokens[cue.last];
  if (next && /^(?:by|from)$/.test(next.lower) && !scene.breaks[cue.last]) {
    const phrase = phraseBehind(scene, cue.last + 1, false);
    const after = phrase && tokens[phrase.last];
    const told = /^(?:is|was)$/.test(after?.lower ?? '') ? tokens[(phrase?.last ?? 0) + 1] : after;
    return phrase && told?.lower === 'that' ? phrase : undefined;
  }
  const holds = /^(?:is|was|remains)$/.test(next?.lower ?? '') && tokens[cue.last + 1]?.lower === 'that';
  const opens =
    holds ||
    isViewpoint(scene, cue) ||
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

// `In X’s view, …`, `…, by X’s account.`: between marks, behind a preposition.
function isViewpoint({ sentence: { tokens }, breaks }: EnglishScene, { first, last }: Cue): boolean {
  if (!VIEWPOINT.test(tokens[last - 1]?.lower ?? '') || (last < tokens.length && breaks[last] !== ',')) return false;
  for (let at = first - 1; at >= Math.max(0, first - LONGEST_OWNER); at--) {
    if (/^(?:in|by|to)$/.test(tokens[at]?.lower ?? '')) return at === 0 || breaks[at] === ',';
    if (breaks[at]) return false;
  }
  return false;
}

const VIEWPOINT =
  /^(?:view|opinion|account|telling|words|eyes|assessment|estimate|estimation|judgment|judgement|reckoning)$/;
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

const JOINING = /^(?:and|of|de|van|von|al|bin|the)$/;

function isColonBefore({ breaks, reading, sentence }: EnglishScene, at: number): boolean {
  const end = sentence.tokens[at - 1]?.end ?? 0;
  return breaks[at] === ':' || reading.text[end] === ':';
}
