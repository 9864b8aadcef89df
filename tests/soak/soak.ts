import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { seeded } from '../support/damaged.ts';
import { madeUpNews } from '../bench/made-up-news.ts';
import { SoakServer } from './soak-server.ts';

export interface SoakOptions {
  /** The built server, and beside it its reading threads' program. */
  readonly server: string;
  /** An empty folder; the newspaper and the report are written into it. */
  readonly folder: string;
  readonly sources: number;
  /** It ends after so many edits, or so many minutes, whichever comes first. */
  readonly edits: number;
  readonly minutes: number;
  /** Milliseconds between two edits. */
  readonly pace: number;
  readonly seed: number;
  /** Hears of each minute. */
  tell?(line: string): void;
}

export interface SoakResult {
  readonly edits: number;
  readonly sourceEdits: number;
  readonly asked: number;
  /** Megabytes of the server's process after a first minute of 2000 edits, and at the end; NaN where there is no such figure. */
  readonly memory: { readonly early: number; readonly late: number };
  /** Medians in milliseconds of what a writer waits for an answer, in the first minute and in the last one. */
  readonly waits: { readonly first: number; readonly last: number };
  /** The last diagnostics, and those that a server gives that has seen nothing but the end. */
  readonly diagnostics: readonly unknown[];
  readonly afresh: readonly unknown[];
}

const MINUTE = 60_000;
/** What twenty times a person's speed makes in a minute: on a busy machine it takes longer, and so does all that is read. */
const MINUTE_OF_EDITS = 2000;

/** Writes in a report for a while, faster than anybody could: types, cites, saves, asks, and edits the sources. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { server: program, folder, seed, pace, tell } = options;
  const random = seeded(seed);
  const first = writeNewspaper(folder, options.sources);
  const path = join(folder, 'report.md');
  writeFileSync(path, first);
  const server = await SoakServer.start(program, folder, join(folder, '.cache-1'), options.sources);
  const uri = pathToFileURL(path).href;
  await server.open(uri, first);
  const waits: { readonly at: number; readonly took: number }[] = [];
  const began = performance.now();
  const since = (): number => performance.now() - began;
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const answer = await work();
    waits.push({ at: since(), took: performance.now() - from });
    return answer;
  };
  let [edits, sourceEdits, minute, early] = [0, 0, 0, Number.NaN];
  const place = (): number => Math.floor(random() * (server.text.length + 1));
  while (edits < options.edits && since() < options.minutes * MINUTE) {
    const kind = random();
    if (kind < 0.55) await server.change(place(), 0, LETTERS[Math.floor(random() * LETTERS.length)] ?? 'x');
    else if (kind < 0.75) await server.change(place(), 1 + Math.floor(random() * 3), '');
    else if (kind < 0.83) await cite(server, timed, place());
    else if (kind < 0.88) await timed(() => server.at('textDocument/hover', server.text.indexOf('@tin-') + 2));
    else if (kind < 0.94) await timed(() => server.pull());
    else if (kind < 0.97) {
      writeFileSync(path, server.text);
      await server.saved(path);
    } else {
      const source = join(folder, 'sources', keyFile(Math.floor(random() * options.sources)));
      await server.written(source, otherwise(readFileSync(source, 'utf8')));
      sourceEdits++;
    }
    edits++;
    // What was typed at random is taken back now and then, so that the report stays one.
    if (edits % 400 === 0) await server.change(0, server.text.length, first);
    if (pace) await pause(pace);
    if (Number.isNaN(early) && edits >= MINUTE_OF_EDITS && since() >= MINUTE) early = server.memory;
    if (since() < (minute + 1) * MINUTE) continue;
    minute++;
    tell?.(
      `minute ${minute}: ${edits} edits, ${server.memory.toFixed(0)} MB, median ${median(waits, since() - MINUTE).toFixed(1)} ms`,
    );
  }
  const diagnostics = await server.settledDiagnostics();
  const end = since();
  const late = server.memory;
  const fresh = await SoakServer.start(program, folder, join(folder, '.cache-2'), options.sources);
  await fresh.open(uri, server.text);
  const afresh = await fresh.settledDiagnostics();
  await Promise.all([server.stop(), fresh.stop()]);
  return {
    edits,
    sourceEdits,
    asked: waits.length,
    memory: { early, late },
    waits: { first: median(waits, 0, MINUTE), last: median(waits, Math.max(0, end - MINUTE)) },
    diagnostics,
    afresh,
  };
}

/** Types the beginning of a citation, takes the first suggestion, or takes back what it has typed. */
async function cite(server: SoakServer, timed: <T>(work: () => Promise<T>) => Promise<T>, at: number): Promise<void> {
  await server.change(at, 0, ' [@');
  const list = (await timed(() => server.at('textDocument/completion', at + 3))) as List | null;
  const key = list?.items[0]?.label;
  await (key === undefined ? server.change(at, 3, '') : server.change(at + 3, 0, `${key}]`));
}

interface List {
  readonly items: readonly { readonly label: string }[];
}

const LETTERS = 'aăâeêioôơuưy nnttth.,15/“” ';

function keyFile(i: number): string {
  return `tin-${String(i).padStart(5, '0')}.md`;
}

// Back and forth between two texts, so that the sources do not grow.
function otherwise(text: string): string {
  return text.includes(ADDED) ? text.replace(ADDED, '') : text + ADDED;
}

const ADDED = 'Ngày 7/3, bến đò Kim Liên chở thêm 120 chuyến mỗi tuần.\n';

// Made-up articles, cut and counted so that no two are the same, and a report that tells what some of them tell.
function writeNewspaper(folder: string, sources: number): string {
  const articles = madeUpNews(400_000).map((text) => text.split('\n'));
  mkdirSync(join(folder, 'sources'), { recursive: true });
  const paragraphs = ['# Tin trong tuần'];
  for (let i = 0; i < sources; i++) {
    const lines = articles[i % articles.length] ?? [];
    const from = Math.floor(i / articles.length) % 8;
    const day = `${1 + (i % 28)}/${1 + (i % 12)}`;
    const text = [
      `Ngày ${day}, xã số ${i} khánh thành trạm bơm với ${100 + i} hộ dân.`,
      ...lines.slice(from, from + 4),
    ];
    const front = `title: Trạm bơm ở xã số ${i}\ndate: 2022-12-20`;
    writeFileSync(join(folder, 'sources', keyFile(i)), `---\n${front}\n---\n\n${text.join('\n')}\n`);
    if (paragraphs.length > 30) continue;
    const told = i % 3 ? day : `${1 + ((i + 1) % 28)}/${1 + (i % 12)}`;
    const sentence = `Ngày ${told}, xã số ${i} khánh thành trạm bơm với ${100 + i} hộ dân`;
    paragraphs.push(`${sentence} [@${keyFile(i).replace('.md', '')}]. ${(lines[from] ?? '').slice(0, 300)}`);
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function median(waits: readonly { readonly at: number; readonly took: number }[], from: number, to = Infinity): number {
  const sorted = waits.filter(({ at }) => from <= at && at < to).map(({ took }) => took);
  sorted.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
