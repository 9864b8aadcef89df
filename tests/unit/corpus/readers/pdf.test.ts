import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { english, vietnamese } from '../../../fixtures/sources/make/office-articles.ts';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';
import { readFixture, shownReading, sources } from '../../../support/reading.ts';
import { paragraphsIn } from '../../../support/written-paragraphs.ts';

const files = [
  'cau-go',
  'cau-go-marked',
  'cau-go-print',
  'cau-go-print-two-columns',
  'cau-go-two-columns',
  'ferry',
  'ferry-marked',
  'ferry-part-scan',
  'ferry-print',
  'ferry-print-two-columns',
  'ferry-two-columns',
];

describe.each(files)('%s.pdf', (name) => {
  test('is read as it stands in the file beside it', async () => {
    const reading = await readFixture(`pdf/${name}.pdf`);
    await expect(shownReading(reading)).toMatchFileSnapshot(join(sources, 'pdf', `${name}.expected.txt`));
  });

  test('has every paragraph of the article whole, and neither running heads nor page numbers', async () => {
    const [source] = (await readFixture(`pdf/${name}.pdf`)).sources;
    const article = name.startsWith('ferry') ? english : vietnamese;
    const read = source?.text.split('\n\n') ?? [];
    for (const paragraph of paragraphsIn(article)) expect(read).toContain(paragraph);
    expect(source?.text).not.toContain(article.head);
    expect(read.filter((line) => /^[\d /]+$/.test(line) || line.startsWith(article.author))).toEqual([]);
  });
});

test.each([
  ['a scan', 'pdf/scan.pdf', 'Run OCR'],
  ['a file with a password', 'pdf/ferry-locked.pdf', 'password'],
  ['a file that breaks off', 'pdf/ferry-cut-off.pdf', 'damaged'],
])('%s is a problem that names it', async (_, name, word) => {
  const { sources: read, problems } = await readFixture(name);
  expect(read).toEqual([]);
  expect(problems).toEqual([{ path: `/c/${name}`, message: expect.stringContaining(word) }]);
});

test('an empty file, and what is called PDF and is none, is told with what to do', async () => {
  const told = async (bytes: Uint8Array) =>
    (await readFile({ path: '/c/a.pdf', bytes, locale: 'en' })).problems[0]?.message;
  expect(await told(new Uint8Array())).toContain('empty');
  expect(await told(new TextEncoder().encode('<!doctype html><p>Words'))).toMatch(
    /is HTML\. Rename it to end in `\.html`/,
  );
  expect(await told(new TextEncoder().encode('Only words.'))).toContain('PDF and is none');
  expect(await told(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toContain('Word 97');
});

test('what can be read of a file that lost its end is read, and told', async () => {
  const { sources: read, problems } = await readFixture('pdf/ferry-torn.pdf');
  expect(read[0]?.text).toContain('had outlasted three mayors');
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('cut off')]);
});

test('a page that is a picture is named, and the others keep their numbers', async () => {
  const { sources: read, problems } = await readFixture('pdf/ferry-part-scan.pdf');
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^Page 2 has no text.*OCR/)]);
  expect(read[0]?.pages?.map(({ label }) => label)).toEqual(['1', '2', '3', '4']);
});

test('a PDF that a browser printed tells no day; one that was written tells when it was made, and not as its date', async () => {
  const [printed] = (await readFixture('pdf/ferry-print.pdf')).sources;
  const [made] = (await readFixture('pdf/ferry.pdf')).sources;
  expect(printed?.metadata?.saved).toBeUndefined();
  expect(made?.metadata).toMatchObject({ issued: undefined, saved: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});
