import { daysOverlap, weekdayOf } from '../base/days.ts';
import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import type { Analysis, DateMention } from '../text/analysis.ts';
import { resolveDate } from '../text/date-resolver.ts';
import { anchorDay, datesAgree, resolveDates, resolvedOn, writtenDates } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { DateForm } from './date-form.ts';
import { dateForms } from './date-form.ts';
import type { Edit } from './finding.ts';
import { writeNumber } from './number-form.ts';
import { sameWeekday, WEEKDAY_WORDS, weekdayIn } from './weekday-form.ts';

export interface DateFix {
  /** The date as it will stand there. */
  readonly text: string;
  readonly edits: readonly Edit[];
}

/**
 * Writes the source's date in the place of the report's, in the report's own form as near as that goes, with the
 * preposition that the new form asks for (`in December` becomes `on 9 November`) and the weekday beside it. The first
 * form counts that is then read as the source's date; undefined where none is.
 *
 * @param published the source's day of publication
 */
export function dateFix(
  report: Analysis,
  sentence: number,
  written: DateMention,
  truth: DateMention,
  published: string | undefined,
): DateFix | undefined {
  const place = report.sentences[sentence];
  if (!truth.days || !place) return undefined;
  const { language } = report;
  if (written.countedFrom) return countedAnew(report, written, truth, published);
  const core = report.text.slice(written.core.start, written.core.end);
  const anchor = anchorDay(report.published?.value);
  for (const form of dateForms(core.normalize('NFC'), written, truth.days, anchor, language)) {
    const edit = placed(report.text, place, written, form, language);
    const edits = [...pieces(core, written.core, edit), ...besideWeekday(report.text, place, edit, truth, form)].sort(
      (a, b) => a.start - b.start,
    );
    if (edits.length && isReadAs(report, place, edits, truth, published)) return { text: form.text, edits };
  }
  return undefined;
}

// `Five days before the talks of 12 June` stays counted from the talks: another number is written.
function countedAnew(
  { text, language }: Analysis,
  written: DateMention,
  { days }: DateMention,
  published: string | undefined,
): DateFix | undefined {
  const { core, countedFrom, shape } = written;
  const from = countedFrom && resolveDate(countedFrom, { published: anchorDay(published), previous: undefined }).days;
  if (!from || !days || days.from !== days.to || shape.kind !== 'relative' || shape.unit !== 'day') return undefined;
  // Where another date of the report is nearer, it is counted from that one, and no number here leads to the source's day.
  if (resolvedOn(written, published).days?.from !== from.from + shape.offset) return undefined;
  const count = from.from - days.from;
  const number = /^[\p{L}\p{M}\d]+/u.exec(text.slice(core.start, core.end))?.[0];
  if (!number || Math.sign(shape.offset) !== -Math.sign(count)) return undefined;
  const anew = writeNumber(number, Math.abs(count), language);
  return {
    text: anew + text.slice(core.start + number.length, core.end),
    edits: [{ start: core.start, end: core.start + number.length, text: anew }],
  };
}

// Is the date now read as the source's, and as nothing else beside?
function isReadAs(
  report: Analysis,
  place: Span,
  edits: readonly Edit[],
  truth: DateMention,
  published: string | undefined,
): boolean {
  const { language } = report;
  const { text, ...there } = applied(report.text, place, edits);
  const written = sentencesOf(text, language).flatMap((sentence) => writtenDates(text, language, sentence));
  const dates = resolveDates(text, written, report.published?.value).filter(({ core }) => overlaps(core, there));
  return (
    dates.length > 0 &&
    dates.every((date) => {
      const resolved = resolvedOn(date, published);
      return (
        datesAgree(resolved, truth, anchorDay(published)) &&
        (!resolved.days || !truth.days || daysOverlap(resolved.days, truth.days))
      );
    })
  );
}

