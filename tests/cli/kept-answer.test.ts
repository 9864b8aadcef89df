import {
  appendFile,
  cp,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  utimes,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkCommand } from '../../server/src/cli/check-command.ts';
import type { CommandIo } from '../../server/src/cli/command.ts';
import { answerAgain, questionOf } from '../../server/src/cli/kept-answer.ts';
import { FORMATS } from '../../server/src/cli/writers/formats.ts';
import { type Run, Terminal } from '../support/attest.ts';
import { builtProgram } from '../support/built.ts';
import { writeBelow } from '../support/write-below.ts';

// A bridge was opened on 12 June; the report says the 14th. Everything that an answer hangs on is there once.
const NEWSROOM: Readonly<Record<string, string>> = {
  'desk/news/cau.txt': 'Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.\n',
  'desk/news/gia.txt': 'Giá gạo ở chợ Cái Côn tăng 500 đồng, bà Lê Thị Út nói.\n',
  'desk/news/references.json': '[{ "id": "cau", "issued": "2023-06-15", "title": "Thông xe cầu Thạnh Lộc" }]\n',
  'desk/.attestrc.json': '{ "corpus": ["news"], "rules": { "unsupported-claim": "hint" } }\n',
  'desk/reports/a.md': 'Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].\n',
  'program/attest.js': 'the program',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
  for (const [path, text] of Object.entries(NEWSROOM)) await write(path, text);
  await old();
  // What reads files in threads stands beside the program that runs.
  await link(await builtProgram('reading'), at('program/reading.js'));
  process.argv[1] = at('program/attest.js');
});
afterEach(async () => {
  process.argv[1] = started;
  await rm(folder, { recursive: true, force: true });
});
const started = process.argv[1] ?? '';

const write = (path: string, text: string): Promise<void> => writeBelow(folder, path, text);
const at = (path: string): string => join(folder, path);

/** Makes all files look like those of last year: what was written in this moment would be read anyway. */
async function old(): Promise<void> {
  for (const path of Object.keys(NEWSROOM)) await utimes(at(path), 1_600_000_000, 1_600_000_000);
}

const ARGS = ['reports', '--cache', '../cache', '--format', 'json'];

function speaker(more: Partial<CommandIo> = {}): {
  readonly io: CommandIo;
  readonly said: { out: string; err: string };
} {
  const said = { out: '', err: '' };
  const io: CommandIo = {
    stdout: (text) => void (said.out += text),
    stderr: (text) => void (said.err += text),
    cwd: at('desk'),
    ...more,
  };
  return { io, said };
}

/** Checks, and keeps the answer. */
async function checked(args = ARGS, more: Partial<CommandIo> = {}): Promise<Run> {
  const { io, said } = speaker(more);
  const status = await checkCommand(args, io);
  return { status, stdout: said.out, stderr: said.err };
}

/** What is said without a check; undefined where nothing is. */
function again(args = ARGS, more: Partial<CommandIo> = {}): Run | undefined {
  const { io, said } = speaker(more);
  const question = questionOf(args, io);
  const status = question && answerAgain(question, io);
  return status === undefined ? undefined : { status, stdout: said.out, stderr: said.err };
}

/** The same check where nothing is kept at all. */
const fresh = (args: readonly string[]): Promise<Run> => checked([...args, '--no-cache']);

describe('an answer is given again, byte for byte', () => {
  test.each(FORMATS)('in the format %s', async (format) => {
    const args = ['reports', '--cache', '../cache', '--format', format];
    const first = await checked(args);
    expect(first).toMatchObject({ status: 1, stderr: '' });
    expect(again(args)).toEqual(first);
    expect(await fresh(args)).toEqual(first);
  });

  test('with its colours and within its width, at a terminal, in its language', async () => {
    const args = ['reports', '--cache', '../cache'];
    const person = { terminal: true, colours: true, columns: 72, locale: 'vi' } as const;
    const first = await checked(args, person);
    expect(first.stdout).toContain('\u001b[');
    expect(again(args, person)).toEqual(first);
    for (const other of [{ colours: false }, { columns: 71 }, { terminal: false }, { locale: 'en' as const }]) {
      expect(again(args, { ...person, ...other })).toBeUndefined();
    }
  });

  test('with what was told of sources that cannot be read', async () => {
    await writeBelow(at('desk/news'), 'broken.txt', new Uint8Array([0xff, 0xfe, 0xfd]));
    const first = await checked();
    expect(first.stderr).toContain('broken.txt');
    expect(again()).toEqual(first);
  });

  test('with reports that are all right', async () => {
    await write('desk/reports/a.md', 'Hôm nay trời đẹp.\n');
    const first = await checked();
    expect(first.status).toBe(0);
    expect(again()).toEqual(first);
  });

  test('not where none was given', () => expect(again()).toBeUndefined());
});

