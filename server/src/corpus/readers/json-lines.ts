import type { Problem } from '../../base/problem.ts';
import type { ArticleField } from '../../config.ts';
import { corpusMessages } from '../../messages/corpus.ts';
import { documentMessages } from '../../messages/documents.ts';
import type { Locale } from '../../messages/locale.ts';
import { isoDateOf } from '../metadata/iso-date.ts';
import { languageOfTag, type MetadataRecord } from '../metadata/record.ts';
import { decode, foreignKind } from './decode.ts';
import { parsePage, withoutScripts } from './html/page.ts';
import { blocksOf, textOf } from './html/prose.ts';
import { type Reader, type Reading, type SourceFile, type SourceReading, unread } from './reading.ts';

/**
 * Which fields of a line say what; of several names the first that has a value counts. Case makes no difference, and a
 * dot leads into an object (`meta.published`).
 */
type ArticleFields = Readonly<Record<ArticleField, readonly string[]>>;

const usualFields: ArticleFields = {
  id: ['id', 'citekey', 'key', '_id'],
  title: ['title', 'headline', 'name'],
  text: ['text', 'body', 'content', 'articleBody', 'maintext', 'article'],
  date: [
    'date',
    'published',
    'date_publish',
    'datePublished',
    'published_at',
    'publishedAt',
    'pubdate',
    'published_date',
  ],
  author: ['author', 'authors', 'byline', 'creator'],
  outlet: ['outlet', 'source', 'publisher', 'newspaper', 'site', 'source_domain', 'domain'],
  url: ['url', 'link', 'canonical_url'],
  language: ['language', 'lang'],
};

/** Lines told one by one; of a file in another form all would be wrong. */
const MOST_PROBLEMS = 20;

/**
 * Reads `.jsonl`, `.ndjson`: an article a line, by the names of fields that come with the file, else the usual ones. A line
 * that cannot be read is a problem, the others are read.
 */
export const readJsonLines: Reader = (file) => new Lines(file, { ...usualFields, ...file.fields }).read();

class Lines {
  readonly #file: SourceFile;
  readonly #fields: ArticleFields;
  readonly #stem: string;
  readonly #locale: Locale;
  readonly #sources: SourceReading[] = [];
  readonly #problems: Problem[] = [];
  /** Key → number of its line, from 1. */
  readonly #keys = new Map<string, number>();
  #untold = 0;

  constructor(file: SourceFile, fields: ArticleFields) {
    this.#file = file;
    this.#fields = fields;
    this.#locale = file.locale;
    this.#stem = file.path.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
  }

