import type { FileEntry } from '../base/file-system.ts';
import { LineIndex } from '../base/line-index.ts';
import type { Logger } from '../base/logger.ts';
import type { CitingReport } from '../features/citing-reports.ts';
import { citingReport } from '../features/citing-reports.ts';
import type { OpenReport } from '../features/session.ts';
import { breathe } from '../platform/breathe.ts';
import { findReports, isReportPath, lookAt } from '../platform/find-reports.ts';
import { readText } from '../platform/nearest-file.ts';
import { readCitations } from '../report/read-citations.ts';
import { pathOf, uriOf } from './convert.ts';
import type { Documents } from './documents.ts';
import { unlessAborted } from './guard.ts';
import { isInside } from './workspace.ts';

/** What the reports need of their surroundings. */
export interface ReportsHost {
  readonly logger: Logger;
  readonly documents: Documents;
  /** Folders of the workspace. */
  roots(): readonly string[];
  /** Corpus folders: what lies in them is no report. */
  corpusFolders(): readonly string[];
  /** Does the client tell of every changed Markdown file? Else the folders are looked through at each question. */
  readonly watched: boolean;
  /** Another report cites something else now. */
  changed(): void;
}

/**
 * The reports of the workspace and what they cite: open ones as they stand in the editor, all others as they are on disk.
 * Nothing is read before somebody asks; then each file is read once, and again when it has changed.
 */
export class WorkspaceReports {
  readonly #host: ReportsHost;
  readonly #onDisk = new Map<string, { readonly entry: FileEntry; readonly report: CitingReport }>();
  readonly #stale = new Set<string>();
  #looked = false;
  #looking: Promise<void> | undefined;

  constructor(host: ReportsHost) {
    this.#host = host;
  }

  /** Files were made, changed or deleted. */
  filesChanged(paths: readonly string[]): void {
    // Before anybody has asked there is nothing that could be out of date.
    if (!this.#looked) return;
    const reports = paths.filter(isReportPath);
    for (const path of reports) this.#stale.add(path);
    // A folder that has gone takes its reports with it, one that has come may bring some.
    if (paths.some((path) => !/\.[^./\\]+$/.test(path))) this.#looked = false;
    if (reports.length || !this.#looked) this.#host.changed();
  }

  /** The folders of the workspace, or those of the corpus, are others. */
  foldersChanged(): void {
    this.#looked = false;
  }

  /** All reports as of this moment, those that cite nothing left out. */
  async all(signal?: AbortSignal): Promise<readonly CitingReport[]> {
    // One look at a time, for all who wait; it goes on though one of them waits no longer.
    await unlessAborted((this.#looking ??= this.#look().finally(() => (this.#looking = undefined))), signal);
    const { documents } = this.#host;
    const open = new Map<string, CitingReport>();
    for (const uri of documents.uris()) {
      const path = pathOf(uri);
      const document = documents.get(uri);
      if (!document || (path !== undefined && (!isReportPath(path) || this.#isCorpus(path)))) continue;
      open.set(path ?? uri, openReport(document, path ?? uri));
    }
    const closed = [...this.#onDisk].flatMap(([path, { report }]) => (open.has(path) ? [] : [report]));
    return [...open.values(), ...closed].filter(({ citations, links }) => citations.size || links.length).sort(byPath);
  }

  /** What an open report cites, as a text that is another when it cites something else; empty for what is no report. */
  citedBy(uri: string): string {
    const path = pathOf(uri);
    const document = this.#host.documents.get(uri);
    if (!document || (path !== undefined && (!isReportPath(path) || this.#isCorpus(path)))) return '';
    const { citations, links } = openReport(document, path ?? uri);
    const cited = [...citations].map(([key, places]) => [key, places.length]).sort();
    return JSON.stringify([cited, links.map(({ target }) => target).sort()]);
  }

  async #look(): Promise<void> {
    const stale = [...this.#stale];
    this.#stale.clear();
    if (this.#looked && this.#host.watched) {
      for (const path of stale) await this.#keep(path, await lookAt(path));
      return;
    }
    this.#looked = true;
    const roots = this.#host.roots();
    const leftOut = new Set(this.#host.corpusFolders());
    const found = new Map<string, FileEntry>();
    for (const root of roots) {
      for (const entry of await findReports(root, leftOut)) found.set(entry.path, entry);
    }
    for (const path of this.#onDisk.keys()) if (!found.has(path)) this.#onDisk.delete(path);
    for (const [path, entry] of found) await this.#keep(path, entry);
  }

  async #keep(path: string, entry: FileEntry | undefined): Promise<void> {
    const known = this.#onDisk.get(path);
    if (entry && known?.entry.size === entry.size && known.entry.modified === entry.modified) return;
    this.#onDisk.delete(path);
    if (!entry || entry.size > LARGEST || this.#isCorpus(path)) return;
    try {
      const text = await readText(path);
      const report = { uri: uriOf(path), path, version: null };
      this.#onDisk.set(path, { entry, report: citingReport(report, text, new LineIndex(text), readCitations(text)) });
    } catch (error) {
      this.#host.logger.warn(`the citations of ${path} are not known: ${String(error)}`);
    }
    await breathe();
  }

  #isCorpus(path: string): boolean {
    return this.#host.corpusFolders().some((folder) => isInside(path, folder));
  }
}

/** Larger files are no reports. Bytes. */
const LARGEST = 20_000_000;

// An open report is another with each version.
const known = new WeakMap<OpenReport, CitingReport>();

function openReport(document: OpenReport, path: string): CitingReport {
  let report = known.get(document);
  if (!report) {
    const { uri, version, text, lines } = document;
    known.set(document, (report = citingReport({ uri, path, version }, text, lines, readCitations(text))));
  }
  return report;
}

function byPath(a: CitingReport, b: CitingReport): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
