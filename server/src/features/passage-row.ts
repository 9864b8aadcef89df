import { harmless } from '../base/harmless.ts';
import { oneLine } from '../base/one-line.ts';
import type { Span } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import type { PassageRow } from '../protocol/passage-row.ts';
import { locationInSource } from './places.ts';
import type { Session } from './session.ts';

/**
 * Cheap: the source is not analysed, so its date is the one that its metadata give.
 *
 * @param place what is shown in the source, where that is not all of the passage
 */
export function passageRow(session: Session, source: Source, passage: Span, place: Span = passage): PassageRow {
  const { title = '', outlet = '', issued = '' } = source.metadata;
  return {
    key: source.id,
    title,
    outlet,
    date: issued,
    words: harmless(oneLine(source.text.slice(passage.start, passage.end))),
    ...locationInSource(session, source, place),
  };
}