/** What an answer hangs on: each change is seen, and what is said then is what a check says that knows of nothing. */
const CHANGES: Readonly<Record<string, () => Promise<unknown>>> = {
  'the report says something else': () => write('desk/reports/a.md', 'Ngày 3/5 có phà mới [@cau].\n'),
  'the report has another figure in the same room': () =>
    write('desk/reports/a.md', NEWSROOM['desk/reports/a.md']?.replace('14/6', '12/6') ?? ''),
  'the report is gone': async () => {
    await write('desk/reports/b.md', 'Phà [@cau].\n');
    await rm(at('desk/reports/a.md'));
  },
  'there is another report': () => write('desk/reports/deep/b.md', 'Ngày 6/5 hạ thủy phà [@cauu].\n'),
  'a source says something else': () => write('desk/news/cau.txt', 'Ngày 5/5, công ty Sông Hậu hạ thủy phà.\n'),
  'a source says something else in the same room, and looks as old as before': async () => {
    await write('desk/news/cau.txt', NEWSROOM['desk/news/cau.txt']?.replace('12/6', '14/6') ?? '');
    await old();
  },
  'a source that is not cited says something else': () => write('desk/news/gia.txt', 'Ngày 5/5, giá gạo tăng.\n'),
  'there is another source': () => write('desk/news/cho/moi.txt', 'Ngày 7/5, chợ mở cửa.\n'),
  'there is another source of the same key': () => write('desk/news/a/cau.txt', 'Ngày 7/5, phà chạy.\n'),
  'a source is gone': () => rm(at('desk/news/cau.txt')),
  'a source has another name': () => rename(at('desk/news/cau.txt'), at('desk/news/pho.txt')),
  'a source cannot be read any more': () => writeBelow(folder, 'desk/news/gia.txt', new Uint8Array([0xff, 0xfe, 0xfd])),
  'a source that is too large is another': () => truncate(at('desk/news/lon.txt'), 30_000_001),
  'a source is of another day': () => write('desk/news/references.json', '[{ "id": "cau", "issued": "2022-06-15" }]\n'),
  'a source has another key': () =>
    write('desk/news/references.json', '[{ "id": "tau", "file": "cau.txt", "issued": "2023-06-15" }]\n'),
  'there are other metadata': () => write('desk/news/more.bib', '@article{gia, title = {Giá gạo}}\n'),
  'there are ideas of the newsroom': () => write('desk/attest.concepts.tsv', 'phà\tchiếc phà\tferry\n'),
  'somebody has said that it is right': () =>
    write('desk/.attest/verdicts.json', '{ "version": 1, "verdicts": "nonsense" }\n'),
  'the configuration has another severity': () =>
    write('desk/.attestrc.json', '{ "corpus": ["news"], "rules": { "date-mismatch": "hint" } }\n'),
  'the configuration leaves out a source': () =>
    write('desk/.attestrc.json', '{ "corpus": ["news"], "exclude": ["cau.txt"] }\n'),
  'the configuration leaves out the report': async () => {
    await write('desk/reports/b.md', 'Phà [@cauu].\n');
    await write('desk/.attestrc.json', '{ "corpus": ["news"], "ignore": ["reports/a.md"] }\n');
  },
  'the configuration dates the report': () =>
    write('desk/.attestrc.json', '{ "corpus": ["news"], "date": "2019-05-06" }\n'),
  'the configuration is wrong': () => write('desk/.attestrc.json', '{ "corpus": 5 }\n'),
  'the configuration is gone, and a folder of another name counts': async () => {
    await write('desk/corpus/cau.txt', 'Ngày 9/5, phà Cái Côn hạ thủy.\n');
    await rm(at('desk/.attestrc.json'));
  },
  'there is a nearer configuration': () => write('desk/reports/.attestrc.json', '{ "corpus": ["../news"] }\n'),
  'there is a configuration of another kind': () => write('desk/.attestrc.yaml', 'corpus: [news]\n'),
  'the folder of the sources is gone': () => rm(at('desk/news'), { recursive: true }),
};

