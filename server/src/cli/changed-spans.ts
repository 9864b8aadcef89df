import type { Span } from '../base/span.ts';
import type { Edit } from '../checks/finding.ts';
import { checkCommandMessages } from '../messages/check-command.ts';
import { changedLines } from '../platform/changed-lines.ts';
import type { CommandIo } from './command.ts';
import { UsageError } from './command.ts';
import type { ReportFile } from './report-files.ts';

/**
 * The lines of a report that have changed since a revision, as spans of its text. Throws a `UsageError` where Git cannot
 * tell.
 */
export async function changedSpans(file: ReportFile, revision: string, io: CommandIo): Promise<readonly Span[]> {
  const changes = await changedLines(file.path, revision);
  if ('kind' in changes) {
    const { kind, said } = changes;
    throw new UsageError(checkCommandMessages.unknownChanges[io.locale ?? 'en'](file.shown, revision, kind, said));
  }
  // As Git counts lines, which knows no lone carriage return.
  const ends = [...file.text.matchAll(/\n/g)].map(({ index }) => index + 1);
  const startOf = (line: number): number => (line === 0 ? 0 : (ends[line - 1] ?? file.text.length));
  return changes.map(({ first, last }) => ({ start: startOf(first), end: startOf(last + 1) }));
}

/** Does a stretch of the report stand on one of these lines at least? On any, where there are no such lines to ask for. */
export function isOn(spans: readonly Span[] | undefined, { start, end }: Span): boolean {
  return !spans || spans.some((span) => start < span.end && Math.max(end, start + 1) > span.start);
}

/** Where the spans are once edits are made. */
export function movedBy(edits: readonly Edit[], spans: readonly Span[]): readonly Span[] {
  const moved = (offset: number): number =>
    edits.reduce((at, { start, end, text }) => (end <= offset ? at + text.length - (end - start) : at), offset);
  return spans.map(({ start, end }) => ({ start: moved(start), end: moved(end) }));
}