/** The sentence with the edits made in it, composed; the span reaches from the first edit to the last. */
function applied(text: string, place: Span, edits: readonly Edit[]): Span & { readonly text: string } {
  const [first, last] = [edits[0] ?? place, edits.at(-1) ?? place];
  const before = text.slice(place.start, first.start).normalize('NFC');
  let changed = '';
  let at = first.start;
  for (const edit of edits) {
    changed += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  changed = changed.normalize('NFC');
  const behind = text.slice(last.end, place.end).normalize('NFC');
  return { text: before + changed + behind, start: before.length, end: before.length + changed.length };
}

const BEFORE = 40;
const VI_DAY = /(?:ngày|hôm|mùng|mồng|sáng|trưa|chiều|tối|đêm|khuya|lúc)\s+$/iu;
const VI_LEAD = /(?:(?:từ|đúng|trong)\s+)?(?:ngày|hôm|mùng|mồng)\s+$|(?:từ|trong)\s+$/iu;
// Only the first ten days of a month are called so.
const FIRST_TEN = /(?:mùng|mồng)\s+$/iu;
const EN_LEAD = /(?<![\p{L}\p{N}])(on|in|from|between|during)\s+(?:the\s+)?$/iu;
const EN_PREPOSITION =
  /(?<![\p{L}\p{N}])(?:since|until|till|by|before|after|of|for|to|at|around|about)\s+(?:the\s+)?$/iu;

// The edit with what leads up to the date, as the new form needs it.
function placed(text: string, place: Span, written: DateMention, form: DateForm, language: Language): Edit {
  const { start, end } = written.core;
  const before = text.slice(Math.max(place.start, start - BEFORE), start).normalize('NFC');
  const first = FIRST_TEN.exec(before)?.[0].length;
  if (
    form.lead === 'same' &&
    first !== undefined &&
    /^(?:[123]\d)(?!\d)/.test(form.text) &&
    !form.text.startsWith('10')
  )
    return cased(text, { start: start - first, end, text: `ngày ${form.text}` });
  if (form.lead === 'same') return cased(text, { start, end, text: form.text });
  if (language === 'vi') {
    if (form.lead === 'day' && VI_DAY.test(before) && !/(?:từ\s+ngày|mùng|mồng)\s+$/iu.test(before))
      return { start, end, text: form.text };
    const lead = VI_LEAD.exec(before)?.[0].length ?? 0;
    const word = form.lead === 'day' ? 'ngày ' : form.lead === 'range' ? 'ngày ' : '';
    return cased(text, { start: start - lead, end, text: word + form.text });
  }
  const lead = EN_LEAD.exec(before);
  const preposition = { day: 'on ', month: 'in ', range: 'from ', word: '' }[form.lead];
  if (lead) return cased(text, { start: start - lead[0].length, end, text: preposition + form.text });
  const adverb = written.shape.kind === 'relative' || written.shape.kind === 'weekday';
  return cased(text, { start, end, text: (adverb && !EN_PREPOSITION.test(before) ? preposition : '') + form.text });
}

function cased(text: string, edit: Edit): Edit {
  if (!/\p{Lu}/u.test(text.charAt(edit.start))) return edit;
  return { ...edit, text: edit.text.charAt(0).toUpperCase() + edit.text.slice(1) };
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

// Where markup parts the date (`**10** tháng 11`), each of its words by itself, so that the markup stays.
function pieces(core: string, { start, end }: Span, edit: Edit): Edit[] {
  const parted = /\S {3,}\S/.test(core);
  if (!parted || edit.start !== start || edit.end !== end)
    return core === edit.text && edit.start === start ? [] : [edit];
  const [olds, news] = [[...core.matchAll(WORD)], [...edit.text.matchAll(WORD)]];
  if (olds.length !== news.length) return [edit];
  return olds.flatMap((old, i) => {
    const text = news[i]?.[0] ?? old[0];
    const at = start + old.index;
    return text === old[0] ? [] : [{ start: at, end: at + old[0].length, text }];
  });
}

const WEEKDAY_BEFORE = new RegExp(String.raw`${WEEKDAY_WORDS}\s*(?:[,(]\s*)?(?:ngày\s+)?$`, 'iu');
const WEEKDAY_BEHIND = new RegExp(String.raw`^\s*(?:[,(]\s*)?${WEEKDAY_WORDS}`, 'iu');

// `Thursday (Nov. 10)`: a weekday that is not read as a part of the date changes with it.
function besideWeekday(text: string, place: Span, edit: Edit, truth: DateMention, { lead }: DateForm): Edit[] {
  const { days } = truth;
  if (!days || days.from !== days.to || (lead !== 'same' && lead !== 'day')) return [];
  const from = Math.max(place.start, edit.start - BEFORE);
  const before = WEEKDAY_BEFORE.exec(text.slice(from, edit.start));
  const behind = before ? null : WEEKDAY_BEHIND.exec(text.slice(edit.end, Math.min(place.end, edit.end + BEFORE)));
  const found = before ?? behind;
  const word = found && weekdayIn(found[0]);
  if (!word || weekdayIn(edit.text)) return [];
  const start = (before ? from : edit.end) + found.index + word.start;
  const end = start + word.end - word.start;
  const written = text.slice(start, end);
  const next = sameWeekday(written.normalize('NFC'), weekdayOf(days.from));
  return next === undefined || next === written ? [] : [{ start, end, text: next }];
}
