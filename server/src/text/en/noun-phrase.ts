import { isAlone, quantified } from './amount.ts';
import type { EnglishScene } from './english-scene.ts';
import {
  bracketEnd,
  bracketStart,
  isCommaBehindBracket,
  isQuote,
  shortQuote,
  shortQuoteFrom,
  townOf,
} from './phrase-marks.ts';
import { contraction, isAdverb, isGenitive, isHelper, isParticiple, isVerb, isWord } from './word-class.ts';

/** A noun phrase of a sentence: tokens from `first` up to, not with, `last`. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** A phrase longer than this is no speaker; it also bounds the work on hostile text. */
const LONGEST = 40;
/** Items of a list, `A, B, C and D`. */
const DEEPEST = 4;

/** The noun phrase that ends right before token `right`, or undefined where no subject stands there. */
export function phraseBefore(scene: EnglishScene, right: number, depth = 0): Phrase | undefined {
  const { tokens } = scene.sentence;
  let first = right - 1;
  if (scene.breaks[right] === ')') first = bracketStart(scene, right) - 1;
  const head = tokens[first];
  if (!head || scene.quoted(first)) return undefined;
  if (isWord(head, 'subject') || isWord(head, 'relative')) return { first: quantified(scene, first), last: right };
  if (isAlone(head.lower) && (!isWord(tokens[first - 1], 'preposition') || quantified(scene, first) < first))
    return { first: quantified(scene, first), last: right };
  if (!isNominal(scene, first) || isGenitiveAt(scene, first)) return undefined;
  let last = right;
  if (isFinite(scene, first)) {
    // `all the experts I interviewed said`: a clause without its pronoun.
    if (!isWord(tokens[first - 1], 'subject') || !isNominal(scene, first - 2) || scene.breaks[first - 1])
      return undefined;
    first -= 2;
  }
  let closed = false;
  let joined = false;
  for (const least = Math.max(0, first - LONGEST); first > least;) {
    const p = first - 1;
    const [prev, mark] = [tokens[p], scene.breaks[first] ?? ''];
    if (!prev) break;
    if (scene.joined(first)) {
      // `Twenty-four per cent`, `a 30-year-old`.
      first = p;
      continue;
    }
    if (mark === ')') {
      const open = bracketStart(scene, first);
      if (open <= 0 || isCommaBehindBracket(scene, first)) break;
      first = open - 1;
      continue;
    }
    if (mark === ',' && !joined && !closed && scene.reading.text[prev.end + 1] === ' ') {
      const town = townOf(scene, first, last);
      if (town !== undefined) {
        first = town;
        continue;
      }
    }
    if (mark === ',' && joined && depth < DEEPEST) {
      const item = phraseBefore(scene, first, depth + 1);
      if (
        !item ||
        item.last - item.first > 8 ||
        (item.first > 0 && !scene.breaks[item.first] && !isWord(tokens[item.first - 1], 'link'))
      )
        break;
      first = item.first;
      continue;
    }
    if (isQuote(mark)) {
      const from = shortQuote(scene, p);
      if (from === undefined || closed) break;
      first = from;
      continue;
    }
    if (mark && mark !== '.') break;
    if (isWord(prev, 'relative') && prev.lower === 'that') break;
    const clause = relativeClause(scene, p);
    if (clause !== undefined && isWhole(scene, clause, right)) {
      first = clause;
      closed = false;
      continue;
    }
    if (isWord(prev, 'possessive') || (isWord(prev, 'determiner') && prev.lower !== 'that')) {
      first = p;
      closed = true;
      continue;
    }
    if (isWord(prev, 'preposition')) {
      // `About four in ten voters`.
      if (quantified(scene, first) === p) {
        first = p;
        closed = true;
        continue;
      }
      if (isAside(scene, p)) {
        // `Stumpf in an interview said`: where a name speaks, not which one.
        first = p - 1;
        last = p;
        closed = false;
        continue;
      }
      if (!attaches(scene, p)) return isJoining(prev.lower) ? nameBehind(scene, p, last) : begun(scene, first, last);
      first = p - 1;
      closed = isWord(tokens[p - 1], 'determiner');
      continue;
    }
    if (prev.lower === 'and' || prev.lower === 'or') {
      // `they and their neighbours`.
      if (/^(?:he|she|they|we)$/.test(tokens[p - 1]?.lower ?? '') && !scene.breaks[p]) return { first: p - 1, last };
      if (scene.breaks[p] === ',' ? !joins(scene, p) : !joins(scene, p)) break;
      first = scene.breaks[p] ? p : p - 1;
      closed = false;
      joined = true;
      continue;
    }
    if (clause !== undefined && !closedBy(scene, p)) {
      first = clause;
      closed = false;
      continue;
    }
    if (closed) break;
    if (!continues(scene, p, first)) break;
    first = p;
  }
  return begun(scene, first, last);
}

