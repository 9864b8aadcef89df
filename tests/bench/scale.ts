import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { LineIndex } from '../../server/src/base/line-index.ts';
import { writeLargeCorpus } from './large-corpus.ts';

/**
 * What an archive costs as it grows: 1,000 and 10,000 articles (`--large`: 100,000 too), the server beside other engines
 * in the same run. docs/performance.md says how each figure is measured. Ends with status 1 where ten times the sources
 * cost more than twice the time of a completion.
 */
const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string' },
    large: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    programs: { type: 'string', default: process.env['ATTEST_BENCH_PROGRAMS'] ?? 'dist' },
  },
  strict: false,
});
const data = join(String(options.data ?? resolve('..', 'shared', 'bench', 'data')), 'news-vi.jsonl');
const programs = resolve(String(options.programs));
const QUERIES = 200;
const MOST_GROWTH = 2;

interface Row {
  readonly engine: string;
  readonly cold: number;
  readonly times: readonly number[];
  readonly memory: number;
  readonly disk: number;
}

async function main(): Promise<void> {
  const sizes = options.sizes
    ? String(options.sizes).split(',').map(Number)
    : [1000, 10_000, ...(options.large ? [100_000] : [])];
  const costs: number[] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'attest-scale-'));
    try {
      const large = writeLargeCorpus(folder, data, size);
      const bytes = readdirSync(large.corpus).reduce((sum, name) => sum + statSync(join(large.corpus, name)).size, 0);
      const queries = queriesOf(readFileSync(large.long, 'utf8'));
      writeFileSync(join(folder, 'queries.txt'), queries.join('\n'));
      console.log(`\n${size} articles, ${(bytes / 1e6).toFixed(0)} MB of text, ${queries.length} queries`);
      costs.push(await ownFigures(folder, large.corpus, large.usual, bytes));
      const rows = [
        searchRow(folder, large.corpus),
        ...['fts5', 'flexsearch', 'orama'].flatMap((engine) => otherRow(engine, folder, large.corpus)),
      ];
      const grep = ripgrepRow(large.corpus, queries);
      if (grep) rows.push(grep);
      console.log(`  ${'search'.padEnd(12)}${heads(['index s', 'p50 ms', 'p95 ms', 'memory MB', 'disk MB'])}`);
      for (const { engine, cold, times, memory, disk } of rows) {
        console.log(
          `  ${engine.padEnd(12)}${figures([cold, part(times, 0.5), part(times, 0.95), memory / 1e6, disk / 1e6])}`,
        );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  costs.slice(1).forEach((cost, i) => {
    const growth = cost / (costs[i] ?? cost);
    const steep = growth > MOST_GROWTH;
    console.log(
      `\n${sizes[i]} → ${sizes[i + 1]} sources: a completion costs ${growth.toFixed(2)} times as much${steep ? ': too much' : ''}`,
    );
    if (steep) process.exitCode = 1;
  });
}

/** Prints the server's own figures. Returns the median cost of a completion, in milliseconds of the processor. */
async function ownFigures(folder: string, corpus: string, report: string, bytes: number): Promise<number> {
  const text = readFileSync(report, 'utf8');
  const cold = await Server.start(folder, corpus, report, text);
  const meanwhile = await cold.completionsUntilRead();
  const seconds = cold.since() / 1000;
  await cold.kept(folder);
  await cold.stop();
  const warm = await Server.start(folder, corpus, report, text);
  await warm.firstCompletion();
  const first = warm.since();
  await warm.completionsUntilRead();
  const began = performance.now();
  await warm.check();
  const check = performance.now() - began;
  const typed = await warm.completions();
  const memory = { cold: cold.peak, warm: warm.memory };
  await warm.stop();
  const waited = typed.map((one) => one.waited);
  const ran = typed.map((one) => one.ran);
  const line = (name: string, value: string): void => console.log(`  ${name.padEnd(34)}${value}`);
  line('cold index', `${seconds.toFixed(1)} s, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s`);
  line(
    'completion meanwhile, p50 / p95',
    `${part(meanwhile, 0.5).toFixed(1)} / ${part(meanwhile, 0.95).toFixed(1)} ms`,
  );
  line('warm start to first completion', `${(first / 1000).toFixed(2)} s`);
  line('completion, p50 / p95', `${part(waited, 0.5).toFixed(1)} / ${part(waited, 0.95).toFixed(1)} ms`);
  line('  of the processor', `${part(ran, 0.5).toFixed(1)} / ${part(ran, 0.95).toFixed(1)} ms`);
  line('a report checked', `${check.toFixed(0)} ms`);
  line('memory, cold peak / warm', `${(memory.cold / 1e6).toFixed(0)} / ${(memory.warm / 1e6).toFixed(0)} MB`);
  return Number.isNaN(part(ran, 0.5)) ? part(waited, 0.5) : part(ran, 0.5);
}

function searchRow(folder: string, corpus: string): Row {
  const own = ['--corpus', corpus, '--format', 'json'];
  const environment = { ...process.env, XDG_CACHE_HOME: join(folder, '.cache') };
  const run = (...args: string[]): string => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(programs, 'attest.js'), ...args, ...own], {
      env: environment,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const { seconds, bytes } = JSON.parse(run('index', '--no-cache')) as {
    seconds: Record<string, number>;
    bytes: number;
  };
  const disk = bytes || (JSON.parse(run('index')) as { bytes: number }).bytes;
  const lines = run('search', '--limit', '10', '--queries', join(folder, 'queries.txt')).split('\n').filter(Boolean);
  const times = lines.map((line) => (JSON.parse(line) as { ms: number }).ms);
  return { engine: 'attest', cold: (seconds['read'] ?? 0) + (seconds['index'] ?? 0), times, memory: Number.NaN, disk };
}

function otherRow(engine: string, folder: string, corpus: string): Row[] {
  const args = [
    '--max-old-space-size=8000',
    join(programs, 'other-engines.js'),
    '--engine',
    engine,
    '--corpus',
    corpus,
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, [...args, '--queries', join(folder, 'queries.txt')], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status === 0) return [{ engine, ...(JSON.parse(stdout) as Omit<Row, 'engine'>) }];
  console.error(`${engine} failed: ${stderr.split('\n').slice(-5).join('\n')}`);
  return [];
}

// It has no index; the three longest words of a query are looked for in all files.
function ripgrepRow(corpus: string, queries: readonly string[]): Row | undefined {
  if (spawnSync('rg', ['--version']).status !== 0) return undefined;
  const times = queries.slice(0, 50).map((query) => {
    const words = (query.match(/\p{L}+/gu) ?? []).sort((a, b) => b.length - a.length).slice(0, 3);
    const began = performance.now();
    spawnSync('rg', ['-c', '-i', '-w', words.join('|'), corpus], { maxBuffer: 1e9 });
    return performance.now() - began;
  });
  return { engine: 'ripgrep', cold: 0, times, memory: Number.NaN, disk: 0 };
}

/** The beginnings of sentences, as they are there when a writer asks for a source. */
function queriesOf(text: string): string[] {
  const sentences = text.split(/(?<=[.!?])\s+/).map((one) => one.replace(/\[@[^\]]*\]/g, '').trim());
  const long = sentences.map((one) => one.split(/\s+/).slice(0, 12).join(' ')).filter((one) => one.length > 40);
  return long.slice(0, QUERIES);
}

