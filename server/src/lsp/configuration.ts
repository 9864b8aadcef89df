import {
  type Connection,
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
import { CODES } from '../checks/finding.ts';
import { type Config, DEFAULT_CONFIG, readConfig } from '../config.ts';
import type { Locale } from '../messages/locale.ts';

/**
 * The settings as they stand. They come with `initialize`, then from the client by `workspace/configuration` where it
 * answers that, else as it pushes them. A value that can't be used is said once to the user, and its default serves.
 */
export class Configuration {
  readonly #connection: Connection;
  readonly #locale: Locale;
  readonly #said = new Set<string>();
  #initial: unknown;
  #config: Config = DEFAULT_CONFIG;

  constructor(connection: Connection, locale: Locale) {
    this.#connection = connection;
    this.#locale = locale;
  }

  get config(): Config {
    return this.#config;
  }

  /** `initializationOptions`, which serve until the client says otherwise. */
  initialise(options: unknown): void {
    this.#initial = options;
    this.#read(options);
  }

  /** Asks the client to tell of changes, where it wants to be asked. */
  async register(): Promise<void> {
    await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'attest' });
  }

  /** Asks the client for the section `attest`. */
  async pull(): Promise<void> {
    const settings: unknown = await this.#connection.workspace.getConfiguration('attest');
    // A client without any such setting answers null; what came with `initialize` holds then.
    this.#read(isEmpty(settings) ? this.#initial : settings);
  }

  /** Takes what a client pushed with `workspace/didChangeConfiguration`. */
  push(settings: unknown): void {
    if (isEmpty(settings)) return;
    const all = settings as Record<string, unknown>;
    if ('attest' in all) this.#read(all['attest']);
    // Some clients send the section's content bare; one that speaks of other servers' settings says nothing to us.
    else if (Object.keys(DEFAULT_CONFIG).some((name) => name in all)) this.#read(all);
  }

  #read(settings: unknown): void {
    const { config, problems } = readConfig(settings, CODES, this.#locale);
    this.#config = config;
    for (const problem of problems) {
      if (this.#said.has(problem)) continue;
      this.#said.add(problem);
      this.#connection.console.warn(problem);
      void this.#connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: problem,
      });
    }
  }
}

function isEmpty(settings: unknown): boolean {
  return typeof settings !== 'object' || settings === null || Object.keys(settings).length === 0;
}
