import { relative, resolve } from 'node:path';
import { harmless } from '../base/harmless.ts';
import { configOrigins } from '../features/config-origins.ts';
import { isIgnored } from '../features/workspace-files.ts';
import { cliMessages } from '../messages/cli.ts';
import { isFolder } from '../platform/find-corpus.ts';
import { parsed } from './arguments.ts';
import type { CommandIo } from './command.ts';
import { FAILED, OK, orUsage, UsageError } from './command.ts';
import { problemLine } from './problem-line.ts';
import { ProjectConfig } from './project-config.ts';

/** `attest config [PATH]`: what holds for a report or a folder, and where each value comes from. */
export async function configCommand(args: readonly string[], io: CommandIo): Promise<number> {
  return orUsage('config', io, async () => {
    const { values, positionals } = parsed('config', args, io);
    const locale = io.locale ?? 'en';
    const { format } = values;
    const [given = '.', ...more] = positionals;
    if (more.length) throw new UsageError(cliMessages.onePath[locale]());
    const path = resolve(io.cwd, given);
    const project = new ProjectConfig(io);
    const files = (await isFolder(path)) ? await project.ofFolder(path) : await project.of(path);
    const ignored = isIgnored(files, path);
    const file = files.configPath === undefined ? undefined : relative(io.cwd, files.configPath) || files.configPath;
    const rows = configOrigins(files).map(({ name, value, field }) => ({
      name,
      value: value ?? null,
      from: value === undefined ? null : (file ?? null),
      before: [field.option, field.setting && `attest.${field.setting}`].filter((one) => one !== undefined),
    }));
    if (format === 'json') io.stdout(`${JSON.stringify({ file: file ?? null, ignored, values: rows }, null, 2)}\n`);
    else {
      const width = Math.max(...rows.map(({ name }) => name.length));
      const lines = rows.map(({ name, value, from }) => {
        const said = from === null ? cliMessages.fromTheStart[locale]() : `${JSON.stringify(value)}  (${from})`;
        return `${name.padEnd(width)}  ${said}`;
      });
      const head = file === undefined ? cliMessages.noConfig[locale](given) : cliMessages.configOf[locale](given, file);
      const last = ignored ? [cliMessages.ignored[locale](file ?? '')] : [];
      io.stdout([head, ...lines, ...last].map((line) => `${harmless(line)}\n`).join(''));
    }
    const problems = [...files.configProblems, ...files.corpusProblems];
    for (const problem of problems) io.stderr(problemLine(problem));
    return problems.length ? FAILED : OK;
  });
}
