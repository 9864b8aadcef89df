import furnitureTable from './data/furniture.tsv';
import type { Sentence } from './analysis.ts';
import { lower } from './fold.ts';
import { alternatives, rows } from './table.ts';

/**
 * Is a sentence page furniture: no words of the article, but of the page around it? Credits of pictures and agencies,
 * bylines, calls to read on or to share. `alone` where it has a line of its own.
 */
export function isFurniture(sentence: string, alone: boolean): boolean {
  if (sentence.length > LONGEST || !(alone || /[:/(]/.test(sentence))) return false;
  const phrases = load();
  const words = withoutEdges(lower(sentence));
  if (phrases.credit.test(words) || SIGNED.test(sentence)) return true;
  if (!alone) return false;
  return (
    phrases.line.has(words) ||
    phrases.label.test(words) ||
    isByline(sentence) ||
    LINK.test(sentence) ||
    STAMPED.test(sentence)
  );
}

/** Is the line what leads up to links: `Xem thêm:`, `Related news:`? */
export function isLabel(line: string): boolean {
  if (line.length > LONGEST) return false;
  const phrases = load();
  const words = withoutEdges(lower(line));
  return phrases.heading.has(words) || phrases.line.has(words) || phrases.label.test(`${words}:`);
}

/**
 * What stands behind a heading "related news" to the end is other articles' headlines, where the heading stands in the
 * second half of what begins at `begin`.
 */
export function markRelatedNews(text: string, sentences: Sentence[], begin: number): void {
  const half = (begin + (sentences.at(-1)?.end ?? begin)) / 2;
  const { heading, longest } = load();
  const from = sentences.findIndex(
    ({ start, end }) =>
      start >= half && end - start <= longest && heading.has(withoutEdges(lower(text.slice(start, end)))),
  );
  if (from < 0) return;
  for (let i = from; i < sentences.length; i++) sentences[i] = { ...(sentences[i] as Sentence), furniture: true };
}

/** Longer lines are prose, whatever they begin with. */
const LONGEST = 160;

// `>> Cầu mới khánh thành`: in a line that quotes nobody the mark leads to another article.
const LINK = /^[>»]/;

// `Chợ đêm đóng cửa [04/12 - 15:59]`: another article's headline, with the minute at which it came out.
const STAMPED = /[^\s.!?] ?[[(]\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?: ?[-–|,]? ?)\d{1,2}[:h]\d{2}[\])]$/u;

// `Bảo Lâm (Theo AFP)`: who wrote it, and from what.
const SIGNED = /^(?:\p{Lu}[\p{L}.]*\s+){1,5}\(\s?theo\s+\p{Lu}[^().!?:;]{1,60}\)\.?$/iu;

// `>> Xem thêm:`, `• Read more »`, `(Ảnh: AFP)`.
const HEAD = /^[\s>»•*▶►→\-–—|([]+/u;
const TAIL = /(?<![\s:.…<«»\])|])[\s:.…<«»\])|]+$/u;

function withoutEdges(line: string): string {
  return line.replace(HEAD, '').replace(TAIL, '');
}

/** Code units of the marks and spaces that may stand around a heading. */
const MARKS = 20;

interface Phrases {
  readonly heading: ReadonlySet<string>;
  /** UTF-16 code units of the longest heading with the marks around it; longer lines need no closer look. */
  readonly longest: number;
  readonly line: ReadonlySet<string>;
  /** What stands before a colon or a bar at the beginning of a line. */
  readonly label: RegExp;
  readonly credit: RegExp;
}

let loaded: Phrases | undefined;

function load(): Phrases {
  if (loaded) return loaded;
  const of = (...kinds: string[]): string[] =>
    rows(furnitureTable)
      .filter(([kind = '']) => kinds.includes(kind))
      .flatMap(([, vi, en]) => [...alternatives(vi), ...alternatives(en)]);
  const headings = of('heading');
  loaded = {
    heading: new Set(headings),
    longest: Math.max(...headings.map(({ length }) => length)) + MARKS,
    line: new Set(of('line')),
    label: new RegExp(`^(?:${of('heading', 'label').join('|')})\\s?[:|]`, 'u'),
    // The name behind it is short, and the sentence ends with it.
    credit: new RegExp(`^(?:${of('credit').join('|')})\\s?[:/]\\s?[^:.!?]{1,40}$`, 'u'),
  };
  return loaded;
}

// `Ngọc Vân |`, `By Anna Hale, Reuters`, `(Theo AFP)`: names alone.
function isByline(line: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}.]*\s+){1,5}\|$/u.test(line) ||
    /^By (?:\p{Lu}[\p{L}.'’-]*,? ){0,5}(?:and (?:\p{Lu}[\p{L}.'’-]*,? ){0,3})?\p{Lu}[\p{L}.'’-]*$/u.test(line) ||
    /^\(?Theo (?:\p{Lu}[\p{L}\p{N}+.]*(?![\p{L}\p{N}+.])[ ,/]{0,2}){1,5}\)?$/u.test(line)
  );
}
