import type { CompletionItem, Diagnostic } from 'vscode-languageserver-types';
import { afterEach, describe, expect, test } from 'vitest';
import { edited, Editor, editsOf, there } from '../support/server.ts';

const SOURCES = `
//- sources/hoi-lua.txt
Ngày 4/3/2023, Chủ tịch huyện Trần Văn Bình khai mạc hội lúa đầu mùa tại bến phà xã An Thới Đông, với ba nghìn nông dân.
//- sources/kite-festival.txt
The kite festival of Lowmoor drew four thousand visitors.
`;

// With the wrong day, over two lines.
const WRONG = [
  'Ngày 6/3/2023, Chủ tịch huyện Trần Văn Bình khai mạc hội lúa đầu mùa',
  'tại bến phà xã An Thới Đông [@hoi-lua].',
];

let editor: Editor;
afterEach(() => editor.stop());

describe('code and whatever else is no prose', () => {
  const places: Readonly<Record<string, string>> = {
    'fenced code': '```\n[@‹›]\n```',
    'fenced code with tildes and words behind them': '~~~ {.md title="x"}\n[@‹›]\n~~~',
    'fenced code that is still open': 'Mở đầu.\n\n```md\n[@‹›]',
    'a chunk of Quarto': '```{r}\n#| label: x\n[@‹›]\n```',
    'fenced code in an item': '- Mục\n\n  ```\n  [@‹›]\n  ```',
    'indented code': 'Mở đầu.\n\n    [@‹›]\n',
    'code behind a tab': 'Mở đầu.\n\n\t[@‹›]\n',
    'inline code': 'Gõ `[@‹›]` vào.',
    'an HTML comment': '<!-- [@‹›] -->',
    'a comment over several lines': 'Mở đầu.\n\n<!--\n\n[@‹›]\n\n-->',
    'raw HTML': '<script>\n[@‹›]\n</script>',
    'front matter': '---\ntitle: "[@‹›]"\n---\n\nMở đầu.',
    'front matter that ends in dots': '---\ntitle: "[@‹›]"\n...\n\nMở đầu.',
    'the target of a link': '[bài](https://example.org/[@‹›)',
    mathematics: 'Cho $x_{@‹›}$ là số.',
    'a shortcode': '{{< video @‹› >}}',
  };

  test.each(Object.entries(places))('%s: nothing is suggested, nothing is found', async (_, marked) => {
    const written = marked.replace('@‹›', '@khong-co‹›');
    await begin(`${SOURCES}//- report.md\nx`);
    for (const [path, text] of [
      ['unix.md', written],
      ['windows.md', written.replaceAll('\n', '\r\n')],
    ] as const) {
      await editor.open(path, text.replace('‹›', ''));
      expect(keys((await editor.complete(path, text.indexOf('‹›')))?.items)).toEqual([]);
      expect(await editor.diagnostics(path)).toEqual([]);
    }
  });

  test.each([
    ['a list', '- Mục\n  - [@‹›]'],
    ['a quotation', '> Lời\n> [@‹›]'],
    ['a table', '| a | b |\n|---|---|\n| x | [@‹›] |'],
    ['a footnote', 'x[^1]\n\n[^1]: Xem [@‹›]'],
    ['a definition', 'Từ\n:   nghĩa [@‹›]'],
    ['a heading', '## Tựa [@‹›] {#s}'],
    ['a div', '::: {.note}\nLời [@‹›]\n:::'],
    ['the text behind code', '```\n@x\n```\n\nLời [@‹›]'],
    ['the text of a link', '[lời @‹›](https://example.org)'],
  ])('%s holds prose: there a key is completed, and a wrong one is found', async (_, marked) => {
    await begin(`${SOURCES}//- report.md\nx`);
    const written = marked.replaceAll('\n', '\r\n').replace('@‹›', '@khong-co‹›');
    await editor.open('typed.md', marked.replace('‹›', ''));
    expect(keys((await editor.complete('typed.md', marked.indexOf('‹›')))?.items)).toContain('hoi-lua');
    await editor.open('draft.md', written.replace('‹›', ''));
    const found = await editor.diagnostics('draft.md', (list) => list.length > 0);
    expect(found.map((one) => editor.words('draft.md', one.range))).toEqual(['khong-co']);
  });
});

