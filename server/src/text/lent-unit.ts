import type { NumberMention, Sentence } from './analysis.ts';
import { isVerb } from './en/word-class.ts';
import type { Language } from './language.ts';
import { isCollective, isPlural } from './number-context.ts';

/**
 * Figures that leave out what they count, since the sentence has just said of what they are a part:
 *
 *   Of the 900 students who applied, 62 won a place.     Trong 900 thí sinh dự thi, có 62 trúng tuyển.
 *   a crew of seven
 *
 * They get its unit. The words of a verb that was taken for a thing counted (`62 won`) are given back.
 */
export function withLentUnits(
  text: string,
  sentence: Sentence,
  language: Language,
  numbers: readonly NumberMention[],
): NumberMention[] {
  if (language === 'vi') return [...numbers];
  const whole = wholeOf(text, sentence);
  return numbers.map((number) => {
    if (number.age || number.to !== undefined || !isAlone(sentence, number)) return number;
    const lender = whole && number.start > whole.end ? whole.unit : crewBefore(sentence, number);
    if (!lender) return number;
    const end = number.end - (number.text.endsWith(number.unit) ? number.unit.length : 0);
    const own = text.slice(number.start, end).trimEnd();
    return { ...number, text: own, end: number.start + own.length, unit: lender };
  });
}

// Without a unit, or with nothing but a verb for one.
function isAlone({ tokens }: Sentence, { unit, end }: NumberMention): boolean {
  return unit === '' || (!/\s/.test(unit) && isVerb(tokens.find((token) => token.end === end)));
}

interface Whole {
  /** The thing of which the sentence tells parts. */
  readonly unit: string;
  readonly end: number;
}

// `Of the 900 students who applied,`; `Among the ballots that were overlooked,`
function wholeOf(text: string, { start, tokens }: Sentence): Whole | undefined {
  const [first] = tokens;
  if (!first || !/^(?:of|among|out)$/.test(first.lower)) return undefined;
  const opening = /^[^,;:.!?]*(?:,(?=\d)[^,;:.!?]*)*(?=,\s)/.exec(text.slice(start, start + OPENING))?.[0];
  if (!opening) return undefined;
  const end = start + opening.length;
  for (const token of tokens.slice(1, NOUN)) {
    if (token.start >= end) return undefined;
    if (isPlural(token)) return { unit: token.lower, end };
  }
  return undefined;
}

const OPENING = 160;
const NOUN = 8;

// `a crew of seven`, `a crew of about seven`
function crewBefore({ tokens }: Sentence, { start, unit }: NumberMention): string | undefined {
  const at = tokens.findLastIndex((token) => token.end <= start);
  const of = /^(?:about|some)$/.test(tokens[at]?.lower ?? '') ? at - 1 : at;
  return !unit && tokens[of]?.lower === 'of' && isCollective(tokens[of - 1]) ? 'people' : undefined;
}
