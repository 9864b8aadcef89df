import { checkReport } from '../checks/check-report.ts';
import { Verdicts } from '../checks/verdicts.ts';
import type { Finding } from '../checks/finding.ts';
import type { OpenReport, Session } from '../features/session.ts';
import { Cancelled, unlessAborted } from './guard.ts';

/**
 * Milliseconds. A keystroke brings both a check and a request for completion, in this order; a check that begins at once
 * would let the writer wait.
 */
const REST = 30;

interface Check {
  readonly key: string;
  readonly abort: AbortController;
  readonly findings: Promise<readonly Finding[]>;
}

/** Checks open reports: one check a report at a time, the latest wins, and what is checked already is kept. */
export class Checker {
  readonly #checks = new Map<string, Check>();
  readonly #verdicts = new Verdicts();

  /**
   * The findings of this version of the report; rejects when a later version is checked in its place.
   *
   * @param state names what the verdict depends on beside the report: the corpus and the settings
   */
  findings(document: OpenReport, session: Session, state: string): Promise<readonly Finding[]> {
    const key = `${document.version} ${state}`;
    const last = this.#checks.get(document.uri);
    if (last?.key === key) return last.findings;
    last?.abort.abort(new Cancelled());
    const abort = new AbortController();
    const findings = this.#check(document, session, abort.signal);
    const check = { key, abort, findings };
    this.#checks.set(document.uri, check);
    // A failed check is not kept, so that the next question tries again.
    findings.catch(() => this.#checks.get(document.uri) === check && this.#checks.delete(document.uri));
    return findings;
  }

  /** The report has changed or is closed: a check under way is of no use any more. */
  forget(uri: string): void {
    this.#checks.get(uri)?.abort.abort(new Cancelled());
    this.#checks.delete(uri);
  }

  async #check(document: OpenReport, session: Session, signal: AbortSignal): Promise<readonly Finding[]> {
    await rest(REST, signal);
    const { corpus, index, locale, config } = session;
    const options = { locale, severities: config.rules, signal, verdicts: this.#verdicts };
    const findings = await checkReport(document.report, corpus, index, options);
    signal.throwIfAborted();
    return findings;
  }
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return unlessAborted(new Promise((resolve) => void setTimeout(resolve, milliseconds)), signal);
}
