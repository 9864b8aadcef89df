import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { LineIndex } from '../../server/src/base/line-index.ts';
import { writeLargeCorpus } from './large-corpus.ts';

/**
 * What a keystroke costs over stdio, in an archive of 10,000 sources: a suggestion after `[@` and three letters of a key,
 * the hover on a citation, the grey text behind a sentence whose citation was taken away, and the time from an edit to its diagnostics. Beside the time that a writer waits stands the
 * processor's time of the server's main thread (Linux alone), which a busy machine does not change.
 *
 * `--write DIR` only writes the archive and the reports, for another program to measure with; `--server FILE` measures a
 * built server instead of the sources as they stand.
 */
const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string' },
    sources: { type: 'string', default: '10000' },
    repeat: { type: 'string', default: '40' },
    write: { type: 'string' },
    server: { type: 'string', default: process.env['ATTEST_BENCH_SERVER'] ?? 'dist/server.js' },
  },
});
const data = join(options.data ?? resolve('..', 'shared', 'bench', 'data'), 'news-vi.jsonl');
const repeat = Number(options.repeat);

async function measured(folder: string): Promise<void> {
  const large = writeLargeCorpus(folder, data, Number(options.sources));
  const server = await Server.start(folder, large.corpus);
  console.log(
    `\n${options.sources} sources; milliseconds that a writer waits / of processor time: median, 95th of 100`,
  );
  for (const report of [large.usual, large.long]) {
    const text = readFileSync(report, 'utf8');
    console.log(`${report.slice(folder.length + 1)}, ${text.split(/\s+/).length} words`);
    const typist = new Typist(server, pathToFileURL(report).href, text);
    await typist.open();
    console.log(`  suggestions          ${await typist.suggestions()}`);
    console.log(`  hover                ${await typist.hovers()}`);
    console.log(`  ghost text           ${await typist.ghosts()}`);
    console.log(`  edit to diagnostics  ${await typist.edits()}`);
  }
  await server.stop();
}

/** The editor asks by itself, not the writer. */
const AUTOMATIC = 2;

/** Milliseconds between two keys of somebody who types fast, some seven a second. */
const NEXT_KEY = 140;

/** A server that has read the archive. */
class Server {
  readonly connection: ProtocolConnection;
  readonly #child: ReturnType<typeof Server.spawned>;

