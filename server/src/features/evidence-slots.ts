import { countSame, numbersAgree } from '../checks/number-agreement.ts';
import { readingOf } from '../checks/sentence-reading.ts';
import { termSentenceOf } from '../checks/terms.ts';
import type { Analysis } from '../text/analysis.ts';
import { anchorDay, datesAgree, resolvedOn } from '../text/dates.ts';
import { compareSpeakers } from '../text/speakers.ts';

/**
 * Does a passage fill a slot of a report's sentence in another way: other days, another count of the same thing, other
 * speakers? The rules may well find it to be about something else; support it is not.
 */
export function contradictsSlots(report: Analysis, sentence: number, source: Analysis, told: number): boolean {
  const [ours, theirs] = [readingOf(report, sentence), readingOf(source, told)];
  const published = source.published?.value;
  const days = theirs.dates.filter((date) => date.days);
  const isOtherDay = ours.dates
    .map((date) => resolvedOn(date, published))
    .some((date) => date.days && days.length && !days.some((day) => datesAgree(date, day, anchorDay(published))));
  if (isOtherDay) return true;
  const [terms, toldTerms] = [termSentenceOf(report, sentence), termSentenceOf(source, told)];
  const isOtherCount = ours.numbers.some((number) => {
    const same = theirs.numbers.filter((other) => number.unit && countSame(terms, number, toldTerms, other));
    return same.length > 0 && !same.some((other) => numbersAgree(number, other));
  });
  if (isOtherCount) return true;
  const speakers = theirs.statements.flatMap(({ entity }) => entity ?? []);
  return ours.statements.some(
    ({ entity }) =>
      entity &&
      speakers.length &&
      speakers.every((other) => compareSpeakers(entity, other, source.entities) === 'different'),
  );
}
