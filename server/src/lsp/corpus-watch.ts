import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver/node';
import { VERDICTS_FILE } from '../checks/kept-verdicts-file.ts';
import { CONFIG_FILES } from '../config.ts';
import type { Logger } from '../base/logger.ts';
import { type Watch, watchFolder } from '../platform/watch-folder.ts';
import { OWN_CONCEPTS_FILE } from '../text/own-concepts.ts';
import { uriOf } from './convert.ts';

/**
 * Hears of changes in the corpus folders: from the client where it can watch any folder by a relative pattern, else by
 * watching ourselves. Also hears of a corpus folder that appears in a workspace that had none, and of the project's own
 * files where the client watches; else these are looked at whenever a report is checked.
 */
export class CorpusWatch {
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #clientWatches: boolean;
  readonly #changed: (path: string) => void;
  #registered: Disposable | undefined;
  #asked = 0;
  #watches: Watch[] = [];
  // Registering takes a while and a second call may come meanwhile, so calls queue up.
  #last: Promise<void> = Promise.resolve();

  constructor(connection: Connection, logger: Logger, clientWatches: boolean, changed: (path: string) => void) {
    this.#connection = connection;
    this.#logger = logger;
    this.#clientWatches = clientWatches;
    this.#changed = changed;
  }

  /** Watches these folders from now on, in place of those before; resolves when an own watch stands. */
  watch(corpusFolders: readonly string[], roots: readonly string[]): Promise<void> {
    this.#last = this.#last.then(() => this.#watch(corpusFolders, roots));
    return this.#last;
  }

  close(): void {
    for (const watch of this.#watches) watch.close();
    this.#watches = [];
  }

  // Not waited for: requests must not hang on a client that takes its time to agree.
  #register(watchers: FileSystemWatcher[]): void {
    const asked = ++this.#asked;
    this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).then(
      (registered) => {
        if (asked === this.#asked) this.#registered = registered;
        else registered.dispose();
      },
      (error: unknown) => this.#logger.error(`the corpus is not watched: ${String(error)}`),
    );
  }

  async #watch(corpusFolders: readonly string[], roots: readonly string[]): Promise<void> {
    this.close();
    this.#asked++;
    this.#registered?.dispose();
    this.#registered = undefined;
    try {
      if (!this.#clientWatches) {
        this.#watches = await Promise.all(
          corpusFolders.map((folder) => watchFolder(folder, this.#logger, this.#changed)),
        );
        return;
      }
      const watchers: FileSystemWatcher[] = corpusFolders.map((folder) => ({
        globPattern: { baseUri: uriOf(folder), pattern: '**/*' },
      }));
      for (const root of roots) {
        watchers.push({ globPattern: { baseUri: uriOf(root), pattern: '**/{corpus,sources}' } });
        watchers.push({ globPattern: { baseUri: uriOf(root), pattern: '**/*.{md,markdown,qmd,rmd,Rmd}' } });
        for (const name of [...CONFIG_FILES, VERDICTS_FILE, OWN_CONCEPTS_FILE]) {
          watchers.push({ globPattern: { baseUri: uriOf(root), pattern: `**/${name}` } });
        }
      }
      if (!watchers.length) return;
      this.#register(watchers);
    } catch (error) {
      this.#logger.error(`the corpus is not watched: ${String(error)}`);
    }
  }
}
