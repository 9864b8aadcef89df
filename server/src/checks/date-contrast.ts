import type { Span } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import type { Analysis, DateMention, NumberMention } from '../text/analysis.ts';
import { daysOverlap } from '../base/days.ts';
import { dateRole, endTold, isBeginning } from '../text/date-role.ts';
import { isToldAsDone } from '../text/told-as-done.ts';
import { anchorDay, datesAgree, resolvedOn, yearTold } from '../text/dates.ts';
import type { Alignment } from './alignment.ts';
import { isAnchored } from './anchors.ts';
import { align, ANYWHERE } from './alignment.ts';
import { clauseOf, isBesides } from './clause.ts';
import { alignedAt, REACH, sentencesBeside } from './dated-alignment.ts';
import { Contrast } from './contrast.ts';
import type { Candidate } from './contrast.ts';
import { exchangedFor } from './exchanged.ts';
import type { Row } from './exchanged.ts';
import type { DateInPlace } from './date-comparison.ts';
import { agree, coarseness, confirms, discount, endMeant, isSlip, isTime } from './date-comparison.ts';
import { isNamed, likeness, tellsWhatIsBeside, wholeLikeness } from './likeness.ts';
import type { SlotPlace } from './likeness.ts';
import { meetings } from './meetings.ts';
import { readingOf } from './sentence-reading.ts';
import type { TermSentence } from './terms.ts';
import { termSentenceOf, tokenAt } from './terms.ts';
import { candidateSentences, worthALook } from './candidates.ts';
import { discounts, thresholds } from './thresholds.ts';

/** A date of the source that the claim also names is the claim's other event, unless it is aligned as well as this. */
const PLAINLY_THIS = 0.85;
/** Two dates of one sentence: how much nearer to the claim's words the other one must stand. */
const PLAINLY_NEARER = 0.15;

/** Where a date stands in what the report tells. */
export interface DatePlace {
  /** The words that it is told with. */
  readonly terms: TermSentence;
  /** Token number of the date. */
  readonly at: number;
  /** The clause that holds it, as token numbers (from, up to). */
  readonly clause: readonly [number, number];
  /** The date of a source that it is counted from, where the report tells of an event alone. */
  readonly countedFrom?: DateMention;
}

function placeOf(report: Analysis, sentence: number, { core }: DateMention): DatePlace {
  const terms = termSentenceOf(report, sentence);
  const at = tokenAt(terms, core);
  return { terms, at, clause: clauseOf(report.text, terms, at) };
}

/** The facts of the sources that a date of the report's sentence is held against; `siblings` are all its dates. */
export function weighDate(
  report: Analysis,
  sentence: number,
  date: DateMention,
  siblings: readonly DateMention[],
  sources: readonly Source[],
  place: DatePlace = placeOf(report, sentence, date),
): Contrast<DateMention> {
  const { terms, at, clause } = place;
  const row = {
    text: report.text,
    terms,
    slots: withoutSpans(siblings.filter(({ shape }) => shape !== date.countedFrom)),
  };
  const contrast = new Contrast<DateMention>(
    (candidate) => dateLikeness(place, candidate),
    ({ source, sentence: there }) =>
      wholeLikeness(meetings(terms, termSentenceOf(source.analysis, there)), { at, hidden: [], clause }),
  );
  const isOwn = isOwnDay(report, date) || isBesides(report.text, terms, at);
  const isUnheard = !isOwn && !sources.some(({ analysis }) => isGivenIn(analysis, date));
  for (const source of sources) {
    const published = source.analysis.published?.value;
    const claimed = { ...resolvedOn(date, published), ...(isAnyOf(report, date) && { anyWeek: true }) };
    if (!claimed.days) continue;
    const others = siblings
      .filter((other) => other !== date)
      .map((other) => {
        const place = tokenAt(terms, other.core);
        return { date: resolvedOn(other, published), at: place, clause: clauseOf(report.text, terms, place) };
      });
    collect(contrast, {
      analysis: source.analysis,
      source,
      terms,
      at,
      clause,
      row,
      place: row.slots.indexOf(date),
      claimed: {
        date: claimed,
        role: dateRole(report.text, date),
        published: anchorDay(report.published?.value),
        begins: isBeginning(report.text, date),
        end: endTold(report.text, date),
      },
      others,
      phrases: phrasesFor(report, sentence),
      numbers: readingOf(report, sentence).numbers,
      isUnheard,
      countedFrom: place.countedFrom,
    });
  }
  return contrast;
}

