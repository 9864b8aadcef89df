import { parseIso } from '../base/days.ts';
import { LineIndex } from '../base/line-index.ts';
import { nearestWord } from '../base/nearest-word.ts';
import type { Problem } from '../base/problem.ts';
import type { Config } from '../config.ts';
import { configMessages } from '../messages/config.ts';
import type { Locale } from '../messages/locale.ts';
import type { Language } from '../text/language.ts';
import type { ConfigNode } from './config-nodes.ts';
import { jsonNode, plainValue, yamlNode } from './config-nodes.ts';
import type { ConfigField, Shape } from './config-table.ts';
import { CONFIG_FIELDS } from './config-table.ts';

/** What a configuration file says; settings of the editor and options of the command line come before it. */
export interface FileConfig {
  /** As written: folders relative to the file. */
  readonly corpus: readonly NamedFolder[];
  readonly rules: Config['rules'];
  /** ISO: a day, a month or a year, for reports that give none. */
  readonly date: string | undefined;
  /** Of the reports; none: each is read in the language that it seems to be in. */
  readonly languages: readonly Language[];
  /** Of the file that is found upwards from a corpus folder, or that names it: what in it is no source. */
  readonly exclude: Config['exclude'];
  /** Patterns of reports that are not checked, meant from the folder of the file. */
  readonly ignore: readonly string[];
  /** Of the same file as `exclude`. */
  readonly jsonLines: Config['jsonLines'];
  readonly bibliography: Partial<Config['bibliography']>;
}

/** A folder as the file names it, and where it does; 0-based. */
export interface NamedFolder {
  readonly written: string;
  readonly line: number;
  readonly character: number;
}

export const EMPTY_FILE_CONFIG: FileConfig = {
  corpus: [],
  rules: {},
  date: undefined,
  languages: [],
  exclude: [],
  ignore: [],
  jsonLines: {},
  bibliography: {},
};

/** Longer files are none that a person wrote. UTF-16 code units. */
const LONGEST = 1_000_000;

/**
 * Reads the text of `.attestrc.json` or, by the ending of its path, `.attestrc.yaml`. Never throws; what can't be used is a
 * problem with its place, and the rest is used.
 */
export function readConfigFile(
  text: string,
  path: string,
  locale: Locale,
): { readonly config: FileConfig; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const lines = new LineIndex(text);
  const tell: Tell = (message, at) => {
    problems.push({ path, message, ...lines.positionAt(at) });
  };
  const isJson = path.endsWith('.json');
  const read = text.length > LONGEST ? undefined : isJson ? jsonNode(text) : yamlNode(text);
  if (!read) tell(configMessages.tooLong[locale](), 0);
  else if ('why' in read) {
    const broken = isJson ? configMessages.brokenJson[locale]() : configMessages.brokenYaml[locale](read.reason ?? '');
    const { tooDeep, twice, anAlias } = configMessages;
    const said = { deep: tooDeep[locale](), twice: twice[locale](), alias: anAlias[locale](), syntax: broken };
    tell(said[read.why], read.at);
  } else if (read.kind !== 'map') tell(configMessages.notARecord[locale](), read.at);
  else {
    const reader = new ShapeReader(locale, tell);
    const values = reader.fields(read, CONFIG_FIELDS, '');
    const corpus = ((values['corpus'] ?? []) as readonly Placed[]).map(({ text: written, at }) => ({
      written,
      ...lines.positionAt(at),
    }));
    const config: FileConfig = {
      ...EMPTY_FILE_CONFIG,
      ...values,
      corpus,
    };
    return { config, problems };
  }
  return { config: EMPTY_FILE_CONFIG, problems };
}

type Tell = (message: string, at: number) => void;

/** A word of a list, with its offset. */
interface Placed {
  readonly text: string;
  readonly at: number;
}

/** Reads values by the shapes of the table; what has another shape is told, and is undefined. */
class ShapeReader {
  readonly #locale: Locale;
  readonly #tell: Tell;

  constructor(locale: Locale, tell: Tell) {
    this.#locale = locale;
    this.#tell = tell;
  }

