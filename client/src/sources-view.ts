import type { Disposable, ExtensionContext, TreeView } from 'vscode';
import { CancellationTokenSource, commands, env, EventEmitter, l10n, Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type Grouping,
  GROUPINGS,
  SOURCE,
  type SourceOverview,
  type SourcePlaces,
  SOURCES,
  SOURCES_CHANGED,
  SOURCES_OF_GROUP,
  type SourcesParams,
} from '../../server/src/protocol/sources.ts';
import { ask } from './ask.ts';
import { makeEdits } from './commands/edits.ts';
import { insertion } from './commands/insert.ts';
import { show } from './commands/open-source.ts';
import type { LastReport } from './last-report.ts';
import { sourceDragging, sourceDropping } from './source-drag.ts';
import type { Shape, SourceNode } from './source-rows.ts';
import { problemsOf, sourceItem, topOf } from './source-rows.ts';

const VIEW = 'attest.sources';

/**
 * The sources as a view beside the report: by outlet, month or language, with how often each is cited. It asks the server
 * when it is seen and when it is told that something is another, and never because something is typed.
 *
 * @param report the one that is being written, for which the citations are counted
 * @param add puts files into the corpus
 */
export function sourcesView(
  context: ExtensionContext,
  client: LanguageClient,
  report: LastReport,
  add: (files: readonly Uri[]) => Promise<void>,
): Disposable[] {
  const list = new SourceList(context, client, report, add);
  return [list, sourceDropping(client), ...viewCommands(client, list)];
}

class SourceList implements Disposable {
  readonly report: LastReport;
  readonly #client: LanguageClient;
  readonly #memory: ExtensionContext['globalState'];
  readonly #changed = new EventEmitter<SourceNode | undefined>();
  readonly #view: TreeView<SourceNode>;
  readonly #subscriptions: Disposable[];
  /** Pages of each group that are shown, where it is more than one. */
  readonly #pages = new Map<string, number>();
  /** As the user wants it. */
  #shape: Shape;
  /** As it stands in the overview: rows are asked for in this way until the next overview is there. */
  #shown: SourcesParams = { by: 'outlet' };
  #overview: SourceOverview | undefined;
  #asking = new CancellationTokenSource();
  #stale = true;

