import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '../support/attest.ts';
import { Terminal } from '../support/attest.ts';
import { builtProgram } from '../support/built.ts';
import { readByPandoc } from '../support/pandoc-list.ts';
import { pandocVersion } from '../support/pandoc.ts';

const REFERENCES = JSON.stringify([
  {
    id: 'rice',
    type: 'article-newspaper',
    title: 'Giá gạo tăng tuần thứ ba liên tiếp',
    'container-title': 'Báo Đồng Xanh',
    author: [{ family: 'Lê', given: 'Thị Mơ' }],
    issued: { 'date-parts': [[2023, 12, 1]] },
    language: 'vi',
  },
  {
    id: 'delta',
    type: 'article-journal',
    title: 'Salt in the delta: what the <i>Mekong</i> carries & costs',
    'container-title': 'Journal of River Studies',
    volume: '12',
    issue: '3',
    page: '45-67',
    DOI: '10.1000/river.12',
    author: [
      { family: 'Hale', given: 'Thomas R.' },
      { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van der' },
      { family: 'Đỗ', given: 'Văn Khôi' },
    ],
    issued: { 'date-parts': [['2019']] },
  },
  {
    id: 'atlas',
    type: 'book',
    title: 'Atlas of the lower rivers',
    publisher: 'Harbour Press',
    'publisher-place': 'London',
    editor: [{ family: 'Osborne', given: 'Mary' }],
    issued: '2001',
  },
]);

const FILES = `
//- corpus/references.json
${REFERENCES}
//- corpus/rice.txt
Giá gạo lại tăng.
//- corpus/delta.txt
Salt water moved inland.
//- corpus/atlas.txt
A map of the rivers.
//- corpus/dam.md
---
title: Đập có vững không? $3 triệu, *hai* năm & a_b <sau này>
author: Mary Osborne; Ministry of Water
outlet: The Harbour Post
date: 2022-11-09
url: https://example.org/@post/dam_(lower)
lang: vi
---
The dam holds.
//- corpus/note.md
---
title: What comes without an author, and after the note?
outlet: The Harbour Post
lang: en
---
Nothing more is known.
//- corpus/unread.md
---
title: Nobody cites this
author: Jane Doe
---
Words.
//- report.md
---
lang: en
---

# The rivers

## Prices

Rice went up [@rice, p. 3]. The dam holds.[^1] Salt comes inland [see @delta; @atlas].

\`[@unread]\` is code. Nobody signed @note.

[^1]: So says the paper [@dam].
`;

// Where the real VS Code is asked for, as in CI, so is Pandoc.
const hasPandoc = process.env['ATTEST_REQUIRE_VSCODE'] !== undefined || pandocVersion() !== undefined;

let terminal: Terminal;

beforeAll(async () => {
  await builtProgram('bibliography');
}, 60_000);
beforeEach(async () => {
  terminal = await Terminal.open(FILES);
});
afterEach(() => terminal.close());

const run = (...args: string[]): Promise<Run> => terminal.attest('bibliography', '--no-cache', ...args);
const read = (path: string): Promise<string> => readFile(join(terminal.folder, path), 'utf8');

const APA = [
  'Hale, T. R., van der Berg, A., & Đỗ Văn Khôi. (2019). Salt in the delta: what the _Mekong_ carries & costs. _Journal of River Studies_, _12_(3), 45–67. <https://doi.org/10.1000/river.12>',
  'Lê Thị Mơ. (2023, December 1). Giá gạo tăng tuần thứ ba liên tiếp. _Báo Đồng Xanh_.',
  'Osborne, M. (Ed.). (2001). _Atlas of the lower rivers_. Harbour Press.',
  'Osborne, M., & Ministry of Water. (2022, November 9). Đập có vững không? \\$3 triệu, \\*hai\\* năm & a_b \\<sau này>. _The Harbour Post_. <https://example.org/@post/dam_(lower)>',
  'What comes without an author, and after the note? (n.d.). _The Harbour Post_.',
];

describe('the list that is printed', () => {
  test('holds what is cited, formatted by APA, and nothing else', async () => {
    const { status, stdout, stderr } = await run('report.md');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n\n')).toEqual(APA);
    expect(stdout).not.toContain('Nobody cites this');
  });

  test('numbers sources in the order in which they are cited, footnotes where they are called', async () => {
    const { stdout } = await run('report.md', '--style', 'ieee', '--format', 'text');
    const order = ['Giá gạo', 'Đập có', 'Salt in', 'Atlas', 'What comes'];
    expect(stdout.split('\n').filter(Boolean)).toEqual(
      order.map((title, i) => expect.stringMatching(new RegExp(`^\\[${i + 1}\\] .*${title}`, 'i'))),
    );
  });

  test('speaks the language of the list', async () => {
    const vietnamese = await run('report.md', '--locale', 'vi');
    expect(vietnamese.stdout).toContain('Lê Thị Mơ. (2023, tháng 12, ngày 1). Giá gạo');
    const british = await run('report.md', '--style', 'mla', '--locale', 'en-GB', '--format', 'text');
    expect(british.stdout).toContain('‘Giá gạo tăng tuần thứ ba liên tiếp’');
  });

  test('comes as text, HTML, CSL-JSON and BibTeX', async () => {
    expect((await run('report.md', '--format', 'text')).stdout).toContain('$3 triệu, *hai* năm & a_b <sau này>.');
    expect((await run('report.md', '--format', 'html')).stdout).toContain(
      '*hai* năm &amp; a_b &lt;sau này&gt;. <i>The',
    );
    const items = JSON.parse((await run('report.md', '--format', 'csl-json')).stdout) as { id: string }[];
    expect(items.map(({ id }) => id)).toEqual(['rice', 'dam', 'delta', 'atlas', 'note']);
    const { stdout } = await run('report.md', '--format', 'bibtex');
    expect(stdout).toContain('  author = {Hale, Thomas R. and van der Berg, Anna and {Đỗ Văn Khôi}},\n');
    expect(stdout).toContain('  pages = {45--67},\n');
  });

  test('an unknown key is named at its place, and the status tells', async () => {
    await terminal.write('other.md', 'One [@rice].\n\nTwo [@rcie].\n');
    const { status, stdout, stderr } = await run('other.md');
    expect(status).toBe(1);
    expect(stderr).toContain('other.md:3:7: No source has the citekey @rcie');
    expect(stdout).toContain('Giá gạo');
  });

  test('nocite lists what no sentence cites', async () => {
    await terminal.write('other.md', "---\nnocite: '@atlas'\n---\n\nOne [@rice].\n");
    expect((await run('other.md')).stdout).toContain('Atlas');
    await terminal.write('other.md', "---\nnocite: '@*'\n---\n\nOne [@rice].\n");
    expect((await run('other.md')).stdout).toContain('Nobody cites this');
  });

  test('several reports make one list', async () => {
    await terminal.write('one.md', 'One [@rice].\n');
    await terminal.write('two.md', 'Two [@atlas; @rice].\n');
    const { stdout } = await run('one.md', 'two.md', '--format', 'text');
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('the style', () => {
  const OWN = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Own</title><id>own</id>
<updated>2024-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout prefix="» "><text variable="title"/></layout></bibliography></style>
`;

  test('is what the front matter names, a file of the workspace too', async () => {
    await terminal.write('styles/own.csl', OWN);
    await terminal.write('reports/other.md', '---\ncsl: ../styles/own.csl\n---\n\nOne [@atlas].\n');
    expect((await run('reports/other.md')).stdout).toBe('» Atlas of the lower rivers\n');
    await terminal.write('other.md', '---\ncsl: IEEE\n---\n\nOne [@atlas].\n');
    expect((await run('other.md')).stdout).toMatch(/^\[1\] /);
    expect((await run('reports/other.md', '--style', 'vancouver')).stdout).toMatch(/^1\. /);
  });

  test('may stand for another', async () => {
    await terminal.write(
      'house.csl',
      `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>House</title><id>house</id>
<link href="http://www.zotero.org/styles/ieee" rel="independent-parent"/></info></style>\n`,
    );
    expect((await run('report.md', '--style', 'house.csl')).stdout).toMatch(/^\[1\] /);
  });

  test.each([
    [['--style', 'nowhere'], 'There is no citation style “nowhere”'],
    [['--style', 'broken.csl'], 'The citation style broken.csl cannot be used'],
    [['--locale', 'fr'], 'There is no locale “fr”'],
    [['--format', 'pdf'], '--format'],
    [['--write', '--check'], 'exclude each other'],
    [['--all'], '--references FILE'],
  ])('%j is wrong use, and nothing is written', async (args, says) => {
    await terminal.write('broken.csl', 'not a style\n');
    const { status, stdout, stderr } = await run('report.md', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  test('no report is wrong use', async () => {
    expect(await run()).toMatchObject({ status: 2, stderr: 'attest bibliography: it needs a REPORT\n' });
  });
});

describe('the list in the report', () => {
  test('is added at the end, under a heading, and stays the same from then on', async () => {
    const before = await read('report.md');
    expect((await run('report.md', '--check')).status).toBe(1);
    expect(await read('report.md')).toBe(before);
    const { status, stdout, stderr } = await run('report.md', '--write');
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '',
      stderr: 'report.md: reference list written, 5 entries\n',
    });
    const after = await read('report.md');
    expect(after.startsWith(`${before.trimEnd()}\n\n## References\n\n<!-- attest-bibliography -->\n\n`)).toBe(true);
    expect(after.endsWith('.\n\n<!-- /attest-bibliography -->\n')).toBe(true);
    for (const entry of APA) expect(after).toContain(`\n${entry}\n`);
    expect((await run('report.md', '--check')).status).toBe(0);
    expect((await run('report.md', '--write')).stderr).toContain('up to date');
    expect(await read('report.md')).toBe(after);
    // The list cites nothing and claims nothing.
    expect((await terminal.attest('check', '--no-cache', '--fail-on', 'hint', 'report.md')).stderr).toBe('');
  });

  test('is refreshed where it stands, and nothing else is touched: marks, line breaks, rights, links', async () => {
    const text =
      '\uFEFFOne [@rice].\r\n\r\n<!-- attest-bibliography -->\r\nold\r\n<!-- /attest-bibliography -->\r\n\r\nEnd.  \r\n';
    await terminal.write('real.md', text);
    await symlink('real.md', join(terminal.folder, 'link.md'));
    await chmod(join(terminal.folder, 'real.md'), 0o640);
    expect((await run('link.md', '--write')).status).toBe(0);
    const entry = 'Lê Thị Mơ. (2023, December 1). Giá gạo tăng tuần thứ ba liên tiếp. _Báo Đồng Xanh_.';
    expect(await read('real.md')).toBe(text.replace('\r\nold\r\n', `\r\n\r\n${entry}\r\n\r\n`));
    expect((await stat(join(terminal.folder, 'real.md'))).mode & 0o777).toBe(0o640);
  });

  test.each([
    ['Một câu [@rice].\n', 'Một câu về giá gạo ở chợ huyện hôm nay [@rice].', '## Tài liệu tham khảo'],
    ['a heading that waits for it', 'One [@rice].\n\n### Works cited\n', '### Works cited\n\n<!-- attest'],
    ['sections of the first level', '# A\n\nOne [@rice].\n\n# B\n\nTwo.\n', '\n\n# References\n\n'],
    ['underlined headings', 'Title\n=====\n\nPart\n----\n\nOne [@rice].\n', '\n\n## References\n\n'],
  ])('%s: the heading over it', async (_, text, heading) => {
    await terminal.write('other.md', text);
    await run('other.md', '--write');
    expect(await read('other.md')).toContain(heading);
    expect((await read('other.md')).match(/^#+ /gm)?.length ?? 0).toBe(
      (text.match(/^#+ /gm)?.length ?? 0) + (heading.startsWith('###') ? 0 : 1),
    );
  });

  test.each([
    [
      '<!-- attest-bibliography -->\n\nOne [@rice].\n',
      'other.md:1:1: The reference list that begins here is never closed',
    ],
    [
      '<!-- attest-bibliography -->\n\n<!-- /attest-bibliography -->\n\nOne [@rice].\n\n<!-- attest-bibliography -->\n',
      'other.md:7:1: A second reference list',
    ],
    ['One [@rice].\n\n```\ncode\n', 'ends inside code'],
  ])('%j is left as it is, with the reason', async (text, says) => {
    await terminal.write('other.md', text);
    // The other report is left as it is too: nothing is half-written.
    const before = await read('report.md');
    const { status, stderr } = await run('report.md', 'other.md', '--write');
    expect(status).toBe(2);
    expect(stderr).toContain(says);
    expect(await read('other.md')).toBe(text);
    expect(await read('report.md')).toBe(before);
  });

  test('marks in code are no marks, and a report that cites nothing gets no list', async () => {
    const code = '```\n<!-- attest-bibliography -->\n<!-- /attest-bibliography -->\n```\n';
    await terminal.write('other.md', `${code}\nNothing.\n`);
    expect((await run('other.md', '--write')).stderr).toContain('cites no source');
    expect(await read('other.md')).toBe(`${code}\nNothing.\n`);
    await terminal.write('other.md', `${code}\nOne [@rice].\n`);
    await run('other.md', '--write');
    expect((await read('other.md')).startsWith(`${code}\nOne [@rice].\n\n## References\n`)).toBe(true);
  });
});

describe('for Pandoc', () => {
  test('references.json holds what is cited, or every source', async () => {
    await run('report.md', '--references', 'out/references.json');
    const cited = JSON.parse(await read('out/references.json')) as { id: string }[];
    expect(cited.map(({ id }) => id)).toEqual(['rice', 'dam', 'delta', 'atlas', 'note']);
    await run('report.md', '--references', 'out/references.json', '--all');
    const all = JSON.parse(await read('out/references.json')) as { id: string }[];
    expect(all.map(({ id }) => id)).toEqual(['rice', 'dam', 'delta', 'atlas', 'note', 'unread']);
  });

  describe.skipIf(!hasPandoc)(
    `its list is ours, entry by entry${hasPandoc ? '' : ' (left out: there is no pandoc)'}`,
    () => {
      const STYLES = [
        'apa',
        'chicago-author-date',
        'chicago-note-bibliography',
        'modern-language-association',
        'ieee',
        'harvard-cite-them-right',
        'vancouver',
      ];
      test.each(STYLES.flatMap((style) => ['vi', 'en', 'en-GB'].map((language) => [style, language] as const)))(
        '%s in %s',
        async (style, language) => {
          await terminal.write('report.md', terminal.text('report.md').replace('lang: en', `lang: ${language}`));
          const args = ['--references', 'references.json', '--csl', 'style.csl'];
          expect((await run('report.md', '--style', style, '--write', ...args)).status).toBe(0);
          const pandoc = ['report.md', '--bibliography', 'references.json', '--csl', 'style.csl'];
          const { ours, its } = await readByPandoc(terminal.folder, pandoc);
          expect(ours).toHaveLength(5);
          // The citeproc of Debian 12 leaves out a group of words alone that IEEE has before an address.
          const known = (entries: readonly string[]): string[] =>
            entries.map((entry) => entry.replace(/ \[(?:Online|Trực tuyến)\]\./, ''));
          expect(known(ours)).toEqual(known(its));
        },
      );
    },
  );
});
