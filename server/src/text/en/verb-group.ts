import type { Cue } from '../cues.ts';
import type { EnglishScene } from './english-scene.ts';
import { contraction, isAdverb, isHelper, isWord } from './word-class.ts';
import { isHelperAt } from './word-here.ts';

/** The verb of a cue with what helps it: `did not say`, `has long argued`, `went on to say`. */
export interface VerbGroup {
  /** Its first token. */
  readonly first: number;
  /** Its subject where it stands in the same word: `he’s`. */
  readonly within: number | undefined;
  readonly helped: boolean;
  readonly passive: boolean;
  /** Behind `to` without a verb that leaves it said: a purpose or a wish. */
  readonly infinitive: boolean;
  readonly negated: boolean;
  readonly hypothetical: boolean;
}

const BE = /^(?:am|is|are|was|were|be|been|being|get|gets|got|gotten|getting|isn't|aren't|wasn't|weren't|'s|'re)$/;

// `is reported to have said`, `is understood to have told`: others tell that he did.
const HEARSAY = /^(?:reported|said|known|understood|alleged|thought|believed|quoted|rumoured|rumored)$/;

// `does not think that`, `cannot understand why`: not to hold something is to hold the contrary, and so he does.
const HELD = /^(?:think|believe|expect|feel|want|understand|imagine|agree|accept)$/;

// What is expected has not been said yet.
const EXPECTED = /^(?:expected|likely|set|due|ready|willing|eager|going|need|needs|want|wants|wanted)$/;

export function verbGroup(scene: EnglishScene, cue: Cue): VerbGroup {
  const { tokens } = scene.sentence;
  const form = tokens[cue.first]?.lower ?? '';
  let at = cue.first;
  let [helped, be, infinitive, negated, hypothetical, toVerb] = [false, false, false, false, false, false];
  let within: number | undefined;
  while (at > 0 && !scene.breaks[at] && at > cue.first - 12) {
    const prev = tokens[at - 1];
    if (!prev) break;
    const word = prev.lower.replace('’', "'");
    if (contraction(prev) !== undefined) {
      within = at - 1;
      helped = true;
      be ||= /'(?:s|re|m)$/.test(word);
      hypothetical ||= /'(?:d|ll)$/.test(word) && !/ed$|said|told/.test(form);
      break;
    }
    negated ||= isWord(prev, 'negation');
    if (isHelperAt(scene, at - 1)) {
      helped = true;
      be ||= BE.test(word);
      // `would say only that`, `would only confirm that`, `all he would say was that`: it was said, and no more.
      hypothetical ||= isWord(prev, 'modal') && !(word === 'would' && isOnly(scene, cue, at));
    } else if (word === 'to') {
      const verb = stageVerb(scene, at - 2) ?? at - 2;
      if (isWord(tokens[verb], 'unsaid')) negated = true;
      else if (
        verb === at - 2 &&
        !isWord(tokens[verb], 'chain') &&
        !isHelper(tokens[verb]) &&
        !(tokens[at]?.lower === 'have' && HEARSAY.test(tokens[verb]?.lower ?? ''))
      ) {
        infinitive = true;
        break;
      }
      // `is likely to say`: the help is that of the verb in front.
      be = false;
      hypothetical ||= EXPECTED.test(tokens[verb]?.lower ?? '');
      toVerb = true;
      helped = true;
      at = verb + 1;
      if (tokens[verb]?.lower === 'on') at--;
    } else if (!skipped(scene, at - 1) && !isOfRank(word, tokens[at]?.lower)) break;
    at--;
  }
  const passive =
    be &&
    !toVerb &&
    !/ing$|s$/.test(form) &&
    !/^quoted as/.test(
      tokens
        .slice(cue.first, cue.last)
        .map(({ lower }) => lower)
        .join(' '),
    );
  const held = negated && HELD.test(form);
  return {
    first: at,
    within,
    helped,
    passive,
    infinitive,
    negated: negated && !held,
    hypothetical: hypothetical && !held,
  };
}

function isOnly({ sentence: { tokens } }: EnglishScene, { first, last }: Cue, from: number): boolean {
  return (
    /^(?:only|was)$/.test(tokens[last]?.lower ?? '') || tokens.slice(from, first).some(({ lower }) => lower === 'only')
  );
}

// `took to the radio to accuse`, `used her speech to call for`: who comes forward to say something says it. Number of the
// verb by which he does; undefined where there is none, or where it is the next thing that is done to something.
function stageVerb({ sentence: { tokens }, breaks }: EnglishScene, last: number): number | undefined {
  for (let at = last; at > 0 && last - at < STAGE; at--) {
    const token = tokens[at];
    if (isWord(token, 'stage')) return BE.test(tokens[at - 1]?.lower ?? '') ? undefined : at;
    if (breaks[at] || breaks[at + 1] || isHelper(token) || NO_STAGE.some((name) => isWord(token, name)))
      return undefined;
  }
  return undefined;
}

/** So many words at most tell where or how somebody comes forward. */
const STAGE = 8;
const NO_STAGE = ['verb', 'link', 'relative', 'negation', 'subject'] as const;

// `was the first to say`
function isOfRank(word: string, next: string | undefined): boolean {
  return word === 'the' && /^(?:first|only|last|latest)$/.test(next ?? '');
}

// `Trump on Friday repeatedly said`: a date with its preposition and adverbs part a subject from its verb.
function skipped(scene: EnglishScene, at: number): boolean {
  const token = scene.sentence.tokens[at];
  if (scene.dated(at) || isWord(token, 'negation') || (isAdverb(token) && !token?.capital)) return true;
  return isWord(token, 'preposition') && scene.dated(at + 1) && !scene.breaks[at + 1];
}