/** The noun phrase that begins at token `from`, with its appositions where `long`; it ends at the clause's end. */
export function phraseBehind(scene: EnglishScene, from: number, long: boolean, dates = false): Phrase | undefined {
  const { tokens } = scene.sentence;
  const start = tokens[from];
  if (
    !start ||
    scene.quoted(from) ||
    (scene.breaks[from] && scene.breaks[from] !== '.' && !isQuote(scene.breaks[from] ?? ''))
  )
    return undefined;
  if (isWord(start, 'subject')) return { first: from, last: from + 1 };
  // `early results`, `nearly all experts`: some adverbs are adjectives, or belong to an amount.
  if (!(/^(?:early|late|further|nearly|almost|roughly)$/.test(start.lower) && !scene.breaks[from + 1])) {
    if (!isNominal(scene, from) && !isWord(start, 'determiner') && !isWord(start, 'possessive')) return undefined;
    if (start.lower === 'that' || isAdverb(start)) return undefined;
  }
  let at = from;
  let relative = false;
  const most = Math.min(tokens.length, from + LONGEST);
  while (at < most) {
    const token = tokens[at];
    if (!token) break;
    const mark = at > from ? (scene.breaks[at] ?? '') : '';
    if (mark === '(') {
      const close = bracketEnd(scene, at);
      if (close === undefined) break;
      at = close;
      continue;
    }
    if (mark && mark !== '.' && mark !== ')') {
      if (mark !== ',' || !long || !apposes(scene, at)) break;
      relative = isWord(token, 'relative') && token.lower !== 'that';
    }
    if (scene.quoted(at) && shortQuoteFrom(scene, at) === undefined) break;
    if (isDate(scene, at) && !isWord(tokens[at - 1], 'possessive')) {
      if (!dates) break;
      at++;
      continue;
    }
    if (isWord(token, 'relative') && at > from) {
      if (token.lower === 'that' && !isVerb(tokens[at + 1])) break;
      relative = true;
      at++;
      continue;
    }
    if (token.lower === 'and' || token.lower === 'or') {
      if (!isNominal(scene, at + 1) && !isWord(tokens[at + 1], 'determiner') && !isWord(tokens[at + 1], 'possessive'))
        break;
      at++;
      continue;
    }
    if (isWord(token, 'link') && !isWord(token, 'determiner')) break;
    if (/^(?:after|before|during|since|as|than|until|despite|like)$/.test(token.lower) && !relative) break;
    if (!relative && at > from && (isWord(token, 'subject') || contraction(token) !== undefined || isFinite(scene, at)))
      break;
    if (!relative && at > from && isAdverb(token) && !isNominal(scene, at + 1) && !isVerb(tokens[at + 1])) break;
    at++;
  }
  while (
    at > from &&
    (isWord(tokens[at - 1], 'preposition') ||
      isWord(tokens[at - 1], 'link') ||
      (isWord(tokens[at - 1], 'determiner') && at - 1 > from && !isAlone(tokens[at - 1]?.lower ?? '')))
  )
    at--;
  return at > from ? { first: from, last: at } : undefined;
}

