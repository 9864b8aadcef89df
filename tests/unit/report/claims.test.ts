import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../server/src/report/parse-report.ts';

/** Each claim as `its first word: covering keys`, with `own` keys after `=`. */
function claims(text: string): string[] {
  const report = parseReport(text, 'report.md');
  return report.claims.map(({ sentence, span, citations, own }) => {
    expect(report.analysis.sentences[sentence]).toMatchObject(span);
    const word = /[\p{L}\p{N}]+/u.exec(report.prose.slice(span.start, span.end))?.[0];
    return `${word}${own ? '=' : ':'}${citations.map(({ key }) => key).join(',')}`;
  });
}

describe('a sentence is covered', () => {
  test.each([
    ['by the citation in it', 'Một việc [@a] đã xảy ra.', ['Một=a']],
    ['by the citation before its full stop', 'Một việc [@a]. Hai việc [@b].', ['Một=a', 'Hai=b']],
    ['by the citation behind its full stop', 'Một việc. [@a] Hai việc. [@b]', ['Một=a', 'Hai=b']],
    ['by the citation behind its closing mark', '“Một việc.” [@a] “Hai việc.” [@b]', ['Một=a', 'Hai=b']],
    ['by several', 'Một việc [@a; @b], rồi nữa [@c].', ['Một=a,b,c']],
    ['by the citation that begins its paragraph', '[@a] Một việc.', ['Một=a']],
    ['by the bare citation that is its first word', 'Một việc. @b nói hai việc.', ['Một:b', 'nói=b']],
    ['by the next cited sentence', 'Một việc. Hai việc [@b].', ['Một:b', 'Hai=b']],
    ['by a footnote', 'Một việc.[^1] Hai việc.\n\n[^1]: Xem @n, tr. 3.', ['Một=n', 'Hai:', 'Xem=n']],
    ['by a note in the line', 'Một việc^[xem @n] nữa. Hai việc.', ['Một=n', 'Hai:']],
    ['by a paragraph of citations alone', '> Một việc. Hai việc.\n>\n> [@q]', ['Một:q', 'Hai=q']],
    ['over a line break', 'Một việc\nxảy ra [@a].\nHai việc.', ['Một=a', 'Hai:']],
    ['by a citation behind its full stop and a line break', 'Một việc.\n[@a]\nHai việc.', ['Một=a', 'Hai:']],
    ['by the citation of any cell of its row', '| A | B |\n|---|---|\n| Một | hai [@t] |', ['Một=t']],
    ['by the bare citation behind an abbreviation', 'Một việc, cf. @b, xảy ra.', ['Một=b']],
    ['by the citation in parentheses behind its full stop', 'Một việc. (@a) Hai việc.', ['Một=a', 'Hai:']],
    ['by the note in the line behind its full stop', 'Một việc.^[xem @n] Hai việc.', ['Một=n', 'Hai:']],
    ['by a note in brackets in the line', 'Một việc^[xem [@n, tr. 3]]. Hai việc.', ['Một=n', 'Hai:']],
    ['by the bare citation with a locator', '@a [p. 3] nói một việc. Hai việc.', ['nói=a', 'Hai:']],
    ['by the citation in emphasis', 'Một việc **[@a]**. *@b* nói hai việc.', ['Một=a', 'nói=b']],
    ['by a footnote behind a run of sentences', 'Một việc. Hai việc.[^1]\n\n[^1]: [@n]', ['Một:n', 'Hai=n']],
    ['by several footnotes', 'Một việc.[^1][^2]\n\n[^1]: [@n]\n[^2]: [@m]', ['Một=n,m']],
    ['by a footnote in a cell', '| A | B |\n|---|---|\n| Một | hai[^1] |\n\n[^1]: [@n]', ['Một=n']],
    ['by the first cell of its row', '| A | B |\n|---|---|\n| [@t] | Một. Hai. |', ['Một=t', 'Hai:t']],
    ['as the caption of an image', '![Một việc [@a]](a.png)', ['Một=a']],
    ['by the citation in an image amid words', 'Một ![cảnh [@a]](a.png) việc.', ['Một=a']],
    ['in a heading', '# Một việc [@a]', ['Một=a']],
    ['as a definition', 'Một\n:   Hai việc [@a].\n:   Ba việc [@b].', ['Một:', 'Hai=a', 'Ba=b']],
    ['as a definition behind a blank line', 'Một\n\n:   Hai việc. Ba việc [@a].', ['Một:', 'Hai:a', 'Ba=a']],
  ])('%s', (_, text, expected) => expect(claims(text)).toEqual(expected));
});

