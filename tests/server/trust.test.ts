import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { builtProgram } from '../support/built.ts';
import { Editor } from '../support/server.ts';

const FILES = `
//- report.md
Chợ nổi Cái Vồn dời chỗ ngày 5/6/2024 [@cho-noi].
//- styles/own.csl
not a style
`;

const SOURCE = 'Chợ nổi Cái Vồn dời chỗ ngày 4/6/2024.\n';

let editor: Editor;
/** A folder that is none of the workspace's. */
let elsewhere: string;

beforeEach(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'attest-elsewhere-'));
  await mkdir(join(elsewhere, 'articles'));
  await writeFile(join(elsewhere, 'articles', 'cho-noi.txt'), SOURCE);
  await writeFile(join(elsewhere, 'outer.csl'), '<style xmlns="http://purl.org/net/xbiblio/csl"/>');
});
afterEach(async () => {
  await editor.stop();
  await rm(elsewhere, { recursive: true });
});

describe('in a workspace that is not trusted', () => {
  test('a folder of sources that leads out is not read, and is read as soon as the workspace is trusted', async () => {
    await start({ trusted: false });
    await linkSources();
    expect(await editor.until('a message', () => editor.shown[0])).toMatch(
      /sources leads out of the folders that are open\. It is not read until you trust this workspace\.$/,
    );
    expect(await editor.until('a status', () => editor.status)).toMatchObject({ folders: 0, sources: 0 });
    await editor.notify('attest/trusted', {});
    await editor.until('the sources', () => editor.status?.sources === 1 || undefined);
    expect(codes(await editor.diagnostics('report.md', (found) => found.length > 0))).toEqual(['date-mismatch']);
    expect(editor.shown).toHaveLength(1);
  });

  test('sources inside are read and held against the report as ever', async () => {
    await start({ trusted: false });
    await editor.write('sources/cho-noi.txt', SOURCE);
    await editor.filesChanged({ path: 'sources', type: FileChangeType.Created });
    expect(codes(await editor.diagnostics('report.md', (found) => found.length > 0))).toEqual(['date-mismatch']);
    expect(editor.shown).toEqual([]);
  });

  test('a folder elsewhere that the settings name is read: what reaches the server is the user’s own', async () => {
    await start({ trusted: false, settings: { corpus: [join(elsewhere, 'articles')] } });
    await editor.until('the sources', () => editor.status?.sources === 1 || undefined);
  });

  test('a citation style outside is not read, one inside is', async () => {
    await builtProgram('bibliography');
    await start({ trusted: false });
    await editor.write('sources/cho-noi.txt', SOURCE);
    await editor.filesChanged({ path: 'sources', type: FileChangeType.Created });
    await list('styles/own');
    expect(editor.shown.at(-1)).toMatch(/^The citation style styles\/own cannot be used/);
    const outer = join(elsewhere, 'outer.csl');
    await list(outer);
    expect(editor.shown.slice(-2)).toEqual([
      `${outer} leads out of the folders that are open. It is not read until you trust this workspace.`,
      expect.stringContaining('There is no citation style'),
    ]);
  });

  test('severities of a file above the workspace do not hold, those of its own do', async () => {
    await start({ trusted: false, roots: ['inner'] });
    await editor.write('.attestrc.json', '{ "rules": { "date-mismatch": "off" } }');
    await editor.write('inner/sources/cho-noi.txt', SOURCE);
    await editor.filesChanged({ path: 'inner/sources', type: FileChangeType.Created });
    await editor.open('inner/report.md', editor.fixture.files.get('report.md')?.text);
    expect(codes(await editor.diagnostics('inner/report.md', (found) => found.length > 0))).toEqual(['date-mismatch']);
    await editor.write('inner/.attestrc.json', '{ "rules": { "date-mismatch": "off" } }');
    await editor.filesChanged({ path: 'inner/.attestrc.json', type: FileChangeType.Created });
    await editor.diagnostics('inner/report.md', (found) => found.length === 0);
  });

  test('a verdict is not written where the workspace leads out', async () => {
    await start({ trusted: false });
    await editor.write('sources/cho-noi.txt', SOURCE);
    await symlink(elsewhere, join(editor.folder, '.attest'));
    await editor.filesChanged({ path: 'sources', type: FileChangeType.Created });
    const [finding] = await editor.diagnostics('report.md', (found) => found.length > 0);
    const about = { uri: editor.uri('report.md'), code: 'date-mismatch', range: finding?.range };
    await editor.request('workspace/executeCommand', { command: 'attest.keepVerdict', arguments: [about] });
    expect(await editor.until('a message', () => editor.shown.at(-1))).toContain('leads out of the folders');
  });
});

test('a link in a folder of sources that leads out is no source, be it there at the start or made later', async () => {
  await start({});
  await editor.write('sources/ben-pha.txt', 'Bến phà cũ đóng cửa ngày 1/2/2024.');
  await symlink(join(elsewhere, 'articles', 'cho-noi.txt'), join(editor.folder, 'sources', 'cho-noi.txt'));
  await editor.filesChanged({ path: 'sources', type: FileChangeType.Created });
  const unknown = (found: readonly { readonly code?: unknown }[]): boolean =>
    codes(found).join() === 'unknown-citation';
  await editor.diagnostics('report.md', unknown);
  await rm(join(editor.folder, 'sources', 'cho-noi.txt'));
  await symlink(join(elsewhere, 'articles', 'cho-noi.txt'), join(editor.folder, 'sources', 'cho-noi.txt'));
  const before = editor.statuses;
  await editor.filesChanged({ path: 'sources/cho-noi.txt', type: FileChangeType.Changed });
  await editor.until('a status', () => editor.statuses > before || undefined);
  expect(editor.status?.sources).toBe(1);
  await editor.write('sources/hang.txt', 'Hang đá mở cửa.');
  await editor.filesChanged({ path: 'sources/hang.txt', type: FileChangeType.Created });
  await editor.until('the other source', () => editor.status?.sources === 2 || undefined);
});

test.each([{ trusted: true }, {}])(
  'otherwise (%o) the links of a workspace are followed, and nothing is said',
  async (options) => {
    await start(options);
    await linkSources();
    await editor.until('the sources', () => editor.status?.sources === 1 || undefined);
    expect(editor.shown).toEqual([]);
  },
);

async function start(options: Parameters<typeof Editor.start>[1]): Promise<void> {
  editor = await Editor.start(FILES, options);
  await editor.open();
}

async function linkSources(): Promise<void> {
  await symlink(join(elsewhere, 'articles'), join(editor.folder, 'sources'));
  await editor.filesChanged({ path: 'sources', type: FileChangeType.Created });
}

async function list(style: string): Promise<void> {
  const arguments_ = [{ uri: editor.uri('report.md'), style }];
  await editor.request('workspace/executeCommand', { command: 'attest.refreshBibliography', arguments: arguments_ });
}

function codes(found: readonly { readonly code?: unknown }[]): unknown[] {
  return found.map(({ code }) => code);
}
