import { expect, test } from 'vitest';
import { CorpusFiles } from '../../../server/src/corpus/corpus-files.ts';
import { renumbered } from '../../../server/src/corpus/packed-source.ts';
import { TaskFailed } from '../../../server/src/platform/worker-pool.ts';
import { type Threads, threadedReader } from '../../../server/src/reading/threaded-reader.ts';
import { answerTo } from '../../../server/src/reading/work.ts';
import { WordIndex } from '../../../server/src/search/word-index.ts';
import { MemoryFileSystem } from '../../support/memory-file-system.ts';

// The work of a thread, on this one, with numbers that differ from ours by so many: as if it had met other words before.
const SHIFT = 1000;

function threadsOf(): Threads & { readonly asked: string[] } {
  const asked: string[] = [];
  let first = true;
  return {
    asked,
    rest: () => true,
    async run(file) {
      asked.push(file.path);
      const { newWords, ...answer } = await answerTo(file);
      const shifted = Array.from({ length: 10_000 }, (_, i) => i + SHIFT);
      const sources = answer.sources.map((packed) => renumbered(packed, shifted, (length) => new Uint8Array(length)));
      const padding = first ? Array.from({ length: SHIFT }, (_, i) => `đệm${i}\n`).join('') : '';
      first = false;
      return { thread: 7, answer: { ...answer, sources, newWords: padding + newWords } };
    },
  };
}

const CORPUS = Object.fromEntries(
  Array.from({ length: 150 }, (_, i) => [
    `/c/bai-${i}.md`,
    `---\ntitle: Bài ${i}\n---\nÔng Nam nói về ${i} con tàu ở cảng. Giá lúa tăng ${i % 7} đồng.\n\nHet.`,
  ]),
);

async function opened(threads: Threads, files: Record<string, string>) {
  const corpus = new CorpusFiles(['/c'], new MemoryFileSystem(files), threadedReader(threads));
  return (await corpus.refresh()).sources;
}

test('many files are read by threads, and become the same sources', async () => {
  const threads = threadsOf();
  const [read, plain] = [
    await opened(threads, CORPUS),
    (await new CorpusFiles(['/c'], new MemoryFileSystem(CORPUS)).refresh()).sources,
  ];
  expect(threads.asked.length).toBe(150);
  expect([...read.keys()]).toEqual([...plain.keys()]);
  for (const [id, source] of plain) {
    const other = read.get(id);
    expect({ ...other }).toEqual({ ...source });
    expect([other?.text, other?.passages]).toEqual([source.text, source.passages]);
    expect(other?.words).toEqual(source.words);
  }
  const [index, other] = [new WordIndex(), new WordIndex()];
  for (const source of read.values()) index.add(source);
  for (const source of plain.values()) other.add(source);
  const found = async (where: WordIndex) =>
    (await where.search('con tàu ở cảng, 77 đồng', { limit: 9 })).map(({ source, passage, score }) => [
      source.id,
      passage,
      score,
    ]);
  expect(await found(index)).toEqual(await found(other));
});

test('metadata that need a library, or are long, are read by a thread, and become the same entries', async () => {
  const threads = threadsOf();
  const long = JSON.stringify(
    Array.from({ length: 1200 }, (_, i) => ({ id: `b${i}`, title: `Sách ${i}`, note: 'x'.repeat(150) })),
  );
  const sources = await opened(threads, {
    '/c/a.bib': '@book{hoa, title={Sách}, date={2019}}',
    '/c/long.csl.json': long,
  });
  expect(threads.asked).toEqual(['/c/a.bib', '/c/long.csl.json']);
  expect(sources.get('hoa')?.metadata).toMatchObject({ title: 'Sách', issued: '2019', issuedFrom: 'a.bib' });
  expect([sources.size, sources.get('b1199')?.metadata.title]).toEqual([1201, 'Sách 1199']);
});

test('a few text files need no thread', async () => {
  const threads = threadsOf();
  expect([...(await opened(threads, { '/c/a.txt': 'Một.', '/c/references.json': '[]' })).keys()]).toEqual(['a']);
  expect(threads.asked).toEqual([]);
});

test.each([
  ['time', 'given up after 9 seconds'],
  ['memory', 'more memory'],
  ['error', 'broken page'],
] as const)('a file whose thread fails by its %s is a problem that says so', async (cause, said) => {
  const threads: Threads = { run: () => Promise.reject(new TaskFailed(cause, 'broken page', 9)), rest: () => false };
  const reading = await threadedReader(threads).readMany({ path: '/c/a.html', bytes: new Uint8Array(), locale: 'en' });
  expect(reading).toEqual({
    sources: [],
    problems: [{ path: '/c/a.html', message: expect.stringContaining(said) }],
    passing: true,
  });
});
