import { basename, dirname, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { isIgnored } from '../features/workspace-files.ts';
import { cliMessages } from '../messages/cli.ts';
import { findCorpus } from '../platform/find-corpus.ts';
import { NodeFileSystem } from '../platform/node-file-system.ts';
import { readFile, stat } from '../platform/witness.ts';
import type { CommandIo } from './command.ts';
import { UsageError } from './command.ts';
import { problemLine } from './problem-line.ts';
import type { ProjectConfig } from './project-config.ts';

/** A report to check. */
export interface ReportFile {
  /** Absolute. */
  readonly path: string;
  /** As given on the command line, or relative to the working folder. */
  readonly shown: string;
  readonly text: string;
  /** It came from standard input, and `path` is only where it is said to stand. */
  readonly piped?: true;
}

/** How `-` is called where nobody names it. */
const PIPED = 'stdin.md';

/** How reports are called. */
export const REPORT = /\.(?:md|markdown|qmd|rmd)$/i;
const LEFT_OUT = /(?:^|[/\\])(?:node_modules|README\.md|CHANGELOG\.md)(?:$|[/\\])/i;

/**
 * The reports that paths mean: files as they are; of folders and patterns the Markdown files that are no sources. In
 * the order of the command line, each once. Throws a `UsageError` for a path that is nothing.
 *
 * @param corpora of the command line; none: what the project's configuration says, or what is found
 * @param check is it for a check? Then `-` is standard input, with the name that it is given, if it is, and those are left out that
 *   the configuration leaves unchecked; one that is named by itself is told of. `read` gives the bytes of a file (default: from
 *   the disk).
 */
export async function reportFiles(
  paths: readonly string[],
  corpora: readonly string[],
  io: CommandIo,
  project: ProjectConfig,
  check?: { readonly name: string | undefined; readonly read?: (path: string) => Promise<Uint8Array> },
): Promise<ReportFile[]> {
  const locale = io.locale ?? 'en';
  const found = new Map<string, string>();
  let piped: string | undefined;
  for (const given of paths.length ? paths : ['.']) {
    if (check && given === '-') {
      piped = resolve(io.cwd, check.name ?? PIPED);
      found.set(piped, check.name ?? given);
      continue;
    }
    const path = resolve(io.cwd, given);
    const kind = await stat(path).catch(() => undefined);
    if (kind?.isFile()) {
      const files = check ? await project.of(path) : undefined;
      if (files && isIgnored(files, path))
        io.stderr(problemLine({ path: given, message: cliMessages.ignored[locale](basename(files.configPath ?? '')) }));
      else if (!found.has(path)) found.set(path, given);
      continue;
    }
    const inside = kind?.isDirectory()
      ? await reportsBelow(path, corpora, io, project)
      : await reportsLike(given, corpora, io, project);
    if (!inside.length)
      throw new UsageError(kind ? cliMessages.noReports[locale](given) : cliMessages.noReport[locale](given));
    for (const one of inside) {
      if (found.has(one) || (check && isIgnored(await project.of(one), one))) continue;
      found.set(one, relative(io.cwd, one) || one);
    }
  }
  return Promise.all(
    [...found].map(async ([path, shown]) => {
      const isPiped = path === piped;
      const bytes = isPiped && io.stdin ? io.stdin() : (check?.read ?? readFile)(path);
      return { path, shown, text: await decoded(bytes, shown, io), ...(isPiped && { piped: true as const }) };
    }),
  );
}

async function reportsBelow(
  folder: string,
  corpora: readonly string[],
  io: CommandIo,
  project: ProjectConfig,
): Promise<string[]> {
  const fs = new NodeFileSystem({
    info() {},
    warn: (message) => io.stderr(`${message}\n`),
    error: (message) => io.stderr(`${message}\n`),
  });
  const files = await fs.list(folder);
  const reports = files
    .map(({ path }) => path)
    .filter((path) => REPORT.test(path) && !LEFT_OUT.test(relative(folder, path)));
  const sources = corpora.length
    ? corpora.map((corpus) => resolve(io.cwd, corpus))
    : await corporaFor(folder, reports, project);
  return reports.filter((path) => !sources.some((source) => source !== folder && path.startsWith(source + sep)));
}

/** Where the sources lie of reports below a folder: what their configurations name, and what is found from that folder. */
async function corporaFor(
  folder: string,
  reports: readonly string[],
  project: ProjectConfig,
): Promise<readonly string[]> {
  const found = await findCorpus(folder);
  const named = new Set(found === undefined ? [] : [found]);
  for (const at of new Set([folder, ...reports.map((path) => dirname(path))])) {
    for (const one of (await project.ofFolder(at)).corpus) named.add(one);
  }
  return [...named];
}

async function reportsLike(
  pattern: string,
  corpora: readonly string[],
  io: CommandIo,
  project: ProjectConfig,
): Promise<string[]> {
  const { base, glob } = picomatch.scan(pattern.replaceAll('\\', '/'));
  if (!glob) return [];
  const folder = resolve(io.cwd, base || '.');
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) return [];
  const matches = picomatch(glob);
  const files = await reportsBelow(folder, corpora, io, project);
  return files.filter((path) => matches(relative(folder, path).replaceAll('\\', '/')));
}

async function decoded(bytes: Promise<Uint8Array>, shown: string, io: CommandIo): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await bytes);
  } catch (error) {
    throw new UsageError(
      cliMessages.unreadable[io.locale ?? 'en'](shown, error instanceof Error ? error.message : String(error)),
      { cause: error },
    );
  }
}
