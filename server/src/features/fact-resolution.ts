import { oneLine } from '../base/one-line.ts';
import { isoDays } from '../base/days.ts';
import type { ExplainedFact } from '../checks/explanation.ts';
import type { Code } from '../checks/finding.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { dateInWords } from '../messages/checks.ts';
import { hoverMessages as messages } from '../messages/hover.ts';
import type { Locale } from '../messages/locale.ts';
import type { DateMention, NumberMention, Statement } from '../text/analysis.ts';
import { originOf } from './source-words.ts';

/**
 * How the words of a source came to what they are taken to say: the day of `hôm 9/11`, the name behind `bà`, the value of
 * `ba mươi bảy`. Undefined where they say it themselves.
 */
export function resolutionOf(
  corpus: Corpus,
  code: Code | undefined,
  { place, passage }: ExplainedFact,
  locale: Locale,
): string | undefined {
  const source = sourceOf(corpus, passage.source);
  if (!source || !place) return undefined;
  const { dates, statements, numbers } = source.analysis;
  const stands = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start === place.start && end === place.end;
  if (code === 'date-mismatch') {
    const date = dates.find(stands);
    return date && ofDate(date, source, locale);
  }
  if (code === 'attribution-mismatch') {
    const statement = statements.find(({ speaker }) => speaker && stands(speaker));
    return statement && ofSpeaker(statement, locale);
  }
  if (code !== 'number-mismatch') return undefined;
  const number = numbers.find(stands);
  return number && ofNumber(number, locale);
}

/** The same of a date of the report that leans on the report's own day: `hôm qua`, `last week`. */
export function resolutionHere(date: DateMention, published: string | undefined, locale: Locale): string | undefined {
  if (!date.days || !published || date.leansOnText) return undefined;
  if (date.shape.kind !== 'relative' && date.shape.kind !== 'weekday') return undefined;
  return messages.byReport[locale](oneLine(date.text), dateInWords(isoDays(date.days), locale));
}

function ofDate(date: DateMention, { analysis }: Source, locale: Locale): string | undefined {
  if (!date.days) return undefined;
  const [words, day] = [oneLine(date.text), dateInWords(isoDays(date.days), locale)];
  if (date.leansOnText || date.countedFrom) return messages.byText[locale](words, day);
  const { published } = analysis;
  if (isWhole(date) || !published) return undefined;
  const origin = published.from === 'metadata' ? '' : ` (${originOf(published.from, locale)})`;
  return messages.byArticle[locale](words, day, dateInWords(published.value.replace(/T.*$/s, ''), locale) + origin);
}

// Does it say its year itself?
function isWhole({ shape, yearless }: DateMention): boolean {
  if (shape.kind === 'range') return !yearless;
  return shape.kind === 'calendar' && [shape.year, shape.decade, shape.century].some((part) => part !== undefined);
}

function ofSpeaker({ speaker }: Statement, locale: Locale): string | undefined {
  if (!speaker?.name) return undefined;
  const { by, name } = speaker;
  if (by === 'carried') return messages.carried[locale](oneLine(name));
  const words = oneLine(speaker.text);
  return words.toLowerCase().includes(name.toLowerCase())
    ? undefined
    : messages.standsFor[locale](words, oneLine(name));
}

function ofNumber({ text, value, to }: NumberMention, locale: Locale): string | undefined {
  // Figures that are written out in figures need no telling; `2,5 triệu` and `ba mươi bảy` do.
  const digits = (words: string): string => words.replace(/\D/g, '').replace(/0+$/, '');
  if (value < SMALL && to === undefined && !/\d/.test(text)) return undefined;
  const plain = digits(text) === digits(String(value) + (to ?? ''));
  if (plain && !SCALE.test(text)) return undefined;
  const written = new Intl.NumberFormat(locale);
  return messages.figure[locale](
    oneLine(text),
    [value, to].flatMap((one) => (one === undefined ? [] : written.format(one))).join('–'),
  );
}

/** Everybody reads `hai` and `seven`. */
const SMALL = 10;

const SCALE =
  /\b(?:thousand|million|billion|trillion|dozen|hundred)s?\b|nghìn|ngàn|vạn|triệu|tỷ|tỉ|trăm|chục|tá(?!\p{L})/iu;
