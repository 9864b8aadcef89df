import type { Locale } from './locale.ts';

/** What is said of a report that cannot be read as it stands. */
export interface ReportMessages {
  brokenFrontMatter(reason: string): string;
  notADate(value: string): string;
}

export function reportMessages(locale: Locale): ReportMessages {
  return MESSAGES[locale];
}

const MESSAGES: Readonly<Record<Locale, ReportMessages>> = {
  en: {
    brokenFrontMatter: (reason) => `The front matter cannot be read: ${reason}. It is left out until it is mended.`,
    notADate: (value) => `“${value}” is not a date that Attest can read. Write it as 2022-11-09.`,
  },
  vi: {
    brokenFrontMatter: (reason) => `Không đọc được phần đầu tệp: ${reason}. Phần này bị bỏ qua cho đến khi được sửa.`,
    notADate: (value) => `Attest không hiểu “${value}” là ngày nào. Hãy viết theo dạng 2022-11-09.`,
  },
};
