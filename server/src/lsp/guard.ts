import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
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
): Promise<T | ResponseError<void>> {
  const abort = new AbortController();
  const subscription = token.onCancellationRequested(() => abort.abort(new Cancelled()));
  try {
    if (token.isCancellationRequested) throw new Cancelled();
    return await handle(abort.signal);
  } catch (error) {
    if (isCancelled(error)) return new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled`);
    logger.error(`${method} failed: ${stackOf(error)}`);
    return new ResponseError(LSPErrorCodes.RequestFailed, `${method} failed: ${messageOf(error)}`);
  } finally {
    subscription.dispose();
  }
}

/** The same for work that nobody waits for: a failure is logged, a cancellation is nothing. */
export async function unattended(what: string, logger: Logger, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isCancelled(error)) logger.error(`${what} failed: ${stackOf(error)}`);
  }
}

/** The reason of a signal whose work is no longer wanted. */
export class Cancelled extends Error {
  override readonly name = 'AbortError';
  constructor() {
    super('no longer wanted');
  }
}

export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
