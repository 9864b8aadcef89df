import { type Connection, createConnection } from 'vscode-languageserver/node';
import { startServer } from './server.ts';

/**
 * Serves over what the command line names (`--stdio`, `--node-ipc`, `--pipe=…`, `--socket=…`), or over standard input
 * and output where it names nothing. The process ends when the client says so, or is gone.
 */
export function serveAsAsked(): Promise<never> {
  const named = process.argv.some((argument) => /^--(?:stdio|node-ipc|pipe|socket)\b/.test(argument));
  const connection: Connection = named ? createConnection() : createConnection(process.stdin, process.stdout);
  // Every request is guarded; what still escapes (a timer, a watch) is told, and does not end the server either.
  process.on('uncaughtException', (error) => connection.console.error(error.stack ?? error.message));
  process.on('unhandledRejection', (reason) => {
    connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
  startServer(connection);
  return new Promise<never>(() => {});
}
