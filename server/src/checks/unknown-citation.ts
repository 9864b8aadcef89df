import { distance } from 'fastest-levenshtein';
import { sourceOf } from '../corpus/corpus.ts';
import { checkMessages } from '../messages/checks.ts';
import { fold } from '../text/fold.ts';
import { writtenKey } from '../report/citation-key.ts';
import type { ReportCheck } from './check.ts';
import type { Fix } from './finding.ts';

/**
 * No source has this citekey.
 *
 *   Cầu sẽ xong trong tháng 5 [@⟦cau-mơi⟧].     (there is a source `cau-moi`)
 *
 * The nearest keys are offered as fixes, and the message names the first of them. A key that a source had before its file was renamed is told more mildly: it is
 * known where the rename was seen, and nowhere else.
 */
export const unknownCitation: ReportCheck = {
  code: 'unknown-citation',
  severity: 'error',

  *run({ report, corpus, locale }) {
    for (const { key, keySpan } of report.citations) {
      const change = (to: string): Fix => ({
        title: checkMessages.changeTo[locale](`@${to}`),
        edits: [{ ...keySpan, text: writtenKey(to, report.text.charAt(keySpan.start - 1) === '{') ?? to }],
      });
      const now = corpus.former?.get(key.normalize('NFC'));
      if (now !== undefined) {
        yield {
          code: 'unknown-citation',
          severity: 'information',
          message: checkMessages.formerKey[locale](key, now),
          span: keySpan,
          evidence: [],
          fixes: [change(now)],
        };
      }
      if (sourceOf(corpus, key)) continue;
      const renamed = corpus.renamed?.get(key.normalize('NFC'));
      const offered = [...(renamed === undefined ? [] : [renamed]), ...nearest(key, [...corpus.sources.keys()])];
      yield {
        code: 'unknown-citation',
        severity: 'error',
        message: checkMessages.unknownCitation[locale](key, offered[0]),
        span: keySpan,
        evidence: [],
        fixes: [...new Set(offered)].slice(0, OFFERED).map(change),
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
