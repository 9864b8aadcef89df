import { describe, expect, test } from 'vitest';
import { align } from '../../../server/src/checks/alignment.ts';
import { clauseAround } from '../../../server/src/checks/clause.ts';
import type { Alignment, Slot } from '../../../server/src/checks/alignment.ts';
import { termSentences } from '../../../server/src/checks/terms.ts';
import type { TermSentence } from '../../../server/src/checks/terms.ts';
import { analyse } from '../../../server/src/text/analyse.ts';
import type { Language } from '../../../server/src/text/language.ts';

const PLAIN: Slot = { at: undefined, hidden: [] };

function terms(text: string, language: Language): TermSentence {
  const [first] = termSentences(analyse(text, { language, infer: false }));
  if (!first) throw new Error('no sentence');
  return first;
}

function aligned(claim: string, source: string, languages: readonly [Language, Language] = ['vi', 'vi']): Alignment {
  return align(terms(claim, languages[0]), terms(source, languages[1]), PLAIN, PLAIN, 0);
}

const TOLD = 'Thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.';

describe('how well two sentences tell the same', () => {
  test('a copy is 1', () => {
    expect(aligned(TOLD, TOLD).score).toBe(1);
  });

  test('another story is next to nothing', () => {
    expect(aligned(TOLD, 'Con mèo vàng ngủ trên mái ngói suốt buổi trưa.').score).toBeLessThan(0.15);
  });

  test('a paraphrase stands between, and above another sentence of the same article', () => {
    const paraphrase = aligned('Cầu Thạnh Lộc được thông xe sau hai năm xây dựng.', TOLD).score;
    const neighbour = aligned('Cầu Thạnh Lộc có bốn làn xe và hai lối đi bộ.', TOLD).score;
    expect(paraphrase).toBeLessThan(1);
    expect(paraphrase).toBeGreaterThan(neighbour);
  });

  test('nothing against anything is nothing', () => {
    expect(aligned('…', TOLD)).toEqual({ score: 0, matched: 0 });
    expect(aligned(TOLD, '…').score).toBe(0);
  });

  test('names, places and ideas meet across the languages', () => {
    const english = 'President Lucas Prieto of Chile announced a railway to Peru.';
    const same = aligned(english, 'Tổng thống Chile Lucas Prieto công bố tuyến đường sắt sang Peru.', ['en', 'vi']);
    const other = aligned(english, 'Ca sĩ Minh Tú hát trong lễ hội mùa xuân ở Đà Nẵng.', ['en', 'vi']);
    expect(same.score).toBeGreaterThan(0.5);
    expect(same.matched).toBeGreaterThanOrEqual(3);
    expect(other.score).toBeLessThan(0.2);
  });

  test.each<[string, string, string, Language]>([
    [
      'CERA closed the pier.',
      'The Coastal Erosion and Repair Agency closed the gate.',
      'The Northern Lake Repair Board closed the gate.',
      'en',
    ],
    ['CVTS đóng cửa bến.', 'Cục Vận tải Sông đóng lối vào.', 'Cục Đăng kiểm Tàu đóng lối vào.', 'vi'],
  ])('letters meet the name in full, of which each word gives one: %s', (claim, name, other, language) => {
    const score = (source: string): number => aligned(claim, source, [language, language]).score;
    expect(score(name)).toBeGreaterThan(score(other) + 0.1);
  });

  test('what is hidden does not count', () => {
    const claim = terms('Ông Phan Văn Tấn mở chợ.', 'vi');
    const source = terms('Ông Phan Văn Tấn đóng cửa hàng.', 'vi');
    const hidden = [{ start: 0, end: 'Ông Phan Văn Tấn'.length }];
    const open = align(claim, source, PLAIN, PLAIN, 0).score;
    expect(align(claim, source, { at: undefined, hidden }, PLAIN, 0).score).toBeLessThan(open);
  });

  test('a date is no content: two sentences that differ in it alone are copies', () => {
    expect(aligned(`Ngày 12/6/2023, ${TOLD}`, `Ngày 3/5/2021, ${TOLD}`).score).toBe(1);
  });

  test('near the slot, words say more', () => {
    const claim =
      'Thành phố thông xe cầu Thạnh Lộc, trường Mỹ Hòa khai giảng, chợ nổi Cái Sơn ngừng họp để nạo vét rạch.';
    const source = terms('Chợ nổi Cái Sơn ngừng họp để nạo vét rạch.', 'vi');
    const told = terms(claim, 'vi');
    const score = (at: number): number => align(told, source, { at, hidden: [] }, PLAIN, 1).score;
    expect(score(told.sentence.tokens.length - 1)).toBeGreaterThan(score(0));
  });
});

describe('the clause around a word', () => {
  const text = 'Ngày 12/6, cầu thông xe; chợ ngừng họp: rạch được nạo vét – ai cũng mừng.';
  const sentence = terms(text, 'vi');
  const clauseOf = (word: string): string => {
    const at = sentence.sentence.tokens.findIndex((token) => token.lower === word);
    const [from, to] = clauseAround(text, sentence, at);
    return text.slice(sentence.sentence.tokens[from]?.start, sentence.sentence.tokens[to - 1]?.end);
  };

  test.each([
    ['thông', 'cầu thông xe'],
    ['họp', 'chợ ngừng họp'],
    ['rạch', 'rạch được nạo vét'],
    ['mừng', 'ai cũng mừng'],
  ])('%s', (word, clause) => {
    expect(clauseOf(word)).toBe(clause);
  });
});
