/** What a rule is about, in the words of a writer: its code is for settings, comments and other programs. */
export const ruleWords = {
  'date-mismatch': { en: 'date', vi: 'thời gian' },
  'attribution-mismatch': { en: 'speaker', vi: 'người nói' },
  'quotation-mismatch': { en: 'quotation', vi: 'lời trích' },
  'number-mismatch': { en: 'figure', vi: 'con số' },
  'disagreeing-sources': { en: 'sources disagree', vi: 'các nguồn trái nhau' },
  'unknown-citation': { en: 'unknown citation', vi: 'khóa trích dẫn lạ' },
  'unsupported-claim': { en: 'no support in the source', vi: 'nguồn không nói đến' },
  'uncited-claim': { en: 'no citation', vi: 'không dẫn nguồn' },
} as const;
