import { ENGLISH_MONTHS } from '../base/days.ts';

/** A source's citekey and its words. */
interface Told {
  readonly source: string;
  readonly words: string;
}

/** What the rules say to a writer. `source` is a citekey; dates are ISO. */
export const checkMessages = {
  dateMismatch: {
    en: (written: string, value: string, words: string, source: string) =>
      `The report says ${written}; the source ${source} says ${dateInWords(value, 'en')} (${words}).`,
    vi: (written: string, value: string, words: string, source: string) =>
      `Báo cáo viết ${written}; nguồn ${source} ghi ${dateInWords(value, 'vi')} (${words}).`,
  },
  countedDateMismatch: {
    en: (written: string, from: Dated, reckoned: string, told: Dated) =>
      `The report says “${written} …”: counted from ${dateInWords(from.value, 'en')} (${from.words}) in the source ${from.source}, that is ${dateInWords(reckoned, 'en')}; the source ${told.source} says ${dateInWords(told.value, 'en')} (${told.words}).`,
    vi: (written: string, from: Dated, reckoned: string, told: Dated) =>
      `Báo cáo viết “${written} …”: tính từ ${dateInWords(from.value, 'vi')} (${from.words}) trong nguồn ${from.source} thì là ${dateInWords(reckoned, 'vi')}; nguồn ${told.source} ghi ${dateInWords(told.value, 'vi')} (${told.words}).`,
  },
  attributionMismatch: {
    en: (written: string, speaker: string, source: string) =>
      `The report gives this to ${written}; the source ${source} gives it to ${speaker}.`,
    vi: (written: string, speaker: string, source: string) =>
      `Báo cáo gán lời này cho ${written}; nguồn ${source} ghi là của ${speaker}.`,
  },
  quotationMismatch: {
    en: (changes: string, source: string) => `The quoted words differ from the source ${source}: ${changes}.`,
    vi: (changes: string, source: string) => `Lời trích khác với nguồn ${source}: ${changes}.`,
  },
  changed: {
    en: (written: string, original: string) => `“${written}” instead of “${original}”`,
    vi: (written: string, original: string) => `“${written}” thay vì “${original}”`,
  },
  added: {
    en: (written: string) => `“${written}” was added`,
    vi: (written: string) => `thêm “${written}”`,
  },
  leftOut: {
    en: (original: string) => `“${original}” was left out`,
    vi: (original: string) => `bỏ mất “${original}”`,
  },
  numberMismatch: {
    en: (written: string, words: string, source: string) =>
      `The report says ${written}; the source ${source} says ${words}.`,
    vi: (written: string, words: string, source: string) => `Báo cáo viết ${written}; nguồn ${source} ghi ${words}.`,
  },
  disagreeingSources: {
    en: (one: Told, other: Told, later: string | undefined) =>
      `The sources disagree: ${one.source} says “${one.words}”, ${other.source} says “${other.words}”.${later ? ` The later one is ${other.source} (${dateInWords(later, 'en')}).` : ''}`,
    vi: (one: Told, other: Told, later: string | undefined) =>
      `Các nguồn không thống nhất: ${one.source} ghi “${one.words}”, ${other.source} ghi “${other.words}”.${later ? ` Nguồn ${other.source} đăng sau (${dateInWords(later, 'vi')}).` : ''}`,
  },
  unsupportedClaim: {
    en: (sources: string) => `Nothing in ${sources} speaks of this.`,
    vi: (sources: string) => `Không có câu nào trong ${sources} nói về điều này.`,
  },
  uncitedClaim: {
    en: () => 'This sentence tells facts and cites no source.',
    vi: () => 'Câu này nêu sự việc mà không dẫn nguồn nào.',
  },
  unknownCitation: {
    en: (key: string, near?: string) =>
      near === undefined
        ? `No source has the citekey “${key}”.`
        : `No source has the citekey “${key}”; did you mean @${near}?`,
    vi: (key: string, near?: string) =>
      near === undefined
        ? `Không có nguồn nào mang khóa trích dẫn “${key}”.`
        : `Không có nguồn nào mang khóa trích dẫn “${key}”; ý bạn là @${near}?`,
  },
  formerKey: {
    en: (key: string, now: string) =>
      `The source “${key}” is called “${now}” since its file was renamed. On other machines the old key is unknown.`,
    vi: (key: string, now: string) =>
      `Nguồn “${key}” nay mang khóa “${now}” vì tệp đã đổi tên. Ở máy khác, khóa cũ sẽ không có nguồn nào.`,
  },
  changeTo: {
    en: (text: string) => `Change to ${text}`,
    vi: (text: string) => `Sửa thành ${text}`,
  },
  useSourceWords: {
    en: () => 'Use the words of the source',
    vi: () => 'Dùng đúng lời của nguồn',
  },
} as const;

/** A day that a source gives, as it writes it. */
interface Dated {
  readonly source: string;
  /** ISO. */
  readonly value: string;
  readonly words: string;
}

/** `2022-11-09` as a person says it; an interval as its two ends. */
export function dateInWords(value: string, locale: 'en' | 'vi'): string {
  return value
    .split('/')
    .map((part) => {
      const [year = '', month, day] = part
        .split('-')
        .map(Number)
        .map((n) => (Number.isNaN(n) ? undefined : n));
      if (!month) return locale === 'vi' ? `năm ${year}` : `${year}`;
      if (locale === 'vi') return day ? `ngày ${day}/${month}/${year}` : `tháng ${month}/${year}`;
      return `${day ? `${day} ` : ''}${ENGLISH_MONTHS[month - 1] ?? ''} ${year}`;
    })
    .join(' – ');
}
