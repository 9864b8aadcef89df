import { afterEach, describe, expect, test } from 'vitest';
import type { EvidenceAnswer, EvidenceItem } from '../../server/src/protocol/evidence.ts';
import { edited, Editor, type EditorOptions, there } from '../support/server.ts';

const SOURCES = `
//- sources/references.json
[{ "id": "cau", "title": "Thông xe cầu Thạnh Lộc", "container-title": "Tin Phương Nam", "issued": "2023-06-15" },
 { "id": "cau-sau", "title": "Nhìn lại cầu Thạnh Lộc", "container-title": "Báo Lúa Mới", "issued": "2023-06-20" },
 { "id": "harbour", "title": "Harbour reopens", "container-title": "Marlow Echo", "issued": "2024-02-04" }]
//- sources/cau.txt
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.

Giám đốc Sở Giao thông Trần Văn Bảy nói: “Người dân hai bên sông đã chờ cây cầu này quá lâu”.
//- sources/cau-sau.txt
Hôm 12/6, thành phố thông xe cầu Thạnh Lộc bắc qua sông Vàm Thuật sau hai năm thi công.
//- sources/harbour.txt
The old harbour of Marlow reopened on 3 February 2024 after a fire.
Harbour master Ruth Adeyemi said: "Every boat will be back before the summer begins."
`;

let editor: Editor;
afterEach(() => editor.stop());

async function start(report: string, options: EditorOptions = {}, sources = SOURCES): Promise<void> {
  editor = await Editor.start(`${sources}//- report.md\n${report}\n`, options);
  await editor.open();
  await editor.read();
}

function ask(path = 'report.md', offset = editor.cursor()): Promise<EvidenceAnswer | null> {
  return editor.request('attest/evidence', {
    textDocument: { uri: editor.uri(path) },
    position: editor.position(path, offset),
  });
}

async function evidenceOn(
  report: string,
  options: EditorOptions = {},
): Promise<NonNullable<EvidenceAnswer['evidence']>> {
  await start(report, options);
  return there((await ask())?.evidence);
}

const keys = (items: readonly EvidenceItem[]): string[] => items.map(({ key }) => key);

describe('a sentence that cites', () => {
  test('is supported by its own source first, then by others that tell the same', async () => {
    const { supports, contradicts, sentence } = await evidenceOn(
      'Mở đầu. Ngày 12/6/2023, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi c‹›ông [@cau].',
    );
    expect(sentence).toContain('Ngày 12/6/2023, thành phố thông xe cầu Thạnh Lộc');
    expect(keys(supports)).toEqual(['cau', 'cau-sau']);
    expect(contradicts).toEqual([]);
    expect(supports[0]).toMatchObject({
      title: 'Thông xe cầu Thạnh Lộc',
      outlet: 'Tin Phương Nam',
      date: '2023-06-15',
      words: 'Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.',
      uri: editor.uri('sources/cau.txt'),
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 69 } },
      locator: 'đoạn 1',
      cited: true,
      differs: '',
      citation: '[@cau]',
      insert: null,
    });
  });

  test('is contradicted by what the checks find, with what differs', async () => {
    const { supports, contradicts } = await evidenceOn(
      'Ngày 13/6/2023, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi c‹›ông [@cau].',
    );
    const [own] = contradicts;
    expect(own).toMatchObject({ key: 'cau', cited: true, differs: '12 June 2023, not 13/6/2023' });
    expect(keys(supports)).toEqual([]);
    const [finding] = await editor.diagnostics('report.md', (list) => list.length > 0);
    expect(finding?.code).toBe('date-mismatch');
  });

  test('that a rule would contradict which is off is not contradicted', async () => {
    const { contradicts, supports } = await evidenceOn(
      'Ngày 13/6/2023, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi c‹›ông [@cau].',
      { settings: { rules: { 'date-mismatch': 'off' } } },
    );
    expect(contradicts).toEqual([]);
    // Nor is the other day taken for support.
    expect(supports).toEqual([]);
  });

  test('another source joins the brackets that are there', async () => {
    const { supports } = await evidenceOn(
      'Ngày 12/6/2023, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi c‹›ông [@cau].',
    );
    const { insert } = there(supports.find(({ key }) => key === 'cau-sau'));
    expect(edited(editor.text(), [{ range: there(insert).range, newText: there(insert).text }])).toContain(
      'thi công [@cau; @cau-sau].',
    );
  });
});

