import type { Span } from '../../base/span.ts';
import type { Cue, CueClass } from '../cues.ts';
import { isPersonal } from '../mentions.ts';
import { trimmed } from './content.ts';
import type { EnglishScene } from './english-scene.ts';
import type { Phrase } from './noun-phrase.ts';
import { phraseBefore } from './noun-phrase.ts';
import { phraseBehind } from './phrase-behind.ts';
import type { Token } from '../tokens.ts';
import { isParticiple, isWord } from './word-class.ts';
import { isFinite, isGenitiveAt, isNominal } from './word-here.ts';

/** Whose view a sentence gives, by a frame that has no verb of saying with a subject; and what he holds. */
export interface View {
  readonly cue: Cue;
  readonly subject: Phrase;
  readonly content: Span;
}

/**
 * `…: such was the explanation that X offered`, `The answer X gave was that …`: the noun of saying at `cue` with the
 * clause that tells who came forward with it.
 */
export function givenView(scene: EnglishScene, cue: Cue): View | undefined {
  const { tokens } = scene.sentence;
  const whose = isOfWhom(scene, cue) ?? leftWith(scene, cue) ?? hadIt(scene, cue);
  if (whose) return whose;
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
    ? (quotedBefore(scene, article - 1) ?? toldBefore(scene, article - 2))
    : article === 0
      ? toldBehind(scene, verb)
      : undefined;
  return content && { cue, subject, content };
}

// `“…” was the verdict of X`, `…: so ran the verdict on it from X`, `That is X’s verdict`: what it is stands in front.
function isOfWhom(scene: EnglishScene, cue: Cue): View | undefined {
  const { tokens } = scene.sentence;
  let subject: Phrase | undefined;
  let first = cue.first;
  const by = belonging(scene, cue.last);
  if (by !== undefined) {
    const phrase = phraseBehind(scene, by + 1, false);
    const article = articleBefore(scene, cue.first);
    if (!phrase || !isNamedAt(scene, phrase.first) || article === undefined || !ends(scene, phrase.last))
      return undefined;
    [subject, first] = [phrase, article];
  } else if ((ends(scene, cue.last) || isWhen(tokens[cue.last])) && isGenitiveAt(scene, cue.first - 1)) {
    let from = cue.first - 1;
    while (from > 0 && tokens[from - 1]?.capital && !scene.breaks[from]) from--;
    if (isWord(tokens[from - 1], 'determiner') && !scene.breaks[from]) from--;
    [subject, first] = [{ first: from, last: cue.first }, from];
  }
  if (!subject || !(isRun(scene, first - 1) || /^(?:is|was)$/.test(tokens[first - 1]?.lower ?? ''))) return undefined;
  const content =
    quotedBefore(scene, first - 1) ??
    toldBefore(scene, first - 2) ??
    (scene.breaks[first - 1] === ',' ? told(scene, first - 1) : undefined);
  return content && { cue, subject, content };
}

// `“…” was X’s answer when she was asked`, `… X’s verdict on it`
function isWhen(token: Token | undefined): boolean {
  return /^(?:when|as|to|on|after|about)$/.test(token?.lower ?? '');
}

// `of`, `from`, where `on the plan` may stand in front of it.
function belonging({ sentence: { tokens }, breaks }: EnglishScene, from: number): number | undefined {
  const apart = /^(?:on|about|over|to)$/.test(tokens[from]?.lower ?? '');
  for (let at = from; at < Math.min(tokens.length, from + (apart ? LONGEST : 1)) && !breaks[at]; at++)
    if (/^(?:of|from)$/.test(tokens[at]?.lower ?? '') && (at === from || tokens[at]?.lower === 'from')) return at;
  return undefined;
}

// `X`, `the mayor`, `harbour master X`
function isNamedAt({ mentions }: EnglishScene, at: number): boolean {
  return mentions.some(({ first }) => first >= at && first - at <= 2);
}

// `so ran the verdict`, `…, goes the argument`
function isRun({ sentence: { tokens }, breaks }: EnglishScene, verb: number): boolean {
  return (
    /^(?:ran|runs|goes|went)$/.test(tokens[verb]?.lower ?? '') &&
    (breaks[verb] === ',' || /^(?:so|thus)$/.test(tokens[verb - 1]?.lower ?? ''))
  );
}

