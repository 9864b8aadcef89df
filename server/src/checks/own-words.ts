import type { Span } from '../base/span.ts';
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
  return places.map(([from, to], i) => {
    const start = i ? (parts[i - 1]?.behind ?? from) : startOfOwn(text, sentence, from, shared);
    const end = parts[i]?.before ?? endOfLast(text, tokens, to);
    return [
      [start, from],
      [to, end],
    ];
  });
}

/** What follows is a part of what was told before, so nothing of that is shared. */
const PARTS =
  /^[\s,;:–—-]*(?:trong (?:số )?đó|bao gồm|gồm|kể cả|including|of (?:whom|them|which)|among them)(?!\p{L})/iu;

/** What parts two slots: numbers of the tokens up to which the words are the first one's, and from which the second's. */
interface Parting {
  readonly before: number;
  readonly behind: number;
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

const PARTING: ReadonlySet<string> = new Set(['and', 'but', 'while', 'whereas', 'và', 'còn', 'nhưng', 'rồi']);

// Where the words before the first slot become its own: so many content words in front of it, within its clause.
function startOfOwn(text: string, sentence: TermSentence, from: number, shared: number): number {
  const { tokens } = sentence.sentence;
  let start = from;
  while (start > 0 && !isParted(text, tokens, start) && contentWords(sentence, [start - 1, from]) <= shared) start--;
  return start;
}

function endOfLast(text: string, tokens: readonly Token[], to: number): number {
  let end = to;
  while (end < tokens.length && (end === to || !isParted(text, tokens, end))) end++;
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
