import type { Disposable, Event } from 'vscode';
import { EventEmitter } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { STATUS, type Status } from '../../server/src/protocol/status.ts';

/** How it stands with the sources, for whoever shows it: a notification of the server has one hearer, and this is it. */
export class ServerStatus implements Disposable {
  readonly onChange: Event<Status>;
  readonly #changed = new EventEmitter<Status>();
  readonly #heard: Disposable[];
  #latest: Status | undefined;

  constructor(client: LanguageClient) {
    this.onChange = this.#changed.event;
    this.#heard = [
      client.onNotification(STATUS.method, (status: Status) => {
        this.#latest = status;
        this.#changed.fire(status);
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) this.#latest = undefined;
      }),
    ];
  }

  /** Undefined until the server has told it, and where it has stopped. */
  get latest(): Status | undefined {
    return this.#latest;
  }

  dispose(): void {
    for (const one of this.#heard) one.dispose();
    this.#changed.dispose();
  }
}
