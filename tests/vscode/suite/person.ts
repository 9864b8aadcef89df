import * as vscode from 'vscode';
import type { Action } from '../bridge.ts';
import { report, send } from './harness.ts';
import { offsetOf, select } from './workspace.ts';

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

/**
 * Rests the mouse on words of the active editor, which must be in view. @returns what the hover then says: as the page
 * shows it, or, where there is no page, as the providers give it.
 */
export async function restOn(words: string, following?: string): Promise<string> {
  if (await hasPage()) {
    await act({ do: 'rest', words, ...(following === undefined ? {} : { following }) });
    return (await appears(HOVER)).join('\n');
  }
  const { document } = activeEditor();
  const position = document.positionAt(offsetOf(document, words, following));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n')
    .replace(/\\(?=[^\w\s])|\*\*/g, '');
}

/** All that an element says: what is shown, and what a screen reader or a resting mouse is told. */
export async function wordsIn(selector: string): Promise<readonly string[]> {
  return (await hasPage()) ? act({ do: 'words', selector }) : [];
}

/** What is hard to see of an element: too little contrast, words cut off, the place of the keyboard. None is right. */
export async function faults(selector: string): Promise<readonly string[]> {
  return (await hasPage()) ? act({ do: 'faults', selector }) : [];
}

/** Clicks on an element of the page, which shows itself under the mouse at the latest. */
export async function click(selector: string, text?: string): Promise<void> {
  await act({ do: 'click', selector, ...(text === undefined ? {} : { text }) });
}

/** Opens what the right button offers at an element. */
export async function openMenu(selector: string, text?: string): Promise<void> {
  await act({ do: 'menu', selector, ...(text === undefined ? {} : { text }) });
}

/** Takes an entry of the menu that was just opened, by keys: it takes no click yet. */
export async function takeFromMenu(entry: string): Promise<void> {
  await appears('.monaco-menu .action-label', entry);
  for (let steps = 0; steps < MOST_ENTRIES; steps++) {
    await press('ArrowDown');
    const [focused] = await appears('.monaco-menu .action-item.focused');
    if (focused?.trim() !== entry) continue;
    await press('Enter');
    return vanishes('.monaco-menu .action-item.focused');
  }
  throw new Error(`the menu has no entry “${entry}”`);
}

const MOST_ENTRIES = 20;

/** Drags an element to the middle of words of the active editor, which must be in view. */
export async function drag(selector: string, text: string, words: string): Promise<void> {
  await act({ do: 'drag', selector, text, words });
}

/** Clicks on words with Control held down. */
export async function follow(words: string, following?: string): Promise<void> {
  if (await hasPage()) {
    await act({ do: 'follow', words, ...(following === undefined ? {} : { following }) });
    return;
  }
  const editor = activeEditor();
  const position = editor.document.positionAt(offsetOf(editor.document, words, following));
  await select(editor, new vscode.Range(position, position));
  await vscode.commands.executeCommand('editor.action.revealDefinition');
}

/**
 * Opens the light bulb at the cursor, which stands at a diagnostic. @returns the titles that it offers, in their order.
 */
export async function openLightBulb(): Promise<readonly string[]> {
  if (await hasPage()) {
    await act({ do: 'click', selector: LIGHT_BULB });
    return appears(ACTION);
  }
  return (await quickFixes()).map(({ title }) => title);
}

/**
 * The same where the cursor has only just come to: the light bulb of its last place must have gone before it is clicked,
 * and the key for it is lost where the editor, right then, asks by itself. @returns the titles, in their order
 */
