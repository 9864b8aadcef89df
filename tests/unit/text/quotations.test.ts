import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';
import { quotationsOf } from '../../../server/src/text/quotations.ts';

function quotationsIn(text: string): string[] {
  return quotationsOf(text, 0, text.length).map((quotation) => {
    expect(text.slice(quotation.start, quotation.end)).toBe(quotation.text);
    return quotation.text;
  });
}

describe('quotations', () => {
  test.each([
    ['curly', 'Bà nói: “Cầu sẽ xong.”', ['Cầu sẽ xong.']],
    ['straight', 'She said: "It will rain."', ['It will rain.']],
    ['angled', 'Bà nói: «Cầu sẽ xong».', ['Cầu sẽ xong']],
    ['low and high', 'Powiedziała: „Pada”.', ['Pada']],
    ['two in a sentence', '“Một”, bà nói, “hai”.', ['Một', 'hai']],
    ['two straight ones', '"One," she said, "two."', ['One,', 'two.']],
    ['white space inside the marks', '“ Cầu sẽ xong ”', ['Cầu sẽ xong']],
    ['closing marks at both ends', 'Bà nói: ”Cầu sẽ xong”.', ['Cầu sẽ xong']],
    ['nested', '“Anh ấy bảo “thôi” rồi đi”', ['Anh ấy bảo “thôi” rồi đi', 'thôi']],
    ['over sentences', '“Một câu. Hai câu.”', ['Một câu. Hai câu.']],
    ['never closed: to the end of the paragraph', 'Bà nói: “Cầu sẽ xong.\nHết.', ['Cầu sẽ xong.']],
    ['in brackets', 'Bài (“Cầu mới”) đăng hôm qua.', ['Cầu mới']],
  ])('%s', (_, text, found) => {
    expect(quotationsIn(text)).toEqual(found);
  });

  test.each([
    ['an apostrophe', "It's the town's bridge."],
    ['inches', 'Màn hình 15" giá rẻ.'],
    ['empty marks', '“”'],
    ['no marks', 'Bà nói cầu sẽ xong.'],
  ])('none: %s', (_, text) => {
    expect(quotationsIn(text)).toEqual([]);
  });

  test('only the part that is asked for', () => {
    const text = '“Một” “Hai” “Ba”';
    expect(quotationsOf(text, 6, 11).map((quotation) => quotation.text)).toEqual(['Hai']);
  });
});

describe('a lone phrase in marks', () => {
  const quotations = (text: string): string[] =>
    analyse(text, { infer: false }).quotations.map(({ text: words }) => words);

  test.each([
    'Gia thế “khủng” của cô không giúp được gì trong kỳ thi này.',
    'Đội vào chung kết giải đấu "Rung chuông vàng" tuần trước.',
    'The “fake” bridge stood for a year.',
    'Two hundred people came to the “Night of the River Boats” last week.',
  ])('is none where nobody speaks: %s', (text) => {
    expect(quotations(text)).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['Ông Lê Văn Đạt gọi đó là “sai lầm”.', ['sai lầm']],
    ['Ông Lê Văn Đạt nói gia thế “khủng” không giúp được gì.', ['khủng']],
    ['“Không”, rồi bà đi thẳng.', ['Không']],
    ['Biển ở đầu cầu ghi: “Cấm xe tải”.', ['Cấm xe tải']],
    ['Hale called it a “mistake”.', ['mistake']],
    ['The council wanted “a bridge that stands for a hundred years”.', ['a bridge that stands for a hundred years']],
  ])('is one where somebody does, or where it is no phrase: %s', (text, found) => {
    expect(quotations(text)).toEqual(found);
  });

  test('an item of a list that a page left behind is none', () => {
    expect(quotations("Trang in ra: 'Cầu đã xong.', 'Dân rất vui.', 'Hết.'")).toEqual(['Cầu đã xong.']);
  });
});
