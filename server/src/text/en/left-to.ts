import type { EnglishScene } from './english-scene.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { Subject } from './subject.ts';
import { isWord } from './word-class.ts';

/** `It fell to X to announce`, `It was left to X to say`: to whom it fell did it. */
export function leftTo(scene: EnglishScene, verb: number): Subject | undefined {
  const { tokens } = scene.sentence;
  const to = tokens[verb]?.lower === 'to' ? verb : verb - 1;
  const phrase = tokens[to]?.lower === 'to' ? phraseBefore(scene, to) : undefined;
  // The phrase may have taken in `left to`, as `a letter to X` does.
  const name = scene.mentions.findLast(({ last }) => last <= to && last >= to - 1);
  const first = name?.first ?? phrase?.first;
  if (first === undefined) return undefined;
  const behind = isWord(tokens[first - 1], 'determiner') ? first - 1 : first;
  const words = tokens
    .slice(Math.max(0, behind - 4), behind)
    .map(({ lower }) => lower)
    .join(' ');
  return LEFT.test(words) ? { first: behind, last: to, behind: false, shared: false } : undefined;
}

/** `…, prompting X to declare`: whoever was made to say it said it. */
export function madeTo(scene: EnglishScene, verb: number): Subject | undefined {
  const { tokens } = scene.sentence;
  const to = tokens[verb]?.lower === 'to' ? verb : verb - 1;
  const phrase = tokens[to]?.lower === 'to' ? phraseBefore(scene, to) : undefined;
  if (!phrase || !isWord(tokens[phrase.first - 1], 'making') || scene.breaks[phrase.first]) return undefined;
  return { ...phrase, behind: false, shared: false };
}

/** `It took X four minutes to find`: it was X who found. */
export function tookTo(scene: EnglishScene, verb: number): Subject | undefined {
  const { tokens } = scene.sentence;
  const took = tokens.findLastIndex(
    ({ lower }, at) => at < verb && /^(?:took|takes)$/.test(lower) && tokens[at - 1]?.lower === 'it',
  );
  const name = took < 0 ? undefined : scene.mentions.find(({ first }) => first > took && first <= took + 2);
  if (!name || name.last >= verb || verb - name.last > LONGEST_TIME) return undefined;
  return { first: took + 1, last: name.last, behind: false, shared: false };
}

/** Tokens of `four minutes of searching to`. */
const LONGEST_TIME = 9;

const LEFT = /(?:^|\s)it (?:fell|falls) to$|(?:^|\s)it (?:was|is) (?:left|up|down) to$|(?:^|\s)it (?:was|is) for$/;
