import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '../support/attest.ts';
import { Terminal } from '../support/attest.ts';

// The trade's own words, which no general table has: the gallery was opened on 12 June; the report says the 14th.
const NEWSROOM = `
//- corpus/references.json
[{ "id": "cong", "issued": "2023-06-15" }]
//- corpus/cong.txt
Sáng 12/6, tổ thủ cống mở lại hành lang tuốc bin.
//- reports/june.md
---
date: 2023-06-20
---

On 14 June the sluicekeepers reopened the penstock gallery [@cong].
`;
const OWN =
  '# Our own words.\nsluicekeeper\ttổ thủ cống\tsluicekeepers\npenstock\thành lang tuốc bin\tpenstock gallery\n';

let terminal: Terminal;
beforeEach(async () => {
  terminal = await Terminal.open(NEWSROOM);
});
afterEach(() => terminal.close());

const check = (...args: string[]): Promise<Run> => terminal.attest('check', ...args, 'reports');

describe('attest.concepts.tsv', () => {
  test('without it, a trade’s own words do not meet across languages', async () => {
    expect(await check()).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('in the project’s folder, its words meet', async () => {
    await terminal.write('attest.concepts.tsv', OWN);
    expect(await check()).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(' error date-mismatch '),
      stderr: '',
    });
  });

  test('in the corpus folder too, where it is no source', async () => {
    await terminal.write('corpus/attest.concepts.tsv', OWN);
    expect(await check()).toMatchObject({ status: 1, stderr: '' });
    const { stdout } = await terminal.attest('index', '--corpus', 'corpus', '--format', 'json', '--no-cache');
    expect(JSON.parse(stdout)).toMatchObject({ sources: 1, problems: [] });
  });

  test('rows that cannot be read are named with their place, and the others hold', async () => {
    await terminal.write('attest.concepts.tsv', `${OWN}no tabs here\n`);
    expect(await check()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/attest\.concepts\.tsv:4:1: A row is an id, Vietnamese words and English words/),
    });
  });
});
