import type { Command } from '../../server/src/cli/command.ts';
import type { Run } from './attest.ts';

/** Runs a command within the test's own process, which is quicker than a `Terminal`, and gives what it has said. */
export async function commandRun(command: Command, folder: string, args: readonly string[]): Promise<Run> {
  let [stdout, stderr] = ['', ''];
  const status = await command(args, {
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    cwd: folder,
  });
  return { status, stdout, stderr };
}
