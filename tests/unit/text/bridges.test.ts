import { expect, test } from 'vitest';
import { bridgesOf } from '../../../server/src/text/bridges.ts';
import type { Language } from '../../../server/src/text/language.ts';
import { tokenise } from '../../../server/src/text/tokens.ts';

const rowsOf = (text: string, language: Language): readonly number[] =>
  bridgesOf(tokenise(text), language).flatMap(({ rows }) => rows);
const meet = (english: string, vietnamese: string): boolean =>
  rowsOf(english, 'en').some((row) => rowsOf(vietnamese, 'vi').includes(row));

test('a word meets each of its senses in the other language', () => {
  expect(meet('applications', 'hồ sơ đăng ký')).toBe(true);
  expect(meet('applications', 'ứng dụng')).toBe(true);
  expect(meet('charged', 'khởi tố')).toBe(true);
  expect(meet('a charge', 'lệ phí')).toBe(true);
});

test('… and no other word', () => {
  expect(meet('applications', 'thủy lợi')).toBe(false);
  expect(meet('charged', 'sạt lở')).toBe(false);
});

test('the longest phrase wins', () => {
  expect(bridgesOf(tokenise('health ministry'), 'en')).toMatchObject([{ first: 0, last: 2 }]);
});

test('a word that is only the beginning of another is not that word', () => {
  expect(meet('a fare', 'giá vé')).toBe(true);
  expect(meet('far', 'giá vé')).toBe(false);
});
