import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';

/** One line of work-done progress, as far as the client can show any. */
export interface Progress {
  /** `share` is 0–1. */
  report(share: number, message: string): void;
  end(): void;
}

/**
 * Begins work-done progress. The work need not wait for the client to agree: what is reported before that is left out,
 * and where the work is over by then, the client sees a begin and an end, so that it knows that it was done.
 *
 * @param cancelled called when the user stops the work
 */
export function beginProgress(connection: Connection, title: string, cancelled: () => void): Progress {
  let shown: WorkDoneProgressServerReporter | undefined;
  let over = false;
  let last = 0;
  connection.window.createWorkDoneProgress().then(
    (reporter) => {
      reporter.begin(title, 0, '', true);
      reporter.token.onCancellationRequested(cancelled);
      if (over) reporter.done();
      else shown = reporter;
    },
    (error: unknown) => connection.console.log(`the client shows no progress: ${String(error)}`),
  );
  return {
    report(share, message) {
      const percentage = Math.floor(Math.max(0, Math.min(share, 1)) * 100);
      if (percentage === last) return;
      last = percentage;
      shown?.report(percentage, message);
    },
    end() {
      over = true;
      shown?.done();
      shown = undefined;
    },
  };
}
