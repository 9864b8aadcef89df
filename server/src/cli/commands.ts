import { SHIPPED_STYLES } from '../bibliography/styles.ts';
import { CODES, SEVERITIES } from '../checks/finding.ts';
import { helpWords as words } from '../messages/command-help.ts';
import type { Locale } from '../messages/locale.ts';
import { SHELLS } from './shells.ts';
import { FORMATS } from './writers/formats.ts';

/** Something said, in each language. */
export type Words = Readonly<Record<Locale, string>>;

/** What stands where a value is wanted, so that a shell can offer it. */
export type Kind = 'folder' | 'file' | 'report' | 'text';

/** An option as the parser takes it, the help tells it and a shell completes it. */
export interface Option {
  readonly type: 'boolean' | 'string';
  readonly says: Words;
  readonly multiple?: true;
  /** What it is where it is not given; told by the help. */
  readonly default?: string;
  /** Of a string: how its value is called. */
  readonly value?: Words;
  /** All that the value can be. */
  readonly choices?: readonly string[];
  /** Values to begin with; others are taken, too. */
  readonly offers?: readonly string[];
  /** What can stand before an equals sign in the value, and what behind it. */
  readonly pair?: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly kind?: Kind;
}

/** A command's face. What it does stands in main.ts. */
export interface CommandForm {
  readonly says: Words;
  /** What is given beside options: its name, one or many, and what it is. None: there is nothing. */
  readonly operand?: {
    readonly name: string;
    readonly says: Words;
    readonly kind: Kind;
    readonly choices?: readonly string[];
  };
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly Example[];
}

/** Arguments behind the command's name, and what comes of them. */
export interface Example {
  readonly run: readonly (string | Words)[];
  /** What a shell does with the output. */
  readonly piped?: string;
  readonly says: Words;
}

const corpus = {
  type: 'string',
  multiple: true,
  value: words.values.folder,
  kind: 'folder',
  says: words.shared.corpus,
} as const;
const cache = { type: 'string', value: words.values.folder, kind: 'folder', says: words.shared.cache } as const;
const noCache = { type: 'boolean', says: words.shared.noCache } as const;
const format = {
  type: 'string',
  default: 'pretty',
  choices: ['pretty', 'json'],
  value: words.values.format,
  says: words.shared.format,
} as const;
const severities = [...SEVERITIES, 'off'];

