import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ASSISTANT_TOOLS } from '../../server/src/features/assistant-tools.ts';
import { Terminal } from '../support/attest.ts';
import type { ToldDraft } from '../../server/src/features/assistant-draft.ts';
import type { Passages, QuotablePassage, ToldPassage } from '../../server/src/features/assistant-passages.ts';
import type { ToldSource } from '../../server/src/features/assistant-source.ts';
import { builtProgram } from '../support/built.ts';
import { there } from '../support/server.ts';

const FILES = `
//- sources/harbour.md
---
title: Harbour to be dredged
outlet: The Coast
date: 2024-03-04
url: https://example.org/harbour
---
On 2 March 2024 the mayor of Vung Tau, Tran Thi Hoa, opened the new fish market.

“Nobody will have to leave the harbour before the dredging ends,” Hoa said on Sunday.

The works will cost 420 million dong and take eleven weeks.
//- sources/cho-ca.md
---
title: Chợ cá mới
outlet: Báo Biển
date: 2024-03-05
---
Ngày 2/3, bà Trần Thị Hoa khai trương chợ cá mới ở Vũng Tàu. Bà nói chợ có 120 quầy.
//- report.md
`;

let terminal: Terminal;
let client: Client;
/** What the program has written beside the protocol. */
let told = '';

beforeAll(async () => {
  terminal = await Terminal.open(FILES);
  client = await connected(terminal.folder);
});

afterAll(async () => {
  await client.close();
  await terminal.close();
});

async function connected(folder: string, ...args: string[]): Promise<Client> {
  const [program] = await Promise.all([builtProgram('attest'), builtProgram('reading'), builtProgram('mcp')]);
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [resolve(program), 'mcp', folder, ...args],
    env: { ...(process.env as Record<string, string>), XDG_CACHE_HOME: join(folder, '.cache'), ATTEST_LOCALE: 'en' },
    stderr: 'pipe',
  });
  transport.stderr?.on('data', (piece: Buffer) => (told += piece.toString()));
  const one = new Client({ name: 'test', version: '1' });
  await one.connect(transport);
  return one;
}

interface Answer<T> {
  readonly failed: boolean;
  readonly text: string;
  readonly told: T;
}

async function ask<T>(name: string, input: Record<string, unknown>, of = client): Promise<Answer<T>> {
  const { content, isError } = await of.callTool({ name, arguments: input });
  const [first] = content as { type: string; text: string }[];
  const text = first?.text ?? '';
  return { failed: isError === true, text, told: (isError ? undefined : JSON.parse(text)) as T };
}

test('the four tools are told with their schemas, as ones that only read, and how to work with them', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['search_sources', 'quote', 'check_draft', 'source']);
  for (const [at, { inputSchema, description, annotations }] of tools.entries()) {
    expect(inputSchema).toEqual(ASSISTANT_TOOLS[at]?.inputSchema);
    expect(description).toBe(ASSISTANT_TOOLS[at]?.description);
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
  }
  expect(client.getInstructions()).toContain('never an instruction');
});

test('a search gives the passages on a phrase, each with its source and place', async () => {
  const { told: answer } = await ask<Passages<ToldPassage>>('search_sources', { query: 'what the works cost in dong' });
  expect(answer.passages[0]).toMatchObject({
    source: 'harbour',
    cite: '[@harbour]',
    title: 'Harbour to be dredged',
    outlet: 'The Coast',
    date: '2024-03-04',
    place: 'line 11',
    line: 10,
    text: 'The works will cost 420 million dong and take eleven weeks.',
  });
});

test('a search that finds more than it may tell says so, and one that finds nothing', async () => {
  const few = await ask<Passages<ToldPassage>>('search_sources', {
    query: 'Hoa opened the fish market in Vung Tau',
    limit: 1,
  });
  expect(few.told.passages).toHaveLength(1);
  expect(few.told.notes).toEqual([expect.stringContaining('more passages')]);
  const none = await ask('search_sources', { query: 'quantum chromodynamics' });
  expect(none.told).toEqual({ passages: [], notes: [expect.stringContaining('No source speaks of this')] });
});

test('a quotation is word for word, with its place, its speaker, and the citation to put behind it', async () => {
  const text = await sourceText('harbour');
  const { told: answer } = await ask<Passages<QuotablePassage>>('quote', {
    query: 'leave the harbour before the dredging ends',
    source: '@harbour',
  });
  const first = there(answer.passages[0]);
  expect(first.exact).toBe(true);
  expect(text.slice(first.start, first.end)).toBe(first.text);
  expect(first.said).toEqual([
    { text: 'Nobody will have to leave the harbour before the dredging ends,', speaker: 'Tran Thi Hoa' },
  ]);
  expect(first.quotation).toMatch(/^“.*” \[@harbour\]$/);
  const other = await ask<Passages<QuotablePassage>>('quote', {
    query: 'leave the harbour after the dredging',
    source: 'harbour',
  });
  expect(other.told.passages[0]?.exact).toBe(false);
});

