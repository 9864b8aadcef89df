import type { Disposable } from 'vscode';
import { EventEmitter, FileType, Uri, window, workspace } from 'vscode';
import { CONFIG_FILES } from '../../server/src/config.ts';
import { REPORTS } from './language-client.ts';

/** Folders that are a corpus by their names, as the server looks for them (server/src/platform/find-corpus.ts). */
const NAMES = ['sources', 'corpus'];

/**
 * Whether there is a corpus here: a folder that the settings name, or one with the name of a corpus in the workspace
 * folder, beside an open report or above it. A configuration file of the project there counts as one, since it may name
 * folders anywhere, and what is wrong in it is told by the server. Looks at names alone.
 */
export async function corpusIsThere(): Promise<boolean> {
  const roots = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const configured = [undefined, ...roots].some((scope) => {
    return workspace.getConfiguration('attest', scope).get<readonly string[]>('corpus')?.length;
  });
  if (configured) return true;
  const tops = new Map(roots.map((root) => [root.path, root]));
  for (const { languageId, uri } of workspace.textDocuments) {
    if (!REPORTS.includes(languageId) || uri.scheme !== 'file') continue;
    const top = workspace.getWorkspaceFolder(uri)?.uri.path;
    for (let folder = Uri.joinPath(uri, '..'); !tops.has(folder.path); folder = Uri.joinPath(folder, '..')) {
      tops.set(folder.path, folder);
      if (folder.path === top || folder.path === '/' || /^\/[a-z]:\/?$/i.test(folder.path)) break;
    }
  }
  for (const folder of tops.values()) {
    for (const name of NAMES) if ((await typeOf(Uri.joinPath(folder, name))) & FileType.Directory) return true;
    for (const name of CONFIG_FILES) if ((await typeOf(Uri.joinPath(folder, name))) & FileType.File) return true;
  }
  return false;
}

/** Until there is a corpus; looks again whenever one may have come. */
export function whenCorpusIsThere(begin: () => void): Disposable {
  const perhaps = new EventEmitter<void>();
  const watcher = workspace.createFileSystemWatcher(`**/{${[...NAMES, ...CONFIG_FILES].join(',')}}`, false, true, true);
  const look = async (): Promise<void> => {
    if (!(await corpusIsThere()) || ended) return;
    end();
    begin();
  };
  let ended = false;
  const subscriptions = [
    perhaps,
    watcher,
    perhaps.event(() => void look()),
    watcher.onDidCreate(() => perhaps.fire()),
    workspace.onDidOpenTextDocument(({ languageId }) => REPORTS.includes(languageId) && perhaps.fire()),
    workspace.onDidChangeWorkspaceFolders(() => perhaps.fire()),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('attest.corpus') && perhaps.fire()),
    // A folder that the watcher does not see, such as one outside the workspace, is seen when the writer comes back.
    window.onDidChangeWindowState(({ focused }) => focused && perhaps.fire()),
  ];
  const end = (): void => {
    ended = true;
    for (const subscription of subscriptions) subscription.dispose();
  };
  return { dispose: end };
}

async function typeOf(uri: Uri): Promise<FileType> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch {
    // Whatever is in the way of looking at it is in the way of using it.
    return FileType.Unknown;
  }
}