/** Every command with every option: what `parsed` takes, `--help` tells and `attest completions` offers. */
export const COMMANDS = {
  check: {
    says: words.check.says,
    operand: { name: '[PATH…]', says: words.check.operand, kind: 'report' },
    options: {
      corpus,
      format: { type: 'string', choices: FORMATS, value: words.values.format, says: words.check.format },
      'fail-on': {
        type: 'string',
        choices: [...SEVERITIES, 'never'],
        value: words.values.severity,
        says: words.check.failOn,
      },
      rule: {
        type: 'string',
        multiple: true,
        pair: { before: CODES, after: severities },
        value: words.values.rule,
        says: words.check.rule,
      },
      'changed-since': { type: 'string', value: words.values.revision, says: words.check.changedSince },
      fix: { type: 'boolean', says: words.check.fix },
      'dry-run': { type: 'boolean', says: words.check.dryRun },
      'max-warnings': { type: 'string', value: words.values.count, says: words.check.maxWarnings },
      quiet: { type: 'boolean', says: words.check.quiet },
      'stdin-filename': {
        type: 'string',
        value: words.values.file,
        kind: 'report',
        says: words.check.stdinFilename,
      },
      explain: { type: 'boolean', says: words.check.explain },
      watch: { type: 'boolean', says: words.check.watch },
      cache,
      'no-cache': noCache,
    },
    examples: [
      { run: [], says: words.check.everyReport },
      { run: ['report.md', '--corpus', 'articles/'], says: words.check.namedSources },
      { run: ['--watch'], says: words.check.watched },
      { run: ['--fix', '--dry-run'], says: words.check.trial },
      { run: ['--format', 'sarif'], piped: '> attest.sarif', says: words.check.forScanning },
    ],
  },
  search: {
    says: words.search.says,
    operand: { name: 'TEXT', says: words.search.operand, kind: 'text' },
    options: {
      corpus,
      limit: { type: 'string', default: '10', value: words.values.count, says: words.search.limit },
      queries: { type: 'string', value: words.values.file, kind: 'file', says: words.search.queries },
      format,
      cache,
      'no-cache': noCache,
    },
    examples: [
      { run: [words.search.phrase], says: words.search.best },
      { run: [words.search.phrase, '--limit', '3', '--format', 'json'], says: words.search.forPrograms },
    ],
  },
  inspect: {
    says: words.inspect.says,
    operand: { name: 'FILE…', says: words.inspect.operand, kind: 'file' },
    options: {
      published: { type: 'string', value: words.values.date, says: words.inspect.published },
      language: {
        type: 'string',
        choices: ['vi', 'en'],
        value: words.values.language,
        says: words.inspect.language,
      },
      'files-from': { type: 'string', value: words.values.file, kind: 'file', says: words.inspect.filesFrom },
      format,
    },
    examples: [
      { run: ['article.txt'], says: words.inspect.oneText },
      { run: ['article.txt', '--published', '2022-11-10'], says: words.inspect.anchored },
    ],
  },
  index: {
    says: words.index.says,
    options: { corpus, cache, 'no-cache': noCache, format },
    examples: [{ run: ['--corpus', 'articles/'], says: words.index.before }],
  },
  bibliography: {
    says: words.bibliography.says,
    operand: { name: 'REPORT…', says: words.bibliography.operand, kind: 'report' },
    options: {
      corpus,
      style: {
        type: 'string',
        offers: SHIPPED_STYLES.map(({ id }) => id),
        value: words.values.style,
        kind: 'file',
        says: words.bibliography.style,
      },
      locale: {
        type: 'string',
        offers: ['vi-VN', 'en-US', 'en-GB'],
        value: words.values.language,
        says: words.bibliography.locale,
      },
      format: {
        type: 'string',
        default: 'markdown',
        choices: ['markdown', 'text', 'html', 'csl-json', 'bibtex'],
        value: words.values.format,
        says: words.shared.format,
      },
      write: { type: 'boolean', says: words.bibliography.write },
      check: { type: 'boolean', says: words.bibliography.check },
      references: { type: 'string', value: words.values.file, kind: 'file', says: words.bibliography.references },
      all: { type: 'boolean', says: words.bibliography.all },
      csl: { type: 'string', value: words.values.file, kind: 'file', says: words.bibliography.csl },
      cache,
      'no-cache': noCache,
    },
    examples: [
      { run: ['report.md'], says: words.bibliography.printed },
      { run: ['report.md', '--write', '--style', 'ieee'], says: words.bibliography.written },
      { run: ['--check', '.'], says: words.bibliography.stale },
    ],
  },
  config: {
    says: words.config.says,
    operand: { name: '[PATH]', says: words.config.operand, kind: 'report' },
    options: { format },
    examples: [{ run: ['report.md'], says: words.config.ofReport }],
  },
  doctor: {
    says: words.doctor.says,
    operand: { name: '[PATH]', says: words.config.operand, kind: 'report' },
    options: { corpus, cache, format },
    examples: [
      { run: [], says: words.doctor.here },
      { run: ['--format', 'json'], says: words.doctor.forPrograms },
    ],
  },
  completions: {
    says: words.completions.says,
    operand: { name: SHELLS.join('|'), says: words.completions.operand, kind: 'text', choices: SHELLS },
    options: {},
    examples: [
      { run: ['bash'], piped: '> ~/.local/share/bash-completion/completions/attest', says: words.completions.kept },
      { run: ['fish'], piped: '> ~/.config/fish/completions/attest.fish', says: words.completions.kept },
      { run: ['powershell'], piped: '| Out-String | Invoke-Expression', says: words.completions.now },
    ],
  },
  lsp: {
    says: words.lsp.says,
    options: {
      stdio: { type: 'boolean', says: words.lsp.stdio },
      'node-ipc': { type: 'boolean', says: words.lsp.ipc },
      pipe: { type: 'string', value: words.values.name, says: words.lsp.pipe },
      socket: { type: 'string', value: words.values.port, says: words.lsp.socket },
      cache,
    },
    examples: [{ run: ['--stdio'], says: words.lsp.asEditor }],
  },
  mcp: {
    says: words.mcp.says,
    operand: { name: '[DIR]', says: words.mcp.operand, kind: 'folder' },
    options: {
      corpus,
      settings: { type: 'string', default: '{}', value: words.values.json, says: words.mcp.settings },
      cache,
    },
    examples: [{ run: ['reports/', '--corpus', 'articles/'], says: words.mcp.here }],
  },
} as const satisfies Readonly<Record<string, CommandForm>>;

export type CommandName = keyof typeof COMMANDS;

/** The form of a command by its name as it was typed; undefined where there is none. */
export function formOf(name: string): CommandForm | undefined {
  return isCommand(name) ? COMMANDS[name] : undefined;
}

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
