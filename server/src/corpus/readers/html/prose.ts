import { isElement, type PageElement, type PageNode } from './page.ts';

/** A paragraph, heading, item of a list, row of a table or caption of a page. */
export interface Block {
  readonly text: string;
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'caption';
  /** The list or table that an item or row belongs to, as a number; 0 outside of both. */
  readonly group: number;
  /** Code units of `text` that stand in links. */
  readonly linked: number;
  /** The element that holds it. */
  readonly element: PageElement;
}

/** The blocks of an element, in order, as a browser would show them. Linear in their length, however deeply nested. */
export function blocksOf(root: PageElement): Block[] {
  const walk = new Walk();
  let node: PageNode | null = root.firstChild;
  while (node) {
    const descends: boolean = walk.enter(node);
    if (descends && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (descends) walk.leave(node);
    let up: PageNode = node;
    while (!up.nextSibling && up.parentNode && up.parentNode !== root) {
      up = up.parentNode;
      walk.leave(up);
    }
    node = up.nextSibling;
  }
  walk.flush();
  return walk.blocks;
}

/** The text of blocks: a blank line between two paragraphs, items and rows one a line; composed letters. */
export function textOf(blocks: readonly Pick<Block, 'text' | 'group'>[]): string {
  return blocks
    .map(({ text, group }, i) => {
      const before = blocks[i - 1];
      return (before ? (group && before.group === group ? '\n' : '\n\n') : '') + text;
    })
    .join('')
    .normalize('NFC');
}

const SKIPPED = new Set(
  [
    'script',
    'style',
    'noscript',
    'template',
    'svg',
    'canvas',
    'iframe',
    'object',
    'embed',
    'audio',
    'video',
    'map',
  ].concat(['head', 'title', 'select', 'textarea', 'button', 'input', 'math', 'rp', 'datalist']),
);
const BLOCKS = new Set(
  [
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'details',
    'dialog',
    'div',
    'dl',
  ].concat(
    [
      'dt',
      'fieldset',
      'figcaption',
      'figure',
      'footer',
      'form',
      'header',
      'hgroup',
      'hr',
      'legend',
      'li',
      'main',
      'menu',
    ],
    [
      'nav',
      'ol',
      'p',
      'pre',
      'search',
      'section',
      'summary',
      'table',
      'tbody',
      'td',
      'tfoot',
      'th',
      'thead',
      'tr',
      'ul',
    ],
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'img', 'picture'],
  ),
);
const LISTS = new Set(['ul', 'ol', 'menu', 'dl']);
// A forced break; the character stands in no running text.
const BREAK = '\u2028';

class Walk {
  readonly blocks: Block[] = [];
  #text = '';
  #linked = 0;
  #links = 0;
  #verbatim = 0;
  #holder: PageElement | undefined;
  /** Lists and tables that are open, the outermost first; their number is that of the outermost. */
  #groups = 0;
  #group = 0;
  #rows = 0;
  #items: (number | undefined)[] = [];
  #mark = '';
  readonly #layout = new Set<PageNode>();

