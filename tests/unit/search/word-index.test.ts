import { expect, test } from 'vitest';
import { FileSource } from '../../../server/src/corpus/file-source.ts';
import type { Metadata, Source } from '../../../server/src/corpus/source.ts';
import { WordIndex } from '../../../server/src/search/word-index.ts';
import type { IndexOptions } from '../../../server/src/search/word-index.ts';
import type { Hit, SearchOptions } from '../../../server/src/search/passage-index.ts';

function source(id: string, text: string, metadata: Partial<Metadata> = {}): Source {
  const reading = { text, body: { start: 0, end: text.length }, metadata: undefined };
  return new FileSource({ id, path: `/c/${id}.txt`, metadata: { authors: [], ...metadata } }, reading);
}

function indexOf(sources: readonly Source[], options?: IndexOptions): WordIndex {
  const index = new WordIndex(options);
  for (const one of sources) index.add(one);
  return index;
}

const text = ({ source: { text: whole }, passage }: Hit) => whole.slice(passage.start, passage.end);

async function search(index: WordIndex, query: string, options: Partial<SearchOptions> = {}) {
  const hits = await index.search(query, { limit: 10, ...options });
  return hits.map((hit) => ({ id: hit.source.id, text: text(hit), terms: hit.terms, score: hit.score }));
}

const FLOOD = source(
  'lu',
  'Mưa lớn ở Quảng Nam.\nÔng Trần Văn Hòa, chủ tịch xã, cho biết 120 hộ đã sơ tán.\nNước rút vào sáng thứ ba.',
);
const PRICES = source(
  'gia',
  'Giá xăng tăng 500 đồng.\nBộ Tài chính giải thích quyết định này.\nNgười dân ở Quảng Nam lo lắng.',
);
const STRIKE = source(
  'strike',
  'Dock workers walked out in Haiphong.\nThe union leader Mary Osborne said talks had failed.\nShips waited outside.',
);

test('the passage that a sentence was written from comes first', async () => {
  const index = indexOf([FLOOD, PRICES, STRIKE]);
  const hits = await search(index, 'Chủ tịch xã Trần Văn Hòa nói đã sơ tán 120 hộ dân.');
  expect(hits[0]).toMatchObject({ id: 'lu', text: 'Ông Trần Văn Hòa, chủ tịch xã, cho biết 120 hộ đã sơ tán.' });
  expect(hits[0]?.terms).toEqual(expect.arrayContaining(['tran', 'van', 'hoa', '120', 'ho']));
  expect(hits[0]?.terms).not.toContain('noi');
});

test('diacritics may be left out or differently composed', async () => {
  const index = indexOf([FLOOD, PRICES, source('nfd', 'Đoàn cứu trợ tới Trà Leng.'.normalize('NFD'))]);
  expect((await search(index, 'gia xang tang'))[0]?.id).toBe('gia');
  expect((await search(index, 'đoàn cứu trợ Trà Leng'.normalize('NFC')))[0]?.id).toBe('nfd');
});

test('nothing in common, or nothing asked, finds nothing', async () => {
  const index = indexOf([FLOOD, STRIKE]);
  expect(await search(index, 'zebra')).toEqual([]);
  expect(await search(index, '  … ')).toEqual([]);
  expect(await search(index, 'Haiphong', { limit: 0 })).toEqual([]);
  expect(await search(new WordIndex(), 'Haiphong')).toEqual([]);
});

