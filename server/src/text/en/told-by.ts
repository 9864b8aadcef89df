import type { Cue, CueClass } from '../cues.ts';
import type { Framing } from '../speech-frame.ts';
import { isViewpoint } from './noun-cue.ts';

/** `as laid out by X`, `as first reported by X`: `as` and `by` around any verb of saying. */
export function* asToldBy({ tokens, breaks, cues }: Framing): Generator<Cue> {
  for (const { first, last, classes } of cues) {
    if (!classes.has('speech')) continue;
    const as = /^(?:first|originally|once|later)$/.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
    if (tokens[as]?.lower !== 'as' || tokens[last]?.lower !== 'by') continue;
    if (breaks.slice(as + 1, last + 1).some(Boolean)) continue;
    yield { first: as, last: last + 1, classes: SOURCE };
  }
}

/** `in the considered judgment of X`, `by the latest count of X`: what somebody's word or mind is called, with what describes it. */
export function* inTheViewOf({ tokens, breaks, cues }: Framing): Generator<Cue> {
  for (let at = 1; at + 2 < tokens.length; at++) {
    if (tokens[at]?.lower !== 'the' || !/^(?:in|by|to)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    let noun = at + 1;
    while (noun <= at + DESCRIBED && !isViewpoint(tokens[noun]?.lower ?? '')) noun++;
    if (noun === at + 1 || noun > at + DESCRIBED || tokens[noun + 1]?.lower !== 'of') continue;
    if (breaks.slice(at, noun + 2).some(Boolean) || !(at === 1 || breaks[at - 1])) continue;
    if (cues.some(({ first, last, classes }) => first < noun && last > at && !classes.has('half'))) continue;
    yield { first: at - 1, last: noun + 2, classes: SOURCE };
  }
}

/** Words between the article and the noun. */
const DESCRIBED = 3;

const SOURCE: ReadonlySet<CueClass> = new Set(['source']);
