import { overlapping } from '../../base/span-index.ts';
import type { Cue } from '../cues.ts';
import { isFilled, isOnlyFramed } from './complements.ts';
import { closesClauseInFront } from './content.ts';
import type { EnglishScene } from './english-scene.ts';
import type { Subject } from './subject.ts';
import { isAdverb, isWord } from './word-class.ts';

/** Is something said around the cue: a clause, a quotation, what its verb asks for, something behind a colon? */
export function introduces(scene: EnglishScene, cue: Cue, subject: Subject): boolean {
  const { tokens } = scene.sentence;
  if (isWhatHeld(scene, cue, subject)) return true;
  if (isOnlyFramed(scene, cue)) return isFilled(scene, cue);
  const next = tokens[cue.last];
  const quoted = (at: number): boolean => at >= 0 && scene.quoted(at);
  if (quoted(Math.min(subject.first, cue.first) - 1) && scene.breaks[Math.min(subject.first, cue.first)]) return true;
  // `…, sighs X`, `…, so X believes, …`
  if (subject.behind && scene.breaks[cue.first] === ',') return true;
  if (isSo(scene, cue, subject)) return true;
  if (!subject.shared && closesClauseInFront(scene, subject, cue)) return true;
  // `Brandt responded with a letter: “…”`, `“…?” Brandt continued.`
  if (quotedBehindColon(scene, cue)) return true;
  if (!next) return Boolean(scene.breaks[Math.min(subject.first, cue.first)]) || isBehindQuotation(scene);
  if (/^(?:that|whether|how|why|what)$/.test(next.lower) || scene.breaks[cue.last] === ':' || scene.quoted(cue.last))
    return true;
  if (scene.breaks[cue.last] === ',')
    return scene.quoted(cue.last + 1) || Boolean(scene.breaks[Math.min(subject.first, cue.first)]);
  if (scene.breaks[cue.last]) return false;
  if (isThatBehind(scene, cue.last)) return true;
  // `ran a story on …`: the phrase names the telling itself.
  if (cue.classes.has('outlet') && cue.last - cue.first > 1) return true;
  return isWord(next, 'subject') || isFilled(scene, cue);
}

/** Tokens of what may stand between a verb and its `that`: `ordered on Monday last week that`. */
const LONGEST_BETWEEN = 8;

// Does `that` stand behind a verb of saying and when or where it is said: `ordered last week that …`, `states on its website
// that …`?
function isThatBehind({ sentence: { tokens }, breaks, dated }: EnglishScene, from: number): boolean {
  const first = tokens[from];
  if (!dated(from) && !isWord(first, 'preposition') && !isAdverb(first)) return false;
  for (let at = from + 1; at < Math.min(tokens.length, from + LONGEST_BETWEEN); at++) {
    const token = tokens[at];
    if (breaks[at]) return false;
    // `on the grounds that`, `with the warning that`: of which that is, stands in front of it.
    if (token?.lower === 'that') return dated(at - 1) || isWord(tokens[at - 1], 'where-said');
    if (isWord(token, 'relative') || isWord(token, 'link') || isWord(token, 'subject')) return false;
  }
  return false;
}

// `What X fears is that …`
function isWhatHeld({ sentence: { tokens }, breaks }: EnglishScene, cue: Cue, { first, behind }: Subject): boolean {
  if (behind || breaks[cue.last] || !/^(?:what|all|that)$/.test(tokens[first - 1]?.lower ?? '')) return false;
  return /^(?:is|was)$/.test(tokens[cue.last]?.lower ?? '');
}

// `The truce, so X believes, will not last`
function isSo({ sentence: { tokens }, breaks }: EnglishScene, cue: Cue, { first, behind }: Subject): boolean {
  return !behind && tokens[first - 1]?.lower === 'so' && breaks[first - 1] !== '' && breaks[cue.last] !== '';
}

// A colon and a quotation, with no other cue before it.
function quotedBehindColon(scene: EnglishScene, cue: Cue): boolean {
  const { tokens } = scene.sentence;
  for (let at = cue.last; at < tokens.length; at++) {
    if (scene.quoted(at))
      return scene.reading.text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0).startsWith(':');
    if (at > cue.last + FURTHEST_COLON || scene.cues.some(({ first, classes }) => first === at && !classes.has('noun')))
      return false;
  }
  return false;
}

/** Tokens between a cue and the colon behind what it takes. */
const FURTHEST_COLON = 16;

// Does a quotation end right before the sentence?
function isBehindQuotation({ reading, sentence }: EnglishScene): boolean {
  return overlapping(reading.quotations, { start: sentence.start - 3, end: sentence.start }).some(
    ({ end }) => end <= sentence.start && sentence.start - end <= 2,
  );
}
