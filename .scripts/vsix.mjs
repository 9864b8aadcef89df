// attest-VERSION.vsix in the project's folder, which VS Code installs from disk and the gallery takes; `npm run package`
// brings the dependencies in first (package.mjs).
//   -- --out FILE       another name
//   -- --address URL    where the repository can be read, for the links and pictures of the README (docs/releasing.md)
// What goes in is named by .vscodeignore; it is laid in a folder of its own first, since the programs are built smaller than
// for the tests, and the manifest leaves out what only the repository needs. Nothing here asks the network for anything.
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { galleryPage } from './gallery-page.mjs';
import { node, root } from './toolchain.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { values: options } = parseArgs({
  options: { out: { type: 'string', default: `attest-${manifest.version}.vsix` }, address: { type: 'string' } },
});
const out = resolve(options.out);
const stage = join(root, '.vscode-test', 'package');

rmSync(stage, { recursive: true, force: true });
for (const file of globSync(wanted(), { cwd: root })) {
  if (statSync(join(root, file)).isFile()) cpSync(join(root, file), join(stage, file));
}
const built = await node(join('.scripts', 'build.mjs'), ['--packed', `--outdir=${join(stage, 'dist')}`]);
if (built !== 0) process.exit(built);
writeFileSync(join(stage, 'package.json'), JSON.stringify(packed(manifest), null, 2));
for (const page of ['README.md', 'CHANGELOG.md']) {
  writeFileSync(join(stage, page), galleryPage(readFileSync(join(root, page), 'utf8'), options.address));
}
mkdirSync(dirname(out), { recursive: true });
await createVSIX({
  cwd: stage,
  ignoreFile: join(root, '.vscodeignore'),
  packagePath: out,
  dependencies: false,
  allowMissingRepository: true,
});

/** What .vscodeignore takes out of its ban, less the programs, which are built in place. vsce would walk every folder here. */
function wanted() {
  const lines = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
  return lines.flatMap((line) => (line.startsWith('!') && !line.startsWith('!dist/') ? [line.slice(1)] : []));
}

/** The manifest without what only the repository needs. */
function packed(whole) {
  // `files` is for npm, which packs the command line alone.
  const unneeded = ['private', 'scripts', 'devDependencies', 'allowScripts', 'files'];
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !unneeded.includes(name)));
}
