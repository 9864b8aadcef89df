import { type Connection, createConnection } from 'vscode-languageserver/node';
import { startServer } from './server.ts';

/** Serves over standard input and output. The process ends when the client says so, or is gone. */
export function serveStdio(): Promise<never> {
  return serve(createConnection(process.stdin, process.stdout));
}

/** Serves over what the command line names: `--stdio`, `--node-ipc`, `--pipe=…`. */
export function serveAsAsked(): Promise<never> {
  return serve(createConnection());
}

function serve(connection: Connection): Promise<never> {
  // Every request is guarded; what still escapes (a timer, a watch) is told, and does not end the server either.
  process.on('uncaughtException', (error) => connection.console.error(error.stack ?? error.message));
  process.on('unhandledRejection', (reason) => {
    connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
  startServer(connection);
  return new Promise<never>(() => {});
}
