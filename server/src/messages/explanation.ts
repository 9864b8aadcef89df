import type { Locale } from './locale.ts';

/** How the reasons of a verdict are told. `slot` is what a rule looks for: a date, a speaker, a figure. */
export const explanationMessages = {
  title: { en: 'Why?', vi: 'Vì sao?' },
  nothing: {
    en: 'Nothing was compared with the sources here.',
    vi: 'Ở đây không có gì được đối chiếu với nguồn.',
  },
  flagged: { en: 'flagged', vi: 'có cảnh báo' },
  passed: { en: 'not flagged', vi: 'không cảnh báo' },
  unjudged: { en: 'not judged', vi: 'không đánh giá được' },
  wins: {
    en: (score: string, needed: string) =>
      `what disagrees is told closely enough to be the same (${score}; ${needed} is needed), and plainly better than what agrees or says nothing.`,
    vi: (score: string, needed: string) =>
      `câu trái ngược đủ gần để là cùng sự việc (${score}; cần ${needed}) và rõ hơn hẳn những câu khớp hoặc không nêu.`,
  },
  another: {
    en: (score: string, needed: string) =>
      `The fact that disagrees seems to be told of something else: seen from both sides the two sentences reach ${score}, and ${needed} is needed.`,
    vi: (score: string, needed: string) =>
      `Chi tiết trái ngược có vẻ nói về một việc khác: xét từ cả hai phía, hai câu chỉ đạt ${score}, cần ${needed}.`,
  },
  tooFar: {
    en: (score: string, needed: string) =>
      `what disagrees is not told closely enough to be the same (${score}; ${needed} is needed).`,
    vi: (score: string, needed: string) => `câu trái ngược chưa đủ gần để là cùng sự việc (${score}; cần ${needed}).`,
  },
  fewWords: {
    en: (matched: number, needed: number) =>
      `what disagrees shares ${matched} telling ${matched === 1 ? 'word' : 'words'} with the sentence; ${needed} are needed.`,
    vi: (matched: number, needed: number) => `câu trái ngược chỉ chung ${matched} từ đáng kể; cần ${needed}.`,
  },
  agrees: {
    en: (rival: boolean) =>
      rival
        ? 'the sources agree; what disagrees is not told plainly better.'
        : 'the sources agree where they tell this.',
    vi: (rival: boolean) =>
      rival ? 'nguồn khớp; câu trái ngược không kể rõ hơn hẳn.' : 'nguồn khớp ở chỗ kể việc này.',
  },
  silent: {
    en: (code: string) => `the sentence of the source that tells this gives no ${slotOf(code, 'en')}.`,
    vi: (code: string) => `câu kể việc này trong nguồn không nêu ${slotOf(code, 'vi')}.`,
  },
  nothingNear: {
    en: (code: string) =>
      code === 'date-mismatch'
        ? 'no sentence of the sources is near enough, or it cannot be told which day is meant.'
        : 'no sentence of the sources is near enough.',
    vi: (code: string) =>
      code === 'date-mismatch'
        ? 'không có câu nào trong nguồn đủ gần, hoặc không rõ là ngày nào.'
        : 'không có câu nào trong nguồn đủ gần.',
  },
  differs: {
    en: (score: string) => `the source has nearly these words (${score} of them).`,
    vi: (score: string) => `nguồn có gần đúng những lời này (tỷ lệ ${score}).`,
  },
  wordForWord: { en: () => 'the source has these very words.', vi: () => 'nguồn có đúng những lời này.' },
  otherWords: {
    en: () => 'no passage of the sources is like enough to be what was meant.',
    vi: () => 'không có đoạn nào trong nguồn đủ giống để là lời được trích.',
  },
  noSource: {
    en: () => 'none of the cited sources is there.',
    vi: () => 'không có nguồn nào trong số được dẫn.',
  },
  nothingToCompare: {
    en: () => 'the sentence holds no date, speaker, quotation or counted figure of its own.',
    vi: () => 'câu không có ngày, người nói, lời trích hay con số của riêng nó.',
  },
  role: {
    disagrees: { en: 'disagrees', vi: 'trái' },
    agrees: { en: 'agrees', vi: 'khớp' },
    empty: { en: 'silent', vi: 'không nêu' },
  },
  inCommon: { en: 'in common', vi: 'chung' },
} as const;

function slotOf(code: string, locale: Locale): string {
  return SLOTS[code]?.[locale] ?? code;
}

const SLOTS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'date-mismatch': { en: 'date', vi: 'thời gian' },
  'attribution-mismatch': { en: 'speaker', vi: 'người nói' },
  'number-mismatch': { en: 'figure', vi: 'con số' },
};
