import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import type { Logger } from '../base/logger.ts';
import type { Problem } from '../base/problem.ts';
import { diagnosticOf, problemDiagnostic, remarkDiagnostic } from '../features/diagnostics.ts';
import { uriOf } from './convert.ts';
import { unattended } from './guard.ts';
import type { Verdict } from './verdict.ts';

export function diagnosticsOf({ session, document, findings, remarks }: Verdict): Diagnostic[] {
  return [
    ...findings.map((finding) => diagnosticOf(session, document, finding)),
    ...remarks.map((remark) => remarkDiagnostic(session, document, remark)),
  ];
}

/**
 * Brings diagnostics to the client. A client that pulls is only told when the answers have changed; to any other the
 * diagnostics of open reports are pushed. Problems of sources are pushed to both, since sources are
 * seldom open and never asked for.
 */
export class DiagnosticsFeed {
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #mode: 'pull' | 'push';
  readonly #verdictOn: (uri: string) => Promise<Verdict | undefined>;
  readonly #due = new Map<string, NodeJS.Immediate>();
  #troubled = new Set<string>();

  constructor(
    connection: Connection,
    logger: Logger,
    mode: DiagnosticsFeed['mode'],
    verdictOn: (uri: string) => Promise<Verdict | undefined>,
  ) {
    this.#connection = connection;
    this.#logger = logger;
    this.#mode = mode;
    this.#verdictOn = verdictOn;
  }

  get mode(): 'pull' | 'push' {
    return this.#mode;
  }

  /** The report has changed, or what it is checked against. What comes of several such words at once is pushed once. */
  due(uri: string): void {
    if (this.#mode !== 'push') return;
    clearImmediate(this.#due.get(uri));
    this.#due.set(
      uri,
      setImmediate(() => {
        this.#due.delete(uri);
        // How long a check rests, so that a burst of typing is one, the checker knows.
        void unattended(`checking ${uri}`, this.#logger, () => this.#push(uri));
      }),
    );
  }

  /** What all reports are checked against has changed. */
  allDue(uris: readonly string[]): void {
    for (const uri of uris) this.due(uri);
    if (this.#mode !== 'pull') return;
    void unattended('refreshing diagnostics', this.#logger, () => this.#connection.languages.diagnostics.refresh());
  }

  closed(uri: string): void {
    clearImmediate(this.#due.get(uri));
    this.#due.delete(uri);
    if (this.#mode === 'push' && !this.#troubled.has(uri)) this.#send({ uri, diagnostics: [] });
  }

  /** Shows the problems of sources in their files, and takes back those that are mended. */
  problems(problems: readonly Problem[]): void {
    const byFile = new Map<string, Problem[]>();
    for (const problem of problems) {
      const uri = uriOf(problem.path);
      byFile.set(uri, [...(byFile.get(uri) ?? []), problem]);
    }
    for (const uri of this.#troubled) if (!byFile.has(uri)) this.#send({ uri, diagnostics: [] });
    for (const [uri, found] of byFile) this.#send({ uri, diagnostics: found.map(problemDiagnostic) });
    this.#troubled = new Set(byFile.keys());
  }

  close(): void {
    for (const due of this.#due.values()) clearImmediate(due);
    this.#due.clear();
  }

  async #push(uri: string): Promise<void> {
    const verdict = await this.#verdictOn(uri);
    // A source that is open is no report; what is wrong with it as a source stays.
    if (!verdict || this.#troubled.has(uri)) return;
    this.#send({ uri, version: verdict.document.version, diagnostics: diagnosticsOf(verdict) });
  }

  #send(params: { uri: string; version?: number; diagnostics: Diagnostic[] }): void {
    void unattended('publishing diagnostics', this.#logger, () => this.#connection.sendDiagnostics(params));
  }
}
