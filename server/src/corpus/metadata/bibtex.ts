import { parse as itemsOf } from '@citation-js/plugin-bibtex/lib/mapping/index.js';
import { parse as valueOf } from '@citation-js/plugin-bibtex/lib/input/value.js';
import { LineIndex } from '../../base/line-index.ts';
import type { Problem } from '../../base/problem.ts';
import { corpusMessages } from '../../messages/corpus.ts';
import { languageOf } from '../../text/language.ts';
import { decode } from '../readers/decode.ts';
import { type Reading, type SourceFile, unread } from '../readers/reading.ts';
import { attachmentsIn } from './attachments.ts';
import { type BibtexEntry, bibtexEntries } from './bibtex/entries.ts';
import { composeLetters } from './bibtex/letters.ts';
import { languageOfTag } from './record.ts';
import { collect } from './references.ts';

/**
 * Reads BibTeX and BibLaTeX. An entry that is broken is a problem at its place, the others are read. What an entry
 * looks like is read here, since the library knows no places and gives up a file for one fault; what its fields mean in
 * CSL, down to names and dates, is the library's to say.
 */
export function readBibtex({ bytes, path, locale }: SourceFile): Reading {
  const decoded = decode(bytes, path, locale);
  if ('problem' in decoded) return unread(decoded.problem);
  const { text } = decoded;
  const lines = new LineIndex(text);
  const problemAt = (offset: number, message: string): Problem => ({ path, message, ...lines.positionAt(offset) });
  const { entries, faults } = bibtexEntries(text);
  const problems = faults.slice(0, MOST_PROBLEMS).map(({ offset, key, cause }) => {
    return problemAt(offset, corpusMessages.brokenBibtex[cause][locale](key ?? ''));
  });
  if (faults.length > MOST_PROBLEMS) {
    problems.push({ path, message: corpusMessages.moreEntries[locale](faults.length - MOST_PROBLEMS) });
  }
  if (!entries.length && !faults.length && text.trim()) {
    problems.push({ path, message: corpusMessages.noEntries[locale]('BibTeX') });
  }

  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const items = entries.map((entry) => itemOf(entry, byKey));
  const found = collect(
    items,
    path,
    locale,
    (i, message) => problemAt(entries[i]?.keySpan.start ?? 0, message),
    (i) => attachmentsIn(entries[i]?.fields.get('file') ?? ''),
  );
  return { ...found, problems: [...problems, ...found.problems] };
}

const MOST_PROBLEMS = 20;

/** How far a chain of entries that stand in one another is followed. */
const PARENTS = 4;

function itemOf(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): Record<string, unknown> {
  const chain = [entry];
  for (let next = parentOf(entry, byKey); next && !chain.includes(next) && chain.length < PARENTS;) {
    chain.push(next);
    next = parentOf(next, byKey);
  }
  const own = propertiesOf(entry, chain.length > 1);
  const parents = chain.slice(1).map((one, i) => inherited(propertiesOf(one, i + 2 < chain.length), own.properties));
  const [item = {}] = mapped(own, parents);
  const { 'citation-key': _, ...fields } = item;
  const language = typeof fields['language'] === 'string' ? fields['language'] : entry.fields.get('langid');
  const names = /^(?:online|electronic|www)$/i.test(entry.type) ? [...OUTLETS, SITE] : OUTLETS;
  const outlet = names.map((name) => own.properties[name]).find((value) => value !== undefined);
  return {
    ...Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [field, isNames(value) ? value.map(whole) : value]),
    ),
    id: entry.key,
    // A newspaper's site is an `@online` or `@misc` in most libraries, and stands in a field that belongs to articles.
    ...(fields['container-title'] === undefined && outlet !== undefined ? { 'container-title': textOf(outlet) } : {}),
    ...(language === undefined ? {} : { language: languageOfTag(language) ?? language }),
  };
}

/** What the fields mean in CSL. One date that the library can't make out must not take its whole file along. */
function mapped(own: Entry, parents: readonly Entry[]): ReturnType<typeof itemsOf> {
  try {
    return itemsOf([own, ...parents]);
  } catch {
    // It throws for a date that looks like one and is none; as words it is told below, at its place.
    const raw = own.properties['date'] ?? own.properties['year'];
    const items = itemsOf([own, ...parents].map(undated));
    return items.map((item) => ({ ...item, ...(typeof raw === 'string' && { issued: { raw } }) }));
  }
}

function undated(entry: Entry): Entry {
  const kept = Object.entries(entry.properties).filter(([name]) => !/date$|^(?:year|month|day)$/.test(name));
  return { ...entry, properties: Object.fromEntries(kept) };
}

function isNames(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'object' && name !== null && 'family' in name);
}

/** What has no parts is a body, or a person who is named in the order of his language. */
function whole(name: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { family, ...rest } = name;
  return Object.keys(rest).length ? name : { literal: family };
}

