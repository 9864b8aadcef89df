import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { picture } from './person.ts';
import { codeOf, diagnosticsOf, folder, openAfresh } from './workspace.ts';

test('a source saved on disk changes the verdict on the open report, and changes it back', async () => {
  const { document } = await openAfresh('reports/bao-cao-dam-phan.md');
  const dates = (list: readonly vscode.Diagnostic[]): number =>
    list.filter(({ code }) => codeOf(code) === 'date-mismatch').length;
  await diagnosticsOf(document.uri, (list) => dates(list) === 1);

  // Written as another program would, not through the editor.
  const source = vscode.Uri.joinPath(folder(), 'sources/dam-phan-kyiv-2022.md').fsPath;
  const before = await readFile(source, 'utf8');
  await writeFile(source, before.replace('Hôm 9/11, người phát ngôn', 'Hôm 8/11, người phát ngôn'));
  await diagnosticsOf(document.uri, (list) => dates(list) === 0);
  await picture('8 the source says the same now');

  await writeFile(source, before);
  await diagnosticsOf(document.uri, (list) => dates(list) === 1);
});
