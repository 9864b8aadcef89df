import type { Cue } from '../cues.ts';
import type { EnglishScene } from './english-scene.ts';
import type { Phrase } from './noun-phrase.ts';
import { isGenitiveAt, isNominal, phraseBehind } from './noun-phrase.ts';
import { isFinite } from './noun-phrase.ts';
import { isGenitive, isWord } from './word-class.ts';

/** `Trump’s claim that`, `his remarks about`, `the claim by X that`: whose it is, where something said follows. */
export function nounSpeaker(scene: EnglishScene, cue: Cue): Phrase | undefined {
  const { tokens } = scene.sentence;
  const next = tokens[cue.last];
  if (next && /^(?:by|from)$/.test(next.lower) && !scene.breaks[cue.last]) {
    const phrase = phraseBehind(scene, cue.last + 1, false);
    const after = phrase && tokens[phrase.last];
    return phrase && after?.lower === 'that' ? phrase : undefined;
  }
  const opens = /^(?:that|about|on|regarding|against)$/.test(next?.lower ?? '') || scene.breaks[cue.last] === ':';
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

/** `Kasich: We will go on`: the name before the colon that opens a line, with what it says behind. */
export function isColonOfSpeaker(scene: EnglishScene): Phrase | undefined {
  const { tokens } = scene.sentence;
  const last = scene.breaks.findIndex((mark) => mark !== '' && mark !== '.' && mark !== '(' && mark !== ')');
  if (last <= 0 || last > 7 || last >= tokens.length || scene.breaks[last] !== ':') return undefined;
  const head = tokens.slice(0, last);
  if (head.some((token, i) => !token.capital || scene.dated(i) || isFinite(scene, i))) return undefined;
  const behind = tokens[last];
  if (!behind || behind.figure || tokens.length - last < 3) return undefined;
  return scene.mentions.some(
    (mention) =>
      mention.last <= last &&
      (mention.names.length > 0 || mention.outlet || mention.roles.length > 0) &&
      (tokens[0]?.lower !== 'the' || mention.outlet),
  )
    ? { first: 0, last }
    : undefined;
}
