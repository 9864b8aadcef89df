import { holds } from '../base/span.ts';
import type { Span } from '../base/span.ts';
import type { Sentence } from '../text/analysis.ts';
import type { Block } from './blocks.ts';
import { isLabelOfCitations, coverage } from './coverage.ts';
import type { Inlines } from './inlines.ts';
import type { Citation, Claim, Link } from './report.ts';

/** What claims are read from: `inlines` goes with `blocks`, one for one; `sentences` are those of the whole report. */
export interface ReportParts {
  readonly text: string;
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly inlines: readonly Inlines[];
  readonly sentences: readonly Sentence[];
}

/** The claims of a report: its sentences with the citations that cover them. */
export function claimsOf(parts: ReportParts): Claim[] {
  const { blocks, sentences } = parts;
  const ranges = sentenceRanges(blocks, sentences);
  const given = givenToSentences(parts, ranges);
  const covering = coverage(parts, ranges, (sentence) => given.get(sentence)?.citations ?? []);
  return blocks.flatMap((block, i) => {
    if (block.kind === 'table-head') return [];
    const claims = claimsOfBlock(i, ranges[i] ?? [], parts, given, covering[i] ?? []);
    return block.kind === 'heading' ? claims.filter(({ own }) => own) : claims;
  });
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
function sentenceRanges(blocks: readonly Block[], sentences: readonly Sentence[]): number[][] {
  let next = 0;
  return blocks.map((block) => {
    const range: number[] = [];
    for (; next < sentences.length && (sentences[next]?.start ?? 0) < block.end; next++) {
      if (sentences[next]?.tokens.length) range.push(next);
    }
    return range;
  });
}

/** What a sentence cites itself. */
interface Given {
  readonly citations: Citation[];
  readonly links: Link[];
}

function givenToSentences(parts: ReportParts, ranges: readonly number[][]): Map<number, Given> {
  const { blocks, inlines, sentences } = parts;
  const given = new Map<number, Given>();
  const notes = footnotes(blocks, inlines);
  let last: { readonly sentence: number; readonly block: Block } | undefined;
  blocks.forEach((block, i) => {
    const inline = inlines[i];
    const range = ranges[i] ?? [];
    if (!inline || block.kind === 'table-head') return;
    // A paragraph of citations alone stands below the paragraph that it belongs to, not in another item or quotation.
    const alone = !range.length || isLabelOfCitations(parts, i);
    const above = block.footnote === undefined && last && standsIn(last.block, block) ? last.sentence : undefined;
    const give = (place: number, bare: boolean, { citations, links }: Partial<Given>): void => {
      const sentence = alone ? above : sentenceOf(sentences, range, place, bare);
      if (sentence === undefined) return;
      const own = given.get(sentence) ?? { citations: [], links: [] };
      given.set(sentence, own);
      own.citations.push(...(citations ?? []));
      own.links.push(...(links ?? []));
    };
    const asideOf = (span: Span): Span | undefined => inline.asides.find((aside) => holds(aside, span));
    for (const citation of inline.citations) {
      const aside = asideOf(citation.span);
      const place = aside ?? citation.group ?? citation.span;
      give(place.start, !aside && !citation.group, { citations: [citation] });
    }
    for (const link of inline.links) {
      give((asideOf(link) ?? link).start, false, { links: [link] });
    }
    for (const { label, at } of inline.notes) give(at, false, notes.get(label) ?? {});
    if (alone || block.footnote !== undefined) return;
    const sentence = range.at(-1);
    last = block.kind === 'heading' || sentence === undefined ? undefined : { sentence, block };
  });
  return given;
}

/** Does `inner` stand in all that `outer` stands in? */
function standsIn(inner: Block, outer: Block): boolean {
  return outer.within.every((container, depth) => inner.within[depth] === container);
}

// From the last sentence to the first, so that the next cited one is known.
function claimsOfBlock(
  block: number,
  range: readonly number[],
  { blocks, sentences }: ReportParts,
  given: ReadonlyMap<number, Given>,
  elsewhere: readonly Citation[],
): Claim[] {
  const ownOf = (index: number): readonly Citation[] => given.get(index)?.citations ?? [];
  const all = range.flatMap(ownOf);
  // What cites nothing is covered from elsewhere; a row of a table is one, whichever of its cells cites.
  let covering = all.length ? (blocks[block]?.kind === 'table-row' ? all : []) : elsewhere;
  const claims: Claim[] = [];
  for (const index of range.toReversed()) {
    const sentence = sentences[index];
    if (!sentence) continue;
    const cited = ownOf(index);
    if (cited.length && blocks[block]?.kind !== 'table-row') covering = cited;
    const span: Span = { start: sentence.start, end: sentence.end };
    const links = given.get(index)?.links ?? [];
    claims.push({ sentence: index, span, citations: covering, own: cited.length > 0, links, block });
  }
  return claims.reverse();
}

/** What each footnote cites, by its label. */
function footnotes(blocks: readonly Block[], inlines: readonly Inlines[]): Map<string, Given> {
  const notes = new Map<string, Given>();
  blocks.forEach(({ footnote }, i) => {
    if (footnote === undefined) return;
    const note = notes.get(footnote) ?? { citations: [], links: [] };
    notes.set(footnote, note);
    note.citations.push(...(inlines[i]?.citations ?? []));
    note.links.push(...(inlines[i]?.links ?? []));
  });
  return notes;
}