/** Does token `at` belong to a date of the text? */
export function isDate(scene: EnglishScene, at: number): boolean {
  return scene.dated(at);
}

/** A noun, an adjective, a name or a figure: what a phrase is made of. */
export function isNominal(scene: EnglishScene, at: number): boolean {
  const token = scene.sentence.tokens[at];
  if (!token || isDate(scene, at) || contraction(token) !== undefined) return false;
  if (token.capital && at > 0) return !isWord(token, 'subject') || token.lower === 'it';
  return (
    !isWord(token, 'preposition') &&
    !isWord(token, 'link') &&
    !isWord(token, 'determiner') &&
    !isWord(token, 'possessive') &&
    !isWord(token, 'subject') &&
    !isWord(token, 'relative') &&
    !isWord(token, 'negation') &&
    !isHelper(token) &&
    !isWord(token, 'adverb')
  );
}

/** `Trump's`, `the voters’`. */
export function isGenitiveAt(scene: EnglishScene, at: number): boolean {
  const token = scene.sentence.tokens[at];
  if (!token) return false;
  return (
    isGenitive(token) ||
    (/s$/.test(token.lower) && /^['’](?=[ \u00a0])/.test(scene.reading.text.slice(token.end, token.end + 2)))
  );
}

// Prepositions behind which a whole clause may stand: what follows is its subject.
function isJoining(word: string): boolean {
  return !/^(?:after|before|since|until|as|than|like|except)$/.test(word);
}

const ATTACHING = new Set(
  'of for in at from with on to by about against behind near between inside within over across around outside under among without'.split(
    ' ',
  ),
);

// `a spokesman for Trump`, but not `In Iowa Trump`.
function attaches(scene: EnglishScene, p: number): boolean {
  const before = scene.sentence.tokens[p - 1];
  if (p === 0 || scene.breaks[p] || !ATTACHING.has(scene.sentence.tokens[p]?.lower ?? '')) return false;
  if (isDate(scene, p - 1) || isFinite(scene, p - 1)) return reduced(scene, p - 1);
  return isNominal(scene, p - 1) || isAlone(before?.lower ?? '') || isReduced(scene, p - 1);
}

const SETTING = /^(?:in|on|at|during|with|by|over|under|inside|outside)$/;

function isAside(scene: EnglishScene, p: number): boolean {
  const before = scene.sentence.tokens[p - 1];
  if (!SETTING.test(scene.sentence.tokens[p]?.lower ?? '') || scene.breaks[p] || !before?.capital) return false;
  const name = scene.mentions.find((mention) => mention.last === p);
  if (!name || isWord(scene.sentence.tokens[name.first - 1], 'preposition')) return false;
  return name.names.length > 0 && name.names.length < 4;
}

function reduced(scene: EnglishScene, at: number): boolean {
  return isReduced(scene, at);
}

// `students polled by`, `a man accused of`: a past form behind a common noun that begins no clause.
function isReduced(scene: EnglishScene, at: number): boolean {
  const { breaks } = scene;
  const { tokens } = scene.sentence;
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  return (
    token !== undefined &&
    before !== undefined &&
    !breaks[at] &&
    /(?:ed|en|wn|ing)$/.test(token.lower) &&
    !before.capital &&
    !isWord(before, 'subject') &&
    !isWord(before, 'preposition') &&
    !isHelper(before) &&
    !isAdverb(before) &&
    (isWord(next, 'preposition') || isDate(scene, at + 1) || /ing$/.test(token.lower))
  );
}

// `Trump and Clinton said`: names joined, not `… rose and Trump said`.
function joins(scene: EnglishScene, p: number): boolean {
  if (!isNominal(scene, p - 1) && !isAlone(scene.sentence.tokens[p - 1]?.lower ?? '')) return false;
  for (let at = p - 1; at >= Math.max(0, p - 20); at--) {
    if (isFinite(scene, at) && relativeClause(scene, at) === undefined) return false;
    if (scene.breaks[at] && scene.breaks[at] !== ',' && scene.breaks[at] !== '.' && scene.breaks[at] !== ')')
      return true;
    if (isWord(scene.sentence.tokens[at], 'link') && scene.sentence.tokens[at]?.lower !== 'and') return true;
  }
  return true;
}

/** A verb with a subject: no adjective in -ed behind an article, no noun. */
export function isFinite(scene: EnglishScene, at: number): boolean {
  const { tokens } = scene.sentence;
  const token = tokens[at];
  if (!isVerb(token) || isDate(scene, at) || isBound(scene, at)) return false;
  if (isHelper(token)) return true;
  const before = tokens[at - 1];
  if (
    isWord(before, 'determiner') ||
    isWord(before, 'possessive') ||
    isGenitiveAt(scene, at - 1) ||
    isWord(before, 'preposition')
  )
    return false;
  return !(/ed$/.test(token?.lower ?? '') && isReduced(scene, at) && tokens[at + 1]?.lower !== 'to');
}

// `a policy-focused conservative`, `voters Chicago-based pollsters asked`; but `re-elected`, `co-wrote`.
export function isBound(scene: EnglishScene, at: number): boolean {
  return scene.joined(at) && !/^(?:re|co|pre|over|under|mis|out|un)$/.test(scene.sentence.tokens[at - 1]?.lower ?? '');
}

// The relative pronoun before the verb at `p`, where the clause that it begins reads on to here.
function relativeClause(scene: EnglishScene, p: number): number | undefined {
  const { tokens } = scene.sentence;
  let verb = false;
  for (let at = p; at > Math.max(0, p - 22); at--) {
    if (isWord(tokens[at], 'relative')) {
      if (!verb || scene.breaks[at] || !isNominal(scene, at - 1)) return undefined;
      return tokens[at]?.lower === 'that' && (isFinite(scene, at - 1) || !isVerb(tokens[at + 1])) ? undefined : at;
    }
    if (scene.breaks[at] && scene.breaks[at] !== '.') return undefined;
    if (isWord(tokens[at], 'link') && tokens[at]?.lower !== 'and') return undefined;
    verb ||= isVerb(tokens[at]);
  }
  return undefined;
}

// `officials who spoke with reporters`: a clause whose verb takes no clause of its own has ended with its object, and
// the verb behind belongs to the noun before it.
function isWhole(scene: EnglishScene, relative: number, right: number): boolean {
  const { tokens } = scene.sentence;
  let verbs = 0;
  for (let at = relative + 1; at < right; at++) {
    if (isWord(tokens[at], 'subject') || isWord(tokens[at], 'link')) return false;
    if (!isFinite(scene, at) || isHelper(tokens[at])) continue;
    verbs++;
    const next = tokens[at + 1];
    const clausal = scene.cues.some(({ first, last }) => first <= at && at < last);
    if (verbs > 1 || (clausal && !isWord(next, 'preposition'))) return false;
  }
  return verbs === 1;
}

function closedBy(scene: EnglishScene, p: number): boolean {
  return !isFinite(scene, p) && !isWord(scene.sentence.tokens[p], 'object');
}

// Does the word before belong to the phrase?
function continues(scene: EnglishScene, p: number, first: number): boolean {
  const { tokens } = scene.sentence;
  const [prev, next, before] = [tokens[p], tokens[first], tokens[p - 1]];
  if (!prev || !next || scene.quoted(p)) return false;
  const opened = isWord(before, 'determiner') || isWord(before, 'possessive') || isGenitiveAt(scene, p - 1);
  if (isDate(scene, p)) return opened || isGenitiveAt(scene, p);
  if (isHelper(prev) || isWord(prev, 'negation') || contraction(prev) !== undefined) return false;
  if (isWord(prev, 'adverb')) return opened && !next.capital;
  if (isAdverb(prev)) return !next.capital && !isWord(prev, 'noun');
  if (isParticiple(prev) && !prev.capital) return opened || isReduced(scene, p);
  if (isBound(scene, p)) return true;
  if (isVerb(prev)) return opened || isWord(before, 'preposition') || isReduced(scene, p) || isTrait(scene, p);
  // `things Trump said`: whose verb it is stands beside it.
  if (
    next.capital &&
    !prev.capital &&
    /[^su]s$/.test(prev.lower) &&
    scene.mentions.some((m) => m.first === first && m.names.length > 0)
  )
    return false;
  return isNominal(scene, p);
}

// `Friday at the party’s meeting Senator Brandt said`: no comma parts the name from where it was.
function nameBehind(scene: EnglishScene, preposition: number, last: number): Phrase | undefined {
  const name = scene.mentions.findLast((mention) => mention.names.length > 0 && mention.last <= last);
  if (!name || name.first < preposition + 3 || isGenitiveAt(scene, name.last - 1)) return undefined;
  if (name.last < last && scene.breaks[name.last] !== '(') return undefined;
  const before = scene.sentence.tokens[name.first - 1];
  return before && !before.capital && isNominal(scene, name.first - 1) && !isGenitiveAt(scene, name.first - 1)
    ? { first: name.first, last }
    : undefined;
}

// `Democratic registered voters`: a past form between an adjective and its plural noun. The verb of the whole stands
// behind the noun, so that this is none.
function isTrait(scene: EnglishScene, p: number): boolean {
  const { tokens } = scene.sentence;
  const [before, token, next] = [tokens[p - 1], tokens[p], tokens[p + 1]];
  return (
    !scene.breaks[p] &&
    /[^e]ed$/.test(token?.lower ?? '') &&
    !scene.cues.some(({ first }) => first === p) &&
    /[^s]s$/.test(next?.lower ?? '') &&
    next?.capital === false &&
    (/(?:an|ic|al|ive|ish)$/.test(before?.lower ?? '') || isWord(before, 'preposition'))
  );
}

// What the walk to the left came to, without the words that only open a sentence.
function begun(scene: EnglishScene, first: number, last: number): Phrase | undefined {
  const { tokens } = scene.sentence;
  let at = first;
  while (
    at < last &&
    (isWord(tokens[at], 'link') ||
      (isWord(tokens[at], 'adverb') && !isAlone(tokens[at]?.lower ?? '')) ||
      isWord(tokens[at], 'preposition'))
  )
    at++;
  if (at >= last || isWord(tokens[at], 'object')) return undefined;
  return { first: quantified(scene, at), last };
}

// May the chunk that begins at `at`, behind a comma, describe the name before it?
function apposes(scene: EnglishScene, at: number): boolean {
  const { tokens } = scene.sentence;
  const token = tokens[at];
  if (!token || scene.quoted(at) || isDate(scene, at)) return false;
  if (/^(?:who|whose|which|where|whom)$/.test(token.lower)) return true;
  if (isWord(token, 'link') && token.lower !== 'and') return false;
  if (token.lower === 'and')
    return isNominal(scene, at + 1) || isWord(tokens[at + 1], 'determiner') || isWord(tokens[at + 1], 'possessive');
  if (isWord(token, 'preposition') || isWord(token, 'subject') || isParticiple(token) || isAdverb(token)) return false;
  // A clause of its own: its verb stands before the next mark.
  for (let i = at; i < at + 20 && tokens[i] && !(i > at && scene.breaks[i] && scene.breaks[i] !== '.'); i++) {
    if (isWord(tokens[i], 'relative') && i > at) return true;
    if (isFinite(scene, i)) return false;
  }
  return true;
}
