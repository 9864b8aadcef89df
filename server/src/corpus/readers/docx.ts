import { isoDateOf } from '../metadata/iso-date.ts';
import type { MetadataRecord } from '../metadata/record.ts';
import { documentMessages } from '../../messages/documents.ts';
import { partsOf } from './office/container.ts';
import { listsOf, type Lists } from './office/docx-lists.ts';
import { Manuscript } from './office/manuscript.ts';
import { attributeOf, childrenOf, DEEPEST, type Element, elementsOf, inside, rootOf, textIn } from './office/xml.ts';
import { recordOfProperties } from './document-properties.ts';
import { type Reading, readingOf, type SourceFile, unread } from './reading.ts';

const PARTS = /^(?:word\/(?:document\d*|comments|footnotes|endnotes|numbering|styles)\.xml|docProps\/core\.xml)$/;

/**
 * `.docx`: the text as it stands once recorded changes are accepted, lists and tables row by row, notes at its end;
 * highlighted and remarked stretches; title and author.
 */
export function readDocx(file: SourceFile): Reading {
  const { path, locale } = file;
  const read = partsOf(file, 'DOCX', (name) => PARTS.test(name));
  if (!('parts' in read)) return read;
  const { parts, damaged } = read;
  const part = (name: string): Element | undefined => rootOf(parts.get(name));
  const document = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name));
  const body = document === undefined ? undefined : inside(part(document), 'body');
  if (!body) return unread({ path, message: documentMessages.damaged[locale]('DOCX') });
  const manuscript = new Manuscript();
  const writer = new Writer(manuscript, {
    comments: byId(part('word/comments.xml'), 'comment'),
    footnotes: byId(part('word/footnotes.xml'), 'footnote'),
    endnotes: byId(part('word/endnotes.xml'), 'endnote'),
    lists: listsOf(part('word/numbering.xml'), part('word/styles.xml')),
  });
  writer.blocks(body, 0);
  const { text, highlights } = manuscript.finished();
  const source = {
    text,
    body: { start: 0, end: text.length },
    metadata: recordOf(part('docProps/core.xml')),
    extract: true as const,
    ...(highlights.length && { highlights }),
  };
  return readingOf(source, damaged.length ? [{ path, message: documentMessages.partlyDamaged[locale]('DOCX') }] : []);
}

interface Parts {
  readonly comments: ReadonlyMap<string, Element>;
  readonly footnotes: ReadonlyMap<string, Element>;
  readonly endnotes: ReadonlyMap<string, Element>;
  readonly lists: Lists;
}

/** Writes what stands in WordprocessingML; elements that are not named here hold no text of the document. */
class Writer {
  readonly #to: Manuscript;
  readonly #parts: Parts;
  /** Remarks whose stretch has begun; a reference to another is pinned to its place. */
  readonly #remarked = new Set<string>();
  #coloured = false;
  /** Frames that are anchored in the paragraph: they are written behind it. */
  #frames: Element[] = [];

  constructor(to: Manuscript, parts: Parts) {
    this.#to = to;
    this.#parts = parts;
  }

  blocks(parent: Element, depth: number): void {
    if (depth > DEEPEST) return;
    for (const element of elementsOf(parent)) {
      switch (element.localName) {
        case 'p':
          this.#paragraph(element, depth);
          break;
        case 'tbl':
          this.#table(element, depth);
          break;
        case 'sdt':
        case 'sdtContent':
        case 'customXml':
        case 'ins':
        case 'moveTo':
          this.blocks(element, depth + 1);
          break;
        case 'AlternateContent':
          this.blocks(chosen(element), depth + 1);
          break;
        case 'commentRangeStart':
        case 'commentRangeEnd':
          this.#inline(element, depth);
          break;
      }
    }
  }

