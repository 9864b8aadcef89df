import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';
import type { Language } from '../../../server/src/text/language.ts';

function mentionsIn(text: string, language: Language): string[] {
  const { mentions } = analyse(text, { language, infer: false });
  return mentions.flat().map((mention) => {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    return mention.text;
  });
}

/** Two texts of one article: are the first mentions of both the same entity? */
function sameEntity(text: string, language: Language, first: string, second: string): boolean {
  const { mentions, entities } = analyse(text, { language, infer: false });
  const entityOf = (words: string): unknown => {
    const mention = mentions.flat().findLast((candidate) => candidate.text === words);
    if (!mention) throw new Error(`${words} is no mention; there are ${mentionsIn(text, language).join(' | ')}`);
    return entities.of.get(mention);
  };
  return entityOf(first) === entityOf(second);
}

describe('mentions', () => {
  test.each<[Language, string, string[]]>([
    ['vi', 'Bà Vũ Thanh Mai gặp ông Trần Quốc Bảo.', ['Bà Vũ Thanh Mai', 'ông Trần Quốc Bảo']],
    ['vi', 'Tổng thống Chile Lucas Prieto đến Hà Nội.', ['Tổng thống Chile Lucas Prieto', 'Hà Nội']],
    ['vi', 'Bộ Ngoại giao Pháp ra thông cáo.', ['Bộ Ngoại giao Pháp']],
    // A word that opens a sentence is no part of the name behind it; a given name of two everyday syllables is one.
    ['vi', 'Việc Kyiv tỏ ý muốn ngồi lại khiến nhiều người bất ngờ.', ['Kyiv']],
    ['vi', 'Nhưng Nga khẳng định không nhường.', ['Nga']],
    ['vi', 'Nếu Mỹ tuyên bố rút lui, mọi việc sẽ khác.', ['Mỹ']],
    ['vi', 'Bảo Thanh cho hay phim đã đóng máy.', ['Bảo Thanh']],
    ['en', 'Martin Oakes met Priya Nair.', ['Martin Oakes', 'Priya Nair']],
    ['en', 'French president Lucie Blanc flew to Oslo.', ['French president Lucie Blanc', 'Oslo']],
    ['en', 'The railway crosses Peru.', ['Peru']],
    // A people that a stroke joins to another word is no person, and no country either.
    ['en', 'Most African-American voters stayed away.', ['voters']],
    ['en', 'The China-Peru railway was late.', ['China-Peru']],
  ])('%s: %s', (language, text, found) => {
    expect(mentionsIn(text, language)).toEqual(found);
  });

  test.each<[Language, string]>([
    ['vi', 'Cầu dài và đẹp.'],
    ['vi', 'Tháng 5, trời mưa.'],
    ['en', 'Yesterday it rained on the bridge.'],
    ['en', 'In May it rained.'],
  ])('nobody and nothing by name (%s): %s', (language, text) => {
    expect(mentionsIn(text, language)).toEqual([]);
  });
});

describe('entities', () => {
  test.each<[Language, string, string, string]>([
    ['vi', 'Bà Vũ Thanh Mai đến. Sau đó bà Mai về.', 'Bà Vũ Thanh Mai', 'bà Mai'],
    ['vi', 'Tổng thống Chile Lucas Prieto đến. Sau đó ông Prieto về.', 'Tổng thống Chile Lucas Prieto', 'ông Prieto'],
    ['en', 'Martin Oakes came. Then Mr Oakes left.', 'Martin Oakes', 'Mr Oakes'],
    ['en', 'President Lucas Prieto came. Then the president left.', 'President Lucas Prieto', 'president'],
  ])('%s: %s — one', (language, text, first, second) => {
    expect(sameEntity(text, language, first, second)).toBe(true);
  });

  test.each<[Language, string, string, string]>([
    ['vi', 'Ông Nguyễn Hữu Thắng đến. Sau đó bà Nguyễn Kim Chi về.', 'Ông Nguyễn Hữu Thắng', 'bà Nguyễn Kim Chi'],
    ['vi', 'Ông Nguyễn Văn Nam đến. Sau đó ông Trần Thế Nam về.', 'Ông Nguyễn Văn Nam', 'ông Trần Thế Nam'],
    ['en', 'Martin Oakes came. Then Daniel Ferreira left.', 'Martin Oakes', 'Daniel Ferreira'],
  ])('%s: %s — two', (language, text, first, second) => {
    expect(sameEntity(text, language, first, second)).toBe(false);
  });
});

describe('a general title before a name', () => {
  const LONG = 'It rained on the pier. The ferry was late. Nobody sailed. The bells rang. The lamps went out. ';

  test('announces the holder who is named soon', () => {
    const text = 'The minister was late. Health Minister Ola Brandt came at noon.';
    expect(sameEntity(text, 'en', 'minister', 'Health Minister Ola Brandt')).toBe(true);
  });

  test('but nobody whom the text brings in much later', () => {
    const text = `The minister was late. ${LONG}Health Minister Ola Brandt came at noon.`;
    expect(sameEntity(text, 'en', 'minister', 'Health Minister Ola Brandt')).toBe(false);
  });
});
