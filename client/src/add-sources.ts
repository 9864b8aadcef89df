import type { Disposable, QuickPickItem } from 'vscode';
import { commands, ConfigurationTarget, env, FileType, l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DATE, NEW_SOURCE, type Pasted, PASTED } from '../../server/src/protocol/new-source.ts';
import { SOURCES } from '../../server/src/protocol/sources.ts';
import { ask } from './ask.ts';
import type { LastReport } from './last-report.ts';
import { isReadable, READABLE } from './readable-files.ts';

/** The commands that bring sources into the corpus. Nothing is ever fetched: what is added lies on this machine already. */
export function addingSources(client: LanguageClient, report: LastReport): Disposable[] {
  return [
    commands.registerCommand('attest.addSources', () => addSources(client, report)),
    commands.registerCommand('attest.chooseFolder', () => chooseFolder(client)),
  ];
}

/** “Add Sources…”: files, a folder, or what is on the clipboard. */
async function addSources(client: LanguageClient, report: LastReport): Promise<void> {
  const clipboard = (await env.clipboard.readText()).trim();
  const [first = ''] = clipboard.split('\n');
  const ways: (QuickPickItem & { readonly run: () => Promise<void> })[] = [
    {
      label: l10n.t('Files…'),
      detail: l10n.t('Articles, saved pages, PDFs, Word files, references: copied to the sources'),
      run: () => pickFiles(client),
    },
    {
      label: l10n.t('A Folder…'),
      detail: l10n.t('Read where it lies'),
      run: () => chooseFolder(client),
    },
    {
      label: l10n.t('What Is on the Clipboard'),
      detail: clipboard
        ? shortened(first)
        : l10n.t('The clipboard is empty: copy an article, or the source of a saved page, first.'),
      run: () => paste(client, report, clipboard),
    },
  ];
  const way = await window.showQuickPick(ways, {
    title: l10n.t('Add Sources'),
    placeHolder: l10n.t('Nothing is fetched from the web'),
  });
  await way?.run();
}

async function pickFiles(client: LanguageClient): Promise<void> {
  const files = await window.showOpenDialog({
    canSelectMany: true,
    openLabel: l10n.t('Add'),
    title: l10n.t('Files to Add as Sources'),
    filters: { [l10n.t('Sources')]: [...READABLE], [l10n.t('All files')]: ['*'] },
  });
  if (files?.length) await addFiles(client, files);
}

/** Copies files into the corpus folder; none that is there is written over. Tells what was left out and why. */
export async function addFiles(client: LanguageClient, files: readonly Uri[]): Promise<void> {
  const folder = await corpusFolder(client);
  if (!folder) return;
  await workspace.fs.createDirectory(folder);
  const [added, left]: [string[], string[]] = [[], []];
  for (const file of files) {
    const name = nameOf(file);
    if (file.path.startsWith(`${folder.path}/`)) left.push(l10n.t('{0} is there already', name));
    else if (!isReadable(name)) left.push(l10n.t('{0} is of a kind that is not read', name));
    else {
      try {
        await workspace.fs.copy(file, await freePlace(folder, name), { overwrite: false });
        added.push(name);
      } catch (error) {
        left.push(l10n.t('{0} could not be copied: {1}', name, error instanceof Error ? error.message : String(error)));
      }
    }
  }
  const into = workspace.asRelativePath(folder);
  const told = added.length === 1 ? added.join('') : l10n.t('{0} files', added.length);
  if (added.length) window.setStatusBarMessage(l10n.t('{0} added to {1}.', told, into), TOLD_FOR);
  if (left.length) void window.showWarningMessage(l10n.t('Not added: {0}.', left.slice(0, NAMED).join('; ')));
}

/** Has a folder read where it lies, beside those that are read already. */
async function chooseFolder(client: LanguageClient): Promise<void> {
  const [root] = workspace.workspaceFolders ?? [];
  const [folder] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: l10n.t('Read This Folder'),
      ...(root && { defaultUri: root.uri }),
      title: l10n.t('Folder with Sources'),
    })) ?? [];
  if (!folder) return;
  const settings = workspace.getConfiguration('attest', root);
  const configured = settings.get<readonly string[]>('corpus') ?? [];
  // A folder that was found by its name counts only as long as the settings name none.
  const before = configured.length ? configured : (await foldersOf(client)).map(written);
  const chosen = written(folder);
  if (before.includes(chosen)) return;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update('corpus', [...before, chosen], target);
}

