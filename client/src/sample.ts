import type { Disposable, ExtensionContext } from 'vscode';
import { commands, env, FileType, l10n, Uri, window, workspace } from 'vscode';

/** The folder that is made of the sample, where the user picks a place for it. */
const NAME = 'attest-sample';

/** The reports of the sample, by the language that a user reads. */
const REPORTS = { vi: 'reports/bao-cao-dam-phan.md', en: 'reports/talks-report.md' } as const;

/** Under this name is kept which copy was just opened, so that the window that opens shows its report. */
const OPENED = 'attest.sample.opened';

/** The id of the walkthrough in the manifest, behind that of the extension. */
export const WALKTHROUGH = 'attest.attest#firstMinute';

/**
 * “Open the Sample”: a copy of the reports and sources that come with Attest, to try everything on. A copy that is there
 * already is opened as it stands, with what the writer has tried in it. Programs may name the place, and have it laid
 * there without being opened; they are given the folder.
 */
export function openingSample(context: ExtensionContext): Disposable {
  return commands.registerCommand('attest.openSample', async (into?: Uri, opens = true) => {
    const open = await openedSample();
    if (open && !into) {
      await showSample(open);
      return open;
    }
    const place = into ?? (await choosePlace(context));
    if (!place) return undefined;
    const copy = Uri.joinPath(place, NAME);
    try {
      if (await exists(copy)) {
        if (!(await isSample(copy))) throw new Error(l10n.t('another folder of this name stands there already'));
      } else await lay(Uri.joinPath(context.extensionUri, 'corpus'), place, copy);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(l10n.t('The sample could not be put into {0}: {1}', copy.fsPath, why));
      return undefined;
    }
    if (!opens) return copy;
    await context.globalState.update(OPENED, copy.toString());
    const forceNewWindow = workspace.workspaceFolders !== undefined;
    await commands.executeCommand('vscode.openFolder', copy, { forceNewWindow });
    return copy;
  });
}

/** In the window that was opened for the sample: its report, and the walkthrough beside it. */
export async function showOpenedSample({ globalState }: ExtensionContext): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (!folder || globalState.get(OPENED) !== folder.toString()) return;
  await globalState.update(OPENED, undefined);
  await showSample(folder);
  await commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, true);
}

/** The folder of this window that is the sample, if one is. */
export async function openedSample(): Promise<Uri | undefined> {
  for (const { uri } of workspace.workspaceFolders ?? []) if (await isSample(uri)) return uri;
  return undefined;
}

/** The report of the sample in the language of the user. */
export function sampleReport(sample: Uri): Uri {
  return Uri.joinPath(sample, REPORTS[env.language.startsWith('vi') ? 'vi' : 'en']);
}

async function showSample(sample: Uri): Promise<void> {
  await window.showTextDocument(sampleReport(sample), { preview: false });
}

/** Undefined where the user thinks better of it. */
async function choosePlace({ globalStorageUri }: ExtensionContext): Promise<Uri | undefined> {
  const own = { label: l10n.t('Just to Try'), detail: l10n.t('The sample is kept in a folder of Attest’s own.') };
  const chosen = {
    label: l10n.t('Choose a Folder…'),
    detail: l10n.t('The sample is put into it, as a folder “{0}”.', NAME),
  };
  const title = l10n.t('Open the Sample');
  const picked = await window.showQuickPick([own, chosen], { title, placeHolder: l10n.t('Where is it to be kept?') });
  if (picked === own) return globalStorageUri;
  if (picked !== chosen) return undefined;
  const openLabel = l10n.t('Put the Sample Here');
  const folders = await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel, title });
  return folders?.[0];
}

/** Copies beside, then renames: a copy that broke off halfway would be taken for the sample ever after. */
async function lay(from: Uri, place: Uri, copy: Uri): Promise<void> {
  const part = Uri.joinPath(place, `${NAME}.part`);
  await workspace.fs.createDirectory(place);
  if (await exists(part)) await workspace.fs.delete(part, { recursive: true });
  await workspace.fs.copy(from, part, { overwrite: false });
  await workspace.fs.rename(part, copy, { overwrite: false });
}

async function isSample(folder: Uri): Promise<boolean> {
  for (const report of Object.values(REPORTS)) if (!(await exists(Uri.joinPath(folder, report)))) return false;
  return true;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch {
    // Whatever is in the way of looking at it is told when it is written to.
    return false;
  }
}
