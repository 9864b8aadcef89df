import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandIo } from '../../server/src/cli/command-io.ts';
import { Gathered } from '../../server/src/cli/gathered.ts';
import type { Started } from '../support/attest.ts';
import { Terminal } from '../support/attest.ts';

const NEWSROOM = `
//- corpus/cau.txt
Cầu Mống Lớn
Sáng 12/6/2023, cầu Mống Lớn thông xe sau hai năm xây dựng.
//- corpus/references.json
[{ "id": "cau", "issued": "2023-06-12" }]
//- report.md
Ngày 12/6, cầu Mống Lớn thông xe sau hai năm xây dựng [@cau].
`;
const WRONG = 'Ngày 14/6, cầu Mống Lớn thông xe sau hai năm xây dựng [@cau].\n';
const SOURCE = 'Cầu Mống Lớn\nSáng 14/6/2023, cầu Mống Lớn thông xe sau hai năm xây dựng.\n';

let terminal: Terminal;
let running: Started | undefined;
beforeEach(async () => {
  terminal = await Terminal.open(NEWSROOM);
});
afterEach(async () => {
  await running?.end('SIGTERM');
  running = undefined;
  await terminal.close();
});

const waits = ({ stderr }: { stderr: string }): boolean => /Ctrl\+C ends\.\n/.test(stderr);

async function watch(...args: string[]): Promise<{ run: Started; first: { stdout: string; stderr: string } }> {
  const run = await terminal.start('check', '--watch', ...args);
  running = run;
  return { run, first: await run.until(waits) };
}

/** Windows has no signals that a process could answer to. */
const posix = process.platform !== 'win32';

describe('attest check --watch', () => {
  test('tells what a changed report has that is new, then what is gone, and ends with the status of the last check', async () => {
    const { run, first } = await watch();
    expect(first).toEqual({
      stdout: '',
      stderr: 'No findings in 1 report, checked against 1 source. Waiting for changes, Ctrl+C ends.\n',
    });
    await terminal.write('report.md', WRONG);
    const wrong = await run.until(waits);
    expect(wrong.stdout).toMatch(/^\nreport\.md:1:6 error date-mismatch [^\n]*\n$/);
    expect(wrong.stderr).toBe(
      '1 error in 1 report, checked against 1 source. 1 new, 0 gone; waiting for changes, Ctrl+C ends.\n',
    );
    // The finding has only moved; the other is new.
    await terminal.write('report.md', `# Cầu\n\n${WRONG}\nNhư đã viết [@khongco].\n`);
    const more = await run.until(waits);
    expect(more.stdout).toMatch(/^\nreport\.md:5:15 error unknown-citation [^\n]*\n$/);
    expect(more.stderr).toMatch(/^2 errors in 1 report, .* 1 new, 0 gone;/);
    await terminal.write('report.md', WRONG.replace('14', '12'));
    const mended = await run.until(waits);
    expect(mended).toMatchObject({ stdout: '', stderr: expect.stringMatching(/^No findings .* 0 new, 2 gone;/) });
    if (posix) expect(await run.end()).toBe(0);
  });

  test('hears of a source that is changed, comes and goes', async () => {
    const { run } = await watch('report.md');
    await terminal.write('corpus/cau.txt', SOURCE);
    expect((await run.until(waits)).stdout).toContain('report.md:1:6 error date-mismatch ');
    await rm(join(terminal.folder, 'corpus/cau.txt'));
    await run.until(({ stderr }) => stderr.includes('gone;'));
    await mkdir(join(terminal.folder, 'corpus/moi'));
    await terminal.write('corpus/moi/cau.txt', SOURCE);
    expect((await run.until(waits)).stdout).toContain('report.md:1:6 error date-mismatch ');
  });

  test('hears of a configuration that comes, is broken and is mended', async () => {
    await terminal.write('report.md', WRONG);
    const { run, first } = await watch('report.md');
    expect(first.stdout).toContain('date-mismatch');
    await terminal.write('.attestrc.yaml', 'rules: { date-mismatch: off }\n');
    expect((await run.until(waits)).stderr).toMatch(/^No findings .* 0 new, 1 gone;/);
    await terminal.write('.attestrc.yaml', 'rulez: {}\n');
    const broken = await run.until(({ stderr }) => stderr.includes('is mended'));
    expect(broken.stderr).toContain('“rulez” is no key');
    await terminal.write('.attestrc.yaml', 'rules: { date-mismatch: off }\n');
    expect((await run.until(waits)).stderr).toMatch(/^No findings .* 0 new, 0 gone;/);
    await rm(join(terminal.folder, '.attestrc.yaml'));
    expect((await run.until(waits)).stdout).toContain('date-mismatch');
    if (posix) expect(await run.end()).toBe(1);
  });

  test('hears of a report that comes, and of one that is saved by another name first', async () => {
    const { run } = await watch();
    await terminal.write('.moi.tmp', WRONG);
    await rename(join(terminal.folder, '.moi.tmp'), join(terminal.folder, 'moi.md'));
    expect((await run.until(waits)).stdout).toMatch(/^\nmoi\.md:1:6 error date-mismatch /);
    await terminal.write('bai/sau/them.md', WRONG);
    expect((await run.until(({ stdout }) => stdout.includes('them.md'))).stdout).not.toContain('moi.md');
  });

  test('says nothing where nothing is another: the next line is of the next thing', async () => {
    const { run } = await watch();
    await terminal.write('report.md', terminal.text('report.md'));
    await terminal.write('notes.txt', 'Không phải báo cáo.');
    await terminal.write('moi.md', WRONG);
    const { stderr } = await run.until(({ stdout }) => stdout.includes('moi.md'));
    expect(stderr.match(/No findings/g)).toBeNull();
  });

  test.skipIf(!posix).each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends it with the status of the last check',
    async (signal) => {
      await terminal.write('report.md', WRONG);
      const { run } = await watch();
      expect(await run.end(signal)).toBe(1);
    },
  );

  test.each([['--fix'], ['--explain'], ['--format', 'json'], ['-']])('is refused with %s %s', async (...args) => {
    const { status, stdout, stderr } = await terminal.attest('check', '--watch', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--watch goes with no --fix');
  });

  test('ends at once where there is nothing to begin with', async () => {
    expect(await terminal.attest('check', '--watch', 'khongco.md')).toMatchObject({ status: 2, stdout: '' });
  });
});

