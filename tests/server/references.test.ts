import type { CodeLens, Location } from 'vscode-languageserver-types';
import { FileChangeType } from 'vscode-languageserver/node';
import { afterEach, describe, expect, test } from 'vitest';
import { Editor, there } from '../support/server.ts';

const FILES = `
//- sources/kenh-dao.md
---
title: Kênh đào thông tuyến
url: https://example.org/kenh-dao
---
Kênh đào Rạch Gốc thông tuyến ngày 4/4/2024.
//- sources/mill-fire.txt
The mill at Arden burned on 2 May 2024.
//- sources/references.json
[
  { "type": "article", "id": "mill-fire", "title": "Mill lost", "issued": "2024-05-03", "nested": { "id": "kenh-dao" } },
  { "id": 7, "title": "Seven" }
]
//- report.md
# Kênh

Kênh thông tuyến ngày 4/4/2024 [@kenh-dao‹›], xem [-@mill-fire].

Không phải trích dẫn: \`@kenh-dao\`, a@kenh-dao.
//- sub/second.md
The canal opened [see @kenh-dao, p. 2; @{kenh-dao}], as [told](../sources/kenh-dao.md) and [online](https://www.example.org/kenh-dao/).
//- sub/plain.txt
[@kenh-dao]
//- node_modules/third.md
[@kenh-dao]
//- .hidden/fourth.md
[@kenh-dao]
`;

let editor: Editor;
afterEach(() => editor.stop());

describe('references', () => {
  test('every citation over all reports, by key and by link, in code and elsewhere none', async () => {
    await start();
    expect(await cited('report.md', editor.cursor())).toEqual([
      'report.md 2:33 kenh-dao',
      'sub/second.md 0:23 kenh-dao',
      'sub/second.md 0:41 kenh-dao',
      'sub/second.md 0:56 [told](../sources/kenh-dao.md)',
      'sub/second.md 0:91 [online](https://www.example.org/kenh-dao/)',
    ]);
  });

  test('the declaration is the source, and its entry of the metadata', async () => {
    await start();
    expect((await cited('report.md', editor.text().indexOf('mill-fire'), true)).slice(0, 2)).toEqual([
      'sources/mill-fire.txt 0:0 ',
      'sources/references.json 1:29 "mill-fire"',
    ]);
  });

  test('they are found from anywhere in the source, which need not be open', async () => {
    await start();
    const found = await ask<Location[]>('references', 'sources/mill-fire.txt', {
      position: { line: 0, character: 7 },
      context: { includeDeclaration: false },
    });
    expect(found).toMatchObject([{ uri: editor.uri('report.md'), range: { start: { line: 2, character: 51 } } }]);
  });

  test('they are found from an entry of the metadata, and not from between two', async () => {
    await start();
    const from = (line: number, character: number): Promise<Location[] | null> =>
      ask('references', 'sources/references.json', {
        position: { line, character },
        context: { includeDeclaration: false },
      });
    expect(await from(1, 90)).toMatchObject([{ uri: editor.uri('report.md') }]);
    expect(await from(0, 1)).toBeNull();
  });

  test('open reports count as they stand in the editor, closed ones as they are on disk', async () => {
    await start();
    await editor.change('report.md', { start: editor.cursor() - 1, end: editor.cursor() }, 'u');
    expect(await cited('report.md', editor.text().indexOf('mill-fire'))).toEqual(['report.md 2:51 mill-fire']);
    await editor.write('sub/second.md', 'Gone [@mill-fire].');
    expect(await cited('report.md', editor.text().indexOf('mill-fire'))).toEqual([
      'report.md 2:51 mill-fire',
      'sub/second.md 0:7 mill-fire',
    ]);
    await editor.close('report.md');
    await editor.open('sub/second.md', 'Gone [@mill-fire].');
    expect(await cited('sub/second.md', 8)).toEqual(['report.md 2:51 mill-fire', 'sub/second.md 0:7 mill-fire']);
  });

  test('an editor that watches is trusted, and what it tells of is read again', async () => {
    await start({ watches: true });
    const mill = editor.text().indexOf('mill-fire');
    expect(await cited('report.md', mill)).toHaveLength(1);
    await editor.write('new.md', '[@mill-fire]');
    expect(await cited('report.md', mill)).toHaveLength(1);
    await editor.filesChanged({ path: 'new.md', type: FileChangeType.Created });
    expect(await cited('report.md', mill)).toHaveLength(2);
    await editor.delete('new.md');
    await editor.filesChanged({ path: 'new.md', type: FileChangeType.Deleted });
    expect(await cited('report.md', mill)).toHaveLength(1);
  });

  test('nothing where nothing is cited', async () => {
    await start();
    expect(await ask('references', 'report.md', at('report.md', 3))).toBeNull();
  });
});

