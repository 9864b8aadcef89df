import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { activeEditor, appears, picture, press, typeText } from './person.ts';
import { REPORT } from './sample.ts';
import { cursorAfter, eventually, openAfresh, textBecomes } from './workspace.ts';

const MARKS = { opening: '<!-- attest-bibliography -->', closing: '<!-- /attest-bibliography -->' };

/** Runs the command as a writer does, from the palette, and waits until the report has another text. */
async function ask(): Promise<string> {
  const { document } = activeEditor();
  const before = document.getText();
  await vscode.commands.executeCommand('attest.bibliography');
  return eventually('the reference list', vscode.workspace.onDidChangeTextDocument, () =>
    document.getText() === before ? undefined : document.getText(),
  );
}

test('a command puts the list of what is cited at the end of the report, and shows it', async () => {
  const { document } = await openAfresh(REPORT);
  const before = document.getText();
  const after = await ask();
  assert.ok(
    after.startsWith(`${before.trimEnd()}\n\n## Tài liệu tham khảo\n\n${MARKS.opening}\n\n`),
    after.slice(-2000),
  );
  assert.ok(after.endsWith(`\n\n${MARKS.closing}\n`));
  assert.ok(after.includes('\nPhạm Thu Hằng. (2022, tháng 10, ngày 31). '));
  const end = document.positionAt(after.indexOf(MARKS.opening));
  const shown = (): true | undefined => activeEditor().visibleRanges.some((range) => range.contains(end)) || undefined;
  await eventually('the list in view', vscode.window.onDidChangeTextEditorVisibleRanges, shown);
  await appears('.statusbar-item', 'Reference list: 5 sources');
  await picture('10 a reference list');
});

test('a sentence that goes takes its source from the list at the next asking', async () => {
  const { document } = activeEditor();
  const listed = (): boolean => document.getText().includes('\nVõ Minh Quân. (2022, tháng 1, ngày 2)');
  assert.ok(listed());
  const edit = new vscode.WorkspaceEdit();
  for (const { index } of document.getText().matchAll(/ \[@on-dinh-chien-luoc-2022[^\]]*\]/g)) {
    const end = document.getText().indexOf(']', index) + 1;
    edit.delete(document.uri, new vscode.Range(document.positionAt(index), document.positionAt(end)));
  }
  await vscode.workspace.applyEdit(edit);
  await ask();
  assert.ok(!listed());
});

test('a style named in the front matter is the style of the list, and one step undoes it', async () => {
  const editor = await openAfresh(REPORT);
  const { document } = editor;
  await cursorAfter(editor, 'lang: vi');
  await typeText('\ncsl: ieee');
  await eventually(
    'the style in the front matter',
    vscode.workspace.onDidChangeTextDocument,
    () => document.getText().includes('lang: vi\ncsl: ieee\n') || undefined,
  );
  const before = document.getText();
  const after = await ask();
  assert.ok(after.includes('\n[1] Võ Minh Quân, “'), after.slice(-2000));
  await picture('11 a reference list by IEEE');
  await press('Control+z');
  await textBecomes(document, before);
});

test('a key that nobody has is named, with its place', async () => {
  const editor = await openAfresh(REPORT);
  await cursorAfter(editor, 'dẫn tới đàm phán');
  await typeText(' @khong-co-ai ');
  await press('Escape');
  await ask();
  // A window under test shows no messages by itself; they wait in their list.
  await vscode.commands.executeCommand('notifications.showList');
  await appears('.notifications-center .notification-list-item-message', '@khong-co-ai');
  await picture('12 a key that no source has');
  await vscode.commands.executeCommand('notifications.clearAll');
  await vscode.commands.executeCommand('workbench.action.files.revert');
});
