import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';

// `name < cue`, of each statement.
function saidIn(text: string): string[] {
  return analyse(text, { language: 'vi', infer: false }).statements.map(
    ({ speaker, cue }) => `${speaker?.name ?? '?'} < ${cue?.text ?? '-'}`,
  );
}

describe('the holder of a long office', () => {
  test.each<[string, string]>([
    ['Phó chủ nhiệm Ủy ban về các vấn đề xã hội của Quốc hội Lê Sỹ Tám cho biết giá đã giảm.', 'Lê Sỹ Tám < cho biết'],
    ['Phó ban Quản lý dự án Đường sắt phía Tây Uông Thanh Tá cho biết cầu sẽ xong.', 'Uông Thanh Tá < cho biết'],
    ['Giám đốc Quỹ Cánh Buồm (QCB) khu vực châu Á Paul Holm nói giá đã giảm.', 'Paul Holm < nói'],
    ['Lê Hà My, một chuyên gia về các vấn đề Nam Á tại Đại học Huế nhận định giá sẽ giảm.', 'Lê Hà My < nhận định'],
    ['Bộ trưởng Phát triển quốc tế của Anh cam kết giá sẽ giảm.', 'Bộ trưởng Phát triển quốc tế của Anh < cam kết'],
    ['Ngài Mi-khai-lốp cho biết giá đã giảm.', 'Mi-khai-lốp < cho biết'],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  test('is nobody called like a place', () => {
    expect(saidIn('Giám đốc hệ thống chứng chỉ phổ thông bang Nam Úc cho hay giá đã giảm.')[0]).not.toMatch(/^Nam Úc/);
  });

  test('and a quotation in front of all of it is his', () => {
    const text = '“Chúng ta lại ở giữa tâm dịch”, giám đốc Quỹ Cánh Buồm (QCB) khu vực châu Á Paul Holm nói ở Huế.';
    const [said] = analyse(text, { language: 'vi' }).statements;
    expect(said?.content.map(({ start, end }) => text.slice(start, end))).toEqual(['Chúng ta lại ở giữa tâm dịch']);
  });
});

describe('a prize, a show and a board of many words', () => {
  test.each<[string, string[]]>([
    ['Hội Cánh Buồm, từng được trao giải Nobel Hòa bình năm 1977, nói rằng giá đã giảm.', ['Hội Cánh Buồm < nói']],
    ['Ban chỉ huy phòng chống lụt bão cho biết giá đã giảm.', ['Ban chỉ huy < cho biết']],
    ['Tổng thư ký Ban Ki-moon cho biết giá đã giảm.', ['Ban Ki-moon < cho biết']],
  ])('are no people: %s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });
});

describe('a relative is not whose relative he is', () => {
  test.each<[string, RegExp]>([
    ['Bố anh Lê Văn Tám kể ông đi từ sớm.', /^Bố anh Lê Văn Tám </],
    ['Mẹ ca sĩ Lê Hà My kể bà đi từ sớm.', /^Mẹ ca sĩ Lê Hà My </],
    ['Bố của nạn nhân cho biết ông đi từ sớm.', /^Bố </],
  ])('%s', (text, expected) => {
    expect(saidIn(text)[0]).toMatch(expected);
  });

  test('and the end of another word is none', () => {
    expect(saidIn('Sở Y tế công bố anh Lê Văn Tám đã khỏi bệnh.')).toEqual(['Sở Y tế < công bố']);
  });
});

describe('who stands in front of “bị” is whom others speak of', () => {
  test.each<[string, string[]]>([
    ['Ca sĩ Lê Hà My bị khán giả chỉ trích vì đến muộn.', []],
    ['Ông Lê Văn Tám được dư luận khen ngợi vì cứu bé gái.', []],
    ['Bà Lê Thị Hoa bị mất ví cho biết đã báo tin.', ['Lê Thị Hoa < cho biết']],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });
});

describe('a former office is its holder’s', () => {
  test.each<[string, string[]]>([
    ['Cựu tuyển thủ Lê Bá Tùng nói cầu sẽ xong.', ['Lê Bá Tùng < nói']],
    ['Hậu vệ Phan Văn Sâm, từng học nghề với cựu tuyển thủ Lê Bá Tùng, nói đội sẽ thắng.', ['Phan Văn Sâm < nói']],
    ['Nguyên viện trưởng Lê Bá Tùng nói cầu sẽ xong.', ['Lê Bá Tùng < nói']],
    ['Anh Nguyên nói cầu sẽ xong.', ['Nguyên < nói']],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });
});

describe('letters with a number are what a unit, a team or a group is called', () => {
  test.each<[string, string]>([
    ['Cục trưởng C81 Lê Sỹ Tám nói vụ án phức tạp.', 'Lê Sỹ Tám < nói'],
    ['Cục C81 khẳng định đã khởi tố vụ án.', 'Cục C81 < khẳng định'],
    ['HLV U22 Lê Sỹ Tám nói đội sẽ thắng.', 'Lê Sỹ Tám < nói'],
    ['G7 cam kết giúp hai nước.', 'G7 < cam kết'],
    [
      'Đại tá Lê Sỹ Tám – Cục trưởng Cục Cảnh sát về trật tự kinh tế (C81), một đơn vị của bộ, nói: “Vụ án phức tạp”.',
      'Lê Sỹ Tám < nói',
    ],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });
});

describe('who is called by an office in full', () => {
  test.each<[string, string]>([
    ['Phó ban tổ chức Thành ủy Hà Nội nói cầu sẽ xong.', 'Phó ban tổ chức Thành ủy Hà Nội < nói'],
    ['Phó chủ tịch UBND TP.HCM Trần Anh Tám nói cầu sẽ xong.', 'Trần Anh Tám < nói'],
    ['Phó chánh thanh tra Sở Công thương Lê Sỹ Tám nói cầu sẽ xong.', 'Lê Sỹ Tám < nói'],
    ['Thanh tra Chính phủ nói cầu sẽ xong.', 'Thanh tra Chính phủ < nói'],
    ['Bà Lê Hà My cảnh báo thợ rừng, cho rằng giá sẽ giảm.', 'Lê Hà My < cho rằng'],
    ['Vị bác sĩ trẻ - cố vấn của Tổng thống Anna Hale - nói thuốc còn đủ.', 'bác sĩ < nói'],
    ['Bà Lê Hà My vội trấn an những người mẹ, cho rằng giá sẽ giảm.', 'Lê Hà My < cho rằng'],
  ])('%s', (text, expected) => {
    expect(saidIn(text).at(-1)).toBe(expected);
  });
});
