import { dirname, resolve } from 'node:path';
import { LineIndex } from '../base/line-index.ts';
import type { CslItem } from '../bibliography/csl-item.ts';
import type { ListEntry } from '../bibliography/formatter.ts';
import { bibtexOf } from '../bibliography/bibtex.ts';
import { htmlOf } from '../bibliography/html.ts';
import { itemOf } from '../bibliography/item-of.ts';
import { markdownOf } from '../bibliography/markdown.ts';
import { plainText } from '../bibliography/rich-text.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { ListManner, ListOptions } from '../features/bibliography.ts';
import {
  bibliographyEdit,
  BibliographyFault,
  citedItems,
  formattedList,
  listManner,
} from '../features/bibliography.ts';
import type { ReportFiles } from '../features/workspace-files.ts';
import { bibliographySettings, reportDefaults } from '../features/workspace-files.ts';
import { bibliographyMessages as messages } from '../messages/bibliography.ts';
import { cliMessages } from '../messages/cli.ts';
import type { Locale } from '../messages/locale.ts';
import { writeAtomically } from '../platform/atomic-file.ts';
import { nearestFile, readText } from '../platform/nearest-file.ts';
import { parseReport } from '../report/parse-report.ts';
import type { Report } from '../report/report.ts';
import type { Parsed } from './arguments.ts';
import { parsed } from './arguments.ts';
import type { CommandIo } from './command.ts';
import { FOUND, OK, orUsage, UsageError } from './command.ts';
import { problemLine, readCorpus } from './open-corpus.ts';
import { ProjectConfig } from './project-config.ts';
import type { ReportFile } from './report-files.ts';
import { reportFiles } from './report-files.ts';
import { rewriteFile } from './rewrite-file.ts';

/** `attest bibliography REPORT…`: the formatted list of what reports cite, printed or written into them. */
export async function bibliographyCommand(args: readonly string[], io: CommandIo): Promise<number> {
  return orUsage('bibliography', io, async () => {
    const { values, positionals } = parsed('bibliography', args, io);
    const locale = io.locale ?? 'en';
    const { format } = values;
    if (!positionals.length) throw new UsageError(messages.noReportGiven[locale]());
    if (values.write && values.check) throw new UsageError(messages.writeOrCheck[locale]());
    if (values.all && values.references === undefined) throw new UsageError(messages.allWithout[locale]());
    const project = new ProjectConfig(io);
    const files = await reportFiles(positionals, values.corpus, io, project);
    const cache = values['no-cache'] ? false : values.cache;
    const corpora = new Map<string, Corpus>();
    const works: Work[] = [];
    for (const file of files) {
      const given = values.corpus.length > 0;
      const said = await project.sound(dirname(file.path), given);
      const chosen = given ? { folders: values.corpus } : await project.corpusOf(file.path);
      const key = [...chosen.folders, chosen.namer?.configPath].join('\n');
      let corpus = corpora.get(key);
      if (!corpus) {
        ({ corpus } = await readCorpus({ ...chosen, cache }, io));
        for (const problem of corpus.problems) io.stderr(problemLine(problem));
        corpora.set(key, corpus);
      }
      works.push(await workOn(file, corpus, said, values, io));
    }
    const [first] = works;
    if (!first) return OK;
    const items = eachOnce(works.flatMap((work) => work.items));
    // All that can go wrong with the lists goes wrong before anything is written.
    const edits = values.write || values.check ? works.map((work) => faultAt(work, () => editOf(work, locale))) : [];
    const printed =
      values.write || values.check || values.references !== undefined || values.csl !== undefined
        ? ''
        : listText(await list(items, first, locale), items, format, first);
    if (values.references !== undefined) {
      const all = values.all ? [...corpora.values()].flatMap((corpus) => [...corpus.sources.values()].map(itemOf)) : [];
      await write(resolve(io.cwd, values.references), cslJson(eachOnce([...items, ...all])), io);
    }
    if (values.csl !== undefined) await write(resolve(io.cwd, values.csl), first.manner.style, io);
    let stale = false;
    for (const [i, { file, entries, items: cited }] of works.entries()) {
      const edit = edits[i];
      if (values.write && edit) await rewrite(file, edit, io);
      if (values.check && edit) {
        stale = true;
        io.stderr(`${file.shown}: ${messages.notUpToDate[locale]()}\n`);
      } else if (values.write || values.check) {
        const said = !cited.length ? messages.nothingCited : edit ? messages.written : messages.upToDate;
        io.stderr(`${file.shown}: ${said[locale](entries.length)}\n`);
      }
    }
    io.stdout(printed);
    return stale || works.some(({ complete }) => !complete) ? FOUND : OK;
  });
}

