import { clauseWords } from '../text/clause-words.ts';
import type { Token } from '../text/tokens.ts';
import type { TermSentence } from './terms.ts';
import { contentWords } from './terms.ts';

/** The clause around a token: between commas, colons, semicolons and dashes, as token numbers (from, up to). */
export function clauseAround(text: string, { sentence }: TermSentence, at: number): readonly [number, number] {
  const { tokens } = sentence;
  const broken = (i: number): boolean => /[,;:–—]| - /.test(text.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start ?? 0));
  let from = at;
  while (from > 0 && !broken(from)) from--;
  let to = at + 1;
  while (to < tokens.length && !broken(to)) to++;
  return [from, to];
}

/** Does a token stand in what the writer says besides: between brackets, or in a relative clause set off by a comma? */
export function isBesides(text: string, terms: TermSentence, at: number): boolean {
  const { tokens, start } = terms.sentence;
  const [from] = clauseAround(text, terms, at);
  if (from > 0 && RELATIVE.has(tokens[from]?.lower ?? '')) return true;
  const before = text.slice(start, tokens[at]?.start ?? start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

const RELATIVE = clauseWords('relative');

/** Content words that a clause must have to stand for the claim. */
const ENOUGH = 3;

/**
 * The clause that holds a slot, as token numbers (from, up to). One that says little takes in a neighbour: a date in
 * front (`Ngày 9/11, …`) belongs to what follows, one behind (`…, ngày 9/11`) to what precedes; a comma parts less than
 * a semicolon.
 */
export function clauseOf(text: string, terms: TermSentence, at: number): readonly [number, number] {
  let [from, to] = clauseAround(text, terms, at);
  const { tokens } = terms.sentence;
  const forward = at - from <= 2;
  let before = from;
  while (
    (contentWords(terms, [from, to]) < ENOUGH || isFronted(tokens, from, before, to)) &&
    (from > 0 || to < tokens.length)
  ) {
    before = to;
    const [left, right] = [strength(text, tokens, from), strength(text, tokens, to)];
    const takeRight = from === 0 || (to < tokens.length && (right === left ? forward : right < left));
    if (takeRight) to = clauseAround(text, terms, to)[1];
    else from = clauseAround(text, terms, from - 1)[0];
  }
  return [from, to];
}

// `On 3 May, in a bid to calm them, the mayor …`: what stands in front of the clause by way of circumstance is none.
function isFronted(tokens: readonly Token[], from: number, begin: number, to: number): boolean {
  return from === 0 && begin > 0 && to < tokens.length && CIRCUMSTANCE.has(tokens[begin]?.lower ?? '');
}

const CIRCUMSTANCE = clauseWords('circumstance');

function strength(text: string, tokens: readonly Token[], at: number): number {
  const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  return /[;:]/.test(gap) ? 2 : 1;
}
