import type { NumberMention, Sentence } from './analysis.ts';
import { isOf } from './en/word-class.ts';
import { lower } from './fold.ts';
import type { Language } from './language.ts';

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
    if (number.age || number.to !== undefined || !isAlone(number)) return number;
    const lender = whole && number.start > whole.end ? whole.unit : crewBefore(text, number);
    if (!lender) return number;
    const end = number.end - (number.text.endsWith(number.unit) ? number.unit.length : 0);
    const own = text.slice(number.start, end).trimEnd();
    return { ...number, text: own, end: number.start + own.length, unit: lender };
  });
}

// Without a unit, or with nothing but a verb for one.
function isAlone({ unit }: NumberMention): boolean {
  const word = lower(unit);
  return word === '' || VERB.test(word) || isOf('verb', word) || isOf('auxiliary', word);
}

const VERB = /^(?:won|[a-z]+ed|went|said|died|fell|lost|left|held|found|came|chose|got|fled)$/;

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
    if (PLURAL.test(token.lower)) return { unit: token.lower, end };
  }
  return undefined;
}

const OPENING = 160;
const NOUN = 8;
const PLURAL = /^(?:[a-z]{2,}[^s']s|people|men|women|children|police)$/;

// `a crew of seven`
function crewBefore(text: string, { start, unit }: NumberMention): string | undefined {
  return !unit && CREW.test(text.slice(Math.max(0, start - 24), start)) ? 'people' : undefined;
}

const CREW = /(?:^|\s)(?:crew|team|family|panel|jury|squad|gang|party|group|delegation|staff) of (?:about |some )?$/i;
