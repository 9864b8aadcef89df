import * as vscode from 'vscode';

/** Milliseconds that an event is waited for. */
const PATIENCE = 30_000;

/** The folder that VS Code has open: a copy of the sample corpus. */
export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  if (!first) throw new Error('no folder is open');
  return first.uri;
}

/** Opens a file of the folder in an editor that has the focus. */
export async function openFile(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), path));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return editor;
}

/** Opens a file as it is on disk: what an earlier step has typed into it and left there is thrown away. */
export async function openAfresh(path: string): Promise<vscode.TextEditor> {
  const editor = await openFile(path);
  if (editor.document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
  return editor;
}

/** Writes a file of the folder on disk, behind the editor's back. */
export async function saveOnDisk(path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Where words stand in a document: the first time behind `following`. */
export function offsetOf(document: vscode.TextDocument, words: string, following = ''): number {
  const text = document.getText();
  const before = text.indexOf(following);
  const at = before < 0 ? -1 : text.indexOf(words, before + following.length);
  if (at < 0) throw new Error(`“${words}” is not in ${document.uri.path}`);
  return at;
}

/** Puts the cursor behind the first occurrence of `text`, and shows the place. */
export async function cursorAfter(editor: vscode.TextEditor, text: string): Promise<vscode.Position> {
  const position = editor.document.positionAt(offsetOf(editor.document, text) + text.length);
  await select(editor, new vscode.Range(position, position));
  return position;
}

/** Selects a range, and resolves once the window shows it: keys that are pressed from then on fall there. */
export async function select(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  // The selection goes to the window one way; a command is answered, and the two keep their order.
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** Waits until a document holds exactly this text. */
export async function textBecomes(document: vscode.TextDocument, text: string): Promise<void> {
  await eventually(
    () => `the text of ${document.uri.path}; it differs from ${firstDifference(document.getText(), text)}`,
    vscode.workspace.onDidChangeTextDocument,
    () => document.getText() === text || undefined,
  );
}

function firstDifference(is: string, wanted: string): string {
  let at = 0;
  while (at < wanted.length && is[at] === wanted[at]) at++;
  const shown = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 30), at + 60));
  return `${shown(wanted)} on: ${shown(is)}`;
}

/** The diagnostics of a file, as soon as they are as `wanted`. */
export function diagnosticsOf(
  uri: vscode.Uri,
  wanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const read = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);
  const seen = (): string =>
    `the diagnostics of ${uri.path}; there are: ${read()
      .map(
        ({ code, range, message }) => `${codeOf(code)} ${range.start.line + 1}:${range.start.character + 1} ${message}`,
      )
      .join(' | ')}`;
  return eventually(seen, vscode.languages.onDidChangeDiagnostics, () => {
    const diagnostics = read();
    return wanted(diagnostics) ? diagnostics : undefined;
  });
}

/** The code of a diagnostic, with or without a link to its page. */
export function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/**
 * What `read` gives, now or after one of the events: the way to wait without a sleep. Rejects after half a minute, saying
 * what was waited for.
 */
export function eventually<T>(
  what: string | (() => string),
  event: vscode.Event<unknown>,
  read: () => T | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      subscription.dispose();
      settle();
    };
    const look = (): void => {
      try {
        const value = read();
        if (value !== undefined) end(() => resolve(value));
      } catch (error) {
        end(() => reject(error as Error));
      }
    };
    const timer = setTimeout(() => {
      const said = typeof what === 'string' ? what : what();
      end(() => reject(new Error(`waited ${PATIENCE / 1000} s for ${said}`)));
    }, PATIENCE);
    const subscription = event(look);
    look();
  });
}
