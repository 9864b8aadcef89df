import { helpWords } from '../messages/command-help.ts';
import { bibliographyCommand } from './bibliography-command.ts';
import { checkCommand } from './check-command.ts';
import { commandIo } from './command-io.ts';
import type { Command, CommandIo } from './command.ts';
import { FAILED, OK } from './command.ts';
import { asksForHelp, helpOf, overview } from './command-help.ts';
import type { CommandName } from './commands.ts';
import { COMMANDS, isCommand } from './commands.ts';
import { completionsCommand } from './completions-command.ts';
import { configCommand } from './config-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { indexCommand } from './index-command.ts';
import { inspectCommand } from './inspect-command.ts';
import { mcpCommand } from './mcp-command.ts';
import { nearest } from './nearest.ts';
import { searchCommand } from './search-command.ts';
import { VERSION } from '../base/version.ts';
import { serveAsAsked } from '../lsp/serve.ts';

/** What each command does; the forms of all stand in commands.ts. */
const RUNS: Readonly<Record<CommandName, Command>> = {
  check: checkCommand,
  search: searchCommand,
  inspect: inspectCommand,
  index: indexCommand,
  bibliography: bibliographyCommand,
  config: configCommand,
  doctor: doctorCommand,
  completions: completionsCommand,
  lsp: async () => {
    await serveAsAsked();
    return OK;
  },
  // Whatever is still being read is of no use to anybody by then.
  mcp: async (args, io) => process.exit(await mcpCommand(args, io)),
};

async function main(): Promise<void> {
  const [first = '', ...rest] = process.argv.slice(2);
  const io = { ...commandIo(process), stdin: async () => Buffer.concat(await process.stdin.toArray()), interrupted };
  process.exitCode = await run(first, rest, io);
}

/** A second time ends the program at once, as it would without us. */
function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

async function run(first: string, rest: readonly string[], io: CommandIo): Promise<number> {
  if (first === '--version') {
    io.stdout(`${VERSION}\n`);
    return OK;
  }
  const [name = '', ...args] = first === 'help' ? [...rest.slice(0, 1), '--help'] : [first, ...rest];
  if (name === '' || name === '--help' || name === '-h') {
    io.stdout(overview(io));
    return name === '' ? FAILED : OK;
  }
  if (!isCommand(name)) {
    io.stderr(`${helpWords.nearCommand[io.locale ?? 'en'](name, nearest(name, Object.keys(COMMANDS)) ?? '')}\n`);
    return FAILED;
  }
  if (asksForHelp(args)) {
    io.stdout(helpOf(name, COMMANDS[name], io));
    return OK;
  }
  return RUNS[name](args, io);
}

// A reader that closes early (`attest search … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(OK);
  throw error;
});

main().catch((error: unknown) => {
  // A mistake of ours, not of the user: say all that helps to report it.
  process.stderr.write(`attest: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = FAILED;
});
