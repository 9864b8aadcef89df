import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { appears, follow, hasPage, picture, press, restOn, typeText, waitForSuggestions } from './person.ts';
import { codeOf, cursorAfter, diagnosticsOf, eventually, folder, openFile, saveOnDisk } from './workspace.ts';

const REPORT = 'reports/cau-go.md';
const TEXT = `# Cầu gỗ Vạn Thọ

Cầu bị lũ cuốn mất nhịp giữa vào ngày 19/10/2019 [@cau-go-pdf].

Ông Khải nói về chi phí: 
`;

test('a PDF and a Word file that are put into the folder of sources are sources, and a locked one is a problem', async () => {
  await saveOnDisk(REPORT, TEXT);
  await openFile(REPORT);
  await put('pdf/cau-go-marked.pdf', 'sources/cau-go-pdf.pdf');
  await put('docx/ferry.docx', 'sources/ferry.docx');
  const locked = await put('pdf/ferry-locked.pdf', 'sources/khoa.pdf');
  const [problem] = await diagnosticsOf(locked, (list) => list.length === 1);
  assert.match(problem?.message ?? '', /password/);
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  // Of many problems the view shows the first ones; those of other walks may stand before.
  await appears('.markers-panel .monaco-list-row');
  await picture('10 a locked PDF is a problem');
  await vscode.commands.executeCommand('workbench.action.closePanel');
});

test('a wrong date is proved by the PDF, and the citation opens its words at the passage', async () => {
  const editor = await openFile(REPORT);
  const [finding] = await diagnosticsOf(editor.document.uri, (list) => list.length > 0);
  assert.equal(codeOf(finding?.code), 'date-mismatch');
  assert.match(finding?.message ?? '', /17\/10\/2019/);
  await cursorAfter(editor, 'Cầu bị lũ');
  assert.match(await restOn('cau-go-pdf'), /page iv|page 12/);
  await picture('10 hover on a PDF');
  await press('Escape');
  await follow('cau-go-pdf');
  const shown = await eventually('the words of the PDF', vscode.window.onDidChangeActiveTextEditor, () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.scheme === 'attest-source' ? active : undefined;
  });
  assert.match(shown.document.getText(), /17\/10\/2019/);
  await picture('10 the words of a PDF');
  shown.revealRange(new vscode.Range(0, 0, 0, 0));
  await appears('.codelens-decoration', 'Open cau-go-pdf.pdf');
  await picture('10 the head of the words of a PDF');
});

test('what was marked in the PDF is offered where it may be quoted', async () => {
  if (!(await hasPage())) return;
  const editor = await openFile(REPORT);
  await cursorAfter(editor, 'Ông Khải nói về chi phí: ');
  await typeText('“Tổng');
  const rows = await waitForSuggestions('Tổng chi phí là 6,8 tỉ đồng');
  assert.ok(rows.some((row) => row.includes('✎')));
  await picture('10 words marked in a PDF');
  await press('Escape');
  await editor.document.save();
});

test('what is taken out of the folder is no source any more, and no problem', async () => {
  const paths = ['sources/cau-go-pdf.pdf', 'sources/ferry.docx', 'sources/khoa.pdf'];
  const uris = paths.map((path) => vscode.Uri.joinPath(folder(), path));
  for (const uri of uris) await vscode.workspace.fs.delete(uri);
  const { document } = await openFile(REPORT);
  await diagnosticsOf(document.uri, (list) => list.some(({ code }) => codeOf(code) === 'unknown-citation'));
  for (const uri of uris) await diagnosticsOf(uri, (list) => list.length === 0);
});

async function put(fixture: string, path: string): Promise<vscode.Uri> {
  const extension = vscode.extensions.getExtension('attest.attest');
  assert.ok(extension);
  const from = vscode.Uri.joinPath(extension.extensionUri, 'tests/fixtures/sources', fixture);
  const to = vscode.Uri.joinPath(folder(), path);
  await vscode.workspace.fs.copy(from, to, { overwrite: true });
  return to;
}
