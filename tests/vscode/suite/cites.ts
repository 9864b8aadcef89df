import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import {
  activeEditor,
  appears,
  follow,
  picture,
  press,
  restOn,
  typeText,
  vanishes,
  waitForSuggestions,
} from './person.ts';
import { acceptCitation, KEY, REPORT, SENTENCE, writeOn } from './sample.ts';
import { cursorAfter, eventually, openFile } from './workspace.ts';

const WORDS = 'ngồi lại với nhau trong mùa đông tới';

test('a word without its diacritics finds the outlet', async () => {
  await writeOn();
  await typeText(` ${SENTENCE} [@vien`);
  await waitForSuggestions('hoi-dam-miami-2025');
  await picture('1 suggestions for an outlet');
  await press('Escape');
});

test('behind a sentence, [@ suggests the source that tells of it first', async () => {
  await writeOn();
  await typeText(` ${SENTENCE} [@`);
  await waitForSuggestions(KEY);
  await picture('2 suggestions from the sentence');
  await press('Control+Space');
  await appears('.suggest-details', WORDS);
  await picture('2 suggestions with the words of the source');
  // The editor remembers whether the pane was open.
  await press('Control+Space');
  await vanishes('.suggest-details');
});

test('an accepted suggestion completes the citation and changes nothing else', async () => {
  await acceptCitation(activeEditor());
  await picture('3 accepted');
});

test('the mouse on a citation shows the sentence of the source', async () => {
  const said = await restOn(KEY, SENTENCE);
  assert.ok(said.includes('Moscow ngỏ lời thương lượng, Washington tán thành nhưng dè chừng'), said);
  assert.ok(said.includes(WORDS), said);
  await picture('4 hover');
  await press('Escape');
});

test('F12 on a citation opens the source at the passage', async () => {
  const report = activeEditor();
  await cursorAfter(report, `${SENTENCE} [@dam-phan`);
  await press('F12');
  await picture(`5 the source at ${await openedAt(WORDS)}`);
});

test('a click with Control on a citation opens the source at the passage', async () => {
  await openFile(REPORT);
  await follow(KEY, SENTENCE);
  await openedAt(WORDS);
});

/** Waits until a source is open with the cursor at a passage with these words. @returns the number of its line. */
async function openedAt(words: string): Promise<string> {
  const opened = (): string => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return 'nothing';
    const { document, selection } = editor;
    return `${document.uri.path}:${selection.active.line + 1}:${selection.active.character + 1}`;
  };
  return eventually(
    () => `the passage with “${words}”; open is ${opened()}`,
    vscode.window.onDidChangeTextEditorSelection,
    () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor?.document.uri.path.endsWith(`/${KEY}.md`)) return undefined;
      const { start, end } = editor.selection;
      const passage = editor.document.getText(
        new vscode.Range(start, end.isAfter(start) ? end : editor.document.lineAt(start).range.end),
      );
      return passage.includes(words) ? `line ${start.line + 1}` : undefined;
    },
  );
}
