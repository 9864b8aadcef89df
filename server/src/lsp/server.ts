import * as lsp from 'vscode-languageserver/node';
import type { Logger } from '../base/logger.ts';
import { codeActions, KEEP_VERDICT } from '../features/code-actions.ts';
import { complete, resolveCompletion, TRIGGERS } from '../features/completion.ts';
import { definition } from '../features/definition.ts';
import { hover } from '../features/hover.ts';
import type { OpenReport, Session } from '../features/session.ts';
import { whyHover } from '../features/why-hover.ts';
import { pathOf } from './convert.ts';
import { allFindings, Desk } from './desk.ts';
import { diagnosticsOf } from './diagnostics-feed.ts';
import { guarded } from './guard.ts';
import { keepVerdict } from './keep-verdict.ts';

/** The request of our own client: the reasons for the verdicts at a range, as a page of Markdown. */
const EXPLAIN = new lsp.ProtocolRequestType<
  { readonly textDocument: lsp.TextDocumentIdentifier; readonly range: lsp.Range },
  string | null,
  never,
  void,
  void
>('attest/explain');

/** Serves one client over a connection until it says goodbye. */
export function startServer(connection: lsp.Connection): void {
  const logger = loggerOf(connection);
  let open: Desk | undefined;

  connection.onInitialize((params) => {
    open = new Desk(connection, logger, params);
    return { capabilities: capabilitiesOf(open), serverInfo: { name: 'attest' } };
  });
  connection.onInitialized(() => desk().start());
  connection.onShutdown(() => open?.close());

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
  hear(lsp.DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    desk().rootsChanged(paths(event.added), paths(event.removed));
  });

  answer(lsp.CompletionRequest.type, async (params, signal) => {
    desk().lingers(params.textDocument.uri);
    const at = await place(params, signal);
    return at && complete(at.session, at.document, at.offset, signal);
  });
  answer(lsp.CompletionResolveRequest.type, async (item, signal) => {
    const reportAt = (uri: string): OpenReport | undefined => {
      desk().lingers(uri);
      return desk().documents.get(uri);
    };
    return resolveCompletion(await desk().session(signal), reportAt, item, signal);
  });
  answer(lsp.HoverRequest.type, async (params, signal) => {
    const at = await place(params, signal);
    if (!at) return null;
    const cited = await hover(at.session, at.document, at.offset, signal);
    if (cited || !at.session.client.explains) return cited;
    const verdict = await desk().verdict(params.textDocument.uri, signal);
    return verdict ? whyHover(verdict.document, allFindings(verdict), at.offset, verdict.session.locale) : null;
  });
  answer(lsp.DefinitionRequest.type, async (params, signal) => {
    const at = await place(params, signal);
    return at && definition(at.session, at.document, at.offset, signal);
  });
  answer(lsp.CodeActionRequest.type, async ({ textDocument, range, context }, signal) => {
    if (context.only && !context.only.some((kind) => isWithin(lsp.CodeActionKind.QuickFix, kind))) return null;
    // An editor asks by itself wherever the cursor comes to rest, which is how the server learns that it has moved.
    const asked = context.triggerKind !== lsp.CodeActionTriggerKind.Automatic;
    const verdict = await desk().verdictAt(textDocument.uri, range, asked, signal);
    if (!verdict) return null;
    const { session, document } = verdict;
    const findings = allFindings(verdict);
    const selection = { start: document.lines.offsetAt(range.start), end: document.lines.offsetAt(range.end) };
    return codeActions(session, document, findings, selection, context.diagnostics);
  });
  answer(EXPLAIN, async ({ textDocument, range }, signal) => desk().explain(textDocument.uri, range, signal));
  answer(lsp.ExecuteCommandRequest.type, async ({ command, arguments: given }, signal) => {
    if (command !== KEEP_VERDICT) throw new lsp.ResponseError(lsp.ErrorCodes.InvalidParams, `no command ${command}`);
    const failure = await keepVerdict(desk(), given?.[0], signal);
    if (failure === undefined) desk().projectChanged();
    else
      await connection.sendNotification(lsp.ShowMessageNotification.type, {
        type: lsp.MessageType.Error,
        message: failure,
      });
    return null;
  });
  answer(lsp.DocumentDiagnosticRequest.type, async ({ textDocument, previousResultId }, signal) => {
    const verdict = await desk().verdict(textDocument.uri, signal);
    if (verdict && verdict.id === previousResultId) return { kind: 'unchanged', resultId: verdict.id };
    return { kind: 'full', ...(verdict && { resultId: verdict.id }), items: verdict ? diagnosticsOf(verdict) : [] };
  });
  connection.listen();

  function desk(): Desk {
    if (!open) throw new lsp.ResponseError(lsp.ErrorCodes.ServerNotInitialized, 'initialize comes first');
    return open;
  }

  async function place(
    { textDocument, position }: lsp.TextDocumentPositionParams,
    signal: AbortSignal,
  ): Promise<{ session: Session; document: OpenReport; offset: number } | null> {
    const session = await desk().session(signal);
    const document = desk().documents.get(textDocument.uri);
    return document ? { session, document, offset: document.lines.offsetAt(position) } : null;
  }

  function answer<P, R>(
    type: lsp.ProtocolRequestType<P, R, never | unknown, unknown, unknown>,
    handle: (params: P, signal: AbortSignal) => Promise<R>,
  ): void {
    connection.onRequest(type.method, (params: P, token: lsp.CancellationToken): Promise<unknown> =>
      guarded(type.method, logger, token, (signal) => handle(params, signal)),
    );
  }

  function hear<P>(type: lsp.ProtocolNotificationType<P, unknown>, handle: (params: P) => void): void {
    connection.onNotification(type.method, (params: P) => {
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

function capabilitiesOf(desk: Desk): lsp.ServerCapabilities {
  return {
    positionEncoding: lsp.PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: lsp.TextDocumentSyncKind.Incremental, save: true },
    completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: true },
    hoverProvider: true,
    definitionProvider: true,
    codeActionProvider: { codeActionKinds: [lsp.CodeActionKind.QuickFix] },
    executeCommandProvider: { commands: [KEEP_VERDICT] },
    ...(desk.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'attest', interFileDependencies: true, workspaceDiagnostics: false },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

function paths(items: readonly { readonly uri: string }[]): string[] {
  return items.flatMap(({ uri }) => pathOf(uri) ?? []);
}

/** Is a kind of action the wanted one or a part of it? `quickfix` is within `quickfix` and within the empty kind. */
function isWithin(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}

function loggerOf({ console }: lsp.Connection): Logger {
  return {
    info: (message) => console.info(message),
    warn: (message) => console.warn(message),
    error: (message) => console.error(message),
  };
}
