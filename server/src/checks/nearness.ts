/** In tokens: over this distance two thirds of what distance can take away are lost. */
const NEAR = 8;
const FLOOR = 0.25;

/**
 * What a word so many tokens away from the slot under test counts: 1 beside it, a quarter far off. Asked for every pair of
 * words that meet, so it is worked out once for each distance.
 */
export function nearness(distance: number): number {
  return (known[distance] ??= FLOOR + (1 - FLOOR) * Math.exp(-distance / NEAR));
}

const known: number[] = [];

/** What a meeting in a sentence beside is worth, of what it were worth in the sentence itself. */
export const BESIDE = 0.85;