test('another speaker in an article that the sentence does not cite contradicts nothing', async () => {
  const { contradicts } = await evidenceOn(
    'Bà Lê Thị Sáu nói người dân hai bên sông đã chờ cây cầu này quá l‹›âu [@cau-sau].',
  );
  expect(contradicts).toEqual([]);
});

test('who is named in a passage that tells something else supports nothing', async () => {
  const { supports } = await evidenceOn('Giám đốc Sở Giao thông Trần Văn Bảy nói phí đỗ xe sẽ t‹›ăng gấp ba [@cau].');
  expect(supports).toEqual([]);
});

test('passages that are only related are listed where nothing else is', async () => {
  const { related, supports } = await evidenceOn(
    'The old har‹›bour of Marlow has a lighthouse and ferries to the islands.',
  );
  expect(supports).toEqual([]);
  expect(keys(related)).toContain('harbour');
});

describe('a quotation', () => {
  test('is found where it stands, be the source cited or not', async () => {
    const { quoted, contradicts } = await evidenceOn(
      'Theo ông Bảy, “Người dân hai bên sông đã ch‹›ờ cây cầu này quá lâu”.',
    );
    expect(keys(quoted)).toEqual(['cau']);
    expect(contradicts).toEqual([]);
    expect(quoted[0]?.range).toMatchObject({ start: { line: 2, character: 42 }, end: { line: 2, character: 91 } });
    expect(quoted[0]?.locator).toBe('đoạn 2');
  });

  test('with changed words is contradicted by the source’s', async () => {
    const { quoted, contradicts } = await evidenceOn(
      'Ruth Adeyemi said: “Every boat will be g‹›one before the summer begins” [@harbour].',
    );
    expect(quoted).toEqual([]);
    expect(contradicts[0]).toMatchObject({
      key: 'harbour',
      differs: '“back”, not “gone”',
    });
  });
});

describe('a sentence that cites nothing', () => {
  test('gets the best sources, and their citation goes before its full stop', async () => {
    const { supports } = await evidenceOn(
      'The old harbour of Marlow reopened in Feb‹›ruary 2024 after a fire. It was cold.',
    );
    expect(keys(supports)).toEqual(['harbour']);
    const { insert, cited, quotation } = there(supports[0]);
    expect(cited).toBe(false);
    expect(edited(editor.text(), [{ range: there(insert).range, newText: there(insert).text }])).toBe(
      'The old harbour of Marlow reopened in February 2024 after a fire [@harbour]. It was cold.',
    );
    expect(quotation).toBe('“The old harbour of Marlow reopened on 3 February 2024 after a fire” [@harbour]');
  });

  test('in another language gets them as well', async () => {
    const { supports } = await evidenceOn('The city opened the Thạnh Lộc br‹›idge to traffic on 12 June 2023.');
    expect(keys(supports)).toContain('cau');
  });
});

describe('nothing is listed, and it is said why,', () => {
  test.each([
    [
      'where no source speaks of the sentence',
      'Vườn thú có ba con voi m‹›ới sinh.',
      'No source says anything on this sentence.',
    ],
    ['where no sentence stands', '# Tiêu đề\n\n‹›\n', 'There is no sentence at the cursor.'],
    ['in code', '```\nCầu Thạnh L‹›ộc thông xe.\n```', 'There is no sentence at the cursor.'],
  ])('%s', async (_, report, note) => {
    await start(report);
    const answer = there(await ask());
    expect(answer.note).toBe(note);
    const { evidence } = answer;
    expect(
      evidence ? [...evidence.supports, ...evidence.contradicts, ...evidence.quoted, ...evidence.related] : [],
    ).toEqual([]);
  });

  test('where there is no corpus', async () => {
    await start('Cầu Thạnh Lộc thông x‹›e.', { locale: 'vi' }, '');
    expect((await ask())?.note).toBe('Không tìm thấy thư mục nguồn.');
  });
});

test('in a source nothing is answered, so that a view keeps what it shows', async () => {
  await start('Một câ‹›u.');
  await editor.open('sources/cau.txt');
  expect(await ask('sources/cau.txt', 10)).toBeNull();
});

test('a request that is cancelled ends', async () => {
  await start('Ngày 12/6/2023, thành phố thông xe cầu Thạnh L‹›ộc [@cau].');
  await editor.change('report.md', { start: 0, end: 0 }, 'Mở. ');
  const first = ask().catch((error: unknown) => error);
  await editor.change('report.md', { start: 0, end: 0 }, 'Mở. ');
  expect(await first).toBeDefined();
  expect(keys(there((await ask('report.md', editor.cursor() + 8))?.evidence).supports)).toContain('cau');
});
