import { overlaps, touches } from '../../base/span.ts';
import type { Finding } from '../../checks/finding.ts';
import { findingNote } from '../../features/finding-note.ts';
import { rangeOf } from '../../features/places.ts';
import { quotationComparison } from '../../features/quotation-comparison.ts';
import { safeFixes } from '../../features/safe-fixes.ts';
import { findingMessages as messages } from '../../messages/findings.ts';
import type { AtRange } from '../../protocol/asked.ts';
import { COMPARISON, FIX_ALL, NOTE } from '../../protocol/findings.ts';
import type { Desk } from '../desk.ts';
import { allFindings, type Verdict } from '../verdict.ts';
import type { Service } from './service.ts';

/** What our own client does with findings. */
export const findings: Service = {
  answers({ desk, answer }) {
    answer(FIX_ALL, async ({ textDocument }, signal) => {
      const verdict = await desk().verdicts.of(textDocument.uri, signal);
      if (!verdict) return null;
      const { session, document } = verdict;
      const { edits, mended, left } = safeFixes(session, document, allFindings(verdict));
      const { locale } = session;
      return {
        version: document.version,
        edits: edits.map((edit) => ({
          range: rangeOf(document.lines, edit),
          text: edit.text,
          cursor: edit.text.length,
        })),
        note: mended.length
          ? messages.mended[locale](mended.length, left.length)
          : messages.nothingSafe[locale](left.length),
      };
    });
    answer(NOTE, async (at, signal) => {
      const found = await findingsAt(desk(), at, signal);
      if (!found?.findings.length) return null;
      const { session, document } = found.verdict;
      return found.findings.map((finding) => findingNote(session, document, finding)).join('\n');
    });
    answer(COMPARISON, async (at, signal) => {
      const found = await findingsAt(desk(), at, signal);
      if (!found) return null;
      const { session, document } = found.verdict;
      for (const finding of found.findings) {
        const comparison = quotationComparison(session, document, finding);
        if (comparison) return comparison;
      }
      return null;
    });
  },
};

/** The findings that a range of a report touches. */
async function findingsAt(
  desk: Desk,
  { textDocument, range }: AtRange,
  signal: AbortSignal,
): Promise<{ readonly verdict: Verdict; readonly findings: readonly Finding[] } | null> {
  const verdict = await desk.verdicts.seenFrom(textDocument.uri, range, true, signal);
  if (!verdict) return null;
  const { lines } = verdict.document;
  const selection = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const touched = allFindings(verdict).filter(
    ({ span }) => overlaps(span, selection) || touches(span, selection.start),
  );
  // Words inside a quotation may be marked for themselves; whoever names the one means that.
  const exact = touched.filter(({ span }) => span.start === selection.start && span.end === selection.end);
  return { verdict, findings: exact.length ? exact : touched };
}
