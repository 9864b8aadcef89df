import { expect, test } from 'vitest';
import { citedKeys } from '../../../server/src/bibliography/cited-keys.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import { reportMatter } from '../../../server/src/report/report-matter.ts';

function cited(text: string): { keys: readonly string[]; all: boolean } {
  const { keys, all } = citedKeys(parseReport(text, 'report.md'), reportMatter(text).nocite);
  return { keys: keys.map(({ key }) => key), all };
}

test('each key once, in the order of the text, a note where it is called', () => {
  const text =
    'One [@c; @a].\n\nTwo[^n] and again[^n] [@d].\n\n[^n]: A note [@b; @c], and another.[^m]\n[^m]: [@e]\n[^u]: [@f]\n';
  expect(cited(text)).toEqual({ keys: ['c', 'a', 'b', 'e', 'd'], all: false });
});

test('a note that calls itself ends', () => {
  expect(cited('One.[^n]\n\n[^n]: A [@a].[^n]\n').keys).toEqual(['a']);
});

test('nocite comes behind, in all its forms', () => {
  expect(cited("---\nnocite: '@x, @c'\n---\n\nOne [@c].\n").keys).toEqual(['c', 'x']);
  expect(cited('---\nnocite: |\n  @x\n\n  @y\n---\n\nOne [@c].\n').keys).toEqual(['c', 'x', 'y']);
  expect(cited("---\nnocite: ['@x', '@y']\n---\n\nOne [@c].\n").keys).toEqual(['c', 'x', 'y']);
  expect(cited("---\nnocite: '@*'\n---\n\nOne [@c].\n")).toEqual({ keys: ['c'], all: true });
  expect(cited('---\nnocite: [broken\n---\n\nOne [@c].\n')).toEqual({ keys: ['c'], all: false });
});

test('the list itself cites nothing', () => {
  const list = (key: string): string =>
    `<!-- attest-bibliography -->\n\nFrom [@${key}].\n\n<!-- /attest-bibliography -->\n`;
  expect(cited(`One [@a].\n\n${list('b')}`).keys).toEqual(['a']);
  expect(cited(`One [@a].\n\n\`\`\`\n${list('b')}\`\`\`\n\n[@c]`).keys).toEqual(['a', 'c']);
  // Nobody knows where a list ends that is never closed.
  expect(cited('One [@a].\n\n<!-- attest-bibliography -->\n\n[@b]\n').keys).toEqual(['a', 'b']);
});
