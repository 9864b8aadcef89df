import { nameKey } from '../text/names.ts';
import type { Token } from '../text/tokens.ts';
import type { NumberPlace } from './number-neighbours.ts';
import { termSentenceOf, tokenAt } from './terms.ts';

/**
 * Are two ages told of one person: does the name nearest to each end alike (`Keith Scott, 43`, `the 40-year-old Scott`),
 * with the same beginning where both have one?
 */
export function sameBearer(claim: NumberPlace, source: NumberPlace): boolean {
  const [ours, theirs] = [nameNear(claim), nameNear(source)];
  if (!ours || !theirs || ours.at(-1) !== theirs.at(-1)) return false;
  return ours.length === 1 || theirs.length === 1 || ours[0] === theirs[0];
}

// `kém bạn gái 2 tuổi`, `hơn Nam 2 tuổi`: no age but a difference of two; `hơn 40 tuổi` is one.
function isDifference(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - REACH), at)
    .some(({ lower }, i, before) => /^(?:kém|chênh|cách)$/.test(lower) || (lower === 'hơn' && i < before.length - 1));
}

/** A name further from its age than this is somebody else's. */
const REACH = 6;

// The parts of the nearest name, one in front before one behind.
function nameNear({ analysis, sentence, number }: NumberPlace): readonly string[] | undefined {
  const terms = termSentenceOf(analysis, sentence);
  const { tokens } = terms.sentence;
  const at = tokenAt(terms, number);
  if (isDifference(tokens, at)) return undefined;
  const isName = (i: number): boolean => i > 0 && tokens[i]?.capital === true && !tokens[i]?.figure;
  const [before, behind] = [
    tokens.slice(0, at).findLastIndex((_, i) => isName(i) || (i === 0 && isName(1) && tokens[0]?.capital === true)),
    tokens.findIndex((token, i) => token.start >= number.end && isName(i)),
  ];
  const isFront = before >= 0 && at - before <= REACH;
  if (!isFront && (behind < 0 || behind - at > REACH)) return undefined;
  const name: Token[] = [];
  if (isFront) for (let i = before; i >= 0 && joins(i, before); i--) name.unshift(tokens[i] as Token);
  else for (let i = behind; i < tokens.length && joins(i, behind); i++) name.push(tokens[i] as Token);
  return name.map((token) => nameKey(token.lower.replace(/['’]s$/, '')));

  // A name is a run of words in capitals with nothing but spaces between them.
  function joins(i: number, from: number): boolean {
    const [token, next] = i < from ? [tokens[i], tokens[i + 1]] : [tokens[i - 1], tokens[i]];
    if (tokens[i]?.capital !== true) return false;
    return i === from || (!!token && !!next && analysis.text.slice(token.end, next.start) === ' ');
  }
}
