import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { attributionMismatch } from '../../../server/src/checks/attribution-mismatch.ts';
import { checkReport } from '../../../server/src/checks/check-report.ts';
import type { ClaimCheck, ClaimEvidence } from '../../../server/src/checks/check.ts';
import { gatherEvidence } from '../../../server/src/checks/evidence.ts';
import { dateMismatch } from '../../../server/src/checks/date-mismatch.ts';
import type { Finding } from '../../../server/src/checks/finding.ts';
import { Verdicts } from '../../../server/src/checks/verdicts.ts';
import type { Corpus } from '../../../server/src/corpus/corpus.ts';
import type { Source } from '../../../server/src/corpus/source.ts';
import { loadCorpus } from '../../../server/src/corpus/load-corpus.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import type { PassageIndex } from '../../../server/src/search/passage-index.ts';
import { WordIndex } from '../../../server/src/search/word-index.ts';
import { MemoryFileSystem } from '../../support/memory-file-system.ts';

const SOURCE =
  'Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.\nBà Vũ Thanh Mai cho biết cầu có bốn làn xe.';
const OPENING = 'Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].';
const LANES = 'Bà Vũ Thanh Mai cho biết cầu có bốn làn xe [@cau].';

/** The rule on dates, counting how often it is asked. */
function counted(): { readonly rule: ClaimCheck; readonly asked: () => number } {
  let times = 0;
  const rule: ClaimCheck = {
    ...dateMismatch,
    *judge(context, evidence) {
      times++;
      yield* dateMismatch.judge(context, evidence);
    },
  };
  return { rule, asked: () => times };
}

async function corpusOf(text: string): Promise<Corpus> {
  const references = JSON.stringify([{ id: 'cau', type: 'article', issued: { 'date-parts': [[2023, 6, 15]] } }]);
  return loadCorpus(['/c'], new MemoryFileSystem({ '/c/cau.txt': text, '/c/references.json': references }));
}

async function findingsOf(verdicts: Verdicts, rule: ClaimCheck, text: string, corpus: Corpus): Promise<Finding[]> {
  const report = parseReport(text, '/report.md');
  const evidence = await gatherEvidence(report, corpus, new WordIndex(), verdicts);
  return evidence.flatMap((one) => [...verdicts.findings(rule, { report, corpus, locale: 'en' }, one)]);
}

describe('a report that is checked again', () => {
  test('only the touched sentence is judged again, and the verdict moves with its sentence', async () => {
    const corpus = await corpusOf(SOURCE);
    const verdicts = new Verdicts();
    const { rule, asked } = counted();
    await findingsOf(verdicts, rule, `${LANES}\n\n${OPENING}`, corpus);
    expect(asked()).toBe(2);

    const edited = `${LANES.replace('bốn', 'bốn (4)')}\n\n${OPENING}`;
    const again = await findingsOf(verdicts, rule, edited, corpus);
    expect(asked()).toBe(3);
    expect(again).toEqual(await findingsOf(new Verdicts(), dateMismatch, edited, corpus));
    expect(again.map(({ span }) => edited.slice(span.start, span.end))).toEqual(['14/6']);
  });

  test('whom a pronoun may mean hangs on the sentences before, and is asked again with them', async () => {
    const corpus = await corpusOf(SOURCE);
    const verdicts = new Verdicts();
    const marked = async (lead: string): Promise<string[]> => {
      const text = `${lead}\n\nÔng cho biết cầu có bốn làn xe [@cau].`;
      const found = await findingsOf(verdicts, attributionMismatch, text, corpus);
      return found.map(({ span }) => text.slice(span.start, span.end));
    };
    expect(await marked('## Ông Đỗ Văn Lâm')).toEqual(['Ông']);
    expect(await marked('## Bà Vũ Thanh Mai và ông Đỗ Văn Lâm')).toEqual([]);
    expect(await marked('## Ông Đỗ Văn Lâm')).toEqual(['Ông']);
  });

  test('a source that has changed is asked again', async () => {
    const verdicts = new Verdicts();
    const { rule, asked } = counted();
    expect(await findingsOf(verdicts, rule, OPENING, await corpusOf(SOURCE))).toHaveLength(1);
    expect(await findingsOf(verdicts, rule, OPENING, await corpusOf(SOURCE.replace('12/6', '14/6')))).toEqual([]);
    expect(asked()).toBe(2);
  });

  test('the report’s own date is part of what is judged', async () => {
    const corpus = await corpusOf(SOURCE);
    const verdicts = new Verdicts();
    const yesterday = OPENING.replace('Ngày 14/6', 'Hôm qua');
    expect(await findingsOf(verdicts, dateMismatch, `---\ndate: 2023-06-13\n---\n\n${yesterday}`, corpus)).toEqual([]);
    expect(await findingsOf(verdicts, dateMismatch, `---\ndate: 2023-06-16\n---\n\n${yesterday}`, corpus)).toHaveLength(
      1,
    );
  });

  test('the index is asked once for an uncited sentence, and again when the corpus is another', async () => {
    const verdicts = new Verdicts();
    const uncited = parseReport(OPENING.replace(' [@cau]', ''), '/report.md');
    const index = new WordIndex();
    let searches = 0;
    const counting: PassageIndex = {
      search: (query, options) => {
        searches++;
        return index.search(query, options);
      },
    };
    const corpus = await corpusOf(SOURCE);
    for (const source of corpus.sources.values()) index.add(source);
    const first = await gatherEvidence(uncited, corpus, counting, verdicts);
    expect(await gatherEvidence(uncited, corpus, counting, verdicts)).toEqual(first);
    expect(searches).toBe(1);
    expect(first[0]?.sources.map(({ id }) => id)).toEqual(['cau']);

    await gatherEvidence(uncited, await corpusOf(SOURCE), counting, verdicts);
    expect(searches).toBe(2);
  });
});