// `…: with that appeal X left the meeting`: what it was stands in front.
function leftWith(scene: EnglishScene, cue: Cue): View | undefined {
  const { tokens } = scene.sentence;
  const preposition = cue.first - 2;
  if (tokens[preposition]?.lower !== 'with' || !/^(?:that|this|these|those)$/.test(tokens[cue.first - 1]?.lower ?? ''))
    return undefined;
  if (preposition > 0 && !scene.breaks[preposition]) return undefined;
  const subject = phraseBehind(scene, cue.last, false);
  const content = told(scene, preposition);
  return subject && content && isFinite(scene, subject.last) ? { cue, subject, content } : undefined;
}

// `X had a different explanation, namely that …`, `X gave a short answer, which was that …`
function hadIt(scene: EnglishScene, { first, last, classes }: Cue): View | undefined {
  const { tokens } = scene.sentence;
  const that = [1, 2].map((length) => last + length).find((at) => tokens[at]?.lower === 'that');
  const lead =
    that === undefined
      ? ''
      : tokens
          .slice(last, that)
          .map(({ lower }) => lower)
          .join(' ');
  if (that === undefined || !/^(?:namely|which was|which is)$/.test(lead) || scene.breaks[last] !== ',')
    return undefined;
  const article = articleBefore(scene, first);
  const verb = (article ?? 0) - 1;
  if (verb < 1 || !GAVE.test(tokens[verb]?.lower ?? '')) return undefined;
  const subject = phraseBefore(scene, verb);
  const content = trimmed(scene.reading.text, tokens[that]?.end ?? 0, scene.sentence.end);
  return subject && content && { cue: { first, last, classes }, subject, content };
}

function ends({ sentence, breaks }: EnglishScene, at: number): boolean {
  return at >= sentence.tokens.length || /^[,;–—.]$/.test(breaks[at] ?? '');
}

// The quotation, or the clause behind `That`, that is the subject of the verb.
function quotedBefore({ reading, sentence, quotes }: EnglishScene, verb: number): Span | undefined {
  const [from, opener] = [sentence.tokens[verb]?.start ?? 0, sentence.tokens[0]];
  const quote = quotes.find(({ end }) => end <= from && from - end <= 2);
  if (quote) return { start: quote.start, end: quote.end };
  return opener?.lower === 'that' && verb > 2 ? trimmed(reading.text, opener.end, from) : undefined;
}

const SOURCE: ReadonlySet<CueClass> = new Set(['source']);

/** Tokens of who came forward. */
const LONGEST = 10;
const GAVE =
  /^(?:offered|offers|gave|gives|made|makes|voiced|voices|issued|advanced|drew|draws|reached|provided|uses|used|chose|chooses|has|had)$/;

/**
 * `The Herald quotes X with a bleak view of it: …`: who is quoted, where what he said follows behind a colon, in
 * quotation marks or behind `that`.
 */
export function quotedWith(scene: EnglishScene, cue: Cue): View | undefined {
  const { tokens } = scene.sentence;
  if (!/^(?:quot|cit)(?:es|ed|ing)$/.test(tokens[cue.first]?.lower ?? '')) return undefined;
  const name = scene.mentions.find(
    (mention) =>
      mention.first >= cue.last && isPersonal(mention) && /^(?:with|to)$/.test(tokens[mention.last]?.lower ?? ''),
  );
  if (!name || name.first - cue.last > LONGEST || scene.breaks.slice(cue.last, name.last + 1).some(Boolean))
    return undefined;
  for (let at = name.last + 1; at < tokens.length; at++) {
    const [that, next] = [tokens[at], tokens[at + 1]];
    const opens = scene.breaks[at] === ':' || scene.quoted(at);
    if (scene.breaks[at] && !opens) return undefined;
    const from = opens ? tokens[at - 1]?.end : that?.lower === 'that' && next ? that.end : undefined;
    const content = from === undefined ? undefined : trimmed(scene.reading.text, from, scene.sentence.end);
    if (content) return { cue, subject: { first: cue.last, last: name.last }, content };
  }
  return undefined;
}

