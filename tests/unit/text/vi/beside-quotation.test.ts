import { describe, expect, test } from 'vitest';
import { saidIn } from '../../../support/said.ts';

describe('a quotation that no verb gives to anybody', () => {
  test.each<[string, string[]]>([
    // Right behind its comma.
    [
      '“Ruộng ngập trắng từ hôm rằm”, bà Lò Thị Xoan gạt nước mắt rồi quay vào bếp đun nước.',
      ['Lò Thị Xoan: Ruộng ngập trắng từ hôm rằm'],
    ],
    ['“Ruộng ngập trắng từ hôm rằm, ” bà Lò Thị Xoan vừa quạt bếp.', []],
    // By the given name of somebody named in full.
    [
      'Bà Lò Thùy Dương ra đê từ sớm. “Ruộng ngập trắng từ hôm rằm”, Dương cười và nói.',
      ['Lò Thùy Dương: Ruộng ngập trắng từ hôm rằm'],
    ],
    // In front of its colon, with much between.
    [
      'Nhắc đến đứa con út, đôi mắt bà Lò Thị Xoan sáng lên: “Nó bơi giỏi nhất bản này đấy”.',
      ['Lò Thị Xoan: Nó bơi giỏi nhất bản này đấy'],
    ],
    [
      'Ca sĩ Lê Hà My đăng ảnh bên mẹ kèm dòng chú thích: “Tết này con được về nhà rồi”.',
      ['Lê Hà My: Tết này con được về nhà rồi'],
    ],
    // Behind the noun that says whose it is.
    ['Lời hứa “sang năm sẽ có cầu mới” của ông Lê Văn Tám vẫn nằm trên giấy.', ['Lê Văn Tám: sang năm sẽ có cầu mới']],
  ])('%s', (text, expected) => {
    expect(saidIn(text, 'vi')).toEqual(expected);
  });

  test.each([
    // Of what nobody says.
    'Tiệm bánh “nhà cô út bên sông quê” của bà Lò Thị Xoan đã đóng cửa.',
    // What something is called.
    'Bà Lò Thị Xoan dự cuộc thi năm nay với chủ đề: “Con sông chảy qua làng tôi”.',
    // Who was told it.
    'Bà Lò Thị Xoan được nhắc ở cổng chợ: “Bà đừng quên khóa cửa kho nhé”.',
    'Tấm thiệp gửi cho bà Lò Thị Xoan chỉ ghi một câu: “Tết này con không về được”.',
    // Two of whom either may have said it.
    'Bà Lò Thị Xoan ngồi bên ông Lê Văn Tám trước bếp lửa: “Ruộng năm nay ngập trắng rồi”.',
    // Too short for anybody's words.
    '“Sông Mẹ”, bà Lò Thị Xoan quay vào bếp đun nước.',
  ])('is nobody’s here: %s', (text) => {
    expect(saidIn(text, 'vi')).toEqual([]);
  });

  test('its speaker goes on in what follows, and not whoever spoke before', () => {
    const before = 'Ông Lê Văn Tám nói đê đã vỡ. ';
    const text = `${before}Bà Lò Thị Xoan rơm rớm nước mắt: “Ruộng ngập trắng từ hôm rằm. Lúa chưa kịp gặt bông nào”.`;
    expect(saidIn(text, 'vi').filter((said) => said.startsWith('Lê Văn Tám'))).toHaveLength(1);
    expect(saidIn(text, 'vi').at(-1)).toBe('Lò Thị Xoan: Lúa chưa kịp gặt bông nào');
  });
});

