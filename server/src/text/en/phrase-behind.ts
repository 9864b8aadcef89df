import { isAlone } from './amount.ts';
import type { EnglishScene } from './english-scene.ts';
import type { Phrase } from './noun-phrase.ts';
import { LONGEST } from './noun-phrase.ts';
import { bracketEnd, isQuote, shortQuoteFrom } from './phrase-marks.ts';
import { contraction, isAdverb, isParticiple, isVerb, isWord } from './word-class.ts';
import { isDate, isFinite, isNominal } from './word-here.ts';

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
    if (!mayBegin(scene, from)) return undefined;
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
      if (!mayBegin(scene, at + 1)) break;
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

// May a noun phrase begin here?
function mayBegin(scene: EnglishScene, at: number): boolean {
  const token = scene.sentence.tokens[at];
  return isNominal(scene, at) || isWord(token, 'determiner') || isWord(token, 'possessive');
}

// May the chunk that begins at `at`, behind a comma, describe the name before it?
function apposes(scene: EnglishScene, at: number): boolean {
  const { tokens } = scene.sentence;
  const token = tokens[at];
  if (!token || scene.quoted(at) || isDate(scene, at)) return false;
  if (/^(?:who|whose|which|where|whom)$/.test(token.lower)) return true;
  if (token.lower === 'and') {
    if (!mayBegin(scene, at + 1)) return false;
  } else if (isWord(token, 'link') || isWord(token, 'preposition') || isWord(token, 'subject')) return false;
  else if (isParticiple(token) || isAdverb(token)) return false;
  // A clause of its own, `…, and the fans were glad`: its verb stands before the next mark.
  for (let i = at; i < at + 20 && tokens[i] && !(i > at && scene.breaks[i] && scene.breaks[i] !== '.'); i++) {
    if (isWord(tokens[i], 'relative') && i > at) return true;
    if (isFinite(scene, i)) return false;
  }
  return true;
}
