import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  createConnection,
  createProtocolConnection,
  type LogMessageParams,
  MessageType,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Asked } from '../protocol/asked.ts';
import { startServer } from './server.ts';

/** A language server inside this program, for a face that is no editor and wants what the server knows. */
export interface OwnServer {
  /** @throws Error with the server's words where it has none, or where the signal is aborted */
  request<P extends object, R>(asked: Asked<P, R>, given: NoInfer<P>, signal: AbortSignal): Promise<R>;
  /** It is asked no more. What it has begun may still go on, and ends with the process. */
  close(): Promise<void>;
}

export interface OwnServerOptions {
  /** The workspace folder, absolute. */
  readonly folder: string;
  /** Settings of the section `attest`. */
  readonly settings: object;
  /** Of the messages, as a tag (`vi`). */
  readonly locale: string;
  /** The folder for what is kept of the sources (default: the user's cache). */
  readonly cache: string | undefined;
  /** Takes what the server has to warn of, in lines. */
  tell(message: string): void;
}

/** Starts it, and resolves when it can be asked; the sources are being read by then. */
export async function startInProcess({ folder, settings, locale, cache, tell }: OwnServerOptions): Promise<OwnServer> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  // Of readers, not of streams: those would end this whole process with the connection.
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, cache);
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  for (const method of ['window/logMessage', 'window/showMessage']) {
    client.onNotification(method, ({ type, message }: LogMessageParams) => {
      if (type <= MessageType.Warning) tell(message);
    });
  }
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    locale,
    capabilities: {},
    initializationOptions: settings,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: folder }],
  });
  await client.sendNotification('initialized', {});
  return {
    request: async <P extends object, R>(
      { method }: Asked<P, R>,
      given: NoInfer<P>,
      signal: AbortSignal,
    ): Promise<R> => {
      const source = new CancellationTokenSource();
      const cancel = (): void => source.cancel();
      signal.addEventListener('abort', cancel, { once: true });
      try {
        return await client.sendRequest<R>(method, given, source.token);
      } finally {
        signal.removeEventListener('abort', cancel);
        source.dispose();
      }
    },
    close: async () => {
      await client.sendRequest('shutdown');
    },
  };
}
