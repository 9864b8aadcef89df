import {
  type CancellationToken,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import type { Logger } from '../base/logger.ts';

/**
 * Runs a handler so that its failure ends the request and not the server: a cancelled one is answered as cancelled, any
 * other is logged with its stack and answered with a clean error.
 */
export async function guarded<T>(
  method: string,
  logger: Logger,
  token: CancellationToken,
  handle: (signal: AbortSignal) => T | Promise<T>,
): Promise<T | ResponseError<unknown>> {
  const abort = new AbortController();
  const subscription = token.onCancellationRequested(() => abort.abort(new Cancelled()));
  try {
    if (token.isCancellationRequested) throw new Cancelled();
    return await handle(abort.signal);
  } catch (error) {
    if (isCancelled(error)) return interrupted(method, token);
    // What is wrong with the request itself is the client's affair, and nothing has failed.
    if (error instanceof ResponseError) return error;
    if (error instanceof Refused) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    logger.error(`${method} failed: ${stackOf(error)}`);
    return new ResponseError(LSPErrorCodes.RequestFailed, `${method} failed: ${messageOf(error)}`);
  } finally {
    subscription.dispose();
  }
}

// By the client, or because the report has changed meanwhile; then the client should ask again of the report as it is.
function interrupted(method: string, token: CancellationToken): ResponseError<unknown> {
  if (token.isCancellationRequested)
    return new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled`);
  const message = `${method}: the report has changed meanwhile`;
  return method === DocumentDiagnosticRequest.method
    ? new ResponseError(LSPErrorCodes.ServerCancelled, message, { retriggerRequest: true })
    : new ResponseError(LSPErrorCodes.ContentModified, message);
}

/** The same for work that nobody waits for: a failure is logged, a cancellation is nothing. */
export async function unattended(what: string, logger: Logger, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isCancelled(error)) logger.error(`${what} failed: ${stackOf(error)}`);
  }
}

/** Waits for work that goes on without us when the signal is aborted. */
export async function unlessAborted<T>(done: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return done;
  signal.throwIfAborted();
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([done, aborted]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}

/** The reason of a signal whose work is no longer wanted. */
export class Cancelled extends Error {
  override readonly name = 'AbortError';
  constructor() {
    super('no longer wanted');
  }
}

/** What the user asked for can't be done; the message says why, and is the answer. Nothing has failed. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
