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
  ])('%s', (_, text, expected) => expect(claims(text)).toEqual(expected));
});

describe('a sentence is not covered', () => {
  test.each([
    ['by the sentence before it', 'Một việc [@a]. Tôi nghĩ khác.', ['Một=a', 'Tôi:']],
    ['by another paragraph', 'Một việc.\n\nHai việc [@b].', ['Một:', 'Hai=b']],
    ['by another item of a list', '- Một việc.\n- Hai việc [@b].', ['Một:', 'Hai=b']],
    ['by a footnote that nothing calls', 'Một việc.\n\n[^1]: Xem @n.', ['Một:', 'Xem=n']],
    ['by citations alone below a heading', 'Một việc.\n\n# Tựa\n\n[@a]', ['Một:']],
    ['by citations alone in a footnote', 'Một việc.\n\n[^1]: [@a]', ['Một:']],
  ])('%s', (_, text, expected) => expect(claims(text)).toEqual(expected));
});

test('headings and heads of tables make no claims, though they may cite', () => {
  expect(claims('# Một việc [@a]\n\nHai\n---\n\n| Ba [@b] |\n|---|\n| Bốn |')).toEqual(['Bốn:']);
});

test('what holds no word is no claim', () => {
  expect(claims('Một việc. [@a].\n\n…\n\n[@b]')).toEqual(['Một=a,b']);
});
