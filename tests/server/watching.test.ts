import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { FileChangeType, type FileSystemWatcher } from 'vscode-languageserver/node';
import { afterEach, describe, expect, test } from 'vitest';
import { Editor } from '../support/server.ts';

const FILES = `
//- sources/den-bien.txt
Ngọn đèn biển Mũi Sò được sửa xong.
//- report.md
Đèn biển được sửa [@den-bien], chợ mở lại [@cho-ca].
`;

let editor: Editor;
afterEach(() => editor.stop());

describe('an editor that can not watch leaves it to the server', () => {
  test('a new source is known without another keystroke', async () => {
    await start(FILES);
    await unknown('cho-ca');
    await editor.write('sources/cho-ca.txt', 'Chợ cá mở lại.');
    await unknown();
  });

  test('a source in a new folder is known', async () => {
    await start(FILES);
    await unknown('cho-ca');
    await editor.write('sources/2024/thang-5/cho-ca.txt', 'Chợ cá mở lại.');
    await unknown();
  });

  test('a deleted source is not', async () => {
    await start(FILES);
    await unknown('cho-ca');
    await editor.delete('sources/den-bien.txt');
    await unknown('den-bien', 'cho-ca');
  });

  test('a renamed source goes by its new name', async () => {
    await start(FILES);
    await unknown('cho-ca');
    await rename(join(editor.folder, 'sources/den-bien.txt'), join(editor.folder, 'sources/cho-ca.txt'));
    await unknown('den-bien');
  });

  test('a changed source goes by what it says now', async () => {
    await start(FILES);
    await unknown('cho-ca');
    let before = editor.statuses;
    await editor.write('sources/den-bien.txt', 'Ngọn hải đăng vẫn tối.');
    const at = editor.text().indexOf('den-bien');
    // A write can be seen in two steps, the first of them empty; the last one counts.
    while (!JSON.stringify(await editor.hover('report.md', at)).includes('hải đăng vẫn tối')) {
      await editor.until('another status', () => editor.statuses > before || undefined);
      before = editor.statuses;
    }
  });
});

describe('an editor that can watch is asked to', () => {
  test('it watches the corpus folder, and tells of a new source', async () => {
    await start(FILES, { watches: true });
    await unknown('cho-ca');
    const watchers = await editor.until('a registration', () => watched());
    expect(watchers.map(({ globPattern }) => globPattern)).toContainEqual({
      baseUri: editor.uri('sources'),
      pattern: '**/*',
    });
    await editor.write('sources/cho-ca.txt', 'Chợ cá mở lại.');
    await editor.filesChanged({ path: 'sources/cho-ca.txt', type: FileChangeType.Created });
    await unknown();
  });

  test('what it has told of is known at the very next request', async () => {
    await start(FILES, { watches: true });
    await unknown('cho-ca');
    await editor.write('sources/cho-ca.txt', 'Chợ cá mở lại.');
    const at = editor.text().indexOf('cho-ca');
    expect(await editor.hover('report.md', at)).toBeNull();
    await editor.filesChanged({ path: 'sources/cho-ca.txt', type: FileChangeType.Created });
    expect(await editor.hover('report.md', at)).not.toBeNull();
  });

  test('a deleted folder takes its sources with it', async () => {
    await start(`${FILES}//- sources/cu/cho-ca.txt\nChợ cá mở lại.\n`, { watches: true });
    await unknown();
    await editor.delete('sources/cu');
    await editor.filesChanged({ path: 'sources/cu', type: FileChangeType.Deleted });
    await unknown('cho-ca');
  });

  test('a corpus folder that comes later is found', async () => {
    await start('\n//- report.md\nĐèn biển được sửa [@den-bien], chợ mở lại [@cho-ca].\n', { watches: true });
    expect((await editor.read()).folders).toBe(0);
    expect(await editor.diagnostics()).toEqual([]);
    await editor.write('sources/den-bien.txt', 'Ngọn đèn biển được sửa.');
    await editor.filesChanged({ path: 'sources', type: FileChangeType.Created });
    await unknown('cho-ca');
  });

  test('an editor that pulls is told to ask again', async () => {
    await start(FILES, { watches: true, pulls: true });
    expect(await editor.pull()).toMatchObject({ items: [{ code: 'unknown-citation' }] });
    const before = editor.refreshes;
    await editor.write('sources/cho-ca.txt', 'Chợ cá mở lại.');
    await editor.filesChanged({ path: 'sources/cho-ca.txt', type: FileChangeType.Created });
    await editor.until('a refresh', () => editor.refreshes > before || undefined);
    expect(await editor.pull()).toMatchObject({ kind: 'full', items: [] });
  });

  test('a change outside the corpus changes nothing', async () => {
    await start(FILES, { watches: true, pulls: true });
    const first = await editor.pull();
    await editor.write('cho-ca.txt', 'Chợ cá mở lại.');
    await editor.filesChanged({ path: 'cho-ca.txt', type: FileChangeType.Created });
    expect(await editor.pull('report.md', first.resultId)).toMatchObject({ kind: 'unchanged' });
  });
});

