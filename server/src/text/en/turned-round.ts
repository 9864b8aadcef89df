import type { Span } from '../../base/span.ts';
import type { CueClass } from '../cues.ts';
import { trimmed } from './content.ts';
import type { EnglishScene } from './english-scene.ts';
import type { Phrase } from './noun-phrase.ts';
import { phraseBehind } from './phrase-behind.ts';
import type { View } from './whose-view.ts';
import { told } from './whose-view.ts';
import { isWord } from './word-class.ts';

/** Sentences turned round, in which somebody says something by a verb that elsewhere tells nothing. */

const SOURCE: ReadonlySet<CueClass> = new Set(['source']);
const BE = /^(?:is|was)$/;

/** `“…,” was how X summed it up`, `…: that is how X remembers it`. */
export function toldHow(scene: EnglishScene): View | undefined {
  const { tokens } = scene.sentence;
  const how = tokens.findIndex(({ lower }, at) => lower === 'how' && BE.test(tokens[at - 1]?.lower ?? ''));
  if (how < 1 || scene.breaks[how]) return undefined;
  const verb = tokens.findIndex(({ lower }, at) => at > how + 1 && at < how + LONGEST && TELLS.test(lower));
  const subject = verb < 0 ? undefined : whoseVerb(scene, how + 1, verb);
  const content = saidBefore(scene, how - 1);
  return subject && content && { cue: { first: verb, last: verb + 1, classes: SOURCE }, subject, content };
}

const TELLS =
  /^(?:tells?|told|describe[sd]?|explain(?:s|ed)?|sees|saw|puts?|remember(?:s|ed)?|recall(?:s|ed)?|sums?|summed|phrase[sd]?|characteri[sz]e[sd]?)$/;
/** Tokens of a subject with what is in apposition to it. */
const LONGEST = 20;

// The noun phrase from a token up to its verb, appositions and all; the verb itself may look like one of its nouns.
function whoseVerb(scene: EnglishScene, first: number, verb: number): Phrase | undefined {
  const phrase = phraseBehind(scene, first, true);
  return phrase && phrase.last >= verb ? { first, last: verb } : undefined;
}

// The quotation that ends in front of the verb, else what `that` or `this` points back to.
function saidBefore(scene: EnglishScene, be: number): Span | undefined {
  const { tokens } = scene.sentence;
  const from = tokens[be]?.start ?? 0;
  const quote = scene.quotes.find(({ end }) => end <= from && from - end <= 2);
  if (quote) return { start: quote.start, end: quote.end };
  return /^(?:that|this)$/.test(tokens[be - 1]?.lower ?? '') ? told(scene, be - 1) : undefined;
}

/** `What worries X is that …`: whatever moves somebody is what he holds. */
export function whatMoves(scene: EnglishScene): View | undefined {
  const { tokens } = scene.sentence;
  const what = /^(?:but|and|yet)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  if (tokens[what]?.lower !== 'what') return undefined;
  let verb = what + 1;
  while (verb < what + 4 && !isWord(tokens[verb], 'moving')) verb++;
  const subject = isWord(tokens[verb], 'moving') ? phraseBehind(scene, verb + 1, true) : undefined;
  const be = tokens[subject?.last ?? -1];
  if (!subject || !be || !BE.test(be.lower)) return undefined;
  const that = tokens[subject.last + 1];
  const content = trimmed(scene.reading.text, that?.lower === 'that' ? that.end : be.end, scene.sentence.end);
  return content && { cue: { first: verb, last: verb + 1, classes: SOURCE }, subject, content };
}

/** `The one who called it a trap was X`: whom a clause that opens the sentence is about stands at its end. */
export function whoWas(scene: EnglishScene): View | undefined {
  const { tokens } = scene.sentence;
  const who = tokens.findIndex(({ lower }, at) => at > 0 && at < LONGEST_OPENER && lower === 'who');
  const cue = scene.cues.find(({ first, classes }) => first > who && first <= who + 3 && classes.has('speech'));
  const be = tokens.findLastIndex(({ lower }, at) => BE.test(lower) && !scene.quoted(at));
  if (who < 0 || !cue || be <= cue.last || !isWord(tokens[0], 'determiner')) return undefined;
  const subject = phraseBehind(scene, be + 1, true);
  const name = scene.mentions.find(({ first, names }) => names.length > 0 && first > be && first <= be + 4);
  if (!subject || !name || subject.last < tokens.length) return undefined;
  const content = trimmed(scene.reading.text, tokens[cue.last]?.start ?? 0, tokens[be]?.start ?? 0);
  return content && { cue, subject, content };
}

/** Tokens of `The first man in town`. */
const LONGEST_OPENER = 6;

/** `…, or so X would have it`: what stands in front is his. */
export function orSo(scene: EnglishScene): View | undefined {
  const { tokens } = scene.sentence;
  const so = tokens.findIndex(
    ({ lower }, at) => lower === 'so' && /^(?:or|at)$/.test(tokens[at - 1]?.lower ?? '') && scene.breaks[at - 1] !== '',
  );
  const [or, end] = [tokens[so - 1], tokens.length];
  if (so < 2 || !or || end - so > LONGEST || scene.breaks.slice(so, end).some((mark) => mark && mark !== '.'))
    return undefined;
  const subject = phraseBehind(scene, so + 1, false);
  if (!subject || subject.last >= end || end - subject.last > LONGEST_VERB) return undefined;
  const content = trimmed(scene.reading.text, scene.sentence.start, or.start);
  return content && { cue: { first: subject.last, last: end, classes: SOURCE }, subject, content };
}

/** Tokens of `would have us believe`. */
const LONGEST_VERB = 5;
