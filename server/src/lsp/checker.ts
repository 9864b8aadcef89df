import type { CheckOptions, CheckResult } from '../checks/check-report.ts';
import { checkWithRemarks } from '../checks/check-report.ts';
import type { KeptVerdict } from '../checks/kept-verdicts.ts';
import { Verdicts } from '../checks/verdicts.ts';
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
  readonly result: Promise<CheckResult>;
}

/** Checks open reports: one check a report at a time, the latest wins, and what is checked already is kept. */
export class Checker {
  readonly #checks = new Map<string, Check>();
  readonly #verdicts = new Verdicts();

  /**
   * What this version of the report is said to be; rejects when a later version is checked in its place.
   *
   * @param state names what the verdict depends on beside the report: the corpus, `severities` and `kept`
   */
  check(
    document: OpenReport,
    session: Session,
    severities: CheckOptions['severities'],
    kept: readonly KeptVerdict[],
    state: string,
  ): Promise<CheckResult> {
    const key = `${document.version} ${state}`;
    const last = this.#checks.get(document.uri);
    if (last?.key === key) return last.result;
    last?.abort.abort(new Cancelled());
    const abort = new AbortController();
    const result = this.#check(document, session, { severities, kept, signal: abort.signal });
    const check = { key, abort, result };
    this.#checks.set(document.uri, check);
    // A failed check is not kept, so that the next question tries again.
    result.catch(() => this.#checks.get(document.uri) === check && this.#checks.delete(document.uri));
    return result;
  }

  /** The report has changed or is closed: a check under way is of no use any more. */
  forget(uri: string): void {
    this.#checks.get(uri)?.abort.abort(new Cancelled());
    this.#checks.delete(uri);
  }

  async #check(
    document: OpenReport,
    { corpus, index, locale }: Session,
    given: Pick<CheckOptions, 'severities' | 'kept'> & { readonly signal: AbortSignal },
  ): Promise<CheckResult> {
    const { signal } = given;
    await rest(REST, signal);
    const options = { ...given, locale, verdicts: this.#verdicts };
    const result = await checkWithRemarks(document.report, corpus, index, options);
    signal.throwIfAborted();
    return result;
  }
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return unlessAborted(new Promise((resolve) => void setTimeout(resolve, milliseconds)), signal);
}
