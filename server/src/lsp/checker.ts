import type { CheckOptions, CheckResult } from '../checks/check-report.ts';
import { checkWithRemarks } from '../checks/check-report.ts';
import type { KeptVerdict } from '../checks/kept-verdicts.ts';
import { Verdicts } from '../checks/verdicts.ts';
import type { OpenReport, Session } from '../features/session.ts';
import { Cancelled, unlessAborted } from './guard.ts';

/**
 * Milliseconds. A keystroke brings both a check and a request for completion, in this order; a check that begins at once
 * would let the writer wait. So a check rests first for as long as the last one of the report took, within these bounds:
 * a short one gets in nobody's way, and a long one is not begun for every letter of a burst.
 */
const SHORTEST_REST = 4;
const LONGEST_REST = 30;

interface Check {
  readonly key: string;
  readonly abort: AbortController;
  readonly result: Promise<CheckResult>;
}

/** Checks open reports: one check a report at a time, the latest wins, and what is checked already is kept. */
export class Checker {
  readonly #checks = new Map<string, Check>();
  readonly #verdicts = new Verdicts();
  /** What the last check of a report took, in milliseconds. */
  readonly #took = new Map<string, number>();

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

  /** The report has changed: a check under way is of no use any more. */
  forget(uri: string): void {
    this.#checks.get(uri)?.abort.abort(new Cancelled());
    this.#checks.delete(uri);
  }

  /** The report is closed. */
  close(uri: string): void {
    this.forget(uri);
    this.#took.delete(uri);
  }

  async #check(
    document: OpenReport,
    { corpus, index, locale }: Session,
    given: Pick<CheckOptions, 'severities' | 'kept'> & { readonly signal: AbortSignal },
  ): Promise<CheckResult> {
    const { signal } = given;
    const took = this.#took.get(document.uri) ?? LONGEST_REST;
    await rest(Math.max(SHORTEST_REST, Math.min(took, LONGEST_REST)), signal);
    const options = { ...given, locale, verdicts: this.#verdicts };
    const began = performance.now();
    const result = await checkWithRemarks(document.report, corpus, index, options);
    signal.throwIfAborted();
    this.#took.set(document.uri, performance.now() - began);
    return result;
  }
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return unlessAborted(new Promise((resolve) => void setTimeout(resolve, milliseconds)), signal);
}
