import type { Connection } from 'vscode-languageserver/node';
import type { Logger } from '../base/logger.ts';
import { SOURCES_CHANGED } from '../protocol/sources.ts';
import { unattended } from './guard.ts';

/** Milliseconds that a report has to rest before it is looked at for other citations. */
const REST = 400;

/**
 * Tells a client that lists the sources when the list is out of date: the corpus is another, or a report cites something
 * else. Told once, it is not told again before it has asked; a client that never asks hears nothing.
 */
export class SourcesFeed {
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #citedBy: (uri: string) => string;
  readonly #cited = new Map<string, string>();
  readonly #resting = new Map<string, NodeJS.Timeout>();
  #shown = false;

  /** @param citedBy what an open report cites, as a text; empty for one that is not open */
  constructor(connection: Connection, logger: Logger, citedBy: (uri: string) => string) {
    this.#connection = connection;
    this.#logger = logger;
    this.#citedBy = citedBy;
  }

  /** The client has been given the list as of this moment. @param open URIs of the reports that are open */
  asked(open: readonly string[]): void {
    this.#shown = true;
    for (const uri of open) this.#cited.set(uri, this.#citedBy(uri));
  }

  /** The corpus is another, or what is known of the reports on disk. */
  due(): void {
    if (!this.#shown) return;
    this.#shown = false;
    void unattended('telling of other sources', this.#logger, () =>
      this.#connection.sendNotification(SOURCES_CHANGED.method),
    );
  }

  /** A report has been opened, typed in or closed: when it rests it is seen whether it cites something else. */
  touched(uri: string): void {
    if (!this.#shown) return;
    clearTimeout(this.#resting.get(uri));
    const rested = (): void => {
      this.#resting.delete(uri);
      const cited = this.#citedBy(uri);
      if (cited === (this.#cited.get(uri) ?? '')) return;
      if (cited) this.#cited.set(uri, cited);
      else this.#cited.delete(uri);
      this.due();
    };
    this.#resting.set(uri, setTimeout(rested, REST).unref());
  }

  close(): void {
    for (const timer of this.#resting.values()) clearTimeout(timer);
    this.#resting.clear();
  }
}
