import type { Language } from '../../../text/language.ts';
import { jointOf } from './broken-words.ts';
import { beginsItem, type Line, type Place } from './lines.ts';
import type { Word } from './page-words.ts';

/** A paragraph, heading, item of a list, row of a table or note. */
export interface Paragraph {
  readonly kind: 'prose' | 'item' | 'row' | 'note';
  readonly lines: readonly Line[];
}

/** The paragraphs of a document in order, from all its lines in the order of reading; notes apart, behind their page's. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const body = flow(lines.filter(({ note }) => !note));
  const notes = flow(lines.filter(({ note }) => note)).map((note): Paragraph => ({ ...note, kind: 'note' }));
  const pageOf = ({ lines: own }: Paragraph, last: boolean): number => (last ? own.at(-1) : own[0])?.page ?? 0;
  // A note stands behind the last paragraph that ends on its page: one that goes on overleaf is not cut in two by it.
  const ordered: Paragraph[] = [];
  let next = 0;
  for (const paragraph of body) {
    while (next < notes.length && pageOf(notes[next] ?? paragraph, false) < pageOf(paragraph, true)) {
      ordered.push(...notes.slice(next, ++next));
    }
    ordered.push(paragraph);
  }
  return [...ordered, ...notes.slice(next)];
}

interface Draft {
  kind: Paragraph['kind'];
  lines: Line[];
}

function flow(lines: readonly Line[]): Paragraph[] {
  const drafts: Draft[] = [];
  const leading = usualLeading(lines);
  const edges = rightEdges(lines);
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const draft = drafts.at(-1);
    const marked = line.cells ? undefined : beginsItem(line.words);
    const kind = line.cells ? 'row' : marked ? 'item' : 'prose';
    const around = { leading, edges, next: lines[i + 1], above: lines[i - 2] };
    const goesOn =
      before &&
      draft &&
      !before.cells &&
      (kind === 'prose' || (marked === 'number' && insideProse(before, line, draft, edges)));
    if (goesOn && belongs(line, before, { draft, ...around })) draft.lines.push(line);
    else drafts.push({ kind, lines: [line] });
  }
  return drafts;
}

/** A line of prose may begin with a dash or a number with a point, which are no item's then. */
function insideProse(before: Line, line: Line, draft: Draft, edges: ReadonlyMap<Place, number>): boolean {
  return draft.kind === 'prose' && !endsShort(before, line, edges, undefined) && !/[.:;!?]$/.test(lastOf(before));
}

interface Around {
  readonly draft: Draft;
  readonly leading: number;
  readonly edges: ReadonlyMap<Place, number>;
  readonly next: Line | undefined;
  readonly above: Line | undefined;
}

