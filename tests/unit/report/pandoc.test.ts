import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import type { Citation } from '../../../server/src/report/report.ts';
import type { PandocCitation } from '../../support/pandoc.ts';
import { pandocCitations, pandocVersion } from '../../support/pandoc.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A form of a citation, with what it is read as; what is empty or false is left out. */
interface Form {
  readonly about: string;
  readonly text: string;
  readonly citations: readonly {
    readonly key: string;
    readonly prefix?: string;
    readonly locator?: string;
    readonly suffix?: string;
    readonly suppressed?: boolean;
    readonly inText?: boolean;
  }[];
}

const forms = JSON.parse(
  readFileSync(new URL('../../fixtures/pandoc-citations.json', import.meta.url), 'utf8'),
) as Form[];
const cited = (text: string): readonly Citation[] => parseReport(text, 'report.md').citations;

describe('the forms of Pandoc’s manual', () => {
  test.each(forms.map(({ about, text, citations }) => [about, text, citations] as const))(
    '%s: %j',
    (_, text, expected) => {
      const found = cited(text).map(({ key, prefix, locator, suffix, suppressAuthor, group }) => ({
        key,
        ...(prefix && { prefix }),
        ...(locator && { locator }),
        ...(suffix && { suffix }),
        ...(suppressAuthor && { suppressed: true }),
        ...(!group && { inText: true }),
      }));
      expect(found).toEqual(expected);
    },
  );
});

const version = pandocVersion();
if (!version) console.log('The comparison with Pandoc is left out: there is no pandoc here.');

describe.skipIf(!version)('as Pandoc itself reads', () => {
  test('the fixtures', () => {
    const alike = forms.filter(({ text }) => !OTHERWISE.some((pattern) => pattern.test(text)));
    compare(alike.map(({ text }) => text));
  });

  test('three hundred forms put together at random', () => {
    compare(fc.sample(paragraph, { numRuns: 300, seed: 2022 }));
  });

  test('what is read otherwise on purpose', () => {
    const texts = Object.keys(ON_PURPOSE);
    const found = pandocCitations(texts);
    texts.forEach((text, i) => {
      const ours = cited(text).map(({ key, group }) => (group ? `[${key}]` : key));
      expect([written(found[i] ?? []), ours.join(' ')], text).toEqual(ON_PURPOSE[text]);
    });
  });
});

