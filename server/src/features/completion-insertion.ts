import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver-types';
import type { Insertion } from './citation-writing.ts';
import { rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';

/** What a completion item says of what it writes: as a snippet where the cursor goes elsewhere than to its end. */
export function writing(
  { client }: Pick<Session, 'client'>,
  { lines }: Pick<OpenReport, 'lines'>,
  { start, end, text, cursor }: Insertion,
): Pick<CompletionItem, 'textEdit' | 'insertTextFormat'> {
  const range = rangeOf(lines, { start, end });
  if (!client.snippets || cursor === text.length) return { textEdit: { range, newText: text } };
  const newText = `${escaped(text.slice(0, cursor))}$0${escaped(text.slice(cursor))}`;
  return { textEdit: { range, newText }, insertTextFormat: InsertTextFormat.Snippet };
}

function escaped(words: string): string {
  return words.replace(/[\\$}]/g, String.raw`\$&`);
}
