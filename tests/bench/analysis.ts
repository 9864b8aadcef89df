import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../../server/src/text/analyse.ts';
import { hostileTexts } from './hostile-texts.ts';
import { madeUpNews } from './made-up-news.ts';

/** Texts that are read one after the other, as the sources of a corpus are. */
interface Load {
  readonly name: string;
  readonly texts: readonly string[];
  /** The same kind of load at half the length, where the cost of one text is at stake. */
  readonly half?: readonly string[];
}

const ROUNDS = 5;

const { values: options } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' } } });
const data = options.data ?? resolve('..', 'shared', 'bench', 'data');

console.log('load                            MB    median s    MB/s   cost of twice the length');
for (const load of [...news(), ...hostile()]) {
  if (options.only && !load.name.includes(options.only)) continue;
  const bytes = load.texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const seconds = median(load.texts);
  const growth = load.half ? `${(seconds / median(load.half)).toFixed(2)} ×` : '–';
  console.log(
    `${load.name.padEnd(28)} ${column(bytes / 1e6, 2, 6)} ${column(seconds, 3, 10)} ${column(bytes / 1e6 / seconds, 2, 8)}   ${growth}`,
  );
}

function* news(): Generator<Load> {
  const file = join(data, 'news-vi.jsonl');
  const found = existsSync(file);
  if (!found) console.log(`(${file} is not there: the news is made up)`);
  const articles = found
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : madeUpNews(2_000_000);
  yield { name: 'news, article by article', texts: articles };
  const whole = repeated(articles, 5_000_000);
  yield { name: 'one long article', texts: [whole], half: [whole.slice(0, whole.length / 2)] };
  const line = whole.slice(0, 1_000_000).replace(/[\r\n]+/g, ' ');
  yield { name: 'one long line', texts: [line], half: [line.slice(0, line.length / 2)] };
  const typed = whole.slice(0, 1_000_000).normalize('NFD');
  yield { name: 'decomposed', texts: [typed], half: [typed.slice(0, typed.length / 2)] };
}

function* hostile(): Generator<Load> {
  for (const { name, text } of hostileTexts(200_000)) {
    yield { name, texts: [text], half: [text.slice(0, text.length / 2)] };
  }
}

function repeated(articles: readonly string[], bytes: number): string {
  const parts: string[] = [];
  for (let size = 0, i = 0; size < bytes; i++) {
    const article = articles[i % articles.length] ?? ' ';
    parts.push(article);
    size += Buffer.byteLength(article);
  }
  return parts.join('\n');
}

function median(texts: readonly string[]): number {
  const times: number[] = [];
  const begun = performance.now();
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (const text of texts) analyse(text);
    times.push((performance.now() - start) / 1000);
    // What takes this long is told by one round as well as by five.
    if (performance.now() - begun > 20_000) break;
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

function column(value: number, digits: number, width: number): string {
  return value.toFixed(digits).padStart(width);
}
