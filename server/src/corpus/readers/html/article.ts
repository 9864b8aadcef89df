import { Readability } from '@mozilla/readability';
import { isFurniture, isLabel } from '../../../text/furniture.ts';
import { removeFurniture } from './furniture.ts';
import type { Page, PageElement } from './page.ts';
import { type Block, blocksOf } from './prose.ts';

/** What a page says of its article elsewhere than in its prose; helps to find headline and lead. */
export interface Hints {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly authors: readonly string[];
}

/** More elements than any article has; a page with more is no article, and would take long. */
const MOST_ELEMENTS = 100_000;

export interface Article {
  readonly blocks: readonly Block[];
  /** Headings among them that are links: a list of articles has many. They are left out. */
  readonly teasers: number;
}

/**
 * The blocks of the article of a page, headline and lead first; none where there is no article. Changes the page.
 *
 * Readability finds where the article is, but leaves out tables, lists and captions that it doubts, and keeps some
 * lists of links. So its answer says only which stretch of the page is the article; what of that is prose is decided
 * here, block by block.
 */
export function articleOf(page: Page, hints: Hints): Article {
  removeFurniture(page.body);
  const all = headlineApart(blocksOf(page.body), hints);
  const headline = headlineAmong(all, hints);
  const timeLines = timeLinesOf(page.body);
  const lead = all.findIndex((block, i) => i > headline && i < headline + 12 && isLead(block, hints));
  const found = readable(page);
  const [first, last] = stretch(all, found, Math.max(headline, lead));
  const inside = all.slice(first, last + 1);
  const listed = listsOfArticles(inside);
  const kept = inside.filter((block, i) => !listed.has(i) && isProse(block, hints, timeLines));
  const before = [headline, lead].filter((i) => i >= 0 && i < first).flatMap((i) => all[i] ?? []);
  const teasers = (kept.length ? inside : all).filter(isTeaser).length;
  return { blocks: withoutLooseEnds(withoutTail(withoutEcho([...before, ...kept]))), teasers };
}

/** Letters and figures alone, so that spaces, marks and case make no difference. */
export function keyOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function readable({ document }: Page): readonly Block[] {
  const reader = new Readability<PageElement>(document as never, {
    disableJSONLD: true,
    keepClasses: true,
    maxElemsToParse: MOST_ELEMENTS,
    charThreshold: 250,
    serializer: (node) => node as unknown as PageElement,
  });
  const content = reader.parse()?.content;
  return content ? blocksOf(content) : [];
}

/** The blocks from the first to the last that Readability has kept, as indexes; far stragglers do not count. */
function stretch(all: readonly Block[], found: readonly Block[], from: number): readonly [number, number] {
  const keys = new Set(found.map(({ text }) => keyOf(text)).filter(Boolean));
  const total = found.reduce((sum, { text }) => sum + text.length, 0);
  let [first, last, gap, best] = [-1, -1, 0, { first: 0, last: -1, weight: 0 }];
  let weight = 0;
  for (let i = Math.max(from, 0); i < all.length; i++) {
    const { text, linked } = all[i] as Block;
    if (keys.has(keyOf(text))) {
      if (first < 0) first = i;
      last = i;
      gap = 0;
      weight += text.length;
    } else if (first >= 0) {
      gap += text.length - linked;
      // Too much between them that is no article: what follows is another part of the page.
      if (gap > Math.max(1500, total / 2)) {
        if (weight > best.weight) best = { first, last, weight };
        [first, weight, gap] = [-1, 0, 0];
      }
    }
  }
  return weight > best.weight ? [first, last] : [best.first, best.last];
}

/** The headline as a block of its own, where an old page has the day below it in the same one. */
function headlineApart(blocks: readonly Block[], { title }: Hints): readonly Block[] {
  const key = keyOf(title ?? '');
  return blocks.flatMap((block) => {
    const end = block.text.indexOf('\n');
    if (end < 15 || keyOf(block.text.slice(0, end)) !== key) return [block];
    return [
      { ...block, text: block.text.slice(0, end), linked: 0 },
      { ...block, text: block.text.slice(end + 1) },
    ];
  });
}

function headlineAmong(all: readonly Block[], { title }: Hints): number {
  const key = keyOf(title ?? '');
  const heads = all.flatMap(({ element, text }, i) => (element.closest('h1') ? [{ i, key: keyOf(text) }] : []));
  const same = (other: string): boolean => other !== '' && (key.includes(other) || (key !== '' && other.includes(key)));
  const head = heads.find((one) => same(one.key)) ?? (heads.length === 1 ? heads[0] : undefined);
  return head?.i ?? all.findIndex(({ text }) => key.length > 15 && keyOf(text) === key);
}

// The lead stands outside of the article's container in many pages, between headline and text.
const LEAD_NAME =
  /(?:^|[\s_-])(?:sapo|lead|lede|standfirst|summary|dek|deck|subtitle|subheadline|description|intro)(?:$|[\s_-])/i;

