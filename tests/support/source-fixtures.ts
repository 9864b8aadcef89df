import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'fixtures', 'sources');

/** The bytes of a file in tests/fixtures/sources. */
export function sourceBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}

/** The files of a folder there that have an expected reading, each with it. */
export function sourceFixtures(format: string, ending: string): readonly { name: string; expected: string }[] {
  const names = readdirSync(join(folder, format));
  return names
    .filter((name) => name.endsWith(ending) && names.includes(name.replace(ending, '.expected.txt')))
    .map((name) => ({
      name,
      expected: readFileSync(join(folder, format, name.replace(ending, '.expected.txt')), 'utf8'),
    }));
}
