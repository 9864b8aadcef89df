import type { InlineCompletionItem } from 'vscode-languageserver-types';
import { citedSources } from '../checks/cited-sources.ts';
import type { Claim, Report } from '../report/report.ts';
import { sentenceAround } from '../report/report-places.ts';
import { citationOf } from './citation-writing.ts';
import { clearSupport } from './clear-support.ts';
import { claimAt, placeAt } from './cursor-place.ts';
import { rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';
import { speakerFor } from './speaker-suggestion.ts';

/**
 * What may go on at the cursor, shown in grey before it is accepted: behind a sentence with facts and no citation the
 * citation of the one source that clearly supports it (` [@key]`), behind `theo ` or `according to ` the speaker whom
 * that source names, with the citation. Null, mostly: in the middle of a sentence, in code, in a heading, where the
 * sentence is cited already, where two sources tell the same or the source says otherwise. A wrong citation costs more
 * than none.
 *
 * @param asked whether the user asked for it, or only went on typing: then a sentence without its full stop counts as
 *   ended only behind a space
 */
export async function ghostText(
  session: Session,
  document: OpenReport,
  offset: number,
  asked: boolean,
  signal?: AbortSignal,
): Promise<InlineCompletionItem[] | null> {
  if (!session.config.ghostText.enabled) return null;
  // Asked at every keystroke, so the line alone decides whether there is anything to look for.
  const { before, behind } = lineAround(document.text, offset);
  const source = SOURCE_CUE.exec(before);
  const end = source ? undefined : endOf(before, behind, asked);
  if (!source && !end) return null;
  const { report } = document;
  const place = placeAt(report, offset);
  if (place !== 'prose' && place !== 'table') return null;
  const words = source
    ? await speakerFor(session, report, offset, source[1] ?? '', signal)
    : await citation(session, document, offset, end?.lead ?? '', signal);
  if (words === undefined) return null;
  const at = rangeOf(document.lines, { start: offset, end: offset });
  return [{ insertText: words, range: at }];
}

/**
 * Reads what a sentence that is still being typed is likely to be held against at its end, so that its citation is there
 * with its full stop. Nobody waits for it.
 *
 * @param pause called between two steps of a millisecond or so
 */
export async function readAhead(
  session: Session,
  { report }: OpenReport,
  offset: number,
  signal: AbortSignal,
  pause: () => Promise<void>,
): Promise<void> {
  if (!session.config.ghostText.enabled) return;
  const claim = uncitedAt(session, report, offset);
  if (claim) await clearSupport(session, report, claim, signal, pause);
}

async function citation(
  session: Session,
  { report }: OpenReport,
  offset: number,
  lead: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const claim = uncitedAt(session, report, offset);
  if (!claim) return undefined;
  const found = await clearSupport(session, report, claim, signal);
  return typeof found === 'string' ? undefined : `${lead}[${citationOf(found.source.id)}]`;
}

function uncitedAt({ corpus }: Session, report: Report, offset: number): Claim | undefined {
  const sentence = sentenceAround(report, offset);
  const claim = claimAt(report, offset);
  // Behind a full stop and a space the next sentence begins.
  if (!sentence || !claim || claim.span.start > offset || sentence.start !== claim.span.start) return undefined;
  return citedSources(report, corpus).has(claim) ? undefined : claim;
}

interface End {
  /** What parts the citation from the word before it. */
  readonly lead: string;
}

// Where a sentence may be cited: before its full stop, behind it, or at the end of a line behind a word and a space.
function endOf(before: string, behind: string, asked: boolean): End | undefined {
  if (!/^[.!?…]?["”»’)*_]*\s*$/.test(behind)) return undefined;
  const stopFollows = /^[.!?…]/.test(behind);
  if (/[\p{L}\p{N}%”"»’)*_]$/u.test(before)) return stopFollows || asked ? { lead: ' ' } : undefined;
  if (/[\p{L}\p{N}%”"»’)] $/u.test(before)) return { lead: '' };
  return !stopFollows && /[\p{L}\p{N}%”"»’)][.!?…]["”»’)*_]*$/u.test(before) ? { lead: ' ' } : undefined;
}

/** The words in front of whom a report names as its source, with the blank behind them. */
const SOURCE_CUE = /(?:^|[\s,;:–—(])(theo|according to)[ \u00a0]$/iu;

// The longest line that is looked at on either side, in code units: a paragraph is one line.
const LONGEST = 4000;

function lineAround(text: string, offset: number): { readonly before: string; readonly behind: string } {
  const before = text.slice(Math.max(0, offset - LONGEST), offset);
  const behind = text.slice(offset, offset + LONGEST);
  return {
    before: before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1),
    behind: /^[^\r\n]*/.exec(behind)?.[0] ?? '',
  };
}
