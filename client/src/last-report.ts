import type { Disposable, Event, TextDocument, TextEditor } from 'vscode';
import { EventEmitter, ViewColumn, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { IS_SOURCE } from '../../server/src/protocol/sources.ts';
import { ask } from './ask.ts';
import { REPORTS } from './language-client.ts';
import type { ServerStatus } from './server-status.ts';

/**
 * The report that is being written: the one that had the focus last, while it is open. Every view and command that is about
 * a report means this one. A source is none, though it may be Markdown; which files are sources, the server knows.
 */
export class LastReport implements Disposable {
  readonly #client: LanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];
  #report: TextDocument | undefined;
  #looked: Promise<void> = Promise.resolve();

  constructor(client: LanguageClient, status: ServerStatus) {
    this.#client = client;
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#look()),
      workspace.onDidCloseTextDocument((closed) => {
        if (closed === this.#report) this.#turnTo(undefined);
      }),
      // Only when all sources have been read it is known which files are sources.
      status.onChange(({ busy }) => {
        if (!busy) this.#look();
      }),
    ];
    this.#look();
  }

  /** It is another. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  get document(): TextDocument | undefined {
    return this.#report;
  }

  /** The same for a command, which may come before the server has said whether what has the focus is a report. */
  async meant(): Promise<TextDocument | undefined> {
    await this.#looked;
    return this.#report;
  }

  /** The editor that it stands in, if it is seen: the one with the focus, where there are several. */
  get shown(): TextEditor | undefined {
    const { activeTextEditor: active, visibleTextEditors: visible } = window;
    if (active && active.document === this.#report) return active;
    return visible.find(({ document }) => document === this.#report);
  }

  /** Where a source stands that is read for it: beside it, and where it is not seen, wherever the focus is. */
  get beside(): ViewColumn {
    const { viewColumn } = this.shown ?? {};
    return viewColumn === undefined ? ViewColumn.Active : viewColumn + 1;
  }

  /** Its editor, which is shown if it is not. */
  async editor(): Promise<TextEditor | undefined> {
    return this.shown ?? (this.#report && window.showTextDocument(this.#report));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  #look(): void {
    this.#looked = Promise.all([this.#lookAtActive(), this.#lookAtOwn()]).then(() => undefined);
  }

  async #lookAtActive(): Promise<void> {
    const active = window.activeTextEditor?.document;
    if (!active || active === this.#report || !(await this.#isReport(active))) return;
    // By now the focus may be in another.
    if (active === window.activeTextEditor?.document) this.#turnTo(active);
  }

  async #lookAtOwn(): Promise<void> {
    const report = this.#report;
    if (report && !(await this.#isReport(report)) && report === this.#report) this.#turnTo(undefined);
  }

  async #isReport(document: TextDocument): Promise<boolean> {
    // The client's own pages begin with its name.
    if (!REPORTS.includes(document.languageId) || document.uri.scheme.startsWith('attest')) return false;
    // Where there is no corpus the server has not been started, and nothing is a source.
    if (!this.#client.isRunning()) return true;
    const textDocument = this.#client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    try {
      return !(await ask(this.#client, IS_SOURCE, { textDocument }));
    } catch (error) {
      this.#client.debug(`${IS_SOURCE.method}: ${String(error)}`);
      return true;
    }
  }

  #turnTo(report: TextDocument | undefined): void {
    if (report === this.#report || report?.isClosed) return;
    this.#report = report;
    this.#changed.fire();
  }
}
