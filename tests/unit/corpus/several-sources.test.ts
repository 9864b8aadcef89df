import { expect, test } from 'vitest';
import { CorpusFiles } from '../../../server/src/corpus/corpus-files.ts';
import { decodeKept, encodeKept } from '../../../server/src/corpus/kept-files.ts';
import type { MetadataRecord } from '../../../server/src/corpus/metadata/record.ts';
import type { Reader } from '../../../server/src/corpus/readers/reading.ts';
import { pageAt } from '../../../server/src/corpus/source.ts';
import { MemoryFileSystem } from '../../support/memory-file-system.ts';

const about = (id: string): MetadataRecord => ({
  id,
  title: `Bài ${id}`,
  authors: [],
  outlet: undefined,
  issued: undefined,
  url: undefined,
  language: undefined,
  entry: undefined,
  from: 'test',
});

// Each line of the file is a source, named by its first word.
const readLines: Reader = ({ bytes }) => ({
  sources: new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((text) => ({
      text,
      body: { start: 0, end: text.length },
      metadata: about(text.split(' ')[0] ?? ''),
      extract: true,
      pages: [{ start: 0, label: '7' }],
      highlights: [{ start: 0, end: 1, note: 'xem' }],
    })),
  problems: [],
});

async function opened(text: string) {
  const fs = new MemoryFileSystem({ '/c/list.txt': text });
  const files = new CorpusFiles(['/c'], fs, { read: readLines });
  await files.refresh();
  return { fs, files };
}

test('a file can hold several sources, each with its key, pages and marks', async () => {
  const { files } = await opened('a một\nb hai');
  const { sources, problems } = files.corpus;
  expect([...sources.values()].map(({ id, text, metadata }) => [id, text, metadata.title])).toEqual([
    ['a', 'a một', 'Bài a'],
    ['b', 'b hai', 'Bài b'],
  ]);
  const b = sources.get('b');
  expect(b && [b.extract, pageAt(b, 3), b.highlights]).toEqual([true, '7', [{ start: 0, end: 1, note: 'xem' }]]);
  expect(problems).toEqual([]);
});

test('two of one key in one file are a problem, and the first has it', async () => {
  const { files } = await opened('a một\na hai');
  expect(files.corpus.sources.get('a')?.text).toBe('a một');
  expect(files.corpus.problems).toEqual([{ path: '/c/list.txt', message: expect.stringContaining('“a”') }]);
});

test('all of them are kept for the next run', async () => {
  const { fs, files } = await opened('a một\nb hai');
  const made = { engine: 'e', variant: '', locale: 'en' } as const;
  const bytes: number[] = [];
  for await (const part of encodeKept(files.files, made)) bytes.push(...part);
  const kept = await decodeKept(Uint8Array.from(bytes), made);
  const again = new CorpusFiles(['/c'], fs, { kept, read: () => expect.unreachable() });
  await again.refresh();
  for (const [id, source] of files.corpus.sources) {
    const other = again.corpus.sources.get(id);
    expect({ ...other }).toEqual({ ...source });
    expect(other?.text).toBe(source.text);
    expect(other?.passages).toEqual(source.passages);
  }
});
