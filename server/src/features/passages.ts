import { harmless } from '../base/harmless.ts';
import { oneLine } from '../base/one-line.ts';
import type { Span } from '../base/span.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { rarity } from '../text/frequencies.ts';
import type { Language } from '../text/language.ts';
import { tokenise } from '../text/tokens.ts';
import { boldMarkdown } from './markdown.ts';
import { markdownPlace, plainPlace } from './places.ts';
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
    signal,
  });
  const telling = hits.filter(({ terms }) => terms.length);
  if (telling.length) return { bearing: true, passages: telling };
  const prose = source.passages.filter(({ furniture }) => !furniture);
  return { bearing: false, passages: prose.slice(0, limit).map((passage) => ({ source, passage, terms: [] })) };
}

/** A passage as a Markdown paragraph: its words, those that it shares in bold, and a link to its line. */
export function passageMarkdown(session: Session, { source, passage, terms }: ShownPassage): string {
  return passageWithBold(session, source, passage, ...sharedWords(source, passage, terms));
}

/** The same with stretches of one's own in bold. */
export function passageWithBold(session: Session, source: Source, passage: Passage, ...bold: readonly Span[]): string {
  const words = boldMarkdown(source.text, passage, bold);
  return `${words} — ${markdownPlace(session, source, passage)}`;
}

export function passagePlain(session: Session, { source, passage }: ShownPassage): string {
  const words = harmless(oneLine(source.text.slice(passage.start, passage.end)));
  return `${words} (${plainPlace(session, source, passage)})`;
}

/**
 * The words of a passage that stand in the sentence too, neighbours together. Left out are those that any two sentences
 * share (`của`, `cho rằng`, `in the`), unless a telling word stands beside them.
 */
function sharedWords({ text, language }: Source, passage: Span, terms: readonly string[]): Span[] {
  const shared = new Set(terms);
  const runs: { start: number; end: number; telling: number }[] = [];
  for (const token of tokenise(text, passage.start, passage.end)) {
    if (!shared.has(token.folded)) continue;
    const name = token.capital && token.start > passage.start;
    const telling = name || token.figure ? 1 : rarity(token.lower, language);
    const last = runs.at(-1);
    if (last && !text.slice(last.end, token.start).trim()) {
      last.end = token.end;
      last.telling += telling;
    } else runs.push({ start: token.start, end: token.end, telling });
  }
  return runs.filter((run) => run.telling >= TELLING[language]);
}

/** The least rarity of words in bold, summed. Common words of English are less common than common syllables. */
const TELLING: Readonly<Record<Language, number>> = { vi: 0.2, en: 0.3 };
