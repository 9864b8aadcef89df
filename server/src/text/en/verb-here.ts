import type { Cue } from '../cues.ts';
import { closesClauseInFront } from './content.ts';
import type { EnglishScene } from './english-scene.ts';
import type { Subject } from './subject.ts';
import type { VerbGroup } from './verb-group.ts';
import { isOf, isVerb, isWord } from './word-class.ts';
import { isFinite } from './word-here.ts';

/** Is a form that may be a noun (`claims`, `report`, `calls`) the verb of this subject? */
export function isVerbHere(scene: EnglishScene, cue: Cue, group: VerbGroup, subject: Subject): boolean {
  const { tokens } = scene.sentence;
  const form = tokens[cue.first]?.lower ?? '';
  if (subject.shared && !group.helped && mayBeNoun(form) && tokens[cue.first - 1]?.lower === 'and')
    return /s$/.test(form) ? !isPluralBefore(scene, cue) : false;
  if (group.helped || subject.shared || subject.behind || cue.last - cue.first > 1) return true;
  if (/(?:ed|ing|said|told|wrote|spoke)$/.test(form))
    return (isOfWhat(scene, subject) || !isPassive(scene, cue)) && !describes(scene, cue, subject);
  const head = tokens[headOf(scene, subject)];
  const first = tokens[subject.first];
  if (subject.first === 0 && first?.lower === 'that') return !mayBeNoun(form);
  if (isWord(first, 'subject') || isWord(first, 'relative')) return true;
  if (!mayBeNoun(form)) return true;
  // `The jobs report gives`, `claims are made`: the verb stands behind it.
  if (!scene.breaks[cue.last] && isVerb(tokens[cue.last]) && !scene.dated(cue.last) && !scene.quoted(cue.last))
    return false;
  const plural =
    subject.last - subject.first > 1 && tokens.slice(subject.first, subject.last).some(({ lower }) => lower === 'and');
  const many =
    plural ||
    /[^s]s$/.test(head?.lower ?? '') ||
    /^(?:people|police|men|women|media|some|many|others|most|both|few|all)$/.test(head?.lower ?? '');
  if (/s$/.test(form)) return Boolean(head?.capital) || (opens(scene, subject) && !many);
  // `lawmakers claim it`, `advocates cite the vote`: an object or a clause stands behind.
  if (
    many &&
    isFront(scene, subject.first) &&
    (opensPhrase(scene, cue.last) || closesClauseInFront(scene, subject, cue))
  )
    return true;
  return many && (opens(scene, subject) || Boolean(head?.capital) || subject.last - subject.first === 1);
}

function mayBeNoun(form: string): boolean {
  return isOf('either', form) || (form.endsWith('s') && isOf('either', form.slice(0, -1)));
}

// The noun that a phrase is about: the one before its first preposition or relative.
function headOf({ sentence: { tokens } }: EnglishScene, { first, last }: Subject): number {
  for (let at = first + 1; at < last; at++)
    if (isWord(tokens[at], 'preposition') || isWord(tokens[at], 'relative')) return at - 1;
  return last - 1;
}

function isFront({ sentence: { tokens }, breaks }: EnglishScene, first: number): boolean {
  return first === 0 || Boolean(breaks[first]) || isWord(tokens[first - 1], 'link');
}

function opensPhrase({ sentence: { tokens }, breaks, quoted }: EnglishScene, at: number): boolean {
  const token = tokens[at];
  if (!token || quoted(at)) return quoted(at);
  return (
    !breaks[at] &&
    (token.capital ||
      isWord(token, 'subject') ||
      isWord(token, 'possessive') ||
      isWord(token, 'determiner') ||
      isWord(token, 'link'))
  );
}

function opens({ sentence }: EnglishScene, { first }: Subject): boolean {
  const token = sentence.tokens[first];
  return isWord(token, 'determiner') || isWord(token, 'possessive') || token?.capital === true;
}

// `what X described as`: whoever stands behind `what` does it.
function isOfWhat({ sentence: { tokens }, breaks }: EnglishScene, { first }: Subject): boolean {
  return tokens[first - 1]?.lower === 'what' && !breaks[first];
}

// `faces and voices`: the second of two nouns.
function isPluralBefore({ sentence }: EnglishScene, cue: Cue): boolean {
  return /[^s]s$/.test(sentence.tokens[cue.first - 2]?.lower ?? '');
}

// `launched a campaign called …`, `officials, called superdelegates`: a past form about the noun before, which is an
// object or a name of its own; `additional reporting by`.
function describes(scene: EnglishScene, cue: Cue, subject: Subject): boolean {
  const { tokens } = scene.sentence;
  const form = tokens[cue.first]?.lower ?? '';
  if (/^(?:said|told|wrote|spoke)$/.test(form)) return false;
  // `270 pledged delegates`.
  if (tokens[cue.first - 1]?.figure && !scene.dated(cue.first - 1) && !scene.breaks[cue.first]) return true;
  if (form === 'called' && scene.breaks[cue.first] === ',') return true;
  if (/ing$/.test(form))
    return (
      subject.last === cue.first &&
      !isOfName(scene, subject) &&
      !/^(?:that|how|whether|why)$/.test(tokens[cue.last]?.lower ?? '')
    );
  const verb = tokens[subject.first - 1];
  return (
    subject.first > 0 &&
    !scene.breaks[subject.first] &&
    isFinite(scene, subject.first - 1) &&
    !scene.cues.some(({ last }) => last === subject.first) &&
    !verb?.capital &&
    !tokens[subject.last - 1]?.capital
  );
}

// `with Brandt telling reporters`.
function isOfName({ sentence: { tokens } }: EnglishScene, { first, last }: Subject): boolean {
  return tokens[last - 1]?.capital === true && isWord(tokens[first - 1], 'preposition');
}

// `the man accused of`, `a group called`, `remarks made`: a past form that describes its noun.
function isPassive(scene: EnglishScene, cue: Cue): boolean {
  const { tokens } = scene.sentence;
  const form = tokens[cue.first]?.lower ?? '';
  const next = tokens[cue.last]?.lower ?? '';
  if (/^(?:accused|suspected|convicted)$/.test(form) && next === 'of') return true;
  if (/^(?:described|known|characterized|characterised|quoted|portrayed|labeled|branded)$/.test(form) && next === 'as')
    return true;
  return false;
}
