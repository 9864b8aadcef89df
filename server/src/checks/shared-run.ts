import type { Meetings } from './meetings.ts';
import type { Term } from './terms.ts';
import { CONTENT_WEIGHT } from './terms.ts';

/**
 * The most content words, names aside, that stand in one row in both sentences, word for word: the surest sign that one
 * tells what the other does, wherever the slot stands. Words of two languages never do.
 */
export function sharedRun({ claim, source, across }: Meetings): number {
  if (across) return 0;
  const [ours, theirs] = [claim.sentence.tokens, source.sentence.tokens];
  const weighs = new Map(claim.terms.map((term) => [term.at, isOrdinary(term) ? 1 : 0]));
  let most = 0;
  // One row of the table at a time: the weight of the run that ends at each of their tokens.
  let row: number[] = [];
  ours.forEach((token, i) => {
    const next: number[] = [];
    theirs.forEach((other, j) => {
      if (token.lower !== other.lower) return;
      next[j] = (row[j - 1] ?? 0) + (weighs.get(i) ?? 0);
      most = Math.max(most, next[j] ?? 0);
    });
    row = next;
  });
  return most;
}

// A sentence's first word has a capital anyway.
function isOrdinary({ keys, at, weight }: Term): boolean {
  return weight >= CONTENT_WEIGHT && !keys.some(({ key }) => /^[@#]/.test(key) || (key.startsWith('=') && at > 0));
}