export async function askForFixes(): Promise<readonly string[]> {
  if (!(await hasPage())) return openLightBulb();
  const editor = activeEditor();
  const { selection } = editor;
  for (let attempt = 1; ; attempt++) {
    const here = (await actions()).map(({ title }) => title);
    // Nothing is ever wrong at the head of a report.
    await select(editor, new vscode.Range(0, 0, 0, 0));
    await vanishes(LIGHT_BULB);
    await select(editor, selection);
    const offered = await openLightBulb();
    // A light bulb may still be that of a place, or of a text, before this one.
    if (here.includes(offered[0] ?? '') || attempt === ATTEMPTS) return offered;
    await press('Escape');
  }
}

const ATTEMPTS = 4;

/** Takes one of the offers that were just opened. */
export async function takeOffer(title: string): Promise<void> {
  if (await hasPage()) {
    await act({ do: 'click', selector: ACTION, text: title });
    // The list has the focus until it has gone; a key that is pressed before would fall into it.
    await vanishes('.action-widget');
    return;
  }
  const action = (await quickFixes()).find((offer) => offer.title === title);
  if (!action?.edit && !action?.command) throw new Error(`the light bulb offers no “${title}”`);
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/**
 * Waits until the first suggestion at the cursor holds `first`, and is the one that Enter takes. @returns the rows as the
 * page shows them; where there is no page, the labels that the providers give for the cursor's place, in their order.
 */
export async function waitForSuggestions(first: string): Promise<readonly string[]> {
  if (await hasPage()) {
    await appears(`${SUGGESTION}.focused[data-index="0"]`, first);
    return appears(SUGGESTION);
  }
  const rows = (await suggestions()).map(labelOf);
  if (!rows[0]?.includes(first)) throw new Error(`the first suggestion is not ${first}: ${rows.join(', ')}`);
  return rows;
}

/** Takes the first of the suggestions that were just waited for. */
export async function acceptSuggestion(): Promise<void> {
  if (await hasPage()) {
    await act({ do: 'press', key: 'Enter' });
    return;
  }
  const [item] = await suggestions();
  if (!item?.range || !item.insertText) throw new Error('the first suggestion does not say what it inserts');
  const { insertText, range } = item;
  const place = range instanceof vscode.Range ? range : range.replacing;
  if (typeof insertText === 'string') await activeEditor().edit((edit) => edit.replace(place, insertText));
  else await activeEditor().insertSnippet(insertText, place);
}

/** A view of ours, by its name in the language of the window: the same words stand in several of them. */
export function pane(name: string): string {
  return `.pane:has(.pane-header[aria-label*="${name}"])`;
}

export function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('no editor is open');
  return editor;
}

const COMMANDS: Readonly<Record<string, string>> = {
  Escape: 'hideSuggestWidget',
  'Control+Space': 'editor.action.triggerSuggest',
  'Control+z': 'undo',
  F12: 'editor.action.revealDefinition',
  Home: 'cursorHome',
  Tab: 'editor.action.inlineSuggest.commit',
};

const SUGGESTION = '.suggest-widget.visible .monaco-list-row';
const HOVER = '.monaco-resizable-hover .monaco-hover:not(.hidden) .hover-row';
const LIGHT_BULB = '.monaco-editor [class*="codicon-gutter-lightbulb"], .monaco-editor .lightBulbWidget';
const ACTION = '.action-widget .monaco-list-row.action';

async function suggestions(): Promise<readonly vscode.CompletionItem[]> {
  const { document, selection } = activeEditor();
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
  );
  const order = (item: vscode.CompletionItem): string => item.sortText ?? labelOf(item);
  return [...list.items].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function quickFixes(): Promise<readonly vscode.CodeAction[]> {
  return actions(vscode.CodeActionKind.QuickFix.value);
}

/** What the providers offer at the cursor, of one kind or of all. */
async function actions(kind?: string): Promise<readonly vscode.CodeAction[]> {
  const { document, selection } = activeEditor();
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    ...(kind === undefined ? [] : [kind]),
  );
}

async function act(action: Action): Promise<readonly string[]> {
  const value = await send({ act: action });
  return Array.isArray(value) ? value : [];
}

function once<T>(body: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= body());
}
