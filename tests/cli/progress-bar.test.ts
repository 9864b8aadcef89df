import { expect, test } from 'vitest';
import { progressBar } from '../../server/src/cli/progress-bar.ts';

function drawn(steps: readonly (readonly [number, number, string?])[]): string[] {
  const lines: string[] = [];
  const draw = progressBar({ drawLine: (text) => void lines.push(text) });
  for (const [done, total, path] of steps) draw(done, total, path);
  return lines;
}

test('the bar grows with the files, and names the one that is read', () => {
  expect(
    drawn([
      [50, 200, '/c/sub/tin.pdf'],
      [200, 200],
    ]),
  ).toEqual(['[######                  ] 25 %  50/200 tin.pdf', '[########################] 100 %  200/200']);
});

test('a line is drawn anew only where it says something new, and never wraps', () => {
  const lines = drawn([
    [1, 1000, 'a'],
    [2, 1000, 'b'],
    [10, 1000, `${'x'.repeat(200)}.txt`],
  ]);
  expect(lines).toHaveLength(2);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80);
});

test('what would move the cursor stays out of it', () => {
  expect(drawn([[1, 2, '/c/a\u001b[2Jb\nc.txt']])).toEqual(['[############            ] 50 %  1/2 a [2Jb c.txt']);
});

test('where nobody watches nothing is drawn', () => {
  expect(() => progressBar({})(1, 2, 'a')).not.toThrow();
});