  fields(node: ConfigNode, fields: readonly ConfigField[], above: string): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    if (node.kind !== 'map') return values;
    for (const { key, at, node: value } of node.entries) {
      const field = fields.find(({ name }) => name === key);
      if (!field) {
        // `$schema` is for editors.
        if (key !== '$schema' || above) this.#unknown(key, fields, at);
        continue;
      }
      // What is left empty is not set.
      if (value.kind === 'scalar' && value.value === null) continue;
      const read = this.#value(value, field.shape, above + field.name, at);
      if (read !== undefined) values[field.name] = read;
    }
    return values;
  }

  #unknown(key: string, fields: readonly ConfigField[], at: number): void {
    const names = fields.map(({ name }) => name);
    const nearest = nearestWord(key, names);
    const { unknownKey, unknownKeyNear } = configMessages;
    this.#tell(
      nearest === undefined ? unknownKey[this.#locale](key, names) : unknownKeyNear[this.#locale](key, nearest),
      at,
    );
  }

  /** @param at where the key stands */
  #value(node: ConfigNode, shape: Shape, name: string, at: number): unknown {
    const locale = this.#locale;
    const shown = plainValue(node);
    switch (shape.kind) {
      case 'folders':
        return this.#words(node, name, at, configMessages.notFolders);
      case 'patterns':
        return this.#words(node, name, at, configMessages.notPatterns)?.map(({ text }) => text);
      case 'some':
        return this.#words(node, name, at, {
          en: (setting, value) => configMessages.notListOf.en(setting, value, shape.values),
          vi: (setting, value) => configMessages.notListOf.vi(setting, value, shape.values),
        })?.flatMap(({ text, at: place }) => {
          if (shape.values.includes(text)) return [text];
          this.#tell(configMessages.notAmong[locale](name, text, shape.values), place);
          return [];
        });
      case 'day': {
        const written = typeof shown === 'number' ? String(shown) : shown;
        if (typeof written === 'string' && parseIso(written)) return written;
        this.#tell(configMessages.notADay[locale](name, shown), at);
        return undefined;
      }
      case 'one':
        if (shape.values.some((value) => value === shown)) return shown;
        this.#tell(configMessages.notOneOf[locale](name, shown, shape.values, shape.values[0]), at);
        return undefined;
      case 'name':
        if (typeof shown === 'string' && shown.trim()) return shown.trim();
        this.#tell(configMessages.notWords[locale](name, shown, shape.known[0]), at);
        return undefined;
      case 'each':
        return this.#keyed(node, shape.keys, name, at, configMessages.unknownRule, (value, place, key) => {
          const severity = plainValue(value);
          if (shape.values.some((one) => one === severity)) return severity;
          this.#tell(configMessages.notASeverity[locale](`${name}.${key}`, severity, shape.values), place);
          return undefined;
        });
      case 'names':
        return this.#keyed(node, shape.keys, name, at, configMessages.unknownField, (value, place, key) => {
          const found = plainValue(value);
          const names = typeof found === 'string' ? [found] : found;
          if (Array.isArray(names) && names.length && names.every((one) => typeof one === 'string' && one.trim()))
            return names;
          this.#tell(configMessages.notFields[locale](`${name}.${key}`, found), place);
          return undefined;
        });
      case 'group':
        if (node.kind === 'map') return this.fields(node, shape.fields, `${name}.`);
        this.#tell(configMessages.notAnObject[locale](name, shown), at);
        return undefined;
    }
  }

  /** One is often written without the brackets; its meaning is plain. */
  #words(
    node: ConfigNode,
    name: string,
    at: number,
    wrong: typeof configMessages.notFolders,
  ): readonly Placed[] | undefined {
    const items = node.kind === 'list' ? node.items : [node];
    if (node.kind === 'map' || (node.kind === 'scalar' && typeof node.value !== 'string')) {
      this.#tell(wrong[this.#locale](name, plainValue(node)), at);
      return undefined;
    }
    return items.flatMap((item) => {
      const text = plainValue(item);
      if (typeof text === 'string') return text.trim() ? [{ text, at: item.at }] : [];
      this.#tell(configMessages.notAWord[this.#locale](name, text), item.at);
      return [];
    });
  }

  #keyed(
    node: ConfigNode,
    keys: readonly string[],
    name: string,
    at: number,
    unknown: typeof configMessages.unknownRule,
    read: (node: ConfigNode, at: number, key: string) => unknown,
  ): Record<string, unknown> | undefined {
    if (node.kind !== 'map') {
      this.#tell(configMessages.notAnObject[this.#locale](name, plainValue(node)), at);
      return undefined;
    }
    const values: Record<string, unknown> = {};
    for (const { key, at: place, node: value } of node.entries) {
      if (!keys.includes(key)) {
        this.#tell(unknown[this.#locale](name, key, keys, nearestWord(key, keys)), place);
        continue;
      }
      const one = read(value, place, key);
      if (one !== undefined) values[key] = one;
    }
    return values;
  }
}
