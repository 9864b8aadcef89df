import type { MarkupContent } from 'vscode-languageserver-types';
import { afterEach, describe, expect, test } from 'vitest';
import { Editor, type EditorOptions, there } from '../support/server.ts';

const SOURCES = `
//- sources/references.json
[{ "id": "cau", "title": "Thông xe cầu Thạnh Lộc", "container-title": "Tin Phương Nam", "issued": "2023-06-15" },
 { "id": "cau-sau", "title": "Nhìn lại cầu Thạnh Lộc", "container-title": "Báo Lúa Mới", "issued": "2023-06-20" },
 { "id": "harbour", "title": "Harbour *reopens*", "container-title": "Marlow Echo", "issued": "2024-02-04" }]
//- sources/cau.txt
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công, với tổng vốn 2,5 triệu đô la.
Giám đốc Sở Giao thông Trần Văn Bảy nói: “Người dân hai bên sông đã chờ cây cầu này quá lâu”.
Ông Bảy cho biết đơn vị thi công sẽ bảo hành cầu trong năm năm.
//- sources/cau-sau.txt
Sáng 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
//- sources/harbour.txt
The old harbour of Marlow reopened on Saturday after a fire had closed its northern pier for a year.
Harbour master Ruth Adeyemi said: "Every boat will be back before the summer begins."
The council has not said what the repair of the lighthouse cost.
`;

let editor: Editor;
afterEach(() => editor.stop());

async function start(report: string, options: EditorOptions = {}): Promise<void> {
  editor = await Editor.start(`${SOURCES}//- report.md\n${report}\n`, options);
  await editor.open();
  await editor.read(({ sources }) => sources === 3);
}

/** The paragraphs of the hover at the cursor, as plain words, and what it is of. */
async function hovered(report: string, options: EditorOptions = {}): Promise<string[]> {
  await start(report, options);
  const found = await editor.hover();
  if (!found) return [];
  const { value } = found.contents as MarkupContent;
  return [editor.words('report.md', there(found.range)), ...value.replace(/\\(?=\W)/g, '').split('\n\n')];
}

describe('a date', () => {
  test('that the source gives is told with how it was read, and with its sentence', async () => {
    const [of, head, resolved, sentence, about] = await hovered(
      'Ngày 12‹›/6/2023, thành phố thông xe cầu Thạnh Lộc [@cau].',
      { locale: 'vi' },
    );
    expect(of).toBe('Ngày 12/6/2023');
    expect(head).toBe('**Nguồn cũng nói vậy: ngày 12/6/2023.**');
    expect(resolved).toBe('“Sáng 12/6” → ngày 12/6/2023, theo ngày đăng bài, ngày 15/6/2023');
    expect(sentence).toMatch(/^> \*\*Sáng 12\/6\*\*, thành phố thông xe cầu Thạnh Lộc/);
    expect(about).toBe(
      `Thông xe cầu Thạnh Lộc · Tin Phương Nam · 2023-06-15 — [dòng 1](<${editor.uri('sources/cau.txt')}#L1>)`,
    );
  });

  test('that is another in the source is told as the finding tells it', async () => {
    const [, head] = await hovered('Ngày 13‹›/6/2023, thành phố thông xe cầu Thạnh Lộc [@cau].');
    expect(head).toBe('**The source says otherwise: 12 June 2023.**');
    const [finding] = await editor.diagnostics('report.md', (list) => list.length > 0);
    expect(finding?.message).toContain('12 June 2023');
  });

  test('is told across languages', async () => {
    const [, head, resolved] = await hovered('The city opened the Thạnh Lộc bridge on 12‹› June 2023 [@cau].');
    expect(head).toBe('**The source says the same: 12 June 2023.**');
    expect(resolved).toBe("“Sáng 12/6” → 12 June 2023, by the article's date, 15 June 2023");
  });

  test('of the report that leans on its own day is told, too', async () => {
    const paragraphs = await hovered(
      '---\ndate: 2024-02-04\n---\n\nThe old harbour of Marlow reopened yester‹›day after a fire [@harbour].',
    );
    expect(paragraphs).toContain("Here “yesterday” is 3 February 2024, by the report's own date");
    expect(paragraphs).toContain("“Saturday” → 3 February 2024, by the article's date, 4 February 2024");
  });

  test('that no sentence of the source gives is said to be missing', async () => {
    const [, head, ...rest] = await hovered('The council met about the library on 5‹› May 2024 [@harbour].');
    expect(head).toBe('**Not found in the source: no sentence there clearly tells this.**');
    expect(rest).toEqual([]);
  });

  test('on which two cited sources disagree is told by both', async () => {
    const [, head] = await hovered(
      'Ngày 12‹›/6/2023, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau; @cau-sau].',
    );
    expect(head).toMatch(
      /^\*\*(?:@cau says the same: 12 June 2023|The sources disagree: @cau says .* @cau-sau says .*)\.\*\*$/,
    );
  });
});

