import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { layDesk } from './desk.ts';
import { runTests, test } from './harness.ts';
import { appears, click, hasPage, openLightBulb, picture, press, takeOffer, typeText, vanishes } from './person.ts';
import {
  codeOf,
  cursorAfter,
  diagnosticsOf,
  eventually,
  folder,
  openFile,
  saveOnDisk,
  textBecomes,
} from './workspace.ts';

// Somebody who has just made the package: VS Code knows nothing of Attest, the folder has articles of his own and no report.

const ARTICLES = {
  'sources/cau-phao.txt': `Cầu phao Bãi Sậy mở lại sau kỳ sửa chữa

Báo Sông Quê, ngày 14/5/2024

Sáng 12/5, huyện Thạnh Lợi cho xe máy qua cầu phao Bãi Sậy trở lại. Ông Lê Quang Tín, phó chủ tịch huyện, nói xe tải còn phải chờ đến tháng 7.
`,
  'sources/library.html': `<!doctype html><html lang="en"><head><title>Night hours at the library</title>
<meta property="article:published_time" content="2024-05-20"></head><body><article><h1>Night hours at the library</h1>
<p>The town library stayed open late for the first time on 17 May 2024, said its head, Nora Field.</p>
<p>Some 300 readers came, most of them pupils before their exams, and the tea was gone by ten.</p></article></body></html>
`,
  'sources/market.md': `---
title: Roof of the fish market to be mended
outlet: The Quay
date: 2024-05-22
---

The council will pay 40,000 euros for the roof of the fish market, the treasurer told the council on Tuesday.
`,
};
const SENTENCE = 'The town library stayed open late for the first time on 18 May 2024 [@library].';
const INPUT = '.quick-input-widget input';

/** VS Code calls this in place of the walk. */
export async function run(): Promise<void> {
  await layDesk();
  await runTests((name) => picture(`failed newcomer, ${name}`));
}

test('the package is installed by Install from VSIX', async () => {
  assert.equal(vscode.extensions.getExtension('attest.attest'), undefined);
  assert.ok(await hasPage());
  const vsix = vscode.Uri.joinPath(folder(), '../out/attest.vsix').fsPath;
  void vscode.commands.executeCommand('workbench.action.quickOpen', '>Extensions: Install from VSIX');
  await appears('.quick-input-widget .monaco-list-row.focused', 'Install from VSIX');
  await picture('18 newcomer 1, the command');
  await press('Enter');
  await appears('.quick-input-widget .quick-input-title', 'Install from VSIX');
  await click(INPUT);
  await press('Control+a');
  await typeText(vsix);
  await picture('18 newcomer 2, the file');
  await press('Enter');
  await eventually('the extension', vscode.extensions.onDidChange, () =>
    vscode.extensions.getExtension('attest.attest'),
  );
  await vanishes(INPUT);
  await picture('18 newcomer 3, installed');
});

test('three articles of one’s own are read', async () => {
  for (const [path, text] of Object.entries(ARTICLES)) await saveOnDisk(path, text);
  await saveOnDisk('report.md', '# The week\n\n');
  const editor = await openFile('report.md');
  await cursorAfter(editor, '# The week\n\n');
  await appears('.statusbar-item[id$="attest.status"]', '3');
  await picture('18 newcomer 4, three sources');
});

test('a wrong day is found in the first sentence, and mended', async () => {
  const editor = await openFile('report.md');
  const { document } = editor;
  await cursorAfter(editor, '# The week\n\n');
  // As it stands, without the brackets that an editor closes by itself.
  await editor.insertSnippet(new vscode.SnippetString(SENTENCE));
  const [found, ...others] = await diagnosticsOf(document.uri, (list) => list.length > 0);
  assert.equal(codeOf(found?.code), 'date-mismatch');
  assert.deepEqual(others, []);
  await cursorAfter(editor, 'on 18 May');
  const [fix = ''] = await openLightBulb();
  assert.equal(fix, 'Change to 17 May 2024');
  await picture('18 newcomer 5, the fix');
  await takeOffer(fix);
  await textBecomes(document, `# The week\n\n${SENTENCE.replace('18 May', '17 May')}`);
  await diagnosticsOf(document.uri, (list) => list.length === 0);
  await picture('18 newcomer 6, mended');
});