describe('line breaks', () => {
  test('a fix keeps Windows line breaks, and those of a mixed text', async () => {
    await begin(`${SOURCES}//- report.md\nx`);
    for (const [path, breaks] of Object.entries({
      'unix.md': ['\n'],
      'windows.md': ['\r\n'],
      'mixed.md': ['\r\n', '\n'],
    })) {
      const lines = ['# Tựa', '', 'Mở đầu.', '', ...WRONG, ''];
      const text = lines.map((line, i) => line + (breaks[i % breaks.length] ?? '')).join('');
      await editor.open(path, text);
      const [wrong] = await editor.diagnostics(path, (list) => list.length > 0);
      expect(editor.words(path, there(wrong).range)).toBe('6/3/2023');
      const [fix] = await editor.fixes(path, there(wrong));
      expect(edited(text, editsOf(there(fix)))).toBe(text.replace('6/3/2023', '4/3/2023'));
    }
  });

  test('what is suggested inserts no line break, whatever the text has', async () => {
    await begin(`${SOURCES}//- report.md\nx`);
    const text = 'Ông Trần Văn Bình khai mạc hội lúa\r\nở Cần Giờ [@';
    await editor.open('draft.md', text);
    const [item] = (await editor.complete('draft.md', text.length))?.items ?? [];
    expect(item?.label).toBe('hoi-lua');
    expect(JSON.stringify(item?.textEdit)).not.toContain('\\n');
  });
});

describe('several changes at once', () => {
  test('are taken one after the other, from the end to the front as VS Code sends them', async () => {
    await begin(`${SOURCES}//- report.md\nHội lúa mở ở Cần Giờ.\n\nThe kite festival drew thousands.`);
    const text = editor.text();
    const places = [text.length, text.indexOf('.')];
    await changed(places.map((at) => ({ at, insert: ' [@' })));
    expect(keys((await editor.complete('report.md', text.indexOf('.') + 3))?.items)[0]).toBe('hoi-lua');
    expect(keys((await editor.complete('report.md', text.length + 6))?.items)[0]).toBe('kite-festival');
  });

  test('are taken in any other order as well, each in the text that the one before it left', async () => {
    await begin(`${SOURCES}//- report.md\nHội lúa mở ở Cần Giờ.\n\nThe kite festival drew thousands.`);
    const text = editor.text();
    await changed([
      { at: text.indexOf('.'), insert: ' [@' },
      { at: text.length + 3, insert: ' [@kit' },
      { at: text.indexOf('.') + 3, insert: 'hoi' },
    ]);
    const now = text.replace('.', ' [@hoi.') + ' [@kit';
    expect(editor.text()).toBe(now);
    expect(keys((await editor.complete('report.md', now.indexOf('@hoi') + 4))?.items)[0]).toBe('hoi-lua');
    expect(keys((await editor.complete('report.md', now.length))?.items)[0]).toBe('kite-festival');
  });

  test('no key is reported at any of the cursors while it is typed', async () => {
    await begin(`${SOURCES}//- report.md\nMột [@].\n\nHai [@].\n\nBa [@fest].`);
    const text = editor.text();
    const places = [text.indexOf('@]', 8) + 1, text.indexOf('@]') + 1];
    await changed(places.map((at) => ({ at, insert: 'hoi' })));
    expect(words(await editor.diagnostics())).toEqual(['fest']);
    await editor.change('report.md', { start: 0, end: 3 }, 'Mốt');
    expect(words(await editor.diagnostics())).toEqual(['hoi', 'hoi', 'fest']);
  });
});

test('an untitled document is completed and checked against the sources of the workspace', async () => {
  await begin(`${SOURCES}//- report.md\nx`);
  const text = `${WRONG.join(' ')}\n\nThe kite festival [@`;
  await editor.open('untitled:Untitled-1', text);
  expect(keys((await editor.complete('untitled:Untitled-1', text.length))?.items)[0]).toBe('kite-festival');
  const found = await editor.diagnostics('untitled:Untitled-1', (list) => list.length > 0);
  expect(found.map((one) => editor.words('untitled:Untitled-1', one.range))).toEqual(['6/3/2023']);
  const [fix] = await editor.fixes('untitled:Untitled-1', there(found[0]));
  expect(edited(text, editsOf(there(fix)))).toBe(text.replace('6/3/2023', '4/3/2023'));
});

async function begin(files: string): Promise<void> {
  editor = await Editor.start(files);
  await editor.open();
  await editor.read(({ sources }) => sources === 2);
}

/** Sends several changes in one message; each is made in the text that the one before it has left. */
async function changed(changes: readonly { readonly at: number; readonly insert: string }[]): Promise<void> {
  await editor.changes(
    'report.md',
    changes.map(({ at, insert }) => ({ start: at, end: at, insert })),
  );
}

function keys(items: readonly CompletionItem[] | undefined): string[] {
  return (items ?? []).map(({ label }) => label);
}

function words(found: readonly Diagnostic[]): string[] {
  return found.map((one) => editor.words('report.md', one.range));
}
