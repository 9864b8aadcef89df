import { afterEach, expect, test } from 'vitest';
import { RawClient, type RawMessage } from '../support/raw-client.ts';

// Clients that break the protocol: each gets the right answer or a clean error, and the server lives on.

const FILES = `
//- sources/muoi.md
---
date: 2022-11-10
---

Ngày 9/11, diêm dân Sa Huỳnh thu hoạch vụ muối cuối năm.
//- report.md
Ngày 8/11, diêm dân Sa Huỳnh thu hoạch vụ muối cuối năm [@muoi]. Muối được giá [@khong-co].
`;
const TEXT = 'Ngày 8/11, diêm dân Sa Huỳnh thu hoạch vụ muối cuối năm [@muoi]. Muối được giá [@khong-co].';
const INVALID_REQUEST = -32600;
const NOT_INITIALIZED = -32002;
const CANCELLED = -32800;

let client: RawClient;
afterEach(() => client.stop());

const hover = (path: string, character: number, line = 0): Pick<RawMessage, 'method' | 'params'> => ({
  method: 'textDocument/hover',
  params: { textDocument: { uri: client.uri(path) }, position: { line, character } },
});

function open(text = TEXT, version = 1): void {
  const textDocument = { uri: client.uri('report.md'), languageId: 'markdown', version, text };
  client.send({ method: 'textDocument/didOpen', params: { textDocument } });
}

function change(version: number, ...contentChanges: unknown[]): void {
  const textDocument = { uri: client.uri('report.md'), version };
  client.send({ method: 'textDocument/didChange', params: { textDocument, contentChanges } });
}

/** The words that the last diagnostics of the report mark, once these are they. */
async function marked(text: string, ...words: string[]): Promise<void> {
  const uri = client.uri('report.md');
  const wanted = words.sort().join();
  const last = (): string | undefined => {
    const told = client.received.findLast(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as Told).uri === uri,
    );
    return (told?.params as Told | undefined)?.diagnostics
      .map(({ range }) => text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character))
      .sort()
      .join();
  };
  await client.until(`diagnostics at ${wanted}`, () => last() === wanted);
}

interface Told {
  readonly uri: string;
  readonly diagnostics: readonly { readonly range: { readonly start: Place; readonly end: Place } }[];
}
interface Place {
  readonly line: number;
  readonly character: number;
}

async function ready(): Promise<void> {
  client = await RawClient.start(FILES);
  await client.initialize();
  open();
  await marked(TEXT, '8/11', 'khong-co');
}

test('what comes before initialize is refused, notifications are dropped, and initialize is served then', async () => {
  client = await RawClient.start(FILES);
  open('Another text.');
  client.send({ id: 1, ...hover('report.md', 2) });
  expect((await client.answer(1)).error).toMatchObject({ code: NOT_INITIALIZED });
  client.send({ method: 'initialized', params: {} });
  // Nothing but the answer has been said.
  expect(client.received).toHaveLength(1);
  await client.initialize();
  client.send({ id: 2, ...hover('report.md', 2) });
  expect(await client.answer(2)).toMatchObject({ result: null });
});

test('a second initialize is refused, and the first one goes on', async () => {
  await ready();
  client.send({ id: 1, method: 'initialize', params: client.hello() });
  expect((await client.answer(1)).error).toMatchObject({ code: INVALID_REQUEST });
  await client.lives();
});

test('after shutdown requests are refused, notifications are dropped, and exit ends the server in peace', async () => {
  await ready();
  client.send({ id: 1, method: 'shutdown' });
  expect(await client.answer(1)).toMatchObject({ result: null });
  change(2, { text: 'Another text [@muoi].' });
  client.send({ id: 2, ...hover('report.md', 60) });
  expect((await client.answer(2)).error).toMatchObject({ code: INVALID_REQUEST });
  client.send({ method: 'exit' });
  await client.until('end', () => client.ended !== undefined).catch(() => undefined);
  expect(client.ended).toBe(0);
});

test('exit without shutdown ends the server, which says that something was wrong', async () => {
  await ready();
  client.send({ method: 'exit' });
  await client.until('end', () => client.ended !== undefined).catch(() => undefined);
  expect(client.ended).toBe(1);
});

