import { expect, test } from 'vitest';
import { LineIndex } from '../../../server/src/base/line-index.ts';
import { FileSource } from '../../../server/src/corpus/file-source.ts';
import type { Highlight } from '../../../server/src/corpus/source.ts';
import { quotationOffers } from '../../../server/src/features/completion-quotation-offers.ts';
import type { Session } from '../../../server/src/features/session.ts';
import { searchRows } from '../../../server/src/features/source-search.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import { WordIndex } from '../../../server/src/search/word-index.ts';

const TEXT = `Trạm bơm Cầu Sậy dừng chạy từ tối thứ Bảy. Nước tràn qua đê bao phía nam.

Ông Trần Lâm nói: “Máy bơm ở Cầu Sậy đã quá cũ.”`;
const MARKED = 'Nước tràn qua đê bao phía nam.';

function session(marked: readonly string[], note?: string): Session {
  const highlights = marked.map((words): Highlight => {
    const start = TEXT.indexOf(words);
    return { start, end: start + words.length, ...(note === undefined ? {} : { note }) };
  });
  const reading = { text: TEXT, body: { start: 0, end: TEXT.length }, metadata: undefined, highlights };
  const source = new FileSource({ id: 'cau-say', path: '/c/cau-say.pdf', metadata: { authors: [] } }, reading);
  const index = new WordIndex();
  index.add(source);
  const corpus = { sources: new Map([[source.id, source]]), problems: [] };
  return { corpus, index, client: {}, locale: 'vi', uriOf: (path: string) => path } as unknown as Session;
}

async function offered(marked: readonly string[], typed = '', note?: string) {
  const context = { before: 'Ở Cầu Sậy, nước tràn qua đê và máy bơm ', keys: [] };
  const offers = await quotationOffers(session(marked, note), context, typed);
  return offers.map(({ kind, span, note: beside }) =>
    [kind, TEXT.slice(span.start, span.end), beside].filter(Boolean).join(' | '),
  );
}

test('what was marked in a source is offered first, with the note beside it, and not once more as a sentence', async () => {
  const offers = await offered([MARKED], '', 'dùng cho mở bài');
  expect(offers[0]).toBe(`highlight | ${MARKED} | dùng cho mở bài`);
  expect(offers.filter((offer) => offer.includes(MARKED))).toHaveLength(1);
});

test('without a mark the same words are a sentence', async () => {
  expect(await offered([])).toContain(`sentence | ${MARKED}`);
});

test('a marked quotation is offered once', async () => {
  const offers = await offered(['Máy bơm ở Cầu Sậy đã quá cũ.']);
  expect(offers.filter((offer) => offer.includes('quá cũ'))).toEqual(['highlight | Máy bơm ở Cầu Sậy đã quá cũ.']);
});

test('what is typed chooses among them', async () => {
  expect(await offered([MARKED], 'máy bơm')).toEqual(['quotation | Máy bơm ở Cầu Sậy đã quá cũ.']);
});

test('the list of words to quote tells what was marked', async () => {
  const text = 'Ở Cầu Sậy nước tràn qua đê.';
  const report = parseReport(text, '/r.md');
  const document = { uri: 'file:///r.md', version: 1, text, lines: new LineIndex(text), report };
  const rows = await searchRows(session([MARKED], 'hay'), { document, offset: 5, query: '' }, 'quotation');
  expect(rows.filter(({ words }) => words === MARKED).map(({ kind, note }) => [kind, note])).toEqual([
    ['highlight', 'hay'],
  ]);
});
