import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';
import { layoutOf } from '../../../server/src/text/layout.ts';
import { readingForm } from '../../../server/src/text/reading-form.ts';

const MATCH = `TIN BÓNG ĐÁ

Đội tuyển Hải Vân thắng trận thứ ba liên tiếp trên sân nhà vào tối thứ
bảy, và huấn luyện viên Lê Văn Đạt nói với các phóng viên rằng ông chưa
từng thấy khán đài đông như vậy kể từ ngày khánh thành. Ông cho biết
"các cầu thủ đã chơi bằng tất cả những gì họ có", rồi cảm ơn người hâm
mộ.

Trận sau diễn ra ngày 12/3.
- Sân: Lam Sơn
- Giờ: 19 giờ
Vé đã bán hết.`;

const BRIDGE = `The mayor of Northfield, Anna Hale, said on Monday that the bridge would
be closed for repairs until the end of the winter, and that nobody in
the town would have to pay for it. The engineers will begin with the
northern pier.
    The council meets on Friday. It will hear what the engineers have to
say about the cost, and whether the old road can carry the buses.`;

function sentencesIn(text: string): string[] {
  return analyse(text, { infer: false }).sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
}

describe('lines broken to a width', () => {
  test('are read across, and what was no part of a paragraph stands alone', () => {
    const sentences = sentencesIn(MATCH);
    expect(sentences).toContain(
      'Đội tuyển Hải Vân thắng trận thứ ba liên tiếp trên sân nhà vào tối thứ bảy, và huấn luyện viên Lê Văn Đạt nói với các phóng viên rằng ông chưa từng thấy khán đài đông như vậy kể từ ngày khánh thành.',
    );
    expect(sentences.slice(-4)).toEqual([
      'Trận sau diễn ra ngày 12/3.',
      '- Sân: Lam Sơn',
      '- Giờ: 19 giờ',
      'Vé đã bán hết.',
    ]);
    expect(sentences[0]).toBe('TIN BÓNG ĐÁ');
  });

  test('in English, with paragraphs that only an indentation parts', () => {
    expect(sentencesIn(BRIDGE)).toHaveLength(4);
    expect(new Set(analyse(BRIDGE, { infer: false }).sentences.map(({ paragraph }) => paragraph)).size).toBe(2);
  });

  test.each([
    ['Windows line breaks', MATCH.replaceAll('\n', '\r\n')],
    ['decomposed letters', MATCH.normalize('NFD')],
  ])('the same with %s', (_, text) => {
    expect(sentencesIn(text).map((sentence) => sentence.normalize('NFC'))).toEqual(sentencesIn(MATCH));
  });

  test('a line of the widest width with Windows line breaks is no wider', () => {
    const line = 'Ngày hôm qua mưa lớn làm ngập những con đường dọc bờ sông '.repeat(3).slice(0, 130).trimEnd();
    const wide = `${line.padEnd(130, 'a')}\nrồi nước rút.`;
    expect(sentencesIn(wide)).toHaveLength(1);
    expect(sentencesIn(wide.replace('\n', '\r\n'))).toHaveLength(1);
  });

  test('what is found over a break stands at the offsets of the text as stored', () => {
    const { statements, quotations } = analyse(MATCH, { infer: false });
    expect(quotations.map(({ text }) => text)).toEqual(['các cầu thủ đã chơi bằng tất cả những gì họ có']);
    expect(statements.map(({ speaker }) => speaker?.name)).toContain('Lê Văn Đạt');
    const broken = `A long time before the flood came down the valley last spring, Anna
Hale said in the council that the bridge would be closed for repairs
until the end of the winter, and that nobody in the town would have to
pay for it.`;
    const name = analyse(broken, { infer: false }).statements[0]?.speaker;
    expect([name?.name, name?.text.includes('Anna\nHale')]).toEqual(['Anna Hale', true]);
  });
});

describe('line breaks that are meant', () => {
  test.each([
    [
      'headlines',
      'Cầu mới khánh thành tại Hải Vân sau ba năm\nTrường học mở cửa trở lại sau lũ lớn\nGiá cá tăng vì mưa kéo dài ở vùng hạ lưu',
    ],
    [
      'verses',
      'Sông trôi qua bến chiều nay gió lặng trăng vừa chớm lên\nThuyền ai neo đậu bên kia bờ vắng tiếng chèo khua đêm\nNgười đi chưa kịp quay đầu nhìn lại đã xa mấy trùng',
    ],
    [
      'a list',
      '- gạo tẻ loại một của nông dân huyện Sông Hinh gửi xuống hôm qua\n- gạo nếp loại hai của nông dân huyện Sông Hinh gửi xuống hôm nay\n- ngô hạt phơi khô của nông dân huyện Sông Hinh gửi xuống tuần này',
    ],
    ['a table', 'gạo tẻ loại một\t12.000 đồng\tcòn hàng trong kho\ngạo nếp loại hai\t15.000 đồng\tcòn hàng trong kho'],
    ['paragraphs of a line each', 'Cầu đã xong. Dân vui.\nChợ họp lại từ hôm nay.\nGhe hàng kéo về đông.'],
  ])('%s', (_, text) => {
    expect(layoutOf(text, 0, text.length).text).toBe(text);
    expect(sentencesIn(text).length).toBeGreaterThanOrEqual(text.split('\n').length);
  });
});

test('any text: the ends meet, no offset goes back, and only white space and marks are lost', () => {
  const unit = fc.constantFrom('a', 'từ dài hơn', ' ', '\n', '\r\n', '>', '> ', '\n> ', '—', '.', ':', 'e\u0301', '😀');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (stored) => {
      const form = readingForm(stored, { start: 0, end: stored.length });
      expect(form.stored(form.text.length)).toBe(stored.length);
      expect(form.composed(stored.length)).toBe(form.text.length);
      const bare = (text: string): string => text.replace(/[\s>]/g, '').normalize('NFC');
      expect(bare(form.text)).toBe(bare(stored));
      for (let i = 1; i <= form.text.length; i++) expect(form.stored(i)).toBeGreaterThanOrEqual(form.stored(i - 1));
    }),
  );
});
