import { existsSync, readFileSync, realpathSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { digestOf } from '../corpus/digest.ts';
import { userCache } from '../platform/user-cache.ts';
import { seenAgain, type Sighting } from '../platform/seen-again.ts';
import type { CommandIo } from './command.ts';

// What an earlier `attest check` has said is said again where nothing that it has looked at is another by now. This and whatever it
// imports is all that has to be loaded for that, so it stays small.

/** A run of `attest check` that may have been made before. */
export interface Question {
  /** Whatever the answer depends on but for the disk. Equal texts are equal questions. */
  readonly text: string;
  /** Where its answer is kept. */
  readonly path: string;
  /** The files of the program that runs. */
  readonly program: readonly string[];
}

/** What a run has said, and what it has seen. */
export interface KeptAnswer {
  readonly question: string;
  readonly seen: readonly Sighting[];
  readonly said: readonly (readonly [stream: 'stdout' | 'stderr', text: string])[];
  readonly status: number;
}

// Another form is not read.
const FORMAT = 1;
/** Folder of the answers in that of the persisted readings. */
const FOLDER = 'answers';

/**
 * The question that the arguments of `attest check` ask; undefined where its answer is never kept: without a cache, where
 * something is written or read from elsewhere, with any option that this does not know, and where the program that runs is not as
 * it is built, since another would not be told from it.
 */
export function questionOf(args: readonly string[], io: CommandIo): Question | undefined {
  const cache = cacheOf(args);
  const program = programFiles();
  if (cache === undefined || !program.length) return undefined;
  const { cwd, locale, terminal, colours, columns } = io;
  const zone = [0, 6].map((month) => new Date(2022, month).getTimezoneOffset());
  const { LANG, LC_ALL } = process.env;
  const text = JSON.stringify([
    { node: process.version, program, args, cwd, home: homedir() },
    { LANG, LC_ALL, zone, locale, terminal, colours, columns },
  ]);
  const folder = join(cache ? resolve(cwd, cache) : join(userCache(), 'attest'), FOLDER);
  return { text, path: join(folder, `${digestOf(new TextEncoder().encode(text))}.json`), program };
}

/**
 * Says again what an earlier run has said to the same question; the exit status. Undefined where there was none, its answer is no
 * good, or something that it has seen is another by now.
 *
 * @param renew is told of the answer where it will be found to hold sooner when it is kept anew
 */
export function answerAgain(
  question: Question,
  io: CommandIo,
  renew: (answer: KeptAnswer) => void = () => {},
): number | undefined {
  const kept = readAnswer(question);
  const still = kept && seenAgain(kept.seen, digestOf);
  if (!still) return undefined;
  for (const [stream, text] of kept.said) io[stream](text);
  if (still.renewed) renew({ ...kept, seen: still.all });
  else touch(question.path);
  return kept.status;
}

/** An answer as it is kept: a line that tells damage, and a line with all of it. */
export function writtenAnswer(answer: KeptAnswer): string {
  const body = JSON.stringify(answer);
  return `${JSON.stringify({ attest: 'answer', format: FORMAT, sum: sumOf(body) })}\n${body}\n`;
}

function readAnswer({ path, text }: Question): KeptAnswer | undefined {
  try {
    const [head = '', body = ''] = readFileSync(path, 'utf8').split('\n');
    const { attest, format, sum } = JSON.parse(head) as Record<string, unknown>;
    if (attest !== 'answer' || format !== FORMAT || sum !== sumOf(body)) return undefined;
    const answer = JSON.parse(body) as KeptAnswer;
    return answer.question === text ? answer : undefined;
  } catch {
    // Nothing is there, or something else: the reports are checked.
    return undefined;
  }
}

function sumOf(body: string): string {
  return digestOf(new TextEncoder().encode(body));
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // In a cache that is not ours to write it counts as old.
  }
}

/** The folder of `--cache`, empty where none is named; undefined where nothing is kept. */
function cacheOf(args: readonly string[]): string | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      // Those alone whose answer hangs on the files and on nothing else.
      options: {
        corpus: { type: 'string', multiple: true },
        format: { type: 'string' },
        'fail-on': { type: 'string' },
        'max-warnings': { type: 'string' },
        quiet: { type: 'boolean' },
        rule: { type: 'string', multiple: true },
        explain: { type: 'boolean' },
        cache: { type: 'string' },
      },
    });
    return positionals.includes('-') ? undefined : (values.cache ?? '');
  } catch {
    // Another option, or wrong use, which is for the command itself to tell.
    return undefined;
  }
}

/** The program, and what it loads to check. None where it does not run as it is built. */
function programFiles(): readonly string[] {
  const [, started = ''] = process.argv;
  try {
    const path = realpathSync(started);
    const parts = ['commands.js', 'reading.js'].map((name) => join(dirname(path), name));
    return existsSync(parts[1] ?? '') ? [path, ...parts.filter((part) => existsSync(part))] : [];
  } catch {
    return [];
  }
}
