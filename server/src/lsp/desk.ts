import { join } from 'node:path';
import {
  type Connection,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
import { identityOf } from '../base/identity.ts';
import type { Logger } from '../base/logger.ts';
import { formatOf } from '../corpus/readers/formats.ts';
import type { CitingReport } from '../features/citing-reports.ts';
import type { CorpusState, OpenReport, Session } from '../features/session.ts';
import { OwnConceptFiles } from '../features/own-concepts.ts';
import { sourceOfFile } from '../features/source-files.ts';
import { fileShownAt } from '../features/source-texts.ts';
import type { ReportFiles } from '../features/workspace-files.ts';
import { corpusRules, reportDefaults } from '../features/workspace-files.ts';
import { type Locale, localeOf } from '../messages/locale.ts';
import { serverMessages } from '../messages/server.ts';
import { cacheFolder } from '../platform/cache-folder.ts';
import { type NearestFile, readText } from '../platform/nearest-file.ts';
import { NodeFileSystem } from '../platform/node-file-system.ts';
import { CorpusStore, type StoreState } from '../reading/corpus-store.ts';
import { readingThreads } from '../reading/reading-threads.ts';
import { STATUS, type Status } from '../protocol/status.ts';
import { indexOfCorpus } from '../search/index-of-corpus.ts';
import { WordIndex } from '../search/word-index.ts';
import { abilitiesOf, pullsDiagnostics, watchesAnyFolder } from './client-abilities.ts';
import { Configuration } from './configuration.ts';
import { pathOf, uriOf } from './convert.ts';
import { CorpusPlaces } from './corpus-places.ts';
import { CorpusWatch } from './corpus-watch.ts';
import { DiagnosticsFeed } from './diagnostics-feed.ts';
import { Documents } from './documents.ts';
import { unattended } from './guard.ts';
import { Libraries, type Shelf } from './libraries.ts';
import type { Library } from './library.ts';
import { beginProgress } from './progress.ts';
import { isProjectFile, ProjectFiles } from './project-files.ts';
import { Refreshes } from './refreshes.ts';
import { ReportVerdicts } from './report-verdicts.ts';
import { ShownTexts } from './shown-texts.ts';
import { SourceFiles } from './source-files.ts';
import { SourcesFeed } from './sources-feed.ts';
import { TextFiles } from './text-files.ts';
import { Trust } from './trust.ts';
import { isInside, Workspace } from './workspace.ts';
import { WorkspaceReports } from './workspace-reports.ts';

/**
 * Everything that a request finds on the table: the open documents, the corpus, the settings. Also where what happens
 * outside (a keystroke, a saved source, another setting) is brought together.
 */
export class Desk {
  readonly documents = new Documents();
  readonly locale: Locale;
  /** What the open reports are found to say wrongly. */
  readonly verdicts: ReportVerdicts;
  /** What the reports of the workspace cite. */
  readonly reports: WorkspaceReports;
  readonly files: TextFiles;
  /** How far what the workspace says of places outside of it is followed. */
  readonly trust: Trust;
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #client: InitializeParams['capabilities'];
  readonly #abilities: Session['client'];
  readonly #configuration: Configuration;
  readonly #workspace = new Workspace();
  readonly #libraries: Libraries;
  readonly #project: ProjectFiles;
  readonly #concepts: OwnConceptFiles;
  readonly #watch: CorpusWatch;
  readonly shownTexts: ShownTexts;
  readonly #sourceFiles: SourceFiles;
  readonly #feed: DiagnosticsFeed;
  readonly #refreshes: Refreshes;
  readonly #sources: SourcesFeed;
  readonly #places: CorpusPlaces;
  /** The folder for what is kept of the corpora; undefined for the user's cache. */
  readonly #storage: string | undefined;
  #settings = 0;

  /** @param cache the folder for what is kept of the corpora, where the command line names one */
  constructor(connection: Connection, logger: Logger, params: InitializeParams, cache?: string) {
    this.#connection = connection;
    this.#logger = logger;
    this.#client = params.capabilities;
    this.#abilities = abilitiesOf(params.capabilities);
    this.locale = localeOf(params.locale);
    this.#storage = cache ?? storageOf(params);
    this.#configuration = new Configuration(connection, this.locale);
    this.#configuration.initialise(params.initializationOptions);
    this.#workspace.setRoots(rootsOf(params));
    this.trust = new Trust(
      params.initializationOptions,
      () => this.#workspace.roots,
      logger,
      (path) => this.#tellUntrusted(path),
    );
    this.#libraries = new Libraries(this.#workspace, (shelf) => ({
      files: new NodeFileSystem(logger),
      logger,
      locale: this.locale,
      newIndex: () => new WordIndex(),
      readers: () => readingThreads(this.#concepts.concepts),
      store: (folders) => this.#storeOf(folders),
      rules: async (folder) => {
        const own = await this.#project.of(join(folder, 'x'));
        return corpusRules(own, await this.#places.namerOf(shelf), this.#configuration.of(shelf.root));
      },
      progress: (cancel) => beginProgress(connection, serverMessages.reading[this.locale], cancel),
      changed: () => this.#corpusChanged(),
    }));
    this.#project = new ProjectFiles(this.#workspace, this.trust, this.locale, () => this.#tellProblems());
    const nearest = (folder: string, name: string): Promise<NearestFile | undefined> =>
      this.trust.nearest(folder, name);
    this.#concepts = new OwnConceptFiles({ nearest, read: readText }, this.locale);
    this.#watch = new CorpusWatch(connection, logger, watchesAnyFolder(params.capabilities), (path) =>
      this.filesChanged([path]),
    );
    this.#places = new CorpusPlaces({
      logger,
      workspace: this.#workspace,
      configuration: this.#configuration,
      trust: this.trust,
      libraries: this.#libraries,
      watch: this.#watch,
      concepts: this.#concepts,
      ofFolder: (folder) => this.#project.of(join(folder, 'x')),
      giveDefaults: async () => {
        const news: string[] = [];
        for (const uri of this.documents.uris()) {
          if (this.documents.give(uri, reportDefaults(await this.projectFiles(uri)))) news.push(uri);
        }
        if (news.length) this.#allDue(news);
      },
      opened: (folders, hasOtherSettings) => {
        this.reports.foldersChanged();
        this.#sourceFiles.serve(folders);
        // Said even where nothing came of it: whoever waits for the corpus should know that there is none.
        this.#tellStatus();
        this.#sources.due();
        if (!hasOtherSettings) return;
        this.#settings++;
        this.#allDue(this.documents.uris());
      },
      conceptsChanged: () => this.#tellProblems(),
    });
    this.#refreshes = new Refreshes(connection, logger, params.capabilities);
    this.#feed = new DiagnosticsFeed(
      connection,
      logger,
      pullsDiagnostics(params.capabilities) ? 'pull' : 'push',
      (uri) => this.verdicts.of(uri),
    );
    this.verdicts = new ReportVerdicts({
      documents: this.documents,
      project: this.#project,
      settled: async (uri, signal) => {
        this.#places.lookAtProject();
        await this.#places.found;
        await this.#libraryOf(uri).settled(signal);
      },
      session: (uri) => this.#snapshot(this.#shelfOf(uri)),
      state: (uri) => {
        const { library } = this.#shelfOf(uri);
        return `${identityOf(library)}.${library.generation}.${this.#settings}`;
      },
      canCheck: (document) => {
        const { folders, complete } = this.#libraryOf(document.uri);
        return folders.length > 0 && complete && !this.isSource(document);
      },
      rested: (uri) => this.#allDue([uri]),
    });
    this.files = new TextFiles(this.documents, () => this.#libraries.folders);
    this.reports = new WorkspaceReports({
      logger,
      documents: this.documents,
      roots: () => this.#workspace.roots,
      corpusFolders: () => this.#libraries.folders,
      watched: watchesAnyFolder(params.capabilities),
      changed: () => {
        this.#refreshes.lenses();
        this.#sources.due();
      },
    });
    this.#sources = new SourcesFeed(connection, logger, (uri) => this.reports.citedBy(uri));
    this.shownTexts = new ShownTexts(connection, logger);
    this.#sourceFiles = new SourceFiles(connection, logger, params.capabilities, this.#abilities.showsTexts);
  }

  /** Where failures are told that end no request. */
  get logger(): Logger {
    return this.#logger;
  }

  get pullsDiagnostics(): boolean {
    return this.#feed.mode === 'pull';
  }

  /** The client is ready to be asked. Until the first look at the settings is over, requests wait. */
  start(): void {
    if (this.#client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void unattended('asking for changed settings', this.#logger, () => this.#configuration.register());
    }
    this.settingsChanged(undefined);
  }

  close(): void {
    this.#libraries.close();
    this.#watch.close();
    this.verdicts.close();
    this.#feed.close();
    this.#sources.close();
  }

  /** Has a document a corpus, and has all of it been read? Until then no key is unknown. */
  complete(uri: string): boolean {
    const { folders, complete, busy } = this.#libraryOf(uri);
    return folders.length > 0 && complete && !busy;
  }

  /** Does the client ask what would be renamed before it asks for a new name? */
  get preparesRename(): boolean {
    return this.#client.textDocument?.rename?.prepareSupport === true;
  }

  /** Does the client ask which edits go with renaming a file? */
  get asksBeforeRenames(): boolean {
    return this.#client.workspace?.fileOperations?.willRename === true;
  }

  /**
   * What a keystroke in a document needs, at once: its corpus with the last saved changes, but not the end of a long
   * reading. Documents of different workspace folders have different ones.
   */
  async session(uri: string, signal?: AbortSignal): Promise<Session> {
    await this.#places.found;
    const shelf = this.#shelfOf(uri);
    await shelf.library.fresh(signal);
    return this.#snapshot(shelf);
  }

  /** The same once every source has been read: what is made from half of them would be half. */
  async wholeSession(uri: string, signal?: AbortSignal): Promise<Session> {
    await this.#places.found;
    const shelf = this.#shelfOf(uri);
    await shelf.library.settled(signal);
    return this.#snapshot(shelf);
  }

  /** As for a keystroke; but where these are files of a corpus that have not been read yet, once they have been. */
  async sessionWith(uri: string, paths: readonly string[], signal?: AbortSignal): Promise<Session> {
    const session = await this.session(uri, signal);
    const { folders } = this.#libraryOf(uri);
    const read = new Set([...session.corpus.sources.values()].map(({ path }) => path));
    const unread = paths.filter(
      (path) => formatOf(path) !== undefined && !read.has(path) && folders.some((folder) => isInside(path, folder)),
    );
    if (!unread.length) return session;
    this.#libraries.changed(unread);
    return this.wholeSession(uri, signal);
  }

  /** One of each workspace folder, as for a keystroke. */
  async sessions(signal?: AbortSignal): Promise<readonly Session[]> {
    await this.#places.found;
    const sessions: Session[] = [];
    for (const shelf of this.#libraries.all) {
      await shelf.library.fresh(signal);
      sessions.push(this.#snapshot(shelf));
    }
    return sessions;
  }

  /**
   * A URI in the workspace folder whose sources are meant where a report is written: the report's own, else that of the
   * first folder that has any.
   */
  async uriOfCorpus(report: string | undefined): Promise<string> {
    await this.#places.found;
    if (report !== undefined && this.#libraryOf(report).folders.length) return report;
    const [folder] = this.#libraries.folders;
    if (folder !== undefined) return uriOf(folder);
    return report ?? 'untitled:report';
  }

  /** The client has been given the list of the sources, and is to hear when it is another. */
  sourcesAsked(): void {
    this.#sources.asked(this.documents.uris());
  }

  /** The reports that may cite what a document cites: those of its workspace folder. */
  async reportsBeside(uri: string, signal?: AbortSignal): Promise<readonly CitingReport[]> {
    const shelf = this.#shelfOf(uri);
    return (await this.reports.all(signal)).filter((report) => this.#shelfOf(report.uri) === shelf);
  }

  /** Does the client make edits that it is asked for? */
  get appliesEdits(): boolean {
    return this.#client.workspace?.applyEdit === true;
  }

  /** The first folder of the workspace: where a report that was never saved belongs. */
  get folder(): string | undefined {
    return this.#workspace.roots[0];
  }

  /** The folders of the workspace. */
  get roots(): readonly string[] {
    return this.#workspace.roots;
  }

  /** A report at this place is asked about, whether or not it is open: its sources may stand beside it. */
  expects(uri: string): void {
    const path = pathOf(uri);
    if (path !== undefined && this.#workspace.meets(path)) this.#places.lookAgain();
  }

  opened(uri: string, languageId: string, version: number, text: string): void {
    this.documents.open(uri, languageId, version, text);
    // A client may open what is open already, with another text under the same version.
    this.verdicts.closed(uri);
    this.expects(uri);
    this.#feed.due(uri);
    this.#sources.touched(uri);
  }

  /** @param ends the offsets at which the edits end, in the text as it is now */
  edited(uri: string, ends: readonly number[]): void {
    this.verdicts.edited(uri, ends);
    this.#feed.due(uri);
    this.#sources.touched(uri);
  }

  /** What the client can show. */
  get abilities(): Session['client'] {
    return this.#abilities;
  }

  closed(uri: string): void {
    this.documents.close(uri);
    this.verdicts.closed(uri);
    this.#feed.closed(uri);
    this.#sources.touched(uri);
  }

  filesChanged(paths: readonly string[]): void {
    this.#libraries.changed(paths);
    this.reports.filesChanged(paths);
    // A folder may be the corpus that was not there before; it has no file ending, and a report's folder no such name.
    if (paths.some((path) => /[/\\](?:corpus|sources)$/.test(path))) this.#places.lookAgain();
    if (paths.some(isProjectFile)) this.projectChanged();
  }

  /** The project's own files have changed: every open report may have other findings. */
  projectChanged(): void {
    this.#places.lookAtProject();
    this.#allDue(this.documents.uris());
  }

  settingsChanged(pushed: unknown): void {
    this.#places.lookAgain(async () => {
      if (this.#client.workspace?.configuration) await this.#configuration.pull(this.#workspace.roots);
      else this.#configuration.push(pushed);
    });
  }

  /** The user trusts the workspace from now on: what was left alone is read. */
  trusted(): void {
    if (!this.trust.give()) return;
    this.#places.lookAgain();
    this.projectChanged();
  }

  rootsChanged(added: readonly string[], removed: readonly string[]): void {
    const roots = [...this.#workspace.roots.filter((root) => !removed.includes(root)), ...added];
    this.#workspace.setRoots(
      roots,
      this.documents.uris().flatMap((uri) => pathOf(uri) ?? []),
    );
    // Another folder may have settings of its own.
    this.settingsChanged(undefined);
  }

  /** What is known of a document's corpus as a whole, for whoever wants to hear why nothing is found. */
  corpusState(uri: string): CorpusState {
    const { folders, busy, complete, corpus } = this.#libraryOf(uri);
    return { folders, reading: busy, complete, problems: [...corpus.problems, ...this.#concepts.problems] };
  }

  /** A sentence for each setting that can't be used as it stands. */
  get settingProblems(): readonly string[] {
    return this.#configuration.problems;
  }

  /** How it stands with what is kept of these folders; undefined where there are none. Reads all of it once. */
  async keptOf(folders: readonly string[]): Promise<StoreState | undefined> {
    return folders.length ? this.#storeOf(folders).state() : undefined;
  }

  /** What the project's own files say about a report. */
  projectFiles(uri: string): Promise<ReportFiles> {
    return this.#project.of(pathOf(uri));
  }

  /** The path of the file that verdicts on a report are kept in, whether or not it is there already. */
  verdictsFile(uri: string): Promise<string | undefined> {
    return this.#project.verdictsFile(pathOf(uri));
  }

  /** Is a document no report but a source, or a page of the client's own? Then nothing is offered or checked in it. */
  isSource(document: Pick<OpenReport, 'uri'>): boolean {
    // The client's own pages, which tell why something is flagged or not suggested, quote what is.
    if (/^attest(?:-\w+)?:/.test(document.uri)) return true;
    const path = pathOf(document.uri);
    if (path === undefined) return false;
    return this.files.isMetadata(path) || sourceOfFile(this.#libraryOf(document.uri).corpus, path) !== undefined;
  }

  #storeOf(folders: readonly string[]): CorpusStore {
    return new CorpusStore(cacheFolder(folders, this.#storage), this.#concepts.concepts, this.locale);
  }

  #shelfOf(uri: string): Shelf {
    return this.#libraries.of(pathOf(fileShownAt(uri) ?? uri));
  }

  #libraryOf(uri: string): Library {
    return this.#shelfOf(uri).library;
  }

  #snapshot({ root, library: { corpus, index } }: Shelf): Session {
    return {
      corpus,
      index: indexOfCorpus(index, corpus),
      config: this.#configuration.of(root),
      locale: this.locale,
      client: this.#abilities,
      uriOf,
      pathOf,
    };
  }

  #corpusChanged(): void {
    if (!this.#busy) {
      this.shownTexts.compare((uri) => this.#libraryOf(uri).corpus);
      this.#tellProblems();
      this.#allDue(this.documents.uris());
    }
    this.#tellStatus();
    this.#sources.due();
  }

  get #busy(): boolean {
    return this.#libraries.all.some(({ library }) => library.busy);
  }

  #allDue(uris: readonly string[]): void {
    this.#feed.allDue(uris);
    this.#refreshes.due();
  }

  #tellProblems(): void {
    const problems = this.#libraries.all.flatMap(({ library }) => library.corpus.problems);
    this.#feed.problems([...problems, ...this.#concepts.problems, ...this.#project.problems]);
  }

  #tellUntrusted(path: string): string {
    const message = serverMessages.notTrusted[this.locale](path);
    void unattended('telling what is not trusted', this.#logger, () =>
      this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message }),
    );
    return message;
  }

  #tellStatus(): void {
    const libraries = this.#libraries.all.map(({ library }) => library);
    const sum = (count: (library: Library) => number): number =>
      libraries.reduce((all, library) => all + count(library), 0);
    const status: Status = {
      sources: sum(({ corpus }) => corpus.sources.size),
      problems: sum(({ corpus }) => corpus.problems.length),
      folders: this.#libraries.folders.length,
      settings: this.#configuration.problems,
      busy: this.#busy,
    };
    void unattended('telling the status', this.#logger, () => this.#connection.sendNotification(STATUS.method, status));
  }
}

// A client of before workspace folders names one root, a still older one only its path.
function rootsOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  const root = rootUri ?? (rootPath ? uriOf(rootPath) : undefined);
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (root ? [root] : []);
  return uris.flatMap((uri) => pathOf(uri) ?? []);
}

// Our own client names a folder that VS Code keeps for us; for any other there is the user's cache.
function storageOf({ initializationOptions: options }: InitializeParams): string | undefined {
  const storage: unknown = (options as { readonly storage?: unknown } | null | undefined)?.storage;
  return typeof storage === 'string' && storage ? storage : undefined;
}
