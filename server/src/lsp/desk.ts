import { join } from 'node:path';
import type { Connection, InitializeParams, Range } from 'vscode-languageserver/node';
import { LineIndex } from '../base/line-index.ts';
import type { Logger } from '../base/logger.ts';
import type { Span } from '../base/span.ts';
import type { CheckResult } from '../checks/check-report.ts';
import { REFERENCES_FILE } from '../corpus/metadata/references.ts';
import { explainReport } from '../checks/explain-report.ts';
import type { Code, Finding, Severity } from '../checks/finding.ts';
import type { Remark } from '../checks/suppression.ts';
import type { CorpusState, OpenReport, Session } from '../features/session.ts';
import type { TextFile } from '../features/references.ts';
import { OwnConceptFiles } from '../features/own-concepts.ts';
import { explanationMarkdown } from '../features/explanation-text.ts';
import { type Locale, localeOf } from '../messages/locale.ts';
import { serverMessages } from '../messages/server.ts';
import { lookAt } from '../platform/find-reports.ts';
import { nearestFile, readText } from '../platform/nearest-file.ts';
import { NodeFileSystem } from '../platform/node-file-system.ts';
import { MiniSearchIndex } from '../search/minisearch-index.ts';
import { useOwnConcepts } from '../text/concepts.ts';
import { Checker } from './checker.ts';
import { abilitiesOf, pullsDiagnostics, watchesAnyFolder } from './client-abilities.ts';
import { Configuration } from './configuration.ts';
import { pathOf, uriOf } from './convert.ts';
import { CorpusWatch } from './corpus-watch.ts';
import { DiagnosticsFeed } from './diagnostics-feed.ts';
import { Documents } from './documents.ts';
import { Cancelled, unattended, unlessAborted } from './guard.ts';
import { Library } from './library.ts';
import { beginProgress } from './progress.ts';
import { isProjectFile, ProjectFiles } from './project-files.ts';
import { Refreshes } from './refreshes.ts';
import { SourceFiles } from './source-files.ts';
import type { Status } from './status.ts';
import { standsAtKey, Typing } from './typing.ts';
import { isInside, Workspace } from './workspace.ts';
import { WorkspaceReports } from './workspace-reports.ts';

/** The findings of one version of a report. */
export interface Verdict {
  readonly session: Session;
  readonly document: OpenReport;
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
  /** Those that differ from the rules' own. */
  readonly severities: Readonly<Partial<Record<Code, Severity | 'off'>>>;
  /** Findings on what is still being typed; they are shown when that is over. */
  readonly held: readonly Finding[];
  /** Another where version, corpus or settings are, or where what was held back is so no longer. */
  readonly id: string;
}

/** What the user sees marked: the findings, and those that are remarks because the command line has no code for them. */
export function allFindings({ findings, remarks }: Verdict): readonly Finding[] {
  return [...findings, ...remarks.flatMap(({ finding }) => finding ?? [])];
}

/**
 * Everything that a request finds on the table: the open documents, the corpus, the settings. Also where what happens
 * outside (a keystroke, a saved source, another setting) is brought together.
 */
export class Desk {
  readonly documents = new Documents();
  readonly locale: Locale;
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #client: InitializeParams['capabilities'];
  readonly #abilities: Session['client'];
  readonly #configuration: Configuration;
  readonly #workspace = new Workspace();
  readonly #library: Library;
  readonly #project: ProjectFiles;
  readonly #concepts: OwnConceptFiles;
  readonly #watch: CorpusWatch;
  readonly #checker = new Checker();
  /** What the reports of the workspace cite. */
  readonly reports: WorkspaceReports;
  readonly #sourceFiles: SourceFiles;
  readonly #feed: DiagnosticsFeed;
  readonly #refreshes: Refreshes;
  readonly #typing = new Typing((uri) => this.#allDue([uri]));
  #located: Promise<void> = Promise.resolve();
  #settings = 0;

