import * as vscode from 'vscode';
import { type Theme, wearTheme } from './desk.ts';
import { appears, openLightBulb, picture, press, vanishes } from './person.ts';
import { REPORT } from './sample.ts';
import { diagnosticsOf, offsetOf, openAfresh, select } from './workspace.ts';

// What several walks look at, each in its own light or language.

const THEMES: readonly Theme[] = ['light', 'dark', 'high contrast'];

/** Opens the report of the sample when its three errors have been found. */
export async function reportWithFindings(): Promise<vscode.TextEditor> {
  const editor = await openAfresh(REPORT);
  await diagnosticsOf(editor.document.uri, (list) => list.length >= 3);
  return editor;
}

/** Puts the cursor into words of the report, which are then in view. */
export async function standIn(editor: vscode.TextEditor, words: string): Promise<void> {
  const at = editor.document.positionAt(offsetOf(editor.document, words) + 1);
  await select(editor, new vscode.Range(at, at));
}

/** The proof of a finding over its words, then what the light bulb offers there. */
export async function showFinding(look: (scene: string) => Promise<void>): Promise<void> {
  await standIn(await reportWithFindings(), '8/11/2022');
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  await appears('.monaco-resizable-hover .monaco-hover', 'Zakharova');
  await look('hover');
  await press('Escape');
  await openLightBulb();
  await look('light bulb');
  await press('Escape');
  await vanishes('.action-widget');
}

/** Pictures what is shown, in the light, the dark and the high-contrast theme, and leaves the first one on. */
export async function inEachTheme(
  scene: string,
  look: (theme: Theme) => Promise<void> = async () => {},
  ...more: Theme[]
): Promise<void> {
  try {
    for (const theme of [...THEMES, ...more]) {
      await wearTheme(theme);
      await look(theme);
      await picture(`16 ${scene}, ${theme}`);
    }
  } finally {
    await wearTheme();
  }
}
