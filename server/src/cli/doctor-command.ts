import { dirname, resolve } from 'node:path';
import type { Diagnosis } from '../features/diagnosis.ts';
import { diagnosedCorpora, diagnosedProblems, doubts, faults, setValues, withoutHome } from '../features/diagnosis.ts';
import { diagnosisText } from '../features/diagnosis-text.ts';
import { OwnConceptFiles } from '../features/own-concepts.ts';
import { cliMessages } from '../messages/cli.ts';
import { cacheFolder } from '../platform/cache-folder.ts';
import { findCorpus, isFolder } from '../platform/find-corpus.ts';
import { machine } from '../platform/machine.ts';
import { nearestFile, readText } from '../platform/nearest-file.ts';
import type { StoreState } from '../reading/corpus-store.ts';
import { CorpusStore } from '../reading/corpus-store.ts';
import { parsed } from './arguments.ts';
import type { CommandIo } from './command.ts';
import { FOUND, OK, orUsage, UsageError } from './command.ts';
import type { OpenCorpus } from './open-corpus.ts';
import { openCorpus } from './open-corpus.ts';
import { ProjectConfig } from './project-config.ts';
import { VERSION } from '../base/version.ts';

/**
 * `attest doctor [PATH]`: how Attest stands here, to be pasted into a bug report. It changes nothing, not even what is kept
 * of the sources. Status 1 where something is broken.
 */
export async function doctorCommand(args: readonly string[], io: CommandIo): Promise<number> {
  return orUsage('doctor', io, async () => {
    const { values, positionals } = parsed('doctor', args, io);
    const [given = '.', ...more] = positionals;
    if (more.length) throw new UsageError(cliMessages.onePath[io.locale ?? 'en']());
    const path = resolve(io.cwd, given);
    const diagnosis = await diagnose((await isFolder(path)) ? path : dirname(path), values.corpus, values.cache, io);
    io.stdout(values.format === 'json' ? `${JSON.stringify(diagnosis, null, 2)}\n` : diagnosisText(diagnosis));
    return diagnosis.broken.length ? FOUND : OK;
  });
}

async function diagnose(
  folder: string,
  options: readonly string[],
  cache: string | undefined,
  io: CommandIo,
): Promise<Diagnosis> {
  const locale = io.locale ?? 'en';
  const files = await new ProjectConfig(io).ofFolder(folder);
  const found = options.length || files.corpus.length ? undefined : await findCorpus(folder);
  const named = options.length ? options.map((one) => resolve(io.cwd, one)) : files.corpus;
  const wanted = found === undefined ? named : [found];
  const folders: string[] = [];
  for (const one of wanted) if (await isFolder(one)) folders.push(one);
  // Before anything is read, as it was when the trouble was there.
  const state = folders.length ? await stateOf(folders, cache, io) : undefined;
  // Of a configuration that can't be used as it stands, what can is looked at all the same.
  const open = folders.length && !files.configProblems.length ? await opened(folders, cache, io) : undefined;
  const corpora = open ? diagnosedCorpora(folders, open.corpus) : [];
  const problems = open?.corpus.problems ?? [];
  const index = state && { ...state, ...(state.written !== undefined && { written: isoMinute(state.written) }) };
  const { node, system, memory, program, home } = machine();
  const broken = faults(files, open ? corpora : unread(folders), problems, index as Diagnosis['index'], locale);
  const missing = wanted.filter((one) => !folders.includes(one));
  return withoutHome(
    {
      version: 1,
      attest: VERSION,
      node,
      system,
      locale,
      ...(program !== undefined && { program }),
      folder,
      configuration: {
        file: files.configPath ?? null,
        values: [
          ...(options.length ? [{ name: 'corpus', value: options, from: '--corpus' }] : []),
          ...setValues(files),
        ],
      },
      corpora,
      problems: diagnosedProblems(problems),
      ...(index && { index: index as NonNullable<Diagnosis['index']> }),
      ...(open && { opening: { read: open.seconds.read, index: open.seconds.index, reused: open.reused } }),
      memory,
      doubtful: doubts(files, corpora, locale),
      broken: [...broken, ...missing.map((one) => cliMessages.noReport[locale](one))],
    },
    home,
  );
}

function unread(folders: readonly string[]): Diagnosis['corpora'] {
  return folders.map((folder) => ({
    folder,
    sources: 0,
    withoutText: 0,
    passages: 0,
    formats: {},
    languages: {},
  }));
}

function opened(folders: readonly string[], cache: string | undefined, io: CommandIo): Promise<OpenCorpus> {
  return openCorpus({ folders, cache, lookOnly: true }, io);
}

async function stateOf(folders: readonly string[], cache: string | undefined, io: CommandIo): Promise<StoreState> {
  const locale = io.locale ?? 'en';
  const own = new OwnConceptFiles({ nearest: nearestFile, read: readText }, locale);
  await own.refresh(folders);
  const at = cacheFolder(folders, cache && resolve(io.cwd, cache));
  return new CorpusStore(at, own.concepts, locale).state();
}

function isoMinute(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16)}Z`;
}
