import { describe, expect, test } from 'vitest';
import type { Language } from '../../../server/src/text/language.ts';
import { sentencesOf } from '../../../server/src/text/sentences.ts';

function sentencesIn(text: string, language: Language): string[] {
  return sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('where a sentence ends', () => {
  test.each<[string, Language, string, string[]]>([
    ['full stops', 'vi', 'Một câu. Hai câu! Ba câu?', ['Một câu.', 'Hai câu!', 'Ba câu?']],
    ['a line break', 'vi', 'Tựa bài\nCâu đầu.', ['Tựa bài', 'Câu đầu.']],
    ['Windows line breaks', 'vi', 'Tựa bài\r\nCâu đầu.', ['Tựa bài', 'Câu đầu.']],
    ['a low mark closed by a high one', 'vi', 'Ông đáp: „Tốt.“ Dân vui.', ['Ông đáp: „Tốt.“', 'Dân vui.']],
    ['angles closed behind the stop', 'vi', 'Ông đáp: <<Tốt.>> Dân vui.', ['Ông đáp: <<Tốt.>>', 'Dân vui.']],
    ['a quotation closed behind the stop', 'en', '“It rained.” Then it stopped.', ['“It rained.”', 'Then it stopped.']],
  ])('%s', (_, language, text, sentences) => {
    expect(sentencesIn(text, language)).toEqual(sentences);
  });

  test.each<[string, Language, string]>([
    ['an initial', 'en', 'J. Hale leads the orchestra.'],
    ['a title', 'en', 'Mr. Hale leads the orchestra.'],
    ['a military title', 'en', 'The ship of Lt. Marsh came in.'],
    ['a country in letters', 'en', 'The U.S. Navy sent a ship.'],
    ['a city in letters', 'vi', 'Cầu ở TP. Hồ Chí Minh đã xong.'],
    ['a degree', 'vi', 'PGS. Lê Hoa giảng bài.'],
    ['a decimal', 'vi', 'Giá tăng 1.5 lần.'],
    ['an ellipsis before a small letter', 'vi', 'Ông ngừng lại… rồi đi.'],
    ['a question inside a quotation', 'en', '“Will it rain?” she asked.'],
    ['a dateline', 'vi', 'Hà Nội, 9/5 - Chợ họp lại.'],
  ])('not behind %s', (_, language, text) => {
    expect(sentencesIn(text, language)).toEqual([text]);
  });

  test('paragraphs are counted by lines', () => {
    expect(sentencesOf('Một. Hai.\n\nBa.', 'vi').map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
  });

  test('only the part that is asked for', () => {
    const text = 'Một. Hai. Ba.';
    expect(sentencesOf(text, 'vi', { start: 5, end: 9 }).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Hai.',
    ]);
  });

  test('nothing in nothing', () => {
    expect(sentencesIn('', 'vi')).toEqual([]);
    expect(sentencesIn(' \n\t\r\n', 'en')).toEqual([]);
  });
});

describe('page furniture', () => {
  const furniture = (text: string): string[] =>
    sentencesOf(text, 'vi')
      .filter((sentence) => sentence.furniture)
      .map(({ start, end }) => text.slice(start, end));

  test('what stands behind a heading of related news', () => {
    const article =
      'Chợ nổi ngừng họp vì nước lớn, và các ghe hàng phải neo tạm ở bến phía đông cho đến hết mùa mưa.\nRạch được nạo vét.\nTin liên quan\nCầu mới khánh thành hôm 2/4\nTrường học mở cửa';
    expect(furniture(article)).toEqual(['Tin liên quan', 'Cầu mới khánh thành hôm 2/4', 'Trường học mở cửa']);
  });

  test('a byline', () => {
    expect(furniture('Ngọc Hạ |\nChợ nổi ngừng họp.')).toEqual(['Ngọc Hạ |']);
  });

  test('links to other articles', () => {
    expect(furniture('Chợ nổi ngừng họp.\n> Cầu mới khánh thành\n>> Trường học mở cửa\nGhe neo ở bến.')).toEqual([
      '> Cầu mới khánh thành',
      '>> Trường học mở cửa',
    ]);
  });

  test('the same words within a sentence, or at the top, are none', () => {
    expect(furniture('Chợ họp.\nXem thêm tin liên quan ở trang bốn.')).toEqual([]);
    expect(furniture('Tin liên quan\nChợ nổi ngừng họp hôm qua vì nước lớn.\nRạch được nạo vét.')).toEqual([]);
  });

  test('the half of a part is that of the part', () => {
    const before = 'Chợ nổi ngừng họp. '.repeat(9);
    const part = 'Rạch được nạo vét suốt mùa khô ở bến phía đông.\nTin liên quan\nCầu mới khánh thành';
    const flags = (text: string, start: number): boolean[] =>
      sentencesOf(text, 'vi', { start }).map((sentence) => sentence.furniture);
    expect(flags(before + part, before.length)).toEqual(flags(part, 0));
    const early = 'Mở.\nTin liên quan\nCầu mới khánh thành hôm 2/4 sau ba năm xây dựng';
    expect(flags(before + early, before.length)).toEqual(flags(early, 0));
  });
});
