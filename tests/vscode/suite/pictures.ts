import * as vscode from 'vscode';
import { layDesk, wearTheme } from './desk.ts';
import { runTests, test } from './harness.ts';
import { appears, hasPage, openLightBulb, picture, press, restOn, typeText, waitForSuggestions } from './person.ts';
import { PLAIN, show } from './plain.ts';
import { REPORT } from './sample.ts';
import { cursorAfter, diagnosticsOf, offsetOf, openAfresh, select } from './workspace.ts';

// The pictures of the README: what a writer sees, and nothing of the workbench around it, for readers of light pages and of
// dark ones.

/** So long that its end stands at the left, where the source's words have room beside the suggestions. */
const SENTENCE =
  'Theo ông Peskov, sau các cuộc gặp hồi tháng 3/2022, lẽ ra Nga đã thỏa thuận được với ông Zelensky, song bên ngoài có thể ra lệnh hủy kết quả ấy';

/** VS Code calls this in place of the walk. */
export async function run(): Promise<void> {
  if (!(await hasPage())) throw new Error('pictures need a host with a page');
  await layDesk(PLAIN);
  await vscode.extensions.getExtension('attest.attest')?.activate();
  await runTests((name) => picture(`failed ${name}`));
}

test('a citation is suggested from the sentence', async () => {
  const editor = await openAfresh(REPORT);
  await diagnosticsOf(editor.document.uri, (list) => list.length >= 3);
  await cursorAfter(editor, 'từ chối đàm phán hòa bình với ông Putin.');
  await show(editor, '## Mùa thu 2022');
  // VS Code draws links where they stood when it asked; what is typed meanwhile would part them from their words.
  await appears('.detected-link');
  for (let lines = 0; lines < 2; lines++) await press('Enter');
  await typeText(`${SENTENCE} [@`);
  await waitForSuggestions('thuong-dinh-nga-my-2022');
  await press('Control+Space');
  await appears('.suggest-details', 'bên ngoài có thể ra lệnh hủy ngay');
  await inLightAndDark('complete');
});

test('the source speaks when the mouse rests on a citation', async () => {
  const editor = await openAfresh(REPORT);
  await show(editor, '## Mùa thu 2022');
  // Below the citation, where it leaves the sentence to be read.
  await vscode.workspace.getConfiguration().update('editor.hover.above', false, vscode.ConfigurationTarget.Global);
  await restOn('dam-phan-kyiv-2022', 'đáp lại: “Cứ thua trận');
  await inLightAndDark('hover');
  await press('Escape');
  await vscode.workspace.getConfiguration().update('editor.hover.above', true, vscode.ConfigurationTarget.Global);
});

test('a wrong date is proved, and mended by a click', async () => {
  const editor = await openAfresh(REPORT);
  await diagnosticsOf(editor.document.uri, (list) => list.length >= 3);
  const at = editor.document.positionAt(offsetOf(editor.document, '8/11/2022') + 1);
  await select(editor, new vscode.Range(at, at));
  // From further up, or the proof finds no room above the line and falls behind the menu.
  await show(editor, '## Đầu năm 2022');
  await openLightBulb();
  // The mouse would close the menu; the command shows the same above it.
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  await appears('.monaco-resizable-hover .monaco-hover', 'Zakharova');
  await inLightAndDark('finding');
});

async function inLightAndDark(name: string): Promise<void> {
  await picture(name);
  try {
    await wearTheme('dark');
    await picture(`${name}-dark`);
  } finally {
    await wearTheme();
  }
}
