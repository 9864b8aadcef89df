import { describe, expect, test } from 'vitest';
import type { Language } from '../../../server/src/text/language.ts';
import { sentencesOf } from '../../../server/src/text/sentences.ts';

/** `Một câu. | Hai câu.`: a bar stands where a sentence ends; `¦` where one ends without a space behind it. */
function expectEnds(language: Language, marked: string): void {
  const text = marked.replaceAll(' | ', ' ').replaceAll('¦', '');
  const found = sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(marked.split(/ \| |¦/));
}

describe('English', () => {
  test.each([
    ['a figure begins a sentence', 'The dam broke, she said. | 15 people were moved.'],
    ['but not behind “No.”', 'He lives at No. 15 on the quay.'],
    ['a day behind its month', 'It opened on Nov. 9 at noon.'],
    ['a sentence behind a month', 'It opened in Nov. | The crowd was small.'],
    ['a firm goes on', 'The firm Hale Inc. Ltd. of Leeds closed.'],
    ['a firm ends a sentence', 'She sued Hale Inc. | The court agreed.'],
    ['a country goes on', 'The U.S. Navy sent a ship.'],
    ['a country ends a sentence', 'He flew to the U.S. | The flight was late.'],
    ['an hour', 'It begins at 9 p.m. Tuesday in the hall.'],
    ['the speaker behind a question', '“Will it rain?” she asked. | It did.'],
    ['the speaker behind a dash', '“Will it rain?” – Anna Hale asked.'],
    ['the mark of a wire', "``It will rain.'' | She was right."],
    ['two marks', 'He said, "She told me, \'Go.\'" | Then he went.'],
    ['an abbreviation before a bracket', 'The ship of N.C. (pictured) left.'],
    ['a dateline', 'LEEDS, Nov. 9 (Press) - The dam broke.'],
    ['a dateline with a state', 'PORTLAND, Ore. - The dam broke.'],
    ['what was left out', '"The dam broke. | ... The town was dry."'],
    ['a lost space', 'The dam broke.¦The town was dry.'],
    ['an address', 'See www.example.Com and hale@example.Org for it.'],
    ['the number of an item', '1. The dam broke.'],
    ['a letter of a plan', 'They chose plan B. | The dam held.'],
    ['a name with small letters', 'The price fell. | iPhone sales rose.'],
  ])('%s', (_, marked) => {
    expectEnds('en', marked);
  });
});

describe('Vietnamese', () => {
  test.each([
    ['a lost space', 'Cầu đã thông xe.¦Người dân vui mừng.'],
    ['a lost space behind a year', 'Cầu xây năm 2013.¦Giới trẻ rất thích.'],
    ['a lost space behind a day', 'Cầu mở ngày 7/11.¦Sau đó có mưa.'],
    ['a lost space before a figure', 'Cầu đã xong.¦30 công nhân về quê.'],
    ['a lost space behind a quotation', 'Bà nói: "Cầu đã xong."¦Người dân vui mừng.'],
    ['a lost space before a quotation', 'Cầu đã xong.¦"Tôi rất vui", bà nói.'],
    ['a lost space behind a question', 'Cầu xong chưa?¦Chưa ai biết.'],
    ['a city', 'Bà sống ở TP.HCM từ nhỏ.'],
    ['a ward and a district', 'Nhà ở P.14, Q.3 rất đông.'],
    ['a code', 'Đề tài KC.01 đã xong.'],
    ['a degree without spaces', 'GS.TS.Lê Hoa giảng bài.'],
    ['an initial and a western name', 'Tổng thống D. Trump đến thăm.'],
    ['a hidden name', 'Em M. nằm nhà, chị N.T.Th. (42 tuổi) đi làm.'],
    ['a hidden name ends a sentence', 'Công an đã bắt N.V.A. | Theo công an, vụ việc phức tạp.'],
    ['a continent', 'Đây là cầu dài nhất châu Á. | Cầu có sáu làn.'],
    ['and so on', 'Chợ bán cá, tôm, v.v. | Người mua rất đông.'],
    ['and so on, within', 'Chợ bán cá, tôm, v.v. cho khách.'],
    ['a figure torn apart', 'Có hơn 30. 000 học sinh theo học.'],
    ['a figure with points', 'Có 10.000 người và 1,5 triệu đồng ngày 9.11.2022.'],
    ['a space before the closing mark', '“Cầu đã xong. ” | Người dân vui mừng.'],
    ['what a page left behind', 'Thuốc đã hết. | Các nhà thuốc đóng cửa.'],
    ['a list without lines', 'Phiếu mua sắm trên máy tính.¦- Quà tặng xinh xắn.'],
    ['a dash inside', 'Ông Nam - người lái đò - kể lại.'],
  ])('%s', (_, marked) => {
    expectEnds('vi', marked);
  });

  test('a comma alone behind a stop is left out', () => {
    const text = 'Thuốc đã hết. , Các nhà thuốc đóng cửa.';
    expect(sentencesOf(text, 'vi').map(({ start }) => start)).toEqual([0, text.indexOf('Các')]);
  });
});

