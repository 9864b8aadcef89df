import { afterEach, expect, test, vi } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { CheckContext, ClaimEvidence } from '../../../server/src/checks/check.ts';
import { dateMismatch } from '../../../server/src/checks/date-mismatch.ts';
import { gatherEvidence } from '../../../server/src/checks/evidence.ts';
import { Verdicts } from '../../../server/src/checks/verdicts.ts';
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
async function desk(atSearch: (searches: number, checker: Checker) => void, text = TEXT) {
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
    text,
    lines: new LineIndex(text),
    report: parseReport(text, 'r.md'),
  };
  const check = () => checker.check(document, sessionOf(corpus, index), {}, [], 'as it is');
  return { check, checker, corpus, searches: () => searches };
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

const CITED = TEXT.replaceAll('people.', 'people [@a].');

/** Counts the claims that are judged by their dates; the clock goes on with each look at it, so that a check pauses often. */
function judging(at: (judged: number) => void): () => number {
  let [judged, now] = [0, 0];
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
  const judge = dateMismatch.judge.bind(dateMismatch);
  vi.spyOn(dateMismatch, 'judge').mockImplementation((context: CheckContext, evidence: ClaimEvidence) => {
    at(++judged);
    return judge(context, evidence);
  });
  return () => judged;
}

afterEach(() => vi.restoreAllMocks());

test('a check hears in the middle of its judging that the report has changed, and judges no further sentence', async () => {
  const { check, checker } = await desk(() => {}, CITED);
  // As a message of the client comes: in a turn of the event loop.
  const judged = judging((count) => count === 5 && setImmediate(() => checker.forget('untitled:r')));
  await expect(check()).rejects.toMatchObject({ name: 'AbortError' });
  expect(judged()).toBe(5);
});

test('… and judges all of them where nothing comes', async () => {
  const { check } = await desk(() => {}, CITED);
  const judged = judging(() => {});
  expect((await check()).findings.length).toBeGreaterThan(0);
  expect(judged()).toBe(CLAIMS);
});

test.each([0, 7, CLAIMS + 7])('the evidence of a report is given up at the pause before a claim: %i', async (last) => {
  const { corpus } = await desk(() => {});
  const report = parseReport(CITED, 'r.md');
  const abort = new AbortController();
  let pauses = 0;
  const pause = (): Promise<void> => {
    if (pauses++ === last) abort.abort(new Error('no longer wanted'));
    return Promise.resolve();
  };
  const work = gatherEvidence(report, corpus, new WordIndex(), new Verdicts(), { signal: abort.signal, pause });
  await expect(work).rejects.toThrow('no longer wanted');
  expect(pauses).toBe(last + 1);
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
