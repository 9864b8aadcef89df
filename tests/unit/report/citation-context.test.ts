import { describe, expect, test } from 'vitest';
import { citationContext } from '../../../server/src/report/citation-context.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import { fixture } from '../../support/fixture.ts';

/** The context at `‹›`, the same with and without a report at hand; spans as the words they hold. */
function at(marked: string) {
  const file = fixture(marked).files.get('report.md');
  if (file?.cursor === undefined) throw new Error('The test has no cursor.');
  const { text, cursor } = file;
  const context = citationContext(text, cursor);
  expect(citationContext(text, cursor, parseReport(text, 'report.md'))).toEqual(context);
  if (!context) return undefined;
  expect(context.typed.end).toBe(cursor);
  if (context.at !== undefined) expect(text[context.at]).toBe('@');
  if (context.bracket !== undefined) expect(text[context.bracket]).toBe('[');
  return {
    typed: text.slice(context.typed.start, context.typed.end),
    key: text.slice(context.key.start, context.key.end),
    begun: context.at !== undefined,
    bracketed: context.bracket !== undefined,
    closed: context.closed,
    minus: context.suppressAuthor,
    keys: context.keys,
  };
}

const bare = { typed: '', key: '', begun: true, bracketed: false, closed: false, minus: false, keys: [] };
const open = { ...bare, bracketed: true };

describe('a citation that is being typed', () => {
  test.each([
    ['just begun', 'Ông nói @‹›', bare],
    ['at the head of a text', '@‹›', bare],
    ['in part', 'Ông nói @kyi‹›', { ...bare, typed: 'kyi', key: 'kyi' }],
    ['with a mark that may go on', 'Ông nói @kyi-‹›', { ...bare, typed: 'kyi-', key: 'kyi-' }],
    ['with accents', '@đà‹›', { ...bare, typed: 'đà', key: 'đà' }],
    ['without the author', 'Ông nói -@‹›', { ...bare, minus: true }],
    ['in open brackets', 'Ông nói [@‹›', open],
    ['in open brackets, words behind', 'Ông nói [@‹› rồi đi [@b].', open],
    ['in closed brackets', 'Ông nói [@‹›].', { ...open, closed: true }],
    ['in its middle', '[@ky‹›iv-2022].', { ...open, typed: 'ky', key: 'kyiv-2022', closed: true }],
    [
      'in braces',
      '[@{https://ex‹›ample.org}]',
      { ...open, typed: 'https://ex', key: 'https://example.org', closed: true },
    ],
    [
      'a URL in braces that has braces',
      '[@{https://a.b/{c‹›d}}]',
      { ...open, typed: 'https://a.b/{c', key: 'https://a.b/{cd}', closed: true },
    ],
    ['a URL without braces', 'theo @https://exam‹›', { ...bare, typed: 'https://exam', key: 'https://exam' }],
    ['a URL that is begun', 'theo @https://‹›', { ...bare, typed: 'https://', key: 'https://' }],
    [
      'with all marks that a key may hold',
      '[@a.b:c/d#e$f%g&h-i+j?k<l>m~n‹›]',
      { ...open, typed: 'a.b:c/d#e$f%g&h-i+j?k<l>m~n', key: 'a.b:c/d#e$f%g&h-i+j?k<l>m~n', closed: true },
    ],
    [
      'behind a locator and a prefix',
      '[see @a, p. 3-5; also -@b‹›, chap. 2]',
      { ...open, typed: 'b', key: 'b', minus: true, closed: true, keys: ['a'] },
    ],
    ['in the brackets of a bare one', '@a [p. 3; @‹›]', { ...open, closed: true, keys: ['a'] }],
    ['behind a locator in brackets', '[@a [p. 3]; ‹›]', { ...open, begun: false, closed: true, keys: ['a'] }],
    ['behind a prefix', '[xem @a‹›]', { ...open, typed: 'a', key: 'a', closed: true }],
    ['as the second of a group', '[@a; -@b‹›', { ...open, typed: 'b', key: 'b', minus: true, keys: ['a'] }],
    ['as the first of a group', '[@‹›; @b]', { ...open, closed: true, keys: ['b'] }],
    ['behind a semicolon', '[@a; ‹›]', { ...open, begun: false, closed: true, keys: ['a'] }],
    ['behind a semicolon in open brackets', 'Lời [@a; ‹›', { ...open, begun: false, keys: ['a'] }],
    ['in a list, a quotation and a heading', '> - # Tựa @‹›', bare],
    ['in a wrapped paragraph', '> một\n> hai [@a,\n> tr. 3; @‹›]', { ...open, closed: true, keys: ['a'] }],
    ['in a table', '| a |\n|---|\n| x [@‹› |', open],
    ['behind other brackets', 'một [sic] hai @‹›', bare],
    ['in a footnote', 'Lời[^1]\n\n[^1]: xem @‹›', bare],
    ['behind closed code', '`a` @‹›', bare],
  ])('%s', (_, marked, expected) => expect(at(marked)).toEqual(expected));
});

describe('no citation is being typed', () => {
  test.each([
    ['without an @', 'Ông nói [‹›'],
    ['behind a finished key', 'Ông nói @a ‹›'],
    ['in a locator', '[@a, p. 3‹›]'],
    ['behind a locator', '[@a, p. 3-5 ‹›; @b]'],
    ['behind two marks', 'Ông nói @a..‹›'],
    ['at the end of a word', 'nam@‹›'],
    ['in an e-mail address', 'nam@example‹›.org'],
    ['behind an accented word', 'Huế@‹›'],
    ['behind a backslash', '\\@‹›'],
    ['in inline code', '`a @‹›`'],
    ['in fenced code', '```\n@‹›\n```'],
    ['in indented code', 'Lời\n\n    @‹›'],
    ['in a comment', '<!-- @‹› -->'],
    ['in a comment that holds a blank line', '<!-- a\n\n@‹› -->'],
    ['in a comment that is not closed yet', '<!--\n@‹›'],
    ['in a URL', 'https://example.org/@‹›'],
    ['in a link’s target', '[x](https://example.org/@‹›)'],
    ['in a tag', '<a title="@‹›">'],
    ['in front matter', '---\nauthor: @‹›\n---\nLời'],
    ['behind a semicolon outside brackets', 'một @a; ‹›'],
    ['behind a semicolon in brackets that cite nothing', '[một; ‹›]'],
  ])('%s', (_, marked) => expect(at(marked)).toBeUndefined());
});

test('a report of an earlier text is not trusted', () => {
  const earlier = parseReport('```\n', 'report.md');
  expect(citationContext('Lời [@', 6, earlier)).toBeDefined();
});
