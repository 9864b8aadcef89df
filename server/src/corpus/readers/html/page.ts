import { DOMParser, parseHTML } from 'linkedom/worker';

/** As much of the document object model as the readers of web pages use. */
export interface PageNode {
  /** 1 an element, 3 text, 8 a comment. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly parentNode: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  /** In lower case. */
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  contains(other: PageNode): boolean;
  /** Text before the first thing inside, or before the element itself. */
  prepend(text: string): void;
  before(text: string): void;
  remove(): void;
}

export interface Page {
  readonly root: PageElement;
  readonly body: PageElement;
  /** For Readability, which changes it. */
  readonly document: unknown;
}

/** Parses a page, given without its scripts. Nothing in it is run and nothing is fetched. */
export function parsePage(html: string): Page {
  const { document } = parseHTML(wrapped(html)) as unknown as { document: PageElement & { body: PageElement } };
  const root = document.querySelector('html') ?? document;
  return { root, body: document.querySelector('body') ?? root, document };
}

/** More than a browser nests, and less than the parser stumbles over. */
const DEEPEST = 700;

/** Parses XML. Entities that a document declares for itself are not expanded. */
export function parseXml(xml: string): PageElement {
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as PageElement;
}

/** How the elements of a page are nested, those left out whose end HTML lets an author leave out. */
export interface Nesting {
  /** Deeper than those of any page that was written on purpose. */
  readonly tooDeep: boolean;
  /** The text ends before its elements do: a page that was not saved to its end. */
  readonly cutOff: boolean;
}

export function nestingOf(html: string): Nesting {
  let [depth, deepest] = [0, 0];
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (LEFT_OPEN.has(name.toLowerCase())) continue;
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return { tooDeep: true, cutOff: false };
    deepest = Math.max(deepest, depth);
  }
  const closed = /<\/(?:body|html)\s*>/i.test(html.slice(-20_000));
  const inTag = html.lastIndexOf('<') > html.lastIndexOf('>');
  return { tooDeep: false, cutOff: !closed && deepest > 0 && (depth > 0 || inTag) };
}

// Elements without an end, and those whose end may be left out since the next one closes them.
const LEFT_OPEN = new Set(
  [
    'area',
    'base',
    'br',
    'col',
    'embed',
    'hr',
    'img',
    'input',
    'link',
    'meta',
    'param',
    'source',
    'track',
    'wbr',
  ].concat(
    [
      'html',
      'head',
      'body',
      'p',
      'li',
      'dt',
      'dd',
      'option',
      'optgroup',
      'tr',
      'td',
      'th',
      'thead',
      'tbody',
      'tfoot',
      'colgroup',
      'path',
      'rect',
    ],
    ['circle', 'use', 'line', 'polygon', 'polyline', 'ellipse', 'stop', 'font'],
  ),
);

export function isElement(node: PageNode | null): node is PageElement {
  return node?.nodeType === 1;
}

// The parser wants a page to have the elements that HTML lets an author leave out.
function wrapped(html: string): string {
  const opening = html.slice(0, 20_000);
  if (/<body[\s>]/i.test(html) && /<html[\s>]/i.test(opening)) return html;
  const bare = html.replace(/<!doctype[^<>]*>|<\/?html[^<>]*>|<\/?body[^<>]*>/gi, '');
  const head = /<\/head>/i.exec(bare);
  const language = /<html[^<>]*>/i.exec(opening)?.[0] ?? '<html>';
  const cut = head ? head.index + head[0].length : 0;
  return `<!doctype html>${language}${bare.slice(0, cut)}<body>${bare.slice(cut)}</body></html>`;
}

/**
 * The page less its scripts and styles, but for the data that it holds about itself (JSON-LD). By hand and not by one expression, which
 * would look for an end at each of a thousand beginnings.
 */
export function withoutScripts(html: string): string {
  const open = /<(script|style)(?=[\s>/])[^<>]*>/gi;
  let [kept, from] = ['', 0];
  const unclosed = new Set<string>();
  for (let match = open.exec(html); match; match = open.exec(html)) {
    const name = (match[1] ?? '').toLowerCase();
    const close = unclosed.has(name) ? -1 : endOf(html, name, open.lastIndex);
    if (close === -1) {
      unclosed.add(name);
      continue;
    }
    if (!/application\/ld\+json/i.test(match[0])) {
      kept += html.slice(from, match.index);
      from = close;
    }
    open.lastIndex = close;
  }
  return kept + html.slice(from);
}

function endOf(html: string, name: string, from: number): number {
  const close = name === 'script' ? /<\/script\s*>/gi : /<\/style\s*>/gi;
  close.lastIndex = from;
  return close.exec(html) ? close.lastIndex : -1;
}
