import { checkMessages } from '../messages/checks.ts';
import { align, ANYWHERE } from './alignment.ts';
import type { ClaimCheck } from './check.ts';
import type { TermSentence } from './terms.ts';
import { crosses } from './keys.ts';
import { CONTENT_WEIGHT, termSentenceOf, termSentences } from './terms.ts';
import { readingOf } from './sentence-reading.ts';
import { thresholds } from './thresholds.ts';

/**
 * Nothing in the cited source speaks of this.
 *
 *   ⟦Giá gạo tăng gấp đôi trong một tuần⟧ [@cau-moi].     (the source tells of a bridge)
 *
 * A hint, since a source may say it in words that meet none of the report's. Only for a sentence with a citation of its
 * own and enough to say; across languages only where enough of its words have a bridge.
 */
export const unsupportedClaim: ClaimCheck = {
  code: 'unsupported-claim',
  severity: 'hint',

  *judge({ report, locale }, { claim, sources, cited }) {
    const [source] = sources;
    if (!cited || !claim.own || !source) return;
    // A source without text, such as a book that is only an entry of the metadata, may say anything.
    if (sources.some(({ body }) => body.start === body.end)) return;
    // Whose words these are, and whether they stand there, is for the rule on quotations.
    if (readingOf(report.analysis, claim.sentence).quotations.length) return;
    const terms = termSentenceOf(report.analysis, claim.sentence);
    const enough = sources.every((one) => saying(terms, one.language) >= thresholds.sayingEnough);
    if (!enough || sources.some((one) => speaksOf(termSentences(one.analysis), terms))) return;
    yield {
      code: 'unsupported-claim',
      severity: 'hint',
      message: checkMessages.unsupportedClaim[locale](sources.map(({ id }) => id).join(', ')),
      span: claim.span,
      source: source.id,
      evidence: [],
      fixes: [],
    };
  },
};

// The words of a sentence that could meet a source in this language.
function saying({ terms, language }: TermSentence, other: string): number {
  return terms.filter(
    ({ weight, keys }) => weight > CONTENT_WEIGHT && (language === other || keys.some(({ key }) => crosses(key))),
  ).length;
}

// Does any sentence of the source, or two neighbours together, share enough with the claim?
function speaksOf(source: readonly TermSentence[], claim: TermSentence): boolean {
  let before = 0;
  for (const told of source) {
    const { score, matched } = align(claim, told, ANYWHERE, ANYWHERE, 0);
    if (
      score >= thresholds.unsupported ||
      matched >= thresholds.spokenOf ||
      score + before >= 1.5 * thresholds.unsupported
    )
      return true;
    before = score;
  }
  return false;
}
