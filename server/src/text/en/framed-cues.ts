import type { Cue, CueClass } from '../cues.ts';
import type { Framing } from '../speech-frame.ts';
import { closesBefore, opensBehindColon } from '../speech-frame.ts';
import { isAdverb, isHelper, isOf, isVerb, isWord } from './word-class.ts';

/**
 * The verbs between a person and what he says, where a frame shows that he says it: `“…,” thundered Anna Hale`,
 * `“…,” Hale thundered`, `Hale thundered that the …`, `Hale turned to the crowd: “…”`.
 */
export function* framedEnglish(framing: Framing): Generator<Cue> {
  const { tokens, breaks } = framing;
  for (let at = 0; at < tokens.length; at++) {
    const plain = isPlainVerb(framing, at);
    if (!plain && !isVerb(tokens[at])) continue;
    const subject = subjectEnd(framing, at);
    if (subject !== undefined && (saysThus(framing, at) || (isBeing(framing, at) && saysColon(framing, at))))
      yield { first: at, last: at + 1, classes: SAYING };
    if (!plain || (subject !== undefined && saysThus(framing, at))) continue;
    const inverted = closesBefore(framing, at) && !breaks[at + 1] && opensSubject(framing, at + 1);
    const closing =
      subject !== undefined &&
      closesSubject(framing, subject) &&
      (at + 1 === tokens.length || !isNounPhrase(framing, at));
    if (
      inverted ||
      closing ||
      (subject !== undefined && (saysThat(framing, at) || saysClause(framing, at) || saysColon(framing, at)))
    )
      yield { first: at, last: at + 1, classes: SAYING };
  }
}

const SAYING: ReadonlySet<CueClass> = new Set(['speech']);

function isPlainVerb({ tokens }: Framing, at: number): boolean {
  const token = tokens[at];
  if (!token || token.capital || token.figure || !/..(?:ed|s)$/.test(token.lower)) return false;
  if (/(?:ss|us|is|’s|'s)$/.test(token.lower) || isOf('plain', token.lower)) return false;
  return !isOf('noun', token.lower) && !isHelper(token) && !isWord(token, 'link') && !isWord(token, 'determiner');
}

// Where the person begins who ends right before the verb, adverbs between them left out.
function subjectEnd({ tokens, mentions, breaks }: Framing, verb: number): number | undefined {
  let at = verb;
  while (at > 0 && verb - at < ADVERBS && !breaks[at] && isAdverb(tokens[at - 1])) at--;
  if (breaks[at]) return undefined;
  if (/^(?:he|she|they)$/.test(tokens[at - 1]?.lower ?? '')) return at - 1;
  const mention = mentions.find(({ last }) => last === at);
  if (!mention) return undefined;
  return isWord(tokens[mention.first - 1], 'determiner') ? mention.first - 1 : mention.first;
}

function opensSubject({ tokens, mentions }: Framing, at: number): boolean {
  if (/^(?:he|she|they)$/.test(tokens[at]?.lower ?? '')) return true;
  const from = isWord(tokens[at], 'determiner') ? at + 1 : at;
  return mentions.some(({ first }) => first >= from && first - from <= 1);
}

// Does the quotation close before the person, with his office in front at most (`,” the harbour master Anna Hale`)?
function closesSubject(framing: Framing, subject: number): boolean {
  for (let at = subject; at > Math.max(0, subject - OFFICE); at--) {
    if (closesBefore(framing, at)) return true;
    const before = framing.tokens[at - 1];
    if (framing.breaks[at] || isVerb(before) || isWord(before, 'link') || isWord(before, 'preposition')) return false;
    if (framing.cues.some(({ first, last }) => first < at && at <= last)) return false;
  }
  return false;
}

function isNounPhrase({ tokens, breaks }: Framing, at: number): boolean {
  return !breaks[at + 1] && isWord(tokens[at + 1], 'noun');
}

// `thundered that the bridge …`: what begins a clause behind `that`.
function saysThat({ tokens, breaks }: Framing, at: number): boolean {
  const [that, next] = [tokens[at + 1], tokens[at + 2]];
  if (that?.lower !== 'that' || breaks[at + 1] || breaks[at + 2] || isOf('learnt', tokens[at]?.lower ?? ''))
    return false;
  return (
    next !== undefined &&
    next.lower !== 'one' &&
    (next.capital ||
      isWord(next, 'determiner') ||
      isWord(next, 'possessive') ||
      isWord(next, 'subject') ||
      /^(?:there|no|all|any|more|most|many)$/.test(next.lower))
  );
}

// `guessed the bridge would stay shut`: a modal behind a subject of its own shows a clause.
function saysClause({ tokens, breaks }: Framing, at: number): boolean {
  const next = tokens[at + 1];
  if (!next || breaks[at + 1] || isOf('learnt', tokens[at]?.lower ?? '')) return false;
  if (!next.capital && !isWord(next, 'determiner') && !isWord(next, 'possessive') && !isWord(next, 'subject'))
    return false;
  for (let end = at + 2; end < Math.min(tokens.length, at + LONGEST); end++) {
    const token = tokens[end];
    if (breaks[end] || isWord(token, 'link') || isWord(token, 'relative')) return false;
    if (isWord(token, 'modal') && !token?.capital) return true;
  }
  return false;
}

// `drew the line thus: …`, `put it this way: …`
function saysThus({ tokens, breaks }: Framing, at: number): boolean {
  for (let end = at + 1; end < Math.min(tokens.length - 1, at + LONGEST); end++) {
    if (!breaks[end + 1]) continue;
    const words = `${tokens[end - 1]?.lower ?? ''} ${tokens[end]?.lower ?? ''}`;
    return (
      breaks[end + 1] === ':' &&
      /(?: thus|as follows|(?:this|following) way|(?:these|following) (?:words|terms))$/.test(words)
    );
  }
  return false;
}

// `X was in no mood for excuses: “…”`
function isBeing({ tokens }: Framing, at: number): boolean {
  return /^(?:is|was|had|has)$/.test(tokens[at]?.lower ?? '');
}

function saysColon(framing: Framing, at: number): boolean {
  const { breaks, tokens } = framing;
  for (let end = at; end < Math.min(tokens.length - 1, at + LONGEST); end++) {
    if (opensBehindColon(framing, end))
      return !isOf('label', tokens[end]?.lower ?? '') && !isOf('shown', tokens[at]?.lower ?? '');
    if (breaks[end + 1]) return false;
  }
  return false;
}

/** Adverbs between a subject and its verb. */
const ADVERBS = 2;
/** Tokens of an office in front of a name. */
const OFFICE = 5;
/** Tokens between the verb and the colon. */
const LONGEST = 9;
