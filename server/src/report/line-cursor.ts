/**
 * A line of Markdown being read from left to right, counting columns as CommonMark does: a tab reaches to the next
 * multiple of four, and a mark may take a part of it.
 */
export class LineCursor {
  /** The offset that is read next. */
  at: number;
  readonly end: number;
  readonly #text: string;
  #column = 0;
  /** Columns that are left of a tab already passed. */
  #spare = 0;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.at = start;
    this.end = end;
  }

  /** How many columns of white space come next, and where the first other character stands (`end` on a blank line). */
  indent(): { readonly columns: number; readonly next: number } {
    let columns = this.#spare;
    let next = this.at;
    for (; next < this.end; next++) {
      const code = this.#text.charCodeAt(next);
      if (code === SPACE) columns++;
      else if (code === TAB) columns += 4 - ((this.#column + columns) % 4);
      else break;
    }
    return { columns, next };
  }

  /** Passes so many columns of white space, or as many as there are. */
  skip(columns: number): void {
    let left = columns;
    while (left > 0) {
      if (this.#spare === 0) {
        const code = this.at < this.end ? this.#text.charCodeAt(this.at) : 0;
        if (code !== SPACE && code !== TAB) return;
        this.#spare = code === SPACE ? 1 : 4 - (this.#column % 4);
        this.at++;
      }
      const passed = Math.min(this.#spare, left);
      this.#spare -= passed;
      this.#column += passed;
      left -= passed;
    }
  }

  /** Passes so many characters that are no white space. */
  advance(characters: number): void {
    this.at += characters;
    this.#column += characters;
  }
}

const SPACE = 32;
const TAB = 9;
