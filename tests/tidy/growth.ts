import { type Pump, pumped } from './pumped.ts';

/** A pattern that takes more than its share of time for a text. */
export interface Growth {
  readonly pump: Pump;
  readonly length: number;
  /** For the length, and for half of it. */
  readonly milliseconds: number;
  readonly half: number;
}

/** At this length a text is measured, … */
const LONG = 40_000;
/** … where it takes longer than this, in milliseconds; … */
const SLOW = 200;
/** … and it is a square where it takes so many times as long as half of it. One that is linear takes twice as long. */
const SQUARE = 3;
/**
 * A power of two, or a high power of the length, would not come to an end there: a text so short that takes so long is
 * one. The last of these lengths tells which texts are measured in full; what is linear is done with it at once.
 */
const SHORT = [20, 26, 40, 60, 100, 200];
const SHORT_SLOW = 15;
const HINT = 600;
const HINT_SLOW = 0.12;

/** The text by which the time of a pattern grows with its square or more, twice in a row; undefined where there is none. */
export function growth(pattern: RegExp, pumps: readonly Pump[]): Growth | undefined {
  const search = searching(pattern);
  for (const pump of pumps) {
    const take = (length: number): number => cost(search, pumped(pump, length));
    const short = SHORT.find((length) => take(length) > SHORT_SLOW && take(length) > SHORT_SLOW);
    if (short !== undefined) return { pump, length: short, milliseconds: take(short), half: 0 };
    if (take(HINT) < HINT_SLOW || take(HINT) < HINT_SLOW || take(LONG / 4) < SLOW / 32) continue;
    const times = [1, 2].map(() => ({ half: take(LONG / 2), milliseconds: take(LONG) }));
    const [first] = times;
    if (first && times.every(({ half, milliseconds }) => milliseconds > SLOW && milliseconds > SQUARE * half))
      return { pump, length: LONG, ...first };
  }
  return undefined;
}

// What is tried at one place (`y`) is tried at the first alone; all else is looked for in the whole text.
function searching({ source, flags }: RegExp): RegExp {
  return new RegExp(source, flags.includes('y') ? flags.replace('g', '') : `${flags.replace('g', '')}g`);
}

/** Milliseconds for all that the pattern finds in the text. */
function cost(pattern: RegExp, text: string): number {
  const began = performance.now();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && !pattern.sticky; match = pattern.exec(text))
    if (!match[0]) pattern.lastIndex++;
  return performance.now() - began;
}
