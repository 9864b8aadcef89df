import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';
import type { NumberMention } from '../../../server/src/text/analysis.ts';
import type { Language } from '../../../server/src/text/language.ts';
import { measureOf } from '../../../server/src/text/measures.ts';

function numbersIn(text: string, language: Language): readonly NumberMention[] {
  return analyse(text, { language, infer: false }).numbers;
}

describe('the value', () => {
  test.each<[Language, string, number, string]>([
    ['vi', 'mười nghìn binh sĩ', 10_000, 'binh sĩ'],
    ['vi', 'hai mươi lăm con thuyền', 25, 'con thuyền'],
    ['vi', 'mười hai ngôi nhà', 12, 'ngôi nhà'],
    ['vi', 'một trăm linh năm con gà', 105, 'con gà'],
    ['vi', 'hai trăm năm mươi người', 250, 'người'],
    ['vi', 'ba nghìn hai trăm người', 3200, 'người'],
    ['vi', '10 nghìn tỷ đồng', 1e13, 'đồng'],
    ['vi', '4,1 triệu tấn gạo', 4_100_000, 'tấn gạo'],
    ['vi', 'hai triệu rưỡi người', 2_500_000, 'người'],
    ['vi', 'nửa triệu người', 500_000, 'người'],
    ['vi', '10 000 người', 10_000, 'người'],
    ['vi', '1.250,5 tấn', 1250.5, 'tấn'],
    ['vi', '5tỷ đồng', 5e9, 'đồng'],
    ['vi', 'hai mươi năm tù', 20, 'năm tù'],
    ['vi', 'ba nghìn năm lịch sử', 3000, 'năm'],
    ['vi', '５０ người', 50, 'người'],
    ['en', 'twenty-five ships', 25, 'ships'],
    ['en', 'one hundred and five cows', 105, 'cows'],
    ['en', 'twelve hundred copies', 1200, 'copies'],
    ['en', 'two and a half million people', 2_500_000, 'people'],
    ['en', 'half a million people', 500_000, 'people'],
    ['en', 'a dozen eggs', 12, 'eggs'],
    ['en', '1,250.5 tonnes', 1250.5, 'tonnes'],
    ['en', '$3 million', 3_000_000, '$'],
    ['en', '£3bn', 3e9, '£'],
    ['en', 'USD 50', 50, 'USD'],
    ['en', 'the 42-year-old painter', 42, 'year-old'],
  ])('%s: %s', (language, text, value, unit) => {
    const [number, ...more] = numbersIn(text, language);
    expect(number && [number.value, number.unit]).toEqual([value, unit]);
    expect(more).toEqual([]);
  });

  test.each<[Language, string]>([
    ['vi', 'hàng nghìn người và vài chục xe'],
    ['vi', 'một ngôi nhà không người ở'],
    ['vi', 'năm nay, năm ngoái và mỗi năm'],
    ['vi', 'hai phần ba dân số'],
    ['vi', 'lần thứ hai, số 5, trang 10, điều 7, lớp 4'],
    ['vi', 'đội nhà thắng 2-1'],
    ['vi', 'chuyến bay MH17 và máy bay F-16'],
    ['vi', 'lúc 19h, mạng 4G'],
    ['vi', 'điện thoại 0912345678'],
    ['vi', 'World Cup 2022 khép lại'],
    ['en', 'hundreds of people and dozens of cars'],
    ['en', 'the one who came, a man and an owl'],
    ['en', 'two-thirds of the crowd'],
    ['en', 'the 21st floor, page 5, article 7, No. 9'],
    ['en', 'they won 3-1'],
    ['en', 'the F-16 and flight MH17'],
    ['en', '1. The dam broke.'],
  ])('none: %s: %s', (language, text) => {
    expect(numbersIn(text, language)).toEqual([]);
  });
});

describe('a range is one figure', () => {
  test.each<[Language, string, number, number, string]>([
    ['vi', 'Nhiệt độ 23-26 độ.', 23, 26, 'độ'],
    ['vi', 'Có từ 5 đến 7 người.', 5, 7, 'người'],
    ['en', 'Between 5 and 7 people came.', 5, 7, 'people'],
    ['en', 'It takes 5 to 7 days.', 5, 7, 'days'],
  ])('%s: %s', (language, text, value, to, unit) => {
    expect(numbersIn(text, language)).toMatchObject([{ value, to, unit }]);
  });

  test('a change is two', () => {
    expect(numbersIn('It rose from 5 to 7 percent.', 'en').map(({ value, to }) => [value, to])).toEqual([
      [5, undefined],
      [7, undefined],
    ]);
  });
});

describe('what is told as rounded', () => {
  test.each<[Language, string, NumberMention['approximate']]>([
    ['vi', 'khoảng 50 người', 'about'],
    ['vi', 'hơn 50 người', 'over'],
    ['vi', 'ít nhất 50 người', 'over'],
    ['vi', '50 người trở lên', 'over'],
    ['vi', 'gần 50 người', 'under'],
    ['vi', 'không quá 50 người', 'under'],
    ['vi', 'có 50 người', undefined],
    ['en', 'about 50 people', 'about'],
    ['en', 'about $50', 'about'],
    ['en', 'more than 50 people', 'over'],
    ['en', 'no more than 50 people', 'under'],
    ['en', '50 or so people', 'about'],
    ['en', 'up to 50 people', 'under'],
    ['en', 'the 50 people', undefined],
  ])('%s: %s', (language, text, approximate) => {
    expect(numbersIn(text, language).map((number) => number.approximate)).toEqual([approximate]);
  });
});

test('a figure behind a word of ranks is an amount where it says so', () => {
  expect(numbersIn('Trong số 50 người, con số 20 người là đông.', 'vi').map(({ value }) => value)).toEqual([50, 20]);
});

test('one measure goes by several names', () => {
  expect(measureOf('phần trăm')).toBe(measureOf('%'));
  expect(measureOf('đô la')).toBe(measureOf('$'));
  expect(measureOf('USD')).not.toBe(measureOf('euro'));
  expect(measureOf('người')).toBeUndefined();
});
