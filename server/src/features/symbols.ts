import type { DocumentSymbol, Range, SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';
import type { Source } from '../corpus/source.ts';
import { allSections, type Section, sectionsOf } from '../report/sections.ts';
import { fold } from '../text/fold.ts';
import { locationInSource, rangeInSource, rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';
import { sourceAt } from './source-files.ts';
import { whence } from './source-words.ts';

/** The headings of a report, nested. Those of a client that shows the headings of Markdown itself are left to it. */
export function documentSymbols(
  session: Session,
  uri: string,
  document: OpenReport | undefined,
): DocumentSymbol[] | SymbolInformation[] {
  const source = sourceAt(session, uri);
  const sections = document ? sectionsOf(document.report) : [];
  const { nestedSymbols, showsHeadings } = session.client;
  if (source && !sections.length) {
    const symbol = symbolOfSource(session, source);
    return nestedSymbols ? [symbol] : [flat(uri, symbol.name, symbol.range)];
  }
  if (!document || showsHeadings) return [];
  const symbols = (list: readonly Section[]): DocumentSymbol[] =>
    list.map((section) => ({
      name: section.title,
      kind: SymbolKind.String,
      range: rangeOf(document.lines, section),
      selectionRange: rangeOf(document.lines, section.heading),
      children: symbols(section.sections),
    }));
  if (nestedSymbols) return symbols(sections);
  return allSections(sections).map((section) => flat(uri, section.title, rangeOf(document.lines, section)));
}

/** More are never shown at once; who looks for one types on. */
const MOST = 100;

/**
 * The sources as symbols: those that have every word of the query in key, title, authors, outlet or date, without case or
 * diacritics. A key that begins with the query comes first; else the order is that of the corpus.
 */
export function workspaceSymbols(session: Session, query: string): WorkspaceSymbol[] {
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  const whole = fold(query.trim());
  const first: Source[] = [];
  const others: Source[] = [];
  for (const source of session.corpus.sources.values()) {
    const { key, all } = foldedWords(source);
    if (whole && key.startsWith(whole)) first.push(source);
    else if (others.length < MOST && words.every((word) => all.includes(word))) others.push(source);
  }
  const typed = query.normalize('NFC').toLowerCase().split(/\s+/u);
  return [...first, ...others].slice(0, MOST).map((source) => {
    const { title } = source.metadata;
    const name = title === undefined ? source.id : `${source.id} · ${title}`;
    const asTyped = typed.every((word) => name.normalize('NFC').toLowerCase().includes(word));
    const containerName = [!asTyped && title, whence(source)].filter(Boolean).join(' · ');
    return {
      // A client filters again, by the name alone and by letters as they are: so the title stands in the name, and
      // stands there without its marks where it was looked for without them.
      name: asTyped ? name : withoutMarks(name),
      kind: SymbolKind.File,
      ...(containerName && { containerName }),
      location: locationInSource(session, source, { start: source.body.start, end: source.body.start }),
    };
  });
}

function symbolOfSource(session: Session, source: Source): DocumentSymbol {
  const { title } = source.metadata;
  const detail = [source.id, whence(source)].filter(Boolean).join(' · ');
  return {
    name: title ?? source.id,
    detail,
    kind: SymbolKind.File,
    range: rangeInSource(session, source, { start: 0, end: source.text.length }),
    selectionRange: rangeInSource(session, source, { start: source.body.start, end: source.body.start }),
  };
}

function flat(uri: string, name: string, range: Range): SymbolInformation {
  return { name, kind: SymbolKind.String, location: { uri, range } };
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}

// A source never changes, so its words are folded once.
const known = new WeakMap<Source, { readonly key: string; readonly all: string }>();

function foldedWords(source: Source): { readonly key: string; readonly all: string } {
  let words = known.get(source);
  if (!words) {
    const { title, authors, outlet, issued } = source.metadata;
    const all = [source.id, title, ...authors, outlet, issued].filter(Boolean).join(' ');
    known.set(source, (words = { key: fold(source.id), all: fold(all) }));
  }
  return words;
}
