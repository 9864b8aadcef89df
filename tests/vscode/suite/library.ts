import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import {
  acceptSuggestion,
  appears,
  follow,
  hasPage,
  picture,
  press,
  restOn,
  typeText,
  waitForSuggestions,
} from './person.ts';
import { cursorAfter, diagnosticsOf, eventually, folder, openFile, saveOnDisk, textBecomes } from './workspace.ts';

const REPORT = 'reports/thu-vien.md';
const LIBRARY = 'sources/Thu vien/Thu vien.bib';
const BIB = `@online{tranBenPha2023,
  title = {Bến phà Tân An đóng cửa},
  author = {Trần, Thị Mai},
  date = {2023-05-14},
  journaltitle = {Báo Sông},
  file = {Snapshot:files/3/ben-pha.txt:text/plain}
}

@book{leSongNuoc2019,
  title = {Sông nước miền Tây},
  author = {L{\\^e}, V{\\u{a}}n {\\DJ}{\\\`u}ng},
  date = {2019},
  publisher = {Nhà xuất bản Sông}
}
`;
const TEXT =
  'Bến phà Tân An đóng cửa từ ngày 13/5 [@tranBenPha2023], như sách viết [@ben-pha].\n\nKhông có [@khongCo].\n\nĐọc thêm \n';

test('a library that is put into the folder of sources gives its keys, with a file and without', async () => {
  await saveOnDisk('sources/Thu vien/files/3/ben-pha.txt', 'Bến phà Tân An đóng cửa từ ngày 13/5, chủ bến cho biết.\n');
  await saveOnDisk(LIBRARY, BIB);
  await saveOnDisk(REPORT, TEXT);
  const editor = await openFile(REPORT);
  // Until the library has been read, its keys are unknown too.
  await diagnosticsOf(
    editor.document.uri,
    ([first, ...more]) => !more.length && first !== undefined && first.message.includes('khongCo'),
  );
  assert.match(await restOn('tranBenPha2023'), /2023-05-14 .*Thu vien\.bib/);
  await picture('11 hover on an entry with a file');
  await press('Escape');
});

test('an entry without a file is completed by its title, and the way leads to it', async () => {
  if (!(await hasPage())) return;
  const editor = await openFile(REPORT);
  await cursorAfter(editor, 'Đọc thêm ');
  await typeText('[@mien');
  await waitForSuggestions('leSongNuoc2019');
  await picture('11 completion of an entry without a file');
  await acceptSuggestion();
  await eventually(
    'the key',
    vscode.workspace.onDidChangeTextDocument,
    () => editor.document.getText().includes('[@leSongNuoc2019') || undefined,
  );
  assert.match(await restOn('leSongNuoc2019'), /2019/);
  await picture('11 hover on an entry without a file');
  await press('Escape');
  await follow('leSongNuoc2019');
  const shown = await eventually('the library', vscode.window.onDidChangeActiveTextEditor, () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.path.endsWith('.bib') ? active : undefined;
  });
  await eventually(
    'the entry',
    vscode.window.onDidChangeTextEditorSelection,
    () => shown.document.lineAt(shown.selection.active.line).text.startsWith('@book{leSongNuoc2019') || undefined,
  );
  await picture('11 the entry in the library');
});

test('a key is renamed in the library and in the reports, and back by undo', async () => {
  if (!(await hasPage())) return;
  const editor = await openFile(REPORT);
  const before = editor.document.getText();
  await cursorAfter(editor, '[@tranBen');
  await press('F2');
  await appears('input.rename-input:focus');
  await press('Control+A');
  await typeText('tran23');
  await press('Enter');
  await textBecomes(editor.document, before.replace('@tranBenPha2023', '@tran23').replace('@ben-pha', '@tran23'));
  const library = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), LIBRARY));
  await eventually(
    'the key in the library',
    vscode.workspace.onDidChangeTextDocument,
    () => library.getText().startsWith('@online{tran23,') || undefined,
  );
  await picture('11 a key renamed in the library');
  await vscode.workspace.saveAll();
});

test('a broken entry is a problem at its line, and the others stay known', async () => {
  const uri = await saveOnDisk(LIBRARY, BIB.replace('{Sông nước miền Tây}', '{Sông nước'));
  const [problem] = await diagnosticsOf(uri, (list) => list.length === 1);
  assert.match(problem?.message ?? '', /leSongNuoc2019/);
  assert.equal(problem?.range.start.line, 8);
  await vscode.window.showTextDocument(uri);
  await picture('11 a broken entry of the library');
});

test('what was made for this walk goes again: the library', async () => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const gone = vscode.Uri.joinPath(folder(), 'sources/Thu vien');
  await vscode.workspace.fs.delete(gone, { recursive: true });
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), REPORT));
  const { document } = await openFile('reports/bao-cao-dam-phan.md');
  await diagnosticsOf(document.uri, (list) => list.length === 3);
  if (await hasPage()) await appears('.statusbar-item[id$="attest.status"]', '5');
});
