import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wearTheme } from './desk.ts';
import { test } from './harness.ts';
import { activeEditor, appears, askForFixes, hasPage, picture, press, takeOffer, vanishes } from './person.ts';
import { REPORT } from './sample.ts';
import { codeOf, cursorAfter, diagnosticsOf, offsetOf, openAfresh, select, textBecomes } from './workspace.ts';

// Working through the findings of a report.

const QUOTED = 'Không thể có thỏa thuận hòa bình khi châu Âu chưa đồng ý';
const SOURCES_WORDS = QUOTED.replace('châu Âu', 'Ukraine');

test('the keys go from finding to finding, and round', async () => {
  const editor = await reportWithFindings();
  const words = ['Ông Dmitry Peskov', '8/11/2022', QUOTED];
  await cursorAfter(editor, '# Những lần');
  for (const next of [...words, words[0] as string]) {
    await goOn('F8', 'attest.nextFinding');
    await cursorStandsBefore(next);
  }
  await picture('13 next finding');
  await press('Escape');
  await goOn('Shift+F8', 'attest.previousFinding');
  await cursorStandsBefore(QUOTED);
  await press('Escape');
});

test('all safe findings are fixed at once, the one that a person has to decide is left, and one undo brings them back', async () => {
  const editor = await reportWithFindings();
  const { document } = editor;
  const before = document.getText();
  await vscode.commands.executeCommand('attest.fixAllSafe');
  await textBecomes(document, before.replace('8/11/2022', '9/11/2022').replace(QUOTED, SOURCES_WORDS));
  await diagnosticsOf(document.uri, (list) => list.map(({ code }) => codeOf(code)).join() === 'attribution-mismatch');
  await vscode.commands.executeCommand('notifications.showList');
  await appears('.notification-list-item', '2 findings fixed; 1 left for you to decide');
  await picture('13 all safe findings fixed');
  await vscode.commands.executeCommand('notifications.clearAll');
  await select(editor, editor.selection);
  await press('Control+z');
  await textBecomes(document, before);
});

test('the editor is given them as one source action, as for “fix all” on saving', async () => {
  const { document } = await reportWithFindings();
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(0, 0, 0, 0),
    'source.fixAll',
  );
  assert.deepEqual(
    actions.map(({ title }) => title),
    ['Fix all safe findings'],
  );
});

test('a finding is copied as a note that stands by itself', async () => {
  const editor = await reportWithFindings();
  await cursorAfter(editor, '8/11/20');
  await vscode.commands.executeCommand('attest.copyNote');
  const note = await vscode.env.clipboard.readText();
  assert.match(note, /^bao-cao-dam-phan\.md, line \d+\nReport: Hôm 8\/11\/2022, người phát ngôn/);
  assert.match(note, /\nSource says: “Hôm 9\/11, người phát ngôn Bộ Ngoại giao Nga/);
  assert.match(note, /\nSource: .*@dam-phan-kyiv-2022, line \d+/);
});

for (const [way, theme] of [
  ['the light bulb', 'light'],
  ['the command', 'dark'],
] as const) {
  test(`a quotation is compared with its source by ${way}`, async () => {
    if (!(await hasPage())) return;
    await wearTheme(theme);
    try {
      const editor = await reportWithFindings();
      const at = editor.document.positionAt(offsetOf(editor.document, QUOTED) + 4);
      await select(editor, new vscode.Range(at, at));
      if (way === 'the command') await vscode.commands.executeCommand('attest.compareWithSource');
      else {
        await askForFixes();
        await takeOffer('Compare with source');
      }
      await appears('.monaco-diff-editor .char-insert, .monaco-diff-editor .char-delete');
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      assert.match(tab?.label ?? '', /^@hoi-dam-miami-2025, line \d+ ↔ bao-cao-dam-phan\.md, line \d+$/);
      const input = tab?.input;
      assert.ok(input instanceof vscode.TabInputTextDiff);
      const { original, modified } = input;
      const [source, report] = await Promise.all(
        [original, modified].map((uri) => vscode.workspace.openTextDocument(uri)),
      );
      assert.equal(source?.getText(), `${SOURCES_WORDS}\n`);
      assert.equal(report?.getText(), `${QUOTED}\n`);
      await picture(`13 quotation beside its source, ${theme}`);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vanishes('.monaco-diff-editor');
    } finally {
      await wearTheme();
    }
  });
}

async function reportWithFindings(): Promise<vscode.TextEditor> {
  const editor = await openAfresh(REPORT);
  await diagnosticsOf(editor.document.uri, (list) => list.length === 3);
  return editor;
}

/** By the keys where there is a page to press them on. */
async function goOn(key: string, command: string): Promise<void> {
  if (!(await hasPage())) {
    await vscode.commands.executeCommand(command);
    return;
  }
  await press('Control+k');
  await press(key);
}

async function cursorStandsBefore(words: string): Promise<void> {
  const { document, selection } = activeEditor();
  const wanted = document.positionAt(offsetOf(document, words));
  if (selection.active.isEqual(wanted)) return;
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the cursor did not come to “${words}”`)), 10_000);
    const heard = vscode.window.onDidChangeTextEditorSelection(({ selections: [now] }) => {
      if (!now?.active.isEqual(wanted)) return;
      clearTimeout(late);
      heard.dispose();
      resolve();
    });
  });
}
