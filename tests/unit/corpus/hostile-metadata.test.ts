import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfigFile } from '../../../server/src/features/config-file.ts';
import { CorpusFiles } from '../../../server/src/corpus/corpus-files.ts';
import { readFile } from '../../../server/src/corpus/readers/read-file.ts';
import { readKeptVerdicts } from '../../../server/src/checks/kept-verdicts-file.ts';
import { NodeFileSystem } from '../../../server/src/platform/node-file-system.ts';
import { itemOf } from '../../../server/src/bibliography/item-of.ts';

// Metadata come with the sources, from anybody. They may name keys that are no data in JavaScript, and files that are none of
// the corpus.

describe('names that mean something in JavaScript', () => {
  const evil = '{"polluted": "yes", "title": "Bẩn", "toString": "x"}';
  const before = Object.getOwnPropertyNames(Object.prototype).sort();

  test.each([
    [
      'references.json',
      `[{"id": "__proto__", "type": "book", "title": "Một"}, {"id": "constructor", "__proto__": ${evil}, "title": "Hai", "issued": {"__proto__": ${evil}}, "author": [{"__proto__": ${evil}, "family": "An"}], "prototype": ${evil}}]`,
      ['Một', 'Hai'],
    ],
    [
      'a.jsonl',
      `{"id": "a", "text": "Mưa.", "title": "Một", "__proto__": ${evil}, "constructor": {"prototype": ${evil}}}\n{"id": "__proto__", "text": "Nắng.", "title": "Hai", "meta": {"__proto__": ${evil}}}`,
      ['Một', 'Hai'],
    ],
    [
      'a.md',
      `---\ntitle: Một\n__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes\n"toString": x\n---\nMưa.\n`,
      ['Một'],
    ],
    [
      'a.yaml',
      'references:\n- id: __proto__\n  title: Một\n  __proto__:\n    polluted: yes\n- id: b\n  title: Hai\n  constructor:\n    prototype: {polluted: yes}\n  issued: {__proto__: {polluted: yes}, year: 2024}\n',
      ['Một', 'Hai'],
    ],
    [
      'a.bib',
      '@article{__proto__, title = {Một}, __proto__ = {polluted}, constructor = {x}, author = {__proto__ and An}}\n@book{constructor, title = {Hai}, crossref = {__proto__}, prototype = {y}}',
      ['Một', 'Hai'],
    ],
    ['a.ris', 'TY  - NEWS\nID  - __proto__\nTI  - Một\nER  - \n', ['Một']],
    [
      'a.html',
      `<html lang="vi"><head><title>Một</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Một", "__proto__": ${evil}, "author": {"__proto__": ${evil}, "name": "An"}}</script></head><body><article><h1>Một</h1>${'<p>Sáng nay chợ Gò Chùa mở lại sau ba tuần đóng cửa vì nước ngập, người bán đã về đủ.</p>'.repeat(6)}</article></body></html>`,
      ['Một'],
    ],
  ])('in %s they are data like others', async (name, text, titles) => {
    const bytes = new TextEncoder().encode(text);
    const { sources, references = [] } = await readFile({ path: `/c/${name}`, bytes, locale: 'en' });
    const records = [...sources.map(({ metadata }) => metadata), ...references];
    expect(records.map((record) => record?.title)).toEqual(titles);
    for (const record of records) {
      expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
      expect((record as { polluted?: string }).polluted).toBeUndefined();
      const entry = record?.entry;
      if (entry) expect((entry as { polluted?: string }).polluted).toBeUndefined();
    }
    expectUntouched();
  });

  test('a reference list is made of such entries', async () => {
    const bytes = new TextEncoder().encode(
      `[{"id": "a", "title": "Một", "__proto__": ${evil}, "constructor": ${evil}}]`,
    );
    const { references = [] } = await readFile({ path: '/c/references.json', bytes, locale: 'en' });
    const [record] = references;
    if (!record) return expect.fail('no entry');
    const item = itemOf({
      id: 'a',
      language: 'vi',
      metadata: { title: 'Một', authors: [], entry: record.entry },
    } as never);
    expect(item).toMatchObject({ id: 'a', title: 'Một' });
    expect((item as { polluted?: string }).polluted).toBeUndefined();
    expectUntouched();
  });

  test('so they are in the files of a project', () => {
    const text = `{"rules": {"__proto__": "off", "constructor": "error", "number-mismatch": "hint"}, "__proto__": ${evil}, "jsonLines": {"__proto__": "x"}}`;
    const { config, problems } = readConfigFile(text, '/w/.attestrc.json', 'en');
    expect({ ...config.rules }).toEqual({ 'number-mismatch': 'hint' });
    expect(problems.length).toBeGreaterThan(0);
    expect(() =>
      readKeptVerdicts(`{"version": 1, "verdicts": [{"__proto__": ${evil}}], "__proto__": ${evil}}`, '/w/v.json', 'en'),
    ).not.toThrow();
    expectUntouched();
  });

  function expectUntouched(): void {
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(Object.prototype.toString.call('')).toBe('[object String]');
  }
});

