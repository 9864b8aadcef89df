import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Documents } from '../../../server/src/lsp/documents.ts';
import { WorkspaceReports } from '../../../server/src/lsp/workspace-reports.ts';

const REPORTS = 30;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
  for (let i = 0; i < REPORTS; i++) await writeFile(join(folder, `r${i}.md`), `The ferry came back [@ferry-${i}].\n`);
});
afterEach(() => rm(folder, { recursive: true }));

function reports(): WorkspaceReports {
  return new WorkspaceReports({
    logger: { info: () => {}, warn: () => {}, error: () => {} },
    documents: new Documents(),
    roots: () => [folder],
    corpusFolders: () => [],
    watched: true,
    changed: () => {},
  });
}

test('who no longer waits for the reports of a workspace is answered at once, and who does gets all of them', async () => {
  const all = reports();
  const abort = new AbortController();
  let over = false;
  const whole = all.all().then((list) => {
    over = true;
    return list;
  });
  const cancelled = all.all(abort.signal);
  abort.abort(new Error('no longer wanted'));
  await expect(cancelled).rejects.toThrow('no longer wanted');
  expect(over).toBe(false);
  expect(await whole).toHaveLength(REPORTS);
});

test('… and the next one does not look again', async () => {
  const all = reports();
  expect(await all.all()).toHaveLength(REPORTS);
  await writeFile(join(folder, 'unheard-of.md'), 'A boat sank [@boat].\n');
  expect(await all.all()).toHaveLength(REPORTS);
});
