import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import {
  activeEditor,
  appears,
  askForFixes,
  hasPage,
  picture,
  press,
  takeOffer,
  typeText,
  vanishes,
} from './person.ts';
import { END, REPORT, SENTENCE, writeOn } from './sample.ts';
import { cursorAfter, eventually, offsetOf, openAfresh, select, textBecomes } from './workspace.ts';

// The commands around a citation, by their keys, as a person presses them.

const ROW = '.quick-input-widget .monaco-list-row';

test('no key of the commands is one of the editor’s own', async () => {
  const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  const taken = [...text.matchAll(/"key": "([^"]*)",\s*"command": "([^"]*)"(?:,\s*"when": "([^"]*)")?/g)];
  assert.ok(taken.length > 500, `only ${taken.length} keys were read`);
  const manifest = vscode.extensions.getExtension('attest.attest')?.packageJSON as Manifest | undefined;
  const own = manifest?.contributes.keybindings ?? [];
  assert.ok(own.length >= 6);
  for (const { key, command } of own) {
    const others = taken.filter(([, other, theirs = '', when = '']) => {
      return other === key && !theirs.startsWith('attest.') && !ELSEWHERE.test(when);
    });
    assert.deepEqual(
      others.map(([all]) => all),
      [],
      `${command} has ${key}`,
    );
  }
});

/** Places where no report is being written. */
const ELSEWHERE = /inKeybindings|isInDiffEditor/;

interface Manifest {
  readonly contributes: { readonly keybindings: readonly { readonly key: string; readonly command: string }[] };
}

test('Insert Citation lists the source of the sentence first, searches while one types, and is undone at once', async () => {
  if (!(await hasPage())) return;
  const editor = await writeOn();
  await typeText(` ${SENTENCE}`);
  const { document } = editor;
  const before = await typedBehind(document, END, ` ${SENTENCE}`);
  await chord('a');
  await appears(`${ROW}.focused`, 'dam-phan-kyiv-2022');
  await picture('8 insert citation');
  await typeText('bien gioi');
  await appears(`${ROW}`, 'biên giới');
  await picture('8 insert citation, searched');
  for (let i = 0; i < 9; i++) await press('Backspace');
  await appears(`${ROW}.focused`, 'dam-phan-kyiv-2022');
  await press('Enter');
  await textBecomes(document, before.replace(SENTENCE, `${SENTENCE} [@dam-phan-kyiv-2022]`));
  await press('Control+z');
  await textBecomes(document, before);
  // A locator is typed where the cursor stands.
  await chord('a');
  await appears(`${ROW}.focused`, 'dam-phan-kyiv-2022');
  await press('Enter');
  await textBecomes(document, before.replace(SENTENCE, `${SENTENCE} [@dam-phan-kyiv-2022]`));
  await typeText(', đoạn 5');
  await textBecomes(document, before.replace(SENTENCE, `${SENTENCE} [@dam-phan-kyiv-2022, đoạn 5]`));
  await picture('8 insert citation, with a locator');
});

test('Insert Citation joins the brackets that the cursor stands in', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  const { document } = editor;
  const before = document.getText();
  await cursorAfter(editor, '[@on-dinh-chien-luoc-2022, đoạn 1');
  await chord('a');
  await appears(ROW);
  await typeText('hoi-dam');
  await appears(`${ROW}.focused`, 'hoi-dam-miami-2025');
  await press('Enter');
  await textBecomes(document, before.replace('đoạn 1]', 'đoạn 1; @hoi-dam-miami-2025]'));
  await press('Control+z');
  await textBecomes(document, before);
});

test('Insert Citation works at two cursors', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  const { document } = editor;
  const before = document.getText();
  const ends = ['ngỏ ý thương lượng', END.slice(0, -1)].map((words) =>
    document.positionAt(offsetOf(document, words, 'Báo cáo này') + words.length),
  );
  editor.selections = ends.map((end) => new vscode.Selection(end, end));
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await chord('a');
  await appears(ROW);
  await typeText('miami');
  await appears(`${ROW}.focused`, 'hoi-dam-miami-2025');
  await press('Enter');
  const [first = before, second = before] = ['ngỏ ý thương lượng.', END];
  await textBecomes(
    document,
    [first, second].reduce(
      (text, words) => text.replace(words, `${words.slice(0, -1)} [@hoi-dam-miami-2025].`),
      before,
    ),
  );
  await press('Control+z');
  await textBecomes(document, before);
});

test('Insert Quotation writes the words between the report’s marks, with the citation', async () => {
  if (!(await hasPage())) return;
  const editor = await writeOn();
  const { document } = editor;
  const words = ' Ông Rubio trấn an đồng minh về thỏa thuận hòa bình: ';
  await typeText(words);
  const before = await typedBehind(document, END, words);
  await chord('v');
  await appears(`${ROW}.focused`, '“Không thể có thỏa thuận hòa bình');
  await picture('8 insert quotation');
  await press('Enter');
  const quotation = '“Không thể có thỏa thuận hòa bình khi Ukraine chưa đồng ý” [@hoi-dam-miami-2025]';
  await textBecomes(document, before.replace(END + words, END + words + quotation));
  await picture('8 insert quotation, inserted');
  await press('Control+z');
  await textBecomes(document, before);
});