test('documents that nobody has opened are changed, closed and saved without harm', async () => {
  await ready();
  const textDocument = { uri: 'file:///nowhere/at-all.md', version: 3 };
  client.send({ method: 'textDocument/didChange', params: { textDocument, contentChanges: [{ text: 'x' }] } });
  client.send({ method: 'textDocument/didClose', params: { textDocument } });
  client.send({ method: 'textDocument/didSave', params: { textDocument } });
  for (const [id, uri] of ['not a uri', '', 'file://', 'http://[', 'untitled:'].entries()) {
    client.send({
      id,
      method: 'textDocument/hover',
      params: { textDocument: { uri }, position: { line: 0, character: 0 } },
    });
    const { result, error } = await client.answer(id);
    expect(error ? error.message : result).toSatisfy((told) => told === null || /failed/.test(String(told)));
  }
  client.send({ id: 'same', ...hover('report.md', TEXT.indexOf('@muoi') + 2) });
  expect((await client.answer('same')).result).not.toBeNull();
});

test('versions that stand still or go back are still other texts', async () => {
  await ready();
  change(1, { text: 'Muối được giá [@mat-tich].' });
  await marked('Muối được giá [@mat-tich].', 'mat-tich');
  change(-7, { text: 'Muối được giá [@bien-mat].' });
  await marked('Muối được giá [@bien-mat].', 'bien-mat');
  // Opened once more, in the same version.
  open('Muối mất giá [@o-dau].', -7);
  await marked('Muối mất giá [@o-dau].', 'o-dau');
});

test('a client that pulls is not told that nothing has changed where the version alone is the same', async () => {
  client = await RawClient.start(FILES);
  await client.initialize({ capabilities: { textDocument: { diagnostic: {} } } });
  open();
  const params = { textDocument: { uri: client.uri('report.md') } };
  const pull = async (id: number, previousResultId?: string): Promise<Pulled> => {
    client.send({ id, method: 'textDocument/diagnostic', params: { ...params, previousResultId } });
    return (await client.answer(id)).result as Pulled;
  };
  const first = await pull(1);
  expect(first.items).toHaveLength(2);
  expect(await pull(2, first.resultId)).toMatchObject({ kind: 'unchanged' });
  change(1, { text: 'Muối được giá [@muoi].' });
  expect(await pull(3, first.resultId)).toMatchObject({ kind: 'full', items: [] });
});

interface Pulled {
  readonly kind: string;
  readonly resultId?: string;
  readonly items?: readonly unknown[];
}

test('ranges beyond the text and turned round are taken as they must be meant', async () => {
  await ready();
  const far = { line: 1e6, character: 1e6 };
  change(2, { range: { start: far, end: { line: 0, character: -4 } }, text: 'Muối [@mat-tich]' });
  await marked('Muối [@mat-tich]', 'mat-tich');
  change(3, { range: { start: { line: -3, character: 9 }, end: { line: -3, character: 0 } }, text: 'Ôi! ' });
  await marked('Ôi! Muối [@mat-tich]', 'mat-tich');
  const at = (character: number): object => ({ line: 0, character });
  change(4, { range: { start: at(20), end: at(9) }, text: '[@o-dau]' });
  await marked('Ôi! Muối [@o-dau]', 'o-dau');
  for (const [id, place] of [far, { line: -1, character: -1 }, at(-5), { line: 0.5, character: 1e300 }].entries()) {
    const textDocument = { uri: client.uri('report.md') };
    for (const method of ['hover', 'completion', 'definition', 'references', 'documentHighlight', 'prepareRename']) {
      const params = { textDocument, position: place, context: { includeDeclaration: true } };
      client.send({ id: `${method} ${id}`, method: `textDocument/${method}`, params });
      await client.answer(`${method} ${id}`);
    }
    for (const method of ['codeAction', 'inlayHint']) {
      const params = { textDocument, range: { start: far, end: place }, context: { diagnostics: [] } };
      client.send({ id: `${method} ${id}`, method: `textDocument/${method}`, params });
      expect((await client.answer(`${method} ${id}`)).error).toBeUndefined();
    }
  }
});

test('of a message with a change that makes no sense no part is made', async () => {
  await ready();
  const nonsense = [
    { text: 5 },
    { range: {}, text: 'x' },
    { range: { start: { line: 'a' } }, text: 'x' },
    null,
    'x',
    {},
  ];
  for (const wrong of nonsense) change(2, { text: 'Gone.' }, wrong);
  client.send({ id: 1, ...hover('report.md', TEXT.indexOf('@muoi') + 2) });
  expect((await client.answer(1)).result).not.toBeNull();
  const textDocument = { uri: client.uri('other.md'), languageId: 'markdown', version: 1 };
  client.send({ method: 'textDocument/didOpen', params: { textDocument: { ...textDocument, text: 7 } } });
  client.send({ id: 2, ...hover('other.md', 0) });
  expect(await client.answer(2)).toMatchObject({ result: null });
});

