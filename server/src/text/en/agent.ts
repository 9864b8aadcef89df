import type { Span } from '../../base/span.ts';
import type { Cue } from '../cues.ts';
import { bare } from '../tokens.ts';
import { trimmed } from './content.ts';
import type { EnglishScene } from './english-scene.ts';
import { isOnlyFramed } from './complements.ts';
import { phraseBehind } from './phrase-behind.ts';
import type { Phrase } from './noun-phrase.ts';
import type { Subject } from './subject.ts';
import type { VerbGroup } from './verb-group.ts';
import { isWord } from './word-class.ts';

/** `citing Reuters` and `quoting officials` name who said it, `citing low wages` a reason of whoever speaks already. */
export function isSomebody({ mentions, sentence: { tokens } }: EnglishScene, { first, last }: Phrase): boolean {
  return (
    mentions.some(
      (mention) =>
        mention.first < last &&
        mention.last > first &&
        mention.first - first <= 3 &&
        (mention.names.length > 0 || mention.outlet !== undefined || mention.kinds.size > 0) &&
        tokens[mention.last - 1]?.lower === bare(tokens[mention.last - 1]?.lower ?? ''),
    ) || tokens.slice(first, first + 6).some(({ lower }) => TELLING.test(lower))
  );
}

const TELLING =
  /^(?:sources?|officials?|outlets?|media|reports?|experts?|documents?|witnesses|police|stud(?:y|ies)|polls?)$/;

/** `was confirmed by X`, `a claim made by X`, `asked by X`. */
export function agentOf(scene: EnglishScene, cue: Cue, group: VerbGroup): Subject | undefined {
  const { tokens } = scene.sentence;
  if (isOnlyFramed(scene, cue) || !/(?:ed|en|ought|old|aid|ood)$/.test(tokens[cue.first]?.lower ?? ''))
    return undefined;
  const by = tokens[cue.last]?.lower === 'by' ? cue.last : group.passive ? byBehind(scene, cue.last) : undefined;
  if (by === undefined || scene.breaks[by]) return undefined;
  if (/ing$/.test(tokens[by + 1]?.lower ?? '') || (!group.passive && group.helped)) return undefined;
  const phrase = phraseBehind(scene, by + 1, true);
  if (!phrase || (by > cue.last && !isSomebody(scene, phrase))) return undefined;
  // `Invited by Brandt, Holm travelled`: the clause behind the comma is somebody else's.
  if (cue.first === 0 && scene.breaks[phrase.last] === ',') return undefined;
  // `asked by Baker to respond`: what is asked is no part of who asks.
  let to = phrase.first + 1;
  while (to < phrase.last && tokens[to]?.lower !== 'to') to++;
  return { first: phrase.first, last: to, behind: true, shared: false };
}

/** What was said where it stands between the verb and who said it. */
export function promised({ reading, sentence }: EnglishScene, cue: Cue, agent: Subject): { readonly content?: Span } {
  const by = sentence.tokens[agent.first - 1];
  const content = by && agent.first - 1 > cue.last ? trimmed(reading.text, sentence.start, by.start) : undefined;
  return content ? { content } : {};
}

// `were promised a bonus by X`, `was reported in May by X`: what was said stands between.
function byBehind({ sentence: { tokens }, breaks }: EnglishScene, from: number): number | undefined {
  for (let at = from + 1; at < Math.min(tokens.length, from + FURTHEST_BY) && !breaks[at]; at++) {
    if (tokens[at]?.lower === 'by') return at;
    if (isWord(tokens[at], 'link') || isWord(tokens[at], 'relative') || isWord(tokens[at], 'subject')) return undefined;
  }
  return undefined;
}

/** Tokens between a verb in the passive and its agent. */
const FURTHEST_BY = 9;
