import { overlaps } from '../base/span.ts';
import { checkMessages } from '../messages/checks.ts';
import type { Check } from './check.ts';

/**
 * A sentence with facts and no citation.
 *
 *   ⟦Ngày 2/3, ông Nam phát biểu tại Hà Nội.⟧     (no citation behind it, nor later in its paragraph)
 *
 * Facts are a date, a figure, a quotation or a statement. Off by default: in many texts the writer's own sentences hold
 * them too.
 */
export const uncitedClaim: Check = {
  code: 'uncited-claim',
  severity: 'off',

  *run({ report, locale }) {
    const { dates, numbers, quotations, statements } = report.analysis;
    for (const claim of report.claims) {
      if (claim.citations.length) continue;
      const fact =
        [...dates, ...numbers, ...quotations].some((item) => overlaps(item, claim.span)) ||
        statements.some((statement) => statement.sentence === claim.sentence && statement.speaker);
      if (!fact) continue;
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