/**
 * `For X, the closure is “a betrayal”`, `For X, it is like losing a hand`: where nobody else speaks in the sentence, its
 * marks or the likeness say that the words are somebody's, and its opening whose.
 */
export function quotedFor(scene: EnglishScene): View | undefined {
  const { tokens } = scene.sentence;
  const [opener, second] = tokens;
  const at = /^(?:but|yet|and)$/.test(opener?.lower ?? '') ? 1 : 0;
  const preposition = at ? second : opener;
  if (!/^(?:for|to)$/.test(preposition?.lower ?? '')) return undefined;
  const subject = phraseBehind(scene, at + 1, false);
  if (!subject || scene.breaks[subject.last] !== ',') return undefined;
  const name = scene.mentions.find(({ first, last }) => first >= subject.first && last === subject.last);
  const edge = apposedTo(scene, subject.last);
  const last = tokens[edge - 1];
  if (!name || !isPersonal(name) || !last) return undefined;
  const content = trimmed(scene.reading.text, last.end, scene.sentence.end);
  const view = content && { cue: { first: at, last: at + 1, classes: SOURCE }, subject, content };
  if (view && (likens(scene, edge) || isSuperlative(scene, edge) || isJudged(scene, edge))) return view;
  const quote = scene.quotes.find(({ start }) => start >= last.end);
  if (!quote || isTitle(quote.text)) return undefined;
  const behind = tokens.filter(({ start }) => start >= last.end && start < quote.start);
  // `To X, he gave “a ring of gold”`: to whom something was done, and no judgement of his.
  if (preposition?.lower === 'to' && !behind.some(({ lower }) => /^(?:is|was|are|were)$/.test(lower))) return undefined;
  // `For X, the word “betrayal” …`: what something is called.
  if (/^(?:word|words|term|phrase|slogan|film|book|song|called|titled|named)$/.test(behind.at(-1)?.lower ?? ''))
    return undefined;
  return view;
}

// `For X, a baker, it is like …`: where what is said of somebody ends.
function apposedTo({ breaks, sentence: { tokens } }: EnglishScene, comma: number): number {
  if (!/^(?:an?|the|who|whose)$/.test(tokens[comma]?.lower ?? '')) return comma;
  const next = breaks.findIndex((mark, at) => at > comma && mark !== '');
  return breaks[next] === ',' && next - comma <= LONGEST ? next : comma;
}

// `is a bit like losing a hand`, `was akin to a slap`: nobody's but a view; `was like that of 2008` may be a fact.
function likens({ sentence: { tokens }, quoted }: EnglishScene, from: number): boolean {
  const at = tokens.findIndex(({ lower }, i) => i > from && !quoted(i) && /^(?:like|akin|tantamount)$/.test(lower));
  if (at < 0 || !tokens.slice(Math.max(from, at - 4), at).some(({ lower }) => /^(?:is|was|feels|felt)$/.test(lower)))
    return false;
  const what = tokens[at]?.lower === 'like' ? tokens[at + 1] : tokens[at + 2];
  return /^an?$/.test(what?.lower ?? '') || isParticiple(what);
}

// `is the best novel of the decade`, `was the most dangerous of all`, `is too little`: a judgement, and whose the opening
// says.
function isSuperlative({ sentence: { tokens }, quoted }: EnglishScene, from: number): boolean {
  const be = tokens.findIndex(({ lower }, i) => i > from && !quoted(i) && /^(?:is|are|was|were)$/.test(lower));
  if (be < 0 || be - from > LONGEST) return false;
  const [next, word] = [tokens[be + 1], tokens[be + 2]];
  if (/^(?:too|nothing)$/.test(next?.lower ?? '')) return true;
  return next?.lower === 'the' && /^(?:best|worst|most|least|only)$|..est$/.test(word?.lower ?? '') && !word?.capital;
}

