import { expect, test } from 'vitest';
import { writeNumber } from '../../../server/src/checks/number-form.ts';

test.each([
  // Figures keep their marks.
  ['1.334', 1234, 'vi', '1.234'],
  ['1334', 1234, 'vi', '1234'],
  ['1,334', 1234, 'en', '1,234'],
  ['12', 12000, 'vi', '12.000'],
  ['15,5', 12.5, 'vi', '12,5'],
  ['15.5', 12.5, 'en', '12.5'],
  ['$3,500,000', 2_500_000, 'en', '$2,500,000'],
  // Magnitudes stay where the value is short in one.
  ['3,5 triệu', 2_500_000, 'vi', '2,5 triệu'],
  ['3 triệu', 2_500_000, 'vi', '2,5 triệu'],
  ['ba triệu', 2_500_000, 'vi', '2,5 triệu'],
  ['ba triệu', 2_000_000, 'vi', 'hai triệu'],
  ['1,5 tỉ', 2_500_000, 'vi', '2,5 triệu'],
  ['1,5 tỷ', 2_500_000_000, 'vi', '2,5 tỷ'],
  ['350 nghìn', 2_500_000, 'vi', '2,5 triệu'],
  ['1,5 nghìn', 1234, 'vi', '1234'],
  ['$3.5 million', 2_500_000, 'en', '$2.5 million'],
  ['three million', 2_000_000, 'en', 'two million'],
  ['3.5 million', 812, 'en', '812'],
  // Words below a hundred stay words.
  ['ba mươi', 37, 'vi', 'ba mươi bảy'],
  ['hai mươi bảy', 21, 'vi', 'hai mươi mốt'],
  ['Mười hai', 15, 'vi', 'Mười lăm'],
  ['hai mươi', 34, 'vi', 'ba mươi tư'],
  ['bốn', 14, 'vi', 'mười bốn'],
  ['Twenty-seven', 37, 'en', 'Thirty-seven'],
  ['thirty', 40, 'en', 'forty'],
  ['thirty', 12, 'en', 'twelve'],
  ['hai nghìn', 1234, 'vi', '1.234'],
  ['two hundred', 1234, 'en', '1,234'],
] as const)('%s, when it should be %s (%s), is written %s', (written, value, language, expected) => {
  expect(writeNumber(written, value, language)).toBe(expected);
});
