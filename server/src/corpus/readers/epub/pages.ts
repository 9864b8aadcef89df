import type { PageStart } from '../../source.ts';
import { type PageElement, parseXml } from '../html/page.ts';
import type { Block } from '../html/prose.ts';
import { folderOf, placeOf, resolved } from './paths.ts';

/** Where the pages of the printed book begin: file of a chapter → place in it (empty: its beginning) → label. */
export type PageList = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The list of pages that a book has of its printed edition: `<nav epub:type="page-list">` of EPUB 3, else `pageList` of the
 * NCX of EPUB 2. Empty where it has none; its pages may still be marked in the chapters.
 */
export function pageListOf(book: PageElement, opf: string, textAt: (name: string) => string | undefined): PageList {
  const list = new Map<string, Map<string, string>>();
  const add = (from: string, href: string | null, written: string | null): void => {
    const label = labelIn(written);
    if (href === null || label === undefined) return;
    const name = resolved(folderOf(from), href);
    const places = list.get(name) ?? new Map<string, string>();
    if (!places.has(placeOf(href))) places.set(placeOf(href), label);
    list.set(name, places);
  };
  const items = [...book.querySelectorAll('manifest > item')];
  const fileOf = (fits: (item: PageElement) => boolean): string =>
    resolved(folderOf(opf), items.find(fits)?.getAttribute('href') ?? '');
  const nav = fileOf((item) => /\bnav\b/.test(item.getAttribute('properties') ?? ''));
  const pages = [...elementsIn(textAt(nav), 'nav')].find((one) => one.getAttribute('epub:type') === 'page-list');
  for (const link of pages?.querySelectorAll('a') ?? []) add(nav, link.getAttribute('href'), link.textContent);
  if (list.size) return list;
  const ncx = fileOf((item) => item.getAttribute('media-type') === 'application/x-dtbncx+xml');
  for (const target of elementsIn(textAt(ncx), 'pageTarget')) {
    const label = target.querySelector('text')?.textContent ?? target.getAttribute('value');
    add(ncx, target.querySelector('content')?.getAttribute('src') ?? null, label);
  }
  return list;
}

/**
 * Leaves a mark in the text of a chapter where each page begins, and takes out the numbers that are shown there.
 * `labels`: those of the whole book, to which the chapter's are added; a mark tells the place of its label in it.
 */
export function markPages(body: PageElement, places: ReadonlyMap<string, string> | undefined, labels: string[]): void {
  const mark = (label: string): string => String.fromCodePoint(FIRST_MARK + labels.push(label) - 1);
  const atBegin = places?.get('');
  if (atBegin !== undefined && labels.length < MOST) body.prepend(mark(atBegin));
  for (const element of body.querySelectorAll('*')) {
    const type = element.getAttribute('epub:type') ?? element.getAttribute('role') ?? '';
    const isBreak = /\b(?:doc-)?pagebreak\b/.test(type);
    const listed = places?.get(element.getAttribute('id') ?? '') ?? places?.get(element.getAttribute('name') ?? '');
    const own = isBreak ? (element.getAttribute('title') ?? element.getAttribute('aria-label')) : undefined;
    const place = element.getAttribute('id') ?? element.getAttribute('name');
    const label = (place ? listed : undefined) ?? labelIn(own ?? (isBreak ? element.textContent : null));
    if (label !== undefined && labels.length < MOST) {
      if (isBreak || EMPTY.has(element.localName)) element.before(mark(label));
      else element.prepend(mark(label));
    }
    if (isBreak) element.remove();
  }
}

/** The blocks without those that hold a mark and nothing else; the mark then stands at the next one's beginning. */
export function withMarksInside<B extends Block>(blocks: readonly B[]): readonly B[] {
  let waiting = '';
  return blocks.flatMap((block) => {
    const text = `${waiting}${block.text}`;
    const isEmpty = withoutMarks(text).trim() === '';
    waiting = isEmpty ? text.trim() : '';
    return isEmpty ? [] : [{ ...block, text }];
  });
}

/** A text less the marks in it. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '');
}

/** The text less its marks, and where the pages begin. */
export function pagesIn(marked: string, labels: readonly string[]): { text: string; pages: readonly PageStart[] } {
  const pages: PageStart[] = [];
  let text = '';
  let from = 0;
  for (const { 0: found, index } of marked.matchAll(MARKS)) {
    text += marked.slice(from, index);
    from = index + found.length;
    // A mark between two spaces would leave both.
    if (/(?:^|\s)$/.test(text.slice(-1)) && marked[from] === ' ') from++;
    for (const one of found) {
      const label = labels[(one.codePointAt(0) ?? 0) - FIRST_MARK];
      if (label !== undefined) pages.push({ start: text.length, label });
    }
  }
  return { text: text + marked.slice(from), pages };
}

// Characters that mean nothing in any text.
const FIRST_MARK = 0xf0000;
const MARKS = /[\u{f0000}-\u{ffffd}]+/gu;
const MOST = 60_000;
const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** `12`, `iv`, also out of `Page 12.`; undefined for what is no number of a page. */
function labelIn(written: string | null): string | undefined {
  const label = (written ?? '')
    .slice(0, 60)
    .replace(/^\s*(?:page|trang|p\.|tr\.)\s*/i, '')
    .replace(/[\s.]+$/, '');
  return /^[\p{L}\p{N}.–-]{1,12}$/u.test(label) ? label : undefined;
}

function elementsIn(xml: string | undefined, name: string): Iterable<PageElement> {
  return xml === undefined ? [] : parseXml(xml).querySelectorAll(name);
}
