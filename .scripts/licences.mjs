import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of what a bundle is made of, one package after another, as they ask to be passed on.
 * @param {readonly string[]} inputs paths of the files that went in, relative to the project's folder
 */
export function licences(inputs) {
  const folders = new Set(
    inputs.flatMap((path) => /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replace(/^[\w-]+:/, ''))?.[1] ?? []),
  );
  const parts = [...folders].sort().map(licenceOf);
  const data = join('server', 'src', 'bibliography', 'data', 'README.md');
  parts.push(`Styles and locales of CSL\n\n${readFileSync(data, 'utf8').trim()}`);
  return `Attest is under the MIT licence (LICENSE). Bundled in it are these works, each under its own.\n\n${parts.join(RULE)}\n`;
}

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const by = typeof author === 'string' ? author : author?.name;
  const head = `${name} ${version} (${license ?? 'licence below'})${by ? `, ${by}` : ''}`;
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && /^(licen[cs]e|copying|notice|attribution)/i.test(file.name))
    .map((file) => readFileSync(join(folder, file.name), 'utf8').trim());
  return [head, ...texts].join('\n\n');
}