test('an id that is used again is answered again; used twice at once, it is answered rightly', async () => {
  await ready();
  const citation = hover('report.md', TEXT.indexOf('@muoi') + 2);
  for (const id of [5, '5', 'a'.repeat(10_000)]) {
    for (const count of [1, 2]) {
      client.send({ id, ...citation });
      expect((await client.answers(id, count)).every(({ result }) => result)).toBe(true);
    }
    // Which of the two is meant nobody can say; that they ask the same is luck.
    client.send({ id, ...citation });
    client.send({ id, ...citation });
    expect((await client.answers(id, 3)).every(({ result }) => result)).toBe(true);
    await client.lives();
  }
});

test('a request that is cancelled before its turn is answered as cancelled; one that nobody knows may be cancelled', async () => {
  await ready();
  client.send({ method: '$/cancelRequest', params: { id: 'nobody' } });
  client.send({ method: '$/cancelRequest', params: {} });
  for (let id = 0; id < 200; id++) client.send({ id, ...hover('report.md', TEXT.indexOf('@muoi') + 2) });
  for (let id = 0; id < 200; id++) client.send({ method: '$/cancelRequest', params: { id } });
  for (let id = 0; id < 200; id++) {
    const { error, result } = await client.answer(id);
    // Each is answered once: as it should be, or as cancelled.
    if (error) expect(error.code).toBe(CANCELLED);
    else expect(result).not.toBeNull();
  }
  expect(client.received.filter(({ id }) => typeof id === 'number')).toHaveLength(200);
  await client.lives();
});

test('params of any kind and size end a request, and not the server', async () => {
  await ready();
  const deep = JSON.parse('['.repeat(3000) + ']'.repeat(3000)) as unknown;
  const odd: unknown[] = [null, [], 'x', 7, deep, { textDocument: 1 }, { textDocument: { uri: 5 }, position: 'x' }];
  odd.push({ textDocument: { uri: `file:///${'x'.repeat(2_000_000)}` }, position: { line: 0, character: 0 } });
  const methods = ['textDocument/hover', 'textDocument/completion', 'textDocument/codeAction', 'workspace/symbol'];
  methods.push('workspace/executeCommand', 'attest/search', 'attest/claims', 'attest/evidence', 'nobody/knows');
  for (const [i, params] of odd.entries()) {
    for (const method of methods) client.send({ id: `${i} ${method}`, method, params });
    for (const method of methods) await client.answer(`${i} ${method}`);
  }
  for (const method of [
    'textDocument/didChange',
    'workspace/didChangeWatchedFiles',
    'workspace/didChangeWorkspaceFolders',
  ])
    for (const params of odd) client.send({ method, params });
  client.send({ id: 'after', ...hover('report.md', TEXT.indexOf('@muoi') + 2) });
  expect((await client.answer('after')).result).not.toBeNull();
});

test('a body that is no JSON costs itself alone', async () => {
  await ready();
  for (const body of ['{', 'null', '[]', '"x"', '{"jsonrpc":"1.0"}', '\u0000\u0000', '{"id":{},"method":5}'])
    client.bytes(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  await client.lives();
});

test('a thousand requests at once are all answered, and rightly', async () => {
  await ready();
  const places = [TEXT.indexOf('@muoi') + 2, TEXT.indexOf('8/11'), TEXT.indexOf('được')];
  for (let id = 0; id < 1000; id++) client.send({ id, ...hover('report.md', places[id % 3] ?? 0) });
  const said = new Map<number, Set<string>>();
  for (let id = 0; id < 1000; id++) {
    const { result, error } = await client.answer(id);
    expect(error).toBeUndefined();
    said.set(id % 3, (said.get(id % 3) ?? new Set()).add(JSON.stringify(result)));
  }
  expect([...said.values()].map((kinds) => kinds.size)).toEqual([1, 1, 1]);
  expect([...(said.get(0) ?? [])][0]).toContain('thu hoạch');
});

test('a client that reads nothing for a while finds all answers, and the last text’s diagnostics', async () => {
  await ready();
  client.stopReading();
  let text = TEXT;
  for (let version = 2; version < 400; version++) {
    text = `${TEXT} Lần ${version} [@lan-${version}].`;
    change(version, { text });
    client.send({ id: version, ...hover('report.md', TEXT.indexOf('@muoi') + 2) });
  }
  client.send({ id: 'all', method: 'workspace/symbol', params: { query: '' } });
  client.readAgain();
  await marked(text, '8/11', 'khong-co', 'lan-399');
  for (let id = 2; id < 400; id++) expect((await client.answer(id)).result).not.toBeNull();
  expect((await client.answer('all')).error).toBeUndefined();
});
