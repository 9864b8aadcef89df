import type { LineIndex } from '../base/line-index.ts';
import type { EvidencePassage, Finding } from '../checks/finding.ts';

/**
 * A finding as the command line's contract writes it: offsets are UTF-16 code units, lines and characters 0-based.
 *
 * @param text of the report, and its lines
 * @param shownPath how the path of a source is written
 */
export function findingJson(
  { code, severity, message, span, source, truth, evidence, fixes }: Finding,
  text: string,
  lines: LineIndex,
  shownPath: (path: string) => string,
): FindingJson {
  return {
    code,
    severity,
    message,
    start: span.start,
    end: span.end,
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
    text: text.slice(span.start, span.end),
    ...(source === undefined ? {} : { source }),
    ...(truth === undefined ? {} : { truth }),
    evidence: evidence.map(({ source: id, path, start, end, line, text: words }) => ({
      source: id,
      path: shownPath(path),
      start,
      end,
      line,
      text: words,
    })),
    fixes,
  };
}

export interface FindingJson extends Omit<Finding, 'span'> {
  readonly start: number;
  readonly end: number;
  readonly range: {
    readonly start: ReturnType<LineIndex['positionAt']>;
    readonly end: ReturnType<LineIndex['positionAt']>;
  };
  readonly text: string;
  readonly evidence: readonly EvidencePassage[];
}
