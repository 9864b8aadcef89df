import { resolve } from 'node:path';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { boundOldGeneration } from '../platform/old-generation.ts';
import { boundYoungGeneration } from '../platform/young-generation.ts';
import { startServer } from './server.ts';

/**
 * Serves over what the command line names (`--stdio`, `--node-ipc`, `--pipe=…`, `--socket=…`), or over standard input
 * and output where it names nothing. `--cache DIR` says where what is read of the sources is kept. The process ends when the client says so, or is gone.
 */
export function serveAsAsked(): Promise<never> {
  boundYoungGeneration();
  boundOldGeneration();
  const named = process.argv.some((argument) => /^--(?:stdio|node-ipc|pipe|socket)\b/.test(argument));
  const connection: Connection = named ? createConnection() : createConnection(process.stdin, process.stdout);
  // Every request is guarded; what still escapes (a timer, a watch) is told, and does not end the server either.
  process.on('uncaughtException', (error) => connection.console.error(error.stack ?? error.message));
  process.on('unhandledRejection', (reason) => {
    connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
  startServer(connection, cacheAsAsked(process.argv));
  return new Promise<never>(() => {});
}

/** The folder of `--cache DIR` or `--cache=DIR`, absolute; undefined where none is named. */
function cacheAsAsked(args: readonly string[]): string | undefined {
  const at = args.findIndex((argument) => /^--cache(?:=|$)/.test(argument));
  const folder = args[at]?.includes('=') ? args[at].slice('--cache='.length) : args[at + 1];
  // A name that is missing must not make the next option a folder.
  return at < 0 || !folder || folder.startsWith('--') ? undefined : resolve(folder);
}
