import type { Span } from '../base/span.ts';

/** A quotation mark as it is meant: one that opens or one that closes. */
export interface Mark extends Span {
  readonly opens: boolean;
  /** ‘…’ and '…', which look like apostrophes. */
  readonly single: boolean;
}

/**
 * The quotation marks of a stretch of text without a line break, in order. `inside` tells whether a quotation is open where
 * the reader has come to: it decides what a mark is that stands between two words.
 */
export function* marksOf(text: string, start: number, end: number, inside: () => boolean): Generator<Mark> {
  // Over the stretch alone: one without marks must not be looked for through the rest of the text.
  const marks = text.slice(start, end).matchAll(/``|''|<<|>>|["“”„‟«»‹›‘’‚']/g);
  // Where the closing mark was found that an opening single one needs.
  let closesAt = -1;
  for (const found of marks) {
    const [at, mark] = [start + found.index, found[0]];
    const span = { start: at, end: at + mark.length };
    if (SINGLE.test(mark)) {
      if (at === closesAt) yield { ...span, opens: false, single: true };
      else if (at > closesAt && opensSingle(text, at, start)) {
        const closing = closingSingle(text, at, end);
        if (closing === undefined) continue;
        closesAt = closing;
        yield { ...span, opens: true, single: true };
      }
      continue;
    }
    if (mark === '"' && /\d/.test(text[at - 1] ?? '') && !inside()) continue;
    yield { ...span, opens: opensDouble(text, span, mark, inside(), start), single: false };
  }
}

const SINGLE = /^[‘’‚'‹›]$/;

/** Does a double mark open a quotation, by what stands on both sides of it? */
export function opensDouble(text: string, { start, end }: Span, mark: string, inside: boolean, from = 0): boolean {
  if (/[“„‟«`]|<</.test(mark)) {
    // `vui.“`: an opening mark typed for a closing one.
    return !(inside && mark === '“' && /\S/.test(text[start - 1] ?? ' ') && isApart(text[end] ?? ''));
  }
  if (mark === '»' || mark === '>>') return false;
  const before = start > from ? (text[start - 1] ?? '') : '';
  const spaceBefore = before === '' || /[\s([{–—\-:“„«‘/]/.test(before);
  const spaceAfter = isApart(text[end] ?? '');
  // A curly closing mark used at the beginning (`”A”`) is a slip of the keyboard, not an end.
  if (mark === '”') return !inside && spaceBefore && !spaceAfter;
  return spaceBefore === spaceAfter ? !inside : spaceBefore;
}

/** Is this what stands behind the end of a word? */
export function isApart(character: string): boolean {
  return character === '' || /[\s.,;:!?)\]}…–—”’»"]/.test(character);
}

/** A quotation in single marks is no longer. */
const LONGEST_SINGLE = 600;

// `’90s`, `’em`, `rock ’n’ roll`: letters left out.
const LEFT_OUT = /^['‘’](?:\d\ds?\b|(?:em|tis|twas|til|cause|n|bout|round)(?![\p{L}]))/iu;

function opensSingle(text: string, at: number, start: number): boolean {
  const mark = text[at] ?? '';
  if (mark === '’' || mark === '›') return false;
  const before = at > start ? (text[at - 1] ?? '') : '';
  const after = text[at + 1] ?? '';
  if (before !== '' && !/[\s([{–—\-:“„«"`]/.test(before)) return false;
  // `'A', 'B', 'C'`: the items of a list that a page left behind.
  if (mark === "'" && /',\s+$/.test(text.slice(Math.max(start, at - 5), at))) return false;
  return /[\p{L}\p{N}“"«[(…]/u.test(after) && !LEFT_OUT.test(text.slice(at, at + 8));
}

// The mark that closes behind a word; `the workers’ union` closes nothing where a plainer end follows.
function closingSingle(text: string, at: number, end: number): number | undefined {
  const closes = CLOSING[text[at] ?? ''] ?? "'";
  const limit = Math.min(end, at + LONGEST_SINGLE);
  let genitive: number | undefined;
  for (let i = at + 2, seen = 0; i < limit && seen < MOST_APOSTROPHES; i++) {
    const character = text[i] ?? '';
    if (!SINGLE_LIKE.has(character)) continue;
    seen++;
    const [before, after] = [text[i - 1] ?? '', text[i + 1] ?? ''];
    const behindWord = !/\s/.test(before);
    if (!behindWord && genitive !== undefined && /\p{L}/u.test(after)) return genitive;
    if (!behindWord || !closes.includes(character) || !(i + 1 >= end || isApart(after) || after === "'")) continue;
    if (!/s/i.test(before) || /^[.,;:!?…]/.test(after)) return i;
    genitive ??= i;
  }
  return genitive;
}

/** A quotation in single marks holds no more of them. */
const MOST_APOSTROPHES = 40;
const SINGLE_LIKE = new Set("'‘’›");
const CLOSING: Readonly<Record<string, string>> = { '‘': '’', '‚': '‘’', '‹': '›' };
