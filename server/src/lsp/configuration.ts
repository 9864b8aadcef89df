import {
  type Connection,
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
import { CODES } from '../checks/finding.ts';
import { type Config, DEFAULT_CONFIG, readConfig } from '../config.ts';
import type { Locale } from '../messages/locale.ts';
import { uriOf } from './convert.ts';

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
  #byRoot: ReadonlyMap<string, Config> = new Map();

  constructor(connection: Connection, locale: Locale) {
    this.#connection = connection;
    this.#locale = locale;
  }

  /** The settings as they hold in a workspace folder, or for what lies in none. */
  of(root: string | undefined): Config {
    return (root === undefined ? undefined : this.#byRoot.get(root)) ?? this.#config;
  }

  /** `initializationOptions`, which serve until the client says otherwise. */
  initialise(options: unknown): void {
    this.#initial = options;
    this.#config = this.#read(options);
  }

  /** Asks the client to tell of changes, where it wants to be asked. */
  async register(): Promise<void> {
    await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'attest' });
  }

  /** Asks the client for the section `attest`: as a whole, and where there are several workspace folders for each of them. */
  async pull(roots: readonly string[]): Promise<void> {
    const scopes = roots.length > 1 ? roots : [];
    const items = [{ section: 'attest' }, ...scopes.map((root) => ({ section: 'attest', scopeUri: uriOf(root) }))];
    const [whole, ...own]: unknown[] = await this.#connection.workspace.getConfiguration(items);
    // A client without any such setting answers null; what came with `initialize` holds then.
    this.#config = this.#read(isEmpty(whole) ? this.#initial : whole);
    this.#byRoot = new Map(
      scopes.map((root, i) => [root, isEmpty(own[i]) ? this.#config : this.#read(own[i])] as const),
    );
  }

  /** Takes what a client pushed with `workspace/didChangeConfiguration`. */
  push(settings: unknown): void {
    if (isEmpty(settings)) return;
    const all = settings as Record<string, unknown>;
    if ('attest' in all) this.#config = this.#read(all['attest']);
    // Some clients send the section's content bare; one that speaks of other servers' settings says nothing to us.
    else if (Object.keys(DEFAULT_CONFIG).some((name) => name in all)) this.#config = this.#read(all);
  }

  #read(settings: unknown): Config {
    const { config, problems } = readConfig(settings, CODES, this.#locale);
    for (const problem of problems) {
      if (this.#said.has(problem)) continue;
      this.#said.add(problem);
      this.#connection.console.warn(problem);
      void this.#connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: problem,
      });
    }
    return config;
  }
}

function isEmpty(settings: unknown): boolean {
  return typeof settings !== 'object' || settings === null || Object.keys(settings).length === 0;
}
