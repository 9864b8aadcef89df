import type { Disposable, Event, TextDocument } from 'vscode';
import { CancellationTokenSource, EventEmitter, languages, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type ClaimRows, CLAIMS, type ClaimsAnswer } from '../../../server/src/protocol/claims.ts';
import { ask } from '../ask.ts';
import type { LastReport } from '../last-report.ts';
import type { ServerStatus } from '../server-status.ts';

/** For how long nobody types before the server is asked, in milliseconds. */
const REST = 300;

/** Why there are no claims; the manifest has the words (`viewsWelcome`). */
export type Empty = 'no report' | 'waiting' | ClaimsAnswer['why'];

/**
 * The judged claims of the report that is being written. The server is asked only while somebody looks: `wants` is true
 * for as long as a view shows them. What was told of an older text is forgotten as soon as nobody looks any more.
 */
export class ReportClaims implements Disposable {
  readonly onChange: Event<void>;
  /** Fires with each answer, also where it is the same as before for a text that has changed. */
  readonly onAnswer: Event<void>;
  readonly #changed = new EventEmitter<void>();
  readonly #answered = new EventEmitter<void>();
  readonly #client: LanguageClient;
  readonly #last: LastReport;
  readonly #lookers: (() => boolean)[] = [];
  readonly #heard: Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = new CancellationTokenSource();
  #report: TextDocument | undefined;
  #rows: ClaimRows | undefined;
  #why: Empty = 'no report';

  constructor(client: LanguageClient, status: ServerStatus, last: LastReport) {
    this.#client = client;
    this.#last = last;
    this.onChange = this.#changed.event;
    this.onAnswer = this.#answered.event;
    this.#heard = [
      last.onDidChange(() => this.refresh()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#report && contentChanges.length) this.refresh();
      }),
      // A check that has ended may have read other sources, or other settings.
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.#report?.uri.toString())) this.refresh();
      }),
      status.onChange(({ busy }) => {
        if (!busy) this.refresh();
      }),
    ];
  }

  /** The report whose claims these are. */
  get report(): TextDocument | undefined {
    return this.#report;
  }

  /** Undefined where there are none, or where nobody has looked. */
  get rows(): ClaimRows | undefined {
    return this.#rows;
  }

  get why(): Empty {
    return this.#why;
  }

  /** Names somebody who looks for as long as `wants` is true; he calls `refresh` when he begins to. */
  lookedAt(wants: () => boolean): void {
    this.#lookers.push(wants);
  }

  /** Asks anew after a rest, where somebody looks. */
  refresh(): void {
    const report = this.#last.document;
    this.#asking.cancel();
    this.#asking.dispose();
    this.#asking = new CancellationTokenSource();
    clearTimeout(this.#timer);
    if (!report) {
      this.#tell(undefined, undefined, 'no report');
      return;
    }
    if (!this.#lookers.some((wants) => wants())) {
      // Nobody would see that they are those of another text.
      if (report !== this.#report || report.version !== this.#rows?.version) this.#tell(report, undefined, 'waiting');
      return;
    }
    // Where there is no corpus the server has not been started, and there is nothing to judge a claim by.
    if (this.#client.needsStart()) {
      this.#tell(report, undefined, 'no corpus');
      return;
    }
    if (report !== this.#report) this.#tell(report, undefined, 'waiting');
    this.#timer = setTimeout(() => void this.#ask(report), REST);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking.dispose();
    this.#changed.dispose();
    this.#answered.dispose();
    for (const one of this.#heard) one.dispose();
  }

  async #ask(report: TextDocument): Promise<void> {
    const { token } = this.#asking;
    const params = { textDocument: this.#client.code2ProtocolConverter.asTextDocumentIdentifier(report) };
    try {
      const answer = await ask(this.#client, CLAIMS, params, token);
      if (token.isCancellationRequested) return;
      // A source is no report of its own.
      if (!answer) this.#tell(undefined, undefined, 'no report');
      else this.#tell(report, answer.rows ?? undefined, answer.why);
    } catch (error) {
      // The server ends a question on a text that has changed since; the change itself asks again.
      if (!token.isCancellationRequested) this.#client.debug(`claims: ${String(error)}`);
    }
  }

  #tell(report: TextDocument | undefined, rows: ClaimRows | undefined, why: Empty): void {
    // The same rows again would lose the place of the keyboard in them.
    const isSame =
      report === this.#report &&
      why === this.#why &&
      JSON.stringify(rows?.claims) === JSON.stringify(this.#rows?.claims);
    [this.#report, this.#rows, this.#why] = [report, rows, why];
    if (!isSame) this.#changed.fire();
    this.#answered.fire();
  }
}