describe('files that are none of the corpus', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attest-'));
    await mkdir(join(folder, 'sources'));
    await writeFile(join(folder, 'secret.txt'), 'Mật khẩu là hoa gạo.');
    await writeFile(join(folder, 'sources', 'a.txt'), 'Chợ mở.');
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('a file that metadata name is joined where it is a source, and read nowhere else', async () => {
    const secret = join(folder, 'secret.txt');
    const named = [
      'a.txt',
      '../secret.txt',
      './x/../../secret.txt',
      secret,
      `file://${secret}`,
      `file://localhost${secret}`,
      '\\\\\\\\host\\\\share\\\\secret.txt',
      '//host/share/secret.txt',
      'file://host/share/secret.txt',
      '..\\\\secret.txt',
      'C:/secret.txt',
      '%2e%2e/secret.txt',
    ];
    const bib = named.map((file, i) => `@article{k${i}, title = {Bài ${i}}, file = {${file}}}`).join('\n');
    await writeFile(join(folder, 'sources', 'references.bib'), bib);
    await writeFile(
      join(folder, 'sources', 'export.ris'),
      named
        .slice(1)
        .map((file, i) => `TY  - NEWS\nID  - r${i}\nTI  - Bản ${i}\nL1  - ${file}\nER  - \n`)
        .join(''),
    );
    const { corpus, read } = await readAll();
    expect(read.sort()).toEqual(['a.txt', 'export.ris', 'references.bib'].map((name) => join(folder, 'sources', name)));
    const told = JSON.stringify([...corpus.sources.values()].map(({ id, text, path }) => ({ id, text, path })));
    expect(told).not.toContain('hoa gạo');
    expect(corpus.sources.get('k0')?.text).toBe('Chợ mở.');
    expect(corpus.sources.get('k1')?.text).toBe('');
  });

  test.runIf(process.platform !== 'win32')(
    'a link that leads out of the folder is no source, by whatever way',
    async () => {
      const sources = join(folder, 'sources');
      await mkdir(join(folder, 'beside'));
      await writeFile(join(folder, 'beside', 'b.txt'), 'Mật khẩu là hoa gạo.');
      await symlink('../secret.txt', join(sources, 'relative.txt'));
      await symlink(join(folder, 'secret.txt'), join(sources, 'absolute.txt'));
      await symlink('relative.txt', join(sources, 'chain.txt'));
      await symlink('../beside', join(sources, 'folder'));
      await symlink('..', join(sources, 'up'));
      await symlink('/dev/zero', join(sources, 'endless.txt'));
      await symlink('a.txt', join(sources, 'inside.txt'));
      const { corpus, read } = await readAll();
      expect(read.sort()).toEqual(['a.txt', 'inside.txt'].map((name) => join(sources, name)));
      expect([...corpus.sources.keys()]).toEqual(['a', 'inside']);
    },
  );

  async function readAll() {
    const read: string[] = [];
    const disk = new NodeFileSystem();
    const watched = {
      list: (path: string) => disk.list(path),
      isListed: (path: string, top: string) => disk.isListed(path, top),
      read: (path: string) => {
        read.push(path);
        return disk.read(path);
      },
    };
    const corpus = await new CorpusFiles([join(folder, 'sources')], watched, { read: readFile }).refresh();
    return { corpus, read };
  }
});
