import type { Span } from '../../../base/span.ts';

/** An entry of a BibTeX file, all of it. Values are as written, less their delimiters, with abbreviations put in. */
export interface BibtexEntry extends Span {
  /** `article`, in lower case. */
  readonly type: string;
  readonly key: string;
  readonly keySpan: Span;
  /** By name in lower case; of two the first counts, as in BibTeX. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Where something can't be read; the entry there is left out, and reading goes on with the next. */
export interface BibtexFault {
  readonly offset: number;
  /** The entry's key, where it could be read. */
  readonly key: string | undefined;
  readonly cause: 'key' | 'field' | 'open';
}

/** The entries of a BibTeX or BibLaTeX file, in order, with their places. Linear in the text's length. */
export function bibtexEntries(text: string): {
  readonly entries: readonly BibtexEntry[];
  readonly faults: readonly BibtexFault[];
} {
  return new Scanner(text).read();
}

const SPACE = /(?:\s+|%[^\n]*)*/y;
const WORD = /[^\s{}()"=#,%\\@]+/y;
const KEY = /[^\s{}()"=#,%\\]+/y;
/** How the next entry begins; inside a value it tells that a brace was forgotten. */
const NEXT = /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]/my;
const MARK = /[{}"\n]/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
/** A value may be put together of itself again and again; so much is no text of an entry any more. */
const LONGEST = 1_000_000;

class Fault extends Error {
  readonly offset: number;
  readonly kind: BibtexFault['cause'];

  constructor(offset: number, kind: BibtexFault['cause']) {
    super(kind);
    this.offset = offset;
    this.kind = kind;
  }
}

class Scanner {
  readonly #text: string;
  readonly #strings = new Map<string, string>(MONTHS.map((month) => [month, month]));
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): { entries: BibtexEntry[]; faults: BibtexFault[] } {
    const entries: BibtexEntry[] = [];
    const faults: BibtexFault[] = [];
    for (;;) {
      const start = this.#text.indexOf('@', this.#at);
      if (start === -1) return { entries, faults };
      this.#at = start + 1;
      let key: string | undefined;
      try {
        const entry = this.#entry(start, (read) => (key = read));
        if (entry) entries.push(entry);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        faults.push({ offset: error.offset, key, cause: error.kind });
        this.#at = this.#nextEntry(Math.max(this.#at, start + 1));
      }
    }
  }

  #entry(start: number, tellKey: (key: string) => void): BibtexEntry | undefined {
    this.#take(SPACE);
    const type = this.#take(WORD).toLowerCase();
    this.#take(SPACE);
    const open = this.#text[this.#at];
    // An `@` in loose text, as in an address, begins nothing.
    if (!/^[a-z][\w-]*$/.test(type) || (open !== '{' && open !== '(')) return undefined;
    if (/[\p{L}\p{N}.]/u.test(this.#text[start - 1] ?? '')) return undefined;
    const close = open === '{' ? '}' : ')';
    if (type === 'comment' || type === 'preamble') {
      // A comment that is never closed ends where the next entry begins.
      if (open === '(' || this.#braced() === undefined) this.#at = this.#nextEntry(this.#at);
      return undefined;
    }
    this.#at++;
    this.#take(SPACE);
    if (type === 'string') {
      const [name, value] = this.#field();
      this.#strings.set(name, value);
      this.#take(SPACE);
      if (this.#text[this.#at] !== close) throw new Fault(start, 'open');
      this.#at++;
      return undefined;
    }
    const keyStart = this.#at;
    const key = this.#take(KEY);
    const keySpan = { start: keyStart, end: this.#at };
    this.#take(SPACE);
    const next = this.#text[this.#at];
    if (!key || (next !== ',' && next !== close)) throw new Fault(keyStart, 'key');
    tellKey(key);
    const fields = new Map<string, string>();
    while (this.#text[this.#at] === ',') {
      this.#at++;
      this.#take(SPACE);
      if (this.#text[this.#at] === close || this.#text[this.#at] === ',') continue;
      const [name, value] = this.#field();
      if (!fields.has(name)) fields.set(name, value);
      this.#take(SPACE);
    }
    if (this.#at >= this.#text.length) throw new Fault(start, 'open');
    if (this.#text[this.#at] !== close) throw new Fault(this.#at, 'field');
    this.#at++;
    return { type, key: key.normalize('NFC'), keySpan, fields, start, end: this.#at };
  }

  #field(): [string, string] {
    const start = this.#at;
    const name = this.#take(WORD).toLowerCase();
    this.#take(SPACE);
    if (!name || this.#text[this.#at] !== '=') throw new Fault(start, 'field');
    this.#at++;
    let value = '';
    do {
      this.#take(SPACE);
      value += this.#part();
      if (value.length > LONGEST) throw new Fault(start, 'field');
      this.#take(SPACE);
    } while (this.#text[this.#at] === '#' && ++this.#at);
    return [name, value];
  }

  #part(): string {
    const start = this.#at;
    const character = this.#text[start];
    if (character === '{') {
      const value = this.#braced();
      if (value === undefined) throw new Fault(start, 'open');
      return value;
    }
    if (character === '"') return this.#quoted();
    const word = this.#take(WORD);
    if (!word) throw new Fault(start, 'field');
    // An abbreviation that nobody explains is likely a word without its braces.
    return /^\d+$/.test(word) ? word : (this.#strings.get(word.toLowerCase()) ?? word);
  }

  /** What stands between the brace here and its partner; undefined where the entry ends, or the next begins, before. */
  #braced(): string | undefined {
    const start = this.#at;
    let depth = 0;
    MARK.lastIndex = start;
    for (let found = MARK.exec(this.#text); found; found = MARK.exec(this.#text)) {
      const [mark] = found;
      if (mark === '{') depth++;
      else if (mark === '}') depth--;
      else if (mark === '\n' && this.#begins(found.index + 1)) return undefined;
      if (depth) continue;
      this.#at = found.index + 1;
      return this.#text.slice(start + 1, found.index);
    }
    return undefined;
  }

  #quoted(): string {
    const start = this.#at;
    let depth = 0;
    MARK.lastIndex = start + 1;
    for (let found = MARK.exec(this.#text); found; found = MARK.exec(this.#text)) {
      const [mark] = found;
      if (mark === '{') depth++;
      else if (mark === '}') depth--;
      else if (mark === '\n' && this.#begins(found.index + 1)) break;
      if (mark !== '"' || depth) continue;
      this.#at = found.index + 1;
      return this.#text.slice(start + 1, found.index);
    }
    throw new Fault(start, 'open');
  }

  #begins(at: number): boolean {
    NEXT.lastIndex = at;
    return NEXT.test(this.#text);
  }

  #nextEntry(from: number): number {
    for (let line = this.#text.indexOf('\n', from); line !== -1; line = this.#text.indexOf('\n', line + 1)) {
      if (this.#begins(line + 1)) return line + 1;
    }
    return this.#text.length;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const taken = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += taken.length;
    return taken;
  }
}