  constructor(connection: Connection, logger: Logger, params: InitializeParams) {
    this.#connection = connection;
    this.#logger = logger;
    this.#client = params.capabilities;
    this.#abilities = abilitiesOf(params.capabilities);
    this.locale = localeOf(params.locale);
    this.#configuration = new Configuration(connection, this.locale);
    this.#configuration.initialise(params.initializationOptions);
    this.#workspace.setRoots(rootsOf(params));
    this.#library = new Library({
      files: new NodeFileSystem(logger),
      logger,
      locale: this.locale,
      newIndex: () => new MiniSearchIndex(),
      progress: (cancel) => beginProgress(connection, serverMessages.reading[this.locale], cancel),
      changed: () => this.#corpusChanged(),
    });
    this.#project = new ProjectFiles(this.#workspace, this.locale, () => this.#tellProblems());
    this.#concepts = new OwnConceptFiles({ nearest: nearestFile, read: readText }, this.locale);
    this.#watch = new CorpusWatch(connection, logger, watchesAnyFolder(params.capabilities), (path) =>
      this.filesChanged([path]),
    );
    this.#refreshes = new Refreshes(connection, logger, params.capabilities);
    this.#feed = new DiagnosticsFeed(
      connection,
      logger,
      pullsDiagnostics(params.capabilities) ? 'pull' : 'push',
      (uri) => this.verdict(uri),
    );
    this.reports = new WorkspaceReports({
      logger,
      documents: this.documents,
      roots: () => this.#workspace.roots,
      corpusFolders: () => this.#library.folders,
      watched: watchesAnyFolder(params.capabilities),
      changed: () => this.#refreshes.lenses(),
    });
    this.#sourceFiles = new SourceFiles(connection, logger, params.capabilities);
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
    this.#library.close();
    this.#watch.close();
    this.#typing.close();
    this.#feed.close();
  }

  /** Is there a corpus, and has all of it been read? Until then no key is unknown. */
  get complete(): boolean {
    return this.#library.folders.length > 0 && this.#library.complete && !this.#library.busy;
  }

  /** Does the client ask what would be renamed before it asks for a new name? */
  get preparesRename(): boolean {
    return this.#client.textDocument?.rename?.prepareSupport === true;
  }

  /** Is this key of a report still being typed? */
  isTyped(document: OpenReport, key: Span): boolean {
    return this.#typing.stands(document, key);
  }

  /** What a keystroke needs, at once: the corpus with the last saved changes, but not the end of a long reading. */
  async session(signal?: AbortSignal): Promise<Session> {
    await this.#located;
    await this.#library.fresh(signal);
    return this.#snapshot();
  }

  /** The same once every source has been read: what is made from half of them would be half. */
  async wholeSession(signal?: AbortSignal): Promise<Session> {
    await this.#located;
    await this.#library.settled(signal);
    return this.#snapshot();
  }

  /** Does the client make edits that it is asked for? */
  get appliesEdits(): boolean {
    return this.#client.workspace?.applyEdit === true;
  }

  /** The first folder of the workspace: where a report that was never saved belongs. */
  get folder(): string | undefined {
    return this.#workspace.roots[0];
  }

  opened(uri: string, languageId: string, version: number, text: string): void {
    this.documents.open(uri, languageId, version, text);
    const path = pathOf(uri);
    if (path !== undefined && this.#workspace.meets(path)) this.#relocate();
    this.#feed.due(uri);
  }

  /** @param ends the offsets at which the edits end, in the text as it is now */
  edited(uri: string, ends: readonly number[]): void {
    this.#typing.typed(uri, ends);
    this.#checker.forget(uri);
    this.#feed.due(uri);
  }

  /** What the client can show. */
  get abilities(): Session['client'] {
    return this.#abilities;
  }

  /** The user asks for suggestions, and so is still typing. */
  lingers(uri: string): void {
    this.#typing.lingers(uri);
  }

  closed(uri: string): void {
    this.documents.close(uri);
    this.#typing.forget(uri);
    this.#checker.close(uri);
    this.#feed.closed(uri);
  }

  filesChanged(paths: readonly string[]): void {
    this.#library.changed(paths);
    this.reports.filesChanged(paths);
    // A folder may be the corpus that was not there before; it has no file ending, and a report's folder no such name.
    if (paths.some((path) => /[/\\](?:corpus|sources)$/.test(path))) this.#relocate();
    if (paths.some(isProjectFile)) this.projectChanged();
  }

  /** The project's own files have changed: every open report may have other findings. */
  projectChanged(): void {
    this.#allDue(this.documents.uris());
  }

  settingsChanged(pushed: unknown): void {
    this.#relocate(async () => {
      if (this.#client.workspace?.configuration) await this.#configuration.pull();
      else this.#configuration.push(pushed);
    });
  }

  rootsChanged(added: readonly string[], removed: readonly string[]): void {
    this.#workspace.setRoots([...this.#workspace.roots.filter((root) => !removed.includes(root)), ...added]);
    this.#relocate();
  }

  /**
   * The findings of a report as it stands when asked; undefined where it is not open. None for a source, nor where there
   * is no corpus to compare with, nor before all of it is read: a verdict from half the sources would be wrong.
   *
   * @throws Cancelled where the report changes before there is an answer
   */
  async verdict(uri: string, signal?: AbortSignal): Promise<Verdict | undefined> {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    this.#lookForConcepts();
    await this.#located;
    await this.#library.settled(signal);
    const files = await this.#project.of(pathOf(uri));
    // Whoever asked should ask again of the report as it is.
    if (this.documents.get(uri) !== document) throw new Cancelled();
    const session = this.#snapshot();
    const severities = { ...files.rules, ...session.config.rules };
    const state = `${this.#library.generation}.${this.#settings}.${files.stamp}`;
    const ready = this.#library.folders.length > 0 && this.#library.complete && !this.isSource(document);
    const { findings: all, remarks }: CheckResult = ready
      ? await unlessAborted(this.#checker.check(document, session, severities, files.kept, state), signal)
      : { findings: [], remarks: [] };
    const held = this.#typing.held(document, all);
    const findings = held.length ? all.filter((finding) => !held.includes(finding)) : all;
    return {
      session,
      document,
      findings,
      remarks,
      severities,
      held,
      id: `${document.version}.${state}${held.length ? '.held' : ''}`,
    };
  }

  /**
   * The same, as seen from a selection. A user who is elsewhere by now, or who asks what can be done, has typed to the
   * end: then nothing is held back any more.
   */
  async verdictAt(uri: string, selection: Range, asked: boolean, signal?: AbortSignal): Promise<Verdict | undefined> {
    const verdict = await this.verdict(uri, signal);
    if (!verdict?.held.length) return verdict;
    const { document, held } = verdict;
    const cursor = document.lines.offsetAt(selection.end);
    if (!asked && held.some(({ span }) => standsAtKey(document, span, cursor))) return verdict;
    this.#typing.over(uri);
    return this.verdict(uri, signal);
  }

  /** Why the claims at a range are judged as they are, as a page of Markdown; null for a report that is not open. */
  async explain(uri: string, range: Range, signal?: AbortSignal): Promise<string | null> {
    const verdict = await this.verdict(uri, signal);
    if (!verdict) return null;
    const { session, document, severities } = verdict;
    const { corpus, index, locale } = session;
    const within = { start: document.lines.offsetAt(range.start), end: document.lines.offsetAt(range.end) + 1 };
    const options = { locale, severities, ...(signal ? { signal } : {}) };
    const explanations = await explainReport(document.report, corpus, index, options, within);
    return explanationMarkdown(explanations, document.text, locale);
  }

  /** What is known of the corpus as a whole, for whoever wants to hear why nothing is found. */
  get corpusState(): CorpusState {
    const { folders, busy, complete } = this.#library;
    return {
      folders,
      reading: busy,
      complete,
      problems: [...this.#library.corpus.problems, ...this.#concepts.problems],
    };
  }

  /** The path of the file that verdicts on a report are kept in, whether or not it is there already. */
  verdictsFile(uri: string): Promise<string | undefined> {
    return this.#project.verdictsFile(pathOf(uri));
  }

  /** A text file as it stands in the editor, else on disk; undefined where there is none. Rejects where it is no text. */
  async textFile(path: string): Promise<TextFile | undefined> {
    const open = this.documents.uris().find((uri) => pathOf(uri) === path);
    const document = open === undefined ? undefined : this.documents.get(open);
    if (document) return document;
    if (!(await lookAt(path))) return undefined;
    const text = await readText(path);
    return { uri: uriOf(path), version: null, text, lines: new LineIndex(text) };
  }

  /** The metadata beside a file of the corpus, if there are any. */
  async metadataBeside(path: string): Promise<TextFile | undefined> {
    const folder = this.#library.folders.find((one) => isInside(path, one));
    return folder === undefined ? undefined : this.textFile(join(folder, REFERENCES_FILE));
  }

  /** Is this the path of the metadata of a corpus folder? */
  isMetadata(path: string | undefined): boolean {
    return path !== undefined && this.#library.folders.some((folder) => path === join(folder, REFERENCES_FILE));
  }

  #snapshot(): Session {
    return {
      corpus: this.#library.corpus,
      index: this.#library.index,
      config: this.#configuration.config,
      locale: this.locale,
      client: this.#abilities,
      uriOf,
      pathOf,
    };
  }

  // One after another, since each may find other folders than the one before.
  #relocate(readSettings: () => Promise<void> = () => Promise.resolve()): void {
    this.#located = this.#located.then(() =>
      unattended('looking for the corpus', this.#logger, async () => {
        const before = this.#configuration.config;
        await readSettings();
        const { config } = this.#configuration;
        const folders = await this.#workspace.corpusFolders(config.corpus);
        // The watch stands before the reading begins, so that no change falls between them.
        await this.#watch.watch(folders, this.#workspace.roots);
        this.#library.open(folders, await this.#readConcepts(folders));
        this.reports.foldersChanged();
        this.#sourceFiles.serve(folders);
        // Said even where nothing came of it: whoever waits for the corpus should know that there is none.
        this.#tellStatus();
        if (JSON.stringify(config) === JSON.stringify(before)) return;
        this.#settings++;
        this.#allDue(this.documents.uris());
      }),
    );
  }

  // Before each check, since not every client tells of a file outside the corpus; a look costs next to nothing.
  #lookForConcepts(): void {
    this.#located = this.#located.then(() =>
      unattended('looking for own concepts', this.#logger, async () => {
        const { folders } = this.#library;
        if (await this.#readConcepts(folders)) this.#library.open(folders, true);
      }),
    );
  }

  async #readConcepts(folders: readonly string[]): Promise<boolean> {
    if (!(await this.#concepts.refresh(folders))) return false;
    useOwnConcepts(this.#concepts.concepts);
    this.#tellProblems();
    return true;
  }

  #corpusChanged(): void {
    if (!this.#library.busy) {
      this.#tellProblems();
      this.#allDue(this.documents.uris());
    }
    this.#tellStatus();
  }

  #allDue(uris: readonly string[]): void {
    this.#feed.allDue(uris);
    this.#refreshes.due();
  }

  #tellProblems(): void {
    this.#feed.problems([...this.#library.corpus.problems, ...this.#concepts.problems, ...this.#project.problems]);
  }

  #tellStatus(): void {
    const { corpus, folders, busy } = this.#library;
    const status: Status = {
      sources: corpus.sources.size,
      problems: corpus.problems.length,
      folders: folders.length,
      busy,
    };
    void unattended('telling the status', this.#logger, () =>
      this.#connection.sendNotification('attest/status', status),
    );
  }

  /** Is a document no report but a source, or a page of the client's own? Then nothing is offered or checked in it. */
  isSource(document: OpenReport): boolean {
    // The client's own pages, which tell why something is flagged or not suggested, quote what is.
    if (/^attest(?:-\w+)?:/.test(document.uri)) return true;
    const path = pathOf(document.uri);
    if (path === undefined) return false;
    if (this.isMetadata(path)) return true;
    for (const source of this.#library.corpus.sources.values()) if (source.path === path) return true;
    return false;
  }
}

// A client of before workspace folders names one root, a still older one only its path.
function rootsOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  const root = rootUri ?? (rootPath ? uriOf(rootPath) : undefined);
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (root ? [root] : []);
  return uris.flatMap((uri) => pathOf(uri) ?? []);
}
