import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '../support/attest.ts';
import { Terminal } from '../support/attest.ts';
import { builtProgram } from '../support/built.ts';

// The sources lie where nobody would look for them; the report says the 14th for the 12th.
const NEWSROOM = `
//- kho/references.json
[{ "id": "cau", "issued": "2023-06-15" }]
//- kho/cau.txt
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
//- bai/wrong.md
Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
//- bai/nhap/draft.md
Ngày 15/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`;

let terminal: Terminal;
beforeEach(async () => {
  terminal = await Terminal.open(NEWSROOM);
});
afterEach(() => terminal.close());

const check = (...args: string[]): Promise<Run> => terminal.attest('check', ...args);
const write = (path: string, text: string): Promise<void> => terminal.write(path, text);

describe('corpus', () => {
  test('is meant from the file, wherever the command is run', async () => {
    expect(await check('bai/wrong.md')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no corpus folder'),
    });
    await write('bai/.attestrc.yaml', 'corpus: ../kho # beside\n');
    const found = { status: 1, stdout: expect.stringContaining(' error date-mismatch '), stderr: '' };
    expect(await check('bai/wrong.md')).toMatchObject(found);
    expect(await terminal.attestIn('kho', {}, 'check', '../bai/wrong.md')).toMatchObject(found);
  });

  test('is searched and indexed, too', async () => {
    await write('.attestrc.json', '{ "corpus": ["kho"] }');
    expect(await terminal.attest('search', 'cầu Thạnh Lộc')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('cau'),
    });
    const { stdout } = await terminal.attest('index', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ sources: 1 });
  });

  test('is read as the file that names it says', async () => {
    await write('kho/nhap.txt', 'Một câu còn dở.');
    await write('bai/.attestrc.yaml', 'corpus: ../kho\nexclude: nhap.txt\n');
    expect(JSON.parse((await check('--format', 'json', 'bai/wrong.md')).stdout)).toMatchObject({
      corpus: { sources: 1 },
    });
  });

  test('that is not there is told at its place, and does not matter where an option names another', async () => {
    await write('.attestrc.yaml', 'corpus:\n  - kho\n  - khongco\n');
    const { status, stderr } = await check('bai/wrong.md');
    expect(status).toBe(2);
    expect(stderr).toMatch(/\.attestrc\.yaml:3:5: corpus names “khongco”, which is no folder; it is left out\./);
    expect(stderr).toContain('nothing is checked before .attestrc.yaml is mended');
    expect(await check('--corpus', 'kho', 'bai/wrong.md')).toMatchObject({ status: 1, stderr: '' });
  });

  test('its own Markdown is no report', async () => {
    await write('.attestrc.json', '{ "corpus": ["kho"] }');
    await write('kho/them.md', 'Một nguồn khác.');
    const { stdout } = await check('--format', 'json');
    expect(paths(stdout)).toEqual(['bai/nhap/draft.md', 'bai/wrong.md']);
  });
});

describe('ignore', () => {
  beforeEach(() => write('.attestrc.yaml', 'corpus: kho\nignore: [bai/nhap/]\n'));

  test('leaves reports out that are found', async () => {
    const { stdout, stderr } = await check('--format', 'json', 'bai');
    expect(paths(stdout)).toEqual(['bai/wrong.md']);
    expect(stderr).toBe('');
  });

  test('tells of a report that is named by itself', async () => {
    const { status, stdout, stderr } = await check('--format', 'json', 'bai/nhap/draft.md');
    expect([status, paths(stdout)]).toEqual([0, []]);
    expect(stderr).toBe('bai/nhap/draft.md: left unchecked, as .attestrc.yaml says under ignore\n');
  });

  test('keeps an ignored report from nothing else', async () => {
    await write('.attestrc.yaml', 'corpus: kho\n');
    const { stdout } = await check('--format', 'json', 'bai');
    expect(paths(stdout)).toEqual(['bai/nhap/draft.md', 'bai/wrong.md']);
  });
});

test('the nearest folder with a file gives all of it, whatever its format', async () => {
  await write('.attestrc.json', '{ "corpus": ["kho"], "rules": { "date-mismatch": "off" } }');
  await write('bai/.attestrc.yml', 'corpus: ../kho\n');
  expect(await check('bai/wrong.md')).toMatchObject({ status: 1 });
});

