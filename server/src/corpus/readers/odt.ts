import { documentMessages } from '../../messages/documents.ts';
import { isoDateOf } from '../metadata/iso-date.ts';
import type { MetadataRecord } from '../metadata/record.ts';
import { partsOf } from './office/container.ts';
import { Manuscript } from './office/manuscript.ts';
import { attributeOf, childrenOf, DEEPEST, type Element, elementsOf, inside, rootOf, textIn } from './office/xml.ts';
import { recordOfProperties } from './document-properties.ts';
import { type Reading, readingOf, type SourceFile, unread } from './reading.ts';

const PARTS: ReadonlySet<string> = new Set(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']);

/**
 * `.odt`: the text as it stands once recorded changes are accepted, lists and tables row by row, notes at its end;
 * coloured and remarked stretches; title and author.
 */
export function readOdt(file: SourceFile): Reading {
  const { path, locale } = file;
  const read = partsOf(file, 'ODT', (name) => PARTS.has(name) || name === 'encrypted-package');
  if (!('parts' in read)) return read;
  const { parts, damaged } = read;
  const failed = (message: string): Reading => unread({ path, message });
  if (/encryption-data|encrypted-package/.test(parts.get('META-INF/manifest.xml') ?? '')) {
    return failed(documentMessages.encrypted[locale]());
  }
  const content = rootOf(parts.get('content.xml'));
  const text = inside(content, 'body', 'text');
  if (!text) return failed(documentMessages.damaged[locale]('ODT'));
  const manuscript = new Manuscript();
  const styles = stylesOf([inside(content, 'automatic-styles'), inside(rootOf(parts.get('styles.xml')), 'styles')]);
  new Writer(manuscript, styles).blocks(text, 0);
  const written = manuscript.finished();
  const source = {
    text: written.text,
    body: { start: 0, end: written.text.length },
    metadata: recordOf(inside(rootOf(parts.get('meta.xml')), 'meta')),
    extract: true as const,
    ...(written.highlights.length && { highlights: written.highlights }),
  };
  return readingOf(source, damaged.length ? [{ path, message: documentMessages.partlyDamaged[locale]('ODT') }] : []);
}

interface Styles {
  /** Styles of words that colour what is behind them, as a marker does. */
  readonly coloured: ReadonlySet<string>;
  /** Styles of lists whose items are numbered. */
  readonly numbered: ReadonlySet<string>;
}

function stylesOf(groups: readonly (Element | undefined)[]): Styles {
  const coloured = new Set<string>();
  const numbered = new Set<string>();
  for (const style of groups.flatMap((group) => [...elementsOf(group)])) {
    const name = attributeOf(style, 'name') ?? '';
    const colour = attributeOf(inside(style, 'text-properties'), 'background-color') ?? 'transparent';
    const isText = attributeOf(style, 'family') === 'text';
    if (isText && !/^(?:transparent|#f{6})$/i.test(colour)) coloured.add(name);
    const [first] = style.localName === 'list-style' ? [...elementsOf(style)] : [];
    if (first?.localName === 'list-level-style-number' && attributeOf(first, 'num-format')) numbered.add(name);
  }
  return { coloured, numbered };
}

interface List {
  readonly numbered: boolean;
  count: number;
}

// What is written beside the text by the program: its own lists of contents, fields of forms, deleted words.
const SKIPPED: ReadonlySet<string> = new Set([
  'tracked-changes',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'forms',
  'table-of-content',
  'hidden-text',
  'hidden-paragraph',
  'ruby-text',
  'note-citation',
  'desc',
  'title',
]);

/** Writes what stands in an OpenDocument text. */
class Writer {
  readonly #to: Manuscript;
  readonly #styles: Styles;
  #frames: Element[] = [];

  constructor(to: Manuscript, styles: Styles) {
    this.#to = to;
    this.#styles = styles;
  }

  blocks(parent: Element, depth: number, list?: List): void {
    if (depth > DEEPEST) return;
    for (const element of elementsOf(parent)) this.#block(element, depth, list);
  }

  #block(element: Element, depth: number, list: List | undefined): void {
    const name = element.localName ?? '';
    if (SKIPPED.has(name)) return;
    if (name === 'p' || name === 'h') this.#paragraph(element, depth, list);
    else if (name === 'list') this.#list(element, depth, list);
    else if (name === 'table') this.#table(element, depth);
    else this.blocks(element, depth + 1, list);
  }

  #paragraph(paragraph: Element, depth: number, list: List | undefined): void {
    this.#inlines(paragraph, depth + 1);
    const lead = list && (list.numbered ? `${list.count}.` : '-');
    this.#to.end(lead === undefined ? 'prose' : 'item', lead);
    const frames = this.#frames;
    this.#frames = [];
    for (const frame of frames) this.blocks(frame, depth + 1);
  }

  #list(element: Element, depth: number, outer: List | undefined): void {
    const style = attributeOf(element, 'style-name');
    const numbered = style === undefined ? (outer?.numbered ?? false) : this.#styles.numbered.has(style);
    const list: List = { numbered, count: 0 };
    for (const item of elementsOf(element)) {
      // Headings are kept in lists where their numbers are shown.
      const isItem = item.localName === 'list-item' && inside(item, 'h') === undefined;
      list.count = Number(attributeOf(item, 'start-value') ?? list.count + 1);
      let first = true;
      for (const child of elementsOf(item)) {
        const own = isItem && (first || child.localName === 'list') ? list : undefined;
        if (child.localName === 'p') first = false;
        this.#block(child, depth + 2, own);
      }
    }
  }

  #table(table: Element, depth: number): void {
    const rows = rowsOf(table, depth);
    // A table of one cell a row is a frame around paragraphs.
    const framed = rows.every((row) => [...elementsOf(row, 'table-cell')].length <= 1);
    if (!framed) this.#to.table(true);
    for (const row of rows) {
      for (const [i, cell] of [...elementsOf(row, 'table-cell')].entries()) {
        if (i && !framed) this.#to.cell();
        this.blocks(cell, depth + 2);
      }
      if (!framed) this.#to.row();
    }
    if (!framed) this.#to.table(false);
  }

  #inlines(parent: Element, depth: number): void {
    if (depth > DEEPEST) return;
    for (const child of childrenOf(parent)) {
      if (typeof child === 'string') this.#to.write(child.replace(/\s+/g, ' '));
      else this.#inline(child, depth);
    }
  }

  #inline(element: Element, depth: number): void {
    const name = element.localName ?? '';
    if (SKIPPED.has(name)) return;
    switch (name) {
      case 's':
      case 'tab':
        this.#to.write(' ');
        break;
      case 'line-break':
        this.#to.break();
        break;
      case 'note':
        new Writer(this.#to.note(), this.#styles).blocks(inside(element, 'note-body') ?? element, depth + 1);
        break;
      case 'annotation':
        this.#remark(element);
        break;
      case 'annotation-end':
        this.#to.unmark(`remark ${attributeOf(element, 'name') ?? ''}`);
        break;
      case 'frame':
      case 'custom-shape':
      case 'text-box':
        this.#frames.push(...(name === 'frame' ? elementsOf(element, 'text-box') : [element]));
        break;
      case 'span': {
        const coloured = this.#styles.coloured.has(attributeOf(element, 'style-name') ?? '');
        if (coloured) this.#to.mark(`colour ${depth}`);
        this.#inlines(element, depth + 1);
        if (coloured) this.#to.unmark(`colour ${depth}`);
        break;
      }
      default:
        this.#inlines(element, depth + 1);
    }
  }

  #remark(annotation: Element): void {
    const words = [...elementsOf(annotation)].filter(({ localName }) => localName === 'p' || localName === 'list');
    const note = words.map(textIn).join('\n');
    const name = attributeOf(annotation, 'name');
    if (name === undefined) this.#to.remark(note);
    else this.#to.mark(`remark ${name}`, note);
  }
}

function rowsOf(table: Element, depth: number): Element[] {
  if (depth > DEEPEST) return [];
  return [...elementsOf(table)].flatMap((child) => {
    if (child.localName === 'table-row') return [child];
    return /^table-(?:header-rows|rows|row-group)$/.test(child.localName ?? '') ? rowsOf(child, depth + 1) : [];
  });
}

function recordOf(meta: Element | undefined): MetadataRecord | undefined {
  if (!meta) return undefined;
  const title = textIn(inside(meta, 'title'));
  const author = textIn(inside(meta, 'initial-creator')) || textIn(inside(meta, 'creator'));
  return recordOfProperties(
    { title, author, saved: isoDateOf(textIn(inside(meta, 'creation-date'))) },
    'ODT properties',
  );
}
