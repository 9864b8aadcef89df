import type { Disposable, ExtensionContext } from 'vscode';
import { commands, Uri, workspace } from 'vscode';

/** “Open the Sample”: a copy of the reports and sources that come with Attest, to try everything on. */
export function openingSample({ extensionUri, globalStorageUri }: ExtensionContext): Disposable {
  return commands.registerCommand('attest.openSample', async () => {
    const copy = Uri.joinPath(globalStorageUri, 'attest-sample');
    try {
      await workspace.fs.stat(copy);
    } catch {
      // Made once: what a writer has tried in it stays.
      await workspace.fs.createDirectory(globalStorageUri);
      await workspace.fs.copy(Uri.joinPath(extensionUri, 'corpus'), copy);
    }
    const forceNewWindow = workspace.workspaceFolders !== undefined;
    await commands.executeCommand('vscode.openFolder', copy, { forceNewWindow });
  });
}
