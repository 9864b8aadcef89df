import { afterEach, beforeEach, expect, test } from 'vitest';
import { Terminal } from '../support/attest.ts';

const NEWSROOM = `
//- corpus/references.json
[{ "id": "dawn", "issued": "2024-06-11" }, { "id": "dusk", "issued": "2024-06-11" }]
//- corpus/dawn.txt
On 8 June schoolchildren flew two hundred paper kites over the harbour wall at Tarn Point.
//- corpus/dusk.txt
On 9 June schoolchildren flew two hundred paper kites over the harbour wall at Tarn Point.
//- report.md
On 8 June, schoolchildren flew two hundred paper kites over the harbour wall at Tarn Point [@dawn; @dusk].
`;

let terminal: Terminal;
beforeEach(async () => {
  terminal = await Terminal.open(NEWSROOM);
});
afterEach(() => terminal.close());

test('sources that disagree are remarked on, and no finding for tools to count', async () => {
  const { stdout, stderr } = await terminal.attest('check', '--format', 'json', '--fail-on', 'hint', 'report.md');
  expect(JSON.parse(stdout).reports[0].findings).toEqual([]);
  expect(stderr).toContain('report.md:1:4: The sources disagree: dawn says “8 June”, dusk says “9 June”.');
});

test('switched off, nothing is said', async () => {
  const { stderr } = await terminal.attest('check', '--rule', 'disagreeing-sources=off', 'report.md');
  expect(stderr).not.toContain('disagree');
});
