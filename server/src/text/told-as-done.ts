import type { Span } from '../base/span.ts';

/**
 * Does a sentence tell what was done on a day as done? By the verb of saying or doing in front of the day (`she said
 * Tuesday`, `police arrested him on Friday`), in Vietnamese by the `hôm` that only goes with days that are past.
 */
export function isToldAsDone(text: string, { start, end }: Span): boolean {
  if (/^\s*(?:ngày\s+)?hôm\s/iu.test(text.slice(start, end).normalize('NFC'))) return true;
  const before = text.slice(Math.max(0, start - REACH), start);
  return DONE.test(before.slice(before.search(LAST_CLAUSE)));
}

const REACH = 60;
const LAST_CLAUSE = /[^.,;:()“”"\n]*$/;
/** A finite verb of the past near the day, and nothing behind it that may still be to come (`agreed to meet on Thursday`). */
const DONE =
  /\b(?:said|told|wrote|spoke|met|won|lost|left|went|came|gave|took|held|made|began|was|were|had|did|\p{Ll}{2,}ed)\b(?!.*\b(?:to|for|until|by|will|would|shall|may|can|could|that|due|expected|scheduled|planned|set)\b)/u;
