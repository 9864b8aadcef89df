import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { LineIndex } from '../../server/src/base/line-index.ts';

interface Status {
  readonly busy: boolean;
  readonly sources: number;
}

/** A server that has read its sources, with one open report; it is asked for diagnostics, as VS Code asks. */
export class SoakServer {
  #text = '';
  #uri = '';
  #version = 0;
  #status: Status | undefined;
  #stated: (() => void) | undefined;
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;

  static async start(program: string, folder: string, cache: string, sources: number): Promise<SoakServer> {
    const server = new SoakServer(program, cache);
    const root = pathToFileURL(folder).href;
    await server.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: root, name: basename(folder) }],
      capabilities: {
        textDocument: { diagnostic: {}, completion: { completionItem: { labelDetailsSupport: true } } },
        workspace: {
          diagnostics: { refreshSupport: true },
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        },
      },
    });
    await server.#connection.sendNotification('initialized', {});
    await server.#until((status) => !status.busy && status.sources === sources);
    return server;
  }

  private constructor(program: string, cache: string) {
    const child = spawn(process.execPath, ['--max-semi-space-size=8', program, '--stdio', '--cache', cache], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // As our client starts it.
      env: { ...process.env, MALLOC_ARENA_MAX: '2' },
    });
    this.#child = child;
    this.#connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.#connection.onNotification('attest/status', (status: Status) => {
      this.#status = status;
      this.#stated?.();
    });
    for (const method of ['workspace/diagnostic/refresh', 'client/registerCapability', 'client/unregisterCapability'])
      this.#connection.onRequest(method, () => null);
    this.#connection.listen();
  }

  /** The report as it stands. */
  get text(): string {
    return this.#text;
  }

  /** Megabytes that the server has in memory; NaN where the system does not tell. */
  get memory(): number {
    const file = `/proc/${this.#child.pid}/status`;
    return existsSync(file) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]) / 1024 : Number.NaN;
  }

  async open(uri: string, text: string): Promise<void> {
    [this.#uri, this.#text, this.#version] = [uri, text, 1];
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async change(start: number, length: number, insert: string): Promise<void> {
    const lines = new LineIndex(this.#text);
    const from = this.#boundary(start);
    const to = this.#boundary(Math.min(this.#text.length, from + length));
    const range = { start: lines.positionAt(from), end: lines.positionAt(to) };
    this.#text = this.#text.slice(0, from) + insert + this.#text.slice(to);
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: ++this.#version },
      contentChanges: [{ range, text: insert }],
    });
  }

  at(method: string, offset: number): Promise<unknown> {
    const position = new LineIndex(this.#text).positionAt(offset);
    return this.#connection.sendRequest(method, { textDocument: { uri: this.#uri }, position });
  }

  /** The diagnostics of the report as it stands. */
  async pull(): Promise<readonly unknown[]> {
    const params = { textDocument: { uri: this.#uri } };
    const answer = await this.#connection.sendRequest<{ readonly items?: readonly unknown[] }>(
      'textDocument/diagnostic',
      params,
    );
    return answer.items ?? [];
  }

  /** The same when nothing is held back any more: a writer who asks what can be done has typed to the end. */
  async settledDiagnostics(): Promise<readonly unknown[]> {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await this.#connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: this.#uri },
      range,
      context: { diagnostics: [], triggerKind: 1 },
    });
    return this.pull();
  }

  async saved(path: string): Promise<void> {
    await this.#connection.sendNotification('textDocument/didSave', {
      textDocument: { uri: pathToFileURL(path).href },
    });
  }

  /** Writes a source, and tells of it, as an editor does that watches. */
  async written(path: string, text: string): Promise<void> {
    writeFileSync(path, text);
    const changes = [{ uri: pathToFileURL(path).href, type: 2 }];
    await this.#connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }

  // No editor sets a cursor between the halves of a letter.
  #boundary(at: number): number {
    return /[\udc00-\udfff]/.test(this.#text.charAt(at)) ? at + 1 : at;
  }

  async #until(holds: (status: Status) => boolean): Promise<void> {
    while (!this.#status || !holds(this.#status)) await new Promise<void>((resolve) => (this.#stated = resolve));
  }
}
