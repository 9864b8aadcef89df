/**
 * The form under which the frequency tables hold a word: `lower` with a straight apostrophe and without the
 * English possessive, so that `Russia’s` and `Russia` are one term. `.scripts/count-frequencies.mjs` counts by the same
 * function, which is why it stands apart from the tables.
 */
export function frequencyTerm(lower: string): string {
  const at = lower.length - 2;
  const mark = lower.charCodeAt(at);
  if ((mark === 0x27 || mark === 0x2019) && lower.charCodeAt(at + 1) === 0x73) return frequencyTerm(lower.slice(0, at));
  // Asked several times for each word of a text, most of which have no apostrophe.
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
