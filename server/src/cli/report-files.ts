import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { cliMessages } from '../messages/cli.ts';
import { findCorpus } from '../platform/find-corpus.ts';
import { NodeFileSystem } from '../platform/node-file-system.ts';
import type { CommandIo } from './command.ts';
import { UsageError } from './command.ts';

/** A report to check. */
export interface ReportFile {
  /** Absolute. */
  readonly path: string;
  /** As given on the command line, or relative to the working folder. */
  readonly shown: string;
  readonly text: string;
}

const REPORT = /\.(?:md|markdown|qmd|rmd)$/i;
const LEFT_OUT = /(?:^|[/\\])(?:node_modules|README\.md|CHANGELOG\.md)(?:$|[/\\])/i;

/**
 * The reports that paths mean: files as they are; of folders and patterns the Markdown files that are no sources. In
 * the order of the command line, each once. Throws a `UsageError` for a path that is nothing.
 */
export async function reportFiles(
  paths: readonly string[],
  corpora: readonly string[],
  io: CommandIo,
): Promise<ReportFile[]> {
  const locale = io.locale ?? 'en';
  const found = new Map<string, string>();
  for (const given of paths.length ? paths : ['.']) {
    const path = resolve(io.cwd, given);
    const kind = await stat(path).catch(() => undefined);
    if (kind?.isFile()) {
      if (!found.has(path)) found.set(path, given);
      continue;
    }
    const inside = kind?.isDirectory() ? await reportsBelow(path, corpora, io) : await reportsLike(given, corpora, io);
    if (!inside.length)
      throw new UsageError(kind ? cliMessages.noReports[locale](given) : cliMessages.noReport[locale](given));
    for (const one of inside) if (!found.has(one)) found.set(one, relative(io.cwd, one) || one);
  }
  return Promise.all(
    [...found].map(async ([path, shown]) => ({ path, shown, text: await readReport(path, shown, io) })),
  );
}

async function reportsBelow(folder: string, corpora: readonly string[], io: CommandIo): Promise<string[]> {
  const sources = corpora.length ? corpora.map((corpus) => resolve(io.cwd, corpus)) : [await findCorpus(folder)];
  const fs = new NodeFileSystem({
    info() {},
    warn: (message) => io.stderr(`${message}\n`),
    error: (message) => io.stderr(`${message}\n`),
  });
  const files = await fs.list(folder);
  return files
    .map(({ path }) => path)
    .filter((path) => REPORT.test(path) && !LEFT_OUT.test(relative(folder, path)))
    .filter(
      (path) => !sources.some((source) => source !== undefined && source !== folder && path.startsWith(source + sep)),
    );
}

async function reportsLike(pattern: string, corpora: readonly string[], io: CommandIo): Promise<string[]> {
  const { base, glob } = picomatch.scan(pattern.replaceAll('\\', '/'));
  if (!glob) return [];
  const folder = resolve(io.cwd, base || '.');
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) return [];
  const matches = picomatch(glob);
  const files = await reportsBelow(folder, corpora, io);
  return files.filter((path) => matches(relative(folder, path).replaceAll('\\', '/')));
}

async function readReport(path: string, shown: string, io: CommandIo): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    throw new UsageError(
      cliMessages.unreadable[io.locale ?? 'en'](shown, error instanceof Error ? error.message : String(error)),
      { cause: error },
    );
  }
}
