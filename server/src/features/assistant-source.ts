import { namesOf, sourceOf } from '../corpus/corpus.ts';
import { isEntryAlone, pageAt, type Source } from '../corpus/source.ts';
import { assistantMessages as messages } from '../messages/assistants.ts';
import { featureMessages } from '../messages/features.ts';
import { fold } from '../text/fold.ts';
import type { Refusal, ToolInput } from './assistant-input.ts';
import { shortened } from './bounded.ts';
import { citationOf } from './citation-writing.ts';
import type { Session } from './session.ts';

/** What is known of a source, and a piece of its text; offsets are UTF-16 code units of the text of the source. */
export interface ToldSource {
  readonly source: string;
  readonly cite: string;
  /** Other keys by which it can be cited. */
  readonly aliases?: readonly string[];
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly outlet?: string;
  readonly date?: string;
  readonly url?: string;
  readonly language: string;
  readonly path: string;
  /** The page on which the piece begins, where the source has pages. */
  readonly page?: string;
  readonly start: number;
  readonly end: number;
  /** Where the text of the source ends. */
  readonly length: number;
  readonly text: string;
  /** Where the next piece begins; none where this is the last. */
  readonly next_offset?: number;
  readonly notes: readonly string[];
}

const AUTHORS = 20;
const ALIASES = 10;
const NEAR = 5;

/** @param shownPath how the path of a file is told */
export function readSource(
  session: Session,
  input: ToolInput,
  shownPath: (path: string) => string,
): ToldSource | Refusal {
  const { corpus, locale } = session;
  const key = (input.text('key') ?? '').trim().replace(/^@/, '');
  const source = sourceOf(corpus, key);
  if (!source) return unknownSource(session, key);
  const { text, body, metadata, language, path } = source;
  const asked = input.number('offset') ?? body.start;
  if (asked > text.length) return { refused: messages.offsetBehind[locale](text.length) };
  const start = wholeCharacter(text, asked);
  const end = pieceEnd(text, start, input.number('limit') ?? 0);
  const aliases = namesOf(corpus, source).slice(1, 1 + ALIASES);
  const { title, authors, outlet, issued, url } = metadata;
  const page = pageAt(source, start);
  return {
    source: source.id,
    cite: `[${citationOf(source.id)}]`,
    ...(aliases.length && { aliases }),
    ...(title && { title: shortened(title, 500) }),
    ...(authors.length && { authors: authors.slice(0, AUTHORS).map((author) => shortened(author, 200)) }),
    ...(outlet && { outlet: shortened(outlet, 200) }),
    ...(issued && { date: issued }),
    ...(url && { url: shortened(url, 500) }),
    language,
    path: shownPath(path),
    ...(page !== undefined && { page }),
    start,
    end,
    length: text.length,
    text: text.slice(start, end),
    ...(end < text.length && { next_offset: end }),
    notes: [
      ...(isEntryAlone(source) ? [featureMessages.entryAlone[locale]] : []),
      ...(end < text.length ? [messages.moreText[locale](end)] : []),
    ],
  };
}

/** That there is no such source, with the keys that are most like the one that was asked for. */
export function unknownSource({ corpus, locale }: Session, key: string): Refusal {
  const wanted = partsOf(key);
  const near = [...corpus.sources.values()]
    .map(({ id }: Source) => ({ id, shared: partsOf(id).filter((part) => wanted.includes(part)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, NEAR)
    .map(({ id }) => shortened(id, 100));
  return { refused: messages.unknownSource[locale](shortened(key.replace(/^@/, ''), 100), near) };
}

function partsOf(key: string): string[] {
  return fold(key)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length > 1);
}

// A piece ends at the end of a line where one is near, else between words.
function pieceEnd(text: string, start: number, most: number): number {
  const end = start + most;
  if (end >= text.length) return text.length;
  for (const [mark, least] of [
    ['\n', 0.7],
    [' ', 0.5],
  ] as const) {
    const at = text.lastIndexOf(mark, end - 1) + 1;
    if (at > start + most * least) return at;
  }
  return wholeCharacter(text, end);
}

function wholeCharacter(text: string, at: number): number {
  return at > 0 && /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
