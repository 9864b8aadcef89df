import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Terminal } from '../support/attest.ts';
import { builtProgram } from '../support/built.ts';
import { formatFixtures } from '../support/formats.ts';
import { guardedBy, withoutNetwork } from '../support/no-network.ts';
import { Editor, there } from '../support/server.ts';
import { sourceBytes } from '../support/source-fixtures.ts';

// The whole product with the network refused: nothing may try to reach it, and everything has to be answered.

const FILES = `
//- sources/keo.html
<!DOCTYPE html><html lang="vi"><head><title>Kẹo dừa xuất khẩu</title>
<base href="https://example.org/"><link rel="stylesheet" href="https://example.org/a.css">
<meta property="article:published_time" content="2024-05-02"><script src="https://example.org/a.js"></script></head>
<body><article><h1>Kẹo dừa xuất khẩu</h1><img src="https://example.org/keo.jpg"><iframe src="https://example.org/"></iframe>
<p>Ngày 1/5/2024, xưởng kẹo dừa Mỏ Cày xuất lô hàng đầu tiên sang cảng Busan, theo bà Phan Thị Lụa, chủ xưởng.</p>
<p>Bà Lụa nói xưởng đã thuê thêm bốn mươi người từ đầu năm để kịp đơn hàng của mùa hè.</p></article></body></html>
//- sources/refs.bib
@article{keo-bib, title = {Kẹo}, url = {https://example.org/keo}, doi = {10.1000/keo}, file = {https://example.org/keo.pdf}}
//- report.md
---
csl: https://www.zotero.org/styles/ieee
bibliography: https://example.org/refs.bib
---

# Kẹo dừa

Ngày 2/5/2024, xưởng kẹo dừa Mỏ Cày xuất lô hàng đầu tiên sang cảng Busan [@keo‹›]. Xem [bài](https://example.org/keo).
`;

let folder: string;
let log: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-network-'));
  log = join(folder, 'log.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

describe('nothing reaches for the network, and all is answered, of', () => {
  test('the language server', async () => {
    await builtProgram('bibliography');
    const editor = await Editor.start(FILES, { env: withoutNetwork(log), pulls: false });
    try {
      for (const [path, bytes] of everyFormat()) await editor.write(path, bytes);
      await editor.open();
      const [finding] = await editor.diagnostics('report.md', (found) => found.length > 0);
      expect(finding?.code).toBe('date-mismatch');
      const at = editor.text().indexOf('keo]');
      expect(JSON.stringify(await editor.hover('report.md', at))).toContain('Busan');
      expect((await editor.complete())?.items.map(({ label }) => label)).toContain('keo');
      expect(await editor.definition('report.md', at)).toHaveLength(1);
      const textDocument = { uri: editor.uri('report.md') };
      const range = there(finding).range;
      const context = { diagnostics: [finding] };
      expect(await editor.request('textDocument/codeAction', { textDocument, range, context })).not.toEqual([]);
      for (const method of ['documentLink', 'documentSymbol', 'codeLens', 'semanticTokens/full']) {
        expect(await editor.request(`textDocument/${method}`, { textDocument }), method).toBeTruthy();
      }
      expect(await editor.request('workspace/symbol', { query: 'keo' })).not.toEqual([]);
      const about = { textDocument, position: range.start };
      expect(await editor.request('attest/evidence', about)).toBeTruthy();
      expect(await editor.request('attest/claims', { textDocument })).toBeTruthy();
      const list = { command: 'attest.refreshBibliography', arguments: [{ uri: textDocument.uri }] };
      await editor.request('workspace/executeCommand', list);
      expect(editor.applied).toHaveLength(1);
    } finally {
      await editor.stop();
    }
    expect(guardedBy(log)).toEqual({
      programs: expect.arrayContaining([expect.stringMatching(/server\.js$/)]),
      tries: [],
    });
    // The threads that read the files are guarded like the program itself.
    expect(guardedBy(log).programs.length).toBeGreaterThan(1);
  });

  test('the command line: index, check, search, inspect and bibliography', async () => {
    await Promise.all([builtProgram('bibliography'), builtProgram('mcp')]);
    const terminal = await Terminal.open(FILES);
    try {
      for (const [path, bytes] of everyFormat()) await terminal.write(path, bytes);
      const run = (...args: string[]) => terminal.attestIn('.', withoutNetwork(log), ...args);
      const index = await run('index', '--format', 'json');
      expect(index.status).toBe(0);
      expect((JSON.parse(index.stdout) as { sources: number }).sources).toBeGreaterThan(15);
      expect(await run('check', 'report.md')).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('date-mismatch') as string,
      });
      expect((await run('search', 'lô hàng sang cảng Busan')).stdout).toContain('keo');
      expect((await run('inspect', 'report.md')).stdout).toContain('2/5/2024');
      const list = await run('bibliography', 'report.md', '--format', 'html');
      expect(list).toMatchObject({ status: 0, stdout: expect.stringContaining('Kẹo dừa xuất khẩu') as string });
    } finally {
      await terminal.close();
    }
    expect(guardedBy(log).tries).toEqual([]);
    expect(guardedBy(log).programs.length).toBeGreaterThan(5);
  });

  test('attest mcp', async () => {
    const terminal = await Terminal.open(FILES);
    try {
      const [program] = await Promise.all([builtProgram('attest'), builtProgram('reading'), builtProgram('mcp')]);
      const env = { ...(process.env as Record<string, string>), XDG_CACHE_HOME: folder, ...withoutNetwork(log) };
      const args = [resolve(program), 'mcp', terminal.folder];
      const client = new Client({ name: 'test', version: '1' });
      await client.connect(new StdioClientTransport({ command: process.execPath, args, env, stderr: 'ignore' }));
      const ask = async (name: string, given: Record<string, unknown>): Promise<string> =>
        JSON.stringify(await client.callTool({ name, arguments: given }));
      expect(await ask('search_sources', { query: 'cảng Busan' })).toContain('keo');
      expect(await ask('quote', { query: 'thuê thêm bốn mươi người' })).toContain('mùa hè');
      expect(await ask('source', { key: 'keo' })).toContain('Kẹo dừa xuất khẩu');
      expect(await ask('check_draft', { text: terminal.text('report.md') })).toContain('date-mismatch');
      await client.close();
    } finally {
      await terminal.close();
    }
    expect(guardedBy(log).tries).toEqual([]);
    expect(guardedBy(log).programs).not.toEqual([]);
  });
});

