import irregularTable from '../data/irregular-en.tsv';
import { alternatives, rows } from '../table.ts';

/**
 * A light English stemmer: plural, past, gerund, adverb and genitive endings come off, and a doubled consonant or a
 * silent e with them, so that `negotiations`, `negotiating` and `negotiate` meet closely enough for alignment; irregular
 * forms go back to their word (`spoke`, `men`). Much weaker than Porter's on purpose: it never makes two unrelated words
 * of news prose one.
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  irregular ??= loadIrregular();
  const bare = word.replace(/['’]s?$/, '');
  const root = regularStem(irregular.get(bare) ?? bare);
  if (stems.size >= MOST) stems.clear();
  stems.set(word, root);
  return root;
}

// The same few thousand words come again and again.
const stems = new Map<string, string>();
const MOST = 10_000;

let irregular: ReadonlyMap<string, string> | undefined;

function loadIrregular(): ReadonlyMap<string, string> {
  return new Map(
    rows(irregularTable).flatMap(([word = '', forms]) => alternatives(forms).map((form) => [form, word] as const)),
  );
}

function regularStem(word: string): string {
  let root = word;
  if (root.length > 4 && root.endsWith('ies')) root = `${root.slice(0, -3)}y`;
  else if (root.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(root)) root = root.slice(0, -2);
  else if (root.length > 3 && root.endsWith('s') && !/(?:ss|us|is|^news)$/.test(root)) root = root.slice(0, -1);
  if (root.length > 5 && root.endsWith('ied')) root = `${root.slice(0, -3)}y`;
  else if (root.length > 5 && root.endsWith('ing')) root = root.slice(0, -3);
  else if (root.length > 4 && root.endsWith('ed')) root = root.slice(0, -2);
  else if (root.length > 5 && root.endsWith('ly')) root = root.slice(0, -2);
  if (root.length > 3 && /([^aeiouls])\1$/.test(root)) root = root.slice(0, -1);
  // `travelled`, `controlling`; but `called` and `fell` have their two.
  if (/[aeiou][^aeiou]+[aeiou]ll$/.test(root)) root = root.slice(0, -1);
  if (root.length > 3 && root.endsWith('e')) root = root.slice(0, -1);
  return root;
}
