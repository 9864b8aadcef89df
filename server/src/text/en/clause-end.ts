import type { EnglishScene } from './english-scene.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { Hit } from './statements.ts';
import { isAdverb, isWord } from './word-class.ts';
import { isFinite } from './word-here.ts';

/** Tokens behind a cue among which its clause is seen to end. */
const FURTHEST = 50;

/**
 * The offset where the clause of a statement ends before its sentence does, or undefined: a clause about a noun (`X, who
 * had backed the plan, said`) ends with the phrase that it stands in, and one that opens the sentence (`When X told
 * them of it, Y left`) where the main clause begins.
 */
export function clauseEnd(scene: EnglishScene, hit: Hit, hits: readonly Hit[]): number | undefined {
  const { tokens } = scene.sentence;
  const { subject, cue } = hit;
  const around = hits.find(
    (other) =>
      other !== hit && other.subject.first < cue.first && other.subject.last > cue.last && !other.subject.shared,
  );
  if (around) return tokens[around.subject.last - 1]?.end;
  if (subject.behind) return undefined;
  const apart = nextApart(scene, hit, hits);
  if (apart !== undefined) return apart;
  // `After talking about it, X left`: the subject stands behind what the participle takes.
  if (subject.first > cue.last) return tokens[subject.first - 1]?.end;
  if (
    subject.shared ||
    !(opensSubordinate(scene, subject.first) || (hit === hits[0] && isInOpener(scene, subject.first)))
  )
    return undefined;
  for (let at = cue.last + 1; at < Math.min(tokens.length, cue.last + FURTHEST); at++) {
    if (scene.breaks[at] !== ',' || scene.quoted(at) || scene.quoted(at - 1)) continue;
    if (beginsClause(scene, at)) return tokens[at - 1]?.end;
  }
  return undefined;
}

// `X said …; Y said …`: where the clause of the next speaker begins behind a semicolon.
function nextApart(
  { reading, sentence: { tokens } }: EnglishScene,
  { cue }: Hit,
  hits: readonly Hit[],
): number | undefined {
  const next = hits.find(({ subject }) => subject.first > cue.last && !subject.shared && !subject.behind);
  if (!next) return undefined;
  for (let at = next.subject.first; at > Math.max(cue.last, next.subject.first - 2); at--) {
    const end = tokens[at - 1]?.end ?? 0;
    if (reading.text.slice(end, tokens[at]?.start).includes(';')) return end;
  }
  return undefined;
}

function opensSubordinate({ sentence: { tokens }, breaks }: EnglishScene, first: number): boolean {
  const link = first - 1;
  if (!SUBORDINATING.test(tokens[link]?.lower ?? '') || breaks[first]) return false;
  const before = tokens[link - 1];
  return (
    link === 0 || Boolean(breaks[link]) || /^(?:and|but|even|just|yet)$/.test(before?.lower ?? '') || isAdverb(before)
  );
}

// `Asked if she thought it safe, X said`: no main clause stands before the cue.
function isInOpener(scene: EnglishScene, first: number): boolean {
  const { tokens } = scene.sentence;
  const [opener, next] = tokens;
  if (!SUBORDINATING.test(opener?.lower ?? '') && !(/ed$/.test(opener?.lower ?? '') && isWord(next, 'link')))
    return false;
  for (let at = 1; at < first; at++) if (scene.breaks[at] === ',') return false;
  return first > 0;
}

const SUBORDINATING = /^(?:when|while|after|before|although|though|as|if|since|because|once|whereas|whenever|until)$/;

// Is there a noun phrase right behind the comma with its verb behind it?
function beginsClause(scene: EnglishScene, comma: number): boolean {
  const { tokens } = scene.sentence;
  if (isWord(tokens[comma], 'relative') || isWord(tokens[comma], 'link') || isWord(tokens[comma], 'preposition'))
    return false;
  for (let verb = comma + 1; verb < Math.min(tokens.length, comma + 14); verb++) {
    if (!isFinite(scene, verb) && !scene.cues.some(({ first, classes }) => first === verb && classes.has('speech')))
      continue;
    let from = verb;
    while (from > comma && !scene.breaks[from] && isAdverb(tokens[from - 1])) from--;
    const phrase = phraseBefore(scene, from);
    return phrase !== undefined && phrase.first === comma;
  }
  return false;
}