  static async start(folder: string, corpus: string): Promise<Server> {
    const server = new Server();
    const { connection } = server;
    let sources = 0;
    const read = new Promise<void>((done) => {
      connection.onNotification('attest/status', (status: { busy: boolean; sources: number }) => {
        sources = status.sources;
        if (!status.busy && sources) done();
      });
    });
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      initializationOptions: { corpus: [corpus] },
      capabilities: {
        textDocument: {
          diagnostic: {},
          inlineCompletion: {},
          completion: { completionItem: { labelDetailsSupport: true } },
        },
        workspace: { diagnostics: { refreshSupport: true } },
      },
    });
    await connection.sendNotification('initialized', {});
    await read;
    return server;
  }

  private constructor() {
    this.#child = Server.spawned();
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#child.stdout),
      new StreamMessageWriter(this.#child.stdin),
    );
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.connection.listen();
  }

  static spawned() {
    return spawn(process.execPath, [resolve(options.server), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  }

  /** Milliseconds that the main thread has run; NaN where the system does not tell. */
  get ran(): number {
    const file = `/proc/${this.#child.pid}/schedstat`;
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : Number.NaN;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
  }
}

class Typist {
  readonly #server: Server;
  readonly #uri: string;
  #text: string;
  #version = 1;

  constructor(server: Server, uri: string, text: string) {
    this.#server = server;
    this.#uri = uri;
    this.#text = text;
  }

  async open(): Promise<void> {
    const textDocument = { uri: this.#uri, languageId: 'markdown', version: this.#version, text: this.#text };
    await this.#server.connection.sendNotification('textDocument/didOpen', { textDocument });
    await this.#pull();
  }

  async suggestions(): Promise<string> {
    const costs: Cost[] = [];
    const ends = [...this.#text.matchAll(/[.!?] /g)].map(({ index }) => index);
    for (let i = 0; i < repeat; i++) {
      const start = ends[Math.floor((i * ends.length) / repeat)] ?? 0;
      let at = start;
      for (const typed of [' [@', 't', 'i', 'n']) {
        await this.#change(at, at, typed);
        at += typed.length;
        costs.push(await this.#cost(() => this.#at('textDocument/completion', at)));
      }
      await this.#change(start, at, '');
    }
    return spread(costs);
  }

  async hovers(): Promise<string> {
    const costs: Cost[] = [];
    const citations = [...this.#text.matchAll(/@tin-/g)].map(({ index }) => index + 2);
    for (let i = 0; i < repeat; i++) {
      costs.push(await this.#cost(() => this.#at('textDocument/hover', citations[i % citations.length] ?? 0)));
    }
    return spread(costs);
  }

  /** Behind how many sentences a source stood in grey is told, too: to say that there is none is cheaper. */
  async ghosts(): Promise<string> {
    const costs: Cost[] = [];
    const citations = [...this.#text.matchAll(/ \[@tin-[^\]]*\](?=\.)/g)].map(({ 0: words, index }) => ({
      words,
      index,
    }));
    let offered = 0;
    for (let i = 0; i < repeat; i++) {
      const citation = citations[Math.floor((i * citations.length) / repeat)];
      if (!citation) continue;
      const { words, index } = citation;
      await this.#change(index, index + words.length + 1, '');
      // An editor asks for diagnostics and for ghost text while the sentence is being typed; then the next key comes.
      await this.#pull();
      await this.#at('textDocument/inlineCompletion', index, { context: { triggerKind: AUTOMATIC } });
      await new Promise((done) => setTimeout(done, NEXT_KEY));
      await this.#change(index, index, '.');
      costs.push(
        await this.#cost(async () => {
          const answer = await this.#at('textDocument/inlineCompletion', index + 1, {
            context: { triggerKind: AUTOMATIC },
          });
          const items = (answer as { items?: unknown[] } | null)?.items ?? (answer as unknown[] | null) ?? [];
          offered += items.length ? 1 : 0;
          return items;
        }),
      );
      await this.#change(index, index, words);
    }
    return `${spread(costs)}  (${offered} of ${costs.length})`;
  }

  async edits(): Promise<string> {
    const costs: Cost[] = [];
    const words = [...this.#text.matchAll(/ \p{L}/gu)].map(({ index }) => index + 1);
    for (let i = 0; i < repeat; i++) {
      const at = words[Math.floor((i * words.length) / repeat)] ?? 0;
      costs.push(
        await this.#cost(async () => {
          await this.#change(at, at, 'x');
          return this.#pull();
        }),
      );
      await this.#change(at, at + 1, '');
      await this.#pull();
    }
    return spread(costs);
  }

  #pull(): Promise<unknown> {
    return this.#server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: this.#uri } });
  }

  #at(method: string, offset: number, more: object = {}): Promise<unknown> {
    const position = new LineIndex(this.#text).positionAt(offset);
    return this.#server.connection.sendRequest(method, { textDocument: { uri: this.#uri }, position, ...more });
  }

  async #change(start: number, end: number, text: string): Promise<void> {
    const lines = new LineIndex(this.#text);
    const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    const textDocument = { uri: this.#uri, version: ++this.#version };
    const contentChanges = [{ range, text }];
    await this.#server.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  async #cost(work: () => Promise<unknown>): Promise<Cost> {
    const [began, ran] = [performance.now(), this.#server.ran];
    if ((await work()) === null) throw new Error('the server has no answer');
    return { waited: performance.now() - began, ran: this.#server.ran - ran };
  }
}

interface Cost {
  readonly waited: number;
  readonly ran: number;
}

function spread(costs: readonly Cost[]): string {
  const of = (name: keyof Cost): string => {
    const sorted = costs.map((cost) => cost[name]).sort((a, b) => a - b);
    const part = (share: number): string =>
      (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1).padStart(6);
    return `${part(0.5)} ${part(0.95)}`;
  };
  return `${of('waited')}  /${of('ran')}`;
}

// At the end, where the classes are there.
if (options.write) console.log(writeLargeCorpus(resolve(options.write), data, Number(options.sources)));
else if (!options.only || 'latency'.includes(options.only)) {
  const folder = mkdtempSync(join(tmpdir(), 'attest-latency-'));
  measured(folder)
    .catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    })
    .finally(() => rmSync(folder, { recursive: true, force: true }));
}
