import type {
  ExecuteCommandParams,
  ProtocolRequestType,
  ServerCapabilities,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { OpenReport, Session } from '../../features/session.ts';
import type { Asked } from '../../protocol/asked.ts';
import type { Desk } from '../desk.ts';

/**
 * One thing that the server does for an editor: what it tells of it at `initialize`, and the requests that it answers. A
 * new one is a file here and a line in services.ts.
 */
export interface Service {
  /** What the server can do, for this client; capabilities of several services are put together (capabilitiesOf). */
  capabilities?(desk: Desk): ServerCapabilities;
  answers?(counter: Counter): void;
  /** What `workspace/executeCommand` runs, by the command's name; the answer is the command's own. */
  readonly commands?: Readonly<Record<string, Command>>;
  /** Can this client do what the commands ask of it? Where it can't, they are not offered. */
  needs?(desk: Desk): boolean;
}

export type Command = (counter: Counter, given: readonly unknown[], signal: AbortSignal) => Promise<unknown>;

/** What a service has to answer with. */
export interface Counter {
  /** The desk of this client; a request before `initialize` is refused. */
  desk(): Desk;
  /**
   * The open report at a position, and what a feature sees at this moment; null for a document that is not open. The
   * offset is in UTF-16 code units.
   */
  place(params: TextDocumentPositionParams, signal: AbortSignal): Promise<Place | null>;
  /** Answers a request so that its failure ends the request and not the server (guard.ts). */
  answer<P, R>(
    type: Asked<P, R> | ProtocolRequestType<P, R, never | unknown, unknown, unknown>,
    handle: (params: P, signal: AbortSignal) => Promise<R>,
  ): void;
  /** Shows the user why something that he asked for was not done. */
  refuse(message: string): Promise<void>;
  /** Tells the user what is not as he may think. */
  warn(message: string): Promise<void>;
  /** Asks the client for an edit, which it undoes in one step under this name; false where it was not made. */
  apply(label: string, edit: WorkspaceEdit): Promise<boolean>;
}

export interface Place {
  readonly session: Session;
  readonly document: OpenReport;
  readonly offset: number;
}

/** What the services can do together: each capability is one service's, and the commands are all of theirs. */
export function capabilitiesOf(services: readonly Service[], desk: Desk): ServerCapabilities {
  const offered = services.filter((service) => service.needs?.(desk) ?? true);
  const commands = offered.flatMap((service) => Object.keys(service.commands ?? {}));
  const told = services.flatMap((service) => service.capabilities?.(desk) ?? []);
  const workspace = Object.assign({}, ...told.map((one) => one.workspace)) as ServerCapabilities['workspace'];
  return Object.assign({ executeCommandProvider: { commands } }, ...told, { workspace }) as ServerCapabilities;
}

/** Runs a command of whichever service has it. @throws ResponseError where none has */
export async function runCommand(
  services: readonly Service[],
  counter: Counter,
  { command, arguments: given = [] }: ExecuteCommandParams,
  signal: AbortSignal,
): Promise<unknown> {
  for (const { commands } of services) {
    const run = commands && Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (run) return run(counter, given, signal);
  }
  throw new ResponseError(ErrorCodes.InvalidParams, `no command ${command}`);
}
