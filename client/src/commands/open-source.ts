import type { TabGroup, TextEditor } from 'vscode';
import { l10n, Selection, TabInputText, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { SEARCH, type SourceRow } from '../../../server/src/protocol/commands.ts';
import { ask, placeIn } from '../ask.ts';
import { chooseSource } from './source-list.ts';

/** “Open the Source at the Passage”: of the citation under the cursor, else of what the sentence cites. */
export async function openSource(client: LanguageClient, editor: TextEditor): Promise<void> {
  const at = placeIn(client, editor.document, editor.selection.active);
  const result = await ask(client, SEARCH, { ...at, purpose: 'cited', query: '' });
  if (!result) return;
  const [only, ...others] = result.rows;
  if (!only) void window.showInformationMessage(result.note);
  else if (!others.length) await show(client, only, ViewColumn.Active, false);
  else {
    const row = await chooseSource(client, editor, 'cited', {
      title: l10n.t('Open the Source at the Passage'),
      placeholder: l10n.t('This sentence cites several sources'),
    });
    if (row) await show(client, row, ViewColumn.Active, false);
  }
}

/**
 * “Find Evidence for This Sentence”: the passages of all sources on it. The source of the row under the cursor is shown
 * beside the report, at the passage; Enter goes there, and Escape takes it away again.
 */
export async function findEvidence(client: LanguageClient, editor: TextEditor): Promise<void> {
  const before = openTabs();
  let shown = Promise.resolve();
  const row = await chooseSource(client, editor, 'evidence', {
    title: l10n.t('Find Evidence for This Sentence'),
    placeholder: l10n.t('Type to search in all sources instead'),
    onActive: (active) => {
      shown = shown.then(() => show(client, active, ViewColumn.Beside, true));
    },
  });
  await shown;
  if (row) await show(client, row, ViewColumn.Beside, false);
  else {
    await window.tabGroups.close(
      window.tabGroups.all.flatMap(({ tabs }) => tabs).filter((tab) => !before.has(keyOf(tab))),
    );
    await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? ViewColumn.Active });
  }
}

/** Opens a source at a passage, which is then selected. */
export async function show(
  client: LanguageClient,
  { uri, range }: Pick<SourceRow, 'uri' | 'range'>,
  viewColumn: ViewColumn,
  preserveFocus: boolean,
): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const place = client.protocol2CodeConverter.asRange(range);
  const editor = await window.showTextDocument(document, { viewColumn, preserveFocus, preview: true });
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place, TextEditorRevealType.InCenter);
}

type Tab = TabGroup['tabs'][number];

function openTabs(): ReadonlySet<string> {
  return new Set(window.tabGroups.all.flatMap(({ tabs }) => tabs.map(keyOf)));
}

function keyOf({ input, group }: Tab): string {
  return `${group.viewColumn} ${input instanceof TabInputText ? input.uri.toString() : ''}`;
}
