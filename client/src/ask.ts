import type { CancellationToken, Position, TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Asked, AtPosition } from '../../server/src/protocol/asked.ts';

/** Asks the server; what is given and answered goes by the question. Rejects where the server has no answer. */
export function ask<P extends object, R>(
  client: LanguageClient,
  { method }: Asked<P, R>,
  given: NoInfer<P>,
  token?: CancellationToken,
): Promise<R> {
  // One that is undefined would be sent as a second parameter.
  return token ? client.sendRequest<R>(method, given, token) : client.sendRequest<R>(method, given);
}

/** A place in a document, as the protocol names it. */
export function placeIn(client: LanguageClient, document: TextDocument, position: Position): AtPosition {
  return client.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
}
