import { attributionMismatch } from './attribution-mismatch.ts';
import type { Check } from './check.ts';
import { dateMismatch } from './date-mismatch.ts';
import { disagreeingSources } from './disagreeing-sources.ts';
import { numberMismatch } from './number-mismatch.ts';
import { quotationMismatch } from './quotation-mismatch.ts';
import { uncitedClaim } from './uncited-claim.ts';
import { unknownCitation } from './unknown-citation.ts';
import { unsupportedClaim } from './unsupported-claim.ts';

/** Every rule, in the order in which the documentation lists them. */
export const registry: readonly Check[] = [
  dateMismatch,
  attributionMismatch,
  quotationMismatch,
  numberMismatch,
  disagreeingSources,
  unknownCitation,
  unsupportedClaim,
  uncitedClaim,
];
