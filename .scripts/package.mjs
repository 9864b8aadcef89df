// `npm run package -- OPTIONS`: the package of the extension, from a bare clone; the options are those of vsix.mjs.
import { join } from 'node:path';
import { install, node } from './toolchain.mjs';

try {
  await install();
  process.exitCode = await node(join('.scripts', 'vsix.mjs'), process.argv.slice(2));
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
