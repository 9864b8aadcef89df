import type { Location, Range } from 'vscode-languageserver-types';
import type { LineIndex } from '../base/line-index.ts';
import { type Corpus, namesOf, sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { sourceLinkedTo } from '../checks/linked-sources.ts';
import type { ReportCitations } from '../report/read-citations.ts';
import { rangeOf } from './places.ts';

/** What a report of the workspace cites, and where. Never changed in place: a changed report makes a new one. */
export interface CitingReport {
  readonly uri: string;
  /** As the file system names it; of an unsaved one its URI. */
  readonly path: string;
  /** Of the open document; null for a report that is only on disk. */
  readonly version: number | null;
  /** By composed key (NFC). */
  readonly citations: ReadonlyMap<string, readonly CitedPlace[]>;
  readonly links: readonly LinkPlace[];
}

export interface CitedPlace {
  /** Of the key alone. */
  readonly range: Range;
  /** Does it stand in braces, `@{key}`? */
  readonly braced: boolean;
}

export interface LinkPlace {
  readonly range: Range;
  readonly target: string;
  /** Of the target as written, where it stands there as it is. */
  readonly targetRange: Range | undefined;
}

/** Makes the places of what was read in a text. */
export function citingReport(
  report: Pick<CitingReport, 'uri' | 'path' | 'version'>,
  text: string,
  lines: LineIndex,
  { citations, links }: ReportCitations,
): CitingReport {
  const byKey = new Map<string, CitedPlace[]>();
  for (const { key, keySpan } of citations) {
    const place = { range: rangeOf(lines, keySpan), braced: text.charAt(keySpan.start - 1) === '{' };
    const composed = key.normalize('NFC');
    const places = byKey.get(composed);
    if (places) places.push(place);
    else byKey.set(composed, [place]);
  }
  return {
    ...report,
    citations: byKey,
    links: links.map(({ start, end, target }) => {
      // The words of a link may be its target too; the target stands last.
      const at = target ? text.slice(start, end).lastIndexOf(target) : -1;
      const span = { start: start + at, end: start + at + target.length };
      return { range: rangeOf(lines, { start, end }), target, targetRange: at < 0 ? undefined : rangeOf(lines, span) };
    }),
  };
}

/** Where a report cites a source, by its key or by a link; in the order of the text. */
export function citedPlaces(report: CitingReport, source: Source, corpus: Corpus): readonly Location[] {
  const { uri } = report;
  const cited = namesOf(corpus, source).flatMap((name) => report.citations.get(name) ?? []);
  const ranges = cited.map(({ range }) => range);
  for (const { range } of linksTo(report, source, corpus)) ranges.push(range);
  return ranges.sort(inOrder).map((range) => ({ uri, range }));
}

/** How often a report cites each source, by key or by link; sources that it does not cite are missing. */
export function timesCited(report: CitingReport, corpus: Corpus): ReadonlyMap<Source, number> {
  let counted = times.get(report);
  if (counted?.corpus !== corpus) {
    const bySource = new Map<Source, number>();
    const add = (source: Source | undefined, more: number): void => {
      if (source) bySource.set(source, (bySource.get(source) ?? 0) + more);
    };
    for (const [key, places] of report.citations) add(sourceOf(corpus, key), places.length);
    for (const { target } of report.links) add(sourceLinkedTo(target, report.path, corpus), 1);
    times.set(report, (counted = { corpus, bySource }));
  }
  return counted.bySource;
}

const times = new WeakMap<CitingReport, { readonly corpus: Corpus; readonly bySource: ReadonlyMap<Source, number> }>();

/** The links of a report that lead to a source. */
export function linksTo(report: CitingReport, source: Source, corpus: Corpus): readonly LinkPlace[] {
  let known = resolved.get(report);
  if (known?.corpus !== corpus) {
    const bySource = new Map<Source, LinkPlace[]>();
    for (const link of report.links) {
      const target = sourceLinkedTo(link.target, report.path, corpus);
      if (target) bySource.set(target, [...(bySource.get(target) ?? []), link]);
    }
    resolved.set(report, (known = { corpus, bySource }));
  }
  return known.bySource.get(source) ?? [];
}

const resolved = new WeakMap<
  CitingReport,
  { readonly corpus: Corpus; readonly bySource: ReadonlyMap<Source, readonly LinkPlace[]> }
>();

function inOrder(a: Range, b: Range): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}
