import { afterEach, describe, expect, test } from 'vitest';
import type { ClaimsAnswer } from '../../server/src/protocol/claims.ts';
import type { PageAnswer, PageKind } from '../../server/src/protocol/report-pages.ts';
import { Editor, type EditorOptions, there } from '../support/server.ts';

const SOURCES = `
//- sources/references.json
[{ "id": "cau", "title": "Thông xe cầu Thạnh Lộc", "container-title": "Tin Phương Nam", "issued": "2023-06-15" }]
//- sources/cau.txt
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
//- report.md
`;
const TOLD = 'Ngày 12/6/2023, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].';

let editor: Editor;
afterEach(() => editor.stop());

async function start(files: string, options: EditorOptions = {}, path = 'report.md'): Promise<void> {
  editor = await Editor.start(files, options);
  await editor.open(path);
  await editor.read();
}

function ask(path = 'report.md'): Promise<ClaimsAnswer | null> {
  return editor.request('attest/claims', { textDocument: { uri: editor.uri(path) } });
}

test('the claims of a report are told with their verdicts, places and passages', async () => {
  await start(`${SOURCES}${TOLD}\n\n${TOLD.replace('12/6', '13/6')}\n\nAi cũng mừng.\n`);
  const { rows, why } = there(await ask());
  expect(why).toBe('');
  expect(rows).toMatchObject({
    counts: { supported: 1, contradicted: 1, unsupported: 0, uncited: 0, unjudged: 0 },
    others: 1,
    claims: [
      {
        verdict: 'supported',
        range: { start: { line: 0, character: 0 } },
        cited: ['cau'],
        passage: {
          key: 'cau',
          title: 'Thông xe cầu Thạnh Lộc',
          date: '2023-06-15',
          uri: editor.uri('sources/cau.txt'),
        },
      },
      { verdict: 'contradicted', range: { start: { line: 2, character: 0 } } },
    ],
  });
});

test('they are told in the language of the user', async () => {
  await start(`${SOURCES}${TOLD.replace('@cau', '@khong')}\n`, { locale: 'vi' });
  expect((await ask())?.rows?.claims[0]?.reason).toBe('Không có nguồn nào tên @khong.');
});

test('a finding that a person has silenced counts as no contradiction', async () => {
  await start(`${SOURCES}<!-- attest-disable-next-line date-mismatch -->\n${TOLD.replace('12/6', '13/6')}\n`);
  expect((await ask())?.rows?.counts).toMatchObject({ contradicted: 0, unjudged: 1 });
});

test('a report that claims nothing says so, and one without sources says that', async () => {
  await start(`${SOURCES}Ai cũng mừng.\n`);
  expect(await ask()).toMatchObject({ why: 'no claims', rows: { claims: [], others: 1 } });
  await editor.stop();
  await start(`//- report.md\n${TOLD}\n`);
  expect(await ask()).toEqual({ why: 'no corpus', rows: null });
});

describe('a page of the report', () => {
  const page = (kind: PageKind, initials?: string, path = 'report.md'): Promise<PageAnswer | null> =>
    editor.request('attest/reportPage', {
      textDocument: { uri: editor.uri(path) },
      kind,
      ...(initials === undefined ? {} : { initials }),
    });

  test('is its summary, with the places of its claims', async () => {
    await start(`${SOURCES}# Cây cầu\n\n${TOLD}\n`);
    const { text = '', claims } = there(await page('summary'));
    expect(text).toContain('<h1>Cây cầu</h1>');
    expect(text).toContain('data-claim="0"');
    expect(claims).toMatchObject([{ start: { line: 2, character: 0 } }]);
    const again = there(await page('summary')).text ?? '';
    const nonce = (html: string): string => /script-src 'nonce-(\w{32})'/.exec(html)?.[1] ?? '';
    expect(nonce(text)).not.toBe('');
    expect(nonce(again)).not.toBe(nonce(text));
    expect(there(await page('summary.html')).text).not.toContain('<script');
  });

  test('is its fact-check sheet, with the initials that are given, else those of the settings', async () => {
    await start(`${SOURCES}${TOLD}\n`, { settings: { factCheck: { initials: 'BTV' } }, locale: 'vi' });
    const line = async (initials?: string): Promise<string> =>
      there(await page('sheet.csv', initials)).text?.split('\r\n')[1] ?? '';
    expect(await line()).toMatch(/^1,report\.md,1,.*,Nguồn xác nhận,,BTV,\d{4}-\d\d-\d\d$/);
    expect(await line('TN')).toMatch(/,TN,\d{4}-\d\d-\d\d$/);
    expect(there(await page('sheet.html', 'TN')).text).toMatch(/Phiếu kiểm chứng[^]*<td>TN<\/td>/);
  });

  test('is none where there is nothing to judge with, and that is told', async () => {
    await start(`//- report.md\n${TOLD}\n`);
    const answer = there(await page('summary'));
    expect(answer.text).toBeUndefined();
    expect(answer.note).toMatch(/No folder with sources/);
  });
});

test('a source is no report', async () => {
  await start(SOURCES.replaceAll('cau.txt', 'cau.md') + TOLD, {}, 'sources/cau.md');
  expect(await ask('sources/cau.md')).toBeNull();
});
