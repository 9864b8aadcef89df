import { describe, expect, test } from 'vitest';
import { footingOf } from '../../server/src/checks/footing.ts';
import type { Footing } from '../../server/src/checks/footing.ts';
import { parseReport } from '../../server/src/report/parse-report.ts';
import { check, corpusOf } from '../support/check.ts';
import { fixture } from '../support/fixture.ts';

const QUARRY = `
//- corpus/mo-da.txt  2024-05-21
Sáng 14/5, công ty Thạch Sơn bắt đầu dựng hàng rào quanh mỏ đá cũ ở xã Bình Phú.
Người dân trong xã mong chiếc hồ dưới đáy mỏ được giữ lại làm nơi bơi lội.
Chủ tịch xã cho biết tiền vé sẽ dùng để sửa con đường dẫn vào mỏ.`;

// Nothing of it stands in the source.
const ELSEWHERE = [
  'Đàn voi rừng kéo về phá ruộng mía của tám hộ trong đêm trăng',
  'Tàu chở cam sành cập cảng chậm hai giờ vì sương mù dày đặc',
  'Giải cờ tướng thiếu nhi thu hút nhiều kỳ thủ nhí từ miền xuôi',
];

/** Told so freely that it is known for the source's only where the rest of the report keeps to it. */
const FREE = 'Công ty Thạch Sơn quây kín mỏ đá bỏ hoang của Bình Phú';

describe('how a claim rests on its sources', () => {
  const footings = async (...sentences: readonly string[]): Promise<readonly Footing[]> => {
    const corpus = await corpusOf(fixture(QUARRY).files);
    const report = parseReport(sentences.join('\n'), '/w/report.md');
    return report.claims.map((claim) => footingOf(report, corpus, claim));
  };

  test('is presumed to be firm where nothing else is known', async () =>
    expect(await footings(`${FREE} [@mo-da].`)).toEqual(['firm']));

  test('is firm beside one other claim, told better or not at all where it holds no facts', async () => {
    expect(
      await footings(
        'Sáng 14/5, công ty Thạch Sơn bắt đầu dựng hàng rào quanh mỏ đá cũ ở xã Bình Phú [@mo-da].',
        `${FREE} [@mo-da].`,
      ),
    ).toEqual(['firm', 'firm']);
    expect((await footings(`Dân làng nhấp nhổm vui buồn [@mo-da].`, `${FREE} hôm 14/5 [@mo-da].`))[1]).toBe('firm');
  });

  test('is none without a citation, or with one that leads nowhere', async () =>
    expect(await footings(`${FREE}.`, `${FREE} [@mo].`)).toEqual(['none', 'none']));

  test('is loose where the sources hardly tell what the rest of the report cites them for', async () =>
    expect((await footings(`${FREE} [@mo-da].`, ...ELSEWHERE.map((one) => `${one} [@mo-da].`)))[0]).toBe('loose'));

  test('… which what cites nothing has no part in', async () =>
    expect((await footings(`${FREE} [@mo-da].`, ...ELSEWHERE.map((one) => `${one}.`)))[0]).toBe('firm'));

  test('is loose where the others are copied and this one is not', async () =>
    expect(
      await footings(
        'Người dân trong xã mong chiếc hồ dưới đáy mỏ được giữ lại làm nơi bơi lội [@mo-da].',
        `${FREE} [@mo-da].`,
        'Chủ tịch xã cho biết tiền vé sẽ dùng để sửa con đường dẫn vào mỏ [@mo-da].',
      ),
    ).toEqual(['firm', 'loose', 'firm']));
});

describe('what is told freely', () => {
  const off = { severities: { 'unsupported-claim': 'off' } } as const;

  test('is contradicted where the report keeps to its source', () =>
    check(
      `${QUARRY}
//- report.md
${FREE} hôm ⟦16/5⟧{date-mismatch → 2024-05-14} [@mo-da].
`,
      off,
    ));

  test('may be of another day in a report that was written from elsewhere', () =>
    check(
      `${QUARRY}
//- report.md
${FREE} hôm 16/5 [@mo-da].
${ELSEWHERE.map((one) => `${one} [@mo-da].`).join('\n')}
`,
      off,
    ));
});

describe('whom the source’s sentence names itself', () => {
  const lessons = (told: string, rest = ''): string => `
//- corpus/mo-da.txt  2024-05-21
Sáng 14/5, công ty Thạch Sơn bắt đầu dựng hàng rào quanh mỏ đá cũ ở xã Bình Phú.
${told} rằng học trò sẽ học bơi miễn phí trong chiếc hồ dưới đáy mỏ.
Ông Tạ Văn Cầm cho biết hàng rào sẽ xong trước mùa mưa.
//- report.md
⟦Ông Tạ Văn Cầm⟧{attribution-mismatch → Lò Thị Én} khẳng định bọn trẻ trong làng từ nay có chỗ tập bơi mà chẳng ai thu tiền của học trò [@mo-da].
${rest}`;
  const off = { severities: { 'unsupported-claim': 'off' } } as const;
  const unmarked = (text: string): string => text.replace(/⟦(.*?)⟧\{.*?\}/g, '$1');

  test('is told outright, and held against what is told freely', () =>
    check(lessons('Bà Lò Thị Én, hiệu trưởng trường làng, nói'), off));

  test('… and not where a pronoun may stand for somebody else', () =>
    check(unmarked(lessons('Bà Lò Thị Én dẫn khách đi xem mỏ. Bà nói')), off));

  test('… or the report was written from elsewhere', () =>
    check(
      unmarked(
        lessons('Bà Lò Thị Én, hiệu trưởng trường làng, nói', ELSEWHERE.map((one) => `${one} [@mo-da].`).join('\n')),
      ),
      off,
    ));
});