/** Does a line go on with the paragraph of the line before? */
function belongs(line: Line, before: Line, { draft, leading, edges, next, above }: Around): boolean {
  if (Math.abs(line.size - before.size) > 0.08 * before.size) return false;
  const short = endsShort(before, line, edges, above);
  const first = line.words[0]?.text ?? '';
  const small = /^[\p{Ll}]/u.test(first);
  if (/[\p{L}][-‐\u00ad]$/u.test(lastOf(before)) && small) return true;
  if (line.region !== before.region) {
    if (short || isIndented(line, next)) return false;
    return small || !/[.!?…:”"]$/.test(lastOf(before)) || draft.lines.some((own) => isIndented(own, undefined));
  }
  const gap = line.y - before.y;
  if (gap > 1.3 * leading * line.size + 0.5) return false;
  if (short) return false;
  // A step to the right begins a paragraph, unless the lines of an item hang behind its mark.
  const hanging = draft.kind === 'item' || (draft.lines.length > 1 && (draft.lines[1]?.x ?? 0) >= line.x - 1);
  return small || hanging || isCentred(line) || line.x < before.x + 0.6 * line.size;
}

function isIndented(line: Line, next: Line | undefined): boolean {
  const step = line.x - line.region.left;
  if (step < 0.6 * line.size || step > 6 * line.size) return false;
  return !next || next.region !== line.region || next.x < line.x - 0.5 * line.size;
}

/** Did a line end although the next word would have had its place in it? */
function endsShort(line: Line, next: Line, edges: ReadonlyMap<Place, number>, above: Line | undefined): boolean {
  const word = next.words[0];
  if (!word) return true;
  const edge = edges.get(line.region) ?? line.region.right;
  // Beside a picture lines are shorter: two that end at one place are both full.
  if (above?.region === line.region && Math.abs(above.right - line.right) < 0.7 && above.words.length > 2) return false;
  // Where a word stands inside a line is reckoned, so a close call is none.
  const needs = 1.08 * (word.right - word.x) + 0.3 * line.size;
  const left = isCentred(line) ? edge - line.region.left - (line.right - line.x) : edge - line.right;
  return left > needs;
}

function isCentred({ x, right, region, size }: Line): boolean {
  const [before, behind] = [x - region.left, region.right - right];
  return before > 1.5 * size && Math.abs(before - behind) < 1 + 0.01 * (region.right - region.left);
}

/** How far the lines of a region reach: columns of one place share it over all pages. */
function rightEdges(lines: readonly Line[]): Map<Place, number> {
  const regions = [...new Set(lines.map(({ region }) => region))];
  const edges = new Map<string, number>();
  const keyOf = ({ limit, left }: Place): string =>
    `${Math.round(limit / 8)}:${Number.isFinite(limit) ? '' : Math.round(left / 30)}`;
  for (const region of regions) edges.set(keyOf(region), Math.max(region.right, edges.get(keyOf(region)) ?? 0));
  return new Map(regions.map((region) => [region, Math.min(edges.get(keyOf(region)) ?? region.right, region.limit)]));
}

/** The usual distance of two lines of one paragraph, in sizes of its letters. */
function usualLeading(lines: readonly Line[]): number {
  const steps: number[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before?.region !== line.region || Math.abs(before.size - line.size) > 0.5) continue;
    const step = (line.y - before.y) / line.size;
    if (step > 0.8 && step < 2.5) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 1.2;
}

function lastOf(line: Line): string {
  return line.words.at(-1)?.text ?? '';
}

/** A word as it stands in the text of the document. */
export interface Placed {
  readonly word: Word;
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** The text of paragraphs, with the place of each word; `notes`: the marks of all notes, which are left out where they are called. */
export function written(paragraphs: readonly Paragraph[], language: Language): { text: string; placed: Placed[] } {
  const spoken = spokenWords(paragraphs);
  const notes = new Set(
    paragraphs.flatMap(({ kind, lines }) => (kind === 'note' ? [markOf(lines[0]?.words[0]?.text ?? '')] : [])),
  );
  const placed: Placed[] = [];
  const parts: string[] = [];
  let base = 0;
  for (const [i, { kind, lines }] of paragraphs.entries()) {
    if (i) parts.push(paragraphs[i - 1]?.kind === kind && kind !== 'prose' ? '\n' : '\n\n');
    base += parts.at(-1)?.length ?? 0;
    // One paragraph at a time: to look back into all the text at each line would cost its square.
    let text = '';
    for (const line of lines) {
      for (const [w, word] of line.words.entries()) {
        const shown = shownAs(word, { kind, line, first: text === '', notes });
        if (shown === undefined) continue;
        if (text) text = joinedTo(text, shown, { kind, line, w, word, language, spoken });
        placed.push({ word, page: line.page, start: base + text.length, end: base + text.length + shown.length });
        text += shown;
      }
    }
    parts.push(text);
    base += text.length;
  }
  return { text: parts.join(''), placed };
}

interface Standing {
  readonly kind: Paragraph['kind'];
  readonly line: Line;
  readonly first: boolean;
  readonly notes: ReadonlySet<string>;
}

/** How a word is written into the text; undefined for the number of a note where it is called. */
function shownAs({ text, raised }: Word, { kind, line, first, notes }: Standing): string | undefined {
  if (kind === 'note') {
    const [, mark, word] = (first && /^(\d{1,3}|[*†‡§]{1,3})(\p{L}.*)$/u.exec(text)) || [];
    return mark === undefined ? text : `${mark} ${word ?? ''}`;
  }
  if (first && kind === 'item' && beginsItem(line.words) === 'bullet') return '-';
  if (!raised || !/^(?:[\d,]{1,5}|[*†‡§]{1,3})$/.test(text)) return text;
  if (notes.has(markOf(text))) return undefined;
  return text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

interface Joining {
  readonly kind: Paragraph['kind'];
  readonly line: Line;
  readonly w: number;
  readonly word: Word;
  readonly language: Language;
  readonly spoken: ReadonlySet<string>;
}

function joinedTo(text: string, shown: string, joining: Joining): string {
  const { kind, line, w, word, language, spoken } = joining;
  if (line.cells?.includes(w)) return `${text} | `;
  if (w) return word.tight && !(kind === 'note' && w === 1) ? text : `${text} `;
  const last = text.slice(text.lastIndexOf(' ') + 1);
  const joint = jointOf(last, shown, language, spoken);
  return joint === 'space' ? `${text} ` : joint === 'mended' ? text.slice(0, -1) : text;
}

function markOf(text: string): string {
  return /^[([]?(\d{1,3}|[*†‡§]{1,3})/.exec(text)?.[1] ?? text;
}

/** The words that stand inside a line, where no hyphen can be that of a break. */
function spokenWords(paragraphs: readonly Paragraph[]): Set<string> {
  const spoken = new Set<string>();
  for (const { lines } of paragraphs) {
    for (const { words } of lines) {
      for (const { text } of words.slice(1, -1)) {
        const word = /\p{L}[\p{L}-]*\p{L}/u.exec(text)?.[0];
        if (word) spoken.add(word.toLowerCase());
      }
    }
  }
  return spoken;
}
