import { expect, test } from 'vitest';
import { CorpusFiles } from '../../../server/src/corpus/corpus-files.ts';
import { decodeKept, encodeKept } from '../../../server/src/corpus/kept-files.ts';
import { MemoryFileSystem } from '../../support/memory-file-system.ts';

/** A file system that says what was read of it. */
class Watched extends MemoryFileSystem {
  readonly reads: string[] = [];

  override async read(path: string): Promise<Uint8Array> {
    if (path.endsWith('.txt') || path.endsWith('.md')) this.reads.push(path);
    return super.read(path);
  }
}

async function opened(files: Record<string, string>) {
  const fs = new Watched(files);
  const corpus = new CorpusFiles(['/c'], fs);
  await corpus.refresh();
  fs.reads.length = 0;
  return { fs, files: corpus };
}

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
  const many = Object.fromEntries(Array.from({ length: 800 }, (_, i) => [`/c/${i}.txt`, `${'Một câu dài. '.repeat(2000)}${i}`]));
  let turns = 0;
  await new CorpusFiles(['/c'], new MemoryFileSystem(many), { breathe: async () => void turns++ }).refresh();
  expect(turns).toBeGreaterThan(1);
});

const ENGINE = 'engine-1';

test('what was kept is not read again, and gives the same sources', async () => {
  const { fs, files } = await opened({ '/c/a.md': '---\ntitle: T\nlang: vi\n---\nMột câu. Hai câu.\n\nBa.', '/c/b.txt': 'Two words.' });
  const kept = await decodeKept([...encodeKept(files.files, ENGINE)], ENGINE);
  const again = new CorpusFiles(['/c'], fs, { kept });
  await again.refresh();
  expect(fs.reads).toEqual([]);
  expect(again.reused).toBe(2);
  for (const [id, source] of files.corpus.sources) {
    const other = again.corpus.sources.get(id);
    expect({ ...other }).toEqual({ ...source });
    expect(other?.passages).toEqual(source.passages);
    expect(other?.analysis).toEqual(source.analysis);
  }
});

test('a kept file that has changed is read again, and one that is gone is gone', async () => {
  const { fs, files } = await opened({ '/c/a.txt': 'Một.', '/c/b.txt': 'Hai.' });
  const kept = await decodeKept([...encodeKept(files.files, ENGINE)], ENGINE);
  fs.write('/c/a.txt', 'Một mới.');
  fs.delete('/c/b.txt');
  const again = new CorpusFiles(['/c'], fs, { kept });
  await again.refresh();
  expect(fs.reads).toEqual(['/c/a.txt']);
  expect([...again.corpus.sources.values()].map(({ text }) => text)).toEqual(['Một mới.']);
});

test('passages kept in one language are not used in another', async () => {
  const { fs, files } = await opened({ '/c/a.txt': 'Dr. Nam đến. Ông về.' });
  const kept = await decodeKept([...encodeKept(files.files, ENGINE)], ENGINE);
  fs.write('/c/references.json', JSON.stringify([{ id: 'a', language: 'en' }]));
  const again = new CorpusFiles(['/c'], fs, { kept });
  await again.refresh();
  expect(again.corpus.sources.get('a')?.language).toBe('en');
});

test('files with problems are not kept, so that each run tells them', async () => {
  const { files } = await opened({ '/c/a.txt': '', '/c/b.txt': 'Hai.' });
  const kept = await decodeKept([...encodeKept(files.files, ENGINE)], ENGINE);
  expect([...kept.keys()]).toEqual(['/c/b.txt']);
});

test('a foreign, older or cut file gives what is good of it, and no error', async () => {
  const { files } = await opened({ '/c/a.txt': 'Một.', '/c/b.txt': 'Hai.' });
  const lines = [...encodeKept(files.files, ENGINE)];
  const size = async (some: string[], engine = ENGINE) => (await decodeKept(some, engine)).size;
  expect(await size(lines, 'engine-2')).toBe(0);
  expect(await size([])).toBe(0);
  expect(await size(['{"not": "ours"}', ...lines])).toBe(0);
  expect(await size(['\u0000\u0001', ...lines])).toBe(0);
  expect(await size([lines[0] ?? '', lines[1] ?? '', (lines[2] ?? '').slice(0, 30)])).toBe(1);
  expect(await size([lines[0] ?? '', 'null'])).toBe(0);
});