test('two files in one folder are a problem that names both', async () => {
  await write('.attestrc.json', '{ "corpus": ["kho"] }');
  await write('.attestrc.yaml', 'corpus: kho\n');
  const { status, stdout, stderr } = await check('bai/wrong.md');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/\.attestrc\.json:1:1: \.attestrc\.json and \.attestrc\.yaml stand in one folder/);
});

test('every problem is told, not only the first', async () => {
  await write('.attestrc.yaml', 'corpus: kho\nrulez: {}\ndate: soon\n');
  const { stderr } = await check('bai/wrong.md');
  expect(stderr).toMatch(/:2:1: “rulez” is no key/);
  expect(stderr).toMatch(/:3:1: date is "soon"/);
});

describe('date', () => {
  const REPORT = 'Hôm qua, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].\n';

  test('is the day of a report that gives none', async () => {
    await write('bai/wrong.md', REPORT);
    await write('.attestrc.yaml', 'corpus: kho\ndate: 2023-06-15\n');
    const { stdout } = await check('--format', 'json', 'bai/wrong.md');
    expect(stdout).toContain('"date-mismatch"');
    await write('.attestrc.yaml', 'corpus: kho\ndate: 2023-06-13\n');
    expect((await check('bai/wrong.md')).status).toBe(0);
  });

  test('is not that of a report with its own, nor of one whose own cannot be read', async () => {
    await write('.attestrc.yaml', 'corpus: kho\ndate: 2023-06-15\n');
    await write('bai/wrong.md', `---\ndate: 2023-06-13\n---\n${REPORT}`);
    expect(await check('bai/wrong.md')).toMatchObject({ status: 0, stdout: '' });
    await write('bai/wrong.md', `---\ndate: hôm nào đó\n---\n${REPORT}`);
    expect(await check('bai/wrong.md')).toMatchObject({ status: 0, stdout: '' });
  });
});

test('bibliography gives style and language, and the option comes before it', async () => {
  await builtProgram('bibliography');
  await write('.attestrc.yaml', 'corpus: kho\nbibliography: { style: ieee }\n');
  const list = async (...args: string[]): Promise<string> =>
    (await terminal.attest('bibliography', 'bai/wrong.md', ...args)).stdout;
  expect(await list()).toMatch(/^\\?\[1\\?\]/);
  expect(await list('--style', 'apa')).not.toMatch(/^\\?\[1\\?\]/);
});

describe('attest config', () => {
  test('tells for a report which file holds, and where each value comes from', async () => {
    await write('bai/.attestrc.yaml', 'corpus: ../kho\nignore: nhap/\nbibliography: { style: ieee }\n');
    const { status, stdout, stderr } = await terminal.attest('config', 'bai/nhap/draft.md');
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.replaceAll('\\', '/').split('\n');
    expect(lines[0]).toMatch(/^For bai\/nhap\/draft\.md holds bai\/\.attestrc\.yaml;/);
    expect(lines).toContainEqual(expect.stringMatching(/^corpus +\[".*kho"\] {2}\(bai\/\.attestrc\.yaml\)$/));
    expect(lines).toContainEqual(expect.stringMatching(/^bibliography\.style +"ieee"/));
    expect(lines).toContainEqual(expect.stringMatching(/^rules +– {2}\(not set\)$/));
    expect(stdout).toContain('left unchecked');
  });

  test('tells programs the same, and of a folder without a file that there is none', async () => {
    const { stdout } = await terminal.attest('config', '--format', 'json', 'bai');
    expect(JSON.parse(stdout)).toMatchObject({
      file: null,
      ignored: false,
      values: expect.arrayContaining([{ name: 'rules', value: null, from: null, before: ['--rule', 'attest.rules'] }]),
    });
  });

  test('tells what is wrong at its place, and ends with status 2', async () => {
    await write('.attestrc.json', '{ "rulez": {} }');
    const { status, stderr } = await terminal.attest('config');
    expect(status).toBe(2);
    expect(stderr).toMatch(/\.attestrc\.json:1:3: “rulez” is no key/);
  });
});

function paths(stdout: string): readonly string[] {
  const { reports } = JSON.parse(stdout) as { reports: { path: string }[] };
  return reports.map(({ path }) => path.replaceAll('\\', '/')).sort();
}