// `A Sunday`, `một ngày Chủ nhật`: one that need not be the latest.
function isAnyOf({ text }: Analysis, { shape, core }: DateMention): boolean {
  return shape.kind === 'weekday' && ANY_OF.test(text.slice(Math.max(0, core.start - BEFORE_WEEKDAY), core.start));
}

const BEFORE_WEEKDAY = 24;
const ANY_OF = /(?<!\p{L})(?:an?|one|một)(?:\s\p{L}+)?\s$/iu;

// What leans on the report's own day (`today's crowds`) is seldom meant as a day, and a day to come is the writer's outlook.
function isOwnDay({ published }: Analysis, { relative, days }: DateMention): boolean {
  const written = anchorDay(published?.value);
  return relative || (written !== undefined && days !== null && days.from > written);
}

// Does a source give the date anywhere, of whatever? A year that holds the day hardly does.
function isGivenIn(source: Analysis, date: DateMention): boolean {
  const published = source.published?.value;
  const claimed = resolvedOn(date, published);
  if (!claimed.days) return true;
  return source.dates.some(
    (told) => told.days && confirms(claimed, told) === 1 && datesAgree(claimed, told, anchorDay(published)),
  );
}

/** How alike a report's date and a source's stand in their sentences, seen from both sides (likeness.ts). */
function dateLikeness(
  { terms, at, clause }: DatePlace,
  { source, sentence: there, fact }: Candidate<DateMention>,
): number {
  if (!fact) return 0;
  const told = termSentenceOf(source.analysis, there);
  const pair = meetings(terms, told);
  const [ours, theirs] = [{ at, hidden: [], clause }, slotOf(source.analysis.text, told, fact)];
  const shares = likeness(pair, ours, theirs, sentencesBeside(source.analysis, there));
  return tellsWhatIsBeside(pair, theirs) ? shares : shares * discounts.otherDeed;
}

function slotOf(text: string, terms: TermSentence, { core }: DateMention): SlotPlace {
  const at = tokenAt(terms, core);
  return { at, hidden: [], clause: clauseOf(text, terms, at) };
}

// Who is spoken of in a sentence, with what stands beside the name between commas: `ông Phước, chủ tàu Sao Mai, …`.
function phrasesFor({ text, mentions }: Analysis, sentence: number): Span[] {
  return (mentions[sentence] ?? []).map(({ start, end }) => {
    const beside = /^,\s[^,.;:!?()\n]{1,80}(?=,)/u.exec(text.slice(end, end + 84))?.[0].length ?? 0;
    return { start, end: end + beside };
  });
}

interface Reach {
  readonly analysis: Analysis;
  readonly source: Source;
  readonly terms: TermSentence;
  readonly at: number;
  readonly clause: readonly [number, number];
  /** The dates of the claim's sentence, and the number of this one. */
  readonly row: Row;
  readonly place: number;
  readonly claimed: DateInPlace;
  /** Do the sources nowhere give the claim's date? */
  readonly isUnheard: boolean;
  readonly countedFrom: DateMention | undefined;
  /** All who are spoken of in the claim's sentence, with titles and what they are called besides. */
  readonly phrases: readonly Span[];
  /** The claim's figures. */
  readonly numbers: readonly NumberMention[];
  /** The claim's other dates, each with its place. */
  readonly others: readonly {
    readonly date: DateMention;
    readonly at: number;
    readonly clause: readonly [number, number];
  }[];
}