/** Makes a source of a text: what is not known of it is asked for. */
async function paste(client: LanguageClient, report: LastReport, clipboard: string): Promise<void> {
  const pasted = await ask(client, PASTED, { text: clipboard });
  if (pasted.kind === 'address') {
    const told = l10n.t(
      'Nothing is fetched from the web. Open the page, select its text and copy it; then add it again.',
    );
    void window.showInformationMessage(told);
    return;
  }
  if (!pasted.text.trim()) {
    const empty = l10n.t('The clipboard is empty: copy the text of an article first.');
    void window.showInformationMessage(pasted.problem || empty);
    return;
  }
  const folder = await corpusFolder(client);
  if (!folder) return;
  const about = await askAbout(client, pasted);
  if (!about) return;
  // Not before: an empty folder of sources would make every citation a wrong one while the writer answers.
  await workspace.fs.createDirectory(folder);
  const { text, url } = pasted;
  const taken: string[] = [];
  for (;;) {
    const file = await ask(client, NEW_SOURCE, { ...about, text, url, taken });
    const place = Uri.joinPath(folder, file.name);
    if (await isThere(place)) {
      taken.push(file.name.replace(/\.md$/, ''));
      continue;
    }
    const edit = new WorkspaceEdit();
    edit.createFile(place, { contents: new TextEncoder().encode(file.content) });
    if (!(await workspace.applyEdit(edit))) {
      void window.showErrorMessage(l10n.t('{0} could not be written.', workspace.asRelativePath(place)));
      return;
    }
    // The writer goes on where he was.
    const preserveFocus = report.shown !== undefined;
    await window.showTextDocument(place, { viewColumn: report.beside, preserveFocus, preview: true });
    window.setStatusBarMessage(l10n.t('{0} added to {1}.', file.name, workspace.asRelativePath(folder)), TOLD_FOR);
    return;
  }
}

type About = Pick<Pasted, 'title' | 'outlet' | 'date'>;

/** Title, outlet and date, each as it was read where it was; undefined where the user leaves. */
async function askAbout(client: LanguageClient, { title, outlet, date }: Pasted): Promise<About | undefined> {
  // The writer may have to look it up in another window.
  const box = (step: number, prompt: string, value: string, check?: (typed: string) => Promise<string | undefined>) =>
    window.showInputBox({
      title: l10n.t('A New Source ({0} of 3)', step),
      prompt,
      value,
      ignoreFocusOut: true,
      ...(check && { validateInput: check }),
    });
  const titled = await box(1, l10n.t('Title'), title);
  if (titled === undefined) return undefined;
  const printed = await box(2, l10n.t('Outlet: newspaper, agency, site. Leave it empty if there is none.'), outlet);
  if (printed === undefined) return undefined;
  const datePrompt = l10n.t('Date of publication, such as 9/11/2022. Leave it empty if it is not known.');
  const dated = await box(3, datePrompt, date, async (typed) => {
    if (!typed.trim()) return undefined;
    const iso = await ask(client, DATE, { written: typed });
    return iso === null ? l10n.t('This is no date. Write it like 9/11/2022 or 2022-11-09.') : undefined;
  });
  return dated === undefined ? undefined : { title: titled, outlet: printed, date: dated };
}

/** The folder that sources are put into: the one that is read, else `sources` in the workspace folder, which is yet to be made. */
async function corpusFolder(client: LanguageClient): Promise<Uri | undefined> {
  const folders = await foldersOf(client);
  if (folders.length > 1) {
    const items = folders.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
    return (await window.showQuickPick(items, { title: l10n.t('Into which folder?') }))?.uri;
  }
  if (folders[0]) return folders[0];
  const [root] = workspace.workspaceFolders ?? [];
  if (!root) {
    const open = l10n.t('Open Folder');
    const told = l10n.t('Open the folder of your reports first: the sources are kept beside them.');
    if ((await window.showInformationMessage(told, open)) === open) await commands.executeCommand('vscode.openFolder');
    return undefined;
  }
  return Uri.joinPath(root.uri, 'sources');
}

async function foldersOf(client: LanguageClient): Promise<Uri[]> {
  if (!client.isRunning()) return [];
  const report = window.activeTextEditor?.document.uri.toString();
  const { folders } = await ask(client, SOURCES, { by: 'outlet', ...(report === undefined ? {} : { report }) });
  return folders.map((folder) => Uri.parse(folder));
}

// As the setting names a folder: from the workspace folder where it lies in it, so that the setting can be shared.
function written(folder: Uri): string {
  const root = workspace.getWorkspaceFolder(folder);
  if (!root || folder.path === root.uri.path) return folder.fsPath;
  return folder.path.slice(root.uri.path.length + 1);
}

async function freePlace(folder: Uri, name: string): Promise<Uri> {
  const [stem, ending] = [name.replace(/\.[^.]+$/, ''), name.slice(name.lastIndexOf('.'))];
  let place = Uri.joinPath(folder, name);
  for (let number = 2; await isThere(place); number++) place = Uri.joinPath(folder, `${stem}-${number}${ending}`);
  return place;
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch {
    // Whatever is wrong with the place is told when it is written to.
    return false;
  }
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}

const LONGEST = 100;
/** Files that are named in a message. */
const NAMED = 5;
/** Milliseconds. */
const TOLD_FOR = 4000;
