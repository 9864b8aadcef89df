import { afterEach, expect, test } from 'vitest';
import { Terminal } from '../support/attest.ts';

// A source is written by somebody else, and so is the name of its file. What stands there is shown, and never obeyed.

const CLEAR = '\u001b[2J';
const TURN = '\u202e';
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

let terminal: Terminal;
afterEach(() => terminal.close());

const files = `
//- report.md
Xưởng đóng tàu Bến Thủy giao chiếc phà ngày 9/6/2024 [@pha].
`;

test('findings, passages and what is understood of a text hold nothing that a terminal obeys', async () => {
  terminal = await Terminal.open(files);
  await terminal.write(
    'sources/pha.txt',
    `Xưởng đóng tàu ${CLEAR}Bến Thủy giao chiếc phà${TURN} ngày 8/6/2024.\nÔng ${CLEAR}Lĩnh nói: “Phà ${TURN}tốt.”\n`,
  );
  const outputs = [
    await terminal.attest('check', 'report.md'),
    await terminal.attest('check', '--format', 'pretty', 'report.md'),
    await terminal.attest('check', '--explain', 'report.md'),
    await terminal.attest('search', 'đóng tàu Bến Thủy'),
    await terminal.attest('inspect', 'sources/pha.txt'),
  ];
  for (const { stdout, stderr } of outputs) {
    expect(stdout).toMatch(/phà|date-mismatch|published/);
    expect(stdout).not.toMatch(UNSEEN);
    expect(stderr).not.toMatch(UNSEEN);
  }
});

test('JSON has the words as they stand, in escapes', async () => {
  terminal = await Terminal.open(files);
  await terminal.write('sources/pha.txt', `Xưởng ${CLEAR}Bến Thủy giao chiếc phà.\n`);
  const { stdout } = await terminal.attest('search', '--format', 'json', 'Bến Thủy giao phà');
  expect(stdout).not.toContain('\u001b');
  expect(JSON.parse(stdout).results[0].passage.text).toContain(CLEAR);
});

// Windows knows no such names.
test.runIf(process.platform !== 'win32')('a file may be called anything: problems stay in their lines', async () => {
  terminal = await Terminal.open(files);
  const names = ['a\n::error file=x::b.txt', `c${CLEAR}.txt`, '--fix.txt', '-.txt', 'd\'"`$(e).txt', '🦆 #1 100%.txt'];
  for (const name of names) await terminal.write(`sources/${name}`, Uint8Array.of(0, 1, 2, 3));
  const { stderr, stdout } = await terminal.attest('index', '--format', 'json');
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(names.length);
  for (const line of lines) expect(line).toMatch(/sources\/.*\.txt.*: .*not a text file/);
  expect(stderr).not.toMatch(UNSEEN);
  expect(JSON.parse(stdout).problems.map(({ path }: { path: string }) => path)).toEqual(
    expect.arrayContaining(names.map((name) => expect.stringContaining(name))),
  );
});

test.runIf(process.platform !== 'win32')('sources of such names are found, cited by key and checked', async () => {
  terminal = await Terminal.open('\n//- report.md\nTrạm Cồn Ông đón 40 con sếu [@vịt-1] [@-sếu].\n');
  await terminal.write('sources/vịt-1.txt', 'Trạm Cồn Ông đón 41 con sếu.\n');
  await terminal.write('sources/-sếu.txt', 'Trạm Cồn Ông.\n');
  await terminal.write('sources/🦆 #1 100%\n.txt', 'Đàn vịt về hồ Mỏ Vẹt.\n');
  const { stdout } = await terminal.attest('search', 'đàn vịt hồ Mỏ Vẹt');
  expect(stdout).toMatch(/^.*🦆 #1 100%\ufffd\.txt:1 @🦆 #1 100%\ufffd [\d.]+$/m);
  expect((await terminal.attest('check', 'report.md')).stdout).toContain('number-mismatch');
});
