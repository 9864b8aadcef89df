import type { Row } from './page-words.ts';

/** What a page holds besides its text. */
export interface CleanPage {
  readonly rows: readonly Row[];
  /** The running heads, feet and page numbers that were taken off. */
  readonly furniture: readonly string[];
}

// Heads and feet have at most so many rows.
const DEEP = 4;
const NUMBER =
  /^(?:(?:page|trang)\s+|\s+)?(?:[-–—|]\s*)?(?:\d{1,4}|[ivxl]{1,7})\s*(?:(?:of|\/|trên)\s*\d{1,4}\s*)?[-–—|]?$/i;
const ADDRESS = /^(?:https?|file):\S+(?:\s+\d{1,4}\s*\/\s*\d{1,4})?$/;
const PRINTED = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}:\d\d/;

/**
 * Takes off what is no text of the document: rows at the edge of a page that return at the same height on others, figures
 * apart, and lone page numbers. Only from the edge inwards: what stands between two lines of text is never touched.
 */
export function withoutFurniture(pages: readonly (readonly Row[])[]): CleanPage[] {
  const seen = new Map<string, number>();
  for (const rows of pages) {
    const keys = new Set([...rows.slice(0, DEEP), ...rows.slice(-DEEP)].flatMap(keysOf));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const enough = pages.length <= 4 ? 2 : 3;
  const returns = (row: Row): boolean => keysOf(row).some((key) => (seen.get(key) ?? 0) >= enough);
  return pages.map((rows) => {
    let [start, end] = [0, rows.length];
    while (start < Math.min(DEEP, end) && isFurniture(rows, start, 1, returns)) start++;
    while (end > Math.max(start, rows.length - DEEP) && isFurniture(rows, end - 1, -1, returns)) end--;
    const taken = [...rows.slice(0, start), ...rows.slice(end)];
    return { rows: rows.slice(start, end), furniture: taken.map(textOf) };
  });
}

function isFurniture(rows: readonly Row[], at: number, inwards: 1 | -1, returns: (row: Row) => boolean): boolean {
  const row = rows[at];
  if (!row) return false;
  if (returns(row)) return true;
  const text = textOf(row);
  if (!(NUMBER.test(text) || (inwards < 0 && ADDRESS.test(text)) || (inwards > 0 && PRINTED.test(text)))) return false;
  const next = rows[at + inwards];
  return next !== undefined && Math.abs(next.y - row.y) > 1.8 * Math.max(row.size, next.size);
}

// The height is rounded in two ways, so that two rows a hair apart share one of them.
function keysOf(row: Row): string[] {
  const text = textOf(row)
    .toLowerCase()
    .replace(/\d+|\b[ivxl]+\b/g, '#');
  return [`${Math.round(row.y / 6)}:${text}`, `${Math.round((row.y + 3) / 6)}.:${text}`];
}

function textOf({ words }: Row): string {
  return words.map(({ text, tight }, i) => (i && !tight ? ' ' : '') + text).join('');
}
