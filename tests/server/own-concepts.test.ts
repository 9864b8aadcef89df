import { afterEach, expect, test } from 'vitest';
import { Editor } from '../support/server.ts';

const REPORT = 'report.md';
const OWN = 'sluicekeeper\ttổ thủ cống\tsluicekeepers\npenstock\thành lang tuốc bin\tpenstock gallery\n';
const FILES = `
//- sources/references.json
[{ "id": "cong", "issued": "2023-06-15" }]
//- sources/cong.txt
Sáng 12/6, tổ thủ cống mở lại hành lang tuốc bin.
//- ${REPORT}
---
date: 2023-06-20
---

On 14 June the sluicekeepers reopened the penstock gallery [@cong].
`;

let editor: Editor;
afterEach(() => editor.stop());

const one = (list: readonly unknown[]): boolean => list.length === 1;
const none = (list: readonly unknown[]): boolean => list.length === 0;

async function start(): Promise<void> {
  editor = await Editor.start(FILES);
  await editor.open(REPORT);
}

// The server that watches by itself sees the corpus folder; a file above it is looked at whenever a report is checked.
test('own words count as soon as their file is saved, and no more when it is gone', async () => {
  await start();
  await editor.diagnostics(REPORT, none);
  await editor.write('sources/attest.concepts.tsv', OWN);
  const [found] = await editor.diagnostics(REPORT, one);
  expect(found).toMatchObject({ code: 'date-mismatch' });
  await editor.delete('sources/attest.concepts.tsv');
  await editor.diagnostics(REPORT, none);
});

test('a row that cannot be read is marked in the file', async () => {
  await start();
  await editor.write('sources/attest.concepts.tsv', `${OWN}Upper Case\tmột\ttwo\n`);
  const [problem] = await editor.diagnostics('sources/attest.concepts.tsv', one);
  expect(problem).toMatchObject({ range: { start: { line: 2, character: 0 } } });
  expect(problem?.message).toContain('is no id');
});
