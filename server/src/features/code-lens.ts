import type { CodeLens, Command, Location, Position } from 'vscode-languageserver-types';
import type { Finding } from '../checks/finding.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { navigationMessages as messages } from '../messages/navigation.ts';
import { allSections, sectionsOf } from '../report/sections.ts';
import { type CitingReport, citedPlaces } from './citing-reports.ts';
import { rangeInSource, rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';

/** The client's own command: shows places, given as (uri, position, locations). */
const SHOW_PLACES = 'attest.showPlaces';
/** Another: opens a file as the system does, given as (uri). */
const OPEN_FILE = 'attest.openFile';

/** Over each heading, how many citations its section has and how many problems; none where it has neither. */
export function headingLenses(session: Session, document: OpenReport, findings: readonly Finding[]): CodeLens[] {
  const { report, lines, uri } = document;
  const citations = report.citations.filter(({ key }) => key);
  // A hint is no problem to the editor either.
  const problems = findings.filter(({ severity }) => severity !== 'hint');
  return allSections(sectionsOf(report)).flatMap((section) => {
    const inside = ({ start }: { readonly start: number }): boolean => section.start <= start && start < section.end;
    const cited = citations.filter(({ keySpan }) => inside(keySpan));
    const wrong = problems.filter(({ span }) => inside(span));
    const range = rangeOf(lines, section.heading);
    const places = (spans: readonly { readonly start: number; readonly end: number }[]): Location[] =>
      spans.map((span) => ({ uri, range: rangeOf(lines, span) }));
    const lenses: CodeLens[] = [];
    if (cited.length) {
      const sources = new Set(cited.flatMap(({ key }) => sourceOf(session.corpus, key) ?? [])).size;
      const title = messages.cites[session.locale](cited.length, sources);
      const at = places(cited.map(({ keySpan }) => keySpan));
      lenses.push({ range, command: showing(session, title, uri, range.start, at) });
    }
    if (wrong.length) {
      const title = messages.problems[session.locale](wrong.length);
      const at = places(wrong.map(({ span }) => span));
      lenses.push({ range, command: showing(session, title, uri, range.start, at) });
    }
    return lenses;
  });
}

/** At the head of a source: how often it is cited, and in which reports. */
export function sourceLens(session: Session, uri: string, source: Source, reports: readonly CitingReport[]): CodeLens {
  const citing = reports.flatMap((report) => {
    const places = citedPlaces(report, source, session.corpus);
    return places.length ? [{ name: report.path.replace(/^.*[/\\]/s, ''), places }] : [];
  });
  const places = citing.flatMap((report) => report.places);
  const shown = citing.slice(0, NAMED).map(({ name }) => name);
  const title = places.length
    ? messages.cited[session.locale](places.length, shown, citing.length - shown.length)
    : messages.uncited[session.locale]();
  const range = rangeInSource(session, source, { start: 0, end: 0 });
  return { range, command: showing(session, title, uri, range.start, places) };
}

/** At the head of the words taken out of a file: the file itself, which another program shows. */
export function fileLens(session: Session, source: Source): CodeLens {
  const range = rangeInSource(session, source, { start: 0, end: 0 });
  const title = messages.openFile[session.locale](source.path.replace(/^.*[/\\]/s, ''));
  return { range, command: { title, command: OPEN_FILE, arguments: [session.uriOf(source.path)] } };
}

/** So many reports are named, the others counted. */
const NAMED = 3;

function showing(
  { client }: Session,
  title: string,
  uri: string,
  position: Position,
  places: readonly Location[],
): Command {
  // A command without a name is shown and does nothing.
  if (!client.showsPlaces || !places.length) return { title, command: '' };
  return { title, command: SHOW_PLACES, arguments: [uri, position, places] };
}