const alone = spawnSync('unshare', ['-rn', 'true']).status === 0;

test.runIf(alone)('on a machine that has no network at all, a report is checked all the same', async () => {
  const terminal = await Terminal.open(FILES);
  try {
    const [program] = await Promise.all([builtProgram('attest'), builtProgram('reading')]);
    const options = {
      cwd: terminal.folder,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: folder },
    } as const;
    const args = ['-rn', process.execPath, resolve(program), 'check', 'report.md'];
    expect(spawnSync('unshare', args, options)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('date-mismatch') as string,
    });
  } finally {
    await terminal.close();
  }
});

describe('a try would be seen:', () => {
  test.each([
    ['fetch', "fetch('https://example.org').catch(() => {})"],
    ['fetch', "globalThis['fe' + 'tch']('https://example.org')"],
    ['request', "require('https').request('https://example.org')"],
    ['get', "import('node:http').then(({ get }) => get('http://example.org'))"],
    ['connect', "require('net').connect(80, 'example.org')"],
    ['connect', "new (require('net').Socket)().connect({ port: 80 })"],
    ['connect', "require('tls').connect(443, 'example.org')"],
    ['connect', "require('http2').connect('https://example.org')"],
    ['lookup', "require('dns').lookup('example.org', () => {})"],
    ['resolve4', "require('dns').promises.resolve4('example.org')"],
    ['createSocket', "require('dgram').createSocket('udp4')"],
    ['WebSocket', "new WebSocket('wss://example.org')"],
    ['listen', "require('net').createServer().listen(0)"],
    ['spawn', "require('child_process').spawn('curl', ['https://example.org'])"],
    [
      'request',
      "new (require('worker_threads').Worker)(\"require('http').request('http://example.org')\", { eval: true })",
    ],
    ['lookup', "require('child_process').fork(__filename.replace('a.cjs', 'b.cjs'))"],
  ])('%s', async (name, code) => {
    await writeFile(join(folder, 'a.cjs'), code);
    await writeFile(join(folder, 'b.cjs'), "require('dns').lookup('example.org', () => {})");
    const env = { ...process.env, ...withoutNetwork(log) };
    spawnSync(process.execPath, [join(folder, 'a.cjs')], { env });
    expect(guardedBy(log).tries.map((one) => one.split('\n')[0])).toContain(name);
  });

  test('pipes, threads and programs of one’s own are none', async () => {
    const code = `
      const net = require('net');
      const path = process.platform === 'win32' ? '\\\\\\\\.\\\\pipe\\\\attest-' + process.pid : ${JSON.stringify(join(folder, 's'))};
      const server = net.createServer((one) => one.end()).listen(path, () => net.connect(path).on('close', () => server.close()));
      new (require('worker_threads').Worker)('1', { eval: true });
      require('child_process').spawnSync(process.execPath, ['-e', '1']);
    `;
    await writeFile(join(folder, 'a.cjs'), code);
    const run = spawnSync(process.execPath, [join(folder, 'a.cjs')], {
      env: { ...process.env, ...withoutNetwork(log) },
    });
    expect([run.status, guardedBy(log).tries]).toEqual([0, []]);
  });
});

function everyFormat(): [string, Uint8Array][] {
  const files = Object.values(formatFixtures).flatMap((one) => [...new Set(one.files)]);
  return files.map((file) => [`sources/${file}`, sourceBytes(file)]);
}
