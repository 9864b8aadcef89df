import type { Locale } from './locale.ts';
import { ruleWords } from './rule-words.ts';

/** How the reasons of a verdict are told. `slot` is what a rule looks for: a date, a speaker, a figure. */
export const explanationMessages = {
  title: { en: 'Why?', vi: 'Vì sao?' },
  nothing: {
    en: 'Nothing was compared with the sources here.',
    vi: 'Ở đây không có gì được đối chiếu với nguồn.',
  },
  /** Below a finding: what a writer can do who knows better. */
  otherwise: {
    en: 'If the report is right all the same, the light bulb at the marked words can ignore the finding there, or keep it as right.',
    vi: 'Nếu báo cáo vẫn đúng, bóng đèn ở chỗ được đánh dấu có thể bỏ qua cảnh báo này tại đó, hoặc ghi nhận câu là đúng.',
  },
  flagged: { en: 'flagged', vi: 'có cảnh báo' },
  passed: { en: 'not flagged', vi: 'không cảnh báo' },
  unjudged: { en: 'not judged', vi: 'không đánh giá được' },
  wins: {
    en: (code: string, score: string, needed: string) =>
      `a sentence of the source tells the same and gives another ${slotOf(code, 'en')}. It is ${score} alike (${needed} is enough), plainly more than any that agrees or gives none.`,
    vi: (code: string, score: string, needed: string) =>
      `một câu trong nguồn nói về cùng việc này nhưng nêu ${slotOf(code, 'vi')} khác. Câu ấy giống ${score} (cần ${needed}), rõ hơn hẳn những câu khớp hoặc không nêu.`,
  },
  another: {
    en: (code: string, score: string, needed: string) =>
      `the sentence that gives another ${slotOf(code, 'en')} seems to tell of something else: by the words of both, they are ${score} alike, and ${needed} is needed.`,
    vi: (code: string, score: string, needed: string) =>
      `câu nêu ${slotOf(code, 'vi')} khác có vẻ nói về việc khác: xét từ cả hai phía chỉ giống ${score}, cần ${needed}.`,
  },
  tooFar: {
    en: (code: string, score: string, needed: string) =>
      `the sentence that gives another ${slotOf(code, 'en')} is too unlike this one to tell the same (${score} alike; ${needed} is needed).`,
    vi: (code: string, score: string, needed: string) =>
      `câu nêu ${slotOf(code, 'vi')} khác chưa đủ giống để là cùng một việc (giống ${score}; cần ${needed}).`,
  },
  fewWords: {
    en: (code: string, matched: number, needed: number) =>
      `the sentence that gives another ${slotOf(code, 'en')} shares ${matched} telling ${matched === 1 ? 'word' : 'words'} with this one; ${needed} are needed.`,
    vi: (code: string, matched: number, needed: number) =>
      `câu nêu ${slotOf(code, 'vi')} khác chỉ chung ${matched} từ đáng kể với câu này; cần ${needed}.`,
  },
  agrees: {
    en: (rival: boolean) =>
      rival
        ? 'the source says the same; the sentence that says otherwise is not plainly nearer.'
        : 'the source says the same.',
    vi: (rival: boolean) => (rival ? 'nguồn cũng nói vậy; câu nói khác không gần hơn hẳn.' : 'nguồn cũng nói vậy.'),
  },
  silent: {
    en: (code: string) => `the sentence of the source that tells this gives no ${slotOf(code, 'en')}.`,
    vi: (code: string) => `câu nói về việc này trong nguồn không nêu ${slotOf(code, 'vi')}.`,
  },
  toldElsewhere: {
    en: () => 'another sentence of the report tells what the source tells there, and says the same.',
    vi: () => 'một câu khác của bài đã nêu đúng việc mà nguồn nói đến ở đó.',
  },
  nothingNear: {
    en: (code: string) =>
      code === 'date-mismatch'
        ? 'no sentence of the source is like this one, or it cannot be told which day is meant.'
        : 'no sentence of the source is like this one.',
    vi: (code: string) =>
      code === 'date-mismatch'
        ? 'không có câu nào trong nguồn giống câu này, hoặc không rõ là ngày nào.'
        : 'không có câu nào trong nguồn giống câu này.',
  },
  differs: {
    en: (score: string) => `the source has nearly these words: ${score} of them.`,
    vi: (score: string) => `nguồn có lời gần như vậy: trùng ${score} số từ.`,
  },
  wordForWord: { en: () => 'the source has these very words.', vi: () => 'nguồn có đúng những lời này.' },
  otherWords: {
    en: () => 'no passage of the sources is like enough to be what was meant.',
    vi: () => 'không có đoạn nào trong nguồn đủ giống để coi là lời được trích.',
  },
  sourcesDisagree: {
    en: () => 'one of the cited sources says what the report says, and another one says otherwise.',
    vi: () => 'một trong các nguồn được dẫn nói như báo cáo, còn một nguồn khác nói khác.',
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
  /** Over a sentence of a source, on the page; `found` is whether the report is flagged because of it. */
  factHeading: {
    disagrees: {
      en: (code: string, found: boolean) =>
        isQuotation(code)
          ? 'The words of the source'
          : found
            ? 'The source says otherwise'
            : `The nearest sentence with another ${slotOf(code, 'en')}`,
      vi: (code: string, found: boolean) =>
        isQuotation(code)
          ? 'Lời trong nguồn'
          : found
            ? 'Nguồn nói khác'
            : `Câu gần nhất nêu ${slotOf(code, 'vi')} khác`,
    },
    agrees: {
      en: (code: string) => (isQuotation(code) ? 'The words of the source' : 'The source says the same'),
      vi: (code: string) => (isQuotation(code) ? 'Lời trong nguồn' : 'Nguồn nói giống'),
    },
    empty: {
      en: (code: string) => `The nearest sentence without a ${slotOf(code, 'en')}`,
      vi: (code: string) => `Câu gần nhất không nêu ${slotOf(code, 'vi')}`,
    },
  },
  alike: { en: (score: string) => `${score} alike`, vi: (score: string) => `giống ${score}` },
  line: { en: (number: number) => `line ${number}`, vi: (number: number) => `dòng ${number}` },
  inCommon: { en: 'in common', vi: 'chung' },
} as const;

function isQuotation(code: string): boolean {
  return code === 'quotation-mismatch';
}

function slotOf(code: string, locale: Locale): string {
  return Object.hasOwn(ruleWords, code) ? ruleWords[code as keyof typeof ruleWords][locale] : code;
}