function collect(
  contrast: Contrast<DateMention>,
  {
    analysis,
    source,
    terms,
    at,
    clause,
    row,
    place: mine,
    claimed,
    others,
    phrases,
    numbers,
    isUnheard,
    countedFrom,
  }: Reach,
): void {
  const named = terms.terms.filter(isNamed);
  for (const { told, index: sentence } of candidateSentences(analysis, terms)) {
    const inClause = align(terms, told, { ...ANYWHERE, within: clause }, ANYWHERE, 0);
    if (
      inClause.score < worthALook(terms, told) &&
      align(terms, told, ANYWHERE, ANYWHERE, 0).score < worthALook(terms, told)
    )
      continue;
    const deed = align(terms, told, { ...ANYWHERE, hidden: named, within: clause }, ANYWHERE, 0).score;
    // Across languages two words meet too easily.
    const isSame = terms.language === told.language;
    const done = !isSame ? 0 : align(terms, told, { ...ANYWHERE, hidden: phrases, within: clause }, ANYWHERE, 0).score;
    const dates = readingOf(analysis, sentence).dates.filter((date) => isTime(date) && date.days);
    const anchored = isAnchored(terms, numbers, told, readingOf(analysis, sentence).numbers);
    if (!dates.length) {
      contrast.leaveEmpty({
        source,
        sentence,
        fact: undefined,
        anchored,
        ...inClause,
        told: inClause.score,
        deed,
      });
      continue;
    }
    const published = anchorDay(analysis.published?.value);
    const beside = sentencesBeside(analysis, sentence);
    const near = dates.map((fact) => alignedAt(terms, told, analysis.text, at, clause, fact, beside));
    const facts = dates.map((date): DateInPlace => {
      const role = dateRole(analysis.text, date);
      const meant = endMeant(claimed, date, role);
      return {
        date: meant,
        role: meant === date ? role : claimed.role,
        published,
        isDone: isToldAsDone(analysis.text, date),
        yearTold: yearTold(analysis.dates, date),
      };
    });
    const same = facts.flatMap((fact, i) =>
      agree(claimed, fact) && confirms(claimed.date, fact.date) === 1 ? [i] : [],
    );
    const other = exchangedDate(row, mine, { text: analysis.text, terms: told, slots: dates }, dates, same);
    const exchanged = other !== undefined && same.some((one) => comesBack(near[one], near[other])) ? undefined : other;
    const agreeing = Math.max(
      0,
      ...facts.map((fact, i) =>
        exchanged === undefined && agree(claimed, fact) ? (near[i]?.score ?? 0) * confirms(claimed.date, fact.date) : 0,
      ),
    );
    facts.forEach((fact, i) => {
      const best = near[i] as Alignment;
      const candidate = {
        source,
        sentence,
        fact: fact.date,
        matched: best.matched,
        told: inClause.score,
        deed,
        done,
        slip: isSlip(claimed.date, fact.date) || i === exchanged,
        reach: REACH,
        anchored,
        // Of another deed another day is told, be it in the source or not.
        unheard:
          isUnheard &&
          mayStandFor(claimed, fact) &&
          tellsWhatIsBeside(meetings(terms, told), slotOf(analysis.text, told, fact.date)),
        ...(i === exchanged ? { miscopied: thresholds.exchangedDate } : {}),
      };
      if (agree(claimed, fact)) {
        if (exchanged === undefined && !isOthers(claimed, fact, others))
          contrast.agree({ ...candidate, score: best.score * confirms(claimed.date, fact.date) });
        return;
      }
      if (exchanged !== undefined && i !== exchanged) return;
      // `In June` is in no year that one could contradict.
      if (claimed.date.yearless && coarseness(fact.date) === 'year') return;
      // The sentence holds the claim's date as well: then only one that stands plainly nearer to the same words. Years
      // stand in a sentence for many reasons, so there nearness says nothing.
      const isYear = coarseness(claimed.date) === 'year';
      const isNearer = best.score - agreeing >= PLAINLY_NEARER;
      if (agreeing > 0 && !(best.score >= PLAINLY_THIS ? isNearer || !isYear : isNearer && !isYear)) return;
      // `Two days after the fire of 3 March`: the fire's own day contradicts nothing that is counted from it.
      const isBase = others.some(
        ({ date: other }) => other.shape === claimed.date.countedFrom && datesAgree(other, fact.date, published),
      );
      if (isBase || fact.date === countedFrom) return;
      const another = others.some(
        ({ date: other, at: place, clause: part }) =>
          datesAgree(other, fact.date, published) &&
          (other.grain === fact.date.grain ||
            // `Đầu tháng 8` for `this week`.
            isWithin(fact.date, other) ||
            // `tối 31/10` and `ngày 31/10`: the one to which the source's words stand nearer.
            (coarseness(other) === coarseness(fact.date) &&
              alignedAt(terms, told, analysis.text, place, part, fact.date, beside).score >= best.score)),
      );
      if (another && best.score < PLAINLY_THIS) return;
      contrast.disagree({ ...candidate, score: best.score * discount(claimed, fact) });
    });
  }
}

