import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Terminal } from '../support/attest.ts';

// A market was moved on 7 July; one report has another day, and one a key that nobody has, twice.
const NEWSROOM = `
//- corpus/references.json
[{ "id": "cho", "issued": "2023-07-09", "title": "Chợ Gò Dưa" }]
//- corpus/cho.txt
Chợ Gò Dưa
Sáng 7/7, chợ Gò Dưa dời sang khu đất mới sau mười tháng san lấp mặt bằng.
//- right.md
Ngày 7/7, chợ Gò Dưa dời sang khu đất mới sau mười tháng san lấp mặt bằng [@cho].
//- wrong.md
Ngày ⟦6/7⟧{date-mismatch}, chợ Gò Dưa dời sang khu đất mới sau mười tháng san lấp mặt bằng [@cho].
//- keys.md
Chợ đông [@⟦ai⟧{unknown-citation}]. Chợ vui [@⟦ai⟧{unknown-citation}].
`;
const WARNINGS = ['--rule', 'unknown-citation=warning'];

let terminal: Terminal;
beforeEach(async () => {
  terminal = await Terminal.open(NEWSROOM);
});
afterEach(() => terminal.close());

describe('--max-warnings', () => {
  test.each([
    [['--max-warnings', '2', ...WARNINGS, 'keys.md'], 0, ''],
    [['--max-warnings', '1', ...WARNINGS, 'keys.md'], 1, '2 warnings, where --max-warnings allows 1\n'],
    [['--max-warnings', '0', ...WARNINGS, 'keys.md'], 1, '2 warnings, where --max-warnings allows none\n'],
    [['--max-warnings', '0', 'right.md'], 0, ''],
    [['--max-warnings', '9', 'wrong.md'], 1, ''],
    [['--max-warnings', '9', '--fail-on', 'warning', ...WARNINGS, 'keys.md'], 1, ''],
    [['--max-warnings', '9', '--fail-on', 'never', 'wrong.md'], 0, ''],
    [
      ['--max-warnings', '1', '--fail-on', 'never', ...WARNINGS, 'keys.md'],
      1,
      '2 warnings, where --max-warnings allows 1\n',
    ],
  ])('%j is %i', async (args, status, stderr) => {
    expect(await terminal.attest('check', ...args)).toMatchObject({ status, stderr });
  });

  test.each(['-1', 'many', '1.5', ''])('%j is no number, and 2', async (given) => {
    const { status, stdout, stderr } = await terminal.attest('check', `--max-warnings=${given}`, 'right.md');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`--max-warnings ${given}: `);
  });
});

describe('--quiet', () => {
  test('leaves errors and the counts of all', async () => {
    const { status, stdout, stderr } = await terminal.attest('check', '--quiet', ...WARNINGS, 'wrong.md', 'keys.md');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^wrong\.md:1:6 error [^\n]*\n$/);
    expect(stderr).toBe('1 error, 2 warnings in 2 reports, checked against 1 source.\n');
    const pretty = await terminal.attest('check', '--quiet', '--format', 'pretty', ...WARNINGS, 'keys.md');
    expect(pretty).toEqual({ status: 1, stdout: '2 warnings in 1 report, checked against 1 source.\n', stderr: '' });
  });

  test('holds for the formats of programs, too', async () => {
    const { stdout } = await terminal.attest(
      'check',
      '--quiet',
      '--format',
      'json',
      ...WARNINGS,
      'wrong.md',
      'keys.md',
    );
    expect(JSON.parse(stdout)).toMatchObject({ reports: [{ findings: [{ severity: 'error' }] }, { findings: [] }] });
  });

  test('does not tell of a comment that silences nothing, which is told otherwise', async () => {
    await terminal.write('note.md', '<!-- attest-disable-next-line date-mismatch -->\nChợ đông.');
    expect((await terminal.attest('check', '--quiet', 'note.md')).stderr).not.toContain('note.md');
    expect((await terminal.attest('check', 'note.md')).stderr).toContain('note.md:1');
  });
});

describe('standard input', () => {
  const wrong = async (...args: string[]): Promise<unknown> => {
    const { status, stdout } = await terminal.attestWith(terminal.text('wrong.md'), 'check', ...args);
    return [status, /^[^\n]*? error \S+/.exec(stdout)?.[0]];
  };

  test('is a report of the working folder', async () => {
    expect(await wrong('-')).toEqual([1, '-:1:6 error date-mismatch']);
    expect((await terminal.attestWith(terminal.text('right.md'), 'check', '-')).status).toBe(0);
  });

  test('is where it is said to stand, and finds its corpus from there', async () => {
    await terminal.write('elsewhere/corpus/other.txt', 'Chuyện khác.');
    expect(await wrong('-', '--stdin-filename', 'notes/new.md')).toEqual([1, 'notes/new.md:1:6 error date-mismatch']);
    const there = await wrong('-', '--stdin-filename', 'elsewhere/new.md');
    expect(there).toEqual([1, expect.stringMatching(/^elsewhere\/new\.md:1:\d+ error unknown-citation$/)]);
  });

  test('stands beside files', async () => {
    const { stdout } = await terminal.attestWith(terminal.text('wrong.md'), 'check', 'keys.md', '-', '-');
    expect(stdout.match(/^\S+?(?=:1:)/gm)).toEqual(['keys.md', 'keys.md', '-']);
  });

  test('a name without - is wrong use, and bytes that are no text cannot be read', async () => {
    expect(await terminal.attest('check', '--stdin-filename', 'a.md', 'right.md')).toMatchObject({
      status: 2,
      stdout: '',
    });
    const broken = await terminal.attestWith(new Uint8Array([0x61, 0xff]), 'check', '-');
    expect(broken).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^attest check: - /) });
  });

  test('a file called - is meant by ./-', async () => {
    await terminal.write('-', terminal.text('wrong.md'));
    expect((await terminal.attest('check', './-')).stdout).toMatch(/^\.\/-:1:6 error/);
  });
});

test.skipIf(process.getuid?.() === 0)('a report that may not be read is 2', async () => {
  await chmod(join(terminal.folder, 'wrong.md'), 0);
  expect(await terminal.attest('check', 'wrong.md', 'right.md')).toMatchObject({ status: 2, stdout: '' });
});
