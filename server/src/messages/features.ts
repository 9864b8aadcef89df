import type { Locale } from './locale.ts';

/** What completion and hover say around the source's own words. */
export interface FeatureMessages {
  /** Where a date comes from, in brackets behind it. */
  dateFrom(origin: string): string;
  readonly dateInferred: string;
  readonly dateline: string;
  readonly noDate: string;
  /** Heading over the passages that bear on the sentence. */
  readonly bearing: string;
  /** Heading over the source's first sentences, where no passage bears on the sentence. */
  readonly opening: string;
  /** The source has no text at all. */
  readonly noText: string;
  line(number: number): string;
}

export function featureMessages(locale: Locale): FeatureMessages {
  return MESSAGES[locale];
}

const MESSAGES: Readonly<Record<Locale, FeatureMessages>> = {
  en: {
    dateFrom: (origin) => `date from ${origin}`,
    dateInferred: 'date inferred from the text',
    dateline: 'date from the dateline',
    noDate: 'no date',
    bearing: 'On this sentence',
    opening: 'How the source begins',
    noText: 'The source has no text.',
    line: (number) => `line ${number}`,
  },
  vi: {
    dateFrom: (origin) => `ngày theo ${origin}`,
    dateInferred: 'ngày suy ra từ bài',
    dateline: 'ngày theo dòng đầu bài',
    noDate: 'không rõ ngày',
    bearing: 'Về câu này',
    opening: 'Phần mở đầu của nguồn',
    noText: 'Nguồn không có nội dung.',
    line: (number) => `dòng ${number}`,
  },
};