class Server {
  readonly #connection: ProtocolConnection;
  readonly #child;
  readonly #began = performance.now();
  readonly #uri: string;
  readonly #lines: LineIndex;
  readonly #text: string;
  readonly #read: Promise<void>;
  peak = 0;

  static async start(folder: string, corpus: string, report: string, text: string): Promise<Server> {
    const server = new Server(report, text);
    await server.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      initializationOptions: { corpus: [corpus], storage: join(folder, 'storage') },
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    });
    await server.#connection.sendNotification('initialized', {});
    const textDocument = { uri: server.#uri, languageId: 'markdown', version: 1, text };
    await server.#connection.sendNotification('textDocument/didOpen', { textDocument });
    return server;
  }

  private constructor(report: string, text: string) {
    // With the option and the variable that our client starts it with.
    this.#child = spawn(process.execPath, ['--max-semi-space-size=8', join(programs, 'server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, MALLOC_ARENA_MAX: '2' },
    });
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#child.stdout),
      new StreamMessageWriter(this.#child.stdin),
    );
    this.#uri = pathToFileURL(report).href;
    this.#text = text;
    this.#lines = new LineIndex(text);
    this.#read = new Promise((done) => {
      this.#connection.onNotification('attest/status', (status: { busy: boolean; sources: number }) => {
        if (!status.busy && status.sources) done();
      });
    });
    this.#connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.#connection.listen();
  }

  /** Milliseconds since it was started. */
  since(): number {
    return performance.now() - this.#began;
  }

  /** Bytes; NaN where the system does not tell. */
  get memory(): number {
    const file = `/proc/${this.#child.pid}/status`;
    return existsSync(file) ? 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]) : Number.NaN;
  }

  get #ran(): number {
    const file = `/proc/${this.#child.pid}/schedstat`;
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : Number.NaN;
  }

  async firstCompletion(): Promise<void> {
    while (!(await this.#complete(0))) await new Promise((done) => setTimeout(done, 20));
  }

  /** Milliseconds that each completion took, asked for now and then until every source has been read. */
  async completionsUntilRead(): Promise<number[]> {
    const times: number[] = [];
    let over = false;
    const end = this.#read.then(() => (over = true));
    for (let i = 0; !over; i++) {
      const began = performance.now();
      await this.#complete(i);
      times.push(performance.now() - began);
      this.peak = Math.max(this.peak, this.memory);
      await Promise.race([end, new Promise((done) => setTimeout(done, 100))]);
    }
    return times;
  }

  async completions(): Promise<{ readonly waited: number; readonly ran: number }[]> {
    const costs: { readonly waited: number; readonly ran: number }[] = [];
    for (let i = 0; i < QUERIES; i++) {
      const [began, ran] = [performance.now(), this.#ran];
      await this.#complete(i);
      costs.push({ waited: performance.now() - began, ran: this.#ran - ran });
    }
    return costs;
  }

  check(): Promise<unknown> {
    return this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: this.#uri } });
  }

  /** Until what was read is on disk. */
  async kept(folder: string): Promise<void> {
    const storage = join(folder, 'storage');
    const there = (): boolean =>
      existsSync(storage) &&
      readdirSync(storage).some((name) => readdirSync(join(storage, name)).join() === 'index.bin');
    while (!there()) await new Promise((done) => setTimeout(done, 100));
    this.peak = Math.max(this.peak, this.memory);
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    this.#connection.dispose();
  }

  /** How many items are suggested at the i-th citation of the report. */
  async #complete(i: number): Promise<number> {
    const places = [...this.#text.matchAll(/\[@/g)].map(({ index }) => index + 2);
    const position = this.#lines.positionAt(places[i % places.length] ?? 0);
    const list = await this.#connection.sendRequest<{ items: unknown[] } | null>('textDocument/completion', {
      textDocument: { uri: this.#uri },
      position,
    });
    return list?.items.length ?? 0;
  }
}

function part(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

function heads(names: readonly string[]): string {
  return names.map((name) => name.padStart(11)).join('');
}

function figures(values: readonly number[]): string {
  return values.map((value) => (Number.isNaN(value) ? '–' : value.toFixed(value < 100 ? 1 : 0)).padStart(11)).join('');
}

// At the end, where the class is there.
if (!options.only || 'scale'.includes(String(options.only))) {
  main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
