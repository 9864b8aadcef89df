import complementTable from '../data/complements-en.tsv';
import type { Cue } from '../cues.ts';
import { alternatives, rows } from '../table.ts';
import type { EnglishScene } from './english-scene.ts';
import { isAdverb, isWord } from './word-class.ts';
import { isFinite } from './word-here.ts';

/** The frames of data/complements-en.tsv that something behind the verb must fill. */
const FILLED = {
  clause: (scene: EnglishScene, cue: Cue) => clauseBehind(scene, cue.last),
  object: (scene: EnglishScene, cue: Cue) => opensObject(scene, cue.last),
  as: asBehind,
  article: articleBehind,
  deed: (scene: EnglishScene, cue: Cue) =>
    behind(scene, cue, LONGEST_DEED, (word) => word === 'for' || word === 'with'),
  charge: chargeBehind,
  to: toBehind,
  down: (scene: EnglishScene, cue: Cue) =>
    behind(scene, cue, LONGEST_DEED, (word, at) => word === 'down' && scene.sentence.tokens[at + 1]?.lower === 'to'),
  infinitive: (scene: EnglishScene, cue: Cue) => infinitiveBehind(scene, cue.last),
  plea: (scene: EnglishScene, cue: Cue) =>
    /^(?:to|with)$/.test(scene.sentence.tokens[cue.last]?.lower ?? '') && infinitiveBehind(scene, cue.last + 1),
  for: (scene: EnglishScene, cue: Cue) => prepositionBehind(scene, cue, 'for'),
  against: (scene: EnglishScene, cue: Cue) => prepositionBehind(scene, cue, 'against'),
  count: (scene: EnglishScene, cue: Cue) => isFigureNear(scene, cue.last),
  sum: (scene: EnglishScene, cue: Cue) =>
    behind(scene, cue, LONGEST_SUBJECT, (_, at) => isFigureNear(scene, at), cue.last),
  figure: (scene: EnglishScene, cue: Cue) =>
    behind(scene, cue, LONGEST_SUBJECT, (word, at) => word === 'at' && isFigureNear(scene, at + 1)),
} as const;

type Frame = keyof typeof FILLED;

interface Frames {
  readonly frames: readonly Frame[];
  readonly alone: boolean;
}

let verbs: ReadonlyMap<string, Frames> | undefined;

/** Does what its verb asks for stand behind a cue (`put the fall down to the rain`)? */
export function isFilled(scene: EnglishScene, cue: Cue): boolean {
  const frames = framesOf(scene, cue)?.frames ?? [];
  return frames.some((frame) => FILLED[frame](scene, cue));
}

/** Does the verb of a cue say something in its frames only (`put`, `count`)? */
export function isOnlyFramed(scene: EnglishScene, cue: Cue): boolean {
  return framesOf(scene, cue)?.alone ?? false;
}

function framesOf({ sentence: { tokens } }: EnglishScene, cue: Cue): Frames | undefined {
  verbs ??= load();
  return verbs.get(tokens[cue.last - 1]?.lower ?? '');
}

function load(): ReadonlyMap<string, Frames> {
  const loaded = new Map<string, Frames>();
  for (const [name = '', forms] of rows(complementTable)) {
    for (const form of alternatives(forms)) {
      const { frames, alone } = loaded.get(form) ?? { frames: [], alone: false };
      loaded.set(form, name === 'alone' ? { frames, alone: true } : { frames: [...frames, name as Frame], alone });
    }
  }
  return loaded;
}

/** Tokens that whom or what is spoken of may have. */
const LONGEST_SUBJECT = 8;
/** … and those of what somebody is given the credit for. */
const LONGEST_DEED = 24;

// A word behind the one right behind the cue, before the clause ends.
function behind(
  scene: EnglishScene,
  cue: Cue,
  most: number,
  fits: (word: string, at: number) => boolean,
  from = cue.last + 1,
): boolean {
  const { tokens } = scene.sentence;
  for (let at = from; at < Math.min(tokens.length - 1, cue.last + most); at++) {
    if (scene.breaks[at] && !scene.quoted(at) && !(most === LONGEST_DEED && scene.breaks[at] === ',')) return false;
    if (fits(tokens[at]?.lower ?? '', at)) return true;
  }
  return false;
}