function isLead({ text, element, linked }: Block, { description }: Hints): boolean {
  if (text.length < 40 || linked > text.length / 2) return false;
  const key = keyOf(text);
  const said = keyOf((description ?? '').replace(/(?:…|\.\.\.)\s*$/, ''));
  if (said.length > 30 && (key.startsWith(said) || said.startsWith(key))) return true;
  for (let node: PageElement | null = element; node && node.localName !== 'body'; node = node.parentNode) {
    if (LEAD_NAME.test(node.getAttribute('class') ?? '') || /description/.test(node.getAttribute('itemprop') ?? ''))
      return true;
    if (node.localName === 'div' || node.localName === 'section' || node.localName === 'article') return false;
  }
  return false;
}

/** No link to another article, no byline, no label of the page. */
function isProse(block: Block, { authors }: Hints, timeLines: ReadonlySet<string>): boolean {
  const { text, linked, kind } = block;
  if (kind === 'heading' && block.element.closest('h1')) return true;
  // A paragraph that is one link leads elsewhere; a name that is linked stands in a sentence.
  if (isLink(block) && kind !== 'row') return false;
  if (kind === 'caption' || kind === 'row') return true;
  if (linked > 20 && /^[^.!?]{0,40}:/.test(text) && linked >= 0.5 * text.length) return false;
  if (isFurniture(text, true) || isLabel(text)) return false;
  if (text.length < 120) {
    if (block.element.closest('time') || isOnly(text, authors)) return false;
    if (isTimeLine(text) || timeLines.has(keyOf(text))) return false;
  }
  return true;
}

/** A headline that leads to another article. */
function isTeaser(block: Block): boolean {
  return block.kind === 'heading' && isLink(block);
}

// Letters between two teasers of a list: a summary, a day, the name of a section.
const MOST_BETWEEN_TEASERS = 300;

/** The blocks, by their places, that are lists of other articles: teasers, what is told between, the heading above. */
function listsOfArticles(blocks: readonly Block[]): ReadonlySet<number> {
  const listed = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let i = from; i <= to; i++) listed.add(i);
  };
  let [before, between] = [-1, 0];
  blocks.forEach((block, i) => {
    if (!isTeaser(block)) {
      between += block.text.length - block.linked;
      return;
    }
    if (before >= 0 && between <= MOST_BETWEEN_TEASERS) {
      const above = blocks[before - 1];
      add(above?.kind === 'heading' && !above.element.closest('h1') ? before - 1 : before, i);
      if ((blocks[i + 1]?.text.length ?? 0) <= MOST_BETWEEN_TEASERS && blocks[i + 1]?.kind === 'paragraph')
        listed.add(i + 1);
    }
    [before, between] = [i, 0];
  });
  return listed;
}

function isLink({ text, linked }: Block): boolean {
  return linked >= 0.8 * text.length;
}

// `Thứ Hai, 14/10/2024, 08:30 (GMT+7)`, `Published 3 May 2024, 10:15 BST`: a day with a time of the clock, and no sentence.
function isTimeLine(text: string): boolean {
  return /\d{1,2}[:h]\d\d/.test(text) && /\d{4}/.test(text) && text.length < 80 && !/[.!?]["”’»]?$/.test(text);
}

/** `Anna Hale · 3 May · 6 min read`, where the day is marked as such: the keys of these lines. */
function timeLinesOf(body: PageElement): ReadonlySet<string> {
  const lines = new Set<PageElement>();
  for (const time of body.querySelectorAll('time')) {
    const line = time.closest('p, div, li, section, header, address');
    if (line) lines.add(line);
  }
  const texts = [...lines].slice(0, MOST_TIME_LINES).map(({ textContent }) => textContent ?? '');
  return new Set(texts.filter((text) => text.length < 300 && !/[.!?]["”’»)]*\s*$/.test(text)).map(keyOf));
}

// A live blog has some hundred.
const MOST_TIME_LINES = 2000;

/** Names the authors, and says nothing else that counts. */
function isOnly(text: string, authors: readonly string[]): boolean {
  let rest = keyOf(text);
  for (const author of authors) rest = rest.replace(keyOf(author), '');
  return rest.length < 20 && rest.length < keyOf(text).length;
}

/** A headline that stands in the page twice is told once. */
function withoutEcho(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text, kind, group }) => {
    const key = keyOf(text);
    if (!key || (group === 0 && key.length > 25 && seen.has(key))) return kind === 'row' && key !== '';
    seen.add(key);
    return true;
  });
}

/** Names and labels behind the last sentence: who wrote it, what the next article is called. */
function withoutTail(blocks: readonly Block[]): readonly Block[] {
  let end = blocks.length;
  for (; end > 2; end--) {
    const { kind, text } = blocks[end - 1] as Block;
    if ((kind !== 'paragraph' && kind !== 'heading') || text.length >= 60 || /[.!?:…。！？]["”’»)\]]*$/.test(text))
      break;
  }
  return blocks.slice(0, end);
}

/** Headings below which nothing is left. */
function withoutLooseEnds(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ kind, element }, i) => {
    if (kind !== 'heading' || element.closest('h1')) return true;
    const next = blocks[i + 1];
    return next !== undefined && (next.kind !== 'heading' || level(next) > level({ element }));
  });
}

function level({ element }: Pick<Block, 'element'>): number {
  return Number(element.closest('h1, h2, h3, h4, h5, h6')?.localName.slice(1) ?? 7);
}
