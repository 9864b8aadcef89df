import type { Range } from 'vscode-languageserver-types';
import { oneLine } from '../base/one-line.ts';
import type { Span } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import { locationInSource } from './places.ts';
import type { Session } from './session.ts';

/** A passage of a source as our own client shows it: a row of a list or of a view. */
export interface PassageRow {
  readonly key: string;
  readonly title: string;
  readonly outlet: string;
  /** ISO, or empty. */
  readonly date: string;
  /** The passage in one line; may be empty. */
  readonly words: string;
  readonly uri: string;
  readonly range: Range;
}

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
    words: oneLine(source.text.slice(passage.start, passage.end)),
    ...locationInSource(session, source, place),
  };
}
