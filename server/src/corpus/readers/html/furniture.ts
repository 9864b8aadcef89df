import { alternatives, rows } from '../../../text/table.ts';
import furnitureNames from './data/furniture-names.tsv';
import type { PageElement } from './page.ts';

/**
 * Takes out of a page what is no part of its article: navigation, buttons, notes on cookies, comments, lists of other
 * articles. An element that holds the better part of the page's prose stays, whatever it is called.
 */
export function removeFurniture(body: PageElement): void {
  for (const element of body.querySelectorAll(NO_PROSE)) element.remove();
  const prose = proseBelow(body);
  const most = (prose.get(body) ?? 0) / 3;
  for (const element of [...body.querySelectorAll(OUTER), ...body.querySelectorAll('[class], [id]')]) {
    if (!body.contains(element)) continue;
    if (element.localName === 'body' || element.localName === 'html' || element.localName === 'article') continue;
    if (!element.closest('a') && (isOuter(element) || isNamedFurniture(element)) && (prose.get(element) ?? 0) <= most) {
      if (!element.querySelector('h1')) element.remove();
    }
  }
}

const NO_PROSE = [
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'svg', 'canvas', 'button', 'input'],
  ...['select', 'textarea', 'dialog', '[hidden]', '[role=dialog]', '[role=alertdialog]', '[role=search]'],
  ...['[style*="display:none"]', '[style*="display: none"]', '[aria-hidden=true]:not(:has(p))'],
].join(', ');

// By their element or role; a header or footer of the article itself has the headline, or signs it.
const OUTER =
  'nav, aside, footer, header, form, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=menu], [role=toolbar]';

function isOuter(element: PageElement): boolean {
  const { localName } = element;
  if (localName === 'header') return element.closest('article, main') === null;
  if (localName === 'form') return true;
  return ['nav', 'aside', 'footer'].includes(localName) || element.getAttribute('role') !== null;
}

interface Names {
  readonly always: RegExp;
  readonly whole: ReadonlySet<string>;
}

let loaded: Names | undefined;

function names(): Names {
  if (loaded) return loaded;
  const of = (kind: string): string[] =>
    rows(furnitureNames)
      .filter(([name]) => name === kind)
      .flatMap(([, words]) => alternatives(words));
  return (loaded = {
    always: new RegExp(`(?:^| )(?:${of('always').join('|')})(?: |$)`),
    whole: new Set(of('whole')),
  });
}

function isNamedFurniture(element: PageElement): boolean {
  const { always, whole } = names();
  const given = [...(element.getAttribute('class') ?? '').split(/\s+/), element.getAttribute('id') ?? ''];
  return given.some((name) => {
    const words = wordsOf(name.slice(0, 100));
    return words !== '' && (whole.has(words) || always.test(words));
  });
}

/** `tinLienQuan_2` → `tin lien quan` */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

// Deeper than any page is nested on purpose; what is deeper counts for nothing further up.
const DEEPEST = 200;

/**
 * Letters in paragraphs below each element, less those in links: what a navigation or a list of headlines has little
 * of.
 */
function proseBelow(body: PageElement): ReadonlyMap<PageElement, number> {
  const prose = new Map<PageElement, number>();
  for (const paragraph of body.querySelectorAll('p')) {
    let letters = (paragraph.textContent ?? '').trim().length;
    for (const link of paragraph.querySelectorAll('a')) letters -= (link.textContent ?? '').trim().length;
    let [element, depth]: [PageElement | null, number] = [paragraph, 0];
    for (; element && depth < DEEPEST; element = element.parentNode, depth++) {
      prose.set(element, (prose.get(element) ?? 0) + letters);
    }
  }
  if (!prose.has(body)) prose.set(body, 0);
  return prose;
}
