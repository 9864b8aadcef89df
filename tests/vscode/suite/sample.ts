import type * as vscode from 'vscode';
import { acceptSuggestion, vanishes } from './person.ts';
import { cursorAfter, openAfresh, textBecomes } from './workspace.ts';

/** The report of the sample that most walks work on; its three errors are planted, as a comment in it says. */
export const REPORT = 'reports/bao-cao-dam-phan.md';

/** The end of one of its paragraphs, where a walk writes on. */
export const END = '“một cánh cửa” dẫn tới đàm phán.';

/** A sentence that one of the sources tells, and the key of that source. */
export const SENTENCE = 'Tướng Milley cho rằng mùa đông khiến hai bên thấy cần ngồi lại với nhau';
export const KEY = 'dam-phan-kyiv-2022';

/** Opens the report as it is on disk, with the cursor where one writes on. */
export async function writeOn(): Promise<vscode.TextEditor> {
  const editor = await openAfresh(REPORT);
  await cursorAfter(editor, END);
  return editor;
}

/** Takes the citation that is suggested first behind the sentence and `[@`; nothing but it comes into the report. */
export async function acceptCitation({ document }: vscode.TextEditor): Promise<void> {
  const written = document.getText();
  await acceptSuggestion();
  await textBecomes(document, written.replace(`${SENTENCE} [@]`, `${SENTENCE} [@${KEY}]`));
  await vanishes('.suggest-widget.visible');
}
