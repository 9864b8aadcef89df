import type { Problem } from '../base/problem.ts';
import { CODES } from '../checks/finding.ts';
import type { Config } from '../config.ts';
import { DEFAULT_CONFIG } from '../config.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { formatNames, formatOf } from '../corpus/readers/formats.ts';
import { diagnosisMessages as messages } from '../messages/diagnosis.ts';
import type { Locale } from '../messages/locale.ts';
import { registry } from '../checks/registry.ts';
import { configOrigins } from './config-origins.ts';
import type { ReportFiles } from './workspace-files.ts';

/** How Attest stands on a machine, to be put into a bug report: no words of a source or a report are in it. */
export interface Diagnosis {
  readonly version: 1;
  readonly attest: string;
  /** Of Node.js. */
  readonly node: string;
  readonly system: string;
  readonly locale: Locale;
  /** The editor, where one asks. */
  readonly editor?: string;
  readonly program?: string;
  /** Of the report. */
  readonly folder: string;
  readonly configuration: {
    readonly file: string | null;
    /** What is set, and where; the rest is as it is from the start. */
    readonly values: readonly SetValue[];
  };
  readonly corpora: readonly DiagnosedCorpus[];
  readonly problems: {
    readonly count: number;
    /** The first few; what they quote is left out. */
    readonly first: readonly Problem[];
  };
  readonly index?: DiagnosedIndex;
  /** Seconds. */
  readonly opening?: { readonly read: number; readonly index: number; readonly reused: number };
  /** Bytes. */
  readonly memory: number;
  /** What may not be as it was meant, a sentence each. */
  readonly doubtful: readonly string[];
  /** What keeps Attest from its work, a sentence each. */
  readonly broken: readonly string[];
}

export interface SetValue {
  readonly name: string;
  readonly value: unknown;
  /** A file, an option, or the settings of the editor. */
  readonly from: string;
}

export interface DiagnosedCorpus {
  readonly folder: string;
  readonly sources: number;
  /** Sources that are but entries of metadata. */
  readonly withoutText: number;
  readonly passages: number;
  readonly formats: Readonly<Record<string, number>>;
  readonly languages: Readonly<Record<string, number>>;
}

/** See reading/corpus-store.ts. */
export interface DiagnosedIndex {
  readonly path: string;
  readonly is: 'none' | 'fits' | 'other' | 'damaged' | 'unreadable';
  readonly bytes: number;
  /** ISO, in UTC. */
  readonly written?: string;
}

/** So many problems are told one by one. */
const FIRST = 5;

/** What the sources of each folder are, in the order of the folders; one that is below two belongs to the first. */
export function diagnosedCorpora(folders: readonly string[], { sources }: Corpus): readonly DiagnosedCorpus[] {
  const all = [...sources.values()];
  const owner = (path: string): string | undefined =>
    folders.find((folder) => path.startsWith(folder) && /^[/\\]/.test(path.slice(folder.length)));
  return folders.map((folder) => {
    const own = all.filter(({ path }) => owner(path) === folder);
    const read = own.filter(({ text }) => text);
    const formats: Record<string, number> = {};
    const languages: Record<string, number> = {};
    for (const { path, language } of read) {
      const format = formatOf(path);
      if (format) formats[formatNames[format]] = (formats[formatNames[format]] ?? 0) + 1;
      languages[language] = (languages[language] ?? 0) + 1;
    }
    const passages = own.reduce((sum, source) => sum + source.passages.length, 0);
    return { folder, sources: own.length, withoutText: own.length - read.length, passages, formats, languages };
  });
}

export function diagnosedProblems(problems: readonly Problem[]): Diagnosis['problems'] {
  const first = problems.slice(0, FIRST).map((problem) => ({ ...problem, message: withoutQuotes(problem.message) }));
  return { count: problems.length, first };
}

/** What the configuration sets, and the settings of the editor that are not as from the start. */
export function setValues(files: ReportFiles, settings?: Config): readonly SetValue[] {
  const file = configOrigins(files).flatMap(({ name, value }) =>
    value === undefined ? [] : [{ name, value, from: files.configPath ?? '' }],
  );
  return [...file, ...(settings ? changed(settings, DEFAULT_CONFIG, 'attest') : [])];
}

/** What in the configuration may not be as it was meant. */
export function doubts(files: ReportFiles, corpora: readonly DiagnosedCorpus[], locale: Locale): readonly string[] {
  const told: string[] = [];
  const { rules, date } = files;
  if (
    CODES.every((code) => (rules[code] ?? registry.find((check) => check.code === code)?.severity ?? 'off') === 'off')
  )
    told.push(messages.allOff[locale]);
  if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) told.push(messages.roughDate[locale](date));
  for (const { folder, sources } of corpora) {
    if (!sources) told.push(messages.emptyFolder[locale](folder));
    const outer = corpora.find(
      (one) => one.folder !== folder && folder.startsWith(one.folder) && /^[/\\]/.test(folder.slice(one.folder.length)),
    );
    if (outer) told.push(messages.nested[locale](folder, outer.folder));
  }
  for (const { path, message } of files.verdictProblems) told.push(`${path}: ${message}`);
  return told;
}

/** What keeps Attest from its work. */
export function faults(
  files: ReportFiles,
  corpora: readonly DiagnosedCorpus[],
  problems: readonly Problem[],
  index: DiagnosedIndex | undefined,
  locale: Locale,
): readonly string[] {
  const said = [...files.configProblems, ...files.corpusProblems].map(placed);
  if (!corpora.length) said.push(messages.noCorpus[locale]);
  else if (!corpora.some(({ sources }) => sources) && problems.length) said.push(messages.noneRead[locale]);
  if (index?.is === 'unreadable') said.push(messages.indexUnreadable[locale](index.path));
  return said;
}

/** The same where the folder of the user is `~` in whatever is told. */
export function withoutHome<T>(told: T, home: string): T {
  if (home.length < 2) return told;
  const escaped = home.replace(/[/\\]+$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const folder = new RegExp(`${escaped}(?![\\p{L}\\p{N}_.-])`, 'gu');
  const shorten = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(folder, '~');
    if (Array.isArray(value)) return value.map(shorten);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shorten(one)]));
  };
  return shorten(told) as T;
}

/** `path:3:7: message`, 1-based. */
export function placed({ path, line, character, message }: Problem): string {
  const place = line === undefined ? '' : `:${line + 1}${character === undefined ? '' : `:${character + 1}`}`;
  return `${path}${place}: ${message}`;
}

// What a message quotes may be the words of a source.
function withoutQuotes(message: string): string {
  return message.replace(/“[^”]*”/g, '“…”');
}

function changed(values: object, fallbacks: object, above: string): readonly SetValue[] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
    const fallback = (fallbacks as Readonly<Record<string, unknown>>)[name];
    const inner = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (inner && typeof fallback === 'object' && fallback !== null && Object.keys(fallback).length)
      return changed(value, fallback, `${above}.${name}`);
    const isSame = JSON.stringify(value) === JSON.stringify(fallback);
    return isSame ? [] : [{ name: `${above}.${name}`, value, from: 'settings' }];
  });
}
