#!/usr/bin/env node
import { cliMessages } from '../messages/cli.ts';
import { bibliographyCommand } from './bibliography-command.ts';
import { checkCommand } from './check-command.ts';
import { commandIo } from './command-io.ts';
import type { Command } from './command.ts';
import { FAILED, OK } from './command.ts';
import { configCommand } from './config-command.ts';
import { indexCommand } from './index-command.ts';
import { inspectCommand } from './inspect-command.ts';
import { mcpCommand } from './mcp-command.ts';
import { searchCommand } from './search-command.ts';
import { serveAsAsked } from '../lsp/serve.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  check: checkCommand,
  inspect: inspectCommand,
  search: searchCommand,
  index: indexCommand,
  bibliography: bibliographyCommand,
  config: configCommand,
  // Whatever is still being read is of no use to anybody by then.
  mcp: async (args, io) => process.exit(await mcpCommand(args, io)),
  lsp: async () => {
    await serveAsAsked();
    return OK;
  },
};

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  const io = { ...commandIo(process), stdin: async () => Buffer.concat(await process.stdin.toArray()) };
  const locale = io.locale ?? 'en';
  if (name === '' || name === '--help' || name === '-h' || name === 'help') {
    io.stdout(cliMessages.help[locale]());
    process.exitCode = name === '' ? FAILED : OK;
    return;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    io.stderr(`${cliMessages.noCommand[locale](name, Object.keys(COMMANDS).join(', '))}\n`);
    process.exitCode = FAILED;
    return;
  }
  process.exitCode = await command(args, io);
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
