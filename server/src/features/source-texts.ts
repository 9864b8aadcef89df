import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { TEXT_SCHEME } from '../protocol/source-texts.ts';
import type { Session } from './session.ts';

/** Where a source is opened: its file, or the words taken out of it where the file is no text and the client shows them. */
export function uriOfSource(session: Session, source: Source): string {
  const file = session.uriOf(source.path);
  if (!isShownAsText(session, source)) return file;
  // A tab bears the last name of the path; the key tells several sources of one file apart.
  return `${file.replace(/^file:/, `${TEXT_SCHEME}:`)}.txt?${encodeURIComponent(source.id)}`;
}

/** The URI of the file whose words are shown at an address of ours; undefined for any other address. */
export function fileShownAt(uri: string): string | undefined {
  if (!uri.startsWith(`${TEXT_SCHEME}:`)) return undefined;
  return uri.replace(TEXT_SCHEME, 'file').replace(/\.txt(?:[?#].*)?$/s, '');
}

/** Is an offset of the source a place in what is opened? Not in a file that is no text. */
export function hasPlaces(session: Session, source: Source): boolean {
  return !source.extract || isShownAsText(session, source);
}

/** The source whose words are shown at an address of ours; undefined for any other, and for one that is no more. */
export function sourceShownAt({ corpus }: Pick<Session, 'corpus'>, uri: string): Source | undefined {
  if (!uri.startsWith(`${TEXT_SCHEME}:`)) return undefined;
  const query = /\?([^#]*)/.exec(uri)?.[1] ?? '';
  try {
    return sourceOf(corpus, decodeURIComponent(query));
  } catch (error) {
    // A percent sign that begins no character: no address that we have given out.
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function isShownAsText({ client }: Session, source: Source): boolean {
  return source.extract && client.showsTexts;
}
