import { setImmediate as turn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { LineIndex } from '../../../server/src/base/line-index.ts';
import { emptyCorpus } from '../../../server/src/corpus/corpus.ts';
import type { OpenReport } from '../../../server/src/features/session.ts';
import { Checker } from '../../../server/src/lsp/checker.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import { WordIndex } from '../../../server/src/search/word-index.ts';
import { sessionOf } from '../../support/session.ts';

const URI = 'untitled:report';
const SESSION = sessionOf(emptyCorpus, new WordIndex());

test('a check that is not disturbed says what is wrong, and the same version is checked once', async () => {
  const { ask } = desk();
  const first = ask(1, 'The ferry runs daily [@ferri].');
  expect(ask(1, 'The ferry runs daily [@ferri].')).toBe(first);
  expect((await first).findings).toMatchObject([{ code: 'unknown-citation' }]);
});

test('a check under way is given up where the report changes, and where a later version is asked for', async () => {
  const { checker, ask } = desk();
  const changed = ask(1, 'The ferry runs daily [@ferri].');
  checker.forget(URI);
  await expect(changed).rejects.toMatchObject({ name: 'AbortError' });

  const overtaken = ask(2, 'A ferry runs daily [@ferri].');
  const latest = ask(3, 'No ferry runs daily.');
  await expect(overtaken).rejects.toMatchObject({ name: 'AbortError' });
  expect((await latest).findings).toEqual([]);
});

test('where the last check was short, the next one begins almost at once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  try {
    const { ask } = desk();
    let checked = 0;
    const begin = (version: number): void => void ask(version, `A ferry runs daily ${version}.`).then(() => checked++);
    begin(1);
    await vi.advanceTimersByTimeAsync(20);
    expect(checked).toBe(0);
    await vi.advanceTimersByTimeAsync(20);
    await turns();
    expect(checked).toBe(1);
    begin(2);
    await vi.advanceTimersByTimeAsync(5);
    await turns();
    expect(checked).toBe(2);
  } finally {
    vi.useRealTimers();
  }
});

test('what a check needs is looked up while it rests', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  try {
    const { checker, ask } = desk();
    const text = 'A ferry runs daily.';
    void checker.rest(reportOf(1, text));
    await vi.advanceTimersByTimeAsync(40);
    let checked = false;
    void ask(1, text).then(() => (checked = true));
    await turns();
    expect(checked).toBe(true);
    let next = false;
    void ask(2, text).then(() => (next = true));
    await turns();
    expect(next).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

test('a request that has come while a report is read is answered before it is judged', async () => {
  const steps: string[] = [];
  const { checker } = desk();
  const plain = parseReport('A ferry runs daily.', URI);
  const report = {
    ...plain,
    get analysis() {
      if (!steps.length) setImmediate(() => steps.push('answered'));
      steps.push('read');
      return plain.analysis;
    },
    get claims() {
      steps.push('judged');
      return plain.claims;
    },
  };
  await checker.check({ ...reportOf(1, plain.text), report }, SESSION, {}, [], 'as it is');
  expect(steps.slice(0, 3)).toEqual(['read', 'answered', 'judged']);
});

// What is done in turns of the event loop, without any time going by.
async function turns(): Promise<void> {
  for (let i = 0; i < 5; i++) await turn();
}

function desk(): { checker: Checker; ask: (version: number, text: string) => ReturnType<Checker['check']> } {
  const checker = new Checker();
  return {
    checker,
    ask: (version, text) => checker.check(reportOf(version, text), SESSION, {}, [], 'as it is'),
  };
}

function reportOf(version: number, text: string): OpenReport {
  return { uri: URI, version, text, lines: new LineIndex(text), report: parseReport(text, URI) };
}
