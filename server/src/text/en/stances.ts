import type { Cue, CueClass } from '../cues.ts';
import type { Framing } from '../speech-frame.ts';
import { isAdverb, isWord } from './word-class.ts';

/**
 * What somebody is rather than does, where it tells what he holds: `are far from certain that`, `remains hopeful the port
 * will open`. The cue is the verb with its adjective.
 */
export function* stances({ tokens, breaks }: Framing): Generator<Cue> {
  for (let at = 1; at < tokens.length; at++) {
    if (breaks[at] || !isWord(tokens[at], 'stance')) continue;
    let verb = at - 1;
    while (verb > 0 && at - verb <= DEGREES && !breaks[verb] && isDegree(tokens, verb)) verb--;
    if (!BEING.test(tokens[verb]?.lower ?? '') || IMPERSONAL.test(tokens[verb - 1]?.lower ?? '')) continue;
    yield { first: verb, last: at + 1, classes: HALF };
  }
}

const HALF: ReadonlySet<CueClass> = new Set(['half']);

function isDegree(tokens: Framing['tokens'], at: number): boolean {
  return isAdverb(tokens[at]) || /^(?:by|no|means|less|in|doubt|from)$/.test(tokens[at]?.lower ?? '');
}

/** Words between verb and adjective: `by no means`, `far from`. */
const DEGREES = 3;
const BEING = /^(?:am|is|are|was|were|been|be|remain|remains|remained|feel|feels|felt|seem|seems|seemed)$/;
// `it is certain that`, `what is certain is that`: nobody's stance.
const IMPERSONAL = /^(?:it|there|what|that|which|this)$/;
