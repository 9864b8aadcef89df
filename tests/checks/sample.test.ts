import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { silent } from '../../server/src/base/logger.ts';
import { checkReport } from '../../server/src/checks/check-report.ts';
import { loadCorpus } from '../../server/src/corpus/load-corpus.ts';
import { NodeFileSystem } from '../../server/src/platform/node-file-system.ts';
import { parseReport } from '../../server/src/report/parse-report.ts';
import { WordIndex } from '../../server/src/search/word-index.ts';

const sample = join(import.meta.dirname, '..', '..', 'corpus');

// Each report of the sample says in a comment at its top which three errors were planted in it.
test.each([
  [
    'bao-cao-dam-phan.md',
    [
      'Ông Dmitry Peskov → Yuri Ushakov',
      '8/11/2022 → 2022-11-09',
      /khi châu Âu chưa đồng ý → .* khi Ukraine chưa đồng ý/,
    ],
  ],
  ['talks-report.md', ['July 2021 → 2021-06', /tay NATO → .* tay Washington/, 'Jake Sullivan → Mark Milley']],
])('the sample’s %s has its three planted errors and no other', async (name, errors) => {
  const corpus = await loadCorpus([join(sample, 'sources')], new NodeFileSystem(silent));
  expect(corpus.problems).toEqual([]);
  const index = new WordIndex();
  for (const source of corpus.sources.values()) index.add(source);
  const path = join(sample, 'reports', name);
  const report = parseReport(await readFile(path, 'utf8'), path);
  const findings = await checkReport(report, corpus, index, { locale: 'en', severities: {} });
  const found = findings.map(({ span, truth }) => `${report.text.slice(span.start, span.end)} → ${truth?.value}`);
  expect(found).toEqual(errors.map((error) => (error instanceof RegExp ? expect.stringMatching(error) : error)));
});
