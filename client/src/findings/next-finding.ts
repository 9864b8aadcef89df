import type { Diagnostic } from 'vscode';
import { commands, l10n, languages, Selection, TextEditorRevealType, window } from 'vscode';

/** For how long the status bar tells where one has come to, in milliseconds. */
const TOLD = 6000;

/**
 * Puts the cursor at the next finding of the report, or at the one before, and shows there what it says; from the last it
 * goes to the first. The editor's own command would stop at the misspellings of others, too.
 *
 * @param speaks false to leave the place to something else that is to be shown there
 * @returns false where there is none
 */
export async function goTo(step: 1 | -1, speaks = true): Promise<boolean> {
  const editor = window.activeTextEditor;
  if (!editor) return false;
  const found = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, relatedInformation, code }) => source === 'attest' && (code !== undefined || relatedInformation))
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));
  const cursor = editor.selection.active;
  const isBeyond = ({ range }: Diagnostic): boolean =>
    step === 1 ? range.start.isAfter(cursor) : range.start.isBefore(cursor);
  const beyond = step === 1 ? found.findIndex(isBeyond) : found.findLastIndex(isBeyond);
  const index = beyond >= 0 ? beyond : step === 1 ? 0 : found.length - 1;
  const finding = found[index];
  if (!finding) {
    window.setStatusBarMessage(l10n.t('Attest has found nothing in this report.'), TOLD);
    return false;
  }
  const { start } = finding.range;
  editor.selection = new Selection(start, start);
  editor.revealRange(finding.range, TextEditorRevealType.InCenterIfOutsideViewport);
  window.setStatusBarMessage(l10n.t('Finding {0} of {1}: {2}', index + 1, found.length, finding.message), TOLD);
  // The hover belongs to the editor, which may have stood beside the list that the command was taken from.
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  if (speaks) await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  return true;
}