describe('a speaker', () => {
  test('is told with the name behind the title', async () => {
    const paragraphs = await hovered('Ông Trần Văn B‹›ảy cho biết đơn vị thi công sẽ bảo hành cầu năm năm [@cau].');
    expect(paragraphs[1]).toBe('**The source says the same.**');
    expect(paragraphs).toContain('“Ông Bảy” → Trần Văn Bảy, as the article names the speaker elsewhere');
  });

  test('that is another in the source is told', async () => {
    const [, head] = await hovered('Bà Lê Thị Sá‹›u cho biết đơn vị thi công sẽ bảo hành cầu trong năm năm [@cau].');
    expect(head).toBe('**The source says otherwise: Trần Văn Bảy.**');
  });
});

describe('a figure', () => {
  test('that is written otherwise is told by its value', async () => {
    const paragraphs = await hovered('Cầu Thạnh Lộc có tổng vốn 2.500.0‹›00 đô la sau hơn hai năm thi công [@cau].', {
      locale: 'vi',
    });
    expect(paragraphs[1]).toMatch(/^\*\*Nguồn cũng nói vậy: 2,5 triệu đô la\.\*\*$/);
    expect(paragraphs).toContain('“2,5 triệu đô la” → 2.500.000');
  });

  test('that is hardly one is passed over', async () => {
    expect(await hovered('Người dân ha‹›i bên sông chờ cầu Thạnh Lộc đã lâu [@cau].')).toEqual([]);
  });
});

describe('a quotation', () => {
  const SAID = 'Ruth Adeyemi said: “Every boat will be ';
  test.each([
    ['the source’s own words', `${SAID}back b‹›efore the summer begins” [@harbour].`, 'Word for word in the source.'],
    ['changed words', `${SAID}gone b‹›efore the summer begins” [@harbour].`, 'The source has other words.'],
    [
      'words of nobody',
      '“The lighthouse will sh‹›ine on for another hundred years” [@harbour].',
      'Not in the source: no such words are found there.',
    ],
    [
      'a translation',
      'Bà nói: “Mọi con thuyền sẽ tr‹›ở lại trước khi hè sang” [@harbour].',
      'A quotation in another language than the source; its words are not compared.',
    ],
  ])('with %s', async (_, report, expected) => {
    expect((await hovered(report))[1]).toBe(`**${expected}**`);
  });
});

test.each([
  ['plain words', 'Thành ph‹›ố thông xe cầu Thạnh Lộc ngày 12/6/2023 [@cau].'],
  ['a date in a sentence that cites nothing', 'Ngày 12‹›/6/2023, thành phố thông xe cầu Thạnh Lộc.'],
  ['a date in code', 'Thành phố thông xe cầu Thạnh Lộc `ngày 12‹›/6/2023` [@cau].'],
])('over %s nothing is told', async (_, report) => {
  expect(await hovered(report)).toEqual([]);
});

describe('settings', () => {
  const REPORT = 'Ngày 12‹›/6/2023, thành phố thông xe cầu Thạnh Lộc [@cau].';

  test.each([{ hover: { facts: false } }, { hover: { enabled: false } }, { rules: { 'date-mismatch': 'off' } }])(
    '%j: nothing is told',
    async (settings) => {
      expect(await hovered(REPORT, { settings })).toEqual([]);
    },
  );

  test('without hover.facts, citations still show their source; without hover.enabled they do not', async () => {
    const report = 'Thành phố thông xe cầu Thạnh Lộc [@ca‹›u].';
    expect(await hovered(report, { settings: { hover: { facts: false } } })).not.toEqual([]);
    await editor.stop();
    expect(await hovered(report, { settings: { hover: { enabled: false } } })).toEqual([]);
  });
});

test('a client without Markdown gets plain words', async () => {
  await start('Ngày 12‹›/6/2023, thành phố thông xe cầu Thạnh Lộc [@cau].', {
    capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
  });
  const { kind, value } = there(await editor.hover()).contents as MarkupContent;
  expect(kind).toBe('plaintext');
  expect(value.split('\n')[0]).toBe('The source says the same: 12 June 2023.');
  expect(value).toContain('Thông xe cầu Thạnh Lộc · Tin Phương Nam · 2023-06-15, line 1');
  expect(value).not.toContain('*');
});

test('a client that shows reasons gets the way to them below a finding, and only there', async () => {
  const explains = { capabilities: { experimental: { attest: { explain: true } } } };
  const wrong = await hovered('Ngày 13‹›/6/2023, thành phố thông xe cầu Thạnh Lộc [@cau].', explains);
  expect(wrong.at(-1)).toContain('command:attest.explain');
  // Message and sentence stand above it, with the finding.
  expect(wrong.join()).not.toContain('otherwise');
  expect(wrong[1]).toContain("“Sáng 12/6” → 12 June 2023, by the article's date");
  await editor.stop();
  const right = await hovered('Ngày 12‹›/6/2023, thành phố thông xe cầu Thạnh Lộc [@cau].', explains);
  expect(right.join()).not.toContain('command:');
});

test('markup of a source is shown and not obeyed', async () => {
  await start('The old harbour of Marlow reopened on 3‹› February 2024 [@harbour].');
  const { value } = there(await editor.hover()).contents as MarkupContent;
  expect(value).toContain(String.raw`Harbour \*reopens\*`);
});
