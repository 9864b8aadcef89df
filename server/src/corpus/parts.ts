/** Says when a part of what is read is worth telling: whenever it has doubled, and never while another is told. */
export class Parts {
  readonly #before: number;
  readonly #tell: (() => Promise<void>) | undefined;
  #next: number;
  #telling = false;

  /** @param before how many files did not have to be read */
  constructor(before: number, tell: (() => Promise<void>) | undefined) {
    this.#before = before;
    this.#tell = tell;
    this.#next = Math.max(FIRST_PART, 2 * before);
  }

  /** @param count how many have been read, of `all` that are there */
  async read(count: number, all: number): Promise<void> {
    const there = this.#before + count;
    // The last part is the whole, which is told by the end.
    if (!this.#tell || this.#telling || there < this.#next || count === all) return;
    this.#telling = true;
    this.#next = 2 * there;
    await this.#tell();
    this.#telling = false;
  }
}

/** Fewer files are read before anybody would ask for a part of them. */
const FIRST_PART = 64;
