import * as lsp from 'vscode-languageserver/node';
import type { Logger } from '../base/logger.ts';
import type { Asked, Told } from '../protocol/asked.ts';
import { TRUSTED } from '../protocol/trust.ts';
import { pathOf } from './convert.ts';
import { Desk } from './desk.ts';
import { guarded } from './guard.ts';
import type { Counter, Place } from './services/service.ts';
import { capabilitiesOf, runCommand } from './services/service.ts';
import { SERVICES } from './services/services.ts';

const DOCUMENTS: lsp.ServerCapabilities = {
  positionEncoding: lsp.PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: lsp.TextDocumentSyncKind.Incremental, save: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/**
 * Serves one client over a connection until it says goodbye.
 *
 * @param cache where the command line says that what is read of the sources is kept; it comes before what the client says
 */
export function startServer(connection: lsp.Connection, cache?: string): void {
  const logger = loggerOf(connection);
  let open: Desk | undefined;
  let goodbye = false;

  connection.onInitialize((params) => {
    // A second desk would leave the first one's threads and watches to nobody.
    if (open)
      return new lsp.ResponseError<lsp.InitializeError>(lsp.ErrorCodes.InvalidRequest, 'initialize came before');
    open = new Desk(connection, logger, params, cache);
    const offered = capabilitiesOf(SERVICES, open);
    const workspace = { ...DOCUMENTS.workspace, ...offered.workspace };
    return { capabilities: { ...DOCUMENTS, ...offered, workspace }, serverInfo: { name: 'attest' } };
  });
  hear(lsp.InitializedNotification.type, () => desk().start());
  connection.onShutdown(() => {
    goodbye = true;
    open?.close();
  });

  hear(lsp.DidOpenTextDocumentNotification.type, ({ textDocument: { uri, languageId, version, text } }) => {
    desk().opened(uri, languageId, version, text);
  });
  hear(lsp.DidChangeTextDocumentNotification.type, ({ textDocument: { uri, version }, contentChanges }) => {
    const ends = desk().documents.change(uri, version, contentChanges);
    if (ends) desk().edited(uri, ends);
    else logger.warn(`a change of ${uri}, which is not open, was ignored`);
  });
  hear(lsp.DidCloseTextDocumentNotification.type, ({ textDocument }) => desk().closed(textDocument.uri));
  hear(lsp.DidSaveTextDocumentNotification.type, ({ textDocument }) => desk().filesChanged(paths([textDocument])));
  hear(lsp.DidChangeWatchedFilesNotification.type, ({ changes }) => desk().filesChanged(paths(changes)));
  hear(lsp.DidChangeConfigurationNotification.type, ({ settings }) => desk().settingsChanged(settings));
  hear(TRUSTED, () => desk().trusted());
  hear(lsp.DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    desk().rootsChanged(paths(event.added), paths(event.removed));
  });

  const counter: Counter = {
    desk,
    place,
    answer,
    refuse: (message) => show(lsp.MessageType.Error, message),
    warn: (message) => show(lsp.MessageType.Warning, message),
    apply,
  };
  for (const service of SERVICES) service.answers?.(counter);
  answer(lsp.ExecuteCommandRequest.type, (params, signal) => runCommand(SERVICES, counter, params, signal));
  connection.listen();

  function desk(): Desk {
    if (goodbye) throw new lsp.ResponseError(lsp.ErrorCodes.InvalidRequest, 'shutdown came before');
    if (!open) throw new lsp.ResponseError(lsp.ErrorCodes.ServerNotInitialized, 'initialize comes first');
    return open;
  }

  async function place(
    { textDocument, position }: lsp.TextDocumentPositionParams,
    signal: AbortSignal,
  ): Promise<Place | null> {
    // The place is one of the text as it is now; while the session is waited for, the next edit may come.
    const document = desk().documents.get(textDocument.uri);
    const session = await desk().session(textDocument.uri, signal);
    return document ? { session, document, offset: document.lines.offsetAt(position) } : null;
  }

  function show(type: lsp.MessageType, message: string): Promise<void> {
    return connection.sendNotification(lsp.ShowMessageNotification.type, { type, message });
  }

  async function apply(label: string, edit: lsp.WorkspaceEdit): Promise<boolean> {
    return (await connection.sendRequest(lsp.ApplyWorkspaceEditRequest.type, { label, edit })).applied;
  }

  function answer<P, R>(
    type: Asked<P, R> | lsp.ProtocolRequestType<P, R, never | unknown, unknown, unknown>,
    handle: (params: P, signal: AbortSignal) => Promise<R>,
  ): void {
    connection.onRequest(type.method, (params: P, token: lsp.CancellationToken): Promise<unknown> =>
      guarded(type.method, logger, token, (signal) => {
        desk();
        return handle(params, signal);
      }),
    );
  }

  function hear<P>(type: Told<P> | lsp.ProtocolNotificationType<P, unknown>, handle: (params: P) => void): void {
    connection.onNotification(type.method, (params: P) => {
      // Before `initialize` and after `shutdown` the protocol has them dropped.
      if (!open || goodbye) return;
      try {
        handle(params);
      } catch (error) {
        logger.error(
          `${type.method} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      }
    });
  }
}

function paths(items: readonly { readonly uri: string }[]): string[] {
  return items.flatMap(({ uri }) => pathOf(uri) ?? []);
}

function loggerOf({ console }: lsp.Connection): Logger {
  return {
    info: (message) => console.info(message),
    warn: (message) => console.warn(message),
    error: (message) => console.error(message),
  };
}
