import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { layDesk } from './desk.ts';
import { report, runTests, test } from './harness.ts';
import {
  appears,
  hasPage,
  openLightBulb,
  picture,
  press,
  restOn,
  takeOffer,
  typeText,
  waitForSuggestions,
} from './person.ts';
import { acceptCitation, KEY, REPORT, SENTENCE, writeOn } from './sample.ts';
import { codeOf, cursorAfter, diagnosticsOf, openAfresh, textBecomes } from './workspace.ts';

// The walk with the package: installed in a VS Code that has nothing else, it does on the sample what it is there for.

const ACTIVATION = '.runtime-extensions-editor .monaco-list-row';

/** VS Code calls this in place of the walk. */
export async function run(): Promise<void> {
  await layDesk();
  await runTests((name) => picture(`failed installed, ${name}`));
}

test('the package is installed, and starts when a report is opened', async () => {
  const extension = vscode.extensions.getExtension('attest.attest');
  assert.ok(extension, 'VS Code does not know the extension');
  const manifest = extension.packageJSON as Readonly<Record<string, unknown>>;
  // The project's own folder has what the package leaves out.
  assert.equal(manifest['devDependencies'], undefined);
  await openAfresh(REPORT);
});

test('the errors of the sample are found', async () => {
  const editor = await openAfresh(REPORT);
  const found = await diagnosticsOf(editor.document.uri, (list) => list.length >= 3);
  assert.ok(found.some(({ code }) => codeOf(code) === 'date-mismatch'));
  await picture('installed 1, what is wrong');
});

test('what VS Code measured of the start', async () => {
  if (!(await hasPage())) return;
  await vscode.commands.executeCommand('workbench.action.showRuntimeExtensions');
  await appears(ACTIVATION, 'Attest');
  const rows = await appears(ACTIVATION);
  await picture('installed 2, the start as VS Code measured it');
  for (const row of rows.filter((text) => text.includes('Attest'))) {
    await report({ kind: 'note', text: row.replace(/\s+/g, ' ') });
  }
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
});

test('a sentence finds its source, and the mouse on the citation shows its words', async () => {
  const editor = await writeOn();
  await typeText(` ${SENTENCE} [@`);
  await waitForSuggestions(KEY);
  await acceptCitation(editor);
  assert.ok((await restOn(KEY, SENTENCE)).includes('ngồi lại với nhau trong mùa đông tới'));
  await picture('installed 3, the words of the source');
  await press('Escape');
  await vscode.commands.executeCommand('workbench.action.files.revert');
});

test('the light bulb writes the right day, and undo takes it back', async () => {
  const editor = await openAfresh(REPORT);
  const { document } = editor;
  const before = document.getText();
  await diagnosticsOf(document.uri, (list) => list.some(({ code }) => codeOf(code) === 'date-mismatch'));
  await cursorAfter(editor, 'Hôm 8/11');
  const [fix = ''] = await openLightBulb();
  await picture('installed 4, the fix');
  await takeOffer(fix);
  await textBecomes(document, before.replace('Hôm 8/11/2022', 'Hôm 9/11/2022'));
  await press('Control+z');
  await textBecomes(document, before);
});

test('the reference list is written by a program of its own', async () => {
  const editor = await openAfresh(REPORT);
  const { length } = editor.document.getText();
  await vscode.commands.executeCommand('attest.bibliography');
  assert.ok(editor.document.getText().length > length);
  await vscode.commands.executeCommand('workbench.action.files.revert');
});
