import type { Location } from 'vscode-languageserver-types';
import type { LineIndex } from '../base/line-index.ts';
import { touches } from '../base/span.ts';
import { isEntryAlone, type Source } from '../corpus/source.ts';
import { namesOf } from '../corpus/corpus.ts';
import { keysInMetadata } from '../corpus/metadata/key-places.ts';
import { type CitingReport, citedPlaces } from './citing-reports.ts';
import { locationInSource, rangeOf } from './places.ts';
import type { Session } from './session.ts';

/** A text file beside the sources, as it stands in the editor, else on disk. */
export interface TextFile {
  readonly uri: string;
  /** Of the open document; null where it is only on disk. */
  readonly version: number | null;
  readonly text: string;
  readonly lines: LineIndex;
}

/** Every place of the reports that cites a source, by key or by link, in the order of the reports' paths. */
export function references(session: Session, source: Source, reports: readonly CitingReport[]): Location[] {
  return reports.flatMap((report) => citedPlaces(report, source, session.corpus));
}

/** Where a source is declared: its file, and its entries of the metadata. */
export function declarations(session: Session, source: Source, metadata: readonly TextFile[]): Location[] {
  const names = namesOf(session.corpus, source);
  const entries = metadata.flatMap(({ uri, lines, text }) => {
    const places = keysInMetadata(uri, text).filter(({ key }) => names.includes(key));
    return places.map((place) => ({ uri, range: rangeOf(lines, place) }));
  });
  if (isEntryAlone(source) && entries.length) return entries;
  return [locationInSource(session, source, { start: source.body.start, end: source.body.start }), ...entries];
}

/** The key of the metadata's entry that an offset stands in, if any. */
export function keyOfEntry({ uri, text }: TextFile, offset: number): string | undefined {
  return keysInMetadata(uri, text).find(({ entry }) => touches(entry, offset))?.key;
}
