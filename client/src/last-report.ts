import type { Disposable, Event, TextDocument, TextEditor, Uri } from 'vscode';
import { EventEmitter, window, workspace } from 'vscode';
import { REPORTS } from './language-client.ts';

/** The report that is being written: the one that had the focus last, while it is open. */
export class LastReport implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];
  readonly #isSource: (uri: Uri) => boolean;
  #report: TextDocument | undefined;

  /** @param isSource is this a file of the corpus? Such a one is no report, though it may be Markdown. */
  constructor(isSource: (uri: Uri) => boolean) {
    this.#isSource = isSource;
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.look()),
      workspace.onDidCloseTextDocument((closed) => {
        if (closed === this.#report) this.#turnTo(undefined);
      }),
    ];
    this.look();
  }

  /** It is another. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  get document(): TextDocument | undefined {
    return this.#report;
  }

  /** Its editor, which is shown if it is not. */
  async editor(): Promise<TextEditor | undefined> {
    const report = this.#report;
    if (!report) return undefined;
    return window.visibleTextEditors.find(({ document }) => document === report) ?? window.showTextDocument(report);
  }

  /** Looks again: what is a source may be known only now. */
  look(): void {
    const active = window.activeTextEditor?.document;
    if (active && this.#isReport(active)) this.#turnTo(active);
    else if (this.#report && !this.#isReport(this.#report)) this.#turnTo(undefined);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  #isReport({ languageId, uri }: TextDocument): boolean {
    // The client's own pages begin with its name.
    return REPORTS.includes(languageId) && !uri.scheme.startsWith('attest') && !this.#isSource(uri);
  }

  #turnTo(report: TextDocument | undefined): void {
    if (report === this.#report) return;
    this.#report = report;
    this.#changed.fire();
  }
}
