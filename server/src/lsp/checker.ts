import type { CheckOptions, CheckResult } from '../checks/check-report.ts';
import { checkWithRemarks } from '../checks/check-report.ts';
import type { Pause } from '../checks/check.ts';
import type { KeptVerdict } from '../checks/kept-verdicts.ts';
import { Verdicts } from '../checks/verdicts.ts';
import type { OpenReport, Session } from '../features/session.ts';
import { breathe } from '../platform/breathe.ts';
import { Cancelled, unlessAborted } from './guard.ts';

/**
 * Milliseconds. A keystroke brings both a check and a request for completion, in this order; a check that begins at once
 * would let the writer wait. So a check rests first for half as long as the last one of the report took, within these
 * bounds: a short one gets in nobody's way, and a long one is not begun for every letter of a burst.
 */
const SHORTEST_REST = 4;
const LONGEST_REST = 30;

interface Rest {
  readonly version: number;
  readonly over: Promise<void>;
}

interface Check {
  readonly key: string;
  readonly abort: AbortController;
  readonly result: Promise<CheckResult>;
}

/** Checks open reports: one check a report at a time, the latest wins, and what is checked already is kept. */
export class Checker {
  readonly #checks = new Map<string, Check>();
  readonly #rests = new Map<string, Rest>();
  readonly #verdicts = new Map<string, Verdicts>();
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

  /** Begins the rest of this version of a report, where it has not begun: what a check needs is looked up meanwhile. */
  rest({ uri, version }: OpenReport): Promise<void> {
    const begun = this.#rests.get(uri);
    if (begun?.version === version) return begun.over;
    const milliseconds = (this.#took.get(uri) ?? 2 * LONGEST_REST) / 2;
    const over = new Promise<void>((resolve) => {
      setTimeout(resolve, Math.max(SHORTEST_REST, Math.min(milliseconds, LONGEST_REST)));
    });
    this.#rests.set(uri, { version, over });
    return over;
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
    this.#rests.delete(uri);
    this.#verdicts.delete(uri);
  }

  async #check(
    document: OpenReport,
    { corpus, index, locale }: Session,
    given: Pick<CheckOptions, 'severities' | 'kept'> & { readonly signal: AbortSignal },
  ): Promise<CheckResult> {
    const { signal } = given;
    await unlessAborted(this.rest(document), signal);
    const verdicts = this.#verdicts.get(document.uri) ?? new Verdicts();
    this.#verdicts.set(document.uri, verdicts);
    const options = { ...given, locale, verdicts, pause: pausing() };
    const began = performance.now();
    // The sentences are read when they are first asked for. A request that has come meanwhile is answered in between.
    void document.report.analysis;
    const read = performance.now();
    await breathe();
    signal.throwIfAborted();
    const goneOn = performance.now();
    const result = await checkWithRemarks(document.report, corpus, index, options);
    signal.throwIfAborted();
    this.#took.set(document.uri, read - began + performance.now() - goneOn);
    return result;
  }
}

/** For so long a check runs before whatever has been asked or told meanwhile is heard, in milliseconds. */
const SLICE = 8;

function pausing(): Pause {
  let began = performance.now();
  return () => {
    if (performance.now() - began < SLICE) return undefined;
    return breathe().then(() => {
      began = performance.now();
    });
  };
}
