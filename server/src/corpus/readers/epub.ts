import type { Problem } from '../../base/problem.ts';
import { corpusMessages } from '../../messages/corpus.ts';
import { documentMessages } from '../../messages/documents.ts';
import { isoDateOf } from '../metadata/iso-date.ts';
import { languageOfTag, type MetadataRecord } from '../metadata/record.ts';
import { markPages, pageListOf, pagesIn, withMarksInside, withoutMarks } from './epub/pages.ts';
import { folderOf, resolved } from './epub/paths.ts';
import { unpack } from './epub/unpack.ts';
import { kindOfFile } from './file-kind.ts';
import { keyOf } from './html/article.ts';
import { nestingOf, type PageElement, parsePage, parseXml, withoutScripts } from './html/page.ts';
import { type Block, blocksOf, textOf } from './html/prose.ts';
import { type Reading, readingOf, type SourceFile, unread } from './reading.ts';

/** `.epub`: the chapters of a book in the order in which they are read, and what the book says about itself. */
export function readEpub({ bytes, path, locale }: SourceFile): Reading {
  const problem = (message: string): Problem => ({ path, message });
  if (!bytes.length) return readingOf({ text: '', body: { start: 0, end: 0 }, metadata: undefined, extract: true });
  const unpacked = unpack(bytes);
  if (unpacked === 'damaged') {
    const isArchive = kindOfFile(bytes)?.ending === '.epub';
    return unread(problem(documentMessages[isArchive ? 'damaged' : 'notFormat'][locale]('EPUB')));
  }
  if (unpacked === 'locked') return unread(problem(documentMessages.encrypted[locale]()));
  if (unpacked === 'large') return unread(problem(corpusMessages.archiveTooLarge[locale]('100 MB')));
  const textAt = (name: string): string | undefined => {
    const content = unpacked.get(name);
    return content && new TextDecoder(utf16Mark(content) ? 'utf-16le' : 'utf-8').decode(content);
  };
  try {
    const container = textAt('META-INF/container.xml');
    const opf =
      container === undefined ? undefined : parseXml(container).querySelector('rootfile')?.getAttribute('full-path');
    const book = opf ? textAt(opf) : undefined;
    if (!opf || book === undefined) return unread(problem(documentMessages.damaged[locale]('EPUB')));
    const document = parseXml(book);
    const chapters = chaptersOf(document, opf);
    if (isProtected(unpacked, textAt('META-INF/encryption.xml'), chapters))
      return unread(problem(corpusMessages.protectedBook[locale]()));
    const metadata = recordOf(document);
    // A page of the title says again what the metadata say.
    const { title, authors, outlet, issued } = metadata;
    const known = new Set([title, ...authors, outlet, issued].map((value) => keyOf(value ?? '')));
    const problems: Problem[] = [];
    const blocks: Block[] = [];
    const pageList = pageListOf(document, opf, textAt);
    const labels: string[] = [];
    for (const [i, name] of chapters.entries()) {
      const html = textAt(name);
      if (html === undefined) problems.push(problem(corpusMessages.missingChapter[locale](name)));
      else if (!isFront(html)) {
        const chapter = chapterBlocks(html, pageList.get(name), labels);
        if (chapter.every(({ text }) => known.has(keyOf(withoutMarks(text))))) continue;
        for (const block of chapter) blocks.push({ ...block, group: block.group && block.group + i * GROUPS });
      }
    }
    const { text, pages } = pagesIn(textOf(withMarksInside(blocks)), labels);
    if (!text && problems.length) return unread(problem(documentMessages.damaged[locale]('EPUB')));
    const source = { text, body: { start: 0, end: text.length }, metadata, extract: true as const };
    return readingOf({ ...source, ...(pages.length && { pages }) }, problems);
  } catch (error) {
    // What a library cannot read is the book's matter.
    return unread(problem(corpusMessages.unreadable[locale](error instanceof Error ? error.message : String(error))));
  }
}

/** Lists and tables of a chapter are fewer; keeps those of two chapters apart. */
const GROUPS = 1_000_000;

