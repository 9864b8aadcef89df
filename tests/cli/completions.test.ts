import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completionsCommand } from '../../server/src/cli/completions-command.ts';
import { COMMANDS } from '../../server/src/cli/commands.ts';
import { SHELLS } from '../../server/src/cli/shells.ts';
import { commandRun } from '../support/command-run.ts';
import { writeBelow } from '../support/write-below.ts';

const run = promisify(execFile);
const has = (shell: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, shell)));
const script = async (shell: string): Promise<string> => (await commandRun(completionsCommand, '/', [shell])).stdout;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
  for (const path of ['report.md', 'other report.qmd', 'notes.txt', 'rest/inner.md'])
    await writeBelow(folder, path, 'x');
  for (const shell of SHELLS) await writeBelow(folder, `.complete/${shell}`, await script(shell));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What bash offers when Tab is pressed behind these words; `=` stands by itself, as bash breaks a line. */
async function byBash(...words: string[]): Promise<readonly string[]> {
  const program = `source .complete/bash
COMP_WORDS=(attest "$@") COMP_CWORD=$#
_attest
((\${#COMPREPLY[@]})) && printf '%s\\n' "\${COMPREPLY[@]}"
true`;
  const { stdout } = await run('bash', ['--norc', '-c', program, 'bash', ...words], { cwd: folder });
  return stdout.split('\n').filter(Boolean).sort();
}

/** What fish offers at the end of a line. */
async function byFish(line: string): Promise<readonly string[]> {
  const env = {
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, '.fish'),
    XDG_DATA_HOME: join(folder, '.fish'),
  };
  const program = 'source .complete/fish; complete -C $argv[1]';
  const { stdout } = await run('fish', ['--no-config', '-c', program, line], { cwd: folder, env });
  return stdout
    .split('\n')
    .map((row) => row.split('\t')[0] ?? '')
    .filter(Boolean)
    .sort();
}

/** What zsh shows in a terminal of its own when Tab is pressed behind a line, or puts there; its prompt says that it listens. */
async function byZsh(line: string): Promise<string> {
  const program = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT= RPROMPT= LISTMAX=10000 TERM=dumb; autoload -Uz compinit; compinit -u -d .complete/dump; source .complete/zsh"
zpty -w shell "zstyle ':completion:*' list-prompt ''; bindkey '^I' complete-word; setopt auto_list no_beep; PROMPT='REA''DY'"
zpty -r shell head '*READY*'
zpty -w -n shell "$1"$'\\t\\t\\C-u print DON''E\\n'
zpty -r shell body '*DONE*'
print -r -- "$body"
zpty -d shell`;
  const { stdout } = await run('zsh', ['-f', '-c', program, 'zsh', line], { cwd: folder, timeout: 20_000 });
  return stdout;
}

describe.skipIf(!has('bash'))('bash', () => {
  test('offers commands', async () => {
    expect(await byBash('')).toEqual([...Object.keys(COMMANDS), 'help', '--help', '--version'].sort());
    expect(await byBash('bib')).toEqual(['bibliography']);
    expect(await byBash('help', 'ch')).toEqual(['check']);
  });

  test.each(Object.entries(COMMANDS))('offers the options of %s', async (name, { options }) => {
    expect(await byBash(name, '--')).toEqual([...Object.keys(options).map((one) => `--${one}`), '--help'].sort());
  });

  test('offers values, behind a blank and behind an equals sign', async () => {
    expect(await byBash('check', '--format', '')).toEqual(['github', 'json', 'junit', 'pretty', 'rdjson', 'sarif']);
    expect(await byBash('check', '--format', '=', 's')).toEqual(['sarif']);
    expect(await byBash('check', '--format', '=')).toHaveLength(6);
    expect(await byBash('inspect', 'a.txt', '--language', '')).toEqual(['en', 'vi']);
    expect(await byBash('completions', 'p')).toEqual(['powershell']);
    expect(await byBash('bibliography', '--style', 'ie')).toEqual(['ieee']);
  });

  test('offers rules, and then severities', async () => {
    expect(await byBash('check', '--rule', 'date')).toEqual(['date-mismatch=']);
    expect(await byBash('check', '--rule', 'date-mismatch', '=', 'e')).toEqual(['error']);
    expect(await byBash('check', '--rule', 'date-mismatch', '=')).toHaveLength(5);
    expect(await byBash('check', '--rule', '=', 'date-mismatch', '=', 'of')).toEqual(['off']);
  });

  test('offers reports and folders, other files where they are wanted, and folders alone for sources', async () => {
    expect(await byBash('check', '')).toEqual(['.complete', 'other report.qmd', 'report.md', 'rest']);
    expect(await byBash('check', '--format', 'json', 'rep')).toEqual(['report.md']);
    expect(await byBash('check', 'rest/')).toEqual(['rest/inner.md']);
    expect(await byBash('inspect', 'no')).toEqual(['notes.txt']);
    expect(await byBash('check', '--corpus', 're')).toEqual(['rest']);
  });

  test('offers nothing where a value is to be written, or nothing is known', async () => {
    expect(await byBash('check', '--max-warnings', '')).toEqual([]);
    expect(await byBash('search', '')).toEqual([]);
    expect(await byBash('xyzzy', '')).toEqual([]);
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  test('offers commands, options, values, rules, reports and folders', async () => {
    expect(await byFish('attest comp')).toEqual(['completions']);
    expect(await byFish('attest check --fi')).toEqual(['--fix']);
    expect(await byFish('attest check --format s')).toEqual(['sarif']);
    expect(await byFish('attest check --rule date-mismatch=')).toHaveLength(5);
    expect(await byFish('attest check re')).toEqual(['report.md', 'rest/']);
    expect(await byFish('attest check --corpus re')).toEqual(['rest/']);
    expect(await byFish('attest help ch')).toEqual(['check']);
    expect(await byFish('attest search ')).toEqual([]);
  });
});

describe.skipIf(!has('zsh'))('zsh', () => {
  test('offers commands, options, values, rules, reports and folders', async () => {
    expect(await byZsh('attest comp')).toContain('completions');
    expect(await byZsh('attest check --max-')).toContain('--max-warnings');
    expect(await byZsh('attest check --format sa')).toContain('sarif');
    expect(await byZsh('attest check --rule number-mismatch=inf')).toContain('information');
    expect(await byZsh('attest check rep')).toContain('report.md');
    const shown = await byZsh('attest check ');
    expect(shown).toContain('report.md');
    expect(shown).not.toContain('notes.txt');
  });
});

test('shells that are not here are told', () => {
  const missing = ['bash', 'zsh', 'fish', 'pwsh'].filter((shell) => !has(shell));
  // PowerShell is in no archive of Debian; its script is held to the table below, and not run.
  if (missing.length) console.info(`not tried, because not installed: ${missing.join(', ')}`);
});

test('PowerShell gets every command, option and value', async () => {
  const text = await script('powershell');
  for (const [name, { options }] of Object.entries(COMMANDS))
    for (const word of [name, ...Object.keys(options).map((one) => `--${one}`)]) expect(text).toContain(`'${word}'`);
  expect(text).toContain("'rdjson'");
  expect(text).toContain("'date-mismatch=off'");
});

test('another shell is refused with the names of those that are known', async () => {
  for (const args of [['tcsh'], [], ['bash', 'zsh']]) {
    const { status, stdout, stderr } = await commandRun(completionsCommand, '/', args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('bash, zsh, fish, powershell');
  }
});
