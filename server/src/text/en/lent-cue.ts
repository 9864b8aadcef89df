import type { Span } from '../../base/span.ts';
import type { Cue } from '../cues.ts';
import { trimmed } from './content.ts';
import type { EnglishScene } from './english-scene.ts';
import { phraseBehind } from './phrase-behind.ts';
import type { Subject } from './subject.ts';
import { subjectOf } from './subject.ts';
import type { VerbGroup } from './verb-group.ts';
import { verbGroup } from './verb-group.ts';
import { isWord } from './word-class.ts';
import { isFinite, isGenitiveAt, isNominal } from './word-here.ts';

/** Who speaks by a noun of saying and another verb, and what was said where it does not follow the noun as usual. */
export interface LentCue {
  readonly subject: Subject;
  readonly group: VerbGroup;
  readonly content?: Span;
}

/**
 * A noun of saying whose speaker is the subject of the verb that it leans on: `issued a warning that`, `ended with an
 * appeal to`; or who stands behind a verb of coming: `the warning that … came from X`, `the offer … was made by X`.
 * `speaks` tells whether the verb at a token makes a statement of its own already (`responded with a letter: “…”`).
 */
export function lentCue(
  scene: EnglishScene,
  cue: Cue,
  earlier: Subject | undefined,
  speaks: (at: number) => boolean,
): LentCue | undefined {
  return givenBy(scene, cue, earlier, speaks) ?? cameFrom(scene, cue) ?? comesToSay(scene, cue, speaks);
}

// ----------------------------------------------------------------------------------------- X gave it

function givenBy(
  scene: EnglishScene,
  cue: Cue,
  earlier: Subject | undefined,
  speaks: (at: number) => boolean,
): LentCue | undefined {
  const { tokens } = scene.sentence;
  const next = tokens[cue.last];
  if (!next || (scene.breaks[cue.last] && scene.breaks[cue.last] !== ':')) return undefined;
  if (!scene.quoted(cue.last) && scene.breaks[cue.last] !== ':' && !OPENS.test(next.lower)) return undefined;
  let at = cue.first;
  while (at > 0 && cue.first - at < 3 && !scene.breaks[at] && isNominal(scene, at - 1) && !isGiving(scene, at - 1))
    at--;
  const article = tokens[at - 1];
  if (!scene.breaks[at] && (isWord(article, 'determiner') || isWord(article, 'possessive'))) at--;
  if (at < 1 || scene.breaks[at]) return undefined;
  const verb = tokens[at - 1]?.lower === 'with' ? framingBefore(scene, at - 1) : givingBefore(scene, at - 1, cue.last);
  if (verb < 0 || speaks(verb)) return undefined;
  const leaned: Cue = { first: verb, last: verb + 1, classes: cue.classes };
  const group = verbGroup(scene, leaned);
  if (group.infinitive || group.passive) return undefined;
  const subject = subjectOf(scene, leaned, group, earlier);
  return subject && { subject, group };
}

const OPENS = /^(?:that|to|about|of|against|for|not)$/;

// `issued a warning to`, `has one explanation for it: …`: what somebody has he tells where it follows.
function givingBefore(scene: EnglishScene, verb: number, from: number): number {
  if (isGiving(scene, verb)) return verb;
  const { tokens } = scene.sentence;
  if (!/^(?:has|had|have)$/.test(tokens[verb]?.lower ?? '')) return -1;
  for (let at = from; at < Math.min(tokens.length - 1, from + FURTHEST_COLON); at++)
    if (scene.breaks[at]) return scene.breaks[at] === ':' ? verb : -1;
  return tokens[from]?.lower === 'that' ? verb : -1;
}

/** Tokens between a noun of saying and the colon behind what it is of. */
const FURTHEST_COLON = 10;

function isGiving({ sentence: { tokens }, breaks }: EnglishScene, at: number): boolean {
  return GIVING.test(tokens[at]?.lower ?? '') && !breaks[at + 1];
}

const GIVING =
  /^(?:issue|make|give|offer|deliver|sound|voice|express|repeat|renew|raise|launch|publish|echo)(?:s|d|ed)?$|^(?:made|gave|issuing|making|giving|offering|sounding|voicing|repeating|renewing|launching)$/;

// `wound up the sitting with`, `ended by`: the verb of beginning or ending that the phrase hangs on.
function framingBefore({ sentence: { tokens }, breaks }: EnglishScene, left: number): number {
  for (let at = left - 1; at >= Math.max(0, left - FURTHEST_FRAME) && !breaks[at + 1]; at--)
    if (FRAMING.test(tokens[at]?.lower ?? '')) return at;
  return -1;
}

/** Tokens between `ended` and `with`: what was ended. */
const FURTHEST_FRAME = 8;
const FRAMING =
  /^(?:end|open|close|conclude|finish|start|respond|follow|answer|react|reply|counter)(?:s|d|ed|ing)?$|^(?:began|begins|begin|beginning|wound|winds|winding|wrapped|signed|replied|replies|came|left|hit|opening)$/;

// ------------------------------------------------------------------------- X stood by her words: …