describe('what is no prose', () => {
  test('is cut, so that no sentence is longer than a page', () => {
    const text = 'từ '.repeat(5000);
    const sentences = sentencesOf(text, 'vi');
    expect(sentences.every(({ start, end }) => end - start <= 4000)).toBe(true);
    expect(sentences.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text.trim());
  });

  test('is not cut inside a character', () => {
    const text = '😀'.repeat(4001);
    expect(sentencesOf(text, 'vi').every(({ start, end }) => start % 2 === 0 && end % 2 === 0)).toBe(true);
  });

  test('a long sentence is left whole', () => {
    expect(sentencesOf(`Chợ bán ${'cá, '.repeat(400)}và tôm.`, 'vi')).toHaveLength(1);
  });
});

describe('page furniture', () => {
  test.each<[Language, string]>([
    ['vi', 'Ảnh: Hoàng Hà'],
    ['vi', '(Ảnh: AFP)'],
    ['vi', '>> Xem thêm: Cầu mới khánh thành'],
    ['vi', 'Từ khóa: cầu, chợ'],
    ['vi', '(Theo AFP)'],
    ['vi', 'Theo Tin Phương Nam, AFP'],
    ['vi', 'Chia sẻ'],
    ['en', 'By Anna Hale'],
    ['en', 'By Anna Hale and Tom Marsh, Press Agency'],
    ['en', 'Photo: Anna Hale'],
    ['en', 'READ MORE: The dam that broke'],
    ['en', 'Advertisement'],
  ])('%s: %s', (language, line) => {
    const text = `Câu đầu. The first line.\n${line}\nCâu sau. The last line.`;
    const furniture = sentencesOf(text, language).filter((sentence) => sentence.furniture);
    expect(furniture.map(({ start, end }) => text.slice(start, end))).toEqual([line]);
  });

  test('the credit behind a caption is set apart, the caption is not', () => {
    const text = 'Cầu mới nhìn từ bờ bắc. Ảnh: Hoàng Hà';
    expect(sentencesOf(text, 'vi').map(({ furniture }) => furniture)).toEqual([false, true]);
  });

  test.each<[Language, string]>([
    ['vi', 'Ảnh của ông được treo ở chợ.'],
    ['vi', 'Theo ông Nam, cầu đã xong.'],
    ['vi', 'Nguồn nước cạn.'],
    ['vi', 'Chia sẻ với báo chí, ông Nam nói: cầu đã xong.'],
    ['vi', 'Đọc thêm sách là điều ông khuyên.'],
    ['en', 'By noon the dam had broken.'],
    ['en', 'By Friday Anna Hale had left.'],
    ['en', 'Related firms closed.'],
    ['en', 'Share prices fell.'],
  ])('none: %s: %s', (language, line) => {
    const text = `Câu đầu. The first line.\n${line}\nCâu sau. The last line.`;
    expect(sentencesOf(text, language).some(({ furniture }) => furniture)).toBe(false);
  });
});
