import type { Cue } from './cues.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './tokens.ts';

/** A sentence as far as a frame of speech needs it. */
export interface Framing {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** The first mark between each token and the one before it, as in `Scene`. */
  readonly breaks: readonly string[];
  /** Where the sentence begins. */
  readonly start: number;
  /** The cues that its own words are. */
  readonly cues: readonly Cue[];
}

/** Does a quotation of some length open right behind a token, with a colon between them? */
export function opensBehindColon({ text, tokens }: Framing, at: number): boolean {
  if (!/^["”»]?\s*:\s*["“«]/u.test(text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? 0))) return false;
  const first = tokens[at + 1];
  const last = tokens[at + SHORTEST];
  return first !== undefined && last !== undefined && !/["”»]/u.test(text.slice(first.start, last.start));
}

/** Does a quotation close right before a token, with a mark that goes on, and has the sentence begun with it? */
export function closesBefore({ text, tokens, start }: Framing, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || at < SHORTEST) return false;
  const gap = text.slice(before.end, token.start);
  if (!/^(?:[,?!…]["”»]|["”»],|\.{3}["”»],?)\s*$/u.test(gap)) return false;
  // Nothing but the quotation stands in front: its opening mark opens the sentence, or an earlier sentence.
  const ahead = text.slice(start, before.end);
  const opening = Math.max(ahead.lastIndexOf('“'), ahead.lastIndexOf('«'), ahead.lastIndexOf('"'));
  return opening <= 1;
}

/** Tokens of a quotation that somebody says; a shorter one is a title or a word of his. */
const SHORTEST = 4;
