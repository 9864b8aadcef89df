import { distance } from 'fastest-levenshtein';

/** The name that was most likely meant: a beginning of it was typed, or it has a slip or two; undefined where none is near. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const typed = given.toLowerCase();
  const begun = typed.length > 1 ? known.filter((name) => name.startsWith(typed)) : [];
  if (begun.length === 1) return begun[0];
  // A short name with two slips is another name.
  const most = typed.length < 5 ? 1 : Math.max(2, Math.floor(typed.length / 3));
  let best: string | undefined;
  let least = most + 1;
  for (const name of known) {
    const slips = distance(typed, name);
    if (slips >= least) continue;
    best = name;
    least = slips;
  }
  return best;
}