// Quarto's references and shortcodes, and MDX, are nothing to Pandoc.
const OTHERWISE = [/\{\{</, /^import /, /\{#fig-/];

/** What Pandoc reads, and what we read: keys in brackets are in a group. */
const ON_PURPOSE: Readonly<Record<string, readonly [string, string]>> = {
  // Brackets that Pandoc prints as they stand hold their citations all the same: they belong to the sentence before.
  '[@a;]': ['a', '[a]'],
  '[@a; và nữa; @b]': ['a b', '[a] [b]'],
  '[xem; @a]': ['a', '[a]'],
  '[@a, @b]': ['[a] b', '[a] [b]'],
  '[@a][@b]': ['a [b]', '[a] [b]'],
  '[@a]{.x}': ['a', '[a]'],
  '[@a](bản in lần hai)': ['a', '[a]'],
  '[*@a*]': ['a', '[a]'],
  // A bare URL is one, as in VS Code.
  'https://example.org/@a': ['a', ''],
  // Without braces it is no form of the manual's; and a half-typed `(@a)` is no example yet.
  '@a) Một': ['', 'a'],
  '(@a)': ['', 'a'],
  // Code that is still being typed, and fences right below a line, as in CommonMark.
  '```\n@a': ['a', ''],
  'x\n~~~\n@a\n~~~': ['a', ''],
  '<!-- @a': ['a', ''],
  // The wildcard of `nocite`.
  '@*': ['*', ''],
  // A note that nothing calls.
  '[^1]: chú @a': ['', 'a'],
};

function compare(texts: readonly string[]): void {
  const found = pandocCitations(texts);
  texts.forEach((text, i) => expect(cited(text).map(ours), text).toEqual((found[i] ?? []).map(theirs)));
}

// Markup, quotation marks and dashes are written otherwise in Pandoc's tree; letters and figures are not.
const bare = (words: string): string => words.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

function ours({ key, group, suppressAuthor, prefix, locator, suffix }: Citation): object {
  const place = !group ? 'in the text' : suppressAuthor ? 'without its author' : 'in brackets';
  return { key, place, prefix: bare(prefix), suffix: bare(locator + suffix) };
}

function theirs({ key, mode, prefix, suffix }: PandocCitation): object {
  const places = { AuthorInText: 'in the text', SuppressAuthor: 'without its author', NormalCitation: 'in brackets' };
  return { key, place: places[mode], prefix: bare(prefix), suffix: bare(suffix) };
}

function written(citations: readonly PandocCitation[]): string {
  return citations.map(({ key, mode }) => (mode === 'AuthorInText' ? key : `[${key}]`)).join(' ');
}

const bareKey = fc
  .tuple(
    fc.constantFrom('a', 'nam-2022', 'Đàm', '_x', '7b', 'пункт3', 'hoà'),
    fc.array(fc.tuple(fc.constantFrom(...':.#$%&-+?<>~/'), fc.constantFrom('b', '2', '_', 'ễ')), { maxLength: 3 }),
  )
  .map(([first, rest]) => first + rest.flat().join(''));
const key = fc.oneof(
  { weight: 4, arbitrary: bareKey },
  {
    weight: 1,
    arbitrary: fc.constantFrom('{x.}', '{https://example.org/a?b=c,d}', '{a{b}c}', '{đ--e}', '{(f;g)}', '{h@i}'),
  },
  { weight: 1, arbitrary: fc.constantFrom('https://example.org/a', 'doi:10.1/b//c') },
);
const prefix = fc.constantFrom(
  '',
  '',
  'xem ',
  'see also ',
  'e.g., ',
  '*so với* ',
  '(trái với) ',
  'xem [bản in] ',
  '“xem” ',
);
const suffix = fc.constantFrom(
  ...'··, tr. 3· p. 3-5·, p. 3 and more·, chap. iv· [bản in]·, tr. 3 (in lại)·{ii, A}·, {p. 4, 5} nữa· `;` mã'.split(
    '·',
  ),
  ...', **12**·, “trích; dẫn”· , tr.\u00a07·, \\] vậy·, 5ff·\\; x'.split('·'),
);
const item = fc
  .tuple(prefix, fc.constantFrom('', '', '-'), key, suffix)
  .map(([p, minus, k, s]) => `${p}${minus}@${k}${s}`);
const group = fc
  .array(item, { minLength: 1, maxLength: 3 })
  .chain((items) => fc.constantFrom('; ', ';', ' ; ', ';\n').map((between) => `[${items.join(between)}]`));
const inText = fc
  .tuple(
    key,
    fc.constantFrom('', '', ' [tr. 3]', ' [tr. 3, nữa]', ' [tr. 3; xem @z]', '[iv]', '\n[p. 9]', ' [^1]', ' [@z]'),
  )
  .map(([k, behind]) => `@${k}${behind}`);
const piece = fc.oneof(
  group,
  inText,
  fc.constantFrom(
    'Nga',
    'nói',
    '5 @ 6',
    'toa@bao.vn',
    '\\@a',
    '`@a`',
    '<!-- @a -->',
    '[bài](x.html)',
    '**đậm**',
    '$x_{@a}$',
  ),
  group.map((words) => `**${words}**`),
  group.map((words) => `(${words})`),
  group.map((words) => `x^[như ${words} nói]`),
);
const paragraph = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 5 }), fc.constantFrom('', '> ', '- ', '# ', '1. '))
  .map(([pieces, mark]) => `${mark}Rồi ${pieces.join(', ').replace(/\n/g, mark === '# ' ? ' ' : '\n')} hết.`);
