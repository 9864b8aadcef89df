import { execFile } from 'node:child_process';
import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rewriteFile } from '../../server/src/cli/rewrite-file.ts';
import { unifiedDiff } from '../../server/src/cli/unified-diff.ts';
import { Terminal } from '../support/attest.ts';

// A library opened on 8 August. One report slips by a digit, one by three days and a key, one is right.
const NEWSROOM = `
//- corpus/references.json
[{ "id": "thu-vien", "issued": "2023-08-10", "title": "Thư viện Bãi Sậy" }]
//- corpus/thu-vien.txt
Thư viện Bãi Sậy
Sáng 8/8, thư viện Bãi Sậy đón bạn đọc đầu tiên sau hai mươi tháng xây dựng bên bờ kênh.
//- right.md
Sáng 8/8, thư viện Bãi Sậy đón bạn đọc đầu tiên sau hai mươi tháng xây dựng bên bờ kênh [@thu-vien].
//- slip.md
# Sách

Sáng ⟦7/8⟧{date-mismatch}, thư viện Bãi Sậy đón bạn đọc đầu tiên sau hai mươi tháng xây dựng bên bờ kênh [@thu-vien].

Một câu.
Hai câu.
Ba câu.
Bốn câu.

Vui [@⟦Thu-Vien⟧{unknown-citation}].
//- doubt.md
Thư viện đẹp [@⟦không-có⟧{unknown-citation}].
`;
const RIGHT = (text: string): string => text.replace('7/8', '8/8').replace('Thu-Vien', 'thu-vien');

let terminal: Terminal;
beforeEach(async () => {
  terminal = await Terminal.open(NEWSROOM);
});
afterEach(() => terminal.close());

const path = (name: string): string => join(terminal.folder, name);
const now = (name: string): Promise<string> => readFile(path(name), 'utf8');
const git = (args: readonly string[], folder = '.'): Promise<unknown> =>
  promisify(execFile)('git', [...args], { cwd: path(folder) });

