// `npm start`: from a bare clone to the sample report, its findings with their proof, and the sample open in VS Code.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { install, node, root, run } from './toolchain.mjs';

try {
  await install();
  await step('The build', node(join('.scripts', 'build.mjs')));
  console.log('\nThe sample report against its sources (attest check corpus/reports --corpus corpus/sources):\n');
  const check = ['check', 'corpus/reports', '--corpus', 'corpus/sources', '--format', 'pretty', '--fail-on', 'never'];
  await step('The check of the sample', node(join('dist', 'attest.js'), check));
  await openSample();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}

async function step(name, running) {
  const status = await running;
  if (status !== 0) throw new Error(`${name} failed (exit status ${status}); what it said is above.`);
}

/** A window is opened only for a person who is there to see it; anyone else is told how. */
async function openSample() {
  const code = onPath('code');
  const someoneIsThere = process.stdin.isTTY && process.stdout.isTTY;
  if (code && someoneIsThere) {
    console.log('\nOpening the sample in VS Code …');
    const args = [`--extensionDevelopmentPath=${root}`, join(root, 'corpus')];
    // On Windows `code` is a script, which only a shell can start, and a shell takes a path with a space apart.
    const status = await (process.platform === 'win32'
      ? run(
          `"${code}"`,
          args.map((arg) => `"${arg}"`),
          { shell: true },
        )
      : run(code, args));
    if (status !== 0) throw new Error(`VS Code could not be opened (exit status ${status}).`);
    return;
  }
  const why = code ? 'nobody is at this terminal' : 'the command `code` is not on the path';
  console.log(`\nThe sample was not opened in VS Code, because ${why}. To open it:`);
  console.log(`  code --extensionDevelopmentPath="${root}" "${join(root, 'corpus')}"`);
}

function onPath(name) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  for (const folder of (process.env.PATH ?? process.env.Path ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (folder && existsSync(path)) return path;
    }
  }
  return undefined;
}
