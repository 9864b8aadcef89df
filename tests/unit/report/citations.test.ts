import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import type { Citation } from '../../../server/src/report/report.ts';

const cited = (text: string): readonly Citation[] => parseReport(text, 'report.md').citations;
const keys = (text: string): string[] => cited(text).map(({ key }) => key);

describe('a citation in brackets', () => {
  const text = 'Ông nói [xem @nam2022, tr. 3-5, và nữa; -@hoa, chương 2].';
  const [first, second] = cited(text) as [Citation, Citation];
  const written = ({ span }: Citation): string => text.slice(span.start, span.end);

  test('gives key, prefix, locator and suffix', () => {
    expect(first).toMatchObject({ key: 'nam2022', prefix: 'xem', locator: 'tr. 3-5', suffix: 'và nữa' });
    expect(second).toMatchObject({ key: 'hoa', prefix: '', locator: 'chương 2', suffix: '' });
  });

  test('reaches from its prefix to its suffix; the group holds both', () => {
    expect(written(first)).toBe('xem @nam2022, tr. 3-5, và nữa');
    expect(written(second)).toBe('-@hoa, chương 2');
    expect(text.slice(first.keySpan.start, first.keySpan.end)).toBe('nam2022');
    expect(first.group).toEqual({ start: text.indexOf('['), end: text.indexOf(']') + 1 });
    expect(second.group).toEqual(first.group);
  });

  test('leaves out the author behind a minus, and only there', () => {
    expect(first.suppressAuthor).toBe(false);
    expect(second.suppressAuthor).toBe(true);
  });

  test('may follow a prefix that holds a semicolon', () => {
    expect(cited('[xem a; b @c]')).toMatchObject([{ key: 'c', prefix: 'xem a; b' }]);
  });

  test('may stand in brackets that hold brackets', () => {
    expect(cited('[@a, tr. 3 [bản in]; @b]')).toMatchObject([{ locator: 'tr. 3', suffix: '[bản in]' }, { key: 'b' }]);
  });
});

describe('a citation in the text', () => {
  test('has no group', () => expect(cited('@a viết')).toMatchObject([{ key: 'a', group: undefined }]));

  test('takes the brackets right behind it as its locator', () => {
    expect(cited('@a [tr. 3] viết')).toMatchObject([{ locator: 'tr. 3', span: { start: 0, end: 10 } }]);
  });

  test('takes none that stand further off', () => {
    expect(cited('@a viết [tr. 3]')).toMatchObject([{ locator: '', span: { start: 0, end: 2 } }]);
  });

  test('takes a locator before further citations', () => {
    expect(cited('@a [tr. 3; @b]')).toMatchObject([{ locator: 'tr. 3' }, { key: 'b', prefix: '' }]);
  });

  test('may be in emphasis, in brackets and behind a minus', () => {
    expect(keys('**@a** (@b) *@c* “@d”')).toEqual(['a', 'b', 'c', 'd']);
    expect(cited('-@a')).toMatchObject([{ suppressAuthor: true, span: { start: 0, end: 3 } }]);
  });
});

describe('a key', () => {
  test.each([
    ['begins with a letter, a digit or _', '@đàm1 @2022a @_x', ['đàm1', '2022a', '_x']],
    ['holds single punctuation marks inside', '@a:b.c#d$e%f&g-h+i?j<k>l~m/n', ['a:b.c#d$e%f&g-h+i?j<k>l~m/n']],
    ['ends before a mark of the sentence', '@a. Rồi @b, rồi @c: và @d?', ['a', 'b', 'c', 'd']],
    ['ends before two marks', '@a--b', ['a']],
    [
      'is anything between braces',
      '@{https://example.org/a_(b)?c=d,e} và @{x.}',
      ['https://example.org/a_(b)?c=d,e', 'x.'],
    ],
    ['may be decomposed', '@hoa\u0300', ['hoa\u0300']],
  ])('%s', (_, text, expected) => expect(keys(text)).toEqual(expected));
});

describe('no citation', () => {
  test.each([
    ['in an e-mail address', 'gửi nam@example.org hay nam@maychu'],
    ['inside a word', 'Kyiv@a, Huế@b, Huế.@c'],
    ['in code', '`[@a]` và ``@b``'],
    ['in a block of code', '```\n@a\n```\n\n    @b\n'],
    ['in a comment', '<!-- [@a] -->'],
    ['in a URL', 'https://example.org/@a, [x](https://example.org/@b), <https://example.org/@c>'],
    ['in a tag', '<a title="@a">x</a>'],
    ['in front matter', '---\nauthor: "@a"\n---\n'],
    ['in mathematics', '$x_{@a}$'],
    ['behind a backslash', String.raw`\@a`],
    ['where only an @ stands', 'giá 5 @ 10 và [@]'],
  ])('%s', (_, text) => expect(keys(text)).toEqual([]));
});

describe('brackets', () => {
  test('with a target behind them are a link, not a group', () => {
    expect(cited('[theo @a](https://example.org)')).toMatchObject([{ key: 'a', group: undefined }]);
  });

  test('with words in parentheses behind them are a group', () => {
    expect(cited('[@a] (bản in)')[0]?.group).toBeDefined();
    expect(cited('[@a](bản in lần hai)')[0]?.group).toBeDefined();
  });

  test('side by side are two groups', () => {
    expect(cited('[@a][@b]').map(({ group }) => group?.start)).toEqual([0, 4]);
  });

  test('protected by backslashes are none', () => {
    expect(cited(String.raw`\[@a\]`)).toMatchObject([{ key: 'a', group: undefined }]);
  });
});

test('citations stand in headings, lists, quotations, tables, notes and captions', () => {
  const text =
    '# T @a\n\n- l [@b]\n\n> q [@c]\n\n| h [@d] |\n|---|\n| z [@e] |\n\n[^1]: n @f\n\n![k @g](x.png)\n\nx^[@h]';
  expect(keys(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
});