  constructor(
    context: ExtensionContext,
    client: LanguageClient,
    report: LastReport,
    add: (files: readonly Uri[]) => Promise<void>,
  ) {
    this.#client = client;
    this.#memory = context.globalState;
    const by = this.#memory.get<Grouping>(`${VIEW}.by`, 'outlet');
    this.#shape = { by: GROUPINGS.includes(by) ? by : 'outlet', query: '' };
    this.report = report;
    this.#view = window.createTreeView<SourceNode>(VIEW, {
      showCollapseAll: true,
      dragAndDropController: sourceDragging(add),
      treeDataProvider: {
        onDidChangeTreeData: this.#changed.event,
        getChildren: (node) => this.#childrenOf(node),
        getTreeItem: (node) => sourceItem(node, this.#shape, this.report.document !== undefined),
      },
    });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(({ visible }) => visible && this.#stale && void this.#ask()),
      this.report.onDidChange(() => this.refresh()),
      client.onNotification(SOURCES_CHANGED.method, () => this.refresh()),
      client.onDidChangeState(() => {
        // The other views are there as soon as there is a corpus, whether or not anybody looks at this one.
        this.#tell();
        this.refresh();
      }),
    ];
    this.#tell();
    this.refresh();
  }

  get shape(): Shape {
    return this.#shape;
  }

  /** The list is out of date; it is asked for when it is seen. */
  refresh(): void {
    this.#stale = true;
    if (this.#view.visible) void this.#ask();
  }

  async groupBy(by: Grouping): Promise<void> {
    this.#shape = { ...this.#shape, by };
    this.#pages.clear();
    await this.#memory.update(`${VIEW}.by`, by);
    this.refresh();
  }

  filter(query: string): void {
    if (query === this.#shape.query) return;
    this.#shape = { ...this.#shape, query };
    this.#pages.clear();
    this.refresh();
  }

  showMore(group: string): void {
    this.#pages.set(group, (this.#pages.get(group) ?? 1) + 1);
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#asking.cancel();
    this.#asking.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #ask(): Promise<void> {
    this.#asking.cancel();
    this.#asking.dispose();
    const { token } = (this.#asking = new CancellationTokenSource());
    // Where there is nothing to list, the server has not been started, and looking at the view is no reason to.
    if (!this.#client.isRunning()) {
      this.#overview = undefined;
      this.#tell();
      this.#changed.fire(undefined);
      return;
    }
    this.#stale = false;
    const asked = this.#params();
    try {
      const overview = await ask(this.#client, SOURCES, asked, token);
      if (token.isCancellationRequested) return;
      this.#overview = overview;
      this.#shown = asked;
    } catch (error) {
      if (!token.isCancellationRequested) {
        this.#client.error(l10n.t('The list of the sources could not be made.'), error);
      }
      return;
    }
    this.#tell();
    this.#changed.fire(undefined);
  }

  #params(): SourcesParams {
    const report = this.report.document?.uri.toString();
    return { ...this.#shape, ...(report === undefined ? {} : { report }) };
  }

  #tell(): void {
    const { by, query } = this.#shape;
    void commands.executeCommand('setContext', VIEW, this.#state());
    void commands.executeCommand('setContext', `${VIEW}.by`, by);
    void commands.executeCommand('setContext', `${VIEW}.filtered`, query !== '');
    this.#view.description = this.#overview?.count ? BY[by]() : '';
    // Under a message VS Code leaves out what the view says where it lists nothing.
    const count = this.#overview?.count;
    this.#view.message = query && count ? l10n.t('Filter: “{0}” ({1})', query, count) : '';
  }

  /** What the view says where it lists nothing; the manifest has the words (`viewsWelcome`). */
  #state(): string {
    const overview = this.#overview;
    if (!this.#client.isRunning()) return this.#client.needsStart() ? 'no corpus' : 'waiting';
    if (!overview) return 'waiting';
    if (!overview.folders.length) return 'no corpus';
    if (overview.count || overview.problems.length) return 'listed';
    return overview.reading ? 'waiting' : this.#shape.query ? 'nothing found' : 'empty';
  }

  async #childrenOf(node: SourceNode | undefined): Promise<SourceNode[]> {
    if (!node) return this.#overview ? topOf(this.#overview) : [];
    if (node.kind === 'problems') return problemsOf(node.overview);
    if (node.kind !== 'group') return [];
    const group = node.group.id;
    const nodes: SourceNode[] = [];
    for (let page = 0, more = 1; more && page < (this.#pages.get(group) ?? 1); page++) {
      const params = { ...this.#shown, group, from: nodes.length };
      const answer = await ask(this.#client, SOURCES_OF_GROUP, params);
      nodes.push(...answer.rows.map((row): SourceNode => ({ kind: 'source', row, group })));
      more = answer.more;
      if (more && page + 1 === (this.#pages.get(group) ?? 1)) nodes.push({ kind: 'more', group, count: more });
    }
    return nodes;
  }
}

const BY: Readonly<Record<Grouping, () => string>> = {
  outlet: () => l10n.t('by outlet'),
  date: () => l10n.t('by date'),
  language: () => l10n.t('by language'),
};

type Of<K extends SourceNode['kind']> = Extract<SourceNode, { kind: K }>;

function viewCommands(client: LanguageClient, list: SourceList): Disposable[] {
  const { report } = list;
  const places = ({ row }: Of<'source'>): Promise<SourcePlaces | null> => {
    const uri = report.document?.uri.toString();
    return ask(client, SOURCE, { key: row.key, ...(uri === undefined ? {} : { report: uri }) });
  };
  const open = async (node: Of<'source'>): Promise<void> => {
    const [declared] = node.row.kind === 'entry' ? ((await places(node))?.declared ?? []) : [];
    await show(client, declared ?? node.row, report.beside, false);
  };
  const register = <T extends SourceNode>(name: string, run: (node: T) => unknown): Disposable =>
    commands.registerCommand(`${VIEW}.${name}`, run);
  return [
    ...GROUPINGS.map((by) => commands.registerCommand(`${VIEW}.by.${by}`, () => list.groupBy(by))),
    commands.registerCommand(`${VIEW}.filter`, () => askFilter(list)),
    commands.registerCommand(`${VIEW}.clearFilter`, () => list.filter('')),
    register('more', ({ group }: Of<'more'>) => list.showMore(group)),
    register('open', open),
    commands.registerCommand(`${VIEW}.openProblem`, ({ uri, range }: Of<'problem'>['problem']) =>
      commands.executeCommand('vscode.open', Uri.parse(uri), {
        selection: client.protocol2CodeConverter.asRange(range),
        preview: true,
      }),
    ),
    register('reveal', ({ row }: Of<'source'>) => commands.executeCommand('revealInExplorer', Uri.parse(row.file))),
    register('copyCitation', async ({ row }: Of<'source'>) => {
      await env.clipboard.writeText(row.citation);
      window.setStatusBarMessage(l10n.t('{0} is copied.', row.citation), TOLD_FOR);
    }),
    register('insertCitation', async ({ row }: Of<'source'>) => {
      const editor = await report.editor();
      if (editor) await makeEdits(client, editor, await insertion(client, editor, row));
      else
        void window.showInformationMessage(l10n.t('Open a report first: the citation goes where its cursor stands.'));
    }),
    register('references', async (node: Of<'source'>) => {
      const cited = (await places(node))?.cited ?? [];
      if (!cited.length) {
        const told = l10n.t('No report of this folder cites {0}.', node.row.citation);
        void window.showInformationMessage(told);
        return;
      }
      await open(node);
      const at = window.activeTextEditor;
      if (!at) return;
      const locations = cited.map((location) => client.protocol2CodeConverter.asLocation(location));
      await commands.executeCommand('editor.action.showReferences', at.document.uri, at.selection.start, locations);
    }),
  ];
}

/** The list follows what is typed; Enter keeps it, Escape brings the list back as it was. */
function askFilter(list: SourceList): void {
  const before = list.shape.query;
  const box = window.createInputBox();
  box.title = l10n.t('Filter the Sources');
  box.placeholder = l10n.t('Words of title, author, outlet, date or text');
  box.value = before;
  let kept = false;
  box.onDidChangeValue((typed) => list.filter(typed.trim()));
  box.onDidAccept(() => {
    kept = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!kept) list.filter(before);
    box.dispose();
  });
  box.show();
}

/** Milliseconds. */
const TOLD_FOR = 4000;
