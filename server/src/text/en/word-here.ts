import type { Token } from '../tokens.ts';
import type { EnglishScene } from './english-scene.ts';
import { contraction, isAdverb, isGenitive, isHelper, isVerb, isWord } from './word-class.ts';

/** Does token `at` belong to a date of the text? */
export function isDate(scene: EnglishScene, at: number): boolean {
  return scene.dated(at);
}

/** A verb that helps another one, and no name: `Theresa May`, `Mrs Will`. */
export function isHelperAt({ sentence: { tokens }, mentions }: EnglishScene, at: number): boolean {
  const token = tokens[at];
  if (!isHelper(token)) return false;
  return !(token?.capital && mentions.some(({ first, last }) => first < at && at < last));
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

/** A verb with a subject: no adjective in -ed behind an article, no noun. */
export function isFinite(scene: EnglishScene, at: number): boolean {
  const { tokens } = scene.sentence;
  const token = tokens[at];
  if (!isVerb(token) || isDate(scene, at) || isBound(scene, at)) return false;
  if (isHelper(token)) return true;
  const before = tokens[at - 1];
  if (
    (isWord(before, 'determiner') && !isRelativeThat(scene, at - 1)) ||
    isWord(before, 'possessive') ||
    isGenitiveAt(scene, at - 1) ||
    isWord(before, 'preposition')
  )
    return false;
  return !(/ed$/.test(token?.lower ?? '') && isReduced(scene, at) && tokens[at + 1]?.lower !== 'to');
}

// `a paper that appeared in`, right behind its noun; and no `said that proposed cuts …`.
function isRelativeThat(scene: EnglishScene, at: number): boolean {
  const { tokens } = scene.sentence;
  return (
    tokens[at]?.lower === 'that' && at > 0 && !scene.breaks[at] && isNominal(scene, at - 1) && !isVerb(tokens[at - 1])
  );
}

/** `a policy-focused conservative`, `voters Chicago-based pollsters asked`; but `re-elected`, `co-wrote` are verbs. */
export function isBound(scene: EnglishScene, at: number): boolean {
  return scene.joined(at) && !/^(?:re|co|pre|over|under|mis|out|un)$/.test(scene.sentence.tokens[at - 1]?.lower ?? '');
}

/** The last token in front of `at` that is no part of a day: `⟦published⟧ on Monday 5 May by …`. */
export function beforeDay(scene: EnglishScene, at: number): number {
  const { tokens } = scene.sentence;
  const isDay = (i: number): boolean => scene.dated(i) || (isWord(tokens[i], 'preposition') && scene.dated(i + 1));
  let before = at - 1;
  while (before > at - LONGEST_DAY && !scene.breaks[before + 1] && isDay(before)) before--;
  return before;
}

/** Tokens of `on Monday 5 May 2021`, and the one in front of them. */
const LONGEST_DAY = 7;

/**
 * `students polled by`, `a man accused of`: a past form behind a common noun, which begins no clause. At the head of a
 * sentence that noun has a capital, too: `Records obtained by …`.
 */
export function isReduced(scene: EnglishScene, at: number): boolean {
  const { breaks } = scene;
  const { tokens } = scene.sentence;
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  return (
    token !== undefined &&
    before !== undefined &&
    !breaks[at] &&
    /(?:ed|en|wn|ing)$/.test(token.lower) &&
    (!before.capital || (at === 1 && next?.lower === 'by' && /(?:[^s]s|^data)$/.test(before.lower))) &&
    !isWord(before, 'subject') &&
    !isWord(before, 'relative') &&
    !isWord(before, 'preposition') &&
    !isHelperAt(scene, at - 1) &&
    !isAdverb(before) &&
    (isWord(next, 'preposition') || isDate(scene, at + 1) || /ing$/.test(token.lower))
  );
}

/** Do most words have a capital, as in a headline? */
export function isHeadline(tokens: readonly Token[]): boolean {
  return tokens.filter((token) => token.capital).length > 0.6 * tokens.filter((token) => !token.figure).length;
}
