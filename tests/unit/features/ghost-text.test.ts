import { expect, test, vi } from 'vitest';
import { LineIndex } from '../../../server/src/base/line-index.ts';
import { ghostText, readAhead } from '../../../server/src/features/ghost-text.ts';
import type { OpenReport, Session } from '../../../server/src/features/session.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import { WordIndex } from '../../../server/src/search/word-index.ts';
import { corpusOf } from '../../support/check.ts';
import { fixture } from '../../support/fixture.ts';
import { sessionOf } from '../../support/session.ts';

const SOURCES = `
//- corpus/ferry.txt  2024-03-09 Harbour Post
The ferry to Oxney sank at its moorings on 7 March 2024 after a night of hail.
The harbour master blamed a seal that had been left open.
//- corpus/mill.txt  2024-03-11 Harbour Post
The mill at Oxney lost its roof on 9 March 2024.`;

const TYPED = 'The ferry to Oxney sank at its moorings on 7 March 2024 after a night of ha';

// What is looked at for the first time is read; what was read for is only looked up.
test('the sources of a sentence are read while it is typed, passage by passage', async () => {
  const session = await sessionOn(SOURCES);
  const pause = vi.fn(() => Promise.resolve());
  const unstopped = new AbortController().signal;
  await readAhead(session, reportOf(TYPED), TYPED.length, unstopped, pause);
  expect(pause.mock.calls.length).toBeGreaterThan(1);
  const ended = `${TYPED}il.`;
  await expect(ghostText(session, reportOf(ended), ended.length, false)).resolves.toMatchObject([
    { insertText: ' [@ferry]' },
  ]);
});

test('… until the next key comes', async () => {
  const key = new AbortController();
  const pause = vi.fn(() => {
    key.abort();
    return Promise.resolve();
  });
  const reading = readAhead(await sessionOn(SOURCES), reportOf(TYPED), TYPED.length, key.signal, pause);
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(pause).toHaveBeenCalledOnce();
});

test.each([
  ['a sentence that is cited', `${TYPED} [@ferry].`, TYPED.length, {}],
  ['a sentence without a fact', 'The ferry was painted', 21, {}],
  ['where no ghost text is wanted', TYPED, TYPED.length, { ghostText: { enabled: false } }],
])('nothing is read for %s', async (_, text, offset, settings) => {
  const pause = vi.fn(() => Promise.resolve());
  const session = await sessionOn(SOURCES);
  const config = { ...session.config, ...settings };
  await readAhead({ ...session, config }, reportOf(text), offset, new AbortController().signal, pause);
  expect(pause).not.toHaveBeenCalled();
});

async function sessionOn(text: string): Promise<Session> {
  const corpus = await corpusOf(fixture(text).files);
  const index = new WordIndex();
  for (const source of corpus.sources.values()) index.add(source);
  return sessionOf(corpus, index);
}

function reportOf(text: string): OpenReport {
  return {
    uri: 'untitled:report',
    version: 1,
    text,
    lines: new LineIndex(text),
    report: parseReport(text, '/w/report.md'),
  };
}