type ListFormat = Parsed<'bibliography'>['values']['format'];

/** A report with all that its list is made of. */
interface Work {
  readonly file: ReportFile;
  readonly report: Report;
  readonly items: readonly CslItem[];
  readonly manner: ListManner;
  readonly entries: readonly ListEntry[];
  /** Does somebody have each of its keys? */
  readonly complete: boolean;
}

async function workOn(
  file: ReportFile,
  corpus: Corpus,
  said: ReportFiles,
  { style, locale: listLocale }: { readonly style: string | undefined; readonly locale: string | undefined },
  io: CommandIo,
): Promise<Work> {
  const locale = io.locale ?? 'en';
  const report = parseReport(file.text, file.path, { locale, defaults: reportDefaults(said) });
  for (const problem of report.problems) io.stderr(problemLine({ ...problem, path: file.shown }));
  const { items, unknown } = citedItems(report, corpus);
  const lines = new LineIndex(report.text);
  for (const { key, span } of unknown) {
    const message = messages.unknownKey[locale](key);
    io.stderr(problemLine({ path: file.shown, message, ...(span ? lines.positionAt(span.start) : {}) }));
  }
  const options: ListOptions = {
    style,
    listLocale,
    settings: bibliographySettings(said),
    // A path on the command line is meant from there, one in a report from the report.
    folder: style === undefined ? dirname(file.path) : io.cwd,
    files: { nearest: nearestFile, read: readText },
    locale,
  };
  return faultAt({ file, report }, async () => {
    const manner = await listManner(report, options);
    const entries = await formattedList(items, manner, locale);
    return { file, report, items, manner, entries, complete: !unknown.length };
  });
}

function faultAt<T>(about: Pick<Work, 'file' | 'report'>, work: () => T): T {
  const fail = (error: unknown): never => {
    if (!(error instanceof BibliographyFault)) throw error;
    const { file, report } = about;
    const place = error.offset === undefined ? {} : new LineIndex(report.text).positionAt(error.offset);
    throw new UsageError(problemLine({ path: file.shown, message: error.message, ...place }).trimEnd());
  };
  try {
    const result = work();
    return result instanceof Promise ? (result.catch(fail) as T) : result;
  } catch (error) {
    return fail(error);
  }
}

function editOf({ report, entries, manner }: Work, locale: Locale): Edit | undefined {
  return bibliographyEdit(report, entries, manner.heading, locale);
}

type Edit = NonNullable<ReturnType<typeof bibliographyEdit>>;

// One list of what all the reports cite; of a single report it is made already.
async function list(items: readonly CslItem[], first: Work, locale: Locale): Promise<readonly ListEntry[]> {
  return items.length === first.items.length ? first.entries : formattedList(items, first.manner, locale);
}

function listText(
  entries: readonly ListEntry[],
  items: readonly CslItem[],
  format: ListFormat,
  { report }: Work,
): string {
  const labels = new Set(report.references.keys());
  if (format === 'csl-json') return cslJson(items);
  if (format === 'bibtex') return bibtexOf(items);
  if (!entries.length) return '';
  if (format === 'text') return entries.map(({ runs }) => `${plainText(runs)}\n`).join('');
  if (format === 'markdown') return `${entries.map(({ runs }) => markdownOf(runs, labels)).join('\n\n')}\n`;
  const rows = entries.map(({ runs }) => `  <p class="csl-entry">${htmlOf(runs)}</p>\n`).join('');
  return `<div class="csl-bib-body">\n${rows}</div>\n`;
}

function cslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

function eachOnce(items: readonly CslItem[]): readonly CslItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function rewrite(file: ReportFile, { start, end, text }: Edit, io: CommandIo): Promise<void> {
  return rewriteFile(file, file.text.slice(0, start) + text + file.text.slice(end), io);
}

async function write(path: string, text: string, io: CommandIo): Promise<void> {
  try {
    await writeAtomically(path, [text]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(cliMessages.unwritable[io.locale ?? 'en'](path, reason), { cause: error });
  }
}
