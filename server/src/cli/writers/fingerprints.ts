import { LineIndex } from '../../base/line-index.ts';
import type { Finding } from '../../checks/finding.ts';
import { digestOf } from '../../corpus/digest.ts';
import { claimAt } from '../../features/safe-fixes.ts';
import type { Report } from '../../report/report.ts';

/**
 * A name for each finding of a report that stays the same while its sentence does, wherever the sentence is moved to and
 * however its lines are broken: of the rule, the sentence, the words that are marked and the source. Findings that would
 * share one are numbered.
 */
export function fingerprints(report: Report, findings: readonly Finding[]): readonly string[] {
  const lines = new LineIndex(report.text);
  const seen = new Map<string, number>();
  return findings.map(({ code, span, source = '' }) => {
    const line = lines.positionAt(span.start).line;
    const around = claimAt(report.claims, span)?.span ?? {
      start: lines.offsetAt({ line, character: 0 }),
      end: lines.offsetAt({ line: line + 1, character: 0 }),
    };
    const parts = [code, report.text.slice(around.start, around.end), report.text.slice(span.start, span.end), source];
    const words = parts.map((part) => part.normalize('NFC').replace(/\s+/g, ' ').trim());
    const print = digestOf(new TextEncoder().encode(JSON.stringify(words)));
    const before = seen.get(print) ?? 0;
    seen.set(print, before + 1);
    return before ? `${print}:${before + 1}` : print;
  });
}
