import type { NumberMention, Sentence } from './analysis.ts';
import { isVerb } from './en/word-class.ts';
import type { Language } from './language.ts';
import { isCollective, isPlural } from './number-context.ts';

/**
 * Figures that leave out what they count, since the sentence has just said of what they are a part:
 *
 *   Of the 900 students who applied, 62 won a place.     Trong 900 thí sinh dự thi, có 62 trúng tuyển.
 *   62 of the 900 students won a place.                  Có 62 trong số 900 thí sinh trúng tuyển.
 *   a crew of seven
 *   The number of strikers stood at 62.                  Số thí sinh dự thi lên tới 900.
 *
 * They get its unit. The words of a verb that was taken for a thing counted (`62 won`) are given back.
 */
export function withLentUnits(
  text: string,
  sentence: Sentence,
  language: Language,
  numbers: readonly NumberMention[],
): NumberMention[] {
  const counted = countedIn(text, sentence, language);
  const told = counted && numbers.find(({ start }) => start >= counted.end);
  const isCount = (number: NumberMention): boolean =>
    number === told &&
    number.unit === '' &&
    !number.age &&
    // `rose from 14 to 20`: what it was before is none of the count.
    !/[;:]|(?<!\p{L})(?:từ|from|than|hơn)\s+$/u.test(text.slice(counted?.end, number.start));
  const lent = (number: NumberMention, at: number): NumberMention => {
    if (counted && isCount(number)) return { ...number, unit: counted.unit };
    const next = numbers[at + 1];
    const isPart =
      next !== undefined &&
      number.unit === '' &&
      !number.age &&
      PART[language].test(text.slice(number.end, next.start));
    return isPart ? { ...number, unit: next.unit } : number;
  };
  if (language === 'vi') return numbers.map(lent);
  const whole = wholeOf(text, sentence);
  return numbers.map((one, at) => {
    const number = lent(one, at);
    if (number.age || number.to !== undefined || !isAlone(sentence, number)) return number;
    const lender = whole && number.start > whole.end ? whole.unit : crewBefore(sentence, number);
    if (!lender) return number;
    const end = number.end - (number.text.endsWith(number.unit) ? number.unit.length : 0);
    const own = text.slice(number.start, end).trimEnd();
    return { ...number, text: own, end: number.start + own.length, unit: lender };
  });
}

/** What stands between a part and its counted whole. */
const PART: Readonly<Record<Language, RegExp>> = {
  en: /^ (?:out )?of (?:(?:the|all|its|their|his|her|about|some|nearly|roughly) ){0,2}$/i,
  vi: /^ (?:trong|trên) (?:tổng )?(?:số )?(?:(?:khoảng|hơn|gần) )?$/i,
};

// Without a unit, or with nothing but a verb for one.
function isAlone({ tokens }: Sentence, { unit, end }: NumberMention): boolean {
  return unit === '' || (!/\s/.test(unit) && isVerb(tokens.find((token) => token.end === end)));
}

interface Whole {
  /** The thing of which the sentence tells parts. */
  readonly unit: string;
  readonly end: number;
}

// `Of the 900 students who applied,`; `Among the ballots that were overlooked,`; `The tally: of the 900 …,`
function wholeOf(text: string, { tokens }: Sentence): Whole | undefined {
  const at = tokens.findIndex(
    ({ lower, start }, i) =>
      /^(?:of|among|out)$/.test(lower) && (i === 0 || /^\s*[:;–—]/.test(text.slice(tokens[i - 1]?.end, start))),
  );
  const first = tokens[at];
  if (!first) return undefined;
  const opening = /^[^,;:.!?]*(?:,(?=\d)[^,;:.!?]*)*(?=,\s)/.exec(text.slice(first.start, first.start + OPENING))?.[0];
  if (!opening) return undefined;
  const end = first.start + opening.length;
  for (const token of tokens.slice(at + 1, at + NOUN)) {
    if (token.start >= end) return undefined;
    if (isPlural(token)) return { unit: token.lower, end };
  }
  return undefined;
}

// `the number of people wounded`, `số binh sĩ`: what is counted, where its figure follows.
function countedIn(text: string, { tokens }: Sentence, language: Language): Whole | undefined {
  const word = (at: number): string => tokens[at]?.lower ?? '';
  if (language === 'en') {
    const at = tokens.findIndex((_, i) => /^numbers?$/.test(word(i)) && word(i + 1) === 'of');
    const noun = at < 0 ? undefined : tokens.slice(at + 2, at + 2 + FEW).find(isPlural);
    return noun && { unit: noun.lower, end: noun.end };
  }
  const at = tokens.findIndex((_, i) => word(i) === 'số' && !NO_COUNT.has(word(i + 1)) && !NO_COUNT.has(word(i - 1)));
  const lead = word(at + 1) === 'lượng' ? at + 2 : at + 1;
  const [first, second] = [tokens[lead], tokens[lead + 1]];
  if (at < 0 || !first || first.capital || first.figure) return undefined;
  const isTwo = second && !second.capital && !second.figure && !VERBAL.has(second.lower);
  const end = isTwo ? second.end : first.end;
  return { unit: text.slice(first.start, end).toLowerCase(), end };
}

/** Words of `the number of Ukrainian servicemen` in front of what is counted. */
const FEW = 4;
/** Beside these, `số` counts nothing: `một số`, `số liệu`, `số phận`. */
const NO_COUNT = new Set(
  'một vài con đa chỉ ẩn tỷ tỉ nhiều này đó liệu phận hóa đo nhà điện tiền hiệu học thứ mũ nguyên thực'.split(' '),
);
const VERBAL = new Set(
  'bị được đã đang sẽ là lên tới đến đạt tăng giảm ở tại trong mà của có còn không cao thấp'.split(' '),
);

const OPENING = 160;
const NOUN = 8;

// `a crew of seven`, `a crew of about seven`
function crewBefore({ tokens }: Sentence, { start, unit }: NumberMention): string | undefined {
  const at = tokens.findLastIndex((token) => token.end <= start);
  const of = /^(?:about|some)$/.test(tokens[at]?.lower ?? '') ? at - 1 : at;
  return !unit && tokens[of]?.lower === 'of' && isCollective(tokens[of - 1]) ? 'people' : undefined;
}
