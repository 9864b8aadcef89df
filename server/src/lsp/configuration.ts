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
 * answers that, else as it pushes them. A value that can't be used is said once to the user, and its default serves; what has
 * been mended and is wrong again is news.
 */
export class Configuration {
  readonly #connection: Connection;
  readonly #locale: Locale;
  #problems: readonly string[] = [];
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

  /** A sentence for each value that can't be used as it stands now, each once. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** `initializationOptions`, which serve until the client says otherwise. */
  initialise(options: unknown): void {
    this.#initial = options;
    this.#read([options], ([config = DEFAULT_CONFIG]) => (this.#config = config));
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
    const all = [isEmpty(whole) ? this.#initial : whole, ...own];
    this.#read(all, ([config = DEFAULT_CONFIG, ...configs]) => {
      this.#config = config;
      this.#byRoot = new Map(scopes.map((root, i) => [root, (!isEmpty(own[i]) && configs[i]) || config] as const));
    });
  }

  /** Takes what a client pushed with `workspace/didChangeConfiguration`. */
  push(settings: unknown): void {
    if (isEmpty(settings)) return;
    const all = settings as Record<string, unknown>;
    // Some clients send the section's content bare; one that speaks of other servers' settings says nothing to us.
    const section = 'attest' in all ? all['attest'] : all;
    if (section === all && !Object.keys(DEFAULT_CONFIG).some((name) => name in all)) return;
    this.#read([section], ([config = DEFAULT_CONFIG]) => (this.#config = config));
  }

  #read(all: readonly unknown[], take: (configs: readonly Config[]) => void): void {
    const readings = all.map((settings) => readConfig(settings, CODES, this.#locale));
    take(readings.map(({ config }) => config));
    const before = this.#problems;
    this.#problems = [...new Set(readings.flatMap(({ problems }) => problems))];
    for (const message of this.#problems) {
      if (before.includes(message)) continue;
      this.#connection.console.warn(message);
      void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
  }
}

function isEmpty(settings: unknown): boolean {
  return typeof settings !== 'object' || settings === null || Object.keys(settings).length === 0;
}
