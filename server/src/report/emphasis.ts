import type { Span } from '../base/span.ts';

/** A run of `*`, `_` or `~` in a paragraph that may open or close emphasis. */
export interface DelimiterRun extends Span {
  readonly character: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The run at `at`, by what stands on either side of it (CommonMark's left- and right-flanking runs). */
export function delimiterRun(text: string, at: number): DelimiterRun {
  const character = text.charAt(at);
  let end = at + 1;
  while (text.charAt(end) === character) end++;
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const after = end >= text.length ? ' ' : text.charAt(end);
  const left = !SPACE.test(after) && (!PUNCTUATION.test(after) || SPACE.test(before) || PUNCTUATION.test(before));
  const right = !SPACE.test(before) && (!PUNCTUATION.test(before) || SPACE.test(after) || PUNCTUATION.test(after));
  const underscore = character === '_';
  return {
    start: at,
    end,
    character,
    opens: left && (!underscore || !right || PUNCTUATION.test(before)),
    closes: right && (!underscore || !left || PUNCTUATION.test(after)),
  };
}

/** The marks that really are emphasis: those that find their partner. `5 * 6` and `snake_case` keep theirs. */
export function emphasisMarks(runs: readonly DelimiterRun[]): Span[] {
  const marks: Span[] = [];
  const openers: Open[] = [];
  // Below this height of the stack no opener of the kind is left: what keeps the search linear, as in CommonMark.
  const bottoms = new Map<string, number>();
  for (const run of runs) {
    const length = run.end - run.start;
    let left = length;
    if (run.closes) {
      const kind = `${run.character}${run.opens}${length % 3}`;
      while (left > 0) {
        const bottom = bottoms.get(kind) ?? 0;
        let at = openers.length - 1;
        while (at >= bottom && !pairs(openers[at] as Open, run, left)) at--;
        const opener = at >= bottom ? openers[at] : undefined;
        if (!opener) {
          bottoms.set(kind, openers.length);
          break;
        }
        const used = run.character === '~' ? left : opener.left >= 2 && left >= 2 ? 2 : 1;
        // Marks pair from the inside out: the opener gives its last ones, the closer its first ones.
        marks.push({ start: opener.end - used, end: opener.end });
        marks.push({ start: run.end - left, end: run.end - left + used });
        left -= used;
        opener.left -= used;
        opener.end -= used;
        openers.length = opener.left > 0 ? at + 1 : at;
        for (const [key, height] of bottoms) if (height > openers.length) bottoms.set(key, openers.length);
      }
    }
    if (left > 0 && run.opens) openers.push({ run, left, end: run.end });
  }
  return marks;
}

interface Open {
  readonly run: DelimiterRun;
  /** How many of its marks have no partner yet, and where the last of them ends. */
  left: number;
  end: number;
}

function pairs(opener: Open, closer: DelimiterRun, left: number): boolean {
  if (opener.run.character !== closer.character) return false;
  if (closer.character === '~') return opener.left === left && left === 2;
  // CommonMark's rule of three: `*a**b*` is one emphasis, not two.
  const [a, b] = [opener.run.end - opener.run.start, closer.end - closer.start];
  return !((opener.run.closes || closer.opens) && (a + b) % 3 === 0 && !(a % 3 === 0 && b % 3 === 0));
}

const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
