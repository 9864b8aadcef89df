import * as vscode from 'vscode';
import type { Action } from '../bridge.ts';
import { report, send } from './harness.ts';

// What a person does at the editor. In the browser host it is done to the page, by keyboard and mouse; in VS Code itself,
// where no page can be driven, commands of the editor stand in for it, and pictures are left out with a note.

/** Whether there is a page to drive and to take pictures of. */
export const hasPage = once(async () => (await send({ hello: true })) === true);

/** Types into the focused editor, character by character. */
export async function typeText(text: string): Promise<void> {
  if (await hasPage()) await act({ do: 'type', text });
  else for (const character of text) await vscode.commands.executeCommand('type', { text: character });
}

/** Presses a key, by Playwright's names: `Enter`, `Escape`, `Control+Space`. */
export async function press(key: string): Promise<void> {
  if (await hasPage()) {
    await act({ do: 'press', key });
    return;
  }
  const command = COMMANDS[key];
  if (!command) throw new Error(`no command stands in for the key ${key} where there is no page`);
  await vscode.commands.executeCommand(command);
}

/** Takes a picture of the whole window: `.vscode-test/pictures/NAME.png`. */
export async function picture(name: string): Promise<void> {
  if (await hasPage()) await act({ do: 'picture', name });
  else await report({ kind: 'note', text: `no picture of “${name}”: this host has no page` });
}

/** Waits until an element is visible. @returns the texts of all that match; none where there is no page. */
export async function appears(selector: string, text?: string): Promise<readonly string[]> {
  return (await hasPage()) ? act({ do: 'appear', selector, ...(text === undefined ? {} : { text }) }) : [];
}

/** Waits until no element matches. */
export async function vanishes(selector: string): Promise<void> {
  if (await hasPage()) await act({ do: 'vanish', selector });
}

/** Rests the mouse on an element of the page. @returns false where there is no page. */
export async function pointAt(selector: string, text?: string): Promise<boolean> {
  if (!(await hasPage())) return false;
  await act({ do: 'point', selector, ...(text === undefined ? {} : { text }) });
  return true;
}

/**
 * Waits for the suggestions at the cursor. @returns their rows as the page shows them; where there is no page, the labels
 * that the providers give for the cursor's place, in their order.
 */
export async function waitForSuggest(text?: string): Promise<readonly string[]> {
  if (await hasPage()) return appears('.suggest-widget.visible .monaco-list-row', text);
  const editor = activeEditor();
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
  );
  const label = (item: vscode.CompletionItem): string =>
    typeof item.label === 'string' ? item.label : item.label.label;
  return [...list.items].sort((a, b) => ((a.sortText ?? label(a)) < (b.sortText ?? label(b)) ? -1 : 1)).map(label);
}

export function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('no editor is open');
  return editor;
}

const COMMANDS: Readonly<Record<string, string>> = {
  Enter: 'acceptSelectedSuggestion',
  Tab: 'acceptSelectedSuggestion',
  Escape: 'hideSuggestWidget',
  'Control+Space': 'editor.action.triggerSuggest',
  'Control+.': 'editor.action.quickFix',
};

async function act(action: Action): Promise<readonly string[]> {
  const value = await send({ act: action });
  return Array.isArray(value) ? value : [];
}

function once<T>(body: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= body());
}