// `the drought is only half the story`: what a thing is now is a view, where nothing is counted.
function isJudged({ sentence: { tokens }, breaks }: EnglishScene, from: number): boolean {
  if (!/^(?:the|a|an|such|any|every|this|these)$/.test(tokens[from]?.lower ?? '')) return false;
  const be = tokens.findIndex(({ lower }, i) => i > from + 1 && /^(?:is|are|means|remains)$/.test(lower));
  if (be < 0 || be - from > LONGEST || breaks.slice(from + 1, be + 1).some(Boolean)) return false;
  if (tokens.slice(from).some(({ figure, lower }) => figure || COUNTED.test(lower))) return false;
  return /^(?:only|merely|just|no|nothing|not|never|about|half|more|less)$/.test(tokens[be + 1]?.lower ?? '');
}

const COUNTED = /^(?:first|second|third|fourth|fifth|last|next|one|two|three|four|five|six|seven|eight|nine|ten)$/;

// A name, a word or a programme, and nothing that somebody says.
function isTitle(text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}’'-]+/u).filter(Boolean);
  return words.length < 2 || words.every((word) => /^\p{Lu}|^(?:of|the|and|in|on|to|a|for)$/u.test(word));
}

/**
 * `To hear X tell it, …`, `As X sees it, …`, `If X is to be believed, …`, `As far as X is concerned, …`: what the sentence
 * begins with says whose it is; or what it ends with.
 */
export function tellingClause(scene: EnglishScene): View | undefined {
  const { tokens } = scene.sentence;
  const ahead = tellingAt(scene, 0);
  if (ahead && scene.breaks[ahead.cue.last] === ',') {
    const content = spanBetween(scene, tokens[ahead.cue.last - 1]?.end, scene.sentence.end);
    return content && { ...ahead, content };
  }
  const comma = scene.breaks.findLastIndex((mark, at) => mark === ',' && at > 0 && at < tokens.length);
  const behind = comma > 0 ? tellingAt(scene, comma) : undefined;
  const content =
    behind?.cue.last === tokens.length ? spanBetween(scene, scene.sentence.start, tokens[comma - 1]?.end) : undefined;
  return behind && content && { ...behind, content };
}

function tellingAt(scene: EnglishScene, from: number): Pick<View, 'cue' | 'subject'> | undefined {
  const { tokens } = scene.sentence;
  const clause = TELLING.find(({ words }) => words.every((word, at) => tokens[from + at]?.lower === word));
  if (!clause) return undefined;
  const first = from + clause.words.length;
  let at = first + 1;
  while (at < Math.min(tokens.length, first + LONGEST) && !clause.verb.test(tokens[at]?.lower ?? '')) at++;
  if (!clause.verb.test(tokens[at]?.lower ?? '')) return undefined;
  if (!clause.behind.every((word, k) => tokens[at + 1 + k]?.lower === word)) return undefined;
  return { cue: { first: at, last: at + clause.behind.length + 1, classes: SOURCE }, subject: { first, last: at } };
}

function spanBetween({ reading }: EnglishScene, from: number | undefined, to: number | undefined): Span | undefined {
  return from === undefined || to === undefined ? undefined : trimmed(reading.text, from, to);
}

const TELLS = /^(?:tells?|told|describes?|explains?|sees|puts|has|remembers|recalls)$/;
const TELLING = [
  { words: ['as', 'far', 'as'], verb: /^(?:is|are|was|were)$/, behind: ['concerned'] },
  { words: ['to', 'hear'], verb: /^(?:tell|describe|explain)$/, behind: ['it'] },
  { words: ['as'], verb: TELLS, behind: ['it'] },
  { words: ['the', 'way'], verb: TELLS, behind: ['it'] },
  { words: ['if'], verb: /^(?:is|are)$/, behind: ['to', 'be', 'believed'] },
  { words: ['if'], verb: /^(?:is|are)$/, behind: ['right'] },
] as const;

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
function toldBefore(scene: EnglishScene, such: number): Span | undefined {
  return /^(?:such|that|this|so|thus)$/.test(scene.sentence.tokens[such]?.lower ?? '') ? told(scene, such) : undefined;
}

// What stands in front of a token that points back to it.
export function told({ reading, sentence, index }: EnglishScene, at: number): Span | undefined {
  const word = sentence.tokens[at];
  if (!word) return undefined;
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
