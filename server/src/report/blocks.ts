import type { Span } from '../base/span.ts';
import {
  DEFINITION,
  DEFINITION_MARK,
  DELIMITER_ROW,
  DIV_FENCE,
  EXAMPLE_MARK,
  FENCE,
  FOOTNOTE_MARK,
  HEADING_ATTRIBUTES,
  HEADING_MARK,
  LIST_MARK,
  MODULE_LINE,
  RAW_HTML,
  TASK,
  TEX_ENVIRONMENT,
  THEMATIC_BREAK,
  UNDERLINE,
  matchAt,
} from './block-patterns.ts';
import { frontMatterEnd } from './front-matter.ts';
import { LineCursor } from './line-cursor.ts';

/** A stretch of a report that holds prose: from the first character of its first line to the end of its last one. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading' | 'table-head' | 'table-row';
  /** What its lines hold, without indentation and the marks of lists and quotations. In order, at least one. */
  readonly lines: readonly Span[];
  /** The label of the footnote that it belongs to (`[^1]: …`). */
  readonly footnote: string | undefined;
  /** The quotations, items, definitions and footnotes that it stands in, from the outermost. */
  readonly within: readonly Container[];
}

/** A quotation, an item of a list, a definition or a footnote; one object for all the blocks that stand in it. */
export interface Container {
  readonly kind: 'quote' | 'item' | 'definition' | 'footnote';
}

export interface Blocks {
  /** In the order of the text, none inside another. Code, front matter and link definitions are in none. */
  readonly blocks: readonly Block[];
  /** The targets of link definitions (`[label]: https://…`) by their labels, as `referenceLabel` writes them. */
  readonly references: ReadonlyMap<string, string>;
  /** The labels of Pandoc's numbered examples (`(@good) An example.`), which `@good` in a sentence refers to. */
  readonly examples: ReadonlySet<string>;
}

/**
 * The blocks of a Markdown text by CommonMark's rules, with tables, footnotes and front matter as Pandoc has them. One
 * pass over the lines; never throws. HTML is read as Pandoc reads it: what stands between tags is prose.
 */
export function readBlocks(text: string): Blocks {
  const reader = new BlockReader(text);
  const line = /\r\n|\n|\r/g;
  let start = frontMatterEnd(text);
  line.lastIndex = start;
  for (let found = line.exec(text); found; found = line.exec(text)) {
    reader.read(start, found.index);
    start = found.index + found[0].length;
  }
  reader.read(start, text.length);
  return reader.finish();
}

/** The block that holds an offset or ends there, if any. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (!block) return undefined;
    if (offset < block.start) high = middle - 1;
    else if (offset > block.end) low = middle + 1;
    else return block;
  }
  return undefined;
}

/** Labels are compared without case and with white space as single spaces. */
export function referenceLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

interface OpenContainer extends Container {
  /** Columns by which the lines of an item, a definition or a footnote are indented. */
  readonly indent: number;
  readonly label?: string;
}

class BlockReader {
  readonly #text: string;
  readonly #blocks: Block[] = [];
  readonly #references = new Map<string, string>();
  readonly #examples = new Set<string>();
  #containers: OpenContainer[] = [];
  /** The lines of the paragraph that is still open. */
  #lines: Span[] = [];
  /** Are we in a table, below its head? */
  #table = false;
  /** Fenced code, TeX or raw HTML that is still open: a pattern for the line that closes it. */
  #raw: RegExp | undefined;
  /** The end of an HTML comment that goes on over the next lines. */
  #commentEnd = 0;
  #noMoreCommentEnds = false;
  /** Ends of TeX environments of which the rest of the text holds none. */
  readonly #endless = new Set<string>();
  /** The end of a link definition, whose title may stand in a line of its own. */
  #definitionEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  finish(): Blocks {
    this.#closeParagraph();
    return { blocks: this.#blocks, references: this.#references, examples: this.#examples };
  }