describe('--fix', () => {
  test('makes what is certain, and tells what is left', async () => {
    const { status, stdout, stderr } = await terminal.attest('check', '--fix', 'slip.md', 'doubt.md', 'right.md');
    expect(await now('slip.md')).toBe(RIGHT(terminal.text('slip.md')));
    expect(await now('doubt.md')).toBe(terminal.text('doubt.md'));
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'slip.md: 2 findings corrected\n' });
    expect(stdout).toMatch(/^doubt\.md:1:\d+ error unknown-citation [^\n]*\n$/);
    expect(await terminal.attest('check', '--fix', 'slip.md')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('keeps byte-order mark, line ends, rights and a link', async () => {
    const text = `\uFEFF${terminal.text('slip.md').replaceAll('\n', '\r\n')}`.trimEnd();
    await terminal.write('windows.md', text);
    await chmod(path('windows.md'), 0o640);
    await symlink('windows.md', path('link.md'));
    expect((await terminal.attest('check', '--fix', 'link.md')).status).toBe(0);
    expect(await now('windows.md')).toBe(RIGHT(text));
    expect((await stat(path('windows.md'))).mode & 0o777).toBe(0o640);
  });

  test('leaves a file that was changed meanwhile', async () => {
    const said: string[] = [];
    const io = { stdout() {}, stderr: (text: string) => void said.push(text), cwd: terminal.folder };
    const file = { path: path('slip.md'), shown: 'slip.md', text: terminal.text('slip.md') };
    await terminal.write('slip.md', 'Khác.\n');
    await expect(rewriteFile(file, 'Mới.\n', io)).rejects.toThrow('slip.md was changed by another program');
    expect(await now('slip.md')).toBe('Khác.\n');
    await rewriteFile({ ...file, text: 'Khác.\n' }, 'Mới.\n', io);
    expect(await now('slip.md')).toBe('Mới.\n');
  });

  test.each([
    [['--dry-run', 'slip.md'], '--dry-run'],
    [['--fix', '--dry-run', '--format', 'json', 'slip.md'], '--dry-run'],
    [['--fix', '-'], 'standard input'],
  ])('%j is wrong use', async (args, named) => {
    const { status, stdout, stderr } = await terminal.attest('check', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(named);
  });
});

describe('--fix --dry-run', () => {
  test('writes nothing, and Git makes the same of its diff as --fix of the file', async () => {
    const text = `\uFEFF${terminal.text('slip.md').replaceAll('\n', '\r\n')}`.trimEnd();
    await terminal.write('notes/bằng chứng.md', text);
    const reports = ['slip.md', 'right.md', 'notes/bằng chứng.md'];
    const { status, stdout, stderr } = await terminal.attest('check', '--fix', '--dry-run', ...reports);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^slip\.md: 2 findings would be corrected\n/);
    expect(stdout).not.toContain('right.md');
    expect(await now('slip.md')).toBe(terminal.text('slip.md'));
    expect(await now('notes/bằng chứng.md')).toBe(text);
    await terminal.write('changes.diff', stdout);
    await git(['init', '-q']);
    await git(['apply', '--check', 'changes.diff']);
    await git(['apply', 'changes.diff']);
    expect(await now('slip.md')).toBe(RIGHT(terminal.text('slip.md')));
    expect(await now('notes/bằng chứng.md')).toBe(RIGHT(text));
  });

  test('its paths are those from the working folder, where Git applies it too', async () => {
    await terminal.write('notes/slip.md', terminal.text('slip.md'));
    const { stdout } = await terminal.attestIn('notes', {}, 'check', '--fix', '--dry-run', 'slip.md');
    expect(stdout).toMatch(/^--- a\/slip\.md\n\+\+\+ b\/slip\.md\n@@ -1,\d+ \+1,\d+ @@\n/);
    await terminal.write('notes/changes.diff', stdout);
    await git(['init', '-q']);
    await git(['apply', 'changes.diff'], 'notes');
    expect(await now('notes/slip.md')).toBe(RIGHT(terminal.text('slip.md')));
  });

  test('shows what it would make of standard input', async () => {
    const { stdout } = await terminal.attestWith(terminal.text('slip.md'), 'check', '--fix', '--dry-run', '-');
    expect(stdout).toMatch(/^--- a\/stdin\.md\n\+\+\+ b\/stdin\.md\n[^]*\n-Sáng 7\/8, .*\n\+Sáng 8\/8, /);
  });

  test('there is no diff where nothing is certain', async () => {
    const run = await terminal.attest('check', '--fix', '--dry-run', 'doubt.md');
    expect(run).toEqual({ status: 1, stdout: '', stderr: '' });
  });
});

describe('the diff', () => {
  const edit = (text: string, words: string, other: string): { start: number; end: number; text: string } => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, text: other };
  };

  test('changes that are far apart are hunks of their own, and each counts the lines that came before', () => {
    const text = Array.from({ length: 20 }, (_, i) => `line${i + 1}.\n`).join('');
    const diff = unifiedDiff('a.md', text, [edit(text, 'line2.', 'a\nb'), edit(text, 'line18.', 'c')]);
    expect(diff.match(/^@@.*/gm)).toEqual(['@@ -1,5 +1,6 @@', '@@ -15,6 +16,6 @@']);
  });

  test('two edits of one line are one change, and a line without an end says so', () => {
    const text = 'một hai';
    expect(unifiedDiff('a b.md', text, [edit(text, 'một', '1'), edit(text, 'hai', '2')])).toBe(
      '--- a/a b.md\t\n+++ b/a b.md\t\n@@ -1,1 +1,1 @@\n-một hai\n\\ No newline at end of file\n+1 2\n\\ No newline at end of file\n',
    );
  });

  test('names out of the ordinary are quoted, and no edits are no diff', () => {
    expect(unifiedDiff('a"\n.md', 'a', [edit('a', 'a', 'b')])).toMatch(/^--- "a\/a\\"\\012\.md"\n/);
    expect(unifiedDiff('a.md', 'a', [])).toBe('');
  });
});