test('the screen is cleared on a terminal, and there is nothing to clear in a pipe', () => {
  let written = '';
  const streams = (isTTY: boolean): Parameters<typeof commandIo>[0] => {
    const stream = { write: (text: string) => (written += text), isTTY };
    return { stdout: stream, stderr: stream, env: {}, cwd: () => '/' };
  };
  commandIo(streams(true)).clearScreen?.();
  expect(written).toBe('\u001b[2J\u001b[3J\u001b[H');
  expect(commandIo(streams(false)).clearScreen).toBeUndefined();
});

describe('events', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('that come together are one', async () => {
    const events = new Gathered();
    const next = vi.fn<(more: boolean) => void>();
    void events.next().then(next);
    for (let i = 0; i < 5; i++) {
      events.add();
      await vi.advanceTimersByTimeAsync(40);
      expect(next).not.toHaveBeenCalled();
    }
    await vi.advanceTimersByTimeAsync(80);
    expect(next).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('that never stop are taken all the same', async () => {
    const events = new Gathered();
    const next = vi.fn<(more: boolean) => void>();
    void events.next().then(next);
    for (let i = 0; i < 30; i++) {
      events.add();
      await vi.advanceTimersByTimeAsync(40);
    }
    expect(next).toHaveBeenCalledOnce();
  });

  test('that come while nobody waits are not lost, and the end is told', async () => {
    const events = new Gathered();
    events.add();
    await vi.advanceTimersByTimeAsync(500);
    expect(await events.next()).toBe(true);
    const last = events.next();
    events.end();
    expect(await last).toBe(false);
    expect(await events.next()).toBe(false);
  });
});
