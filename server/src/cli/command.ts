import type { Locale } from '../messages/locale.ts';

/** What a command sees of the terminal. */
export interface CommandIo {
  stdout(text: string): void;
  stderr(text: string): void;
  /** All of standard input. */
  stdin?(): Promise<Uint8Array>;
  /** Absolute; paths on the command line are relative to it. */
  readonly cwd: string;
  /** Language of the messages (default: English). */
  readonly locale?: Locale;
  /** Does a person read standard output? */
  readonly terminal?: boolean;
  /** Draws over the line that standard error shows, where a person watches it; an empty text takes it away. */
  drawLine?(text: string): void;
  /** Takes everything off the terminal's screen; only where a person reads standard output. */
  clearScreen?(): void;
  /** Resolves when the user, or who has started the program, wants it to end. */
  interrupted?(): Promise<void>;
  /** May it be coloured? */
  readonly colours?: boolean;
  /** Width of the terminal, in cells. */
  readonly columns?: number;
}

/** One `attest` command: its arguments, without its name, to an exit status. */
export type Command = (args: readonly string[], io: CommandIo) => Promise<number>;

/** Nothing at or above `--fail-on`. */
export const OK = 0;
/** Findings at or above `--fail-on`. */
export const FOUND = 1;
/** Wrong use or unreadable input. */
export const FAILED = 2;

/** Wrong use or unreadable input: its message is for the user. */
export class UsageError extends Error {}

/** Runs a command's work; a `UsageError` becomes a message and status 2. */
export async function orUsage(name: string, io: CommandIo, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr(`attest ${name}: ${error.message}\n`);
    return FAILED;
  }
}
