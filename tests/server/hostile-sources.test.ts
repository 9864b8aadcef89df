import { afterEach, expect, test } from 'vitest';
import { Editor } from '../support/server.ts';

// A source is written by somebody else. Whatever stands in its text, its metadata or its name is shown as these words: nothing
// of it becomes a link, a picture, a command or markup, and nothing turns the rest of a line round.

const LURE =
  '[bấm](command:attest.explain) ![ảnh](https://evil.example/a.png) <img src=x onerror=alert(1)> <https://evil.example/b> ' +
  'javascript:alert(2) www.evil.example/c [d]: command:e `f` $g$ a@evil.example \u001b[2J\u202ećứđ\u202c';

const FILES = `
//- report.md
Trại ươm Bàu Sen bán 5.400 cây dầu ngày 9/6/2024 [@uo‹›m].
`;

const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

let editor: Editor;
afterEach(() => editor.stop());

async function start(options: Parameters<typeof Editor.start>[1] = {}): Promise<void> {
  editor = await Editor.start(FILES, options);
  const yaml = JSON.stringify(LURE);
  await editor.write(
    'sources/uom.md',
    `---\nid: uom\ntitle: ${yaml}\nauthor: ${yaml}\noutlet: ${yaml}\nurl: "command:attest.explain"\ndate: 2024-06-10\n---\n` +
      `Trại ươm Bàu Sen ${LURE} bán 5.400 cây dầu ngày 8/6/2024.\n\nBà Lụa nói: “Cây ${LURE} tốt.”\n`,
  );
  await editor.open();
  await editor.configure({ corpus: ['sources'] });
  await editor.read(({ sources }) => sources === 1);
}

test('in hovers and beside suggestions a source’s Markdown is words', async () => {
  await start();
  const hover = JSON.stringify((await editor.hover())?.contents);
  const [item] = (await editor.complete())?.items ?? [];
  if (!item) return expect.fail('no suggestion');
  const documentation = JSON.stringify((await editor.resolve(item)).documentation);
  for (const markdown of [hover, documentation]) {
    expect(markdown).toContain('evil');
    const { value, kind } = JSON.parse(markdown) as { value: string; kind: string };
    expect(kind).toBe('markdown');
    // What is left when everything that is escaped is taken out may hold our own links to the source's lines alone.
    const live = value.replace(/\\[!-/:-@[-`{-~]/g, '');
    const targets = [...live.matchAll(/\]\(<?([^)>]*)/g)].map(([, target = '']) => target);
    for (const target of targets) expect(target).toMatch(/^file:\/\/\/.*\/sources\/uom\.md#L?\d+/);
    expect(live.replace(/\]\(<[^>]*>\)/g, '')).not.toMatch(/!\[|<|https?:|command:|javascript:|www\.|`|\$/);
    expect(value).not.toMatch(UNSEEN);
  }
});

test('where an editor shows plain text, nothing turns its lines round either', async () => {
  await start();
  const found = await editor.diagnostics('report.md', (list) => list.length > 0);
  expect(found.map(({ code }) => code)).toEqual(['date-mismatch']);
  expect(JSON.stringify(found)).toContain('evil');
  const rows = [
    found,
    await editor.complete(),
    await editor.request('workspace/symbol', { query: 'uom' }),
    await editor.request('textDocument/documentLink', { textDocument: { uri: editor.uri('report.md') } }),
    await editor.request('attest/sources', { by: 'outlet', query: 'Bàu Sen' }),
    await editor.request('attest/claims', { textDocument: { uri: editor.uri('report.md') } }),
  ];
  for (const answer of rows) for (const words of stringsIn(answer)) expect(words).not.toMatch(UNSEEN);
});

test('a link leads to the source’s file, whatever address the source gives for itself', async () => {
  await start();
  const links = (await editor.request('textDocument/documentLink', {
    textDocument: { uri: editor.uri('report.md') },
  })) as { target?: string }[];
  expect(links).toHaveLength(1);
  const { target } = (await editor.request('documentLink/resolve', links[0] ?? {})) as { target: string };
  expect(target).toMatch(/^file:\/\/.*\/sources\/uom\.md/);
});

/** All strings of an answer that a person may see; what is written into the report is the source's own. */
function stringsIn(value: unknown, name = ''): string[] {
  if (['newText', 'insertText', 'data', 'textEdit', 'filterText', 'sortText'].includes(name)) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one) => stringsIn(one));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => stringsIn(one, key));
}