describe('whom a text goes on about by a pronoun alone', () => {
  const story =
    'Ông Lê Yên mở quán mì ở Huế. Ngày trẻ, ông từng theo tàu đánh cá. Rồi ông học nấu mì của một người quen. ';

  test('he speaks, though his name stands far in front', () => {
    expect(saidIn(`${story}“Tôi chưa bao giờ thấy mình rảnh như vậy”, ông nói.`, 'vi')).toEqual([
      'Lê Yên: Tôi chưa bao giờ thấy mình rảnh như vậy',
    ]);
  });

  test.each([
    // Another pronoun.
    `${story}“Tôi chưa bao giờ thấy mình rảnh như vậy”, cô nói.`,
    // The text has been about other things.
    'Ông Lê Yên mở quán mì ở Huế. Giá gạo tăng. Giá gas cũng tăng. Chợ vắng. “Tôi chưa bao giờ thấy mình rảnh vậy”, ông nói.',
    // One of two.
    `Năm ấy ở Huế, ông Lê Yên gặp ông Trần Tá. ${story.split('. ').slice(1).join('. ')}“Tôi chưa bao giờ thấy mình rảnh”, ông nói.`,
  ])('nobody is read: %s', (text) => {
    expect(saidIn(text, 'vi')).toEqual([]);
  });

  test.each([
    ['Lê Hà My vừa trở lại sau ba năm. Người đẹp tiết lộ cô đã học xong thạc sĩ.', 'Lê Hà My'],
    ['Trần Tá đỗ thủ khoa. Chàng trai 18 tuổi kể lớp học chỉ có ba bạn.', 'Trần Tá'],
    ['Trần Tá đỗ thủ khoa. Cậu nói lớp học chỉ có ba bạn.', 'Trần Tá'],
  ])('or by what he is called: %s', (text, name) => {
    expect(saidIn(text, 'vi')[0]?.split(':')[0]).toBe(name);
  });

  test('what is the end of another word calls nobody', () => {
    expect(saidIn('Trần Tá đỗ thủ khoa. Công cụ nói trên do trường phát triển.', 'vi')).toEqual([]);
  });
});

test('a paper that is not named again is the one that was named last', () => {
  expect(saidIn('Theo AFP, cửa tiệm đã nổi tiếng. Hãng tin này cho biết chủ tiệm từng ngồi tù.', 'vi').at(-1)).toBe(
    'AFP: chủ tiệm từng ngồi tù',
  );
  expect(saidIn('Báo chí cho biết chủ tiệm từng ngồi tù.', 'vi').at(-1)).not.toMatch(/^AFP/);
});

test('where whoever said it is is no part of what he said', () => {
  expect(saidIn('Hai bên đã ký thỏa ước chống lũ, theo thông cáo của Bộ Y tế ở Hà Nội.', 'vi')).toEqual([
    'Bộ Y tế: Hai bên đã ký thỏa ước chống lũ',
  ]);
  expect(saidIn('Theo thông cáo của Bộ Y tế, ở Hà Nội đã có ba ca bệnh.', 'vi')[0]).toMatch(/ba ca bệnh$/);
});

describe('a quotation is carried on by nobody where somebody else says it', () => {
  const before = 'Bà Lò Thị Xoan nói ruộng đã ngập. ';

  test.each([
    'Nhiều người cho rằng chuyện đó đáng trách: “Xả lũ mà không báo trước cho dân một lời nào”.',
    '“Xả lũ mà không báo trước cho dân một lời nào là sai quy trình”, báo cáo nêu rõ.',
  ])('%s', (text) => {
    expect(saidIn(before + text, 'vi').filter((said) => /Xả lũ/.test(said) && said.startsWith('Lò Thị Xoan'))).toEqual(
      [],
    );
  });

  test('and where nobody else does, whoever spoke goes on', () => {
    expect(saidIn(`${before}“Xả lũ mà không báo trước cho dân một lời nào”.`, 'vi').at(-1)).toMatch(
      /^Lò Thị Xoan: Xả lũ/,
    );
  });
});

test('“họ” is no one person with a name', () => {
  expect(saidIn('Bà Lò Thị Xoan nói ruộng đã ngập. Họ cho biết sẽ gieo lại.', 'vi')).toHaveLength(1);
  expect(saidIn('Hội Nông dân nói ruộng đã ngập. Họ cho biết sẽ gieo lại.', 'vi')).toHaveLength(2);
});

test('a head of state is called for short, and no other president', () => {
  const said = 'khẳng định cầu sẽ xong. Chủ tịch đề nghị làm nhanh hơn.';
  expect(saidIn(`Chủ tịch nước Lê Văn Tám ${said}`, 'vi').at(-1)).toMatch(/^Lê Văn Tám:/);
  expect(saidIn(`Tổng thống Mỹ Paul Hale ${said}`, 'vi').at(-1)).not.toMatch(/^Paul Hale:/);
});
