import type { Range } from 'vscode-languageserver-types';
import { harmless, harmlessName } from '../base/harmless.ts';
import { oneLine } from '../base/one-line.ts';
import { isEntryAlone, type Passage, type Source } from '../corpus/source.ts';
import type { Grouping, ProblemRow, SourceOverview, SourceRows, SourceViewRow } from '../protocol/sources.ts';
import { tokenise } from '../text/tokens.ts';
import { citationOf } from './citation-writing.ts';
import { type CitingReport, timesCited } from './citing-reports.ts';
import { lookupIn } from './completion-lookup.ts';
import { locationInSource } from './places.ts';
import type { CorpusState, Session } from './session.ts';
import { groupsAmong, groupsOf, type SourceGroup } from './source-groups.ts';
import { uriOfSource } from './source-texts.ts';

/** What the view of the sources asks for: its groups, or the rows of one of them. */
export interface SourceQuery {
  readonly by: Grouping;
  /** What the user filters by; empty for all sources. */
  readonly query: string;
  /** The URI of the report that is being written, if there is one. */
  readonly report: string | undefined;
}

/** Rows of a group that are told at once. */
export const PAGE = 200;
const MOST_PROBLEMS = 100;
/** Sources that a filter finds by what stands in them, at most. */
const MOST_FOUND = 500;

/** The groups of the sources, what is wrong with files, and how it stands with the corpus. */
export async function sourceOverview(
  session: Session,
  { folders, reading, problems }: CorpusState,
  asked: SourceQuery,
  signal?: AbortSignal,
): Promise<SourceOverview> {
  const { groups } = await groupsFor(session, asked, signal);
  return {
    groups: groups.map(({ id, label, sources }) => ({ id, label, count: sources.length })),
    count: groups.reduce((sum, { sources }) => sum + sources.length, 0),
    // Those that leave something unread come first.
    problems: problems
      .toSorted((a, b) => Number(a.severity !== undefined) - Number(b.severity !== undefined))
      .slice(0, MOST_PROBLEMS)
      .map(({ path, message, line = 0, character = 0, severity }): ProblemRow => {
        const at = { line, character };
        const file = harmlessName(path.replace(/^.*[/\\]/s, ''));
        return {
          file,
          message: harmless(message),
          uri: session.uriOf(path),
          range: { start: at, end: at },
          severity: severity ?? 'warning',
        };
      }),
    problemCount: problems.length,
    folders: folders.map((folder) => session.uriOf(folder)),
    reading,
  };
}

/** @param from how many rows of the group the view has already */
export async function sourceRows(
  session: Session,
  asked: SourceQuery & { readonly group: string; readonly from: number },
  reports: readonly CitingReport[],
  signal?: AbortSignal,
): Promise<SourceRows> {
  const { groups, passages } = await groupsFor(session, asked, signal);
  const sources = groups.find(({ id }) => id === asked.group)?.sources ?? [];
  const shown = sources.slice(asked.from, asked.from + PAGE);
  const counts = reports.map((report) => ({
    own: report.uri === asked.report,
    times: timesCited(report, session.corpus),
  }));
  const sum = (source: Source, counted: typeof counts): number =>
    counted.reduce((all, { times }) => all + (times.get(source) ?? 0), 0);
  const rows = shown.map((source): SourceViewRow => {
    const { title = '', outlet = '', issued = '' } = source.metadata;
    const passage = passages?.get(source);
    const place = passage
      ? locationInSource(session, source, passage)
      : { uri: uriOfSource(session, source), range: HEAD };
    return {
      key: source.id,
      title,
      outlet,
      date: issued,
      citation: `[${citationOf(source.id)}]`,
      kind: isEntryAlone(source) ? 'entry' : source.extract ? 'extract' : 'text',
      citedHere: sum(
        source,
        counts.filter(({ own }) => own),
      ),
      citedInAll: sum(source, counts),
      words: passage ? harmless(oneLine(source.text.slice(passage.start, passage.end))) : '',
      ...place,
      file: session.uriOf(source.path),
    };
  });
  return { rows, more: sources.length - asked.from - shown.length };
}

// The head of the file; where its prose begins is not worth counting the lines of every source for.
const HEAD: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

interface Grouped {
  readonly groups: readonly SourceGroup[];
  /** Where a filtered source has what is looked for. */
  readonly passages?: ReadonlyMap<Source, Passage | undefined>;
}

async function groupsFor(session: Session, { by, query }: SourceQuery, signal?: AbortSignal): Promise<Grouped> {
  if (!query.trim()) return { groups: groupsOf(session.corpus, by, session.locale) };
  const passages = await sourcesWith(session, query, signal);
  return { groups: groupsAmong([...passages.keys()], by, session.locale), passages };
}

/**
 * The sources that have what is typed in key, title, authors, outlet or day, and those with a passage that has all of
 * its words; each with that passage, the best first.
 */
async function sourcesWith(
  { corpus, index }: Session,
  query: string,
  signal?: AbortSignal,
): Promise<ReadonlyMap<Source, Passage | undefined>> {
  const hits = await index.search(query, { limit: MOST_FOUND, perSource: 1, signal });
  // The index lists whatever has any of the words: of `Kyiv talks` all talks. Who filters means all of them.
  const words = new Set(tokenise(query).map(({ folded }) => folded)).size;
  const found = new Map<Source, Passage | undefined>();
  for (const { source, passage, terms } of hits) if (words && terms.length >= words) found.set(source, passage);
  const lookup = lookupIn(corpus.sources);
  const worth = lookup.matches(query);
  lookup.sources.forEach((source, number) => {
    if (worth[number] && !found.has(source)) found.set(source, undefined);
  });
  return found;
}
