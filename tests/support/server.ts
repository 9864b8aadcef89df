import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ApplyWorkspaceEditParams,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FileEvent,
  type Hover,
  type InitializeResult,
  type Location,
  type LocationLink,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  type ShowMessageParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { vi } from 'vitest';
import { LineIndex } from '../../server/src/base/line-index.ts';
import type { Span } from '../../server/src/base/span.ts';
import { STATUS, type Status } from '../../server/src/protocol/status.ts';
import { builtProgram } from './built.ts';
import { type EditorOptions, initializeParams } from './editor-options.ts';
import { type Fixture, fixture } from './fixture.ts';
import { writeBelow } from './write-below.ts';

// Starting a server takes a while on a busy machine; what hangs is ended by the deadline below.
vi.setConfig({ testTimeout: 60_000 });

// Longer than anything takes on a busy machine, shorter than the patience of who waits for a test that hangs.
const DEADLINE = 20_000;

export type { EditorOptions };

/**
 * An editor without a screen: starts the built server over standard input and output, in a folder of its own that holds
 * the files of a fixture, and waits for what the server says rather than for a time.
 */
export class Editor {
  readonly folder: string;
  readonly fixture: Fixture;
  readonly result: InitializeResult;
  /** What the server has registered for after `initialize`. */
  readonly registrations: RegistrationParams['registrations'] = [];
  /** Titles of the work-done progress that has begun, and how many have ended. */
  readonly progress = { begun: [] as string[], tokens: [] as unknown[], ended: 0 };
  readonly shown: string[] = [];
  /** What the server has written into its log. */
  readonly logged: string[] = [];
  /** The edits that the server has asked for; said to be made, unless `takes` says otherwise, and none is. */
  readonly applied: ApplyWorkspaceEditParams[] = [];
  /** Takes an edit that the server asks for, or refuses it. */
  takes: () => Promise<boolean> = () => Promise.resolve(true);
  /** Methods of the requests that the server has sent, in their order. */
  readonly asked: string[] = [];
  refreshes = 0;
  settings: Record<string, unknown>;
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #texts = new Map<string, { text: string; version: number }>();
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #listeners = new Set<() => void>();
  #status: Status | undefined;
  #statuses = 0;
  #settingsHeld: Promise<void> | undefined;
  #ended: string | undefined;

  /** @param files a fixture; its files are written to a new folder, which is the workspace */
  static async start(files: string, options: EditorOptions = {}): Promise<Editor> {
    const folder = await mkdtemp(join(tmpdir(), 'attest-'));
    const [server] = await Promise.all([builtProgram('server'), builtProgram('reading')]);
    const editor = new Editor(folder, fixture(files), options.program ?? server, options);
    for (const [path, { text }] of editor.fixture.files) await editor.write(path, text);
    await editor.#initialise(options);
    return editor;
  }

