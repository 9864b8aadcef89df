import { distance } from 'fastest-levenshtein';
import { sourceOf } from '../corpus/corpus.ts';
import { checkMessages } from '../messages/checks.ts';
import { fold } from '../text/fold.ts';
import type { ReportCheck } from './check.ts';

/**
 * No source has this citekey.
 *
 *   Cầu sẽ xong trong tháng 5 [@⟦cau-mơi⟧].     (there is a source `cau-moi`)
 *
 * The nearest keys are offered as fixes.
 */
export const unknownCitation: ReportCheck = {
  code: 'unknown-citation',
  severity: 'error',

  *run({ report, corpus, locale }) {
    for (const { key, keySpan } of report.citations) {
      if (sourceOf(corpus, key)) continue;
      yield {
        code: 'unknown-citation',
        severity: 'error',
        message: checkMessages.unknownCitation[locale](key),
        span: keySpan,
        evidence: [],
        fixes: nearest(key, [...corpus.sources.keys()]).map((near) => ({
          title: checkMessages.changeTo[locale](`@${near}`),
          edits: [{ ...keySpan, text: near }],
        })),
      };
    }
  },
};

const OFFERED = 3;

/** The keys most like a mistyped one, best first; none where nothing is like it. */
export function nearest(key: string, keys: readonly string[]): string[] {
  const typed = fold(key);
  return keys
    .map((candidate) => {
      const folded = fold(candidate);
      // What was typed may be the beginning of a key, or its words in another order.
      const within = typed.length >= 3 && folded.includes(typed) ? 0.2 : 1;
      return { candidate, far: Math.min(within, distance(typed, folded) / Math.max(typed.length, folded.length)) };
    })
    .filter(({ far }) => far <= 0.5)
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ candidate }) => candidate);
}
