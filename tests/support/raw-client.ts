import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { builtProgram } from './built.ts';
import { fixture } from './fixture.ts';
import { writeBelow } from './write-below.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A message of JSON-RPC, as it goes over the wire. */
export interface RawMessage {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

const DEADLINE = 30_000;

/**
 * A client that keeps no rule: it writes whatever messages and bytes it likes, in any order, with any id, and reads only
 * when it likes to. What the server asks it answers with null.
 */
export class RawClient {
  readonly folder: string;
  readonly received: RawMessage[] = [];
  /** Set when the server has ended, with its exit status. */
  ended: number | null | undefined;
  readonly #child: ChildProcess;
  readonly #listeners = new Set<() => void>();
  #bytes = Buffer.alloc(0);

  /** @param files a fixture; they are written to a new folder */
  static async start(files = ''): Promise<RawClient> {
    const folder = await mkdtemp(join(tmpdir(), 'attest-raw-'));
    const [server] = await Promise.all([builtProgram('server'), builtProgram('reading')]);
    for (const [path, { text }] of fixture(files).files) await writeBelow(folder, path, text);
    return new RawClient(folder, server);
  }

  private constructor(folder: string, server: string) {
    this.folder = folder;
    this.#child = spawn(process.execPath, [server, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, XDG_CACHE_HOME: join(folder, '.cache') },
    });
    this.#child.stdout?.on('data', (part: Buffer) => this.#read(part));
    this.#child.stdin?.on('error', () => {}); // A server that has ended takes nothing more; `ended` tells of it.
    this.#child.on('exit', (code) => {
      this.ended = code;
      for (const listener of this.#listeners) listener();
    });
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  send(message: RawMessage): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.bytes(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  /** Writes bytes as they are. */
  bytes(bytes: string | Uint8Array): void {
    this.#child.stdin?.write(bytes);
  }

  /** Reads nothing from now on, so that what the server writes piles up. */
  stopReading(): void {
    this.#child.stdout?.pause();
  }

  readAgain(): void {
    this.#child.stdout?.resume();
  }

  /** Says hello, and waits for the answer. */
  async initialize(more: object = {}): Promise<void> {
    this.send({ id: 'hello', method: 'initialize', params: this.hello(more) });
    await this.answer('hello');
    this.send({ method: 'initialized', params: {} });
  }

  hello(more: object = {}): object {
    const workspaceFolders = [{ uri: pathToFileURL(this.folder).href, name: 'raw' }];
    return { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders, ...more };
  }

  /** The answers to an id, once there are so many. */
  async answers(id: RawMessage['id'], count: number): Promise<RawMessage[]> {
    const all = (): RawMessage[] => this.received.filter((one) => one.id === id && one.method === undefined);
    await this.until(`${count} answers to ${id}`, () => all().length >= count);
    return all();
  }

  async answer(id: RawMessage['id']): Promise<RawMessage> {
    const [answer] = await this.answers(id, 1);
    if (!answer) throw new Error(`no answer to ${id}`);
    return answer;
  }

  /** Does the server still answer a plain request? */
  async lives(): Promise<void> {
    const id = `lives ${this.received.length} ${Math.random()}`;
    this.send({
      id,
      method: 'textDocument/hover',
      params: { textDocument: { uri: this.uri('none.md') }, position: { line: 0, character: 0 } },
    });
    const { error } = await this.answer(id);
    if (error) throw new Error(error.message);
  }

  until(what: string, found: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => finish(() => reject(new Error(`no ${what} within ${DEADLINE} ms`))), DEADLINE);
      const look = (): void => {
        if (found()) finish(resolve);
        else if (this.ended !== undefined)
          finish(() => reject(new Error(`the server ended with ${this.ended}; no ${what}`)));
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

  /** Ends the server, whatever state it is in. */
  async stop(): Promise<void> {
    if (this.ended === undefined) {
      const ended = new Promise((resolve) => this.#child.once('exit', resolve));
      this.#child.kill('SIGKILL');
      await ended;
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  #read(part: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, part]);
    for (;;) {
      const head = this.#bytes.indexOf('\r\n\r\n');
      if (head < 0) break;
      const length = Number(/Content-Length: (\d+)/.exec(this.#bytes.subarray(0, head).toString())?.[1]);
      const end = head + 4 + length;
      if (this.#bytes.length < end) break;
      const message = JSON.parse(this.#bytes.subarray(head + 4, end).toString()) as RawMessage;
      this.#bytes = this.#bytes.subarray(end);
      this.received.push(message);
      if (message.method !== undefined && message.id !== undefined) this.send({ id: message.id, result: null });
    }
    for (const listener of this.#listeners) listener();
  }
}