describe('an answer is no good any more when', () => {
  test.each(Object.entries(CHANGES))('%s', async (_, change) => {
    await write('desk/news/lon.txt', '');
    await truncate(at('desk/news/lon.txt'), 30_000_000);
    await checked();
    expect(again()).toBeDefined();
    await change();
    expect(again()).toBeUndefined();
    const afresh = await fresh(ARGS);
    expect(await checked()).toEqual(afresh);
    // A problem of the configuration is no answer, and is told by whoever has read it.
    expect(again()).toEqual(afresh.status === 2 ? undefined : afresh);
  });

  test('the program is another', async () => {
    await checked();
    await write('program/attest.js', 'THE PROGRAM');
    expect(again()).toBeUndefined();
  });

  test('it is another question', async () => {
    await checked();
    for (const more of [['--quiet'], ['--explain'], ['--rule', 'date-mismatch=off'], ['--fail-on', 'never'], ['.']]) {
      expect(again([...ARGS, ...more])).toBeUndefined();
    }
    expect(again(ARGS, { cwd: at('desk/reports') })).toBeUndefined();
  });

  test('a link leads elsewhere', async () => {
    const { symlink } = await import('node:fs/promises');
    await write('desk/news/x/one.txt', 'Ngày 3/5, phà chạy thử.\n');
    await symlink(at('desk/news/x/one.txt'), at('desk/news/now.txt'));
    await checked();
    expect(again()).toBeDefined();
    await rm(at('desk/news/now.txt'));
    await symlink(at('desk/news/gia.txt'), at('desk/news/now.txt'));
    expect(again()).toBeUndefined();
  });
});

test('several changes, one after the other, are each answered as if nothing were kept', async () => {
  let state = 20221109;
  const below = (count: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % count;
  };
  const changes = Object.values(CHANGES);
  for (let i = 0; i < 25; i++) {
    // What has been taken away is put back now and then.
    if (below(3) === 0) for (const [path, text] of Object.entries(NEWSROOM)) await write(path, text);
    await changes[below(changes.length)]?.().catch(() => undefined);
    const said = again() ?? (await checked());
    expect(said).toEqual(await fresh(ARGS));
  }
});

describe('an answer holds when', () => {
  test.each([
    [
      'all files were written anew as they were',
      () => Promise.all(Object.entries(NEWSROOM).map((one) => write(...one))),
    ],
    ['the clock of the files was moved', old],
    [
      'the folder was copied away and back',
      async () => {
        await cp(at('desk'), at('copy'), { recursive: true });
        await rm(at('desk'), { recursive: true });
        await rename(at('copy'), at('desk'));
      },
    ],
    ['another file was written beside the folder', () => write('desk/notes.txt', 'x')],
  ])('%s', async (_, change) => {
    const first = await checked();
    await change();
    expect(again()).toEqual(first);
  });
});

describe('nothing is kept', () => {
  const kept = (): Promise<string[]> => readdir(at('cache/answers')).catch(() => []);

  test('of a check without a cache, nor is a kept answer given', async () => {
    await checked();
    expect(again([...ARGS, '--no-cache'])).toBeUndefined();
    await rm(at('cache'), { recursive: true });
    await fresh(ARGS);
    expect(await readdir(folder)).not.toContain('cache');
  });

  test('of what is corrected, read from elsewhere, or asked of Git', async () => {
    for (const args of [
      [...ARGS, '--fix', '--dry-run'],
      [...ARGS, '-'],
      [...ARGS, '--changed-since', 'main'],
    ]) {
      expect(questionOf(args, speaker().io)).toBeUndefined();
    }
    expect(questionOf(ARGS, speaker().io)).toBeDefined();
  });

  test('of wrong use', async () => {
    expect(await checked(['none.md', '--cache', '../cache'])).toMatchObject({ status: 2 });
    expect(await kept()).toEqual([]);
  });

  test('by a program that does not run as it is built', () => {
    process.argv[1] = at('elsewhere/attest.js');
    expect(questionOf(ARGS, speaker().io)).toBeUndefined();
  });
});

