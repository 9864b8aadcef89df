import type { Connection } from 'vscode-languageserver/node';
import { TextDocumentContentRefreshRequest } from 'vscode-languageserver/node';
import type { Logger } from '../base/logger.ts';
import { type Corpus, sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { unattended } from './guard.ts';

/** The texts of sources that were given to the client, which has each again when its source has changed. */
export class ShownTexts {
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #given = new Map<string, Source>();

  constructor(connection: Connection, logger: Logger) {
    this.#connection = connection;
    this.#logger = logger;
  }

  given(uri: string, source: Source): void {
    this.#given.set(uri, source);
  }

  /** A corpus is another. A source that is no more goes on being shown as it was. */
  compare(corpusOf: (uri: string) => Corpus): void {
    for (const [uri, before] of this.#given) {
      const now = sourceOf(corpusOf(uri), before.id);
      if (!now || now.text === before.text) continue;
      this.#given.set(uri, now);
      void unattended(`refreshing ${uri}`, this.#logger, () =>
        this.#connection.sendRequest(TextDocumentContentRefreshRequest.type, { uri }),
      );
    }
  }
}
