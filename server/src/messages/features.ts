/** What completion and hover say around the source's own words. */
export const featureMessages = {
  /** From what a date is concluded that no metadata give; stands in brackets behind it. */
  dateFromDateline: { en: 'from the dateline', vi: 'theo dòng đầu bài' },
  dateInferred: { en: 'inferred from the text', vi: 'suy ra từ nội dung bài' },
  undated: { en: 'no date', vi: 'không rõ ngày' },
  /** Heading over the passages that bear on the sentence. */
  bearing: { en: 'On this sentence', vi: 'Về câu này' },
  /** Heading over the first sentences of a source of which no passage bears on the sentence. */
  opening: { en: 'How the source begins', vi: 'Phần mở đầu của nguồn' },
  noText: { en: 'The source has no text.', vi: 'Nguồn không có nội dung.' },
  line: {
    en: (number: number) => `line ${number}`,
    vi: (number: number) => `dòng ${number}`,
  },
  page: {
    en: (label: string) => `page ${label}`,
    vi: (label: string) => `trang ${label}`,
  },
  /** Written into the report, in its own language, as a locator behind a citekey; report/locator.ts reads it. */
  paragraphLocator: {
    en: (number: number) => `para. ${number}`,
    vi: (number: number) => `đoạn ${number}`,
  },
  pageLocator: {
    en: (label: string) => `p. ${label}`,
    vi: (label: string) => `tr. ${label}`,
  },
} as const;
