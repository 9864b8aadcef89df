import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PatternFilter } from '../../../server/src/text/pattern-filter.ts';
import { needsOf } from '../../../server/src/text/pattern-needs.ts';
import { tokenise } from '../../../server/src/text/tokens.ts';

describe('what a pattern needs', () => {
  test.each([
    [String.raw`hôm\s+qua`, [['hôm'], ['qua']]],
    [String.raw`tháng\s+(?:\d{1,2}|giêng)`, [['tháng'], ['0', 'giêng']]],
    [String.raw`last\s+(?<unit>week|month)s?`, [['last'], ['month', 'week']]],
    [String.raw`(?<day>0?[1-9]|[12]\d)/(?<month>1[0-2])`, [['0'], ['0'], ['0']]],
    [String.raw`(?:year-)+ago`, [['year'], ['ago']]],
  ])('%s', (source, needs) => {
    expect(needsOf(source)).toEqual(needs);
  });

  test.each([
    ['what may be left out', String.raw`(?:vào\s+)?(?:ngày)*`],
    ['a branch that needs nothing', String.raw`ngày|\p{L}+`],
    ['a letter that may be left out', String.raw`a?`],
    ['what must not follow', String.raw`(?!năm)(?<!tháng)`],
    ['what is looked at', String.raw`(?=năm)`],
    ['a class of letters', String.raw`[a-z]+`],
    ['a stray bracket', String.raw`a)b`],
  ])('%s is no need', (_, source) => {
    expect(needsOf(source)).toEqual([]);
  });
});

describe('the patterns that may match', () => {
  const sources = [String.raw`hôm\s+qua`, String.raw`\d+/\d+`, String.raw`(?:on\s+)?Mondays?`, String.raw`\p{Lu}`];
  const filter = new PatternFilter(sources);

  test.each([
    ['Hôm qua trời mưa.', [0, 3]],
    ['“Hôm nay hay hôm qua”', [0, 3]],
    ['ngày 9/11', [1, 3]],
    ['every MONDAY', [2, 3]],
    ['hôm nay', [3]],
    ['', [3]],
  ])('%s', (text, possible) => {
    expect(filter.possible(tokenise(text))).toEqual(possible);
  });

  test('none that matches is left out, in any text and in any order of texts', () => {
    const words = fc.constantFrom(
      'hôm',
      'qua',
      'Hôm',
      '9',
      '/11',
      'monday',
      'MONDAYS',
      'on',
      ' ',
      '\n',
      '“',
      'ế',
      '😀',
      '-',
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join('');
        const possible = filter.possible(tokenise(text));
        sources.forEach((source, i) => {
          if (new RegExp(source, 'iu').test(text)) expect(possible).toContain(i);
        });
      }),
    );
  });
});