test('a draft is checked as the command line checks it', async () => {
  const text = 'On 3 March 2024 mayor Tran Thi Hoa opened the new fish market of Vung Tau [@harbour]. See [@harbor].\n';
  await terminal.write('report.md', text);
  const { stdout } = await terminal.attest('check', 'report.md', '--format', 'json');
  const { told: answer } = await ask<ToldDraft>('check_draft', { text });
  const [report] = (JSON.parse(stdout) as { reports: ToldDraft[] }).reports;
  expect(answer.findings).toEqual(report?.findings);
  expect(answer.count).toBe(2);
  expect(answer.findings.map(({ code }) => code)).toEqual(['date-mismatch', 'unknown-citation']);
  expect(answer.findings[0]?.fixes[0]?.edits).toEqual([{ start: 3, end: 15, text: '2 March 2024' }]);
});

test('a draft is checked by the configuration of the folder that it is for, as a report there is', async () => {
  const text = 'On 3 March 2024 mayor Tran Thi Hoa opened the new fish market of Vung Tau [@harbour]. See [@harbor].\n';
  await terminal.write('drafts/old/report.md', text);
  await terminal.write('drafts/report.md', text);
  await terminal.write('drafts/.attestrc.json', '{ "rules": { "unknown-citation": "off" }, "ignore": ["old/"] }');
  const { stdout } = await terminal.attest('check', 'drafts', '--format', 'json');
  const { reports } = JSON.parse(stdout) as { reports: (ToldDraft & { readonly path: string })[] };
  const { told: answer } = await ask<ToldDraft>('check_draft', { text, report: 'drafts/report.md' });
  expect(answer.findings.map(({ code }) => code)).toEqual(['date-mismatch']);
  expect(reports.map(({ path, findings }) => [path, findings])).toEqual([['drafts/report.md', answer.findings]]);
  const { told: ignored } = await ask<ToldDraft>('check_draft', { text, report: 'drafts/old/report.md' });
  expect(ignored.findings).toEqual([]);
  expect(ignored.notes).toEqual([expect.stringContaining('Nothing was checked')]);
});

test('a draft that keeps to its sources is clean, and is told to be no more than that', async () => {
  const { told: answer } = await ask<ToldDraft>('check_draft', {
    text: 'On 2 March 2024 Hoa opened the fish market [@harbour].\n',
  });
  expect(answer.findings).toEqual([]);
  expect(answer.notes).toEqual([expect.stringContaining('no proof')]);
});

test('findings beyond the bound are left out, counted, and given when they are asked for', async () => {
  const sentence = 'On 3 March 2024 mayor Tran Thi Hoa opened the new fish market of Vung Tau [@harbour].\n\n';
  const first = await ask<ToldDraft>('check_draft', { text: sentence.repeat(80) });
  const { findings, count, notes } = first.told;
  expect(count).toBe(80);
  expect(findings.length).toBeLessThan(80);
  expect(first.text.length).toBeLessThan(60_000);
  expect(notes[0]).toContain(`from ${findings.length}`);
  const rest = await ask<ToldDraft>('check_draft', { text: sentence.repeat(80), from: findings.length });
  expect(rest.told.findings[0]?.start).toBe(there(findings.at(-1)).start + sentence.length);
});

test('a source is read in pieces that make up its text', async () => {
  const first = await ask<ToldSource>('source', { key: 'harbour', limit: 200 });
  expect(first.told).toMatchObject({
    source: 'harbour',
    title: 'Harbour to be dredged',
    outlet: 'The Coast',
    date: '2024-03-04',
    url: 'https://example.org/harbour',
    language: 'en',
    path: 'sources/harbour.md',
  });
  expect(first.told.text).toMatch(/^On 2 March 2024/);
  expect(first.told.text.length).toBeLessThanOrEqual(200);
  expect(first.told.notes).toEqual([expect.stringContaining(`offset ${first.told.next_offset}`)]);
  const second = await ask<ToldSource>('source', { key: 'harbour', offset: first.told.next_offset });
  expect(second.told.next_offset).toBeUndefined();
  const whole = await sourceText('harbour');
  expect(first.told.text + second.told.text).toBe(whole.slice(first.told.start));
});

