import type { Span } from '../base/span.ts';
import { clauseWords } from '../text/clause-words.ts';
import type { Token } from '../text/tokens.ts';
import type { TermSentence } from './terms.ts';
import { contentWords, tokenAt } from './terms.ts';

/** Stretches of tokens (from, up to). */
export type Stretches = readonly (readonly [number, number])[];

/**
 * Of a sentence that gives several things a figure or a day each, the words that are of each alone:
 *
 *   25% of the schools teach in class, 30% online
 *   the mayor signed it on 3 May, and the council on 9 May
 *   Hội Lam và hội Sen lần lượt góp 20 và 35 cuốn sách
 *
 * What stands before the first belongs to all of them, but for as many words as the next has of its own before its slot:
 * `sold 35 boats and 18 carts` are both sold, `sold 35 boats and rented 18` are not. `undefined` where the sentence does
 * not part them (`5 of the 30 people`).
 *
 * @param slots in the order of the text, two or more
 */
export function ownWords(
  text: string,
  sentence: TermSentence,
  slots: readonly Span[],
): readonly Stretches[] | undefined {
  const { tokens } = sentence.sentence;
  const places = slots.map((slot) => placeOf(tokens, tokenAt(sentence, slot), slot));
  const [first, second] = places;
  if (!first || !second) return undefined;
  // What stands in brackets is told of what stands before them.
  const depths = slots.map(({ start }) => depthAt(text.slice(sentence.sentence.start, start)));
  if (depths.some((depth) => depth !== depths[0])) return undefined;
  const inTurn = namedInTurn(text, tokens, places);
  if (inTurn) return inTurn;
  const parts: Parting[] = [];
  for (let i = 1; i < places.length; i++) {
    const [before, after] = [places[i - 1], places[i]];
    const parting = before && after ? partingOf(text, tokens, before[1], after[0]) : undefined;
    if (!parting) return undefined;
    parts.push(parting);
  }
  const next = parts[0]?.behind ?? 0;
  const isPart = PARTS.test(text.slice(tokens[next - 1]?.end ?? 0, tokens[second[0]]?.start));
  const shared = isPart ? Infinity : contentWords(sentence, [next, second[0]]);
  const hasFigure = tokens.slice(next, second[0]).some(({ figure }) => figure);
  const [end, last] = [parts.at(-1), places.at(-1)];
  const leads = !end || !last || contentWords(sentence, [end.behind, last[0]]) === 0;
  const behind = leads ? Infinity : contentWords(sentence, [places.at(-2)?.[1] ?? 0, end.before]);
  return places.map(([from, to], i) => {
    const start = i ? (parts[i - 1]?.behind ?? from) : startOfOwn(text, sentence, from, shared, hasFigure);
    const end = parts[i]?.before ?? endOfLast(text, sentence, to, isPart ? Infinity : behind);
    return [
      [start, from],
      [to, end],
    ];
  });
}

/** What follows is a part of what was told before, so nothing of that is shared. */
const PARTS = new RegExp(`^[\\s,;:–—-]*(?:${[...clauseWords('part')].join('|')})(?!\\p{L})`, 'iu');

/** What parts two slots: numbers of the tokens up to which the words are the first one's, and from which the second's. */
interface Parting {
  readonly before: number;
  readonly behind: number;
}

function depthAt(before: string): number {
  return before.split('(').length - before.split(')').length;
}

type Place = readonly [number, number];

function placeOf(tokens: readonly Token[], at: number, { end }: Span): Place {
  let to = at + 1;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
  return [at, to];
}

// What stands between two marks is of neither.
function partingOf(text: string, tokens: readonly Token[], from: number, to: number): Parting | undefined {
  const marks: number[] = [];
  for (let i = Math.max(from, 1); i <= to; i++) {
    if (isParted(text, tokens, i) || (i < to && PARTING.has(tokens[i]?.lower ?? ''))) marks.push(i);
  }
  const [before, behind] = [marks[0], marks.at(-1)];
  return before === undefined || behind === undefined ? undefined : { before, behind };
}

function isParted(text: string, tokens: readonly Token[], at: number): boolean {
  return /[,;:–—]| - /.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
}

const PARTING = clauseWords('joint');

// Where the words before the first slot become its own: so many content words in front of it, within its clause, and the
// figure that goes with it, where one goes with the next (`carried 1,340 passengers on the 4th, 2,215 on the 9th`).
function startOfOwn(text: string, sentence: TermSentence, from: number, shared: number, hasFigure: boolean): number {
  const { tokens } = sentence.sentence;
  let start = from;
  while (start > 0 && !isParted(text, tokens, start) && contentWords(sentence, [start - 1, from]) <= shared) start--;
  if (!hasFigure || tokens.slice(start, from).some(({ figure }) => figure)) return start;
  for (let at = start; at > 0 && !isParted(text, tokens, at); at--) if (tokens[at - 1]?.figure) return at - 1;
  return start;
}

// What stands behind the last belongs to all as well (`the budget of 2023 and the plan of 2024 were read out`), but for as
// many words as the one before it has, or where it begins with its slot.
function endOfLast(text: string, sentence: TermSentence, to: number, behind: number): number {
  const { tokens } = sentence.sentence;
  let end = to;
  while (
    end < tokens.length &&
    (end === to || !isParted(text, tokens, end)) &&
    contentWords(sentence, [to, end + 1]) <= behind
  )
    end++;
  return end;
}

// `A and B …, 40 and 36, respectively`: as many names before the slots as there are slots, in the same order.
function namedInTurn(
  text: string,
  tokens: readonly Token[],
  places: readonly Place[],
): readonly Stretches[] | undefined {
  let begin = places.length - 1;
  while (begin > 0 && (places[begin]?.[0] ?? 0) - (places[begin - 1]?.[1] ?? 0) <= APART) begin--;
  const [first, last, count] = [places[begin], places.at(-1), places.length - begin];
  if (!first || !last || count < 2) return undefined;
  const isTold =
    tokens.slice(last[1], last[1] + BEHIND).some(({ lower }) => lower === 'respectively') ||
    tokens.some(({ lower }, i) => i < first[0] && lower === 'lần' && tokens[i + 1]?.lower === 'lượt');
  if (!isTold) return undefined;
  const names: Place[] = [];
  for (let at = first[0] - 1; at >= 0 && names.length < count; at--) {
    if (!tokens[at]?.capital) continue;
    let from = at;
    while (from > 0 && tokens[from - 1]?.capital && !isParted(text, tokens, from)) from--;
    names.unshift([from, at + 1]);
    at = from;
  }
  const isList = names.every(([from], i) => i === 0 || isJoined(text, tokens, names[i - 1]?.[1] ?? 0, from));
  return names.length === count && isList
    ? places.map((_, i) => names.slice(i - begin, i - begin + 1).filter(() => i >= begin))
    : undefined;
}

/** So many words at most stand between two figures of a row: `%`, a unit, `and`. */
const APART = 3;
/** `respectively` stands so near behind the last. */
const BEHIND = 8;

// Nothing but a comma or `and` between two names, and what a company is called by.
function isJoined(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to).filter(({ lower }) => !PARTING.has(lower));
  return between.length <= 3 && (to > from || isParted(text, tokens, to));
}
