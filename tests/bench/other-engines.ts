import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { create, insert, search } from '@orama/orama';
import FlexSearch from 'flexsearch';

// Other engines over the same articles and queries, each in a process of its own, for scale.ts. All of them look for
// whole articles, where Attest finds the passage too; each is asked for its ten best, by any of the words.

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', default: '' },
    corpus: { type: 'string', default: '' },
    queries: { type: 'string', default: '' },
  },
});

const LIMIT = 10;
/** Milliseconds of asking; where they are over, the rest of the queries is left out. */
const MOST = 30_000;

interface Engine {
  add(id: number, text: string): Promise<void> | void;
  ready?(): void;
  ask(query: string): Promise<number>;
  /** Bytes. */
  disk?(): number;
}

const ENGINES: Readonly<Record<string, () => Engine>> = {
  fts5() {
    const file = join(options.corpus, '..', 'fts5.db');
    rmSync(file, { force: true });
    const db = new DatabaseSync(file);
    db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      CREATE VIRTUAL TABLE articles USING fts5(text, tokenize = "unicode61 remove_diacritics 2"); BEGIN`);
    const add = db.prepare('INSERT INTO articles (rowid, text) VALUES (?, ?)');
    const ask = db.prepare(
      `SELECT rowid, snippet(articles, 0, '', '', '…', 30) FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
    );
    return {
      add: (id, text) => void add.run(id, text),
      ready: () => db.exec('COMMIT'),
      ask: async (query) =>
        ask.all(
          wordsOf(query)
            .map((word) => `"${word}"`)
            .join(' OR '),
        ).length,
      disk: () => statSync(file).size,
    };
  },
  flexsearch() {
    const index = new FlexSearch.Index({ tokenize: 'strict' });
    return {
      add: (id, text) => void index.add(id, text),
      ask: async (query) => (index.search(query, { limit: LIMIT, suggest: true }) as unknown[]).length,
    };
  },
  orama() {
    const db = create({ schema: { text: 'string' } as const });
    return {
      add: async (id, text) => void (await insert(db, { id: String(id), text })),
      ask: async (query) => (await search(db, { term: query, limit: LIMIT, threshold: 1 })).hits.length,
    };
  },
};

function wordsOf(query: string): string[] {
  return query.match(/[\p{L}\p{N}]+/gu) ?? [];
}

async function measured(): Promise<object> {
  const engine = ENGINES[options.engine]?.();
  if (!engine) throw new Error(`no engine ${options.engine}`);
  const queries = readFileSync(options.queries, 'utf8').split('\n').filter(Boolean);
  const began = performance.now();
  let id = 0;
  for (const name of readdirSync(options.corpus).sort()) {
    await engine.add(++id, readFileSync(join(options.corpus, name), 'utf8'));
  }
  engine.ready?.();
  const cold = (performance.now() - began) / 1000;
  const times: number[] = [];
  const asking = performance.now();
  for (const query of queries) {
    const at = performance.now();
    await engine.ask(query);
    times.push(performance.now() - at);
    if (performance.now() - asking > MOST) break;
  }
  return { cold, times, memory: process.memoryUsage.rss(), disk: engine.disk?.() ?? 0 };
}

measured().then(
  (result) => console.log(JSON.stringify(result)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