  /** Takes the next line, without its line break. */
  read(start: number, end: number): void {
    if (start < this.#commentEnd) return this.#addLine(start, end);
    if (start < this.#definitionEnd) return;
    const cursor = new LineCursor(this.#text, start, end);
    const matched = this.#continueContainers(cursor);
    if (this.#raw) {
      if (matched === this.#containers.length) {
        if (this.#raw.test(this.#text.slice(cursor.at, end))) this.#raw = undefined;
        return;
      }
      this.#raw = undefined;
    }
    const depth = this.#openContainers(cursor, matched);
    const { columns, next } = cursor.indent();
    if (next >= end) {
      this.#closeTo(depth);
      this.#closeParagraph();
      return;
    }
    // A line that has lost the marks of its containers still goes on with their paragraph, unless it begins something.
    if (!this.#lines.length) this.#closeTo(depth);
    const lazy = depth < this.#containers.length;
    if (columns >= 4) {
      if (this.#lines.length) this.#addLine(next, end);
      return;
    }
    if (!this.#readLeaf(next, end, depth, lazy)) this.#addLine(next, end);
  }

  /** Passes the marks of the containers that go on in this line; returns how many do. */
  #continueContainers(cursor: LineCursor): number {
    let matched = 0;
    for (const container of this.#containers) {
      const { columns, next } = cursor.indent();
      const blank = next >= cursor.end;
      if (container.kind === 'quote') {
        if (blank || columns > 3 || this.#text[next] !== '>') break;
        passQuoteMark(cursor);
      } else if (!blank) {
        if (columns < container.indent) break;
        cursor.skip(container.indent);
      }
      matched++;
    }
    return matched;
  }

  /** Opens the containers that begin in this line; returns how many the line stands in. */
  #openContainers(cursor: LineCursor, matched: number): number {
    let depth = matched;
    for (;;) {
      const { columns, next } = cursor.indent();
      if (columns > 3 || next >= cursor.end) return depth;
      if (this.#text[next] === '>') {
        this.#open(depth, { kind: 'quote', indent: 0 });
        passQuoteMark(cursor);
      } else {
        const footnote = matchAt(FOOTNOTE_MARK, this.#text, next);
        const mark = footnote
          ? undefined
          : (this.#listMark(next, cursor.end, depth) ??
            this.#exampleMark(next, depth) ??
            this.#definitionMark(next, cursor.end, depth));
        if (footnote) {
          this.#open(depth, { kind: 'footnote', indent: 4, label: footnote[1] ?? '' });
          cursor.skip(columns);
          cursor.advance(footnote[0].length);
        } else if (mark) {
          const kind = /^[:~]/.test(mark) ? 'definition' : 'item';
          cursor.skip(columns);
          cursor.advance(mark.length);
          const behind = cursor.indent();
          const blank = behind.next >= cursor.end;
          const padding = blank || behind.columns > 4 ? 1 : behind.columns;
          this.#open(depth, { kind, indent: columns + mark.length + padding });
          cursor.skip(padding);
          const task = matchAt(TASK, this.#text, cursor.at);
          if (task) cursor.advance(task[0].length);
        } else return depth;
      }
      depth++;
    }
  }

  // In the middle of a paragraph only a bullet with words behind it, or the number 1, begins a list.
  #listMark(at: number, end: number, depth: number): string | undefined {
    const found = matchAt(LIST_MARK, this.#text, at);
    if (!found || matchAt(THEMATIC_BREAK, this.#text, at)) return undefined;
    if (this.#lines.length && depth === this.#containers.length) {
      if (found[1] !== undefined && Number(found[1]) !== 1) return undefined;
      if (!this.#text.slice(at + found[0].length, end).trim()) return undefined;
    }
    return found[0];
  }

  /** Never in the middle of a paragraph. */
  #exampleMark(at: number, depth: number): string | undefined {
    if (this.#lines.length && depth === this.#containers.length) return undefined;
    const found = matchAt(EXAMPLE_MARK, this.#text, at);
    if (found?.[1]) this.#examples.add(found[1]);
    return found?.[0];
  }

  // Behind its term, one line long, or behind a blank line; so stands the caption of a table, too (`: Giá gạo`).
  #definitionMark(at: number, end: number, depth: number): string | undefined {
    const found = matchAt(DEFINITION_MARK, this.#text, at);
    if (!found || !this.#text.slice(at + 1, end).trim()) return undefined;
    if (!this.#lines.length) return found[0] === ':' ? found[0] : undefined;
    const below = this.#containers[depth];
    return below
      ? below.kind === 'definition'
        ? found[0]
        : undefined
      : this.#lines.length === 1
        ? found[0]
        : undefined;
  }

  #open(depth: number, container: OpenContainer): void {
    this.#closeTo(depth);
    this.#closeParagraph();
    this.#containers.push(container);
  }

  #closeTo(depth: number): void {
    if (depth >= this.#containers.length) return;
    this.#closeParagraph();
    this.#containers.length = depth;
  }

  /** Headings, rules, fences, tables, definitions. Returns false where the line is one of a paragraph. */
  #readLeaf(next: number, end: number, depth: number, lazy: boolean): boolean {
    const text = this.#text;
    const begin = (): void => {
      this.#closeTo(depth);
      this.#closeParagraph();
    };
    const heading = matchAt(HEADING_MARK, text, next);
    if (heading) {
      begin();
      this.#emitHeading(next + heading[0].length, end);
      return true;
    }
    const underline = !lazy && this.#lines.length && !this.#table ? matchAt(UNDERLINE, text, next) : null;
    if (underline) {
      this.#closeParagraph('heading');
      return true;
    }
    const fence = matchAt(FENCE, text, next);
    if (fence) {
      begin();
      const mark = fence[1] ?? fence[2] ?? '';
      this.#raw = new RegExp(`^ {0,3}${mark.charAt(0)}{${mark.length},}[ \\t]*$`);
      return true;
    }
    if (matchAt(THEMATIC_BREAK, text, next) || matchAt(DIV_FENCE, text, next) || this.#isModuleLine(next)) {
      begin();
      return true;
    }
    const html = matchAt(RAW_HTML, text, next);
    if (html) {
      begin();
      const closing = new RegExp(`</${html[1]}>`, 'i');
      if (!closing.test(text.slice(next, end))) this.#raw = closing;
      return true;
    }
    const environment = matchAt(TEX_ENVIRONMENT, text, next)?.[1];
    const ending = environment && `\\end{${environment}}`;
    if (ending && !this.#endless.has(ending)) {
      const closing = text.indexOf(ending, next);
      if (closing < 0) this.#endless.add(ending);
      else {
        begin();
        if (closing >= end) this.#raw = new RegExp(`\\\\end\\{${environment.replace('*', '\\*')}\\}`);
        return true;
      }
    }
    if (lazy) return false;
    if (this.#table) {
      this.#emit('table-row', [{ start: next, end }]);
      return true;
    }
    return this.#lines.length ? this.#startTable(next, end) : this.#readDefinition(next);
  }

  #isModuleLine(next: number): boolean {
    return !this.#lines.length && !this.#table && matchAt(MODULE_LINE, this.#text, next) !== null;
  }

  #emitHeading(start: number, end: number): void {
    const written = this.#text.slice(start, end).trimEnd().replace(HEADING_ATTRIBUTES, '').trimEnd();
    const words = written.replace(/(?:^|[ \t])#+$/, '').trimEnd();
    const lead = words.length - words.trimStart().length;
    if (lead < words.length) this.#emit('heading', [{ start: start + lead, end: start + words.length }]);
  }

  /** A row of dashes below a line with as many cells makes that line the head of a table. */
  #startTable(next: number, end: number): boolean {
    const head = this.#lines.at(-1);
    const row = this.#text.slice(next, end);
    if (!head || !/^[|:\- \t]+$/.test(row) || !DELIMITER_ROW.test(row)) return false;
    const above = this.#text.slice(head.start, head.end);
    if (!/[|]/.test(row + above) || cellsOf(row) !== cellsOf(above)) return false;
    this.#lines.pop();
    this.#closeParagraph();
    this.#emit('table-head', [head]);
    this.#table = true;
    return true;
  }

  #readDefinition(next: number): boolean {
    const found = matchAt(DEFINITION, this.#text, next);
    if (!found) return false;
    const label = referenceLabel(found[1] ?? '');
    // The first one of a label holds.
    if (!this.#references.has(label)) this.#references.set(label, (found[2] ?? '').replace(/^<|>$/g, ''));
    this.#definitionEnd = next + found[0].length;
    return true;
  }

  #addLine(start: number, end: number): void {
    this.#lines.push({ start, end });
    this.#followComments(start, end);
    // A comment that stands alone is no part of the paragraph below it.
    const first = this.#lines[0];
    if (first && this.#text.startsWith('<!--', first.start) && end >= this.#commentEnd) {
      const closing = this.#text.indexOf('-->', first.start + 2);
      if (closing + 3 > start && closing < end && !this.#text.slice(closing + 3, end).trim()) this.#closeParagraph();
    }
  }

  /** Notes where a comment that opens in this line ends, if that is in a later line. */
  #followComments(start: number, end: number): void {
    let from = Math.max(start, this.#commentEnd);
    // Counted on from comment to comment, since a line may hold thousands of them.
    let [counted, runs] = [start, 0];
    for (;;) {
      const opening = from < end ? this.#text.slice(from, end).indexOf('<!--') + from : -1;
      if (opening < from) return;
      // An odd number of backticks before it: it is (almost certainly) a piece of inline code.
      runs += this.#text.slice(counted, opening).match(/`+/g)?.length ?? 0;
      counted = opening;
      if ((runs & 1) === 1) return;
      const closing = this.#noMoreCommentEnds ? -1 : this.#text.indexOf('-->', opening + 2);
      if (closing < 0) {
        this.#noMoreCommentEnds = true;
        // As in CommonMark, a comment that opens a line and is never closed runs to the end of the text.
        if (opening === start) {
          const line = this.#lines.pop();
          this.#closeParagraph();
          if (line) this.#lines.push(line);
          this.#commentEnd = this.#text.length;
        }
        return;
      }
      from = closing + 3;
      if (from > end) {
        this.#commentEnd = from;
        return;
      }
    }
  }

  #closeParagraph(kind: 'paragraph' | 'heading' = 'paragraph'): void {
    this.#table = false;
    if (!this.#lines.length) return;
    this.#emit(kind, this.#lines);
    this.#lines = [];
  }

  #emit(kind: Block['kind'], lines: readonly Span[]): void {
    const footnote = this.#containers.findLast((container) => container.kind === 'footnote')?.label;
    const [start, end] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0];
    this.#blocks.push({ kind, lines, start, end, footnote, within: [...this.#containers] });
  }
}

function passQuoteMark(cursor: LineCursor): void {
  cursor.skip(cursor.indent().columns);
  cursor.advance(1);
  cursor.skip(1);
}

function cellsOf(row: string): number {
  const bare = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return bare.split(/(?<!\\)\|/).length;
}
