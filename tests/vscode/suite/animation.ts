import * as vscode from 'vscode';
import { layDesk } from './desk.ts';
import { runTests, test } from './harness.ts';
import {
  appears,
  hasPage,
  openLightBulb,
  picture,
  press,
  restOn,
  takeOffer,
  typeText,
  vanishes,
  waitForSuggestions,
} from './person.ts';
import { PLAIN, show } from './plain.ts';
import { acceptCitation, END, KEY, REPORT, SENTENCE } from './sample.ts';
import { cursorAfter, diagnosticsOf, offsetOf, openAfresh, select, textBecomes } from './workspace.ts';

// The animation at the head of the README, picture by picture: a sentence is written and cited, its source speaks, and a
// wrong day is mended. tests/vscode/animation.ts joins the pictures.

const HEADING = '## Mùa thu 2022';
const HOVER = '.monaco-resizable-hover .monaco-hover:not(.hidden)';

/** VS Code calls this in place of the walk. */
export async function run(): Promise<void> {
  if (!(await hasPage())) throw new Error('pictures need a host with a page');
  await layDesk({ ...PLAIN, ...STEADY });
  await vscode.extensions.getExtension('attest.attest')?.activate();
  await runTests(async () => {});
}

test('a sentence is written, cited and read beside its source, and a wrong day is mended', async () => {
  const editor = await openAfresh(REPORT);
  const { document } = editor;
  await diagnosticsOf(document.uri, (list) => list.length >= 3);
  await show(editor, HEADING);
  await cursorAfter(editor, END);
  await frame(1000);
  for (const word of SENTENCE.split(' ')) {
    await typeText(` ${word}`);
    await frame(130);
  }
  await typeText(' [@');
  await waitForSuggestions(KEY);
  await frame(1900);
  await acceptCitation(editor);
  await frame(800);
  await restOn(KEY, SENTENCE);
  await frame(3200);
  await press('Escape');
  await vanishes(HOVER);

  const at = document.positionAt(offsetOf(document, '8/11/2022') + 1);
  await select(editor, new vscode.Range(at, at));
  await frame(900);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  await appears(HOVER, 'Zakharova');
  await frame(3600);
  await press('Escape');
  await vanishes(HOVER);
  await openLightBulb();
  await frame(1600);
  const mended = document.getText().replace('8/11/2022', '9/11/2022');
  await takeOffer('9/11/2022');
  await textBecomes(document, mended);
  await diagnosticsOf(document.uri, (list) => !list.some(({ range }) => range.contains(at)));
  await frame(2200);
});

/** What would change by itself between two pictures. */
const STEADY: Readonly<Record<string, unknown>> = {
  'editor.cursorBlinking': 'solid',
  'attest.ghostText.enabled': false,
  'workbench.editor.decorations.badges': false,
  'workbench.editor.decorations.colors': false,
};

let frames = 0;

/** Takes the next picture, to be shown so many milliseconds: its name tells both. */
async function frame(ms: number): Promise<void> {
  frames++;
  await picture(`${String(frames).padStart(3, '0')} ${ms}`);
}