describe('a claim that seems to stand firm', () => {
  const ELSEWHERE = 'Đàn voi rừng kéo về phá ruộng mía của tám hộ trong đêm trăng [@cau].';

  /** What is heard of early, and how often the rule is asked in the end. */
  async function heardEarly(
    text: string,
    corpus: Corpus,
    verdicts = new Verdicts(),
  ): Promise<{ readonly heard: readonly string[]; readonly asked: number }> {
    const report = parseReport(text, '/report.md');
    const context = { report, corpus, locale: 'en' } as const;
    const { rule, asked } = counted();
    const heard: string[] = [];
    const early = (one: ClaimEvidence): void => {
      heard.push(report.text.slice(one.claim.span.start, one.claim.span.end));
      verdicts.findings(rule, context, one);
    };
    const evidence = await gatherEvidence(report, corpus, new WordIndex(), verdicts, { early });
    for (const one of evidence) verdicts.findings(rule, context, one);
    return { heard, asked: asked() };
  }

  test('is judged while its sources are at hand, and once', async () => {
    const { heard, asked } = await heardEarly(`${LANES}\n\n${OPENING}`, await corpusOf(SOURCE));
    expect(new Set(heard.map((words) => words.slice(0, 8)))).toEqual(new Set([LANES.slice(0, 8), OPENING.slice(0, 8)]));
    expect(heard).toHaveLength(2);
    expect(asked).toBe(2);
  });

  test('… and is new no more after that', async () => {
    const [corpus, verdicts] = [await corpusOf(SOURCE), new Verdicts()];
    await heardEarly(`${LANES}\n\n${OPENING}`, corpus, verdicts);
    const { heard } = await heardEarly(`${LANES}\n\n${OPENING.replace('14/6', '15/6')}`, corpus, verdicts);
    expect(heard.map((words) => words.slice(0, 9))).toEqual(['Ngày 15/6']);
  });

  test('… unless its sources hardly tell it', async () => {
    const { heard } = await heardEarly(`${ELSEWHERE}\n\n${OPENING}`, await corpusOf(SOURCE));
    expect(heard.map((words) => words.slice(0, 9))).toEqual(['Ngày 14/6']);
  });
});

describe('what is kept of a long day of writing', () => {
  test('are the verdicts of the report as it stands, and some of those before', async () => {
    const [corpus, verdicts] = [await corpusOf(SOURCE), new Verdicts()];
    const { rule, asked } = counted();
    const judged = (day: number): Promise<Finding[]> =>
      findingsOf(verdicts, rule, OPENING.replace('14/6', `${1 + (day % 28)}/6/${1900 + day}`), corpus);
    for (let day = 0; day < 250; day++) await judged(day);
    verdicts.checked(1);
    await judged(249);
    expect(asked()).toBe(250);
    await judged(0);
    expect(asked()).toBe(251);
  });

  test('is no source that has changed since', async () => {
    const verdicts = new Verdicts();
    const uncited = OPENING.replace(' [@cau]', '');
    const judged = async (): Promise<WeakRef<Source>> => {
      const corpus = await corpusOf(SOURCE);
      expect(await findingsOf(verdicts, dateMismatch, `${OPENING}\n\n${uncited}`, corpus)).not.toEqual([]);
      return new WeakRef([...corpus.sources.values()][0] as Source);
    };
    const old = await judged();
    await judged();
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    expect(old.deref() === undefined).toBe(true);
  });

  test.each([
    ['a sentence in which nothing is found', LANES],
    ['one in which something is', OPENING],
    ['one that cites nothing', OPENING.replace(' [@cau]', '')],
  ])('is %s, and not the text in which it stood', async (_, sentence) => {
    const corpus = await corpusOf(SOURCE);
    const index = new WordIndex();
    for (const source of corpus.sources.values()) index.add(source);
    const verdicts = new Verdicts();
    const rest = '`đã xoá` '.repeat(50_000);
    const version = async (i: number): Promise<void> => {
      // A text that is no row of pieces but one, as an editor sends it.
      const text = Buffer.from(`${sentence.replace('cầu', `cầu số ${i},`)}\n\n${rest}`).toString();
      await checkReport(parseReport(text, '/report.md'), corpus, index, { locale: 'en', severities: {}, verdicts });
    };
    const held = async (): Promise<number> => {
      await new Promise((resolve) => setImmediate(resolve));
      collect();
      return process.memoryUsage().heapUsed;
    };
    for (let i = 0; i < 3; i++) await version(i);
    const before = await held();
    for (let i = 3; i < 13; i++) await version(i);
    // Ten texts are nine megabytes.
    expect((await held()) - before).toBeLessThan(3_000_000);
  });
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
