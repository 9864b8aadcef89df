import { lowerBound } from '../../base/lower-bound.ts';
import { overlapping } from '../../base/span-index.ts';
import type { Span } from '../../base/span.ts';
import type { Quotation, Sentence } from '../analysis.ts';
import type { Token } from '../tokens.ts';
import type { Scene, StatementReading } from '../statement-scene.ts';
import { isSpaceBetween, sceneOf } from '../statement-scene.ts';

/** A scene that can be asked about its single tokens. */
export interface EnglishScene extends Scene {
  /** Does token `at` belong to a date? */
  readonly dated: (at: number) => boolean;
  /** Does token `at` stand inside a quotation? */
  readonly quoted: (at: number) => boolean;
  /** Is token `at` bound to the one before it by a hyphen (`self-described`, `Twenty-four`)? */
  readonly joined: (at: number) => boolean;
  /** The innermost quotation around token `at`. */
  readonly quoteAt: (at: number) => Quotation | undefined;
}

const HYPHEN = /[-‐‑]/;

export function englishScene(reading: StatementReading, sentence: Sentence, index: number): EnglishScene {
  const scene = sceneOf(reading, sentence, index);
  const { tokens } = sentence;
  const dates = overlapping(reading.dates, sentence).filter(
    // `recent polls`, `the current mayor`: an adjective dates nothing.
    (date) => date.type !== 'DURATION' && !/^(?:recent|current|past|former|future)$/i.test(date.text),
  );
  const dated: boolean[] = [];
  for (const date of dates) each(tokens, date, (at) => (dated[at] = true));
  // The quotations come in the order of their starts, so that the innermost comes last.
  const around: Quotation[] = [];
  for (const quote of scene.quotes) each(tokens, quote, (at) => (around[at] = quote));
  // A dash counts whatever stands beside it: `(UPI) — Former President …`, `(Reuters) - Anna Hale …`, `WASHINGTON -- President …`.
  const breaks = scene.breaks.map((mark, i) => {
    const [from, to] = [tokens[i - 1]?.end ?? sentence.start, tokens[i]?.start ?? sentence.end];
    return !isSpaceBetween(reading.text, from, to) && /[—–―]|--|\) - /.test(reading.text.slice(from, to)) ? '—' : mark;
  });
  return {
    ...scene,
    breaks,
    dated: (at) => dated[at] ?? false,
    quoted: (at) => around[at] !== undefined,
    joined: (at) => {
      const [left, right] = [tokens[at - 1], tokens[at]];
      return left !== undefined && right?.start === left.end + 1 && HYPHEN.test(reading.text[left.end] ?? '');
    },
    quoteAt: (at) => around[at],
  };
}

// Calls back for each token that the span touches.
function each(tokens: readonly Token[], span: Span, mark: (at: number) => void): void {
  const first = lowerBound(tokens.length, (at) => (tokens[at]?.end ?? 0) <= span.start);
  for (let at = first; at < tokens.length && (tokens[at]?.start ?? 0) < span.end; at++) mark(at);
}
