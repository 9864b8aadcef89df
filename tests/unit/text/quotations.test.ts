import { describe, expect, test } from 'vitest';
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