describe('a sentence is not covered', () => {
  test.each([
    ['by the sentence before it', 'Một việc [@a]. Tôi nghĩ khác.', ['Một=a', 'Tôi:']],
    ['by another paragraph', 'Một việc.\n\nHai việc [@b].', ['Một:', 'Hai=b']],
    ['by another item of a list', '- Một việc.\n- Hai việc [@b].', ['Một:', 'Hai=b']],
    ['by a footnote that nothing calls', 'Một việc.\n\n[^1]: Xem @n.', ['Một:', 'Xem=n']],
    ['by citations alone below a heading', 'Một việc.\n\n# Tựa\n\n[@a]', ['Một:']],
    ['by an item of citations alone', '- Một việc.\n- [@a]', ['Một:']],
    ['by the citation of another row', '| A |\n|---|\n| Một [@a] |\n| Hai |', ['Một=a', 'Hai:']],
    ['by the last item of its list', '- Một việc.\n- Hai việc.\n- Ba việc [@b].', ['Một:', 'Hai:', 'Ba=b']],
    ['by the items below it', '- Một việc.\n  - Hai việc [@b].', ['Một:', 'Hai=b']],
    ['by the item above it without a colon', '- Một việc [@a].\n  - Hai việc.', ['Một=a', 'Hai:']],
    ['by a lead-in without a colon', 'Một việc [@a].\n\n- Hai việc.', ['Một=a', 'Hai:']],
    ['by a lead-in whose last sentence cites nothing', 'Một [@a]. Các ý:\n\n- Hai việc.', ['Một=a', 'Các:', 'Hai:']],
    ['by a lead-in behind the list', 'Một việc [@a]:\n\n- Hai việc.\n\nBa việc.', ['Một=a', 'Hai:a', 'Ba:']],
    ['by items that cite different sources', 'Các ý:\n\n- Hai [@a]\n- Ba [@b]', ['Các:', 'Hai=a', 'Ba=b']],
    ['by another definition', 'Một\n:   Hai việc.\n:   Ba việc [@b].', ['Một:', 'Hai:', 'Ba=b']],
    ['by an image link', 'Một việc ![cảnh](@a.png).', ['Một:']],
    ['by the heading of another section', '# Một [@a]\n\n## Hai\n\nBa việc.', ['Một=a', 'Ba:']],
    ['by a heading where its paragraph cites', '# Một [@a]\n\nHai việc [@b]. Tôi nghĩ.', ['Một=a', 'Hai=b', 'Tôi:']],
    ['by a table’s caption where its row cites', 'Bảng 1: X [@c]\n\n| A |\n|---|\n| Một [@a] |', ['Bảng=c', 'Một=a']],
    ['by a paragraph before a table', 'Hai việc [@c].\n\n| A |\n|---|\n| Một |', ['Hai=c', 'Một:']],
    ['by citations alone in a footnote', 'Một việc.\n\n[^1]: [@a]', ['Một:']],
  ])('%s', (_, text, expected) => expect(claims(text)).toEqual(expected));
});

