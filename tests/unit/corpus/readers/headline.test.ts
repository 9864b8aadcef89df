import { expect, test } from 'vitest';
import { mergeMetadata } from '../../../../server/src/corpus/metadata/record.ts';
import { readTextFile } from '../../../../server/src/corpus/readers/read-text-file.ts';

const BODY =
  'The ferry between the two banks stayed at its pier on Monday, and nobody at the harbour could say for how long.';

async function titleOf(text: string, path = 'a.txt'): Promise<string | undefined> {
  const { sources } = await readTextFile({ path, bytes: new TextEncoder().encode(text), locale: 'en' });
  return mergeMetadata(sources[0]?.metadata, undefined).title;
}

test.each([
  ['Ferry stays at its pier', `Ferry stays at its pier\n\n${BODY}\n`],
  ['Phà nằm bến: vì sao chưa ai biết?', `\n  Phà nằm bến: vì sao chưa ai biết?\r\n\r\n${BODY}\r\n`],
  ['“Nobody knows”, says harbour', `“Nobody knows”, says harbour\n \n${BODY}`],
  [
    'The harbour plans of 2019 that nobody has ever read',
    `The harbour plans of 2019 that nobody has ever read\n\n${BODY}`,
  ],
])('a first line that stands apart is the title: %s', async (title, text) => {
  expect(await titleOf(text)).toBe(title);
});

test.each([
  ['a sentence', 'The ferry stays at its pier.'],
  ['a lead-in', 'What the harbour says:'],
  ['a line that goes on', 'The ferry stays at its pier\nand nobody knows why'],
  ['place and day', 'Vũng Tàu, 3/5/2024'],
  ['a word or two', 'Harbour news'],
  ['a rule', '--- --- --- ---'],
  ['a first paragraph', `${'The ferry and the pier and the harbour '.repeat(5)}`],
  ['the middle of something', 'and then the ferry stayed'],
])('%s is none', async (_, first) => {
  expect(await titleOf(`${first}\n\n${BODY} ${BODY}\n`)).toBeUndefined();
});

test('a line alone is the text, and no title of it', async () => {
  expect(await titleOf('Ferry stays at its pier\n')).toBeUndefined();
  expect(await titleOf('Ferry stays at its pier\n\nNo more\n')).toBeUndefined();
});

test('a heading at the head of Markdown is the title, and a sentence there is none', async () => {
  expect(await titleOf(`# Ferry news ##\n\n${BODY}\n`, 'a.md')).toBe('Ferry news');
  expect(await titleOf(`Ferry stays at its pier\n\n${BODY}\n`, 'a.md')).toBeUndefined();
  expect(await titleOf(`---\ntitle: Pier\n---\n# Ferry news\n\n${BODY}\n`, 'a.md')).toBe('Pier');
});

test('what somebody has written of the source comes before its first line', async () => {
  const { sources } = await readTextFile({
    path: 'a.txt',
    bytes: new TextEncoder().encode(`Ferry stays at its pier\n\n${BODY}\n`),
    locale: 'en',
  });
  const own = sources[0]?.metadata;
  expect(own).toBeDefined();
  const entry = { ...own!, title: 'The ferry', from: 'references.json' };
  expect(mergeMetadata(own, entry)).toMatchObject({ title: 'The ferry', from: { title: 'references.json' } });
  expect(mergeMetadata(own, { ...entry, title: undefined })).toMatchObject({
    title: 'Ferry stays at its pier',
    from: { title: 'first line' },
  });
});
