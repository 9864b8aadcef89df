import type { Region } from './columns.ts';
import type { Row, Word } from './page-words.ts';

/** A line of a column, or a row of a table. */
export interface Line {
  readonly page: number;
  readonly words: readonly Word[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The numbers of the words that begin a cell, but for the first one; only in a row of a table. */
  readonly cells?: readonly number[];
  /** Stands at the foot of its column, smaller, behind the number or sign of a note. */
  readonly note: boolean;
  readonly region: Place;
}

/** Where the lines of a region begin and end, left and right. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly limit: number;
}

/** The lines of a region. `body`: the size of most letters of the document. */
export function linesOf({ rows, limit }: Region, page: number, body: number): Line[] {
  const region: Place = {
    left: usualLeft(rows),
    right: Math.max(...rows.map((row) => row.words.at(-1)?.right ?? 0)),
    limit,
  };
  const tables = tableRows(rows, region);
  const notes = notesFrom(rows, body);
  const lines: Line[] = [];
  for (const [i, row] of rows.entries()) {
    const [first, last] = [row.words[0], row.words.at(-1)];
    if (!first || !last) continue;
    const cells = tables.get(i);
    const line = { page, words: row.words, x: first.x, right: last.right, y: row.y, size: row.size, region };
    lines.push({ ...line, note: i >= notes, ...(cells && { cells }) });
  }
  return lines;
}

// The leftmost place where at least two lines begin: a lone sign in the margin moves nothing.
function usualLeft(rows: readonly Row[]): number {
  const begins = rows.map(({ words }) => words[0]?.x ?? 0).sort((a, b) => a - b);
  return begins.find((x, i) => (begins[i + 1] ?? Infinity) - x < 2) ?? begins[0] ?? 0;
}

const NOTE = /^(?:\d{1,3}|[*†‡§]{1,3}|\[\d{1,3}\]|\(\d{1,3}\)|[a-z])[.)]?/;

/** From which row on a region holds notes; the number of its rows where it has none. */
function notesFrom(rows: readonly Row[], body: number): number {
  let start = rows.length;
  while (start > 0 && (rows[start - 1]?.size ?? body) <= 0.93 * body) start--;
  // What is small without a mark of its own may be a caption, and stays where it is.
  while (start < rows.length) {
    const first = rows[start]?.words[0];
    if (first && NOTE.test(first.text) && (first.raised || /^[^a-z]/.test(first.text))) break;
    start++;
  }
  return start;
}

/** The rows of tables by number, each with the words that begin its cells. */
function tableRows(rows: readonly Row[], region: Place): Map<number, readonly number[]> {
  const cells = rows.map((row) => cellsOf(row, region));
  const found = new Map<number, readonly number[]>();
  for (let i = 0; i + 1 < rows.length; i++) {
    const [a, b] = [rows[i], rows[i + 1]];
    if (!a || !b || b.y - a.y > 3.5 * a.size) continue;
    const [above, below] = paired(a, cells[i] ?? [], b, cells[i + 1] ?? []);
    if (!above.length || !below.length) continue;
    found.set(
      i,
      [...new Set([...(found.get(i) ?? []), ...above])].sort((x, y) => x - y),
    );
    found.set(i + 1, below);
  }
  return found;
}

/** A word that may begin a cell: `sure` where the gap before it is wider than any between two words of prose. */
interface Cell {
  readonly word: number;
  readonly sure: boolean;
}

/** The words of a row that may begin a cell but for the first; none where the gaps are those of justified prose. */
function cellsOf({ words, size }: Row, region: Place): Cell[] {
  const gaps = words.slice(1).map((word, i) => word.x - (words[i]?.right ?? word.x));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  // A justified line reaches the right edge, and its gaps are all alike.
  const justified = Math.abs((words.at(-1)?.right ?? 0) - region.right) < 2 && most - least < 0.35 * size;
  if (justified && gaps.length > 1) return [];
  // The sign of an item stands apart from its words too.
  const marked = beginsItem(words) !== undefined;
  const enough = least < 0.45 * size ? Math.max(0.45 * size, 1.6 * least) : 0.45 * size;
  return gaps.flatMap((gap, i) =>
    gap > enough && !(marked && i === 0) ? [{ word: i + 1, sure: gap > 0.9 * size }] : [],
  );
}

/** The cells of two rows that stand below one another: where one has its edge at that of a cell of the other. */
function paired(a: Row, above: readonly Cell[], b: Row, below: readonly Cell[]): [number[], number[]] {
  const meets = (row: Row, own: readonly Cell[], other: Row, others: readonly Cell[]): number[] => {
    const edges = others.map((cell, i) => ({ ...edgesOf(other, others, i), sure: cell.sure }));
    const met = own.map((cell, i) => {
      const { left, right, middle } = edgesOf(row, own, i);
      return edges.some((edge) => {
        if (Math.abs(left - edge.left) < 1.5) return true;
        return cell.sure && edge.sure && (Math.abs(right - edge.right) < 1.5 || Math.abs(middle - edge.middle) < 1.5);
      });
    });
    // Once a row is one of a table, each of its clear gaps parts two cells.
    return met.some(Boolean) ? own.flatMap((cell, i) => (met[i] || cell.sure ? [cell.word] : [])) : [];
  };
  return [meets(a, above, b, below), meets(b, below, a, above)];
}

function edgesOf(row: Row, cells: readonly Cell[], i: number): { left: number; right: number; middle: number } {
  const from = cells[i]?.word ?? 0;
  const last = (cells[i + 1]?.word ?? row.words.length) - 1;
  const [left, right] = [row.words[from]?.x ?? 0, row.words[last]?.right ?? 0];
  return { left, right, middle: (left + right) / 2 };
}

const BULLET = /^[•‣◦▪▫●○■□➢✓·\uf0b7]$/;

/** Does a line begin with the sign or number of an item? */
export function beginsItem([mark, word]: readonly Word[]): 'bullet' | 'number' | undefined {
  if (!mark || !word) return undefined;
  if (BULLET.test(mark.text)) return 'bullet';
  if (/^[-–—*]$/.test(mark.text)) return 'number';
  return /^(?:\(?\d{1,2}[.)]|\(?[a-zđ]\))$/.test(mark.text) ? 'number' : undefined;
}
