import attributionMismatch from '../../../../docs/checks/attribution-mismatch.md' with { type: 'text' };
import dateMismatch from '../../../../docs/checks/date-mismatch.md' with { type: 'text' };
import disagreeingSources from '../../../../docs/checks/disagreeing-sources.md' with { type: 'text' };
import numberMismatch from '../../../../docs/checks/number-mismatch.md' with { type: 'text' };
import quotationMismatch from '../../../../docs/checks/quotation-mismatch.md' with { type: 'text' };
import uncitedClaim from '../../../../docs/checks/uncited-claim.md' with { type: 'text' };
import unknownCitation from '../../../../docs/checks/unknown-citation.md' with { type: 'text' };
import unsupportedClaim from '../../../../docs/checks/unsupported-claim.md' with { type: 'text' };
import type { Code } from '../../checks/finding.ts';

/** The pages of docs/checks, which are bundled with the program. */
const PAGES: Readonly<Record<Code, string>> = {
  'date-mismatch': dateMismatch,
  'attribution-mismatch': attributionMismatch,
  'quotation-mismatch': quotationMismatch,
  'number-mismatch': numberMismatch,
  'disagreeing-sources': disagreeingSources,
  'unknown-citation': unknownCitation,
  'unsupported-claim': unsupportedClaim,
  'uncited-claim': uncitedClaim,
};

export interface RuleHelp {
  /** Its first sentence. */
  readonly says: string;
  /** The whole page without its marks. */
  readonly text: string;
  readonly markdown: string;
}

/** What docs/checks says of a rule, for where its page is out of reach: links to other pages are their words alone. */
export function ruleHelp(code: Code): RuleHelp {
  const markdown = PAGES[code]
    .trim()
    .replace(/\[([^\][]*)\]\((?!https?:)[^()\s]*\)/g, '$1')
    .replace(/^```text .*$/gm, '```text');
  const [, says = code] = markdown.split(/\n{2,}/);
  return { says: says.replace(/\s+/g, ' '), markdown, text: plain(markdown) };
}

function plain(markdown: string): string {
  return markdown.replace(/^(?:#+ |```\w*\n?)/gm, '').replace(/\*\*|`/g, '');
}
