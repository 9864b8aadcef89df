import type { Locale } from './locale.ts';

/** What a fact of a report may be: the slots that the rules look at. */
export type Slot = 'date' | 'speaker' | 'figure';

/**
 * What a hover says of a date, a speaker, a figure or a quotation. `who` is the source where one is cited, else the key of
 * the one that is meant; `value` is what it says.
 */
export const hoverMessages = {
  same: {
    en: (who: string | undefined, value: string) => `${subject(who, 'en')} says the same${value && `: ${value}`}.`,
    vi: (who: string | undefined, value: string) => `${subject(who, 'vi')} cũng nói vậy${value && `: ${value}`}.`,
  },
  /** The speaker is named where this is told, and nobody can tell whether as the one who says it. */
  named: {
    en: (who: string | undefined) => `${subject(who, 'en')} names the speaker where it tells this.`,
    vi: (who: string | undefined) => `${subject(who, 'vi')} có nhắc đến người này ở chỗ nói về việc ấy.`,
  },
  /** The source names the year, the report a day of it. */
  coarser: {
    en: (who: string | undefined, value: string) => `${subject(who, 'en')} says the same, less exactly: ${value}.`,
    vi: (who: string | undefined, value: string) => `${subject(who, 'vi')} cũng nói vậy, nhưng chung hơn: ${value}.`,
  },
  otherwise: {
    en: (who: string | undefined, value: string) => `${subject(who, 'en')} says otherwise: ${value}.`,
    vi: (who: string | undefined, value: string) => `${subject(who, 'vi')} nói khác: ${value}.`,
  },
  /** The slot stands there, in a sentence that shares too little with the report's to be surely of the same. */
  perhaps: {
    en: (who: string | undefined, slot: Slot) =>
      `${subject(who, 'en')} has the same ${SLOTS[slot].en}, perhaps of something else.`,
    vi: (who: string | undefined, slot: Slot) =>
      `${subject(who, 'vi')} có ${SLOTS[slot].vi} này, nhưng có thể là của việc khác.`,
  },
  silent: {
    en: (many: boolean, slot: Slot) =>
      `Not in the source${many ? 's' : ''}: the sentence that tells this gives no ${SLOTS[slot].en}.`,
    vi: (many: boolean, slot: Slot) =>
      `Không có trong ${many ? 'các ' : ''}nguồn: câu nói về việc này không nêu ${SLOTS[slot].vi}.`,
  },
  absent: {
    en: (many: boolean) => `Not found in the source${many ? 's' : ''}: no sentence there clearly tells this.`,
    vi: (many: boolean) => `Không tìm thấy trong ${many ? 'các ' : ''}nguồn: không câu nào ở đó nêu rõ việc này.`,
  },
  sourcesDisagree: {
    en: (one: string, says: string, other: string, otherwise: string) =>
      `The sources disagree: @${one} says ${says}, @${other} says ${otherwise}.`,
    vi: (one: string, says: string, other: string, otherwise: string) =>
      `Các nguồn không thống nhất: @${one} nói ${says}, @${other} nói ${otherwise}.`,
  },
  wordForWord: {
    en: (who: string | undefined) => `Word for word in ${who ? `@${who}` : 'the source'}.`,
    vi: (who: string | undefined) => `Đúng từng chữ trong ${who ? `@${who}` : 'nguồn'}.`,
  },
  /** `changes` as the finding tells them. */
  otherWords: {
    en: (who: string | undefined) => `${subject(who, 'en')} has other words.`,
    vi: (who: string | undefined) => `${subject(who, 'vi')} dùng lời khác.`,
  },
  noSuchWords: {
    en: (many: boolean) => `Not in the source${many ? 's' : ''}: no such words are found there.`,
    vi: (many: boolean) => `Không có trong ${many ? 'các ' : ''}nguồn: không thấy lời nào như vậy.`,
  },
  translated: {
    en: () => 'A quotation in another language than the source; its words are not compared.',
    vi: () => 'Lời trích bằng ngôn ngữ khác với nguồn; không đối chiếu từng chữ.',
  },
  /** How a date of the source came to its day; `published` says the article's day and whence it is known. */
  byArticle: {
    en: (words: string, date: string, published: string) => `“${words}” → ${date}, by the article's date, ${published}`,
    vi: (words: string, date: string, published: string) => `“${words}” → ${date}, theo ngày đăng bài, ${published}`,
  },
  byText: {
    en: (words: string, date: string) => `“${words}” → ${date}, by the date that the text names before`,
    vi: (words: string, date: string) => `“${words}” → ${date}, theo mốc thời gian nêu trước đó trong bài`,
  },
  byReport: {
    en: (words: string, date: string) => `Here “${words}” is ${date}, by the report's own date`,
    vi: (words: string, date: string) => `Ở đây “${words}” là ${date}, theo ngày của báo cáo`,
  },
  /** A pronoun or a title of the source, and whom it stands for. */
  standsFor: {
    en: (words: string, name: string) => `“${words}” → ${name}, as the article names the speaker elsewhere`,
    vi: (words: string, name: string) => `“${words}” → ${name}, theo tên nêu ở chỗ khác trong bài`,
  },
  carried: {
    en: (name: string) => `The speaker is carried over from the sentences around: ${name}`,
    vi: (name: string) => `Người nói lấy từ các câu lân cận: ${name}`,
  },
  figure: {
    en: (words: string, value: string) => `“${words}” → ${value}`,
    vi: (words: string, value: string) => `“${words}” → ${value}`,
  },
} as const;

const SLOTS: Readonly<Record<Slot, Readonly<Record<Locale, string>>>> = {
  date: { en: 'date', vi: 'thời gian' },
  speaker: { en: 'speaker', vi: 'người nói' },
  figure: { en: 'figure', vi: 'con số' },
};

function subject(who: string | undefined, locale: Locale): string {
  if (who !== undefined) return `@${who}`;
  return locale === 'vi' ? 'Nguồn' : 'The source';
}
