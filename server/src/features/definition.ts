import { sourceOf } from '../corpus/corpus.ts';
import { isEntryAlone, type Source } from '../corpus/source.ts';
import type { Location, LocationLink } from 'vscode-languageserver-types';
import type { Span } from '../base/span.ts';
import { citationAt, sentenceAround } from '../report/report-places.ts';
import { passagesOn } from './passages.ts';
import { locationInSource, rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';

/**
 * The place that a citation leads to: the passage of the source that bears most on the sentence, else the beginning of
 * the source's prose. Null where no citation of a known source stands.
 */
export async function definition(
  session: Session,
  document: OpenReport,
  offset: number,
  signal?: AbortSignal,
): Promise<LocationLink[] | Location | null> {
  const citation = citationAt(document.report, offset);
  const source = citation && sourceOf(session.corpus, citation.key);
  if (!citation || !source) return null;
  const sentence = sentenceAround(document.report, offset)?.text ?? '';
  const { passages } = await passagesOn(session, source, sentence, 1, signal);
  const place: Span = passages[0]?.passage ?? { start: source.body.start, end: source.body.start };
  const { uri, range } = locationInSource(session, source, place);
  if (!session.client.locationLinks) return { uri, range };
  return [
    {
      originSelectionRange: rangeOf(document.lines, citation.keySpan),
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
    },
  ];
}

/** The source of the citation at an offset, where it is an entry of the metadata without a file. */
export function entryMeant(session: Session, { report }: OpenReport, offset: number): Source | undefined {
  const citation = citationAt(report, offset);
  const source = citation && sourceOf(session.corpus, citation.key);
  return source && isEntryAlone(source) ? source : undefined;
}