// `said on Wednesday that they met ⟦earlier this week⟧`: what is as coarse as another date of the claim, and holds this one by
// the way, is the other one's.
function isOthers(claimed: DateInPlace, { date, published }: DateInPlace, others: Reach['others']): boolean {
  return (
    date.shape.kind === 'relative' &&
    coarseness(claimed.date) !== coarseness(date) &&
    others.some(({ date: other }) => other.grain === date.grain && datesAgree(other, date, published))
  );
}

// Is it a day or a week of a part of a month?
function isWithin({ days: ours }: DateMention, { days: theirs }: DateMention): boolean {
  if (!ours || !theirs) return false;
  return ours.to - ours.from <= WEEK && theirs.to - theirs.from <= PART_OF_MONTH && daysOverlap(ours, theirs);
}

const WEEK = 7;
const PART_OF_MONTH = 16;

// Which of a source's dates the claim's words are of, where it gives another one of the same sentence.
function exchangedDate(
  row: Row,
  mine: number,
  source: Row,
  dates: readonly DateMention[],
  same: readonly number[],
): number | undefined {
  const slots = withoutSpans(dates);
  const known = same.map((i) => slots.indexOf(dates[i] as DateMention)).filter((i) => i >= 0);
  const at = exchangedFor(row, mine, { ...source, slots }, known, true);
  const found = at === undefined ? undefined : slots[at];
  return found && dates.indexOf(found);
}

// A month that holds another date of its sentence tells of all that is told there.
function withoutSpans(dates: readonly DateMention[]): DateMention[] {
  const holds = (one: DateMention, other: DateMention): boolean =>
    one !== other &&
    one.days !== null &&
    other.days !== null &&
    one.days.from <= other.days.from &&
    other.days.to <= one.days.to &&
    one.days.to - one.days.from > other.days.to - other.days.from;
  return dates.filter((one) => !dates.some((other) => holds(one, other)));
}

// May the writer have put the one for the other? A month is no slip of a day, and many years off is another time.
function mayStandFor(claimed: DateInPlace, told: DateInPlace): boolean {
  return coarseness(claimed.date) === coarseness(told.date) && discount(claimed, told) > discounts.farYear;
}

// Does the claim's own date stand so plainly nearer that, once it gave the other one, it would be told to go back? Then the
// words are of both, and the two were not exchanged.
function comesBack(own: Alignment | undefined, other: Alignment | undefined): boolean {
  if (!own || !other || own.score < PLAINLY_THIS) return false;
  return own.score - other.score >= thresholds.margin && other.score <= thresholds.agreeingShare * own.score;
}
