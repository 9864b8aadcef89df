import { relative, sep } from 'node:path';
import type { Span } from '../base/span.ts';
import type { CheckResult } from '../checks/check-report.ts';
import type { Edit } from '../checks/finding.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { safeFixes } from '../features/safe-fixes.ts';
import type { Report } from '../report/report.ts';
import { isOn } from './changed-spans.ts';
import type { CommandIo } from './command.ts';
import type { ReportFile } from './report-files.ts';
import { markOf } from './rewrite-file.ts';
import { unifiedDiff } from './unified-diff.ts';

/** A report as it was read and judged. */
export interface Judged extends CheckResult {
  readonly report: Report;
}

/** What `--fix` does to a report. */
export interface Correction {
  readonly file: ReportFile;
  /** In the order of the text; none overlaps another. */
  readonly edits: readonly Edit[];
  /** The text with them. */
  readonly text: string;
  /** So many findings are mended. */
  readonly count: number;
}

/**
 * The corrections that are certain, as the editor makes them all at once; undefined where there is none.
 *
 * @param changed only findings on these lines are corrected (undefined: on any)
 */
export function correctionOf(
  file: ReportFile,
  corpus: Corpus,
  { report, findings, remarks }: Judged,
  changed: readonly Span[] | undefined,
): Correction | undefined {
  const all = [...findings, ...remarks.flatMap(({ finding }) => finding ?? [])];
  // Whether one is certain depends on those beside it, so all of them are asked about.
  const { mended: certain } = safeFixes({ corpus }, { report, text: report.text }, all);
  const mended = certain.filter(({ span }) => isOn(changed, span));
  const edits = mended.flatMap(({ fixes: [fix] }) => fix?.edits ?? []).sort((a, b) => a.start - b.start);
  if (!edits.length) return undefined;
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += report.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { file, edits, text: text + report.text.slice(at), count: mended.length };
}

/** The same as a diff, of the file as it stands with its byte-order mark, by its path from the working folder. */
export async function diffOf({ file, edits }: Correction, io: CommandIo): Promise<string> {
  const mark = file.piped ? '' : await markOf(file);
  const moved = edits.map(({ start, end, text }) => ({ start: start + mark.length, end: end + mark.length, text }));
  return unifiedDiff(relative(io.cwd, file.path).split(sep).join('/'), mark + file.text, moved);
}
