import { helpWords } from '../messages/command-help.ts';
import { parsed } from './arguments.ts';
import type { Command, CommandIo } from './command.ts';
import { OK, orUsage, UsageError } from './command.ts';
import { bash } from './completions/bash.ts';
import { fish } from './completions/fish.ts';
import { powershell } from './completions/powershell.ts';
import { zsh } from './completions/zsh.ts';
import { SHELLS } from './shells.ts';

const SCRIPTS = { bash, zsh, fish, powershell } as const;

/** `attest completions SHELL`: what makes the shell complete, made of the table of commands. */
export const completionsCommand: Command = (args, io: CommandIo) =>
  orUsage('completions', io, () => {
    const { positionals } = parsed('completions', args, io);
    const locale = io.locale ?? 'en';
    const shell = SHELLS.find((one) => one === positionals[0]);
    if (shell === undefined || positionals.length > 1)
      throw new UsageError(helpWords.completions.noShell[locale](SHELLS.join(', ')));
    io.stdout(SCRIPTS[shell](locale));
    return Promise.resolve(OK);
  });