  #paragraph(paragraph: Element, depth: number): void {
    this.#inlines(paragraph, depth + 1);
    const properties = inside(paragraph, 'pPr');
    // Where the mark of a paragraph was deleted, the next one goes on with it.
    if (inside(properties, 'rPr', 'del')) return;
    this.#uncolour();
    const lead = this.#parts.lists.leadOf(properties);
    this.#to.end(lead === undefined ? 'prose' : 'item', lead);
    const frames = this.#frames;
    this.#frames = [];
    for (const frame of frames) this.blocks(frame, depth + 1);
  }

  #table(table: Element, depth: number): void {
    const rows = rowsOf(table, depth);
    // A table of one cell a row is a frame around paragraphs.
    const framed = rows.every((row) => cellsOf(row).length <= 1);
    if (!framed) this.#to.table(true);
    for (const row of rows) {
      for (const [i, cell] of cellsOf(row).entries()) {
        if (i && !framed) this.#to.cell();
        this.blocks(cell, depth + 2);
      }
      if (!framed) this.#to.row();
    }
    if (!framed) this.#to.table(false);
  }

  #inlines(parent: Element, depth: number): void {
    if (depth > DEEPEST) return;
    for (const element of elementsOf(parent)) this.#inline(element, depth);
  }

  #inline(element: Element, depth: number): void {
    const id = attributeOf(element, 'id') ?? '';
    switch (element.localName) {
      case 'r':
        this.#run(element, depth);
        break;
      case 'ins':
      case 'moveTo':
      case 'hyperlink':
      case 'smartTag':
      case 'sdt':
      case 'sdtContent':
      case 'customXml':
      case 'fldSimple':
      case 'dir':
      case 'bdo':
        this.#inlines(element, depth + 1);
        break;
      case 'commentRangeStart':
        this.#remarked.add(id);
        this.#to.mark(`remark ${id}`, textIn(this.#parts.comments.get(id)));
        break;
      case 'commentRangeEnd':
        this.#to.unmark(`remark ${id}`);
        break;
    }
  }

  #run(run: Element, depth: number): void {
    const properties = inside(run, 'rPr');
    if (inside(properties, 'vanish') && attributeOf(inside(properties, 'vanish'), 'val') !== 'false') return;
    if (!isColoured(properties)) this.#uncolour();
    else if (!this.#coloured) {
      this.#to.mark('colour');
      this.#coloured = true;
    }
    this.#pieces(run, depth);
  }

  #uncolour(): void {
    if (this.#coloured) this.#to.unmark('colour');
    this.#coloured = false;
  }

  #pieces(run: Element, depth: number): void {
    if (depth > DEEPEST) return;
    for (const piece of elementsOf(run)) {
      const id = attributeOf(piece, 'id') ?? '';
      switch (piece.localName) {
        case 't':
          this.#to.write([...childrenOf(piece)].filter((child) => typeof child === 'string').join(''));
          break;
        case 'tab':
          this.#to.write(' ');
          break;
        case 'br':
        case 'cr':
          this.#to.break();
          break;
        case 'noBreakHyphen':
          this.#to.write('-');
          break;
        case 'footnoteReference':
          this.#note(this.#parts.footnotes.get(id), depth);
          break;
        case 'endnoteReference':
          this.#note(this.#parts.endnotes.get(id), depth);
          break;
        case 'commentReference':
          if (!this.#remarked.has(id)) this.#to.remark(textIn(this.#parts.comments.get(id)));
          break;
        case 'AlternateContent':
          this.#pieces(chosen(piece), depth + 1);
          break;
        case 'ruby':
          for (const base of elementsOf(inside(piece, 'rubyBase'), 'r')) this.#pieces(base, depth + 1);
          break;
        case 'drawing':
        case 'pict':
        case 'object':
          this.#frames.push(...framesIn(piece));
          break;
      }
    }
  }

  #note(note: Element | undefined, depth: number): void {
    if (note) new Writer(this.#to.note(), this.#parts).blocks(note, depth + 1);
  }
}

/** Of several forms of one thing the first is the newest, the last the one for old programs; the text is the same. */
function chosen(alternatives: Element): Element {
  return inside(alternatives, 'Choice') ?? inside(alternatives, 'Fallback') ?? alternatives;
}

function framesIn(drawing: Element): Element[] {
  const frames: Element[] = [];
  const open: Element[] = [drawing];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.localName === 'txbxContent') frames.push(next);
    else open.push(...[...elementsOf(next)].reverse());
  }
  return frames;
}

function isColoured(properties: Element | undefined): boolean {
  const highlight = attributeOf(inside(properties, 'highlight'), 'val');
  if (highlight !== undefined) return !/^(?:none|white)$/i.test(highlight);
  const fill = attributeOf(inside(properties, 'shd'), 'fill');
  return fill !== undefined && /^[0-9a-f]{6}$/i.test(fill) && !/^f{6}$/i.test(fill);
}

/** The rows of a table that were not deleted, through the wrappers that controls and changes put around them. */
function rowsOf(table: Element, depth: number): Element[] {
  if (depth > DEEPEST) return [];
  return [...elementsOf(table)].flatMap((child) => {
    if (child.localName === 'tr') return inside(child, 'trPr', 'del') ? [] : [child];
    return /^(?:sdt|sdtContent|customXml)$/.test(child.localName ?? '') ? rowsOf(child, depth + 1) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return [...elementsOf(row)].flatMap((child) =>
    child.localName === 'tc'
      ? [child]
      : child.localName === 'sdt'
        ? [...elementsOf(inside(child, 'sdtContent'), 'tc')]
        : [],
  );
}

function byId(root: Element | undefined, name: string): Map<string, Element> {
  const all = [...elementsOf(root, name)].filter((element) => !/eparator$/.test(attributeOf(element, 'type') ?? ''));
  return new Map(all.map((element) => [attributeOf(element, 'id') ?? '', element]));
}

function recordOf(core: Element | undefined): MetadataRecord | undefined {
  if (!core) return undefined;
  const [title, author] = [textIn(inside(core, 'title')), textIn(inside(core, 'creator'))];
  return recordOfProperties({ title, author, saved: isoDateOf(textIn(inside(core, 'created'))) }, 'DOCX properties');
}
