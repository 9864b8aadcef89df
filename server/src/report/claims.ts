import type { Sentence } from '../text/analysis.ts';
import type { Block } from './blocks.ts';
import type { Inlines } from './inlines.ts';
import type { Citation, Claim } from './report.ts';

/**
 * The claims of a report: its sentences with the citations that cover them. `inlines` goes with `blocks`, one for one;
 * `sentences` are those of the whole report.
 */
export function claimsOf(
  blocks: readonly Block[],
  inlines: readonly Inlines[],
  sentences: readonly Sentence[],
): Claim[] {
  const own = new Map<number, Citation[]>();
  const notes = footnoteCitations(blocks, inlines);
  const ranges = sentenceRanges(blocks, sentences);
  let last: number | undefined;
  blocks.forEach((block, i) => {
    const inline = inlines[i];
    const range = ranges[i] ?? [];
    if (!inline || block.kind === 'table-head') return;
    // A paragraph of citations alone stands below the paragraph that it belongs to.
    const above = block.footnote === undefined ? last : undefined;
    const give = (place: number, bare: boolean, citations: readonly Citation[]): void => {
      const sentence = range.length ? sentenceOf(sentences, range, place, bare) : above;
      if (sentence !== undefined) own.set(sentence, [...(own.get(sentence) ?? []), ...citations]);
    };
    for (const citation of inline.citations) {
      give((citation.group ?? citation.span).start, !citation.group, [citation]);
    }
    for (const { label, at } of inline.notes) give(at, false, notes.get(label) ?? []);
    if (block.footnote === undefined) last = block.kind === 'heading' ? undefined : (range.at(-1) ?? last);
  });
  return blocks.flatMap((block, i) => (makesClaims(block) ? claimsOfBlock(ranges[i] ?? [], sentences, own) : []));
}

/**
 * The sentence that a citation at `place` belongs to, among those of its paragraph (`range`, at least one): the one it
 * stands in; between two, the one before it, since `[@a]` follows what it proves. A bare `@a` between two begins the
 * second, as its first word.
 */
export function sentenceOf(
  sentences: readonly Sentence[],
  range: readonly number[],
  place: number,
  bare: boolean,
): number | undefined {
  let before: number | undefined;
  for (const index of range) {
    const sentence = sentences[index];
    if (!sentence) continue;
    if (sentence.start > place) return bare ? index : (before ?? index);
    if (place < sentence.end) return index;
    before = index;
  }
  return before;
}

/** For each block the indices of its sentences that hold a word. */
export function sentenceRanges(blocks: readonly Block[], sentences: readonly Sentence[]): number[][] {
  let next = 0;
  return blocks.map((block) => {
    const range: number[] = [];
    for (; next < sentences.length && (sentences[next]?.start ?? 0) < block.end; next++) {
      if (sentences[next]?.tokens.length) range.push(next);
    }
    return range;
  });
}

function makesClaims({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'table-row';
}

// From the last sentence to the first, so that the next cited one is known.
function claimsOfBlock(
  range: readonly number[],
  sentences: readonly Sentence[],
  own: ReadonlyMap<number, readonly Citation[]>,
): Claim[] {
  const claims: Claim[] = [];
  let covering: readonly Citation[] = [];
  for (const index of range.toReversed()) {
    const sentence = sentences[index];
    if (!sentence) continue;
    const cited = own.get(index);
    if (cited?.length) covering = cited;
    const span = { start: sentence.start, end: sentence.end };
    claims.push({ sentence: index, span, citations: covering, own: Boolean(cited?.length) });
  }
  return claims.reverse();
}

/** What each footnote cites, by its label. */
function footnoteCitations(blocks: readonly Block[], inlines: readonly Inlines[]): Map<string, Citation[]> {
  const notes = new Map<string, Citation[]>();
  blocks.forEach(({ footnote }, i) => {
    const cited = inlines[i]?.citations ?? [];
    if (footnote !== undefined && cited.length) notes.set(footnote, [...(notes.get(footnote) ?? []), ...cited]);
  });
  return notes;
}
