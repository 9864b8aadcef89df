import { checkMessages } from '../messages/checks.ts';
import type { ReportCheck } from './check.ts';
import { citedSources } from './cited-sources.ts';
import { holdsFacts, readingOf } from './sentence-reading.ts';

/**
 * A sentence with facts and no citation.
 *
 *   ⟦Ngày 2/3, ông Nam phát biểu tại Hà Nội.⟧     (no citation behind it, nor later in its paragraph)
 *
 * Facts are a date, a figure, a quotation or a statement. Off by default: in many texts the writer's own sentences hold
 * them too.
 */
export const uncitedClaim: ReportCheck = {
  code: 'uncited-claim',
  severity: 'off',

  *run({ report, corpus, locale }) {
    const cited = citedSources(report, corpus);
    for (const claim of report.claims) {
      if (cited.has(claim) || !holdsFacts(readingOf(report.analysis, claim.sentence))) continue;
      yield {
        code: 'uncited-claim',
        severity: 'warning',
        message: checkMessages.uncitedClaim[locale](),
        span: claim.span,
        evidence: [],
        fixes: [],
      };
    }
  },
};
