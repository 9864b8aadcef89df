import { describe, expect, test, vi } from 'vitest';
import type { Corpus } from '../../../server/src/corpus/corpus.ts';
import { CorpusFiles } from '../../../server/src/corpus/corpus-files.ts';
import { readFile } from '../../../server/src/corpus/readers/read-file.ts';
import { keptOf, opened } from '../../support/corpus-files.ts';
import { MemoryFileSystem } from '../../support/memory-file-system.ts';

const keys = (files: CorpusFiles) => [...files.corpus.sources.keys()];

test('a refresh reads what has changed, and the other sources stay the same objects', async () => {
  const { fs, files } = await opened({ '/c/a.txt': 'Một.', '/c/b.txt': 'Hai.' });
  const before = files.corpus;
  fs.write('/c/b.txt', 'Hai mới.');
  const after = await files.refresh();
  expect(fs.reads).toEqual(['/c/b.txt']);
  expect(files.reused).toBe(1);
  expect(after.sources.get('a')).toBe(before.sources.get('a'));
  expect(after.sources.get('b')?.text).toBe('Hai mới.');
  expect(before.sources.get('b')?.text).toBe('Hai.');
});

test('an update reads these files only: saved, created and deleted ones', async () => {
  const { fs, files } = await opened({ '/c/a.txt': 'Một.', '/c/b.txt': 'Hai.', '/c/d.txt': 'Bốn.' });
  fs.write('/c/a.txt', 'Một mới.');
  fs.write('/c/c.txt', 'Ba.');
  fs.write('/c/d.txt', 'Bốn mới.');
  fs.delete('/c/b.txt');
  await files.update(['/c/a.txt', '/c/b.txt', '/c/c.txt']);
  expect(keys(files)).toEqual(['a', 'c', 'd']);
  expect(files.corpus.sources.get('a')?.text).toBe('Một mới.');
  expect(files.corpus.sources.get('d')?.text).toBe('Bốn.');
});

test('a file saved without a change keeps its source', async () => {
  const { fs, files } = await opened({ '/c/a.txt': 'Một.' });
  const before = files.corpus.sources.get('a');
  fs.write('/c/a.txt', 'Một.');
  await files.update(['/c/a.txt']);
  expect(files.corpus.sources.get('a')).toBe(before);
});

test('files outside the folders, hidden ones and other formats are let be', async () => {
  const { fs, files } = await opened({ '/c/a.txt': 'Một.' });
  for (const path of ['/other/b.txt', '/cc/b.txt', '/c/.git/b.txt', '/c/b.pdf']) fs.write(path, 'x');
  await files.update(['/other/b.txt', '/cc/b.txt', '/c/.git/b.txt', '/c/b.pdf']);
  expect(keys(files)).toEqual(['a']);
  expect(fs.reads).toEqual([]);
});

test('a renamed or deleted folder makes it look at all', async () => {
  const { fs, files } = await opened({ '/c/x/a.txt': 'Một.', '/c/b.txt': 'Hai.' });
  fs.delete('/c/x/a.txt');
  fs.write('/c/y/c.txt', 'Ba.');
  await files.update(['/c/x', '/c/y']);
  expect(keys(files)).toEqual(['b', 'c']);
});

test('a changed references.json changes the sources that it speaks of, and no others', async () => {
  const entry = (title: string) => JSON.stringify([{ id: 'a', title }]);
  const { fs, files } = await opened({ '/c/a.txt': 'Một.', '/c/b.txt': 'Hai.', '/c/references.json': entry('Cũ') });
  const before = files.corpus;
  fs.write('/c/references.json', entry('Mới'));
  await files.update(['/c/references.json']);
  expect(files.corpus.sources.get('a')?.metadata.title).toBe('Mới');
  expect(files.corpus.sources.get('b')).toBe(before.sources.get('b'));
  fs.delete('/c/references.json');
  await files.update(['/c/references.json']);
  expect(files.corpus.sources.get('a')?.metadata.title).toBeUndefined();
  expect(fs.reads).toEqual([]);
});

test('when the first file of a key goes, the second has it', async () => {
  const { fs, files } = await opened({ '/c/a.txt': 'Một.', '/c/x/a.txt': 'Hai.' });
  expect(files.corpus.problems).toHaveLength(1);
  fs.delete('/c/a.txt');
  await files.update(['/c/a.txt']);
  expect(files.corpus.sources.get('a')?.text).toBe('Hai.');
  expect(files.corpus.problems).toEqual([]);
});

test('two changes at once come one after the other', async () => {
  const { fs, files } = await opened({ '/c/a.txt': 'Một.' });
  fs.write('/c/b.txt', 'Hai.');
  const first = files.update(['/c/b.txt']);
  fs.delete('/c/a.txt');
  const [, last] = await Promise.all([first, files.update(['/c/a.txt'])]);
  expect([...last.sources.keys()]).toEqual(['b']);
});

