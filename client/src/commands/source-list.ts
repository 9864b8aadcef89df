import type { QuickPick, QuickPickItem, TextEditor } from 'vscode';
import { CancellationTokenSource, l10n, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type Purpose, SEARCH, type SearchResult, type SourceRow } from '../../../server/src/protocol/commands.ts';
import { ask, placeIn } from '../ask.ts';

/** How a list of sources is shown, and what is done with the row under the cursor. */
export interface SourceListOptions {
  readonly title: string;
  readonly placeholder: string;
  /** The row is looked at, not yet taken. */
  readonly onActive?: (row: SourceRow) => void;
}

/**
 * Lets the user choose a row while the server searches all sources for what is typed. The order is the server's. Answers
 * that come late, after more was typed, are dropped.
 *
 * @returns the row that was taken; undefined where the list was left
 */
export async function chooseSource(
  client: LanguageClient,
  { document, selection }: TextEditor,
  purpose: Purpose,
  options: SourceListOptions,
): Promise<SourceRow | undefined> {
  const list = window.createQuickPick<SourceItem>();
  list.title = options.title;
  list.placeholder = options.placeholder;
  keepOrder(list);
  let asked: CancellationTokenSource | undefined;
  const at = placeIn(client, document, selection.active);
  const search = async (): Promise<void> => {
    asked?.cancel();
    const mine = (asked = new CancellationTokenSource());
    list.busy = true;
    const params = { ...at, purpose, query: list.value };
    const result = await ask(client, SEARCH, params, mine.token).catch((error: unknown) => {
      if (!mine.token.isCancellationRequested) client.error(l10n.t('The search in the sources has failed.'), error);
      return null;
    });
    if (asked !== mine) return;
    list.busy = false;
    list.items = itemsOf(result, purpose);
  };
  try {
    return await new Promise((resolve) => {
      list.onDidChangeValue(() => void search());
      list.onDidChangeActive(([item]) => item?.row && options.onActive?.(item.row));
      list.onDidAccept(() => {
        const row = list.activeItems[0]?.row;
        // The row that only tells why there are none can't be taken.
        if (row) resolve(row);
      });
      list.onDidHide(() => resolve(undefined));
      list.show();
      void search();
    });
  } finally {
    asked?.cancel();
    asked = undefined;
    list.dispose();
  }
}

interface SourceItem extends QuickPickItem {
  /** Undefined where the row only tells something. */
  readonly row?: SourceRow;
}

function itemsOf(result: SearchResult | null, purpose: Purpose): SourceItem[] {
  // What does not hold the typed letters is shown too: the server knows more ways to find than letters.
  const items = (result?.rows ?? []).map((row): SourceItem => ({ ...labelsOf(row, purpose), alwaysShow: true, row }));
  return result?.note ? [...items, { label: result.note, alwaysShow: true }] : items;
}

// Read aloud in this order: what one chooses by comes first.
function labelsOf(row: SourceRow, purpose: Purpose): QuickPickItem {
  const about = [row.title, row.outlet, row.date].filter(Boolean).join(' · ');
  if (purpose !== 'quotation') return { label: row.key, description: about, detail: row.shown };
  const words = row.kind === 'quotation' ? `“${row.words}”` : row.words;
  const marked = row.kind === 'highlight' && [l10n.t('Highlighted'), row.note].filter(Boolean).join(': ');
  return { label: words, detail: [marked, row.speaker, row.key, about].filter(Boolean).join(' · ') };
}

// VS Code knows this property since long, and its published types do not; without it, rows with the typed letters go first.
function keepOrder(list: QuickPick<SourceItem> & { sortByLabel?: boolean }): void {
  list.sortByLabel = false;
}
