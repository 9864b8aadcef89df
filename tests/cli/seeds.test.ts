import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Terminal } from '../support/attest.ts';

// Five real articles, which are not ours to give away, lie beside the repository where the work is done.
const seeds = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds');
const there = existsSync(seeds);
if (!there)
  console.log(`left out: the tests with real articles, since there is no folder ${join('..', 'shared', 'seeds')}`);

describe.skipIf(!there)('the five real articles', () => {
  let terminal: Terminal;
  beforeEach(async () => {
    terminal = await Terminal.open(`
//- right.md
Hôm 9/11/2022, bà Maria Zakharova cho hay Nga sẵn lòng ngồi vào bàn đàm phán với Ukraine [@kyiv-talks-2022].
//- wrong.md
Hôm ⟦7/11/2022⟧, bà Maria Zakharova cho hay Nga sẵn lòng ngồi vào bàn đàm phán với Ukraine [@kyiv-talks-2022].
`);
  });
  afterEach(() => terminal.close());

  test('load without a problem', async () => {
    const { status, stdout, stderr } = await terminal.attest(
      'index',
      '--no-cache',
      '--format',
      'json',
      '--corpus',
      seeds,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ sources: 5, problems: [] });
  });

  test('a faithful sentence is silent', async () => {
    const { status, stdout, stderr } = await terminal.attest('check', '--no-cache', '--corpus', seeds, 'right.md');
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('the same sentence with another day is found', async () => {
    const { status, stdout } = await terminal.attest('check', '--no-cache', '--corpus', seeds, 'wrong.md');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^wrong\.md:1:5 error date-mismatch .*9 November 2022/);
  });
});
