export interface KeyAt {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Behind the closing brace where there is one, else `end`. */
  readonly stop: number;
}

/**
 * The key that stands right behind an `@` at `at - 1`, if one does. By Pandoc's grammar a key is a letter, a
 * digit or `_`, then more of these with single punctuation marks (`:.#$%&-+?<>~/`) inside, never at the end, though the
 * `//` of a URL and what leads up to it may stand in it; or anything without white space between braces, where braces
 * inside stand in pairs.
 */
export function keyAt(text: string, at: number): KeyAt | undefined {
  KEY.lastIndex = at;
  const found = KEY.exec(text);
  if (!found) return undefined;
  const braced = found[1];
  const key = braced ?? found[0];
  const start = braced === undefined ? at : at + 1;
  return { key, start, end: start + key.length, stop: at + found[0].length };
}

/**
 * The key as it is cited: bare, or with braces where it must have them; undefined where no citation can have it.
 *
 * @param braced it comes between braces that stand there already
 */
export function writtenKey(key: string, braced: boolean): string | undefined {
  if (!braced && keyAt(key, 0)?.stop === key.length && !key.startsWith('{')) return key;
  const inBraces = `{${key}}`;
  const found = keyAt(inBraces, 0);
  if (found?.stop !== inBraces.length || found.key !== key) return undefined;
  return braced ? key : inBraces;
}

/** Does an `@` at this place stand inside or at the end of a word, so that it begins no citation? */
export function endsWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  // `Kyiv.@a` is one word to Pandoc, `Kyiv…@a` and `Kyiv,@a` are not.
  return /[\p{L}\p{N}\p{M}]\.?$/u.test(before);
}

// Braces in braces: two deep is one more than a URL has.
const KEY =
  /\{((?:[^{}\s]|\{(?:[^{}\s]|\{[^{}\s]*\})*\})+)\}|[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*/uy;
