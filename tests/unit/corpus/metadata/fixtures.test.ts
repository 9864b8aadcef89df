import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/sources/metadata');
const NAMES = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.json'));

const read = (name: string, bytes: Uint8Array) => readFile({ path: `/c/${name}`, bytes, locale: 'en' });
const bytesOf = (name: string): Uint8Array => readFileSync(join(FOLDER, name));

describe.each(NAMES)('%s', (name) => {
  test('is read as expected', async () => {
    const { references, problems } = await read(name, bytesOf(name));
    expect(problems).toEqual([]);
    await expect(`${JSON.stringify(references, null, 2)}\n`).toMatchFileSnapshot(join(FOLDER, `${name}.expected.json`));
  });

  test('cut off, it is a problem at a place, and a list of entries keeps those before', async () => {
    const bytes = bytesOf(name);
    const whole = (await read(name, bytes)).references ?? [];
    const { references = [], problems } = await read(name, bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    // What is cut behind an entry's end looks whole in YAML; these are cut inside of one.
    if (!name.endsWith('.yaml')) expect(problems[0]).toMatchObject({ line: expect.any(Number) as number });
    if (/\.(?:bib|ris)$/.test(name)) {
      expect(references.length).toBeGreaterThan(0);
      // Of RIS the record that breaks off is read as far as it goes.
      expect(references.slice(0, -1)).toEqual(whole.slice(0, references.length - 1));
    }
  });

  test('empty, it has no entries', async () => {
    const { references = [], sources } = await read(name, new Uint8Array());
    expect([references, sources]).toEqual([[], []]);
  });

  test('by a wrong name, it is a problem that names what was looked for', async () => {
    const other = name.endsWith('.ris') ? 'x.bib' : 'x.ris';
    const { references = [], problems } = await read(other, bytesOf(name));
    expect(references).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ message: expect.stringMatching(/BibTeX|RIS/) as string })]);
  });
});