// `X stood by her words: …`, `X took a dim view of it: …`: a person, any verb, a noun of what is thought or said, and
// a clause behind the colon.
function comesToSay(scene: EnglishScene, cue: Cue, speaks: (at: number) => boolean): LentCue | undefined {
  const { reading, sentence, breaks, mentions } = scene;
  const { tokens } = sentence;
  if (!THOUGHT.test(tokens[cue.last - 1]?.lower ?? '')) return undefined;
  const colon = breaks.findIndex((mark, at) => at >= cue.last && mark !== '');
  if (breaks[colon] !== ':' || colon - cue.last > FURTHEST_COLON || tokens.length - colon < SHORTEST) return undefined;
  let verb = cue.first - 1;
  while (verb > 0 && !isFinite(scene, verb)) verb--;
  if (verb <= 0 || cue.first - verb > FURTHEST_FRAME || speaks(verb)) return undefined;
  const leaned: Cue = { first: verb, last: verb + 1, classes: cue.classes };
  const group = verbGroup(scene, leaned);
  const subject = group.infinitive || group.passive ? undefined : subjectOf(scene, leaned, group, undefined);
  const name =
    subject &&
    mentions.find(({ first, last, names }) => names.length > 0 && first >= subject.first && last <= subject.last);
  const content = trimmed(reading.text, tokens[colon - 1]?.end ?? 0, sentence.end);
  return subject && name && content ? { subject, group, content } : undefined;
}

/** Tokens of what somebody says behind a colon. */
const SHORTEST = 4;
const THOUGHT =
  /^(?:words?|answer|reply|response|explanation|account|view|verdict|opinion|warning|message|theory|advice|line|point|case|argument|conclusion|complaint|excuse|promise|pledge|plea|prediction|fears?|hopes?|doubts?|belief|conviction|claim|demand|appeal|suggestion|assessment|diagnosis|version|position|stance)$/;

// ------------------------------------------------------------------------------------ it came from X

/** Tokens between a noun of saying and the verb that tells where it came from. */
const FURTHEST_VERB = 30;

function cameFrom(scene: EnglishScene, cue: Cue): LentCue | undefined {
  const { tokens } = scene.sentence;
  const article = tokens[cue.first - 1];
  const opened =
    cue.first <= 3 && (cue.first === 0 || tokens.slice(0, cue.first).some((token) => isWord(token, 'determiner')));
  if (!opened || isWord(article, 'possessive') || isWord(article, 'preposition')) return undefined;
  for (let at = cue.last; at < Math.min(tokens.length - 1, cue.last + FURTHEST_VERB); at++) {
    if (scene.quoted(at) || scene.breaks[at + 1]) continue;
    const whose = BE.test(tokens[at]?.lower ?? '') ? belongsTo(scene, at + 1) : undefined;
    const [noun, is] = [tokens[cue.last - 1], tokens[at]];
    const words = whose && noun && is && trimmed(scene.reading.text, noun.end, is.start);
    if (whose && words) {
      const group = verbGroup(scene, { first: at, last: at + 1, classes: cue.classes });
      return {
        subject: { ...whose, behind: true, shared: false },
        group: { ...group, passive: false },
        content: words,
      };
    }
    const pair = `${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`;
    if (!COMING.test(pair)) continue;
    // A letter belongs to anybody; a saying to whoever said it.
    if (pair.startsWith('belong') && !SAYING.test(tokens[cue.last - 1]?.lower ?? '')) return undefined;
    const phrase = phraseBehind(scene, at + 2, true);
    const [from, to] = [tokens[cue.last - 1], tokens[at]];
    const content = from && to && trimmed(scene.reading.text, from.end, helperBefore(scene, at));
    if (!phrase || !content || !isNamed(scene, phrase.first)) return undefined;
    const group = verbGroup(scene, { first: at, last: at + 1, classes: cue.classes });
    return { subject: { ...phrase, behind: true, shared: false }, group: { ...group, passive: false }, content };
  }
  return undefined;
}

// `The claim that … was X’s`: a name with its genitive, and nothing behind it.
function belongsTo(scene: EnglishScene, first: number): { readonly first: number; readonly last: number } | undefined {
  const { tokens } = scene.sentence;
  let last = first;
  while (last < Math.min(tokens.length, first + 4) && tokens[last]?.capital && !isGenitiveAt(scene, last)) last++;
  if (!tokens[last]?.capital || !isGenitiveAt(scene, last)) return undefined;
  return last + 1 >= tokens.length || scene.breaks[last + 1] ? { first, last: last + 1 } : undefined;
}

const BE = /^(?:is|are|was|were)$/;

const COMING =
  /^(?:attributed|ascribed|credited) to$|^(?:came|comes|coming|originated) from$|^(?:belongs?|belonged) to$|^(?:issued|made|given|raised|voiced|repeated|delivered|offered|sounded|floated|launched|uttered|coined) by$/;

const SAYING = /^(?:words?|phrase|idea|notion|expression|slogan|verdict|suggestion|quotes?|remarks?|prediction|line)$/;

// `was issued by`: the helper is no part of what was said.
function helperBefore({ sentence: { tokens } }: EnglishScene, at: number): number {
  const helper = tokens[at - 1];
  return (/^(?:was|were|is|are|has|have|had|been)$/.test(helper?.lower ?? '') ? helper : tokens[at])?.start ?? 0;
}

function isNamed({ mentions }: EnglishScene, first: number): boolean {
  return mentions.some((mention) => mention.first >= first && mention.first - first <= 2);
}