// `hopes the port will stay open`: behind what somebody thinks a clause may follow without a word that leads it in.
function clauseBehind(scene: EnglishScene, from: number): boolean {
  const { tokens } = scene.sentence;
  const first = tokens[from];
  if (!first?.capital && !isWord(first, 'determiner') && !isWord(first, 'possessive')) return false;
  for (let at = from + 1; at < Math.min(tokens.length, from + LONGEST_SUBJECT); at++) {
    if (scene.breaks[at] || isWord(tokens[at], 'link') || isWord(tokens[at], 'relative')) return false;
    // `remembered the port as the boat left it`
    if (tokens[at]?.lower === 'as') return false;
    // `a newly built pier`
    if (/ed$|lt$/.test(tokens[at]?.lower ?? '') && isAdverb(tokens[at - 1]) && at - 1 === from + 1) continue;
    if (isWord(tokens[at], 'modal') || isFinite(scene, at)) return true;
  }
  return false;
}

// `thanked the crews`: the verb says what was said, and whoever stands behind it is told so.
function opensObject({ sentence: { tokens } }: EnglishScene, at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (token.capital || isWord(token, 'determiner') || isWord(token, 'possessive') || isWord(token, 'object'))
  );
}

// `regards the port as a burden`, but not `remembered the port as the boat left`.
function asBehind(scene: EnglishScene, cue: Cue): boolean {
  return behind(scene, cue, LONGEST_SUBJECT + 2, (word, at) => word === 'as' && !opensClause(scene, at + 1));
}

function opensClause(scene: EnglishScene, from: number): boolean {
  const { tokens } = scene.sentence;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_SUBJECT) && !(at > from && scene.breaks[at]); at++) {
    if (isWord(tokens[at], 'subject')) return true;
    if (isWord(tokens[at], 'relative') || isWord(tokens[at], 'link')) return false;
    if (at > from && isFinite(scene, at)) return true;
  }
  return false;
}

// `branded the closure a betrayal`, `branded it “madness”`
function articleBehind(scene: EnglishScene, cue: Cue): boolean {
  return behind(scene, cue, LONGEST_SUBJECT + 2, (word, at) => /^an?$/.test(word) || scene.quoted(at));
}

// `charged the county with neglecting …`
function chargeBehind(scene: EnglishScene, cue: Cue): boolean {
  return behind(
    scene,
    cue,
    LONGEST_SUBJECT + 2,
    (word, at) => word === 'with' && (scene.quoted(at + 1) || /ing$/.test(scene.sentence.tokens[at + 1]?.lower ?? '')),
  );
}

// `ascribed the fall to the rain`, but not `creates credits to offset it`
function toBehind(scene: EnglishScene, cue: Cue): boolean {
  const { tokens } = scene.sentence;
  return behind(scene, cue, LONGEST_DEED, (word, at) => {
    const next = tokens[at + 1];
    return (
      word === 'to' &&
      (next?.capital === true ||
        isWord(next, 'determiner') ||
        isWord(next, 'possessive') ||
        /(?:[^s]s|ing|ity|ness|tion)$/.test(next?.lower ?? ''))
    );
  });
}

// `wants the ferry to reopen`, `invited them to inspect`: whom or what, and `to`.
function infinitiveBehind(scene: EnglishScene, from: number): boolean {
  const { tokens } = scene.sentence;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_SUBJECT + 2); at++) {
    if (scene.breaks[at] || isWord(tokens[at], 'relative')) return false;
    if (tokens[at]?.lower === 'to') return at > from;
    if (isWord(tokens[at], 'link') && tokens[at]?.lower !== 'and') return false;
  }
  return false;
}

// `appealed for calm`, `appealed to the pickets for calm`
function prepositionBehind(
  { sentence: { tokens }, breaks }: EnglishScene,
  { last }: Cue,
  preposition: string,
): boolean {
  for (let at = last; at < Math.min(tokens.length - 1, last + LONGEST_SUBJECT) && !breaks[at]; at++) {
    if (tokens[at]?.lower === preposition) return true;
    if (at === last && !/^(?:to|with)$/.test(tokens[at]?.lower ?? '')) return false;
  }
  return false;
}

// `60 bodies`, `at least 60 bodies`
function isFigureNear({ sentence: { tokens }, breaks }: EnglishScene, from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 3) && !breaks[at]; at++) if (tokens[at]?.figure) return true;
  return false;
}
