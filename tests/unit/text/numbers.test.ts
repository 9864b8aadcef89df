import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';
import type { Language } from '../../../server/src/text/language.ts';

function numbersIn(text: string, language: Language): (readonly [string, number, string])[] {
  return analyse(text, { language, infer: false }).numbers.map(({ start, end, text: words, value, unit }) => {
    expect(text.slice(start, end)).toBe(words);
    return [words, value, unit] as const;
  });
}

describe('figures', () => {
  test.each<[Language, string, readonly (readonly [string, number, string])[]]>([
    ['vi', 'Có 10.000 lít sữa trong bồn.', [['10.000 lít sữa', 10_000, 'lít sữa']]],
    ['vi', 'Giá tăng 1,5 lần.', [['1,5 lần', 1.5, 'lần']]],
    ['vi', 'Giá tăng 12%.', [['12%', 12, '%']]],
    ['vi', 'Quỹ có 3 triệu đồng.', [['3 triệu đồng', 3_000_000, 'đồng']]],
    ['vi', 'Có hai mươi con thuyền.', [['hai mươi con thuyền', 20, 'con thuyền']]],
    ['vi', 'Ba người đàn ông bị bắt.', [['Ba người', 3, 'người']]],
    ['vi', 'Có 40 lưu học sinh Lào.', [['40 lưu học sinh', 40, 'lưu học sinh']]],
    ['vi', 'Có 40 nghiên cứu sinh mới.', [['40 nghiên cứu sinh', 40, 'nghiên cứu sinh']]],
    ['vi', 'Có 40 hướng dẫn viên ở bến.', [['40 hướng dẫn viên', 40, 'hướng dẫn viên']]],
    ['vi', 'Có 40 nữ quân nhân.', [['40 nữ quân nhân', 40, 'nữ quân nhân']]],
    // Where the noun stands in front, or a verb behind it, the unit ends before.
    ['vi', 'Có 27 nước thành viên.', [['27 nước', 27, 'nước']]],
    ['vi', 'Có 30 cán bộ nhân viên.', [['30 cán bộ', 30, 'cán bộ']]],
    ['vi', 'Năm ngoái hai vợ chồng sinh con.', [['hai vợ chồng', 2, 'vợ chồng']]],
    ['vi', 'Có 12 đội tham gia.', [['12 đội', 12, 'đội']]],
    ['vi', 'Có 30 trường đào tạo nghề.', [['30 trường', 30, 'trường']]],
    ['vi', 'Có 30 khách sạn mới.', [['30 khách sạn', 30, 'khách sạn']]],
    ['vi', 'Ấp 4 mở con đường 6 làn xe.', [['6 làn xe', 6, 'làn xe']]],
    ['vi', 'Mặt đường 12m sẽ được mở rộng.', [['12m', 12, 'm']]],
    ['vi', 'Phạt 5-7 triệu đồng.', [['5-7 triệu đồng', 5_000_000, 'đồng']]],
    ['vi', 'Phạt từ 500.000 đến 2 triệu đồng.', [['500.000 đến 2 triệu đồng', 500_000, 'đồng']]],
    ['en', 'The tank holds 10,000 litres.', [['10,000 litres', 10_000, 'litres']]],
    ['en', 'Prices rose 1.5 times.', [['1.5 times', 1.5, 'times']]],
    ['en', 'Prices rose 12%.', [['12%', 12, '%']]],
    ['en', 'The fund holds 3 million dollars.', [['3 million dollars', 3_000_000, 'dollars']]],
    ['en', 'She bought two hundred lamps.', [['two hundred lamps', 200, 'lamps']]],
    ['vi', 'Tòa xử sáu bị cáo.', [['sáu bị cáo', 6, 'bị cáo']]],
    ['en', 'It lies 2.5 metres deep.', [['2.5 metres', 2.5, 'metres']]],
    ['en', 'She met 31 of their old neighbours.', [['31 of their old neighbours', 31, 'of their old neighbours']]],
    [
      'en',
      'It feeds 12 northern and coastal districts.',
      [['12 northern and coastal districts', 12, 'northern and coastal districts']],
    ],
  ])('%s: %s', (language, text, found) => {
    expect(numbersIn(text, language)).toEqual(found);
  });

  test.each<[string, readonly (readonly [string, number, string])[]]>([
    [
      'Of the 640 singers who auditioned, 38 were called back.',
      [
        ['640 singers', 640, 'singers'],
        ['38', 38, 'singers'],
      ],
    ],
    [
      'Of the 640 singers who auditioned, 38 won a place.',
      [
        ['640 singers', 640, 'singers'],
        ['38', 38, 'singers'],
      ],
    ],
    ['The trawler left with a crew of nine.', [['nine', 9, 'people']]],
    // No part of what was named is told, and no whole.
    ['She spoke of the bakers, and 38 won a place.', [['38 won', 38, 'won']]],
    [
      'Of the two bridges, one has 14 arches.',
      [
        ['two bridges', 2, 'bridges'],
        ['14 arches', 14, 'arches'],
      ],
    ],
  ])('what a figure leaves out: %s', (text, found) => {
    expect(numbersIn(text, 'en')).toEqual(found);
  });

  test.each<[string, Language, string]>([
    ['a date', 'vi', 'Ngày 9/5/2024, chợ họp.'],
    ['an article', 'vi', 'Một con thuyền chìm.'],
    ['an ordinal', 'vi', 'Ông đứng thứ hai.'],
    ['a street', 'vi', 'Nhà ở đường 23, gần ngõ 7 và khu phố 2.'],
    ['a street that is called after a day', 'vi', 'Ông ở đường Cách Mạng Tháng 8, dọc Quốc lộ 51.'],
    ['a hamlet', 'vi', 'Dân ấp 4 và thôn 3 bị ngập.'],
    ['a hospital', 'vi', 'Anh nằm ở Bệnh viện 175, phòng 302.'],
    ['a date', 'en', 'The market reopened on 9 May 2024.'],
    ['an article', 'en', 'One boat sank.'],
  ])('%s is none (%s)', (_, language, text) => {
    expect(numbersIn(text, language)).toEqual([]);
  });
});
