import type { Locale } from './messages/locale.ts';
import { configMessages } from './messages/config.ts';

/** Every setting of Attest, as the rest of the server reads it. The manifest lists the same names and defaults. */
export interface Config {
  /** Corpus folders, absolute or relative to the workspace folder; none: found beside the report, upwards. */
  readonly corpus: readonly string[];
  /** Patterns of files in the corpus folders that are no sources, as in .gitignore. */
  readonly exclude: readonly string[];
  /** How the fields of articles in JSON Lines are called, where it is not as usual. */
  readonly jsonLines: FieldNames;
  /** Severities that differ from the rules' own, by the rule's code. */
  readonly rules: Readonly<Record<string, RuleSeverity>>;
  readonly hover: {
    /** How many passages of the source a hover shows, 1–10. */
    readonly passages: number;
    /** Is anything shown at all where the pointer rests? */
    readonly enabled: boolean;
    /** Is it told what the sources say of a date, a speaker, a figure or a quotation? */
    readonly facts: boolean;
  };
  readonly bibliography: {
    /** The citation style of reports that name none: a shipped one, or the name of a `.csl` file of the workspace. */
    readonly style: string;
    /** The language of the list in reports that name none. */
    readonly locale: BibliographyLocale;
  };
  readonly codeLens: {
    readonly enabled: boolean;
  };
  readonly inlayHints: {
    /** Outlet and date behind a citation. */
    readonly citations: boolean;
    /** The calendar day behind a relative date. */
    readonly dates: boolean;
  };
  readonly ghostText: {
    /** Citations and speakers shown in grey at the cursor, until they are accepted. */
    readonly enabled: boolean;
  };
  readonly completion: {
    /** What a citation that is completed says: its key, or also the paragraph that bears on the sentence. */
    readonly insert: CompletionInsert;
  };
  readonly factCheck: {
    /** Of the editor who signs the fact-check sheet; empty: he is asked. */
    readonly initials: string;
  };
  readonly trace: {
    /** Read by the client alone; the server only knows that it is a setting. */
    readonly server: Trace;
  };
}

export const RULE_SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type RuleSeverity = (typeof RULE_SEVERITIES)[number];

const COMPLETION_INSERTS = ['key', 'key-and-paragraph'] as const;
export type CompletionInsert = (typeof COMPLETION_INSERTS)[number];

const TRACES = ['off', 'messages', 'verbose'] as const;
export type Trace = (typeof TRACES)[number];

/** `auto`: the language that the report is written in. */
export const BIBLIOGRAPHY_LOCALES = ['auto', 'vi-VN', 'en-US', 'en-GB'] as const;
export type BibliographyLocale = (typeof BIBLIOGRAPHY_LOCALES)[number];

export const ARTICLE_FIELDS = ['id', 'title', 'text', 'date', 'author', 'outlet', 'url', 'language'] as const;
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

/** For a field of an article the names that it goes by, in place of the usual ones: the first that has a value counts. */
export type FieldNames = Readonly<Partial<Record<ArticleField, readonly string[]>>>;

export const DEFAULT_CONFIG: Config = {
  corpus: [],
  exclude: [],
  jsonLines: {},
  rules: {},
  hover: { passages: 3, enabled: true, facts: true },
  bibliography: { style: 'apa', locale: 'auto' },
  codeLens: { enabled: true },
  inlayHints: { citations: false, dates: false },
  ghostText: { enabled: true },
  completion: { insert: 'key' },
  factCheck: { initials: '' },
  trace: { server: 'off' },
};

export interface ConfigReading {
  readonly config: Config;
  /** One sentence for each value that could not be used; its default serves instead. */
  readonly problems: readonly string[];
}

/**
 * Reads what a client sent for the section `attest`: a tree (`{ hover: { passages: 3 } }`), or flat with dotted names
 * (`{ "hover.passages": 3 }`), as some clients hand it over. Never throws.
 *
 * @param codes the rules there are; another name under `rules` is a problem
 */