  /** Says whether to go on inside the node. */
  enter(node: PageNode): boolean {
    if (node.nodeType === 3) this.#write(node);
    if (!isElement(node)) return false;
    const name = node.localName;
    if (SKIPPED.has(name) || isReference(node)) return false;
    if (name === 'br') this.#text += BREAK;
    if (name === 'a') this.#links++;
    if (name === 'pre') this.#verbatim++;
    if (name === 'q') this.#text += '“';
    if ((name === 'td' || name === 'th') && this.#rows) {
      if (this.#text.trim()) this.#text += ' | ';
      return true;
    }
    if (this.#rows && name !== 'tr' && name !== 'table') {
      // A cell is one line, whatever it holds.
      if (BLOCKS.has(name)) this.#text += ' ';
      return true;
    }
    if (!BLOCKS.has(name)) return true;
    this.flush();
    if (LISTS.has(name)) {
      this.#open();
      this.#items.push(name === 'ol' ? Number(node.getAttribute('start') ?? 1) || 1 : undefined);
    }
    if (name === 'li') this.#mark = this.#nextMark();
    if (name === 'table') {
      if (isLayout(node)) this.#layout.add(node);
      else this.#open();
    }
    if (name === 'tr' && !this.#layout.has(tableOf(node) ?? node)) this.#rows++;
    return true;
  }

  leave(node: PageNode): void {
    if (!isElement(node)) return;
    const name = node.localName;
    if (name === 'a') this.#links--;
    if (name === 'q') this.#text += '”';
    if (name === 'tr' && this.#rows) {
      this.#holder = node;
      this.flush('row');
      this.#rows--;
      return;
    }
    if (this.#rows || !BLOCKS.has(name)) return;
    this.flush();
    if (name === 'pre') this.#verbatim--;
    if (name === 'li') this.#mark = '';
    if (LISTS.has(name)) {
      this.#items.pop();
      this.#groups--;
    }
    if (name === 'table' && !this.#layout.has(node)) this.#groups--;
  }

  flush(kind?: Block['kind']): void {
    if (this.#rows && kind !== 'row') return;
    const [raw, linked, holder] = [this.#text, this.#linked, this.#holder];
    this.#text = '';
    this.#linked = 0;
    this.#holder = undefined;
    const parts = kind === 'row' ? [raw.replaceAll(BREAK, ' ')] : raw.split(/\u2028[\s\u2028]*\u2028/);
    const texts = parts.map(tidied).filter(Boolean);
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    for (const text of texts) {
      if (!holder) break;
      const share = Math.min(text.length, Math.round((linked * text.length) / length));
      const group = this.#groups ? this.#group : 0;
      const block = kind ?? (this.#items.length ? 'item' : kindOf(holder));
      this.blocks.push({ text: `${this.#mark}${text}`, kind: block, group, linked: share, element: holder });
      this.#mark = '';
    }
  }

  #open(): void {
    if (!this.#groups++) this.#group++;
  }

  #nextMark(): string {
    const number = this.#items.at(-1);
    if (number === undefined) return '- ';
    this.#items[this.#items.length - 1] = number + 1;
    return `${number}. `;
  }

  #write(node: PageNode): void {
    const text = (node.textContent ?? '').replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
    const shown = this.#verbatim ? text.replace(/\r?\n/g, BREAK) : text.replace(/\s+/g, ' ');
    this.#text += shown;
    if (!shown.trim()) return;
    if (this.#links) this.#linked += shown.trim().length;
    this.#holder ??= node.parentNode ?? undefined;
  }
}

function tidied(text: string): string {
  return text
    .split(BREAK)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function kindOf(holder: PageElement): Block['kind'] {
  const name = holder.closest('h1, h2, h3, h4, h5, h6, figcaption, caption')?.localName;
  if (name === undefined) return 'paragraph';
  return name.startsWith('h') ? 'heading' : 'caption';
}

/** `[1]`, a mark that leads to a footnote. */
function isReference(element: PageElement): boolean {
  if (element.localName !== 'sup') return false;
  return /^\s*\[?(?:\d{1,3}|[a-z*†‡])\]?\s*$/.test(element.textContent ?? '') && element.querySelector('a') !== null;
}

function tableOf(row: PageElement): PageElement | null {
  return row.closest('table');
}

/** A table that places the parts of a page and has no data in rows. */
function isLayout(table: PageElement): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table, h1, h2, form')) return true;
  const rows = [...table.querySelectorAll('tr')];
  const cells = rows.map((row) => [...row.querySelectorAll('td, th')]);
  if (Math.max(0, ...cells.map(({ length }) => length)) < 2) return true;
  if (table.querySelector('th, caption')) return false;
  return cells
    .flat()
    .some((cell) => [...cell.querySelectorAll('p')].length > 1 || (cell.textContent ?? '').length > 600);
}
