import * as vscode from 'vscode';
import { offsetOf } from './workspace.ts';

/** Scrolls so that the line with these words is the first. */
export async function show(editor: vscode.TextEditor, words: string): Promise<void> {
  const { line } = editor.document.positionAt(offsetOf(editor.document, words));
  await vscode.commands.executeCommand('revealLine', { lineNumber: line, at: 'top' });
}

/** Settings that leave the sheet alone, and nothing of the workbench around it. */
export const PLAIN: Readonly<Record<string, unknown>> = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 15,
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.overviewRulerBorder': false,
  'editor.hideCursorInOverviewRuler': true,
  'editor.scrollbar.vertical': 'hidden',
  'editor.padding.top': 12,
  'window.commandCenter': false,
  'window.customTitleBarVisibility': 'never',
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
};
