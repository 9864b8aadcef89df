/** What the evidence view is told beside the sources' own words. */
export const evidenceMessages = {
  /** What the source says, and what the report writes in its place. */
  differs: {
    en: (says: string, written: string) => `${says}, not ${written}`,
    vi: (says: string, written: string) => `${says}, không phải ${written}`,
  },
  'no sentence': {
    en: 'There is no sentence at the cursor.',
    vi: 'Ở vị trí con trỏ không có câu nào.',
  },
  'no corpus': {
    en: 'No folder with sources was found.',
    vi: 'Không tìm thấy thư mục nguồn.',
  },
  nothing: {
    en: 'No source says anything on this sentence.',
    vi: 'Không nguồn nào nói về câu này.',
  },
} as const;