test('progress ends at all of them, and an aborted refresh leaves the last corpus standing', async () => {
  const fs = new MemoryFileSystem({ '/c/a.txt': 'Một.', '/c/b.txt': 'Hai.' });
  const files = new CorpusFiles(['/c'], fs);
  const seen: [number, number][] = [];
  await files.refresh({ onProgress: (done, total) => seen.push([done, total]) });
  expect(seen.at(-1)).toEqual([2, 2]);
  const before = files.corpus;
  fs.write('/c/c.txt', 'Ba.');
  await expect(files.refresh({ signal: AbortSignal.abort() })).rejects.toThrow();
  expect(files.corpus).toBe(before);
  await files.refresh();
  expect(keys(files)).toEqual(['a', 'b', 'c']);
});

test('the event loop has its turns while many files are read', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 800 }, (_, i) => [`/c/${i}.txt`, `${'Một câu dài. '.repeat(2000)}${i}`]),
  );
  let turns = 0;
  await new CorpusFiles(['/c'], new MemoryFileSystem(many), { breathe: async () => void turns++ }).refresh();
  expect(turns).toBeGreaterThan(1);
});

test('… and while kept files are joined with their metadata', async () => {
  const texts = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`/c/${i}.txt`, `Câu ${i}.`]));
  const { fs, files } = await opened(texts);
  const kept = await keptOf(files);
  let turns = 0;
  const again = new CorpusFiles(['/c'], fs, { kept, breathe: async () => void turns++ });
  // A clock by which each file takes long.
  let now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 50));
  const corpus = await again.recall();
  clock.mockRestore();
  expect(turns).toBeGreaterThanOrEqual(20);
  expect(corpus.sources.size).toBe(20);
});

describe('files that are left out', () => {
  const CORPUS = {
    '/c/a.txt': 'Một.',
    '/c/drafts/b.txt': 'Hai.',
    '/c/x/nhap.bak.txt': 'Ba.',
    '/c/x/giu.bak.txt': 'Bốn.',
    '/d/drafts/e.txt': 'Năm.',
  };
  const rules = new Map([['/c', { exclude: ['drafts/', '*.bak.txt', '!giu.bak.txt', '# a remark'] }]]);

  test('by patterns as in .gitignore, each in its own folder', async () => {
    const files = new CorpusFiles(['/c', '/d'], new MemoryFileSystem(CORPUS), { rules });
    await files.refresh();
    expect(keys(files)).toEqual(['a', 'giu.bak', 'e']);
  });

  test('stay out when they are saved, and when they were kept by a run that had them', async () => {
    const fs = new MemoryFileSystem(CORPUS);
    const files = new CorpusFiles(['/c'], fs, { rules });
    await files.refresh();
    fs.write('/c/drafts/b.txt', 'Hai mới.');
    await files.update(['/c/drafts/b.txt']);
    expect(keys(files)).toEqual(['a', 'giu.bak']);
    const all = new CorpusFiles(['/c'], fs);
    await all.refresh();
    expect(keys(all)).toHaveLength(4);
    const again = new CorpusFiles(['/c'], fs, { rules, kept: await keptOf(all) });
    await again.recall();
    expect(keys(again)).toEqual(['a', 'giu.bak']);
  });
});

describe('parts of what is read', () => {
  const ARCHIVE = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`/c/bai-${i}.txt`, `Bài ${i}.`]));

  test('are told whenever their number has doubled, and the whole is no part', async () => {
    const fs = new MemoryFileSystem({ ...ARCHIVE, '/c/z.bib': '@misc{dau, title={Đầu}, file={bai-0.txt}}' });
    const parts: Corpus[] = [];
    const files = new CorpusFiles(['/c'], fs, { read: readFile });
    const whole = await files.refresh({ onPart: async (part) => void parts.push(part) });
    expect(parts.map(({ sources }) => sources.size)).toEqual([63, 127, 255]);
    expect(whole.sources.size).toBe(300);
    // Metadata are read first, so that a source has its key in every part; and none of them is made again.
    for (const part of parts) expect(part.sources.get('dau')).toBe(whole.sources.get('dau'));
    for (const [id, source] of parts[0]?.sources ?? []) expect(whole.sources.get(id)).toBe(source);
  });

  test('are not told of a few changed files among many that were kept', async () => {
    const fs = new MemoryFileSystem(ARCHIVE);
    const files = new CorpusFiles(['/c'], fs);
    await files.refresh();
    for (let i = 0; i < 100; i++) fs.write(`/c/bai-${i}.txt`, `Bài ${i}, mới.`);
    let parts = 0;
    await files.refresh({ onPart: async () => void parts++ });
    expect(parts).toBe(0);
  });

  test('that are stopped leave what has been read', async () => {
    const abort = new AbortController();
    const files = new CorpusFiles(['/c'], new MemoryFileSystem(ARCHIVE));
    const reading = files.refresh({ signal: abort.signal, onPart: async () => abort.abort(new Error('enough')) });
    await expect(reading).rejects.toThrow('enough');
    expect(files.corpus.sources.size).toBe(64);
  });
});

