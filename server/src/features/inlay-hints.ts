import type { InlayHint, Range } from 'vscode-languageserver-types';
import { LineIndex } from '../base/line-index.ts';
import { ENGLISH_MONTHS, isoDays } from '../base/days.ts';
import { overlaps, type Span } from '../base/span.ts';
import { sourceOf } from '../corpus/corpus.ts';
import { dateInWords } from '../messages/checks.ts';
import type { Locale } from '../messages/locale.ts';
import { navigationMessages as messages } from '../messages/navigation.ts';
import type { Analysis } from '../text/analysis.ts';
import type { OpenReport, Session } from './session.ts';
import { sourceAt } from './source-files.ts';

/**
 * What can be read between the lines of a range: outlet and date behind a citation, the calendar day behind a relative
 * date. Each only where the settings ask for it.
 */
export function inlayHints(session: Session, uri: string, document: OpenReport | undefined, range: Range): InlayHint[] {
  const { citations, dates } = session.config.inlayHints;
  const source = sourceAt(session, uri);
  // A source that is being edited is read anew as if it were a report, until it is saved.
  const saved = source && (!document || document.text === source.text) ? source : undefined;
  const lines = document?.lines ?? (saved && new LineIndex(saved.text));
  if (!lines) return [];
  const within = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const hints = citations && document && !source ? citationHints(session, document, within) : [];
  if (!dates) return hints;
  const analysis = saved?.analysis ?? document?.report.analysis;
  return analysis ? [...hints, ...dateHints(session, analysis, lines, within)] : hints;
}

function citationHints(session: Session, { report, text, lines }: OpenReport, within: Span): InlayHint[] {
  return report.citations.flatMap(({ key, keySpan }) => {
    const source = overlaps(keySpan, within) ? sourceOf(session.corpus, key) : undefined;
    if (!source) return [];
    const { outlet, issued, title } = source.metadata;
    const label = [outlet, issued && shortDate(issued, session.locale)].filter(Boolean).join(', ');
    if (!label) return [];
    const position = lines.positionAt(keySpan.end + (text.charAt(keySpan.start - 1) === '{' ? 1 : 0));
    return [{ position, label, paddingLeft: true, ...(title !== undefined && { tooltip: title }) }];
  });
}

function dateHints({ locale }: Session, { dates, published }: Analysis, lines: LineIndex, within: Span): InlayHint[] {
  return dates.flatMap((date) => {
    if (!date.relative || !date.days || !overlaps(date, within)) return [];
    const label = shortDate(isoDays(date.days), locale);
    const tooltip = published && messages.resolvedBy[locale](dateInWords(published.value, locale));
    return [{ position: lines.positionAt(date.end), label, paddingLeft: true, ...(tooltip && { tooltip }) }];
  });
}

// Between the words there is little room, and nobody takes 9/11/2022 for anything else than a day.
function shortDate(value: string, locale: Locale): string {
  const words = dateInWords(value, locale).replace(/ngày (?=\d)/g, '');
  return ENGLISH_MONTHS.reduce((short, month) => short.replaceAll(month, month.slice(0, 3)), words);
}
