import { describe, expect, test } from 'vitest';
import { quotationsOf } from '../../../server/src/text/quotations.ts';

function quotationsIn(text: string): string[] {
  return quotationsOf(text, 0, text.length).map(({ start, end, text: words }) => {
    expect(text.slice(start, end)).toBe(words);
    return words;
  });
}

describe('marks of every style', () => {
  test.each([
    ['single curly', 'She said: ‘It’s raining.’', ['It’s raining.']],
    ['single straight', "Bà nói: 'Cầu sẽ xong'.", ['Cầu sẽ xong']],
    ['a wire’s', "``It rains,'' she said. ''It will stop.''", ['It rains,', 'It will stop.']],
    ['single in double', '“He told me, ‘Go home,’ and left.”', ['He told me, ‘Go home,’ and left.', 'Go home,']],
    ['double in single', '\'He told me, "Go home," and left.\'', ['He told me, "Go home," and left.', 'Go home,']],
    ['a genitive inside', '‘The workers’ union is strong,’ she said.', ['The workers’ union is strong,']],
    ['interrupted', '“It rains,” she said, “and it will stop.”', ['It rains,', 'and it will stop.']],
    ['glued to the next sentence', 'Bà nói: "Cầu đã xong."Người dân vui mừng.', ['Cầu đã xong.']],
    ['low marks', 'Bà nói: „Cầu đã xong“. Ông đáp: „Tốt.” Rồi „thôi“.', ['Cầu đã xong', 'Tốt.', 'thôi']],
    ['angles typed as pairs', 'Bà nói: <<Cầu đã xong.>> Dân vui.', ['Cầu đã xong.']],
    ['a comma and a pair of single marks', "Bà nói: ''Cầu đã xong''.", ['Cầu đã xong']],
    ['two that open', 'Bà nói: “Cầu đã xong.“ Dân vui.', ['Cầu đã xong.']],
    ['a phrase', 'Bà gọi đó là “sai lầm”.', ['sai lầm']],
    ['closing behind a figure', 'He said: "It took 80" and left.', ['It took 80']],
  ])('%s', (_, text, found) => {
    expect(quotationsIn(text)).toEqual(found);
  });

  test.each([
    ['a decade', 'The ’90s were wet, and ‘90s music was loud.'],
    ['a word cut short', "They played rock 'n' roll for 'em."],
    ['genitives', "The workers' union and the teachers' union met."],
    ['feet and inches', `He is 6'2" tall; the screen has 15".`],
    ['minutes and seconds', `He ran it in 3'20'', a 5″ phone in his hand.`],
    ['pairs of angles that never open', 'a >> b, 5 >> 4'],
    ['a single mark that never closes', "She said: 'Go home."],
  ])('none: %s', (_, text) => {
    expect(quotationsIn(text)).toEqual([]);
  });
});

describe('over paragraphs', () => {
  test('each piece by itself, though only the last one closes', () => {
    expect(quotationsIn('“Cầu đã xong.\n“Dân rất vui.\n“Tôi cũng vậy”, bà nói.')).toEqual([
      'Cầu đã xong.',
      'Dân rất vui.',
      'Tôi cũng vậy',
    ]);
  });

  test('a missing mark swallows no later quotation', () => {
    expect(quotationsIn('Bà nói: “Cầu đã xong. Ông Nam nói: “Tốt lắm.” Dân vui.')).toEqual([
      'Cầu đã xong.',
      'Tốt lắm.',
    ]);
  });

  test('a missing mark swallows no long paragraph', () => {
    expect(quotationsIn(`Bà nói: “Cầu đã xong. ${'Dân rất vui. '.repeat(100)}`)).toEqual(['Cầu đã xong.']);
  });

  test('a link is none, nor is a comparison', () => {
    expect(quotationsIn('>> Xem thêm: Cầu mới\nGiá 5 > 4.')).toEqual([]);
  });
});

describe('names and titles', () => {
  test.each([
    'Bộ phim “Cầu mới” ra rạp.',
    'Bà viết cuốn sách "Dòng sông".',
    'Cái gọi là “trật tự mới” đã sụp.',
    'Her novel “The River” sold well.',
    'The so-called “new order” fell.',
    'A song titled ‘The River’ won.',
  ])('are no quotations: %s', (text) => {
    expect(quotationsIn(text)).toEqual([]);
  });

  test.each([
    ['Bà nói về bộ phim: “Tôi thích nó.” Ông khen “hay”.', ['Tôi thích nó.', 'hay']],
    ['She called it a “river of mud”.', ['river of mud']],
  ])('but what stands elsewhere is: %s', (text, found) => {
    expect(quotationsIn(text)).toEqual(expect.arrayContaining(found));
  });
});
