import { OPS } from 'unpdf/pdfjs';
import type { Run } from './page-words.ts';

/** A stretch of text where the page draws it, by the page's own measure; the shape of the library's items. */
export interface DrawnItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** What the library lists as drawn on a page: operations, and what each is given. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/**
 * Whether some runs stand within others. A program that lacks letters in a font draws a line without them, and then each
 * into its gap out of another font; the library takes the gaps for spaces, and does not tell where they are. O(n log n).
 */
export function isInterleaved(runs: readonly Run[]): boolean {
  let widest: Run | undefined;
  const byLine = runs.toSorted((a, b) => a.y - b.y || a.x - b.x);
  return byLine.some((run) => {
    const { x, y, width, size, text } = run;
    const right = widest ? widest.x + widest.width : 0;
    const inside =
      widest !== undefined &&
      Math.abs(widest.y - y) < 0.05 * size &&
      x > widest.x &&
      x + width < right &&
      /\s/.test(widest.text) &&
      /\p{L}/u.test(text);
    if (!widest || widest.y !== y || x + width > right) widest = run;
    return inside;
  });
}

/** The words that the drawing shows, each where it begins, by the widths of its letters. Linear in the drawing. */
export function drawnItems({ fnArray, argsArray }: Drawing): DrawnItem[] {
  const items: DrawnItem[] = [];
  const kept: State[] = [];
  let state: State = START;
  const show = (glyphs: readonly unknown[]): void => {
    let word = '';
    let [begin, at, end] = [0, 0, 0];
    const close = (): void => {
      const transform = times(times(state.page, state.text), [
        state.size * state.wide,
        0,
        0,
        state.size,
        begin,
        state.rise,
      ]);
      const [a, b] = times(state.page, state.text);
      if (word) items.push({ str: word, transform, width: (end - begin) * Math.hypot(a, b) });
      word = '';
    };
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') at -= (glyph / 1000) * state.size * state.wide;
      if (!isGlyph(glyph)) continue;
      const blank = !glyph.unicode.trim();
      // A gap, or a step back: what comes next is a piece of its own.
      if (blank || Math.abs(at - end) > GAP * Math.abs(state.size)) close();
      if (!word) begin = at;
      if (!blank) word += glyph.unicode;
      const wordSpace = glyph.isSpace ? state.wordSpace : 0;
      at += (((glyph.width ?? 0) / 1000) * state.size + state.letterSpace + wordSpace) * state.wide;
      end = at;
    }
    close();
    state = { ...state, text: times(state.text, [1, 0, 0, 1, at, 0]) };
  };
  const moveLine = (x: number, y: number): void => {
    const line = times(state.line, [1, 0, 0, 1, x, y]);
    state = { ...state, line, text: line };
  };
  for (const [i, operation] of fnArray.entries()) {
    const given = argsArray[i];
    const [first, second] = Array.isArray(given) ? (given as unknown[]) : [];
    const [x, y] = [Number(first), Number(second)];
    if (operation === OPS.save) kept.push(state);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) state = kept.pop() ?? state;
    else if (operation === OPS.transform) state = { ...state, page: times(state.page, numbers(given)) };
    else if (operation === OPS.paintFormXObjectBegin) {
      kept.push(state);
      if (first) state = { ...state, page: times(state.page, numbers(first)) };
    } else if (operation === OPS.beginText) state = { ...state, text: UNMOVED, line: UNMOVED };
    else if (operation === OPS.setFont) state = { ...state, size: y };
    else if (operation === OPS.setCharSpacing) state = { ...state, letterSpace: x };
    else if (operation === OPS.setWordSpacing) state = { ...state, wordSpace: x };
    else if (operation === OPS.setHScale) state = { ...state, wide: x / 100 };
    else if (operation === OPS.setTextRise) state = { ...state, rise: x };
    else if (operation === OPS.setLeading) state = { ...state, leading: -x };
    else if (operation === OPS.setLeadingMoveText) {
      state = { ...state, leading: y };
      moveLine(x, y);
    } else if (operation === OPS.moveText) moveLine(x, y);
    else if (operation === OPS.nextLine) moveLine(0, state.leading);
    else if (operation === OPS.setTextMatrix) {
      const own = numbers(typeof first === 'number' ? given : first);
      state = { ...state, text: own, line: own };
    } else if (operation === OPS.showText && Array.isArray(first)) show(first);
  }
  return items;
}

/** Of the letters' size; no kerning is so wide, and no letter so narrow. */
const GAP = 0.15;

type Matrix = readonly [number, number, number, number, number, number];

interface State {
  readonly page: Matrix;
  readonly text: Matrix;
  /** Where the line began that is written. */
  readonly line: Matrix;
  readonly size: number;
  readonly letterSpace: number;
  readonly wordSpace: number;
  readonly wide: number;
  readonly leading: number;
  readonly rise: number;
}

const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];
const START: State = {
  page: UNMOVED,
  text: UNMOVED,
  line: UNMOVED,
  size: 1,
  letterSpace: 0,
  wordSpace: 0,
  wide: 1,
  leading: 0,
  rise: 0,
};

interface Glyph {
  readonly unicode: string;
  /** Thousandths of the font's size. */
  readonly width?: number;
  readonly isSpace?: boolean;
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string';
}

function numbers(given: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from((given ?? []) as ArrayLike<number>, Number);
  return [a, b, c, d, e, f];
}

/** The second of two changes is made first, as PDF reckons. */
export function times(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