test('two syllables that stand together outweigh the same two apart', async () => {
  const apart = source('a', 'Kinh nghiệm cho thấy tế bào này lạ.');
  const together = source('b', 'Nền kinh tế này lạ mà nghiệm ra.');
  expect((await search(indexOf([apart, together]), 'kinh tế')).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('rare words outweigh common ones', async () => {
  const common = Array.from({ length: 20 }, (_, i) => source(`c${i}`, 'The minister said the meeting would go on.'));
  const rare = source('rare', 'Osborne went home.');
  expect((await search(indexOf([...common, rare]), 'The minister said Osborne would go on'))[0]?.id).toBe('rare');
});

test('a source is found by its title, author, outlet and year too, and answers with its beginning', async () => {
  const told = source('x1', 'Mở đầu.\nTiếp theo.', {
    title: 'Bão Kompasu',
    authors: ['Lê Thu'],
    outlet: 'Tin Biển',
    issued: '2019-10-05',
  });
  const index = indexOf([FLOOD, told]);
  for (const query of ['kompasu', 'Lê Thu', 'tin bien', '2019', 'x1']) {
    expect((await search(index, query))[0], query).toMatchObject({ id: 'x1', text: 'Mở đầu.' });
  }
  expect((await search(index, 'kompasu'))[0]?.terms).toEqual([]);
});

test('an English sentence finds a Vietnamese source by names, figures, countries and ideas', async () => {
  const talks = source('talks', 'Ông Orlov nói Nga sẵn sàng đàm phán từ ngày 9/11.\nTuyết rơi dày ở thủ đô.');
  const harvest = source('harvest', 'The harvest was said to be ready, and it was on the way to the docks.');
  const index = indexOf([FLOOD, PRICES, STRIKE, harvest, talks]);
  const hits = await search(index, 'Orlov said that Russia was ready for negotiations.');
  expect(hits[0]).toMatchObject({
    id: 'talks',
    text: 'Ông Orlov nói Nga sẵn sàng đàm phán từ ngày 9/11.',
    terms: ['orlov'],
  });
  const ideas = await search(index, 'Moscow offers negotiations');
  expect(ideas[0]?.id).toBe('talks');
});

test('words that the caller adds find what the words written do not', async () => {
  const sources = [source('a', 'Zelenskyy đã tới.'), FLOOD];
  const expand = (word: string) => (word === 'zelensky' ? ['zelenskyy'] : []);
  expect((await search(indexOf(sources, { expand }), 'Zelensky'))[0]).toMatchObject({ id: 'a', terms: ['zelensky'] });
  expect(await search(indexOf(sources), 'Zelensky')).toEqual([]);
});

test('only the sources that are asked for answer, few or many', async () => {
  const many = Array.from({ length: 150 }, (_, i) =>
    source(`s${String(i).padStart(3, '0')}`, `Osborne spoke in port ${i}.`),
  );
  const index = indexOf([...many, STRIKE]);
  expect((await search(index, 'Osborne', { sources: new Set(['strike', 'gone']) })).map(({ id }) => id)).toEqual([
    'strike',
  ]);
  const most = new Set(many.slice(0, 140).map(({ id }) => id));
  const hits = await search(index, 'Osborne', { sources: most, limit: 200 });
  expect(hits.length).toBeGreaterThan(50);
  expect(hits.every(({ id }) => most.has(id))).toBe(true);
});

test('one source gives no more passages than it may', async () => {
  const long = source('long', Array.from({ length: 9 }, (_, i) => `Osborne spoke ${i} times.`).join('\n'));
  const index = indexOf([long, STRIKE]);
  const hits = await search(index, 'Osborne spoke', { perSource: 2 });
  expect(hits.map(({ id }) => id)).toEqual(['long', 'long', 'strike']);
  expect((await search(index, 'Osborne spoke', { limit: 3 })).map(({ id }) => id)).toEqual(['long', 'long', 'long']);
});

test('equal scores keep the order of the corpus, whatever the order of adding', async () => {
  const same = ['c', 'a', 'b'].map((id) => source(id, 'Osborne went home.\nThen Osborne went home.'));
  expect((await search(indexOf(same), 'osborne')).map(({ id }) => id)).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
});

test('a source taken in again is the new one, and a removed one is gone', async () => {
  const index = indexOf([FLOOD, PRICES]);
  index.add(source('lu', 'Cầu Trường Tiền đóng cửa.'));
  expect(index.size).toBe(2);
  expect((await search(index, 'cầu Trường Tiền'))[0]?.id).toBe('lu');
  expect((await search(index, 'sơ tán 120 hộ')).map(({ text: found }) => found)).not.toContain(
    expect.stringContaining('120'),
  );
  index.remove('lu');
  index.remove('never there');
  expect(index.size).toBe(1);
  expect((await search(index, 'cầu Trường Tiền')).map(({ id }) => id)).not.toContain('lu');
});

test('the same question is answered anew when a source has come or gone', async () => {
  const index = indexOf([FLOOD]);
  const ids = async (): Promise<string[]> => (await search(index, 'Quảng Nam')).map(({ id }) => id);
  expect(await ids()).toEqual(['lu']);
  index.add(PRICES);
  expect((await ids()).sort()).toEqual(['gia', 'lu']);
  expect(await search(index, 'Quảng Nam', { limit: 1 })).toHaveLength(1);
  index.remove('lu');
  expect(await ids()).toEqual(['gia']);
});

test('what came and went leaves no trace in the scores', async () => {
  const passing = Array.from({ length: 120 }, (_, i) => source(`p${i}`, `Osborne and the union, number ${i}.`));
  const index = indexOf([...passing, FLOOD, PRICES, STRIKE]);
  for (const { id } of passing) index.remove(id);
  const fresh = indexOf([FLOOD, PRICES, STRIKE]);
  const query = 'The union leader Mary Osborne in Quảng Nam';
  expect(await search(index, query)).toEqual(await search(fresh, query));
});

test('the way that led to a corpus leaves no trace: any order of adding and removing answers alike', async () => {
  const articles = Array.from({ length: 260 }, (_, i) =>
    source(`n${String(i).padStart(3, '0')}`, `Osborne họp lần ${i % 7} ở Quảng Nam.\nGiá lúa tăng ${i % 11} đồng.`, {
      title: `Tin số ${i % 5}`,
    }),
  );
  const last = articles.slice(0, 200);
  const fresh = indexOf(last);
  const index = indexOf([...articles].reverse());
  for (const { id } of articles.slice(200)) index.remove(id);
  for (const again of last.slice(50, 90)) index.add(again);
  for (const query of ['Osborne họp ở Quảng Nam', 'giá lúa tăng 3 đồng', 'tin số 4 Osborne']) {
    expect(await search(index, query, { limit: 60 }), query).toEqual(await search(fresh, query, { limit: 60 }));
  }
});

test('words that stand in another corpus alone crowd out none of the query', async () => {
  const odd = Array.from({ length: 12 }, (_, i) => `zanzi${'b'.repeat(i + 1)}`).join(' ');
  indexOf([source('elsewhere', `${odd}.`)]);
  const many = Array.from({ length: 150 }, (_, i) => source(`n${i}`, `Bộ trưởng họp ngày thứ ${i}.`));
  expect((await search(indexOf([...many, STRIKE]), `${odd} Haiphong`))[0]).toMatchObject({ id: 'strike' });
});

test('among many sources the right one is found by its rarest words', async () => {
  const many = Array.from({ length: 400 }, (_, i) =>
    source(`n${i}`, `Bộ trưởng họp ngày thứ ${i}.\nÔng nói về kinh tế.`),
  );
  const index = indexOf([...many, FLOOD]);
  expect((await search(index, 'Ông chủ tịch xã Trần Văn Hòa nói về việc sơ tán'))[0]).toMatchObject({ id: 'lu' });
});

test('an aborted search rejects with the reason', async () => {
  const reason = new Error('enough');
  const options = { limit: 1, signal: AbortSignal.abort(reason) };
  await expect(indexOf([FLOOD]).search('lũ', options)).rejects.toBe(reason);
});

test('what was asked before is answered anew when a source has come, changed or gone', async () => {
  const index = indexOf([FLOOD]);
  const ask = async (): Promise<string[]> => (await search(index, 'Mưa lớn ở Quảng Nam')).map((hit) => hit.text);
  const known = await index.search('Quảng Nam', { limit: 3 });
  expect(await index.search('Quảng Nam', { limit: 3 })).toBe(known);
  expect(await ask()).toEqual(['Mưa lớn ở Quảng Nam.']);
  index.add(PRICES);
  expect(await ask()).toContain('Người dân ở Quảng Nam lo lắng.');
  index.add(source('lu', 'Trời nắng.'));
  expect(await ask()).not.toContain('Mưa lớn ở Quảng Nam.');
  index.remove('gia');
  expect(await ask()).toEqual([]);
});

test('the same words within other bounds are another question', async () => {
  const index = indexOf([FLOOD, PRICES]);
  const ask = (options: Partial<SearchOptions>) => search(index, 'Quảng Nam', options);
  expect(await ask({ limit: 1 })).toHaveLength(1);
  expect(await ask({ limit: 2 })).toHaveLength(2);
  expect(await ask({ sources: new Set(['gia']) })).toMatchObject([{ id: 'gia' }]);
});
