import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isoDay, parseIso } from '../base/days.ts';
import { harmless } from '../base/harmless.ts';
import type { Problem } from '../base/problem.ts';
import { formatOf } from '../corpus/readers/formats.ts';
import { readPlainText } from '../corpus/readers/plain-text.ts';
import type { Reading } from '../corpus/readers/reading.ts';
import { cliMessages } from '../messages/cli.ts';
import { type ReadingThreads, readingThreads } from '../reading/reading-threads.ts';
import { analyse } from '../text/analyse.ts';
import type { Analysis } from '../text/analysis.ts';
import type { Language } from '../text/language.ts';
import { parsed } from './arguments.ts';
import type { CommandIo } from './command.ts';
import { OK, orUsage, UsageError } from './command.ts';

interface Inspected {
  readonly path: string;
  readonly published: string | undefined;
  readonly language: Language | undefined;
}

/** `attest inspect FILE…`: what the engine understands in a text, without a corpus. */
export async function inspectCommand(args: readonly string[], io: CommandIo): Promise<number> {
  return orUsage('inspect', io, async () => {
    const { values, positionals } = parsed('inspect', args, io);
    const locale = io.locale ?? 'en';
    const { format } = values;
    const { language } = values;
    if (values.published !== undefined && !parseIso(values.published))
      throw new UsageError(cliMessages.badDate[locale](values.published));
    const files: Inspected[] = positionals.map((path) => ({ path, published: values.published, language }));
    if (values['files-from'] !== undefined)
      files.push(...(await listed(values['files-from'], values.published, language, io)));
    if (!files.length) throw new UsageError(cliMessages.noFiles[locale]());
    const results: Awaited<ReturnType<typeof inspect>>[] = [];
    // The readers that have a library run in threads of their own, as they do for a corpus.
    const threads = readingThreads([]);
    try {
      for (const file of files) results.push(await inspect(file, threads, io));
    } finally {
      threads.close();
    }
    io.stdout(
      format === 'json'
        ? `${JSON.stringify(results.map(({ json }) => json))}\n`
        : results.map(({ pretty }) => pretty).join('\n'),
    );
    return OK;
  });
}

// Lines `PATH<TAB>PUBLISHED<TAB>LANGUAGE`; the last two may be empty.
async function listed(
  list: string,
  published: string | undefined,
  language: Language | undefined,
  io: CommandIo,
): Promise<Inspected[]> {
  const text = new TextDecoder().decode(await bytesOf(list, io));
  return text.split(/\r?\n/).flatMap((line) => {
    const [path, date, tongue] = line.split('\t');
    if (!path) return [];
    return [{ path, published: date || published, language: tongue === 'vi' || tongue === 'en' ? tongue : language }];
  });
}

async function bytesOf(path: string, io: CommandIo): Promise<Uint8Array> {
  try {
    return await readFile(resolve(io.cwd, path));
  } catch (error) {
    throw new UsageError(
      cliMessages.unreadable[io.locale ?? 'en'](path, error instanceof Error ? error.message : String(error)),
      { cause: error },
    );
  }
}

async function inspect(
  { path, published, language }: Inspected,
  threads: ReadingThreads,
  io: CommandIo,
): Promise<{ json: object; pretty: string }> {
  const { sources, problems } = await read(path, threads, io);
  const { text, body, metadata } = sources[0] ?? { text: '', body: { start: 0, end: 0 }, metadata: undefined };
  const issued = published ?? metadata?.issued;
  const tongue = language ?? metadata?.language;
  const analysis = analyse(text, {
    start: body.start,
    end: body.end,
    ...(issued ? { published: { value: issued, from: published ? 'given' : 'metadata' } } : {}),
    ...(tongue ? { language: tongue } : {}),
  });
  return {
    json: { path, ...jsonOf(analysis), problems: problems.map(({ message }) => ({ path, message })) },
    pretty: prettyOf(path, analysis, problems),
  };
}

/**
 * What a corpus makes of this file. One of a name that no reader has is read as text, whatever it is called, and so is a
 * list of articles, which is no single text.
 */
async function read(path: string, threads: ReadingThreads, io: CommandIo): Promise<Reading> {
  const bytes = await bytesOf(path, io);
  const locale = io.locale ?? 'en';
  const format = formatOf(path);
  if (format === undefined || format === 'articles') return readPlainText({ bytes, path, locale });
  return threads.read({ bytes, path, locale });
}

function jsonOf({ language, published, dates, quotations, statements, numbers }: Analysis): object {
  return {
    language,
    published: published ?? null,
    dates: dates.map(({ start, end, text, type, value, rule, days }) => ({
      start,
      end,
      text,
      type,
      value,
      rule,
      interval: days && { from: isoDay(days.from), to: isoDay(days.to) },
    })),
    quotations: quotations.map(({ start, end, text }) => ({ start, end, text })),
    statements: statementsJson(statements),
    numbers,
  };
}

// The statements, each with those inside it, which have the same shape.
function statementsJson(statements: Analysis['statements']): object[] {
  const inside = new Map<number | undefined, number[]>();
  statements.forEach(({ within }, i) => {
    const list = inside.get(within);
    if (list) list.push(i);
    else inside.set(within, [i]);
  });
  const json = (index: number): object[] => {
    const statement = statements[index];
    if (!statement) return [];
    const { speaker, cue, content, direct, negated, hypothetical, date } = statement;
    const nested = (inside.get(index) ?? []).flatMap(json);
    return [
      {
        speaker: speaker?.text
          ? { start: speaker.start, end: speaker.end, text: speaker.text, name: speaker.name }
          : null,
        cue,
        content,
        direct,
        // Beyond the contract, so only where there is something to tell.
        ...(negated && { negated }),
        ...(hypothetical && { hypothetical }),
        date,
        ...(nested.length ? { nested } : {}),
      },
    ];
  };
  return (inside.get(undefined) ?? []).flatMap(json);
}

function prettyOf(
  path: string,
  { language, published, dates, quotations, statements, numbers, text }: Analysis,
  problems: readonly Problem[],
): string {
  const lines = [
    `${path}  ${language}  ${published ? `published ${published.value} (${published.from})` : 'publication date unknown'}`,
  ];
  for (const { message } of problems) lines.push(`  problem    ${message}`);
  for (const date of dates) lines.push(`  date       ${oneLine(date.text)}  →  ${date.value}  (${date.rule})`);
  for (const quotation of quotations) lines.push(`  quotation  ${oneLine(quotation.text)}`);
  for (const { speaker, cue, content } of statements) {
    lines.push(
      `  statement  ${speaker ? `${oneLine(speaker.text) || '…'} = ${oneLine(speaker.name)}` : '?'}  |  ${cue?.text ?? '–'}  |  ${oneLine(content.map(({ start, end }) => text.slice(start, end)).join(' … '))}`,
    );
  }
  for (const number of numbers) lines.push(`  number     ${oneLine(number.text)}  →  ${number.value} ${number.unit}`);
  return `${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
  const line = harmless(text.replace(/\s+/g, ' '));
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
