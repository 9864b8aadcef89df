import type { Highlight } from '../../source.ts';

type Kind = 'prose' | 'item' | 'row';

interface OpenMark {
  start: number;
  note: string | undefined;
}

/**
 * The text of a document as it is written down, paragraph by paragraph: a blank line between two, items of a list and rows
 * of a table one a line, notes at its end. Spaces are single, letters composed.
 */
export class Manuscript {
  readonly #parts: string[] = [];
  readonly #notes: Manuscript[] = [];
  readonly #marks: Highlight[] = [];
  /** Marks that ended in the paragraph that is open. */
  #fresh: Highlight[] = [];
  readonly #open = new Map<string, OpenMark>();
  #length = 0;
  #last: Kind | undefined;
  #own = '';
  /** How many tables the words stand in. */
  #tables = 0;

  /** Words go on the paragraph that is open; a break of a line within it is one in the text. */
  write(words: string): void {
    const plain = words.replace(/[ \t\r\f\v]+/g, ' ').replace(/\u00ad/g, '');
    const more = this.#own === '' || /[ \n]$/.test(this.#own) ? plain.replace(/^[ \n]+/, '') : plain;
    // A mark over the letter before may come in a piece of its own.
    this.#own = /^\p{M}/u.test(more) ? (this.#own + more).normalize('NFC') : this.#own + more.normalize('NFC');
  }

  break(): void {
    this.#own = this.#own.trimEnd();
    this.write(this.#tables ? ' ' : '\n');
  }

  /** Ends the paragraph. `lead`: what stands before an item, `-` or its number. */
  end(kind: Kind = 'prose', lead = ''): void {
    if (this.#tables && kind !== 'row') this.write(' ');
    else this.#flush(kind, lead);
  }

  table(inside: boolean): void {
    if (inside && !this.#tables) this.#flush('prose', '');
    this.#tables += inside ? 1 : -1;
  }

  /** A new cell of the row begins. */
  cell(): void {
    if (this.#own.trim()) this.#own = `${this.#own.trimEnd()} | `;
  }

  row(): void {
    if (this.#tables === 1) this.#flush('row', '');
    else this.write(' ');
  }

  /** A note, to be written into; it stands at the end of the text behind its number. */
  note(): Manuscript {
    const note = new Manuscript();
    this.#notes.push(note);
    return note;
  }

  /** What follows is marked, until `unmark` of the same name. */
  mark(name: string, note?: string): void {
    if (!this.#open.has(name)) this.#open.set(name, { start: this.#place(), note });
  }

  unmark(name: string, note?: string): void {
    const mark = this.#open.get(name);
    if (!mark) return;
    this.#open.delete(name);
    const said = note ?? mark.note;
    this.#fresh.push({ start: mark.start, end: this.#place(), ...(said && { note: said }) });
  }

  /** A remark that is pinned to this place: it belongs to the paragraph as far as it is written. */
  remark(note: string): void {
    const end = this.#place();
    this.#fresh.push({ start: end - this.#own.length, end, ...(note && { note }) });
  }

  /** The whole text and what is marked in it. */
  finished(): { readonly text: string; readonly highlights: readonly Highlight[] } {
    this.#flush('prose', '');
    for (const name of this.#open.keys()) this.unmark(name);
    this.#marks.push(...this.#fresh);
    for (const [i, note] of this.#notes.entries()) {
      const { text } = note.finished();
      this.#own = text && `${i + 1} ${text.replace(/\n+/g, ' ')}`;
      this.#flush('item', '');
    }
    const text = this.#parts.join('');
    return { text, highlights: settled(this.#marks, text) };
  }

  #place(): number {
    // The blank line before the paragraph and what leads it in are written when it ends, but counted from its begin.
    return this.#length + this.#own.length;
  }

  #flush(kind: Kind, lead: string): void {
    const own = this.#own
      .trimEnd()
      .replace(/ \|$/, '')
      .replace(/(?:(?<! ) +)?\n */g, '\n')
      .trimEnd();
    this.#own = '';
    if (!own) return;
    const gap = this.#last === undefined ? '' : this.#last === kind && kind !== 'prose' ? '\n' : '\n\n';
    const before = gap + (lead && `${lead} `);
    this.#last = kind;
    this.#parts.push(before, own);
    // Marks of this paragraph move behind what came before its words.
    const from = this.#length;
    const moved = (place: number): number => (place >= from ? place + before.length : place);
    this.#marks.push(...this.#fresh.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) })));
    this.#fresh = [];
    for (const mark of this.#open.values()) mark.start = moved(mark.start);
    this.#length += before.length + own.length;
  }
}

/** In order, without blanks at their ends; a stretch that is coloured and remarked upon is one, and so is one in two colours. */
function settled(marks: readonly Highlight[], text: string): Highlight[] {
  const trimmed = marks
    .map(({ start, end, ...more }) => {
      const [from, to] = [Math.max(0, start), Math.min(end, text.length)];
      const own = text.slice(from, to);
      return { start: to - own.trimStart().length, end: from + own.trimEnd().length, ...more };
    })
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Highlight[] = [];
  for (const mark of trimmed) {
    const last = kept.at(-1);
    const touches = last && mark.start <= last.end + 1 && !text.slice(last.end, mark.start).includes('\n');
    if (!last || !touches || (mark.note !== undefined && last.note !== undefined)) kept.push(mark);
    else if (mark.note === undefined && last.note === undefined)
      kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    else if (mark.note !== undefined && mark.start <= last.start && mark.end >= last.end) kept[kept.length - 1] = mark;
    else if (mark.end > last.end || mark.note !== undefined) kept.push(mark);
  }
  return kept;
}
