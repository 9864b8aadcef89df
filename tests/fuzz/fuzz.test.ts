import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seeded } from '../support/damaged.ts';
import type { FuzzCase } from './grammar.ts';
import { anyCase } from './grammar.ts';
import { newspaper } from './newspaper.ts';
import { type Compared, wrongWith } from './properties.ts';
import { shrunk } from './shrink.ts';

// `npm run fuzz` in short. A seed that fails here is looked at by `npm run fuzz -- --from SEED --seeds 1`.
const SEEDS = 300;
const EDITS = 4;

const found = JSON.parse(readFileSync(join(import.meta.dirname, 'found.json'), 'utf8')) as readonly Found[];

interface Found extends FuzzCase {
  readonly seed: number;
  /** What was wrong, in a sentence. */
  readonly was: string;
}

test('random reports and edits are read and judged as from scratch', { timeout: 240_000 }, async () => {
  const paper = await newspaper();
  const counts: Compared = { documents: 0, edits: 0, findings: 0, fixes: 0 };
  const wrong: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const told = await wrongWith(anyCase(seeded(seed), EDITS), paper, counts);
    if (told !== undefined) wrong.push(`seed ${seed}: ${told}`);
  }
  expect(wrong).toEqual([]);
  expect(counts).toMatchObject({ documents: SEEDS, edits: SEEDS * EDITS });
  // Where nothing is found in any of them, nothing has been compared.
  expect(counts.findings).toBeGreaterThan(SEEDS);
  expect(counts.fixes).toBeGreaterThan(SEEDS / 4);
});

test.each(found.map((one) => [one.seed, one.was, one] as const))(
  'seed %i, that failed once: %s',
  async (_, __, one) => {
    expect(await wrongWith(one, await newspaper())).toBeUndefined();
  },
);

test('the same seed makes the same case, and another one another', () => {
  expect(anyCase(seeded(7), 5)).toEqual(anyCase(seeded(7), 5));
  expect(anyCase(seeded(7), 5)).not.toEqual(anyCase(seeded(8), 5));
});

test('what fails is made as small as it can be', async () => {
  const edits = [
    { start: 0, end: 0, insert: 'the mast and the sail' },
    { start: 3, end: 9, insert: 'a rope' },
  ];
  const fails = (one: FuzzCase): Promise<boolean> =>
    Promise.resolve(one.first.includes('x') && one.edits.some(({ insert }) => insert.includes('sail')));
  const least = await shrunk({ first: 'A long boat with an x in it.', edits }, fails);
  expect(least).toEqual({ first: 'x', edits: [{ start: 0, end: 0, insert: 'sail' }] });
});