describe('the configuration of the project', () => {
  const PROJECT = `
//- .attestrc.json
{ "exclude": ["nhap/"] }
//- sources/den-bien.txt
Ngọn đèn biển Mũi Sò được sửa xong.
//- sources/nhap/cho-ca.txt
Chợ cá mở lại.
//- report.md
Đèn biển được sửa [@den-bien], chợ mở lại [@cho-ca].
`;
  const rewrite = async (text: string): Promise<void> => {
    await editor.write('.attestrc.json', text);
    await editor.filesChanged({ path: '.attestrc.json', type: FileChangeType.Changed });
  };

  test('other patterns count as soon as they are saved', async () => {
    await start(PROJECT, { watches: true });
    await unknown('cho-ca');
    await rewrite('{ "exclude": [] }');
    await unknown();
    await rewrite('{ "exclude": ["den*"] }');
    await unknown('den-bien');
  });

  test('an editor that can not watch has them at the next check', async () => {
    await start(PROJECT);
    await unknown('cho-ca');
    await editor.write('.attestrc.json', '{}');
    await editor.change('report.md', { start: 0, end: 0 }, ' ');
    await unknown();
  });

  test('what concerns no source makes nobody look at the sources again', async () => {
    await start(PROJECT, { watches: true });
    await unknown('cho-ca');
    const { begun } = editor.progress;
    const before = begun.length;
    await rewrite('{ "exclude": ["nhap/"], "rules": { "unknown-citation": "off" } }');
    await unknown();
    expect(begun).toHaveLength(before);
  });

  test('names of fields do, too, and so do patterns of the settings', async () => {
    const list = '//- sources/tin.jsonl\n{"id": "cho-ca", "text": "Cảng.", "noi_dung": "Chợ cá mở lại lúc năm giờ."}\n';
    await start(`${FILES}${list}`, { watches: true });
    await unknown();
    const at = editor.text().indexOf('cho-ca');
    const told = async (): Promise<string> => JSON.stringify(await editor.hover('report.md', at));
    expect(await told()).toContain('Cảng');
    await editor.write('.attestrc.json', '{ "jsonLines": { "text": "noi_dung" } }');
    await editor.filesChanged({ path: '.attestrc.json', type: FileChangeType.Created });
    await expect.poll(told).toContain('năm giờ');
    await editor.configure({ exclude: ['*.jsonl'] });
    await unknown('cho-ca');
  });
});

async function start(files: string, options: Parameters<typeof Editor.start>[1] = {}): Promise<void> {
  editor = await Editor.start(files, options);
  await editor.open();
  await editor.read();
}

/** Waits until just these keys are reported as unknown. */
async function unknown(...keys: string[]): Promise<void> {
  await editor.diagnostics('report.md', (list) => {
    const found = list
      .filter(({ code }) => code === 'unknown-citation')
      .map(({ range }) => editor.words('report.md', range));
    return found.join() === keys.join();
  });
}

function watched(): FileSystemWatcher[] | undefined {
  const found = editor.registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
  return (found?.registerOptions as { watchers: FileSystemWatcher[] } | undefined)?.watchers;
}