  read(): Reading {
    const { bytes, path } = this.#file;
    const kind = foreignKind(bytes);
    if (kind) return unread({ path, message: corpusMessages.notText[this.#locale](kind) });
    let line = 0;
    let objects = 0;
    for (const { text, problem, isLast } of linesOf(bytes, path, this.#locale)) {
      if (problem) this.#complain(line, problem.message);
      else if (line === 0 && /^\s*\[/.test(text))
        return unread({ path, message: corpusMessages.jsonList[this.#locale](), line: 0, character: 0 });
      else if (text.trim()) {
        if (/^\s*\{/.test(text)) objects++;
        this.#readLine(text, line, isLast);
      }
      line++;
    }
    // Of a file in another form every line would be told.
    if (!objects && this.#problems.length)
      return unread({ path, message: documentMessages.notFormat[this.#locale]('JSON Lines') });
    if (this.#untold) this.#problems.push({ path, message: corpusMessages.moreLines[this.#locale](this.#untold) });
    return { sources: this.#sources, problems: this.#problems };
  }

  #readLine(json: string, line: number, isLast: boolean): void {
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch (error) {
      // Whatever it is that the engine finds wrong, the place is the line.
      if (!(error instanceof SyntaxError)) throw error;
      const breaksOff = isLast && /^\s*\{/.test(json);
      return this.#complain(line, corpusMessages[breaksOff ? 'cutLine' : 'brokenLine'][this.#locale]());
    }
    const fields = isObject(value) ? fieldsOf(value) : new Map<string, unknown>();
    const text = textIn(fields, this.#fields.text);
    if (text === undefined)
      return this.#complain(
        line,
        corpusMessages.lineShape[this.#locale](this.#fields.text.map((name) => `\`${name}\``).join(', ')),
      );
    const metadata = this.#record(fields, line);
    const key = metadata.id ?? '';
    const first = this.#keys.get(key);
    if (first !== undefined) return this.#complain(line, corpusMessages.duplicateLine[this.#locale](key, first));
    this.#keys.set(key, line + 1);
    this.#sources.push({ text, body: { start: 0, end: text.length }, metadata, extract: true });
  }

  #record(fields: ReadonlyMap<string, unknown>, line: number): MetadataRecord {
    const names = this.#fields;
    const language = valueOf(fields, names.language);
    return {
      id: (valueOf(fields, names.id) ?? `${this.#stem}-${line + 1}`).normalize('NFC'),
      title: valueOf(fields, names.title),
      authors: namesOf(firstOf(fields, names.author)),
      outlet: valueOf(fields, names.outlet),
      issued: dateOf(firstOf(fields, names.date)),
      url: valueOf(fields, names.url),
      language: language === undefined ? undefined : languageOfTag(language),
      entry: undefined,
      from: `line ${line + 1}`,
    };
  }

  #complain(line: number, message: string): void {
    if (this.#problems.length < MOST_PROBLEMS)
      this.#problems.push({ path: this.#file.path, message, line, character: 0 });
    else this.#untold++;
  }
}

interface Line {
  readonly text: string;
  readonly problem?: Problem;
  /** Nothing ends it, so it may have been cut off. */
  readonly isLast: boolean;
}

/** The lines one after the other, so that the text of the whole file is never held; a line that is no text is a problem. */
function* linesOf(bytes: Uint8Array, path: string, locale: Locale): Generator<Line> {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const decoded = decode(bytes, path, locale);
    if ('problem' in decoded) yield { text: '', problem: decoded.problem, isLast: true };
    else yield* decoded.text.split('\n').map((text, i, { length }) => ({ text, isLast: i === length - 1 }));
    return;
  }
  for (let start = 0; start <= bytes.length;) {
    const end = bytes.indexOf(10, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end);
    const decoded = decode(line, path, locale);
    yield { text: '', ...decoded, isLast: end === -1 };
    if (end === -1) return;
    start = end + 1;
  }
}

/** A field by its name, else the one inside an object that the dots of the name lead to. */
function fieldOf(fields: ReadonlyMap<string, unknown>, name: string): unknown {
  const lower = name.toLowerCase();
  const dot = lower.indexOf('.');
  if (fields.has(lower) || dot < 0) return fields.get(lower);
  const inner = fields.get(lower.slice(0, dot));
  return isObject(inner) ? fieldOf(fieldsOf(inner), name.slice(dot + 1)) : undefined;
}

/** By their names in lower case. */
function fieldsOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field as unknown]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstOf(fields: ReadonlyMap<string, unknown>, names: readonly string[]): unknown {
  for (const name of names) {
    const value = fieldOf(fields, name);
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

/** A string or number; of an object (`{"name": "Báo Sáng"}`) its name. */
function plain(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return plain(value[0]);
  return typeof value === 'object' && value !== null && 'name' in value ? plain(value.name) : undefined;
}

function valueOf(fields: ReadonlyMap<string, unknown>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = plain(fieldOf(fields, name));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The text as it stands, composed; a list of paragraphs joined; of HTML the words. */
function textIn(fields: ReadonlyMap<string, unknown>, names: readonly string[]): string | undefined {
  const value = names.map((name) => fieldOf(fields, name)).find((one) => typeof one === 'string' || isTexts(one));
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : (value as string[]).join('\n\n');
  if (/<\/p>|<br\s?\/?>|<\/div>/i.test(text)) return textOf(blocksOf(parsePage(withoutScripts(text)).body));
  return text.replace(/\r\n?/g, '\n').trim().normalize('NFC');
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}

function namesOf(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return value
      .split(';')
      .map((name) => name.trim())
      .filter(Boolean);
  return (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one) => plain(one) ?? []);
}

/** A date as written, or a time in seconds or milliseconds since 1970. */
function dateOf(value: unknown): string | undefined {
  if (typeof value === 'number' && value > 1e8) {
    const day = new Date(value < 1e11 ? value * 1000 : value);
    return Number.isNaN(day.getTime()) ? undefined : isoDateOf(day.toISOString());
  }
  const written = plain(value);
  return written === undefined ? undefined : isoDateOf(written.slice(0, 100));
}