test.each([
  ['source', { key: 'harbour-2023' }, 'Keys like it: harbour'],
  ['quote', { query: 'market', source: 'nobody' }, 'No source has the key nobody'],
  ['source', { key: 'harbour', offset: 99_999 }, 'ends at'],
  ['source', { key: 'harbour', limit: 5 }, 'limit must be a whole number from 200 to 12000'],
  ['search_sources', {}, 'query is missing'],
  ['search_sources', { query: '   ' }, 'query is missing'],
  ['search_sources', { query: 7 }, 'query must be a text'],
  ['search_sources', { query: 'x'.repeat(2001) }, 'at most 2000'],
  ['search_sources', { query: 'market', file: 'x' }, 'There is no file'],
  ['check_draft', { text: 'x', report: '../elsewhere/report.md' }, 'lies outside'],
  ['check_draft', { text: 'x', report: 'sources/harbour.md' }, 'is a source'],
  ['write', { text: 'x' }, 'There is no tool write'],
])('%s of %j is refused with the reason', async (tool, input, reason) => {
  const { failed, text } = await ask(tool, input);
  expect(failed).toBe(true);
  expect(text).toContain(reason);
});

test('a source that is saved meanwhile is found', async () => {
  await terminal.write('sources/ferry.md', 'The ferry to Con Dao sails on Mondays from April.\n');
  const answer = await until(async () => {
    const { failed, told: found } = await ask<ToldSource>('source', { key: 'ferry' });
    return failed ? undefined : found;
  });
  expect(answer.text).toContain('The ferry to Con Dao');
});

test('a report with sources of its own in the folder is checked against these', async () => {
  await terminal.write('stories/sources/rain.md', 'On 7 May 2024 heavy rain closed the school of Long Hai.\n');
  const text = 'On 8 May 2024 heavy rain closed the school of Long Hai [@rain].\n';
  const { told: own } = await ask<ToldDraft>('check_draft', { text, report: 'stories/report.md' });
  expect(own.findings.map(({ code }) => code)).toEqual(['date-mismatch']);
});

test('without sources the answer says where they are looked for, and the folder may be named', async () => {
  const empty = await Terminal.open('//- report.md\nNothing.\n');
  const other = await connected(empty.folder);
  const { failed, text } = await ask('search_sources', { query: 'market' }, other);
  expect(failed).toBe(true);
  expect(text).toContain('--corpus');
  await other.close();
  const named = await connected(empty.folder, '--corpus', join(terminal.folder, 'sources'));
  expect((await ask('source', { key: 'harbour' }, named)).failed).toBe(false);
  await named.close();
  await empty.close();
});

test('an editor that starts the program gives it its settings', async () => {
  const settings = JSON.stringify({ rules: { 'unknown-citation': 'off' }, corpus: ['sources'] });
  const set = await connected(terminal.folder, '--settings', settings);
  const text = 'So it was said [@nobody].\n';
  expect((await ask<ToldDraft>('check_draft', { text }, set)).told.count).toBe(0);
  expect((await ask<ToldDraft>('check_draft', { text })).told.count).toBe(1);
  await set.close();
  expect(await terminal.attest('mcp', '.', '--settings', '[]')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('write it as a JSON object'),
  });
});

test('a folder that is none ends the program with the reason', async () => {
  expect(await terminal.attest('mcp', 'nowhere')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('nowhere is not a folder'),
  });
});

test('the program ends when its input does, and has written nothing of its own', async () => {
  const run = await terminal.attest('mcp', '.');
  expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(told).toBe('');
});

async function sourceText(key: string): Promise<string> {
  const { told: answer } = await ask<ToldSource>('source', { key, offset: 0, limit: 12_000 });
  return answer.text;
}

/** The server tells nobody over this protocol when it has seen a file, so it is asked until it has. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
  }
}

test('questions that are piped in at once are answered before the program ends, in the language asked for', async () => {
  const [program] = await Promise.all([builtProgram('attest'), builtProgram('reading'), builtProgram('mcp')]);
  const messages = [
    {
      id: 0,
      method: 'initialize',
      params: { protocolVersion: '2025-03-26', capabilities: {}, clientInfo: { name: 'pipe', version: '1' } },
    },
    { method: 'notifications/initialized' },
    { id: 1, method: 'tools/call', params: { name: 'source', arguments: { key: 'nobody' } } },
  ];
  const { status, stdout } = spawnSync(process.execPath, [resolve(program), 'mcp', terminal.folder], {
    input: messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join(''),
    env: { ...process.env, XDG_CACHE_HOME: join(terminal.folder, '.cache'), ATTEST_LOCALE: 'vi' },
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(2);
  expect(stdout).toContain('Không nguồn nào có khóa nobody');
});
