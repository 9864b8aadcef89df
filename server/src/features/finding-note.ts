import { harmless } from '../base/harmless.ts';
import { oneLine } from '../base/one-line.ts';
import type { Finding } from '../checks/finding.ts';
import { findingMessages as messages } from '../messages/findings.ts';
import { plainPlace } from './places.ts';
import { claimAt } from './safe-fixes.ts';
import type { OpenReport, Session } from './session.ts';
import { dateOf } from './source-words.ts';

/**
 * A finding as a note to the desk, in plain text that stands by itself in a message: where in the report, what it claims,
 * what is wrong, what the source says, and which source that is and where it says so.
 */
export function findingNote(session: Session, document: OpenReport, finding: Finding): string {
  const { locale } = session;
  const { report, text, lines } = document;
  const claim = claimAt(report.claims, finding.span);
  const line = lines.positionAt(finding.span.start).line + 1;
  const written = claim ? text.slice(claim.span.start, claim.span.end) : lineAround(text, finding.span.start);
  const rows = [
    messages.place[locale](fileName(document.uri), line),
    `${messages.claim[locale]}: ${oneLine(written)}`,
    `${messages.finding[locale]}: ${oneLine(finding.message)} (${finding.code})`,
  ];
  for (const passage of finding.evidence) {
    rows.push(`${messages.says[locale]}: “${harmless(oneLine(passage.text))}”`);
    const source = session.corpus.sources.get(passage.source);
    const { title, outlet, url } = source?.metadata ?? {};
    const known = source
      ? [title, outlet, dateOf(source, locale).day, `@${passage.source}`, plainPlace(session, source, passage), url]
      : [`@${passage.source}`];
    rows.push(`${messages.source[locale]}: ${known.filter(Boolean).map(String).map(oneLine).join(', ')}`);
  }
  return `${rows.join('\n')}\n`;
}

/** The last name of the path of a URI, as a person reads it. */
export function fileName(uri: string): string {
  const name = uri.replace(/[?#].*$/s, '').replace(/^.*[/:]/s, '');
  try {
    return decodeURIComponent(name);
  } catch (error) {
    // A percent sign of the name itself.
    if (error instanceof URIError) return name;
    throw error;
  }
}

function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end);
}
