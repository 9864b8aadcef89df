/** Milliseconds without another event, after which those that have come are taken as one. */
const REST = 80;
/** Milliseconds after which they are taken although more and more come. */
const LONGEST = 1000;

/** Events that come in bursts, taken together: an editor that saves a file tells of it three times. */
export class Gathered {
  #first: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #waiting: ((more: boolean) => void) | undefined;
  #ended = false;

  add(): void {
    if (this.#ended) return;
    this.#first ??= Date.now();
    clearTimeout(this.#timer);
    // A clock that was set back must not make anybody wait.
    const left = Math.max(0, Math.min(REST, this.#first + LONGEST - Date.now()));
    this.#timer = setTimeout(() => this.#due(), left);
  }

  /** Waits for the end of the next burst. False where none will come. */
  next(): Promise<boolean> {
    if (this.#ended) return Promise.resolve(false);
    return new Promise((done) => {
      this.#waiting = done;
      if (this.#first !== undefined && this.#timer === undefined) this.#due();
    });
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#waiting?.(false);
  }

  #due(): void {
    this.#timer = undefined;
    const waiting = this.#waiting;
    // What comes while nobody waits is told to him who waits next.
    if (!waiting) return;
    this.#waiting = undefined;
    this.#first = undefined;
    waiting(true);
  }
}
