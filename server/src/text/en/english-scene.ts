import { overlaps } from '../../base/span.ts';
import { overlapping } from '../../base/span-index.ts';
import type { Quotation, Sentence } from '../analysis.ts';
import type { Scene, StatementReading } from '../statement-scene.ts';
import { sceneOf } from '../statement-scene.ts';

/** A scene that can be asked about its single tokens. */
export interface EnglishScene extends Scene {
  /** Does token `at` belong to a date? */
  readonly dated: (at: number) => boolean;
  /** Does token `at` stand inside a quotation? */
  readonly quoted: (at: number) => boolean;
  /** The innermost quotation around token `at`. */
  readonly quoteAt: (at: number) => Quotation | undefined;
}

export function englishScene(reading: StatementReading, sentence: Sentence, index: number): EnglishScene {
  const scene = sceneOf(reading, sentence, index);
  const { tokens } = sentence;
  const dates = overlapping(reading.dates, sentence).filter((date) => date.type !== 'DURATION');
  const dated = tokens.map((token) => dates.some((date) => overlaps(date, token)));
  const around = tokens.map((token) =>
    scene.quotes.findLast((quote) => quote.start <= token.start && token.end <= quote.end),
  );
  // A dash counts whatever stands beside it: `(UPI) — Former President …`, `WASHINGTON -- President …`.
  const breaks = scene.breaks.map((mark, i) =>
    /[—–]|--/.test(reading.text.slice(tokens[i - 1]?.end ?? sentence.start, tokens[i]?.start ?? sentence.end))
      ? '—'
      : mark,
  );
  return {
    ...scene,
    breaks,
    dated: (at) => dated[at] ?? false,
    quoted: (at) => around[at] !== undefined,
    quoteAt: (at) => around[at],
  };
}
