import { describe, expect, test } from 'vitest';
import { read } from './project-files.ts';

// Whoever reads the README types these into a bare clone: nothing is installed yet, and Node.js may be the oldest allowed.

const scripts = (JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> }).scripts;
const section = /From this repository you need.*?<!-- \/repository -->/s.exec(read('README.md'))?.[0] ?? '';
const commands = [...section.matchAll(/^- `npm (?:run )?([a-z]+)`/gm)].map(([, name = '']) => name);

test('the README begins with these commands', () => {
  expect(commands).toEqual(['package', 'start', 'test']);
});

describe.each(commands)('npm run %s', (name) => {
  const path = /^node (\S+\.mjs)$/.exec(scripts[name] ?? '')?.[1] ?? '';
  const files = withImports(path);

  test('stands on Node.js alone, and brings in what is missing', () => {
    const foreign = files.flatMap((file) => imported(file).filter((from) => !/^(?:node:|\.\/)/.test(from)));
    expect(foreign).toEqual([]);
    expect(read(path)).toContain('await install()');
  });

  test('imports nothing that came to Node.js after version 20', () => {
    for (const file of files) expect(read(file)).not.toMatch(/\bglob(?:Sync)?\b/);
  });
});

function withImports(path: string, seen: string[] = []): readonly string[] {
  if (seen.includes(path)) return seen;
  seen.push(path);
  for (const from of imported(path)) if (from.startsWith('./')) withImports(`.scripts/${from.slice(2)}`, seen);
  return seen;
}

function imported(path: string): string[] {
  return [...read(path).matchAll(/^import .* from '([^']+)';$/gm)].map(([, from]) => from ?? '');
}
