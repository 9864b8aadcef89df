import type { Span } from '../base/span.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { tokenise } from '../text/tokens.ts';
import { boldMarkdown, linkMarkdown } from './markdown.ts';
import { featureMessages as messages } from '../messages/features.ts';
import { linkToLine } from './places.ts';
import type { Session } from './session.ts';

/** A passage as it is shown: with the words that it shares with the sentence. */
export interface ShownPassage {
  readonly source: Source;
  readonly passage: Passage;
  /** Folded. */
  readonly terms: readonly string[];
}

/**
 * The passages of one source that bear on a sentence, best first; where none does, the source's first sentences, with
 * `bearing` false.
 */
export async function passagesOn(
  session: Session,
  source: Source,
  sentence: string,
  limit: number,
  signal?: AbortSignal,
): Promise<{ readonly bearing: boolean; readonly passages: readonly ShownPassage[] }> {
  const hits = await session.index.search(sentence, {
    limit,
    sources: new Set([source.id]),
    ...(signal ? { signal } : {}),
  });
  const telling = hits.filter(({ terms }) => terms.length);
  if (telling.length) return { bearing: true, passages: telling };
  const prose = source.passages.filter(({ furniture }) => !furniture);
  return { bearing: false, passages: prose.slice(0, limit).map((passage) => ({ source, passage, terms: [] })) };
}

/** A passage as a Markdown block quotation: its words, the shared ones in bold, and a link to its line. */
export function passageMarkdown(session: Session, { source, passage, terms }: ShownPassage): string {
  const words = boldMarkdown(source.text, passage, sharedWords(source.text, passage, terms));
  const link = linkMarkdown(messages.line[session.locale](passage.line + 1), linkToLine(session, source, passage.line));
  return `> ${words} — ${link}`;
}

export function passagePlain(session: Session, { source, passage }: ShownPassage): string {
  const words = source.text.slice(passage.start, passage.end).replace(/\s+/gu, ' ');
  return `${words} (${messages.line[session.locale](passage.line + 1)})`;
}

function sharedWords(text: string, { start, end }: Span, terms: readonly string[]): readonly Span[] {
  const shared = new Set(terms);
  return tokenise(text, start, end).filter(({ folded }) => shared.has(folded));
}
