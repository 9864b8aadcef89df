import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { appears, picture, typeText } from './person.ts';
import { eventually, openFile, saveOnDisk, select } from './workspace.ts';

test('the extension is there and starts', async () => {
  const extension = vscode.extensions.getExtension('attest.attest');
  assert.ok(extension, 'VS Code does not know the extension');
  await extension.activate();
  assert.ok(extension.isActive);
});

test('a report opens, and what is typed lands in it', async () => {
  await saveOnDisk('scratch.md', '# Nháp\n\n');
  const editor = await openFile('scratch.md');
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  await select(editor, new vscode.Range(end, end));
  const typed = 'Cuộc gặp diễn ra ngày 9/11.';
  await typeText(typed);
  await eventually('the typed sentence', vscode.workspace.onDidChangeTextDocument, () =>
    editor.document.getText().endsWith(typed) ? true : undefined,
  );
  await appears('.view-line', 'Cuộc');
  await picture('opened');
  await editor.document.save();
});
