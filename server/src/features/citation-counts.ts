import { dayOf, isoDay, parseIso } from '../base/days.ts';
import { sourceLinkedTo } from '../checks/linked-sources.ts';
import { type Corpus, sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Report } from '../report/report.ts';
import { dayOfSource } from './claim-rows.ts';

/** What a report cites, counted: each citation, and each link that leads to a source. */
export interface CitationCounts {
  /** The most cited first. */
  readonly bySource: readonly { readonly source: Source; readonly count: number }[];
  /** By when the sources were published; without gaps, from the first to the last. None where no source has a day. */
  readonly overTime: readonly { readonly period: string; readonly count: number }[];
  /** Citations of sources that have no day. */
  readonly undated: number;
  /** Citations of keys that are no source's. */
  readonly unknown: number;
}

/** Counts the citations of a report; a source that it cites is analysed where its metadata give no day. */
export function citationCounts(report: Report, corpus: Corpus): CitationCounts {
  const counts = new Map<Source, number>();
  let unknown = 0;
  const add = (source: Source | undefined): void => {
    if (source) counts.set(source, (counts.get(source) ?? 0) + 1);
    else unknown++;
  };
  for (const { key } of report.citations) add(sourceOf(corpus, key));
  for (const { links } of report.claims) {
    for (const { target } of links) {
      const source = sourceLinkedTo(target, report.path, corpus);
      if (source) add(source);
    }
  }
  const bySource = [...counts]
    .map(([source, count]) => ({ source, count }))
    .sort((one, other) => other.count - one.count || (one.source.id < other.source.id ? -1 : 1));
  const dated = bySource.flatMap(({ source, count }) => {
    const day = dayOfSource(source).slice(0, 'yyyy-mm-dd'.length);
    const [year, month, dayOfMonth] = day.split('-');
    // What the calendar does not have is no day.
    return parseIso(day) ? [{ year: Number(year), month, day: dayOfMonth, count }] : [];
  });
  const total = bySource.reduce((sum, { count }) => sum + count, 0);
  const undated = total - dated.reduce((sum, { count }) => sum + count, 0);
  return { bySource, overTime: overTime(dated), undated, unknown };
}

interface Dated {
  readonly year: number;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly count: number;
}

/** So many columns of a picture can be told apart. */
const MOST_PERIODS = 48;

// In the finest of days, months, years and decades that every day is known to and that makes no more columns than can be
// told apart.
function overTime(dated: readonly Dated[]): { readonly period: string; readonly count: number }[] {
  if (!dated.length) return [];
  const grains = [
    ...(dated.every(({ day }) => day) ? [DAY] : []),
    ...(dated.every(({ month }) => month) ? [MONTH] : []),
    YEAR,
    DECADE,
  ];
  for (const grain of grains) {
    const counts = new Map<number, number>();
    for (const one of dated) {
      const number = grain.numberOf(one);
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + one.count);
    }
    const numbers = [...counts.keys()];
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    if (last - first >= MOST_PERIODS && grain !== DECADE) continue;
    // Nothing is printed for centuries on end; a mistyped year must not fill the picture.
    if (last - first >= MOST_PERIODS)
      return numbers.sort((a, b) => a - b).map((at) => ({ period: grain.name(at), count: counts.get(at) ?? 0 }));
    return Array.from({ length: last - first + 1 }, (_, i) => ({
      period: grain.name(first + i),
      count: counts.get(first + i) ?? 0,
    }));
  }
  return [];
}

interface Grain {
  /** Periods are numbered, one after another. */
  numberOf(date: Dated): number | undefined;
  /** As ISO writes it. */
  name(number: number): string;
}

const DAY: Grain = {
  numberOf: ({ year, month, day }) => dayOf(year, Number(month), Number(day)),
  name: isoDay,
};

const MONTH: Grain = {
  numberOf: ({ year, month }) => year * 12 + Number(month) - 1,
  name: (number) => `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`,
};

const YEAR: Grain = { numberOf: ({ year }) => year, name: (number) => String(number).padStart(4, '0') };

const DECADE: Grain = {
  numberOf: ({ year }) => Math.floor(year / 10),
  name: (number) => `${number * 10}–${number * 10 + 9}`,
};