/** What an entry takes over from the one it stands in: no address of its own, and nothing that it says by another name. */
function inherited(parent: Entry, own: Properties): Entry {
  const kept = Object.entries(parent.properties).filter(([name]) => {
    if (ADDRESSES.has(name) || name === 'urldate' || name === 'note') return false;
    if (name === 'date') return own['year'] === undefined;
    return name !== 'journaltitle' || own['journal'] === undefined;
  });
  return { ...parent, properties: Object.fromEntries(kept) };
}

const OUTLETS = ['journaltitle', 'journal', 'maintitle', 'booktitle', 'organization'];
/** Zotero writes the name of a page's site here. */
const SITE = 'titleaddon';

function parentOf({ fields }: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): BibtexEntry | undefined {
  return byKey.get(fields.get('crossref')?.normalize('NFC') ?? '');
}

type Properties = Readonly<Record<string, unknown>>;

interface Entry {
  readonly type: string;
  readonly label: string;
  readonly properties: Properties;
}

function propertiesOf({ type, key, fields }: BibtexEntry, hasParent: boolean): Entry {
  const properties: Record<string, unknown> = {};
  for (const [name, written] of fields) {
    if (UNREAD.has(name) || !/^[a-z][\w-]*$/.test(name) || !written.trim()) continue;
    if (name === 'crossref') {
      if (hasParent) properties[name] = written.normalize('NFC');
    } else properties[name] = ADDRESSES.has(name) ? addressOf(written) : valueIn(name, written);
  }
  return { type, label: key.normalize('NFC'), properties };
}

/** What no reference list and no check asks for; some of it is long. */
const UNREAD = new Set([
  'abstract',
  'file',
  'keywords',
  'langid',
  'timestamp',
  'bdsk-url-1',
  'bdsk-file-1',
  'groups',
  'owner',
  '__proto__',
]);

const ADDRESSES = new Set(['url', 'doi', 'eprint', 'pmid']);

function valueIn(name: string, written: string): unknown {
  const composed = composeLetters(written).normalize('NFC').slice(0, LONGEST_VALUE);
  if (NAMES.test(name)) return namesIn(composed);
  if (/^(?:[a-z]+)?date$/.test(name) && /^[\d/-]+$/.test(composed)) return composed;
  // Braces that only keep the capitals of a word say nothing here.
  const bare = LISTS.test(name) ? composed : composed.replace(/[{}]/g, '');
  const text = bare.replace(/\s+/g, ' ').trim();
  if (!/[\\{}$~]|--|``|''/.test(composed.replace(/[{}]/g, '')) && !LISTS.test(name)) return text;
  return parsed(composed, name) ?? plain(composed);
}

/** Lists, and stretches of pages; others without a mark of TeX are what they are. */
const LISTS = /^(?:(?:[a-z]+)?date|pages|language|origlanguage|location|publisher|institution|organization|keywords)$/;
const NAMES =
  /^(?:author|bookauthor|editor[abc]?|translator|annotator|commentator|introduction|foreword|afterword|holder|short(?:author|editor))$/;

/** So many characters of a field at most go through the library, whose rules are many. */
const LONGEST_VALUE = 20_000;

function parsed(tex: string, name: string): unknown {
  try {
    return valueOf(tex, name);
  } catch {
    // Whatever of TeX the library does not know, the words are there all the same.
    return undefined;
  }
}

/** Names in parts. A Vietnamese one that nobody has turned round (`Phạm Thu Hằng`) stays whole: its last word is no family. */
function namesIn(field: string): readonly unknown[] {
  return splitNames(field.replace(/\s+/g, ' ')).flatMap((name) => {
    let found = read.get(name);
    if (!found) {
      // Braces about a letter were its accent's.
      const bare = name.includes('\\') ? name : name.replace(/\{(\p{L}\p{M}{0,3})\}/gu, '$1');
      const inOrder = !/[,{}\\]/.test(bare) && languageOf(bare) === 'vi';
      const parts = inOrder ? undefined : parsed(bare, 'author');
      found = Array.isArray(parts) ? parts : [{ family: plain(bare) }];
      if (read.size > 10_000) read.clear();
      read.set(name, found);
    }
    return found;
  });
}

/** A library has the same authors again and again. */
const read = new Map<string, readonly unknown[]>();

/** At each `and` outside of braces. */
function splitNames(field: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: mark, index } of field.matchAll(/[{}]| and(?= )/gi)) {
    if (mark === '{') depth++;
    else if (mark === '}') depth--;
    else if (depth === 0) {
      names.push(field.slice(from, index));
      from = index + mark.length;
    }
  }
  return [...names, field.slice(from)]
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name && name !== 'others');
}

function plain(tex: string): string {
  return tex
    .replace(/\\[A-Za-z]+\s?|[\\{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function addressOf(written: string): string {
  return written
    .replace(/\\url\b/g, '')
    .replace(/\\([_&%#~$])/g, '$1')
    .replace(/[{}\s]/g, '');
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
