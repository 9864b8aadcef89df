import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import type { Source } from '../corpus/source.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Session } from './session.ts';
import { whence } from './source-words.ts';

/**
 * What the pane beside the suggestions says of a source. Its words come first: the pane has few lines, and the row has
 * told the beginning of the title.
 *
 * @param words of the source, already in the form that the client shows
 */
export function documentationOf({ client }: Session, source: Source, words: string | undefined): MarkupContent {
  const first = words === undefined ? [] : [words];
  if (!client.markdownDocumentation)
    return { kind: MarkupKind.PlainText, value: [...first, titleAndWhence(source)].join('\n\n') };
  const title = `**${escapeMarkdown(source.metadata.title ?? source.id)}**`;
  const particulars = [title, escapeMarkdown(whence(source))].filter(Boolean).join('  \n');
  return { kind: MarkupKind.Markdown, value: [...first, particulars].join('\n\n') };
}

/** On one line. */
export function titleAndWhence(source: Source): string {
  return [source.metadata.title ?? '', whence(source)].filter(Boolean).join(' · ');
}