describe('code lenses', () => {
  test('over headings stand citations and problems of the section, and a click shows them', async () => {
    await start({ capabilities: CLICKS });
    await editor.change('report.md', { start: 0, end: 0 }, '## Trước\n\nChữ.\n\n## Lạ\n\nCầu gãy [@cau-gay].\n\n');
    await editor.change('report.md', { start: 0, end: 0 }, ' ');
    const lenses = await ask<CodeLens[]>('codeLens', 'report.md');
    expect(lenses.map(({ range, command }) => `${editor.words('report.md', range)}: ${command?.title}`)).toEqual([
      'Lạ: 1 citation',
      'Lạ: 1 problem',
      'Kênh: 2 citations of 2 sources',
    ]);
    const [uri, , places] = there(lenses[1]?.command?.arguments) as [string, unknown, Location[]];
    expect([lenses[1]?.command?.command, uri]).toEqual(['attest.showPlaces', editor.uri('report.md')]);
    expect(places.map(({ range }) => editor.words('report.md', range))).toEqual(['cau-gay']);
  });

  test('a client that can not show places gets the words alone', async () => {
    await start({ locale: 'vi' });
    expect(await ask<CodeLens[]>('codeLens', 'report.md')).toMatchObject([
      { command: { title: '2 trích dẫn từ 2 nguồn', command: '' } },
    ]);
  });

  test('in a source stands how often it is cited, and where', async () => {
    await start({ capabilities: CLICKS });
    const of = async (path: string): Promise<(string | undefined)[]> =>
      (await ask<CodeLens[]>('codeLens', path)).map(({ command }) => command?.title);
    expect(await of('sources/kenh-dao.md')).toEqual(['Cited 5 times in report.md, second.md']);
    expect(await of('sources/mill-fire.txt')).toEqual(['Cited once in report.md']);
    await editor.change('report.md', { start: 0, end: editor.text().length }, 'Hết.');
    expect(await of('sources/mill-fire.txt')).toEqual(['Cited in no report of the workspace']);
  });

  test('the setting turns them off', async () => {
    await start({ settings: { codeLens: { enabled: false } } });
    expect(await ask('codeLens', 'report.md')).toEqual([]);
    expect(await ask('codeLens', 'sources/mill-fire.txt')).toEqual([]);
  });
});

test('a client that can not be asked to is not', async () => {
  await start({ capabilities: { textDocument: { rename: { dynamicRegistration: true } } } });
  await cited('report.md', editor.cursor());
  expect(editor.registrations.map(({ method }) => method)).not.toContain('textDocument/rename');
});

test('plain sources and metadata are served where the client can be asked to', async () => {
  const dynamicRegistration = true;
  const textDocument = { references: { dynamicRegistration }, synchronization: { dynamicRegistration } };
  await start({ capabilities: { textDocument } });
  const registered = (method: string): unknown =>
    editor.registrations.find((one) => one.method === `textDocument/${method}`)?.registerOptions;
  await editor.until('the registrations', () => registered('references'));
  const metadata = ['references.json', '**/*.{bib,ris,csl.json}', '*.{yaml,yml}'].map((name) => ({
    pattern: expect.stringContaining(`/sources/${name}`) as string,
  }));
  expect(registered('references')).toMatchObject({
    documentSelector: [{ language: 'plaintext' }, ...metadata],
  });
  expect(registered('didOpen')).toMatchObject({ documentSelector: metadata });
  expect(registered('codeLens')).toBeUndefined();
});

const CLICKS = { experimental: { attest: { showPlaces: true } } };

async function start(options: Parameters<typeof Editor.start>[1] = {}): Promise<void> {
  editor = await Editor.start(FILES, options);
  await editor.open();
  await editor.read();
}

function at(path: string, offset: number, includeDeclaration = false): object {
  return { position: editor.position(path, offset), context: { includeDeclaration } };
}

function ask<R>(what: string, path: string, params: object = {}): Promise<R> {
  return editor.request<R>(`textDocument/${what}`, { textDocument: { uri: editor.uri(path) }, ...params });
}

/** `report.md 2:33 words` for each place. */
async function cited(path: string, offset: number, declaration = false): Promise<string[]> {
  const found = await ask<Location[]>('references', path, at(path, offset, declaration));
  const lines = await Promise.all(found.map(({ uri }) => editor.lines(uri)));
  return found.map(({ uri, range: { start, end } }, i) => {
    const words = lines[i]?.[start.line]?.slice(start.character, end.character);
    const shown = uri.slice(editor.uri('').length).replace(/^\//, '');
    return `${shown} ${start.line}:${start.character} ${words}`;
  });
}