export function readConfig(settings: unknown, codes: readonly string[], locale: Locale): ConfigReading {
  const problems: string[] = [];
  const value = (name: string): unknown => settingOf(settings, name);
  if (settings !== undefined && settings !== null && !isRecord(settings)) {
    problems.push(configMessages.notAnObject[locale]('attest', settings));
  }
  return {
    problems,
    config: {
      corpus: list('corpus', configMessages.notFolders),
      exclude: list('exclude', configMessages.notPatterns),
      jsonLines: readFieldNames(value('jsonLines'), 'attest.jsonLines', locale, (problem) => problems.push(problem)),
      rules: readRules(value('rules'), 'attest.rules', codes, locale, (problem) => problems.push(problem)),
      hover: {
        passages: whole('hover.passages', DEFAULT_CONFIG.hover.passages, 1, 10),
        enabled: flag('hover.enabled', DEFAULT_CONFIG.hover.enabled),
        facts: flag('hover.facts', DEFAULT_CONFIG.hover.facts),
      },
      bibliography: {
        style: words('bibliography.style', DEFAULT_CONFIG.bibliography.style),
        locale: oneOf('bibliography.locale', BIBLIOGRAPHY_LOCALES, DEFAULT_CONFIG.bibliography.locale),
      },
      codeLens: { enabled: flag('codeLens.enabled', DEFAULT_CONFIG.codeLens.enabled) },
      inlayHints: {
        citations: flag('inlayHints.citations', DEFAULT_CONFIG.inlayHints.citations),
        dates: flag('inlayHints.dates', DEFAULT_CONFIG.inlayHints.dates),
      },
      ghostText: { enabled: flag('ghostText.enabled', DEFAULT_CONFIG.ghostText.enabled) },
      completion: { insert: oneOf('completion.insert', COMPLETION_INSERTS, DEFAULT_CONFIG.completion.insert) },
      factCheck: { initials: words('factCheck.initials', DEFAULT_CONFIG.factCheck.initials) },
      trace: { server: oneOf('trace.server', TRACES, DEFAULT_CONFIG.trace.server) },
    },
  };

  function list(name: 'corpus' | 'exclude', wrong: typeof configMessages.notFolders): readonly string[] {
    const found = value(name);
    if (found === undefined || found === null) return DEFAULT_CONFIG[name];
    // One is often written without the brackets; its meaning is plain.
    if (typeof found === 'string') return found.trim() ? [found] : [];
    if (isWords(found)) return found.filter((entry) => entry.trim());
    problems.push(wrong[locale](`attest.${name}`, found));
    return DEFAULT_CONFIG[name];
  }

  function words(name: string, fallback: string): string {
    const found = value(name);
    if (found === undefined || found === null) return fallback;
    if (typeof found === 'string') return found.trim() || fallback;
    problems.push(configMessages.notWords[locale](`attest.${name}`, found, fallback));
    return fallback;
  }

  function whole(name: string, fallback: number, least: number, most: number): number {
    const found = value(name);
    if (found === undefined || found === null) return fallback;
    if (typeof found === 'number' && Number.isInteger(found) && found >= least && found <= most) return found;
    problems.push(configMessages.notWithin[locale](`attest.${name}`, found, least, most, fallback));
    return fallback;
  }

  function flag(name: string, fallback: boolean): boolean {
    const found = value(name);
    if (found === undefined || found === null) return fallback;
    if (typeof found === 'boolean') return found;
    problems.push(configMessages.notOneOf[locale](`attest.${name}`, found, ['true', 'false'], fallback));
    return fallback;
  }

  function oneOf<T extends string>(name: string, values: readonly T[], fallback: T): T {
    const found = value(name);
    if (found === undefined || found === null) return fallback;
    if (isOneOf(found, values)) return found;
    problems.push(configMessages.notOneOf[locale](`attest.${name}`, found, values, fallback));
    return fallback;
  }
}

/** The configuration files that a project may have, found upwards from a report; of two in one folder the first serves. */
export const CONFIG_FILES = ['.attestrc.json', '.attestrc.yaml', '.attestrc.yml'] as const;

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function readRules(
  found: unknown,
  name: string,
  codes: readonly string[],
  locale: Locale,
  tell: (problem: string) => void,
): Config['rules'] {
  if (found === undefined || found === null) return DEFAULT_CONFIG.rules;
  if (!isRecord(found)) {
    tell(configMessages.notAnObject[locale](name, found));
    return DEFAULT_CONFIG.rules;
  }
  const read: Record<string, RuleSeverity> = {};
  for (const [code, severity] of Object.entries(found)) {
    if (!codes.includes(code)) tell(configMessages.unknownRule[locale](name, code, codes));
    else if (isOneOf(severity, RULE_SEVERITIES)) read[code] = severity;
    else tell(configMessages.notASeverity[locale](`${name}.${code}`, severity, RULE_SEVERITIES));
  }
  return read;
}

function readFieldNames(found: unknown, name: string, locale: Locale, tell: (problem: string) => void): FieldNames {
  if (found === undefined || found === null) return DEFAULT_CONFIG.jsonLines;
  if (!isRecord(found)) {
    tell(configMessages.notAnObject[locale](name, found));
    return DEFAULT_CONFIG.jsonLines;
  }
  const read: Partial<Record<ArticleField, readonly string[]>> = {};
  for (const [field, value] of Object.entries(found)) {
    const names = typeof value === 'string' ? [value] : value;
    if (!isOneOf(field, ARTICLE_FIELDS)) tell(configMessages.unknownField[locale](name, field, ARTICLE_FIELDS));
    else if (isWords(names) && names.length && names.every((one) => one.trim())) read[field] = names;
    else tell(configMessages.notFields[locale](`${name}.${field}`, value));
  }
  return read;
}

function settingOf(settings: unknown, name: string): unknown {
  if (!isRecord(settings)) return undefined;
  if (Object.hasOwn(settings, name)) return settings[name];
  let value: unknown = settings;
  for (const part of name.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneOf<T extends string>(value: unknown, values: readonly T[]): value is T {
  return (values as readonly unknown[]).includes(value);
}