describe('what cites nothing is covered by what it belongs to', () => {
  test.each([
    ['a later paragraph of its item', '- Một việc.\n\n  Hai việc [@a].\n- Ba việc.', ['Một:a', 'Hai=a', 'Ba:']],
    [
      'a later paragraph of its quotation',
      '> Một việc.\n>\n> Hai việc.\n>\n> — Bà Lan [@q]',
      ['Một:q', 'Hai:q', 'Bà=q'],
    ],
    ['citations below its quotation', '> Một việc.\n>\n> Hai việc.\n\n[@q]', ['Một:q', 'Hai=q']],
    ['citations below its list', '- Một việc.\n- Hai việc [@b].\n- Ba việc.\n\n[@a]', ['Một:a', 'Hai=b', 'Ba=a']],
    [
      'citations below its table',
      '| A |\n|---|\n| Một |\n| Hai |\n\nNguồn: [@a; @b]',
      ['Một:a,b', 'Hai=a,b', 'Nguồn:'],
    ],
    ['the head of its table', '| A [@t] |\n|---|\n| Một |\n| Hai [@b] |', ['Một:t', 'Hai=b']],
    ['the caption above its table', 'Bảng 2. Giá gạo [@t]\n\n| A |\n|---|\n| Một |', ['Bảng:t', 'Giá=t', 'Một:t']],
    ['the caption below its table', '| A |\n|---|\n| Một |\n\n: Giá gạo [@t]', ['Một:t', 'Giá=t']],
    ['Pandoc’s caption below its table', '| A |\n|---|\n| Một |\n\nTable: Giá gạo [@t]', ['Một:t', 'Table=t']],
    [
      'the lead-in to its list',
      'Theo báo [@a]:\n\n- Một việc.\n- Hai [@b]\n  - Ba.',
      ['Theo=a', 'Một:a', 'Hai=b', 'Ba:a'],
    ],
    ['the lead-in with the colon before the citation', 'Theo báo: [@a]\n- Một việc.', ['Theo=a', 'Một:a']],
    ['the item that leads in to it', '- Theo báo [@a]:\n  - Một việc.\n- Hai.', ['Theo=a', 'Một:a', 'Hai:']],
    ['the lead-in to its quotation', 'Bà Lan nói [@a]:\n\n> Một việc.\n\nHai.', ['Bà=a', 'Một:a', 'Hai:']],
    ['the lead-in to its paragraph', 'Bà Lan nói [@a]:\n\n“Một việc.”\n\nHai.', ['Bà=a', 'Một:a', 'Hai:']],
    [
      'the quotation that it leads in to',
      'Bà Lan nói hôm qua:\n\n> Một việc. Hai việc [@a].',
      ['Bà:a', 'Một:a', 'Hai=a'],
    ],
    [
      'the list that it leads in to, where all is from one source',
      'Các ý:\n- Hai [@a]\n- Ba [@a]',
      ['Các:a', 'Hai=a', 'Ba=a'],
    ],
    [
      'the heading of its section',
      '## Một [@a]\n\nHai việc.\n\n- Ba việc.\n\n## Bốn\n\nNăm.',
      ['Một=a', 'Hai:a', 'Ba:a', 'Năm:'],
    ],
  ])('%s', (_, text, expected) => expect(claims(text)).toEqual(expected));
});

test('headings that cite nothing and heads of tables make no claims', () => {
  expect(claims('# Một việc\n\nHai\n---\n\n| Ba [@b] |\n|---|\n| Bốn |')).toEqual(['Bốn:b']);
});

test('a claim knows the links in its sentence and in its footnotes', () => {
  const text =
    'Một [việc](a.md "Tựa") và <https://e.org/x>.[^1] Hai [việc][r], ![ảnh](b.png). Ba.\n\n[^1]: www.e.org/y.\n\n[r]: <c d.md>';
  const { claims: found } = parseReport(text, 'report.md');
  expect(found.map(({ links }) => links.map(({ target }) => target))).toEqual([
    ['a.md', 'https://e.org/x', 'www.e.org/y'],
    ['c d.md'],
    [],
  ]);
});

test('what holds no word is no claim', () => {
  expect(claims('Một việc. [@a].\n\n…\n\n[@b]')).toEqual(['Một=a,b']);
});
