import { attributionMismatch } from './attribution-mismatch.ts';
import type { Check } from './check.ts';
import { dateMismatch } from './date-mismatch.ts';
import { numberMismatch } from './number-mismatch.ts';
import { quotationMismatch } from './quotation-mismatch.ts';
import { unknownCitation } from './unknown-citation.ts';

/** Every rule, in the order in which the documentation lists them. */
export const registry: readonly Check[] = [
  dateMismatch,
  attributionMismatch,
  quotationMismatch,
  numberMismatch,
  unknownCitation,
];
