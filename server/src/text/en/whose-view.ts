import type { Span } from '../../base/span.ts';
import type { Cue, CueClass } from '../cues.ts';
import { isPersonal } from '../mentions.ts';
import { trimmed } from './content.ts';
import type { EnglishScene } from './english-scene.ts';
import type { Phrase } from './noun-phrase.ts';
import { phraseBefore } from './noun-phrase.ts';
import { phraseBehind } from './phrase-behind.ts';
import type { Token } from '../tokens.ts';
import { isWord } from './word-class.ts';
import { isNominal } from './word-here.ts';

/** Whose view a sentence gives, by a frame that has no verb of saying with a subject; and what he holds. */
export interface View {
  readonly cue: Cue;
  readonly subject: Phrase;
  readonly content: Span;
}

/**
 * Whose view the sentence is by its opening: `For X, the closure is “a betrayal”`, `To hear X tell it, the road was wet`.
 * Only what begins the sentence frames all of it.
 */
export function openingView(scene: EnglishScene): View | undefined {
  return asTold(scene) ?? inWords(scene);
}

/**
 * `…: such was the explanation that X offered`, `The answer X gave was that …`: the noun of saying at `cue` with the
 * clause that tells who came forward with it.
 */
export function givenView(scene: EnglishScene, cue: Cue): View | undefined {
  const { tokens } = scene.sentence;
  const first = /^(?:that|which)$/.test(tokens[cue.last]?.lower ?? '') ? cue.last + 1 : cue.last;
  if (scene.breaks[cue.last] || scene.breaks[first]) return undefined;
  let verb = first + 1;
  while (verb < Math.min(tokens.length, first + LONGEST) && !GAVE.test(tokens[verb]?.lower ?? '')) verb++;
  const phrase = GAVE.test(tokens[verb]?.lower ?? '') ? phraseBefore(scene, verb) : undefined;
  if (!phrase || phrase.first > first || !(opensPhrase(tokens[first]) || phrase.first === first)) return undefined;
  const subject = { first, last: phrase.last };
  const article = articleBefore(scene, cue.first);
  if (article === undefined) return undefined;
  const content = /^(?:was|is)$/.test(tokens[article - 1]?.lower ?? '')
    ? toldBefore(scene, article - 2)
    : article === 0
      ? toldBehind(scene, verb)
      : undefined;
  return content && { cue, subject, content };
}

const SOURCE: ReadonlySet<CueClass> = new Set(['source']);

/** Tokens of who came forward. */
const LONGEST = 10;
const GAVE = /^(?:offered|offers|gave|gives|made|makes|voiced|voices|issued|advanced|drew|draws|reached|provided)$/;

// `For X, …`: he need not be told to speak, the marks say that the words are somebody's, and nobody else is there.
function inWords(scene: EnglishScene): View | undefined {
  const { tokens } = scene.sentence;
  const [opener, second] = tokens;
  const at = /^(?:but|yet|and)$/.test(opener?.lower ?? '') ? 1 : 0;
  const preposition = at ? second : opener;
  if (!/^(?:for|to)$/.test(preposition?.lower ?? '')) return undefined;
  const subject = phraseBehind(scene, at + 1, false);
  if (!subject || scene.breaks[subject.last] !== ',') return undefined;
  const name = scene.mentions.find(({ first, last }) => first >= subject.first && last === subject.last);
  const last = tokens[subject.last - 1];
  if (!name || !isPersonal(name) || !last) return undefined;
  const quote = scene.quotes.find(({ start }) => start >= last.end);
  if (!quote || isTitle(quote.text)) return undefined;
  const behind = tokens.filter(({ start }) => start >= last.end && start < quote.start);
  // `To X, he gave “a ring of gold”`: to whom something was done, and no judgement of his.
  if (preposition?.lower === 'to' && !behind.some(({ lower }) => /^(?:is|was|are|were)$/.test(lower))) return undefined;
  // `For X, the word “betrayal” …`: what something is called.
  if (/^(?:word|words|term|phrase|slogan|film|book|song|called|titled|named)$/.test(behind.at(-1)?.lower ?? ''))
    return undefined;
  const content = trimmed(scene.reading.text, last.end, scene.sentence.end);
  return content && { cue: { first: at, last: at + 1, classes: SOURCE }, subject, content };
}

// A name, a word or a programme, and nothing that somebody says.
function isTitle(text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}’'-]+/u).filter(Boolean);
  return words.length < 2 || words.every((word) => /^\p{Lu}|^(?:of|the|and|in|on|to|a|for)$/u.test(word));
}

function asTold(scene: EnglishScene): View | undefined {
  const { tokens } = scene.sentence;
  if (tokens[0]?.lower !== 'to' || tokens[1]?.lower !== 'hear') return undefined;
  let at = 2;
  while (
    at < Math.min(tokens.length, 2 + LONGEST) &&
    !/^(?:tell|tells|describe|explain)$/.test(tokens[at]?.lower ?? '')
  )
    at++;
  const [object, next] = [tokens[at + 1], tokens[at + 2]];
  if (at === 2 || object?.lower !== 'it' || !next || scene.breaks[at + 2] !== ',') return undefined;
  const content = trimmed(scene.reading.text, object.end, scene.sentence.end);
  return content && { cue: { first: at, last: at + 2, classes: SOURCE }, subject: { first: 2, last: at }, content };
}

// Of two nouns side by side (`the answer Anna Hale gave`, `the answer the mayor gave`) the second begins a phrase.
function opensPhrase(token: Token | undefined): boolean {
  return token?.capital === true || isWord(token, 'determiner') || isWord(token, 'possessive');
}

// The article before the noun, over its adjectives.
function articleBefore(scene: EnglishScene, noun: number): number | undefined {
  const { tokens } = scene.sentence;
  let at = noun - 1;
  while (at > 0 && noun - at < 3 && !scene.breaks[at + 1] && isNominal(scene, at)) at--;
  return /^(?:the|an?)$/.test(tokens[at]?.lower ?? '') && !scene.breaks[at + 1] ? at : undefined;
}

// `…: such was the …`, else the sentence before.
function toldBefore({ reading, sentence, index }: EnglishScene, such: number): Span | undefined {
  const word = sentence.tokens[such];
  if (!word || !/^(?:such|that|this)$/.test(word.lower)) return undefined;
  const before = reading.sentences[index - 1];
  return (
    trimmed(reading.text, sentence.start, word.start) ??
    (before && before.paragraph === sentence.paragraph ? trimmed(reading.text, before.start, before.end) : undefined)
  );
}

// `… gave was that the road was wet`, `… gave: “…”`.
function toldBehind({ reading, sentence, breaks, quoted }: EnglishScene, verb: number): Span | undefined {
  const [is, that] = [sentence.tokens[verb + 1], sentence.tokens[verb + 2]];
  if (!is || !/^(?:was|is)$/.test(is.lower) || breaks[verb + 1]) return undefined;
  return that?.lower === 'that' || quoted(verb + 2)
    ? trimmed(reading.text, that?.lower === 'that' ? that.end : is.end, sentence.end)
    : undefined;
}
