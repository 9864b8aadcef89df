import { isMap, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { LineIndex } from '../../base/line-index.ts';
import type { Problem } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import { corpusMessages } from '../../messages/corpus.ts';
import type { Locale } from '../../messages/locale.ts';
import { isoDateOf } from './iso-date.ts';
import { FRONT_MATTER, languageOfTag } from './record.ts';
import type { MetadataRecord } from './record.ts';

export interface FrontMatter {
  /** Undefined where the file has none, or none that can be read. */
  readonly record: MetadataRecord | undefined;
  /** What is left of the text for prose. */
  readonly body: Span;
  readonly problems: readonly Problem[];
}

/** Code units. The library's cost grows faster than what it reads: half a second for so much that was made to be slow. */
const LONGEST = 20_000;

const OPENING = /^---[ \t]*(?:\r\n?|\n)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/m;
// A lone `---` is a rule across the page: front matter begins with a key, a comment, a brace, or ends at once.
const LOOKS_LIKE_YAML = /^\s*(?:#|\{|["']?[^\s:"']+["']?\s*:(?:\s|$)|---|\.\.\.)/;

/**
 * Reads the YAML between `---` lines at the head of a text. Where it is broken, the text still becomes a source, by
 * the file's name and without metadata: half of a broken record could be the wrong half.
 */
export function readFrontMatter(text: string, path: string, locale: Locale): FrontMatter {
  const whole = { start: 0, end: text.length };
  const opening = OPENING.exec(text)?.[0].length;
  if (opening === undefined) return { record: undefined, body: whole, problems: [] };
  const rest = text.slice(opening);
  if (!LOOKS_LIKE_YAML.test(rest.slice(0, 1000))) return { record: undefined, body: whole, problems: [] };
  const closing = CLOSING.exec(rest);
  if (!closing) {
    const problem = { path, message: corpusMessages.frontMatterOpen[locale](), line: 0, character: 0 };
    return { record: undefined, body: whole, problems: [problem] };
  }
  const body = { start: opening + closing.index + closing[0].length, end: text.length };
  return { ...readYaml(text, { start: opening, end: opening + closing.index }, path, locale), body };
}

function readYaml(text: string, span: Span, path: string, locale: Locale): Omit<FrontMatter, 'body'> {
  const lines = new LineIndex(text.slice(0, span.end));
  const problemAt = (offset: number, message: string): Problem => ({
    path,
    message,
    ...lines.positionAt(span.start + offset),
  });
  if (span.end - span.start > LONGEST) return broken(problemAt(0, corpusMessages.frontMatterLong[locale](LONGEST)));
  // In the failsafe schema every scalar is text as written: an id `007` or a date stays what it is.
  const document = parseDocument(text.slice(span.start, span.end), { schema: 'failsafe', logLevel: 'silent' });
  const fault = document.errors[0];
  if (fault) {
    const reason = fault.message.replace(/ at line \d+[\s\S]*$/, '');
    // What is never closed is missed at the very end: the last line that says something is the nearer place.
    const at = Math.min(fault.pos[0], text.slice(span.start, span.end).trimEnd().length);
    return broken(problemAt(at, corpusMessages.frontMatterBroken[locale](reason)));
  }
  if (document.contents === null) return { record: undefined, problems: [] };
  if (!isMap(document.contents)) return broken(problemAt(0, corpusMessages.frontMatterShape[locale]()));
  const fields = plainFields(document);
  if (typeof fields === 'string') return broken(problemAt(0, corpusMessages.frontMatterBroken[locale](fields)));

  const problems: Problem[] = [];
  const complain = (key: string, message: string): void =>
    void problems.push(problemAt(offsetOf(document, key), message));
  return { record: recordOf(fields, complain, locale), problems };
}

function broken(problem: Problem): Omit<FrontMatter, 'body'> {
  return { record: undefined, problems: [problem] };
}

/** Key in lower case → value, in maps throughout, so that a key named `__proto__` is a key like others. Or a reason. */
function plainFields(document: Document.Parsed): ReadonlyMap<string, unknown> | string {
  try {
    const fields: Map<unknown, unknown> = document.toJS({ mapAsMap: true, maxAliasCount: 100 });
    return new Map([...fields].map(([key, value]) => [String(key).toLowerCase(), value]));
  } catch (error) {
    // An alias without an anchor, or aliases that multiply without end.
    return error instanceof Error ? error.message : String(error);
  }
}

function offsetOf(document: Document.Parsed, key: string): number {
  if (!isMap(document.contents)) return 0;
  const pair = document.contents.items.find(
    (item) => isScalar(item.key) && String(item.key.value).toLowerCase() === key,
  );
  return (isScalar(pair?.key) && pair.key.range?.[0]) || 0;
}

type Complain = (key: string, message: string) => void;

function recordOf(fields: ReadonlyMap<string, unknown>, complain: Complain, locale: Locale): MetadataRecord {
  /** The first of these keys that has a value. */
  const first = (...keys: readonly string[]): string | undefined => {
    for (const key of keys) {
      const value = fields.get(key);
      if (typeof value === 'string' && value.trim()) return value.trim();
      if (value && typeof value !== 'string') complain(key, corpusMessages.badField[locale](key));
    }
    return undefined;
  };
  const date = (...keys: readonly string[]): string | undefined => {
    const key = keys.find((name) => fields.get(name));
    const written = key && first(key);
    if (!written) return undefined;
    const iso = isoDateOf(written);
    if (!iso) complain(key, corpusMessages.badDate[locale](written));
    return iso;
  };
  const language = first('lang', 'language');
  return {
    id: first('id', 'citekey', 'citation-key'),
    title: first('title'),
    authors: authorsOf(fields, complain, locale),
    outlet: first('outlet', 'publisher', 'container-title', 'publication'),
    issued: date('date', 'issued', 'published'),
    url: first('url'),
    language: language === undefined ? undefined : languageOfTag(language),
    entry: undefined,
    from: FRONT_MATTER,
  };
}

/** `author: A`, `author: A; B`, `authors: [A, {name: B}]`. A comma may stand inside a name, so it parts nothing. */
function authorsOf(fields: ReadonlyMap<string, unknown>, complain: Complain, locale: Locale): readonly string[] {
  const key = fields.get('author') ? 'author' : 'authors';
  const value = fields.get(key);
  if (!value) return [];
  if (typeof value === 'string')
    return value
      .split(';')
      .map((name) => name.trim())
      .filter(Boolean);
  const names = (Array.isArray(value) ? value : [value]).map(nameOf);
  if (names.includes(undefined)) complain(key, corpusMessages.badField[locale](key));
  return names.filter((name) => name !== undefined);
}

function nameOf(author: unknown): string | undefined {
  if (typeof author === 'string') return author.trim() || undefined;
  if (!(author instanceof Map)) return undefined;
  const parts = [author.get('literal') ?? author.get('name')];
  if (!parts[0]) parts.splice(0, 1, author.get('given'), author.get('family'));
  return parts.filter((part) => typeof part === 'string' && part).join(' ') || undefined;
}
