import { beforeEach, expect, test, vi } from 'vitest';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import { citationAt, sentenceAround } from '../../../server/src/report/report-places.ts';
import { analyse } from '../../../server/src/text/analyse.ts';

vi.mock('../../../server/src/text/analyse.ts', { spy: true });
beforeEach(() => {
  vi.mocked(analyse).mockClear();
});

const text = '# Tựa\n\nÔng Nam nói vậy [@nam]. Bà Hoa thì không.';

test('what a keystroke asks for needs no reading of the sentences', () => {
  const report = parseReport(text, 'report.md');
  expect(report.citations.map(({ key }) => key)).toEqual(['nam']);
  expect(citationAt(report, text.indexOf('@nam'))?.key).toBe('nam');
  expect(sentenceAround(report, text.indexOf('Hoa'))?.text).toBe('Bà Hoa thì không.');
  expect(analyse).not.toHaveBeenCalled();
});

test('the sentences are read once, for whoever asks first', () => {
  const report = parseReport(text, 'report.md');
  expect(report.claims).toHaveLength(2);
  expect(report.claims).toBe(report.claims);
  expect(report.analysis).toBe(report.analysis);
  expect(analyse).toHaveBeenCalledTimes(1);
});
