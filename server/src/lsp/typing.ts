import { type Span, touches } from '../base/span.ts';
import type { Finding } from '../checks/finding.ts';
import type { OpenReport } from '../features/session.ts';
import { citationContext } from '../report/citation-context.ts';

/**
 * Milliseconds. Whoever has typed half a key and then looks something up is done with it for now, as far as can be told
 * from keystrokes alone.
 */
const PAUSE = 5000;

/**
 * Where the user is typing, as far as LSP tells: at the places that the last edit has touched. A key that is begun there
 * names no source yet, and that is no finding until the user has gone elsewhere or has paused. A save says nothing:
 * editors save by themselves while one types.
 */
export class Typing {
  readonly #rested: (uri: string) => void;
  readonly #places = new Map<string, readonly number[]>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  /** @param rested called when something that was held back is held back no longer */
  constructor(rested: (uri: string) => void) {
    this.#rested = rested;
  }

  /** An edit ended at these offsets of the document as it is now. */
  typed(uri: string, offsets: readonly number[]): void {
    this.#stop(uri);
    this.#places.set(uri, offsets);
  }

  /** The user is still where the last edit was, and asks for something there: the pause begins anew. */
  lingers(uri: string): void {
    this.#timers.get(uri)?.refresh();
  }

  /** The user has gone elsewhere, or asks what is wrong here. */
  over(uri: string): void {
    const held = this.#stop(uri);
    this.#places.delete(uri);
    if (held) this.#rested(uri);
  }

  /** The document is closed; nobody waits for what was held back. */
  forget(uri: string): void {
    this.#stop(uri);
    this.#places.delete(uri);
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#places.clear();
  }

  /** Is this key where the user is typing? */
  stands(document: OpenReport, key: Span): boolean {
    return this.#places.get(document.uri)?.some((offset) => standsAtKey(document, key, offset)) ?? false;
  }

  /** Those of the findings that wait for the user. From the first answer on that holds one back, the pause runs. */
  held(document: OpenReport, findings: readonly Finding[]): readonly Finding[] {
    const { uri } = document;
    const held = findings.filter(({ code, span }) => code === 'unknown-citation' && this.stands(document, span));
    if (held.length && !this.#timers.has(uri)) {
      const timer = setTimeout(() => this.over(uri), PAUSE);
      // The server need not live on to tell nobody.
      timer.unref();
      this.#timers.set(uri, timer);
    }
    return held;
  }

  #stop(uri: string): boolean {
    clearTimeout(this.#timers.get(uri));
    return this.#timers.delete(uri);
  }
}

/** Is a key typed on at this offset? A hyphen or a dot behind it is no part of it, until the next letter comes. */
export function standsAtKey({ text, report }: OpenReport, key: Span, offset: number): boolean {
  return touches(key, offset) || citationContext(text, offset, report)?.key.start === key.start;
}
