import { isoDays } from '../base/days.ts';
import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import { checkMessages } from '../messages/checks.ts';
import type { Analysis, DateMention } from '../text/analysis.ts';
import { dateRole, isBeginning } from '../text/date-role.ts';
import { isToldAsDone } from '../text/told-as-done.ts';
import { anchorDay, datesAgree, resolvedOn, yearTold } from '../text/dates.ts';
import type { Alignment } from './alignment.ts';
import { align, ANYWHERE } from './alignment.ts';
import type { CheckContext, ClaimCheck, ClaimEvidence } from './check.ts';
import { stepDown } from './check.ts';
import { clauseOf, isBesides } from './clause.ts';
import { Contrast } from './contrast.ts';
import type { Candidate } from './contrast.ts';
import { exchangedFor } from './exchanged.ts';
import type { Row } from './exchanged.ts';
import { judged } from './explanation.ts';
import type { DateInPlace } from './date-comparison.ts';
import { agree, coarseness, confirms, discount, isSlip } from './date-comparison.ts';
import { dateFix } from './date-fix.ts';
import type { Finding } from './finding.ts';
import { isNamed, likeness, tellsWhatIsBeside, wholeLikeness } from './likeness.ts';
import type { SlotPlace } from './likeness.ts';
import { meetings } from './meetings.ts';
import { proof } from './proof.ts';
import { readingOf } from './sentence-reading.ts';
import type { TermSentence } from './terms.ts';
import { termSentenceOf, tokenAt } from './terms.ts';
import { candidateSentences, worthALook } from './candidates.ts';
import { discounts, thresholds } from './thresholds.ts';

/**
 * The cited source gives the same event or statement another time.
 *
 *   Ngày ⟦2/3⟧, ông Nam phát biểu tại Hà Nội [@nam].     (the source: "Ngày 1/3, ông Nam …")
 *
 * Silent where the source gives the event no time, where any aligned sentence agrees, and where an undated sentence of
 * the source tells the event better than the dated one.
 */
export const dateMismatch: ClaimCheck = {
  code: 'date-mismatch',
  severity: 'error',

  *judge(context, evidence) {
    const { dates, quotations } = readingOf(context.report.analysis, evidence.claim.sentence);
    const times = dates.filter(isTime);
    for (const date of times) {
      // A date that only leans on another one of the report is not written out; one in a quotation is not the writer's.
      if (date.leansOnText || quotations.some((quotation) => overlaps(quotation, date))) continue;
      // What another is counted from (`three days before the talks of 9 November`) dates the talks, not the sentence.
      if (times.some(({ countedFrom }) => countedFrom === date.shape)) continue;
      // `On Thursday (10 November)`: the day in the brackets is the one that is held against the source.
      if (!date.days && times.some((other) => isTheSameDay(context.report.text, date, other))) continue;
      const finding = findingOn(context, evidence, date, times);
      if (finding) yield finding;
    }
  },
};