describe('what is kept', () => {
  const path = async (): Promise<string> => join(at('cache/answers'), (await readdir(at('cache/answers')))[0] ?? '');

  test.each<[string, (path: string) => Promise<unknown>]>([
    ['cut short', async (path) => writeBelow(dirname(path), 'x', (await readFile(path)).subarray(0, 900))],
    ['damaged', async (path) => write2(path, (text) => text.replace('14/6', '13/6'))],
    ['of another form', (path) => write2(path, (text) => text.replace('"format":1', '"format":0'))],
    ['longer', (path) => appendFile(path, 'x').then(() => write2(path, (text) => text.replace('\n', '\n \n')))],
    ['empty', (path) => write2(path, () => '')],
    ['no text', (path) => writeBelow(dirname(path), 'x', new Uint8Array([0, 255, 10, 128]))],
    [
      'a folder',
      async (path) => {
        await rm(path);
        await mkdir(path);
      },
    ],
  ])('is no good where it is %s, and the reports are checked', async (_, harm) => {
    const first = await checked();
    const kept = await path();
    await harm(kept);
    const harmed = join(dirname(kept), 'x');
    if (await stat(harmed).catch(() => undefined)) await rename(harmed, kept);
    expect(again()).toBeUndefined();
    expect((await checked()).stdout).toBe(first.stdout);
  });

  const write2 = async (path: string, change: (text: string) => string): Promise<void> =>
    writeBelow(dirname(path), path.slice(dirname(path).length + 1), change(await readFile(path, 'utf8')));

  test('is told where it cannot be written, and the answer is the same', async () => {
    await write('cache/answers', 'a file is in the way');
    const { stderr, ...said } = await checked();
    expect(stderr).toMatch(/answers.*: not written: /);
    expect(said).toEqual({ status: 1, stdout: (await fresh(ARGS)).stdout });
  });

  test('is bounded: the oldest goes first', async () => {
    const { boundFolder } = await import('../../server/src/platform/bounded-folder.ts');
    for (const [i, name] of ['a', 'b', 'c'].entries()) {
      await write(`many/${name}`, 'x'.repeat(100));
      await utimes(at(`many/${name}`), 1000 + i, 1000 + i);
    }
    await boundFolder(at('many'), 300);
    expect(await readdir(at('many'))).toEqual(['a', 'b', 'c']);
    await boundFolder(at('many'), 250);
    expect(await readdir(at('many'))).toEqual(['b', 'c']);
  });
});

test('the program that is built answers again without its commands', async () => {
  const terminal = await Terminal.open(`
//- corpus/references.json
[{ "id": "cau", "issued": "2023-06-15" }]
//- corpus/cau.txt
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
//- report.md
Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`);
  try {
    const first = await terminal.attest('check', 'report.md');
    expect(first).toMatchObject({ status: 1, stdout: expect.stringContaining('date-mismatch') });
    const answers = join(terminal.folder, '.cache', 'attest', 'answers');
    const [name = ''] = await readdir(answers);
    expect(await terminal.attest('check', 'report.md')).toEqual(first);
    // Who knows another answer by the same sum tells that one, so nothing was checked.
    const [, body = ''] = (await readFile(join(answers, name), 'utf8')).split('\n');
    const { writtenAnswer } = await import('../../server/src/cli/kept-answer.ts');
    await writeBelow(answers, name, writtenAnswer({ ...JSON.parse(body), said: [['stdout', 'kept\n']], status: 0 }));
    expect(await terminal.attest('check', 'report.md')).toEqual({ status: 0, stdout: 'kept\n', stderr: '' });
    expect(await terminal.attest('check', 'report.md', '--no-cache')).toEqual(first);
    await terminal.write('report.md', 'Ngày 3/5 có phà [@cau].\n');
    expect(await terminal.attest('check', 'report.md')).toMatchObject({ status: 0, stdout: '' });
  } finally {
    await terminal.close();
  }
});
