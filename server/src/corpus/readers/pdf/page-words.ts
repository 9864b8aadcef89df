import { lowerBound } from '../../../base/lower-bound.ts';
/** A word of a page, as it was drawn. Lengths are points; `y` is the baseline, counted down from the page's top. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Drawn against the word before without a space, as the number of a footnote is. */
  readonly tight: boolean;
  /** Smaller than the words of its row and above their baseline. */
  readonly raised: boolean;
}

/** Words that stand on one baseline, from left to right, over the whole width of the page. */
export interface Row {
  readonly words: readonly Word[];
  readonly y: number;
  readonly size: number;
}

/** A stretch of text that the page draws in one go. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** What stands on a page as rows, from its top to its foot. O(n log n) in the runs. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const drawn = withoutShadows(runs.filter(({ text, size }) => text.trim() && size > 0));
  const main = commonSize(drawn);
  // Large letters give the baselines; what is smaller joins one that it touches, or else makes its own.
  const isSmall = ({ size }: Run): boolean => size < 0.75 * main;
  const groups = groupedByBaseline(drawn.filter((run) => !isSmall(run)));
  const small = groupedByBaseline(drawn.filter(isSmall));
  const alone: Group[] = [];
  for (const group of small) {
    const left = group.runs.filter((run) => !joined(groups, run));
    if (left.length) alone.push({ ...group, runs: left });
  }
  return [...groups, ...alone]
    .sort((a, b) => a.y - b.y)
    .map(({ runs: own, y, size }) => ({ words: wordsOf(own, y, size), y, size }))
    .filter(({ words }) => words.length);
}

interface Group {
  readonly y: number;
  readonly size: number;
  readonly runs: Run[];
}

function groupedByBaseline(runs: readonly Run[]): Group[] {
  const groups: Group[] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const last = groups.at(-1);
    if (last && run.y - last.y <= 0.4 * Math.max(run.size, last.size)) last.runs.push(run);
    else groups.push({ y: run.y, size: run.size, runs: [run] });
  }
  // The baseline is that of the most letters, not of the mark that stands highest.
  return groups.map(({ runs: own }) => {
    const widest = own.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    return { y: widest.y, size: widest.size, runs: own };
  });
}

/** Puts a small run into the row that it belongs to: raised or lowered, and close beside letters of that row. */
function joined(groups: readonly Group[], run: Run): boolean {
  const low = lowerBound(groups.length, (at) => (groups[at]?.y ?? 0) < run.y - 0.5 * run.size);
  for (const group of groups.slice(low, low + 3)) {
    if (run.y - group.y > 0.35 * group.size || group.y - run.y > 0.75 * group.size) continue;
    if (!group.runs.some(({ x, width, size }) => near(run, x, x + width, size))) continue;
    group.runs.push(run);
    return true;
  }
  return false;
}

function near(run: Run, left: number, right: number, size: number): boolean {
  return run.x < right + 0.6 * size && run.x + run.width > left - 0.6 * size;
}

function commonSize(runs: readonly Run[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of runs) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** Bold letters are made in some programs by drawing the same words twice, a hair apart. */
function withoutShadows(runs: readonly Run[]): readonly Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const same = seen.get(run.text);
    const near = same?.some(({ x, y, size }) => Math.abs(x - run.x) < 0.12 * size && Math.abs(y - run.y) < 0.12 * size);
    if (near) return false;
    // The same few words far apart are no shadows; one page of the same word must not cost its square.
    if (!same) seen.set(run.text, [run]);
    else if (same.length < 50) same.push(run);
    else same[same.length % 50] = run;
    return true;
  });
}

// Less than this part of the letters' size between two runs is no space.
const SPACE = 0.12;

function wordsOf(runs: readonly Run[], y: number, size: number): Word[] {
  const words: Draft[] = [];
  let end = -Infinity;
  let open = false;
  for (const run of withMarks(runs.toSorted((a, b) => a.x - b.x))) {
    // The number of a note is smaller and stands higher; before the note itself it may stand on the line.
    const small = run.size < 0.8 * size;
    const raised = small && (run.y < y - 0.12 * size || (!words.length && run.y < y + 0.02 * size));
    for (const piece of piecesOf(run)) {
      const last = words.at(-1);
      const close = piece.first && open && piece.x - end < SPACE * size;
      if (last && close && last.raised === raised && Math.abs(last.size - run.size) < 0.25 * size) {
        last.text += piece.text;
        last.right = piece.right;
      } else words.push({ ...piece, y: run.y, size: run.size, tight: close && last !== undefined, raised });
      end = piece.right;
      open = true;
    }
    if (/\s$/.test(run.text)) open = false;
  }
  return words.map(({ text, x, right, y: base, size: height, tight, raised }) => {
    return { text: composed(text), x, right, y: base, size: height, tight, raised };
  });
}

type Draft = { -readonly [K in keyof Word]: Word[K] } & { readonly first: boolean };

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Stands at the very begin of its run, so that it may continue the word before. */
  readonly first: boolean;
}

/** The words of a run; where each stands is reckoned from the usual widths of letters. */
function piecesOf({ text, x, width }: Run): Piece[] {
  const total = widthOf(text);
  const pieces: Piece[] = [];
  let before = 0;
  let at = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    before += widthOf(text.slice(at, index));
    const own = widthOf(word);
    const scale = total ? width / total : 0;
    pieces.push({ text: word, x: x + before * scale, right: x + (before + own) * scale, first: index === 0 });
    before += own;
    at = index + word.length;
  }
  return pieces;
}

// Of the letters' size, as in most fonts of books and newspapers.
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ ijlI.,;:'’‘!|()[\]\-]/, 0.29],
  [/[ftrsz"“”/]/, 0.4],
  [/[mwMW—…]/, 0.88],
  [/\p{Lu}/u, 0.68],
];

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue;
    width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.54;
  }
  return width;
}

const MARKS: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  ˆ: '\u0302',
  '˜': '\u0303',
  '˘': '\u0306',
  '¨': '\u0308',
};

/** Tone marks that are drawn by themselves, over the letter that they belong to, go behind that letter. */
function withMarks(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  const marks: Run[] = [];
  for (const run of runs) (/^[\p{M}´ˆ˜˘¨]+$/u.test(run.text.trim()) ? marks : kept).push(run);
  // Each mark is looked for among the runs of its row; a row made to be slow is left as it stands.
  if (marks.length * kept.length > 1_000_000) return kept;
  for (const mark of marks) {
    const middle = mark.x + mark.width / 2;
    const at = kept.findIndex(({ x, width, size }) => x - 0.1 * size <= middle && middle <= x + width + 0.1 * size);
    const under = kept[at];
    if (!under) continue;
    const scale = widthOf(under.text) / (under.width || 1);
    let place = 0;
    while (place < under.text.length - 1 && widthOf(under.text.slice(0, place + 1)) < (middle - under.x) * scale)
      place++;
    const combining = [...mark.text.trim()].map((letter) => MARKS[letter] ?? letter).join('');
    kept[at] = { ...under, text: under.text.slice(0, place + 1) + combining + under.text.slice(place + 1) };
  }
  return kept;
}

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

function composed(text: string): string {
  return text
    .replace(/[ﬀ-ﬆ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[\u200b\ufeff\u0000]/g, '')
    .normalize('NFC');
}
