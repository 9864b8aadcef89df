import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationContext } from '../../../server/src/report/citation-context.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import { citationAt, sentenceAround } from '../../../server/src/report/report-places.ts';

// Pieces that meet in awkward ways, beside any text at all.
const pieces = fc.constantFrom(
  ...'[·]·[@a·@b·-@·@{·}·]: ·; ·. ·`·```·> ·- ·1. ·    ·<!--·-->·<a ·>·](·)·![·^[·[^1]·[^1]: ·|·$·*·**·_·~~·\\'.split(
    '·',
  ),
  ...'# ·===·&amp;·https://e.org·x@y.z·Nga· nói·ngày 9/11·😀·e\u0301·\n·\r\n·\r·\n\n·\t·|---|\n·---\n'.split('·'),
);
const markdown = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('whatever the text', () => {
  test('a report is read, and every offset lies inside', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { prose, analysis, citations, claims, blocks } = parseReport(text, 'r.md');
        expect(prose).toHaveLength(text.length);
        expect(analysis.text).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++) {
          // Prose is the text or a blank, nothing else; line breaks stay.
          expect(prose[i] === text[i] || (prose[i] === ' ' && !/[\r\n]/.test(text[i] ?? ''))).toBe(true);
        }
        const inside = ({ start, end }: { start: number; end: number }): void =>
          expect(0 <= start && start < end && end <= text.length).toBe(true);
        for (const citation of citations) {
          for (const span of [citation.span, citation.keySpan, citation.group ?? citation.span]) inside(span);
          expect(text.slice(citation.keySpan.start, citation.keySpan.end)).toBe(citation.key);
        }
        for (const claim of claims) inside(claim.span);
        for (let i = 1; i < blocks.length; i++) expect(blocks[i]?.start).toBeGreaterThan(blocks[i - 1]?.end ?? 0);
      }),
      { numRuns: 400 },
    );
  });

  test('no citation is left in the prose', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { prose, citations } = parseReport(text, 'r.md');
        for (const { keySpan } of citations) expect(prose.slice(keySpan.start, keySpan.end).trim()).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  test('every place can be asked about', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const report = parseReport(text, 'r.md');
        for (let offset = 0; offset <= text.length; offset++) {
          const context = citationContext(text, offset);
          expect(citationContext(text, offset, report)).toEqual(context);
          if (context) {
            expect(context.key.start).toBeLessThanOrEqual(offset);
            expect(context.key.end).toBeGreaterThanOrEqual(offset);
            expect(context.key.end).toBeLessThanOrEqual(text.length);
          }
          citationAt(report, offset);
          sentenceAround(report, offset);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a hundred thousand marks in one paragraph are read in one go', () => {
  // What is no more than linear passes in a moment; what is quadratic would run for minutes and meet the time limit.
  for (const mark of [
    '[',
    '@a [',
    '[@a]',
    '](',
    '*a',
    '_a*',
    '`',
    '<a ',
    '<!--',
    '$a',
    '|',
    '\n- ',
    '> ',
    '&a',
    '{',
    '@{',
    '\\ab{',
    '{{<',
    '@a:/',
    '[@a,',
  ]) {
    const text = mark.repeat(100_000 / mark.length);
    expect(parseReport(text, 'r.md').prose).toHaveLength(text.length);
  }
  const nested = `${'['.repeat(30_000)}${'@a '.repeat(30_000)}${']'.repeat(30_000)}`;
  expect(parseReport(nested, 'r.md').citations).toHaveLength(30_000);
}, 60_000);