describe('what is heeded in a folder', () => {
  const CORPUS = {
    '/c/a.txt': 'Một.',
    '/c/drafts/b.txt': 'Hai.',
    '/c/tin.jsonl': '{"id": "n1", "text": "Ba.", "noi_dung": "Bốn."}',
  };
  const fields = { text: ['noi_dung'] };
  const said = (files: CorpusFiles): string | undefined => files.corpus.sources.get('n1')?.text;

  test('can be other patterns, and nothing is read again for them', async () => {
    const { fs, files } = await opened(CORPUS, { read: readFile });
    files.heed(new Map([['/c', { exclude: ['drafts/'] }]]));
    await files.refresh();
    expect([keys(files), fs.reads]).toEqual([['a', 'n1'], []]);
    files.heed(new Map());
    await files.refresh();
    expect([keys(files), fs.reads]).toEqual([['a', 'b', 'n1'], ['/c/drafts/b.txt']]);
  });

  test('can be other names of fields, for which lists of articles alone are read again', async () => {
    const { fs, files } = await opened(CORPUS, { read: readFile });
    expect(said(files)).toBe('Ba.');
    files.heed(new Map([['/c', { fields }]]));
    await files.refresh();
    expect([said(files), fs.reads]).toEqual(['Bốn.', ['/c/tin.jsonl']]);
    await files.update(['/c/tin.jsonl']);
    expect(said(files)).toBe('Bốn.');
  });

  test('is known of what was kept', async () => {
    const { fs, files } = await opened(CORPUS, { read: readFile });
    files.heed(new Map([['/c', { fields }]]));
    await files.refresh();
    const kept = await keptOf(files);
    const rules = new Map([['/c', { fields }]]);
    const same = new CorpusFiles(['/c'], fs, { read: readFile, kept, rules });
    fs.reads.length = 0;
    await same.refresh();
    expect([said(same), fs.reads]).toEqual(['Bốn.', []]);
    const usual = new CorpusFiles(['/c'], fs, { read: readFile, kept });
    await usual.refresh();
    expect([said(usual), fs.reads]).toEqual(['Ba.', ['/c/tin.jsonl']]);
  });
});

describe('a file that is being written', () => {
  async function followed() {
    const fs = new MemoryFileSystem({ '/c/a.txt': 'Một câu.', '/c/b.txt': 'Hai.' });
    const told: string[] = [];
    const files = new CorpusFiles(['/c'], fs, { unsettled: (path) => void told.push(path) });
    await files.refresh();
    return { fs, files, told };
  }

  test('keeps its last good reading, and its source stays the same object', async () => {
    const { fs, files, told } = await followed();
    const before = files.corpus.sources.get('a');
    fs.write('/c/a.txt', '');
    const corpus = await files.update(['/c/a.txt']);
    expect(corpus.sources.get('a')).toBe(before);
    expect(corpus.problems).toEqual([]);
    expect(told).toEqual(['/c/a.txt']);
  });

  test('is read when the rest of it has come', async () => {
    const { fs, files } = await followed();
    fs.write('/c/a.txt', '');
    await files.update(['/c/a.txt']);
    fs.write('/c/a.txt', 'Một câu mới.');
    expect((await files.update(['/c/a.txt'])).sources.get('a')?.text).toBe('Một câu mới.');
    fs.write('/c/a.txt', 'Một câu.');
    expect((await files.refresh()).sources.get('a')?.text).toBe('Một câu.');
  });

  test('counts as it stands when it still stands so at the second look', async () => {
    const { fs, files, told } = await followed();
    fs.write('/c/a.txt', '');
    await files.update(['/c/a.txt']);
    const corpus = await files.update(['/c/a.txt']);
    expect(corpus.sources.get('a')?.text).toBe('');
    expect(corpus.problems).toHaveLength(1);
    expect(told).toHaveLength(1);
  });

  test('counts at once where nobody would look again', async () => {
    const fs = new MemoryFileSystem({ '/c/a.txt': 'Một câu.' });
    const files = new CorpusFiles(['/c'], fs);
    await files.refresh();
    fs.write('/c/a.txt', '');
    expect((await files.refresh()).problems).toHaveLength(1);
  });
});
