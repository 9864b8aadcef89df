import { expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { loadCorpus } from '../../../server/src/corpus/load-corpus.ts';
import { LineIndex } from '../../../server/src/base/line-index.ts';
import { Checker } from '../../../server/src/lsp/checker.ts';
import { guarded } from '../../../server/src/lsp/guard.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import type { PassageIndex } from '../../../server/src/search/passage-index.ts';
import { WordIndex } from '../../../server/src/search/word-index.ts';
import { MemoryFileSystem } from '../../support/memory-file-system.ts';
import { sessionOf } from '../../support/session.ts';

// That cancelled work is given up is held by how much of it is done, not by the time that it takes.

const CLAIMS = 60;
const TEXT = Array.from(
  { length: CLAIMS },
  (_, i) => `On ${1 + (i % 28)} May ferry ${i} carried ${i + 40} people.`,
).join('\n\n');
const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** A checker, a report of many uncited claims, and an index that counts how often it is asked. */
async function desk(atSearch: (searches: number, checker: Checker) => void) {
  const corpus = await loadCorpus(
    ['/c'],
    new MemoryFileSystem({ '/c/a.txt': 'On 3 May the ferry carried 42 people.' }),
  );
  const words = new WordIndex();
  for (const source of corpus.sources.values()) words.add(source);
  const checker = new Checker();
  let searches = 0;
  const index: PassageIndex = {
    search: (query, options) => {
      atSearch(++searches, checker);
      return words.search(query, options);
    },
  };
  const document = {
    uri: 'untitled:r',
    version: 1,
    text: TEXT,
    lines: new LineIndex(TEXT),
    report: parseReport(TEXT, 'r.md'),
  };
  const check = () => checker.check(document, sessionOf(corpus, index), {}, [], 'as it is');
  return { check, searches: () => searches };
}

test('a check whose report changes under it searches for no further sentence', async () => {
  const { check, searches } = await desk((count, checker) => {
    if (count === 3) checker.forget('untitled:r');
  });
  await expect(check()).rejects.toMatchObject({ name: 'AbortError' });
  expect(searches()).toBe(3);
});

test('one that is not disturbed searches for all of them', async () => {
  const { check, searches } = await desk(() => {});
  await check();
  expect(searches()).toBe(CLAIMS);
});

test('of a request that was cancelled before its turn nothing is begun', async () => {
  const source = new CancellationTokenSource();
  source.cancel();
  let begun = 0;
  const answer = await guarded('textDocument/hover', silent, source.token, () => begun++);
  expect(answer).toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(begun).toBe(0);
});

test('a request that is cancelled in the middle goes on no further, and one that is not comes to its end', async () => {
  const run = async (cancelled: boolean): Promise<{ readonly steps: number; readonly answer: unknown }> => {
    const source = new CancellationTokenSource();
    let steps = 0;
    const answer = await guarded('attest/search', silent, source.token, async (signal) => {
      for (; steps < 10; steps++) {
        if (cancelled && steps === 4) source.cancel();
        signal.throwIfAborted();
        await Promise.resolve();
      }
      return 'done';
    });
    return { steps, answer };
  };
  const stopped = await run(true);
  expect(stopped.steps).toBe(4);
  expect(stopped.answer).toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(await run(false)).toEqual({ steps: 10, answer: 'done' });
});

test('what is wrong with a request itself is answered in its own words, and is no failure', async () => {
  const logged: string[] = [];
  const logger = { ...silent, error: (message: string) => void logged.push(message) };
  const refusal = new ResponseError(-32002, 'initialize comes first');
  const { token } = new CancellationTokenSource();
  expect(await guarded('textDocument/hover', logger, token, () => Promise.reject(refusal))).toBe(refusal);
  expect(logged).toEqual([]);
});