  private constructor(folder: string, files: Fixture, server: string, options: EditorOptions) {
    this.folder = folder;
    this.fixture = files;
    this.settings = options.settings ?? {};
    this.result = { capabilities: {} };
    this.#child = spawn(process.execPath, [server, '--stdio', ...(options.args ?? [])], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // Nothing of a test is kept in the user's own cache.
      env: { ...process.env, XDG_CACHE_HOME: join(folder, '.cache'), ...options.env },
    });
    this.#child.on('exit', (code) => this.#happened(() => (this.#ended = `the server ended with ${code}`)));
    this.#connection = createProtocolConnection(
      new StreamMessageReader(there(this.#child.stdout)),
      new StreamMessageWriter(there(this.#child.stdin)),
    );
    this.#connection.onNotification(STATUS.method, (status: Status) =>
      this.#happened(() => {
        this.#status = status;
        this.#statuses++;
      }),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
      this.#happened(() => this.#published.set(params.uri, params)),
    );
    this.#connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) =>
      this.#happened(() => this.shown.push(message)),
    );
    this.#connection.onNotification('window/logMessage', ({ message }: ShowMessageParams) =>
      this.#happened(() => this.logged.push(message)),
    );
    this.#connection.onNotification(
      '$/progress',
      ({ token, value }: { token: unknown; value: { kind: string; title?: string } }) =>
        this.#happened(() => {
          if (value.kind === 'begin') {
            this.progress.begun.push(value.title ?? '');
            this.progress.tokens.push(token);
          }
          if (value.kind === 'end') this.progress.ended++;
        }),
    );
    this.#answers('workspace/configuration', async ({ items }: { items: { scopeUri?: string }[] }) => {
      await this.#settingsHeld;
      const own = new Map(Object.entries(options.settingsIn ?? {}).map(([root, value]) => [this.uri(root), value]));
      // An editor that was never told of a section answers null.
      return items.map(({ scopeUri }) =>
        options.initialize && !options.settings ? null : (own.get(scopeUri ?? '') ?? this.settings),
      );
    });
    this.#answers('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.#happened(() => this.registrations.push(...registrations));
      return null;
    });
    this.#answers('client/unregisterCapability', () => null);
    this.#answers('workspace/codeLens/refresh', () => null);
    this.#answers('workspace/semanticTokens/refresh', () => null);
    this.#answers('workspace/inlayHint/refresh', () => null);
    this.#answers('workspace/textDocumentContent/refresh', () => this.#happened(() => null));
    this.#answers('window/workDoneProgress/create', () => null);
    this.#answers('workspace/applyEdit', async (params: ApplyWorkspaceEditParams) => {
      this.#happened(() => this.applied.push(params));
      return { applied: await this.takes() };
    });
    this.#answers('workspace/diagnostic/refresh', () => {
      this.#happened(() => this.refreshes++);
      return null;
    });
    this.#connection.listen();
  }

  #answers<P>(method: string, answer: (params: P) => unknown): void {
    this.#connection.onRequest(method, (params: P) => {
      this.asked.push(method);
      return answer(params);
    });
  }

  async #initialise(options: EditorOptions): Promise<void> {
    const result = await this.#connection.sendRequest<InitializeResult>(
      'initialize',
      initializeParams(this.folder, options),
    );
    Object.assign(this.result, result);
    await this.#connection.sendNotification('initialized', {});
  }

  /** Counts the notifications of a name from now on. @returns how many there have been */
  heard(method: string): () => number {
    let count = 0;
    this.#connection.onNotification(method, () => this.#happened(() => count++));
    return () => count;
  }

  /** The last word of the server on the corpus. */
  get status(): Status | undefined {
    return this.#status;
  }

  /** How often the server has spoken of the corpus. */
  get statuses(): number {
    return this.#statuses;
  }

  uri(path: string): string {
    return path.includes(':') ? path : pathToFileURL(join(this.folder, path)).href;
  }

  /** Writes a file on disk; an editor that watches tells the server. */
  write(path: string, content: string | Uint8Array): Promise<void> {
    return writeBelow(this.folder, path, content);
  }

  async delete(path: string): Promise<void> {
    await rm(join(this.folder, path), { recursive: true });
  }

  filesChanged(...changes: { path: string; type: FileEvent['type'] }[]): Promise<void> {
    const events = changes.map(({ path, type }) => ({ uri: this.uri(path), type }));
    return this.notify('workspace/didChangeWatchedFiles', { changes: events });
  }

  notify(method: string, params: object): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  request<R>(method: string, params: object | null): Promise<R> {
    return this.#connection.sendRequest<R>(method, params ?? undefined);
  }

  /** Opens a file of the fixture, or any text under a path or URI of its own. */
  async open(path = 'report.md', text = this.fixture.files.get(path)?.text ?? ''): Promise<void> {
    const uri = this.uri(path);
    this.#texts.set(uri, { text, version: 1 });
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  }

  /** Replaces a stretch of an open text, as typing does. */
  change(path: string, { start, end }: Span, insert: string): Promise<void> {
    return this.changes(path, [{ start, end, insert }]);
  }

  /** Several changes in one message, as several cursors make; each is made in the text that the one before it has left. */
  async changes(path: string, changes: readonly (Span & { readonly insert: string })[]): Promise<void> {
    const uri = this.uri(path);
    const version = this.#text(uri).version + 1;
    const contentChanges = changes.map(({ start, end, insert }) => {
      const range = { start: this.position(path, start), end: this.position(path, end) };
      const { text } = this.#text(uri);
      this.#texts.set(uri, { text: text.slice(0, start) + insert + text.slice(end), version });
      return { range, text: insert };
    });
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async close(path: string): Promise<void> {
    const uri = this.uri(path);
    this.#texts.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Other settings of the section `attest`; the server is told and asks for them. */
  async configure(settings: Record<string, unknown>): Promise<void> {
    this.settings = settings;
    await this.notify('workspace/didChangeConfiguration', { settings: null });
  }

  /**
   * Makes the server wait: it is told of changed settings, and has no answer to its question for them until the returned
   * function is called. What it is asked meanwhile waits too.
   */
  async holdSettings(): Promise<() => void> {
    let release = (): void => {};
    this.#settingsHeld = new Promise((resolve) => (release = resolve));
    await this.configure(this.settings);
    return release;
  }

  text(path = 'report.md'): string {
    return this.#text(this.uri(path)).text;
  }

  /** The lines of a file as it stands in the editor, else on disk. */
  async lines(uri: string): Promise<string[]> {
    const text = this.#texts.get(uri)?.text ?? (await readFile(new URL(uri), 'utf8'));
    return text.split('\n');
  }

  position(path: string, offset: number): Position {
    return new LineIndex(this.#text(this.uri(path)).text).positionAt(offset);
  }

  offset(path: string, position: Position): number {
    return new LineIndex(this.#text(this.uri(path)).text).offsetAt(position);
  }

  /** The words of an open text that a range marks. */
  words(path: string, { start, end }: { start: Position; end: Position }): string {
    const { text } = this.#text(this.uri(path));
    const lines = new LineIndex(text);
    return text.slice(lines.offsetAt(start), lines.offsetAt(end));
  }

  cursor(path = 'report.md'): number {
    const cursor = this.fixture.files.get(path)?.cursor;
    if (cursor === undefined) throw new Error(`${path} has no ‹›`);
    return cursor;
  }

  async complete(path = 'report.md', offset = this.cursor(path)): Promise<CompletionList | null> {
    return this.request('textDocument/completion', this.#at(path, offset));
  }

  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.request('completionItem/resolve', item);
  }

  hover(path = 'report.md', offset = this.cursor(path)): Promise<Hover | null> {
    return this.request('textDocument/hover', this.#at(path, offset));
  }

  definition(path = 'report.md', offset = this.cursor(path)): Promise<LocationLink[] | Location | null> {
    return this.request('textDocument/definition', this.#at(path, offset));
  }

  /** The quick fixes at a diagnostic. */
  fixes(path: string, diagnostic: Diagnostic): Promise<CodeAction[]> {
    return this.request('textDocument/codeAction', {
      textDocument: { uri: this.uri(path) },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
  }

  /** Asks for diagnostics, as an editor that pulls does. */
  pull(path = 'report.md', previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', {
      textDocument: { uri: this.uri(path) },
      ...(previousResultId && { previousResultId }),
    });
  }

  /** The diagnostics pushed for a file, once they are of its text as it stands and pass the test. */
  async diagnostics(path = 'report.md', wanted: (found: Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
    const uri = this.uri(path);
    const published = await this.until(`diagnostics of ${path}`, () => {
      const params = this.#published.get(uri);
      const version = this.#texts.get(uri)?.version;
      if (!params || (version !== undefined && params.version !== version)) return undefined;
      return wanted(params.diagnostics) ? params : undefined;
    });
    return published.diagnostics;
  }

  /** What was pushed for a file last, if anything was. */
  pushed(path: string): Diagnostic[] | undefined {
    return this.#published.get(this.uri(path))?.diagnostics;
  }

  /** The corpus has been read, and as far as wanted. */
  read(wanted: (status: Status) => boolean = () => true): Promise<Status> {
    return this.until('the corpus', () =>
      this.#status && !this.#status.busy && wanted(this.#status) ? this.#status : undefined,
    );
  }

  /** Waits for what a message of the server brings about. */
  until<T>(what: string, found: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => finish(() => reject(new Error(`no ${what} within ${DEADLINE} ms`))), DEADLINE);
      const look = (): void => {
        const value = found();
        if (value !== undefined) finish(() => resolve(value));
        else if (this.#ended) finish(() => reject(new Error(`${this.#ended}; no ${what} came`)));
      };
      const finish = (settle: () => void): void => {
        clearTimeout(late);
        this.#listeners.delete(look);
        settle();
      };
      this.#listeners.add(look);
      look();
    });
  }

  /** Says goodbye; fails where the server does not end as it should. */
  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    const ended = new Promise<number | null>((resolve) => this.#child.once('exit', resolve));
    await this.#connection.sendNotification('exit');
    const code = await ended;
    this.#connection.dispose();
    await rm(this.folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the server ended with ${code}`);
  }

  #at(path: string, offset: number): object {
    return { textDocument: { uri: this.uri(path) }, position: this.position(path, offset) };
  }

  #text(uri: string): { text: string; version: number } {
    const open = this.#texts.get(uri);
    if (!open) throw new Error(`${uri} is not open`);
    return open;
  }

  #happened(take: () => unknown): void {
    take();
    for (const listener of this.#listeners) listener();
  }
}

/** What must be there for the test to go on. */
export function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('what the test goes on with is not there');
  return value;
}

/** A text after edits that do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = new LineIndex(text);
  const inOrder = [...edits].sort((a, b) => lines.offsetAt(b.range.start) - lines.offsetAt(a.range.start));
  return inOrder.reduce(
    (result, { range, newText }) =>
      result.slice(0, lines.offsetAt(range.start)) + newText + result.slice(lines.offsetAt(range.end)),
    text,
  );
}

/** The text edits that an action makes in one document. */
export function editsOf(action: CodeAction | undefined): TextEdit[] {
  return (action?.edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? change.edits.filter((edit): edit is TextEdit => 'newText' in edit) : [],
  );
}
