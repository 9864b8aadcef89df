import { spawn, spawnSync } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Terminal } from '../support/attest.ts';
import { builtProgram } from '../support/built.ts';

/** A folder with a report and its sources, `attest` on the path, and a home of its own for an editor's configuration. */
export async function writersDesk(files: string): Promise<Desk> {
  const terminal = await Terminal.open(files);
  const [program] = await Promise.all([builtProgram('attest'), builtProgram('reading')]);
  const { folder } = terminal;
  await terminal.write('.bin/attest', `#!/bin/sh\nexec "${process.execPath}" "${resolve(program)}" "$@"\n`);
  await chmod(join(folder, '.bin/attest'), 0o755);
  const env = {
    ...process.env,
    PATH: `${join(folder, '.bin')}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, '.config'),
    XDG_DATA_HOME: join(folder, '.data'),
    XDG_STATE_HOME: join(folder, '.state'),
    XDG_CACHE_HOME: join(folder, '.cache'),
    LANG: 'C.UTF-8',
  };
  return { terminal, folder, env };
}

export interface Desk {
  readonly terminal: Terminal;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The first of these programs that runs here; else undefined, with the reason said. @throws where CI wants every editor,
 * unless it says itself why it can't have this one
 */
export function installed(
  names: readonly string[],
  { why, excuse }: { why: string; excuse?: string | undefined },
): string | undefined {
  const found = names.find(
    (name) => spawnSync(name, ['--version']).status === 0 || spawnSync(name, ['-V']).status === 0,
  );
  if (found) return found;
  const [name = ''] = names;
  if (process.env['ATTEST_REQUIRE_EDITORS'] && !excuse)
    throw new Error(`ATTEST_REQUIRE_EDITORS is set, and there is no ${name}: ${why}`);
  console.log(`left out: no ${name} on this machine; ${excuse || why}`);
  return undefined;
}

/** The first stretch of code in this language on a page of docs/editors. */
export async function codeOnPage(page: string, language: string): Promise<string> {
  const text = await readFile(fileURLToPath(new URL(`../../docs/editors/${page}`, import.meta.url)), 'utf8');
  const code = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(text)?.[1];
  if (code === undefined) throw new Error(`${page} has no ${language}`);
  return code;
}

/** Runs a program to its end. @returns all that it has written */
export function runToEnd(program: string, args: readonly string[], { folder, env }: Desk): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece: string) => (said += piece));
    child.on('error', failed);
    child.on('close', () => done(said));
  });
}
