import type { ClientCapabilities, Connection } from 'vscode-languageserver/node';
import { CodeLensRefreshRequest } from 'vscode-languageserver/node';
import type { Logger } from '../base/logger.ts';
import { unattended } from './guard.ts';

/**
 * Asks the client to look again at what it shows of all open files, where it can be asked: colours, lenses and hints
 * depend on the corpus, the settings and the other reports, whose changes the client does not see.
 */
export class Refreshes {
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #client: ClientCapabilities['workspace'];

  constructor(connection: Connection, logger: Logger, { workspace }: ClientCapabilities) {
    this.#connection = connection;
    this.#logger = logger;
    this.#client = workspace;
  }

  /** All of it. */
  due(): void {
    this.lenses();
    if (this.#client?.semanticTokens?.refreshSupport) {
      this.#ask('colours', () => this.#connection.languages.semanticTokens.refresh());
    }
    if (this.#client?.inlayHint?.refreshSupport) {
      this.#ask('hints', () => this.#connection.languages.inlayHint.refresh());
    }
  }

  /** What is told of reports has changed. */
  lenses(): void {
    if (this.#client?.codeLens?.refreshSupport) {
      this.#ask('lenses', () => this.#connection.sendRequest(CodeLensRefreshRequest.type));
    }
  }

  #ask(what: string, ask: () => Promise<void>): void {
    void unattended(`refreshing ${what}`, this.#logger, ask);
  }
}