test('Find Evidence shows the passage of the row beside the report, and Escape takes it away', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await cursorAfter(editor, 'Chiều 20/12/2025');
  await chord('e');
  await appears(`${ROW}.focused`, 'hoi-dam-miami-2025');
  const beside = (): vscode.TextEditor | undefined =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith('/hoi-dam-miami-2025.md'));
  await eventually('the source', vscode.window.onDidChangeTextEditorSelection, () => {
    const shown = beside();
    return shown && !shown.selection.isEmpty ? true : undefined;
  });
  await picture('8 find evidence');
  await press('Escape');
  await eventually('the source to be gone', vscode.window.onDidChangeVisibleTextEditors, () => !beside() || undefined);
  assert.equal(activeEditor().document.uri.path, editor.document.uri.path);
  await chord('e');
  await appears(`${ROW}.focused`, 'hoi-dam-miami-2025');
  await press('Enter');
  await eventually(
    'the source to have the focus',
    vscode.window.onDidChangeActiveTextEditor,
    () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/hoi-dam-miami-2025.md') || undefined,
  );
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
});

test('Open the Source goes to the passage of the sentence', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await cursorAfter(editor, 'Ông Oleh Nikolenko, người phát ngôn');
  await chord('g');
  await eventually('the passage', vscode.window.onDidChangeTextEditorSelection, () => {
    const active = vscode.window.activeTextEditor;
    if (!active?.document.uri.path.endsWith('/dam-phan-kyiv-2022.md')) return undefined;
    return active.document.getText(active.selection).includes('thua trận') || undefined;
  });
  await picture('8 open source');
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
});

test('Cite the Selection cites what one source clearly supports, tells the rest, and is undone at once', async () => {
  if (!(await hasPage())) return;
  const editor = await writeOn();
  const { document } = editor;
  const words = ' Chiều 20/12/2025, các nhà đàm phán Mỹ và Nga họp kín tại Miami. Trời rất đẹp.';
  await typeText(words);
  const before = await typedBehind(document, END, words);
  const [first, last] = ['Chiều 20/12', 'rất đẹp.'].map((words) => before.indexOf(words, before.indexOf(END)));
  assert.ok(first !== undefined && last !== undefined);
  await select(editor, new vscode.Range(document.positionAt(first), document.positionAt(last + 8)));
  await chord('y');
  await textBecomes(document, before.replace('Miami. Trời', 'Miami [@hoi-dam-miami-2025]. Trời'));
  await vscode.commands.executeCommand('notifications.showList');
  await appears('.notification-list-item', '1 sentence cited; 1 left: no date, figure, quotation or statement to cite');
  await picture('8 cite the selection');
  await vscode.commands.executeCommand('notifications.clearAll');
  await press('Control+z');
  await textBecomes(document, before);

  await select(editor, new vscode.Range(document.positionAt(first + 3), document.positionAt(first + 3)));
  const offers = await askForFixes();
  // The editor's own offers (what to put around a selection) may stand behind ours.
  const ours = ['Cite @hoi-dam-miami-2025', 'Insert quotation…', 'Find evidence for this sentence…'];
  assert.deepEqual(offers.slice(0, ours.length), ours);
  await picture('8 light bulb of an uncited sentence');
  await takeOffer('Cite @hoi-dam-miami-2025');
  await textBecomes(document, before.replace('Miami. Trời', 'Miami [@hoi-dam-miami-2025]. Trời'));
  await press('Control+z');
  await textBecomes(document, before);
});

test('Why No Suggestions tells what is seen at the cursor', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await cursorAfter(editor, 'Nhà Trắng, ông Trump');
  await chord('n');
  const page = await eventually('the page', vscode.window.onDidChangeVisibleTextEditors, () =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'attest-suggestions'),
  );
  assert.match(page.document.getText(), /^# Why no suggestions\?\n\nNo citation is being typed here/);
  await picture('8 why no suggestions');
  // Asked again elsewhere, the page is of that place.
  await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
  await cursorAfter(editor, 'title: "Những');
  await chord('n');
  await eventually(
    'the page of another place',
    vscode.workspace.onDidChangeTextDocument,
    () => page.document.getText().includes('in the front matter') || undefined,
  );
  await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  await vanishes(ROW);
});

/** Waits until words that were typed have come to the document. @returns its text */
async function typedBehind(document: vscode.TextDocument, place: string, words: string): Promise<string> {
  const after = (): string | undefined => {
    const text = document.getText();
    return text.includes(place + words) ? text : undefined;
  };
  return eventually(`“${words}” in the text`, vscode.workspace.onDidChangeTextDocument, after);
}

async function chord(letter: string): Promise<void> {
  await press('Control+k');
  await press(`Control+${letter}`);
}
