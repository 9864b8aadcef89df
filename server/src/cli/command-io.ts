import { harmless } from '../base/harmless.ts';
import { localeOf } from '../messages/locale.ts';
import { mayColour } from './colours.ts';
import type { CommandIo } from './command.ts';

/** As much of a process as a command sees. */
export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * What a command sees of its process. Whatever a source, a report or the name of a file holds, nothing but words, lines and our
 * own colours reaches a terminal, or standard error, which the logs of other programs show as it comes. What goes into a file
 * or another program by standard output is data, and is as the command has written it.
 */
export function commandIo(streams: Streams): CommandIo {
  const { stdout, stderr, env } = streams;
  const terminal = stdout.isTTY === true;
  return {
    // Written at once and whole, so that a pipe gets all of it before the process ends.
    stdout: (text) => void stdout.write(terminal ? forTerminal(text) : text),
    stderr: (text) => void stderr.write(forTerminal(text)),
    cwd: streams.cwd(),
    locale: localeOf(env['ATTEST_LOCALE']),
    terminal,
    ...(stderr.isTTY === true && {
      drawLine: (text: string) => void stderr.write(`\r\u001b[K${harmless(text)}`),
    }),
    ...(terminal && { clearScreen: () => void stdout.write('\u001b[2J\u001b[3J\u001b[H') }),
    colours: mayColour(terminal, env),
    ...(terminal && stdout.columns !== undefined && { columns: stdout.columns }),
  };
}

/** A text without anything that a terminal obeys, but for bold, pale and coloured words, which can do no harm. */
export function forTerminal(text: string): string {
  return text
    .split(COLOUR)
    .map((piece, i) => (i % 2 ? piece : harmless(piece)))
    .join('');
}

// In parentheses, so that splitting keeps it. What hides words (7, 8) is none of them.
const COLOUR = /(\u001b\[(?:[0-4]|[349]\d)m)/;
