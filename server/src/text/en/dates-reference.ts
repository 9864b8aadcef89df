import type { DatePattern } from '../date-patterns.ts';
import type { DateShape } from '../date-shape.ts';

/** Words that name the present, the past or the future as such: `now`, `recently`, `the future`. */
export const referencePatterns: readonly DatePattern[] = [
  {
    pattern: String.raw`(?:right\s+)?now`,
    read: (_groups, matched, after) => (/^\s+that\b/.test(after) && /^N/.test(matched) ? undefined : present()),
  },
  {
    pattern: String.raw`currently|presently|nowadays|at\s+present|these\s+days|at\s+(?:the|this)\s+(?:moment|time|point)|at\s+(?:the\s+)?present\s+time`,
    read: (_groups, matched) => (/at the time/i.test(matched) ? undefined : present()),
  },
  {
    pattern: '(?:then[\\s-])?current',
    read: (_groups, matched) => (/^then/i.test(matched) ? past() : /^C/.test(matched) ? undefined : present()),
  },
  {
    pattern: String.raw`(?:more\s+|most\s+)?recently|lately|the\s+(?:recent\s+|distant\s+)?past(?=[^\s\p{L}-]|$|\s+(?:and|but|or|to|by|for|it|that|with|have|has|had|as|when|because|is|was|were|the|he|she|they|we)\b)`,
    read: () => past(),
  },
  {
    pattern: String.raw`recent(?!\s+(?:day|week|month|year|decade|quarter)s)`,
    read: (_groups, matched) => (/^R/.test(matched) ? undefined : past()),
  },
  {
    pattern: String.raw`(?:the\s+)?(?:near\s+|foreseeable\s+|immediate\s+|distant\s+)?future`,
    // `future earnings`, `its future strategy` tell of what they will be, not when; `in future years` does.
    read: (_groups, matched, after, before) =>
      /^F/.test(matched) ||
      /^s\b/.test(after) ||
      (/^future$/i.test(matched) && !/\bin\s+$/i.test(before) && /^\s+(?!(?:and|or|but)\b)\p{L}/u.test(after))
        ? undefined
        : future(),
  },
  { pattern: String.raw`the\s+(?:near|short|medium|long|longer)\s+term`, read: () => future() },
  // It will one day be a park.
  {
    pattern: String.raw`one\s+day`,
    read: (_groups, _matched, _after, before) => (WILL_ONE_DAY.test(before) ? future() : undefined),
  },
  {
    pattern: String.raw`soon(?!\s+(?:after|afterward|as|enough|thereafter))|as\s+soon\s+as\s+possible|sooner\s+or\s+later|some\s?day\s+soon|someday`,
    // `She soon became a judge`, `he was soon found` tell of the past.
    read: (_groups, _matched, after, before) =>
      /^\s+\p{L}+(?:ed|came|went|took|found|left|got|fell|grew)\b/u.test(after) || /\b(?:was|were|had)\s+$/.test(before)
        ? undefined
        : future(),
  },
];

const WILL_ONE_DAY = /\b(?:will|would|could|may|might|must|to|I|you|he|she|it|they|we)\s+$/;

function present(): DateShape {
  return { kind: 'reference', value: 'PRESENT_REF' };
}

function past(): DateShape {
  return { kind: 'reference', value: 'PAST_REF' };
}

function future(): DateShape {
  return { kind: 'reference', value: 'FUTURE_REF' };
}
