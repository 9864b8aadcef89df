import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import {
  acceptSuggestion,
  askForFixes,
  hasPage,
  picture,
  press,
  takeOffer,
  typeText,
  vanishes,
  waitForSuggestions,
} from './person.ts';
import { KEY, SENTENCE } from './sample.ts';
import {
  codeOf,
  cursorAfter,
  diagnosticsOf,
  folder,
  offsetOf,
  openAfresh,
  openFile,
  saveOnDisk,
  select,
  textBecomes,
} from './workspace.ts';

// Markdown as people write it: not saved yet, with two cursors, with the line breaks of Windows.

test('the sources have been read', async () => {
  const { document } = await openAfresh('reports/talks-report.md');
  await diagnosticsOf(document.uri, (list) => list.length > 0);
});

test('an untitled document cites the sources of the workspace, at two cursors at once', async () => {
  const document = await vscode.workspace.openTextDocument({
    language: 'markdown',
    content: `# Nháp\n\n${SENTENCE}.\n\n${SENTENCE} trong mùa này.\n`,
  });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const before = document.getText();
  await cursorAfter(editor, SENTENCE);
  const places = [SENTENCE, 'trong mùa này'].map((words) =>
    document.positionAt(offsetOf(document, words) + words.length),
  );
  editor.selections = places.map((place) => new vscode.Selection(place, place));
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await typeText(' [@');
  await waitForSuggestions(KEY);
  await picture('8 two cursors in an untitled document');
  const typed = document.getText();
  await acceptSuggestion();
  if (!(await hasPage())) return;
  await textBecomes(
    document,
    before.replace(`${SENTENCE}.`, `${SENTENCE} [@${KEY}].`).replace('mùa này.', `mùa này [@${KEY}].`),
  );
  await vanishes('.suggest-widget.visible');
  await picture('8 accepted at both cursors');
  // One undo takes back what was accepted, at both cursors. What was typed before goes as VS Code groups it.
  await press('Control+z');
  await textBecomes(document, typed);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

test('a wrong key in an untitled document is underlined', async () => {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: `${SENTENCE}.\n` });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await cursorAfter(editor, SENTENCE);
  await typeText(' [@khong-co-nguon');
  await press('Escape');
  await press('Home');
  await diagnosticsOf(document.uri, (list) => list.some(({ code }) => codeOf(code) === 'unknown-citation'));
  await picture('8 a wrong key in an untitled document');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

test('no suggestion comes up in code, and none of it is coloured as a citation', async () => {
  const document = await vscode.workspace.openTextDocument({
    language: 'markdown',
    content: `${SENTENCE} [@${KEY}, tr. 2].\n\n~~~ {.md #vi-du}\nTrích ra sao: \n~~~\n\n(@a) Một ví dụ [xem @{${KEY}}, tr. 3 [bản in]; -@${KEY}].\n`,
  });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await cursorAfter(editor, 'Trích ra sao: ');
  await typeText('[@d');
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    editor.selection.active,
  );
  const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  assert.ok(!labels.includes(KEY), labels.join(', '));
  await picture('8 code holds no citations');
  await press('Escape');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

test('a fix in a report with Windows line breaks keeps them, and one undo brings all back', async () => {
  const written = new TextDecoder().decode(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), 'reports/bao-cao-dam-phan.md')),
  );
  await saveOnDisk('reports/windows.md', written.replace(/\r?\n/g, '\r\n'));
  const editor = await openFile('reports/windows.md');
  const { document } = editor;
  assert.equal(document.eol, vscode.EndOfLine.CRLF);
  const before = document.getText();
  const found = await diagnosticsOf(document.uri, (list) => list.some(({ code }) => codeOf(code) === 'date-mismatch'));
  const wrong = found.find(({ code }) => codeOf(code) === 'date-mismatch');
  assert.ok(wrong);
  assert.equal(document.getText(wrong.range), '8/11/2022');
  await select(editor, new vscode.Range(wrong.range.start, wrong.range.start));
  const offers = await askForFixes();
  const offer = offers.find((title) => title.includes('9/11/2022'));
  assert.ok(offer, offers.join(', '));
  await takeOffer(offer);
  await textBecomes(document, before.replace('8/11/2022', '9/11/2022'));
  assert.ok(!/[^\r]\n/.test(document.getText()));
  await diagnosticsOf(
    document.uri,
    (list) => list.length > 0 && !list.some(({ code }) => codeOf(code) === 'date-mismatch'),
  );
  await picture('8 mended with Windows line breaks');
  await vscode.commands.executeCommand('undo');
  await textBecomes(document, before);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.workspace.fs.delete(document.uri);
});
