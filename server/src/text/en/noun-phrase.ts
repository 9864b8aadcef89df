import { isAlone, quantified } from './amount.ts';
import type { EnglishScene } from './english-scene.ts';
import { bracketStart, closesClause, isCommaBehindBracket, isQuote, shortQuote, townOf } from './phrase-marks.ts';
import { contraction, isAdverb, isParticiple, isVerb, isWord } from './word-class.ts';
import { beforeDay, isBound, isDate, isFinite, isGenitiveAt, isHelperAt, isNominal, isReduced } from './word-here.ts';

/** A noun phrase of a sentence: tokens from `first` up to, not with, `last`. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** Tokens. A phrase longer than this is no speaker; it also bounds the work on hostile text. */
export const LONGEST = 40;
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
      if (closesClause(scene, first)) break;
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
      // `a report published on Monday by the bank`
      const made = prev.lower === 'by' ? beforeDay(scene, p) : p;
      if (made < p - 1 && isReduced(scene, made)) {
        first = made;
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
      if (!joins(scene, p)) break;
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
  if (isDate(scene, p - 1) || isFinite(scene, p - 1)) return isReduced(scene, p - 1);
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
    if (!isFinite(scene, at) || isHelperAt(scene, at)) continue;
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
  if (isHelperAt(scene, p) || isWord(prev, 'negation') || contraction(prev) !== undefined) return false;
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
