import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';
import type { Language } from '../../../server/src/text/language.ts';

// Whom the last statement of a text stands for: name, and whether it is a person, a body, an outlet.
function lastSpeaker(text: string, language: Language): string {
  const { statements } = analyse(text, { language, infer: false });
  const entity = statements.at(-1)?.entity;
  return entity ? `${entity.name} (${entity.kind})` : 'nobody';
}

describe('who speaks in English', () => {
  test.each([
    ['a family called like a country', 'Rep. Tim Jordan (R-Norrvik) said no.', 'Tim Jordan (person)'],
    ['… behind a first name alone', 'David Israel said the ferry was late.', 'David Israel (person)'],
    ['… and behind a word of address', 'Mr. Chad said the ferry was late.', 'Chad (person)'],
    [
      '… which goes on by it alone',
      'Tim Jordan sailed at noon. Jordan said the ferry was late.',
      'Tim Jordan (person)',
    ],
    [
      '… unless the country is told of, too',
      'Tim Jordan flew home from Jordan. Jordan said the ferry was late.',
      'Jordan (place)',
    ],
    ['a family called like an office', 'Spokesman Peter Cook said the ferry was late.', 'Peter Cook (person)'],
    ['… which goes on by it alone', 'Peter Cook sailed at noon. Cook said the ferry was late.', 'Peter Cook (person)'],
    ['a field and an office in capitals', 'Transit Commissioner Ann Lee said the ferry was late.', 'Ann Lee (person)'],
    ['no family behind a body', 'Bank Indonesia said the ferry was late.', 'Bank Indonesia (organisation)'],
    [
      'a body in letters that are a pronoun as well',
      'WHO director-general Ola Brandt warned that the wards were full.',
      'Ola Brandt (person)',
    ],
    [
      'a name that a headline goes on from in capitals',
      'Holm Slams Norrvik Council Over Ferry Delays.\n\nAnna Holm sailed at noon. Holm said the ferry was late.',
      'Anna Holm (person)',
    ],
    [
      '… which names a second one only in the headline',
      'Holm Slams Brandt Over Ferry Delays.\n\nOla Brandt met Anna Holm. Brandt said the ferry was late.',
      'Ola Brandt (person)',
    ],
    ['a full name that stands in no headline', 'Holm met Anna Marta Holm. Holm said no.', 'Anna Marta Holm (person)'],
    [
      'whom somebody gives the credit',
      'Anna Holm credited cheap fares, a new pier and longer nights for the rise.',
      'Anna Holm (person)',
    ],
    ['but nothing credited to an account', 'The bank credited the refund on Monday.', 'nobody'],
    ['what somebody worried about', 'Anna Holm worried about ice on the pier.', 'Anna Holm (person)'],
  ])('%s', (_, text, expected) => {
    expect(lastSpeaker(text, 'en')).toBe(expected);
  });
});

describe('who speaks in Vietnamese', () => {
  test.each([
    [
      'a body with a word that a paper is called by',
      'Ngân hàng Nhân dân Trung Quốc cho biết lãi suất không đổi.',
      'Ngân hàng Nhân dân Trung Quốc (organisation)',
    ],
    ['the paper itself', 'Báo Nhân Dân cho biết lãi suất không đổi.', 'Nhân Dân (outlet)'],
    ['an agency', 'Hãng Reuters cho biết lãi suất không đổi.', 'Reuters (outlet)'],
    [
      'the body of somebody without a name',
      'Một lãnh đạo Đại học Kerlund cho biết thư viện mở cửa.',
      'lãnh đạo Đại học Kerlund (person)',
    ],
    ['… in small letters', 'Đại diện trường Kerlund cho biết thư viện mở cửa.', 'Đại diện trường Kerlund (person)'],
    [
      'the holder of an office in a body',
      'Giám đốc công ty Đỗ Văn Tám cho biết thư viện mở cửa.',
      'Đỗ Văn Tám (person)',
    ],
    [
      'a body, and what it is behind it',
      'Hiệp hội Lương thực Hòa Sơn (LLH), tổ chức có trụ sở tại Viêng Chăn, cho biết giá giảm.',
      'Hiệp hội Lương thực Hòa Sơn (organisation)',
    ],
    [
      'a given name whose owner opened the article',
      'Thu Trang, sinh viên năm cuối, dọn về ký túc xá. Trang cho biết tiền điện tăng.',
      'Thu Trang (person)',
    ],
    ['no name where a sentence opens', 'Hôm Tết, chợ đóng cửa. Tết cho biết chợ đóng cửa.', 'nobody'],
    [
      'somebody at whom a word points back',
      'Bà Lò Thị Mây mở quán. Bà Mây kể chuyện xưa. “Khách nào cũng có phần”, nhà hảo tâm này nói.',
      'Lò Thị Mây (person)',
    ],
    ['a house says nothing', 'Bà Lò Thị Mây mở quán. Căn nhà này nói lên nhiều điều.', 'nobody'],
    [
      'who fears that something may be',
      'Bộ trưởng Công an Đỗ Văn Tám lo rằng lực lượng sẽ mỏng đi.',
      'Đỗ Văn Tám (person)',
    ],
    [
      'a given name that is a country’s as well',
      'Lò Thị Nga mở quán. Bà Nga cho biết giá tăng.',
      'Lò Thị Nga (person)',
    ],
    ['a country behind what several are called by', 'Cô gái Nga cho biết giá tăng.', 'Cô gái Nga (person)'],
    [
      'who begins a sentence, in front of a pronoun and what he says',
      'Ông Đỗ Văn Tám nói không. Giám đốc Hà Minh Đức cũng đồng tình, ông khẳng định: “Phải dời bến”.',
      'Hà Minh Đức (person)',
    ],
    [
      '… and not who is told of there',
      'Ông Đỗ Văn Tám nói không. Giám đốc Hà Minh Đức sẽ từ chức, ông khẳng định.',
      'Đỗ Văn Tám (person)',
    ],
    ['no place beside which a shop stands', 'Chủ tiệm bên Ô Lụa Vàng kể chợ đóng cửa.', 'nobody'],
    [
      'a body, what it does, and its name',
      'Tập đoàn bán lẻ Kerlund cho biết giá tăng.',
      'Tập đoàn bán lẻ Kerlund (organisation)',
    ],
    ['no body that does something to another', 'Công ty kiện Kerlund cho biết giá tăng.', 'Công ty (organisation)'],
    [
      'a student whom the paper calls a schoolgirl',
      'Sinh viên Lò Thị Mây dọn về ký túc xá. Nữ sinh cho biết tiền điện tăng.',
      'Lò Thị Mây (person)',
    ],
  ])('%s', (_, text, expected) => {
    expect(lastSpeaker(text, 'vi')).toBe(expected);
  });
});
