import { chmod, readFile, realpath, stat } from 'node:fs/promises';
import { checkCommandMessages } from '../messages/check-command.ts';
import { cliMessages } from '../messages/cli.ts';
import { writeAtomically } from '../platform/atomic-file.ts';
import type { CommandIo } from './command.ts';
import { UsageError } from './command.ts';
import type { ReportFile } from './report-files.ts';

const MARK = '\uFEFF';

/** The byte-order mark of a report, which its text is without; empty where it has none. */
export async function markOf({ path }: Pick<ReportFile, 'path'>): Promise<string> {
  const bytes = await readFile(path);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? MARK : '';
}

/**
 * Writes another text into a report's file, whole or not at all: through links, with the rights and the byte-order mark
 * that it has. Throws a `UsageError` where it cannot be written, or says something else by now than when it was read.
 */
export async function rewriteFile(file: ReportFile, text: string, io: CommandIo): Promise<void> {
  const locale = io.locale ?? 'en';
  let mark = '';
  let now: string | undefined;
  try {
    const path = await realpath(file.path);
    const [{ mode }, before] = await Promise.all([stat(path), readFile(path)]);
    mark = await markOf({ path });
    now = new TextDecoder().decode(before);
    if (now === file.text) {
      await writeAtomically(path, [mark + text]);
      await chmod(path, mode);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(cliMessages.unwritable[locale](file.shown, reason), { cause: error });
  }
  if (now !== file.text) throw new UsageError(checkCommandMessages.changedMeanwhile[locale](file.shown));
}
