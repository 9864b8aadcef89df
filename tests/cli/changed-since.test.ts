import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { movedBy } from '../../server/src/cli/changed-spans.ts';
import { Terminal } from '../support/attest.ts';

// A lighthouse was lit on 2 March; the report has another day, in a line that is old by now.
const NEWSROOM = `
//- corpus/references.json
[{ "id": "den", "issued": "2023-03-05", "title": "Đèn biển Hòn Mây" }]
//- corpus/den.txt
Đèn biển Hòn Mây
Tối 2/3, đèn biển Hòn Mây sáng trở lại sau mười bốn tháng thay thấu kính và sơn tháp.
//- notes/report.md
Tối ⟦1/3⟧{date-mismatch}, đèn biển Hòn Mây sáng trở lại sau mười bốn tháng thay thấu kính và sơn tháp [@den].

Đèn sáng.

Hết.
`;

let terminal: Terminal;
const git = (...args: string[]): Promise<unknown> =>
  promisify(execFile)('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], { cwd: terminal.folder });

beforeEach(async () => {
  terminal = await Terminal.open(NEWSROOM);
  await git('init', '-q');
  await git('add', '.');
  await git('commit', '-qm', 'first');
});
afterEach(() => terminal.close());

const codes = async (revision: string, ...args: string[]): Promise<string> => {
  const { status, stdout } = await terminal.attest('check', '--changed-since', revision, ...args, 'notes/report.md');
  const found = stdout.match(/^\S+?:\d+(?=:\d+ error)/gm) ?? [];
  return [status, ...found].join(' ');
};
const edited = (from: string, to: string): Promise<void> =>
  terminal.write('notes/report.md', terminal.text('notes/report.md').replace(from, to));

test('what is found on lines that stayed is not told, and all is without the option', async () => {
  expect(await codes('HEAD')).toBe('0');
  await edited('Đèn sáng.', 'Đèn sáng.\n\nĐèn đẹp [@ai].');
  expect(await codes('HEAD')).toBe('1 notes/report.md:5');
  expect((await terminal.attest('check', 'notes/report.md')).stdout.match(/ error /g)).toHaveLength(2);
});

test('a line that was moved by others before it stays an old one, and one that was touched is new', async () => {
  await edited('Tối', 'Mở đầu.\n\nTối');
  expect(await codes('HEAD')).toBe('0');
  await edited('sơn tháp [', 'sơn lại tháp [');
  expect(await codes('HEAD')).toBe('1 notes/report.md:1');
});

test('committed, staged and saved changes count alike, by whatever name the revision has', async () => {
  await edited('Hết.', 'Hết [@ai].');
  await git('tag', 'v1');
  expect(await codes('v1')).toBe('1 notes/report.md:5');
  await git('add', '.');
  expect(await codes('v1')).toBe('1 notes/report.md:5');
  await git('commit', '-qm', 'second');
  expect(await codes('v1')).toBe('1 notes/report.md:5');
  expect(await codes('HEAD')).toBe('0');
  expect(await codes('HEAD~1')).toBe('1 notes/report.md:5');
});

test('all of a file that Git does not follow, or did not then, is new', async () => {
  await terminal.write('notes/new [1].md', terminal.text('notes/report.md'));
  const status = async (): Promise<number | null> =>
    (await terminal.attest('check', '--changed-since', 'HEAD', 'notes/new [1].md')).status;
  expect(await status()).toBe(1);
  await git('add', '.');
  expect(await status()).toBe(1);
  await git('commit', '-qm', 'second');
  expect(await status()).toBe(0);
});

test('settings of the user’s Git make no difference, and nothing that they name is started', async () => {
  for (const [name, value] of [
    ['diff.external', 'false'],
    ['color.ui', 'always'],
    ['diff.context', '9'],
    ['diff.noprefix', 'true'],
  ] as const)
    await git('config', name, value);
  await edited('Hết.', 'Hết [@ai].');
  expect(await codes('HEAD')).toBe('1 notes/report.md:5');
});

test('it is the same in a hook of Git, which names its places by another folder', async () => {
  const hook = { GIT_DIR: '.git', GIT_INDEX_FILE: join('.git', 'index'), GIT_WORK_TREE: '.' };
  const args = ['check', '--changed-since', 'HEAD', 'notes/report.md'];
  expect(await terminal.attestIn('.', hook, ...args)).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('with --fix only what is new is corrected', async () => {
  expect(await codes('HEAD', '--fix')).toBe('0');
  await edited('Hết.', 'Hết [@Den].');
  const { stderr } = await terminal.attest('check', '--changed-since', 'HEAD', '--fix', 'notes/report.md');
  expect(stderr).toBe('notes/report.md: 1 finding corrected\n');
  expect((await terminal.attest('check', 'notes/report.md')).stdout).toMatch(
    /^notes\/report\.md:1:5 error date-mismatch/,
  );
});

test('a revision that is not there, no repository and no file are wrong use', async () => {
  const check = async (...args: string[]): Promise<string> => {
    const { status, stdout, stderr } = await terminal.attest('check', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr;
  };
  expect(await check('--changed-since', 'nowhere', 'notes')).toMatch(/nowhere: .*report\.md has no such revision/);
  expect(await check('--changed-since=--output=x', 'notes')).toContain('no such revision');
  expect(await check('--changed-since', 'HEAD', '-')).toContain('standard input');
  const away = { GIT_DIR: join(terminal.folder, 'nothing') };
  const { status, stderr } = await terminal.attestIn('.', away, 'check', '--changed-since', 'HEAD', 'notes');
  expect([status, stderr]).toEqual([2, expect.stringContaining('is in no Git repository')]);
  const nobody = await terminal.attestIn('.', { PATH: '' }, 'check', '--changed-since', 'HEAD', 'notes');
  expect([nobody.status, nobody.stderr]).toEqual([2, expect.stringContaining('Git is not installed')]);
});

test('lines go with the edits before and in them', () => {
  const edits = [
    { start: 1, end: 3, text: 'abcd' },
    { start: 6, end: 8, text: '' },
  ];
  expect(movedBy(edits, [{ start: 5, end: 10 }])).toEqual([{ start: 7, end: 10 }]);
});