/** The files of the chapters, in the order of the spine; tables of contents, covers and indexes of pages are none. */
function chaptersOf(document: PageElement, opf: string): string[] {
  const items = new Map(
    [...document.querySelectorAll('manifest > item')].map((item) => [item.getAttribute('id'), item]),
  );
  const folder = folderOf(opf);
  const skipped = new Set(
    [...document.querySelectorAll('guide > reference')]
      .filter((reference) => /^(?:cover|toc|title-page)$/i.test(reference.getAttribute('type') ?? ''))
      .map((reference) => resolved(folder, reference.getAttribute('href') ?? '')),
  );
  return [...document.querySelectorAll('spine > itemref')].flatMap((reference) => {
    const item = items.get(reference.getAttribute('idref'));
    const href = item?.getAttribute('href');
    if (!item || !href || !/html/i.test(item.getAttribute('media-type') ?? 'html')) return [];
    if (/\bnav\b/.test(item.getAttribute('properties') ?? '') || reference.getAttribute('linear') === 'no') return [];
    const name = resolved(folder, href);
    return skipped.has(name) ? [] : [name];
  });
}

/** Does the file call itself a cover, a title page or a table of contents? */
function isFront(xhtml: string): boolean {
  const type = /<(?:body|section)\b[^<>]{0,500}?\bepub:type=["']([^"']{1,200})/i.exec(xhtml)?.[1] ?? '';
  return /\b(?:cover|titlepage|halftitlepage|toc|landmarks|copyright-page|colophon|index)\b/.test(type);
}

function chapterBlocks(
  xhtml: string,
  places: ReadonlyMap<string, string> | undefined,
  labels: string[],
): readonly Block[] {
  // XHTML closes empty elements in themselves, which HTML does not know: `<a id="p12"/>`, `<title/>`.
  const html = withoutScripts(
    withoutMarks(xhtml).replace(
      /<(?!(?:br|hr|img|meta|link|input|col|wbr)\b)([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/>/gi,
      '<$1$2></$1>',
    ),
  );
  if (nestingOf(html).tooDeep) throw new Error('nested too deeply');
  const { body } = parsePage(html);
  for (const aside of body.querySelectorAll('nav, [hidden]')) aside.remove();
  markPages(body, places, labels);
  return blocksOf(body);
}

function recordOf(document: PageElement): MetadataRecord {
  const all = (name: string): readonly { text: string; element: PageElement }[] =>
    [...document.querySelectorAll('metadata *')]
      .filter(({ localName }) => localName.toLowerCase().replace(/^dc:/, '') === name)
      .map((element) => ({ element, text: (element.textContent ?? '').replace(/\s+/g, ' ').trim() }))
      .filter(({ text }) => text !== '');
  const first = (name: string): string | undefined => all(name)[0]?.text;
  const dates = all('date').filter(({ element }) => !/modif|creation/i.test(element.getAttribute('opf:event') ?? ''));
  const published =
    dates.find(({ element }) => /publication/i.test(element.getAttribute('opf:event') ?? '')) ?? dates[0];
  const language = first('language');
  const creators = all('creator').filter(({ element }) => /^(?:|aut)$/i.test(element.getAttribute('opf:role') ?? ''));
  return {
    id: undefined,
    title: first('title'),
    authors: creators.map(({ text }) => text),
    outlet: first('publisher'),
    issued: published === undefined ? undefined : isoDateOf(published.text.slice(0, 100)),
    url: [...all('source'), ...all('identifier')].map(({ text }) => text).find((text) => /^https?:\/\//i.test(text)),
    language: language === undefined ? undefined : languageOfTag(language),
    entry: undefined,
    from: 'EPUB metadata',
  };
}

/** Fonts may be scrambled in a book that everybody can read; chapters are not. */
function isProtected(
  files: ReadonlyMap<string, unknown>,
  encryption: string | undefined,
  chapters: readonly string[],
): boolean {
  if (encryption === undefined) return false;
  const encrypted = new Set(
    [...parseXml(encryption).querySelectorAll('*')]
      .filter(({ localName }) => /(?:^|:)CipherReference$/i.test(localName))
      .map((one) => resolved('', one.getAttribute('URI') ?? '')),
  );
  return chapters.some((chapter) => encrypted.has(chapter) && files.has(chapter));
}

function utf16Mark(content: Uint8Array): boolean {
  return content[0] === 0xff && content[1] === 0xfe;
}