// A weekday with its day of the month right behind it.
function isTheSameDay(text: string, { shape, end }: DateMention, other: DateMention): boolean {
  if (shape.kind !== 'weekday' || other.shape.kind !== 'calendar' || other.start < end) return false;
  return /^[\s,(]*$/.test(text.slice(end, other.start));
}

/** How much of the score comes from the words near the date. */
const LOCAL = 0.6;
/** A date of the source that the claim also names is the claim's other event, unless it is aligned as well as this. */
const PLAINLY_THIS = 0.85;
/** Two dates of one sentence: how much nearer to the claim's words the other one must stand. */
const PLAINLY_NEARER = 0.15;

function findingOn(
  context: CheckContext,
  { claim, sources, cited, footing }: ClaimEvidence,
  date: DateMention,
  siblings: readonly DateMention[],
): Finding | undefined {
  const { report, locale } = context;
  const contrast = weighDate(report.analysis, claim.sentence, date, siblings, sources);
  const bar = {
    code: 'd',
    threshold: thresholds.date,
    likeness: thresholds.likeDate,
    language: report.analysis.language,
    cited,
    footing,
    agreeingShare: thresholds.agreeingShare,
    emptyMargin: thresholds.emptyMargin,
    unheardEmpty: thresholds.unheardEmpty,
  };
  const found = judged(contrast, bar, context.explain, () => ({
    code: 'date-mismatch',
    report: report.analysis,
    sentence: claim.sentence,
    span: date.core,
    says: ({ text, days }) => (days ? `${text} = ${isoDays(days)}` : text),
    place: (fact) => fact,
  }));
  if (!found?.fact?.days) return undefined;
  const value = isoDays(found.fact.days);
  const span = date.core;
  const fix = dateFix(report.analysis, claim.sentence, date, found.fact, found.source.analysis.published?.value);
  const text = report.text.slice(span.start, span.end);
  return {
    code: 'date-mismatch',
    severity: cited ? 'error' : stepDown('error'),
    message: checkMessages.dateMismatch[locale](text, value, found.fact.text, found.source.id),
    span,
    source: found.source.id,
    truth: { text: found.fact.text, value },
    evidence: [proof(found.source, found.sentence)],
    fixes: fix ? [{ title: checkMessages.changeTo[locale](fix.text), edits: fix.edits }] : [],
  };
}

/** The facts of the sources that a date of the report's sentence is held against; `siblings` are all its dates. */
export function weighDate(
  report: Analysis,
  sentence: number,
  date: DateMention,
  siblings: readonly DateMention[],
  sources: readonly Source[],
): Contrast<DateMention> {
  const terms = termSentenceOf(report, sentence);
  const at = tokenAt(terms, date.core);
  const clause = clauseOf(report.text, terms, at);
  const row = { text: report.text, terms, slots: siblings.filter(({ shape }) => shape !== date.countedFrom) };
  const contrast = new Contrast<DateMention>(
    (candidate) => dateLikeness(report, sentence, date, candidate),
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
      },
      others,
      phrases: phrasesFor(report, sentence),
      isUnheard,
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
export function dateLikeness(
  report: Analysis,
  sentence: number,
  date: DateMention,
  { source, sentence: there, fact }: Candidate<DateMention>,
): number {
  if (!fact) return 0;
  const [terms, told] = [termSentenceOf(report, sentence), termSentenceOf(source.analysis, there)];
  const pair = meetings(terms, told);
  const [ours, theirs] = [slotOf(report.text, terms, date), slotOf(source.analysis.text, told, fact)];
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
  /** All who are spoken of in the claim's sentence, with titles and what they are called besides. */
  readonly phrases: readonly Span[];
  /** The claim's other dates, each with its place. */
  readonly others: readonly {
    readonly date: DateMention;
    readonly at: number;
    readonly clause: readonly [number, number];
  }[];
}

function collect(
  contrast: Contrast<DateMention>,
  { analysis, source, terms, at, clause, row, place: mine, claimed, others, phrases, isUnheard }: Reach,
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
    if (!dates.length) {
      contrast.leaveEmpty({
        source,
        sentence,
        fact: undefined,
        ...inClause,
        told: inClause.score,
        deed,
      });
      continue;
    }
    const published = anchorDay(analysis.published?.value);
    const beside = sentencesBeside(analysis, sentence);
    const near = dates.map((fact) => alignedAt(terms, told, analysis.text, at, clause, fact, beside));
    const facts = dates.map((date): DateInPlace => ({
      date,
      role: dateRole(analysis.text, date),
      published,
      isDone: isToldAsDone(analysis.text, date),
      yearTold: yearTold(analysis.dates, date),
    }));
    const same = facts.flatMap((fact, i) =>
      agree(claimed, fact) && confirms(claimed.date, fact.date) === 1 ? [i] : [],
    );
    const other = exchangedFor(row, mine, { text: analysis.text, terms: told, slots: dates }, same);
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
        // Of another deed another day is told, be it in the source or not.
        unheard:
          isUnheard &&
          mayStandFor(claimed, fact) &&
          tellsWhatIsBeside(meetings(terms, told), slotOf(analysis.text, told, fact.date)),
        ...(i === exchanged ? { miscopied: thresholds.exchangedDate } : {}),
      };
      if (agree(claimed, fact)) {
        if (exchanged === undefined)
          contrast.agree({ ...candidate, score: best.score * confirms(claimed.date, fact.date) });
        return;
      }
      if (exchanged !== undefined && i !== exchanged) return;
      // The sentence holds the claim's date as well: then only one that stands plainly nearer to the same words. Years
      // stand in a sentence for many reasons, so there nearness says nothing.
      const isYear = coarseness(claimed.date) === 'year';
      const isNearer = best.score - agreeing >= PLAINLY_NEARER;
      if (agreeing > 0 && !(best.score >= PLAINLY_THIS ? isNearer || !isYear : isNearer && !isYear)) return;
      // `Two days after the fire of 3 March`: the fire's own day contradicts nothing that is counted from it.
      const isBase = others.some(
        ({ date: other }) => other.shape === claimed.date.countedFrom && datesAgree(other, fact.date, published),
      );
      if (isBase) return;
      const another = others.some(
        ({ date: other, at: place, clause: part }) =>
          datesAgree(other, fact.date, published) &&
          (other.grain === fact.date.grain ||
            // `tối 31/10` and `ngày 31/10`: the one to which the source's words stand nearer.
            (coarseness(other) === coarseness(fact.date) &&
              alignedAt(terms, told, analysis.text, place, part, fact.date, beside).score >= best.score)),
      );
      if (another && best.score < PLAINLY_THIS) return;
      contrast.disagree({ ...candidate, score: best.score * discount(claimed, fact) });
    });
  }
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

// The whole sentence, the date's clause of the claim, and that against the date's clause of the source: the best of them.
function alignedAt(
  terms: TermSentence,
  told: TermSentence,
  text: string,
  at: number,
  clause: readonly [number, number],
  fact: DateMention,
  beside: readonly TermSentence[],
): Alignment {
  const there = tokenAt(told, fact.core);
  const inSource = { at: there, hidden: [] };
  const whole = align(terms, told, { at, hidden: [] }, inSource, LOCAL);
  const part = align(terms, told, { at, hidden: [], within: clause }, inSource, LOCAL);
  const both = align(
    terms,
    told,
    { at, hidden: [], within: clause },
    { ...inSource, within: clauseOf(text, told, there) },
    LOCAL,
  );
  const over = beside.length
    ? [
        { at, hidden: [] },
        { at, hidden: [], within: clause },
      ].map((slot) => align(terms, told, slot, { ...inSource, beside }, LOCAL))
    : [];
  return [whole, part, both, ...over].reduce((a, b) => (b.score > a.score ? b : a));
}

/** So many sentences on either side go on with what a dated sentence tells. */
const REACH = 2;

// The sentences around that have no date of their own, none behind one that has: `The two met on Friday. He gave her …`
function sentencesBeside(analysis: Analysis, sentence: number): TermSentence[] {
  const beside: TermSentence[] = [];
  for (const step of [1, -1]) {
    for (let i = sentence + step; Math.abs(i - sentence) <= REACH && analysis.sentences[i]; i += step) {
      if (analysis.sentences[i]?.furniture || readingOf(analysis, i).dates.some((date) => isTime(date) && date.days))
        break;
      beside.push(termSentenceOf(analysis, i));
    }
  }
  return beside;
}

export function isTime({ type }: DateMention): boolean {
  return type === 'DATE' || type === 'TIME';
}
