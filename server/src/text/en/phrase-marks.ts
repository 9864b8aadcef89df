import type { EnglishScene } from './english-scene.ts';

/** A mark of quotation, on either side. */
export function isQuote(mark: string): boolean {
  return /^[“”"«»]$/.test(mark);
}

/** `stay “for years”, Hale said`: does a comma stand behind the quotation that closes before token `at`? */
export function closesClause({ reading, sentence }: EnglishScene, at: number): boolean {
  const from = sentence.tokens[at - 1]?.end ?? 0;
  return /^[.!?]?[”"»’'],/.test(reading.text.slice(from, from + 3));
}

/** `the “Fox & Friends” host`: the first token of a title in quotation marks that ends with token `p`. */
export function shortQuote(scene: EnglishScene, p: number): number | undefined {
  const quote = scene.quoteAt(p);
  if (!quote) return undefined;
  let first = p;
  while (first > 0 && p - first < 6 && (scene.sentence.tokens[first - 1]?.start ?? 0) >= quote.start) first--;
  const text = scene.reading.text.slice(quote.start, quote.end);
  return p - first < 6 && !/[,.!?]$/.test(text) ? first : undefined;
}

/** The token itself where it stands inside a title or a nickname in quotation marks. */
export function shortQuoteFrom(scene: EnglishScene, at: number): number | undefined {
  const quote = scene.quoteAt(at);
  if (!quote || /[,.!?]$/.test(quote.text) || quote.text.length > 40) return undefined;
  return at;
}

/** The token behind the bracket that closes before token `right`: its first one. */
export function bracketStart({ breaks }: EnglishScene, right: number): number {
  for (let at = right - 1; at > Math.max(0, right - 12); at--) if (breaks[at] === '(') return at;
  return -1;
}

/** `Brandt (L-Norrvik), head of`: does a comma stand behind the bracket that closes before token `at`? */
export function isCommaBehindBracket({ reading, sentence }: EnglishScene, at: number): boolean {
  const from = sentence.tokens[at - 1]?.end ?? 0;
  return /^\.?\),/.test(reading.text.slice(from, from + 3));
}

/** The token behind the bracket that opens before token `from`: where it closes, if soon. */
export function bracketEnd({ breaks }: EnglishScene, from: number): number | undefined {
  for (let at = from + 1; at < from + 12 && at < breaks.length; at++) if (breaks[at] === ')') return at;
  return undefined;
}

/** `of Columbia, South Carolina`: the first token of the town, where a region's name stands behind its comma. */
export function townOf(scene: EnglishScene, region: number, last: number): number | undefined {
  const { tokens } = scene.sentence;
  if (last - region > 3 || !tokens.slice(region, last).every(({ capital }) => capital)) return undefined;
  let first = region - 1;
  while (first > 0 && region - first < 3 && tokens[first]?.capital && !scene.breaks[first]) first--;
  if (!tokens[first]?.capital) first++;
  if (first >= region || !/^(?:of|from|near)$/.test(tokens[first - 1]?.lower ?? '') || !tokens[first - 2]?.capital)
    return undefined;
  // `of Carson, Trump said`: two people are no town.
  return scene.mentions.some((mention) => mention.first < last && mention.last > first && mention.kinds.size > 0)
    ? undefined
    : first;
}
