import { sourceOf } from '../corpus/corpus.ts';
import type { Hover } from 'vscode-languageserver-types';
import { MarkupKind } from 'vscode-languageserver-types';
import { isEntryAlone, type Source } from '../corpus/source.ts';
import { featureMessages as messages } from '../messages/features.ts';
import { citationAt, sentenceAround } from '../report/report-places.ts';
import { escapeMarkdown } from './markdown.ts';
import { passageMarkdown, passagePlain, passagesOn } from './passages.ts';
import { rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';
import { dateOf, placesOf } from './source-words.ts';

/** What a citation stands for: the source, and its passages that bear on the sentence. Null where there is none. */
export async function hover(
  session: Session,
  document: OpenReport,
  offset: number,
  signal?: AbortSignal,
): Promise<Hover | null> {
  const citation = citationAt(document.report, offset);
  const source = citation && sourceOf(session.corpus, citation.key);
  if (!citation || !source) return null;
  const sentence = sentenceAround(document.report, offset)?.text ?? '';
  const found = await passagesOn(session, source, sentence, session.config.hover.passages, signal);
  const heading = found.bearing ? messages.bearing[session.locale] : messages.opening[session.locale];
  const range = rangeOf(document.lines, citation.keySpan);
  if (!session.client.markdown) {
    const value = [plainHead(session, source), ...found.passages.map((passage) => passagePlain(session, passage))];
    return { range, contents: { kind: MarkupKind.PlainText, value: value.join('\n\n') } };
  }
  const passages = found.passages.map((passage) => passageMarkdown(session, passage));
  const value = [
    markdownHead(session, source),
    // A line between what the source is and what it says.
    '---',
    passages.length
      ? `*${heading}*`
      : `*${(isEntryAlone(source) ? messages.entryAlone : messages.noText)[session.locale]}*`,
    ...passages,
  ];
  return { range, contents: { kind: MarkupKind.Markdown, value: value.join('\n\n') } };
}

function markdownHead(session: Session, source: Source): string {
  const title = `**${escapeMarkdown(source.metadata.title ?? source.id)}**`;
  return [title, escapeMarkdown(particulars(session, source))].join('  \n');
}

function plainHead(session: Session, source: Source): string {
  return [source.metadata.title ?? source.id, particulars(session, source)].join('\n');
}

/** `Author, Author · Outlet · 2022-11-10 (title, date from: page metadata)`: what there is, and the places that give it. */
function particulars(session: Session, source: Source): string {
  const { authors, outlet } = source.metadata;
  const { day, concluded } = dateOf(source, session.locale);
  const notes = [concluded, ...placesOf(source, session.locale)].filter(Boolean).join('; ');
  return `${[authors.join(', '), outlet, day].filter(Boolean).join(' · ')}${notes && ` (${notes})`}`;
}
