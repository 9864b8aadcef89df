import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { growth } from './growth.ts';
import { patternsIn, type WrittenPattern } from './patterns.ts';
import { pumpsOf } from './pumped.ts';

// A source is untrusted: a text that was made for it must not keep a pattern busy. Each regular expression of the product is
// tried with texts that its own parts make slow, at 40,000 letters. One that shows a square or worse is mended, or it
// stands in bounded-patterns.tsv with what bounds its texts.

const ROOT = join(import.meta.dirname, '../..');
const bounded = readFileSync(join(import.meta.dirname, 'bounded-patterns.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => {
    const [path = '', beginning = '', why = ''] = line.split('\t');
    return { path, beginning, why };
  });

// Those that are made of tables of words are seen when they are made.
const madePatterns: WrittenPattern[] = [];
const { RegExp: plain } = globalThis;
beforeAll(async () => {
  globalThis.RegExp = new Proxy(plain, {
    construct(target, given: ConstructorParameters<typeof plain>) {
      const pattern = new target(...given);
      madePatterns.push({ path: 'made', line: 0, pattern });
      return pattern;
    },
  });
  const { parseReport } = await import('../../server/src/report/parse-report.ts');
  await import('../../server/src/checks/check-report.ts');
  await import('../../server/src/corpus/readers/html/furniture.ts');
  const made = [
    'Ngày 3/5, ông Nam nói: “Cầu mở vào tháng 6.” [@nam]\n',
    'On 3 May Mr Ford said: “The bridge will open in June.” [@ford]\n',
  ].map((text) => parseReport(text, '/w/report.md').analysis.dates.length);
  expect(made).toEqual([2, 2]);
  globalThis.RegExp = plain;
}, 60_000);
afterAll(() => {
  globalThis.RegExp = plain;
});

const isBounded = ({ path, pattern }: WrittenPattern): boolean =>
  bounded.some((one) => one.path === path && pattern.source.startsWith(one.beginning));

test('no regular expression takes the square of the time for a text that was made for it', { timeout: 240_000 }, () => {
  const written = [...writtenPatterns(), ...madePatterns];
  expect(written.length).toBeGreaterThan(1000);
  expect(madePatterns.length).toBeGreaterThan(100);
  const slow = written
    .filter((one) => !isBounded(one))
    .flatMap((one) => {
      const found = growth(one.pattern, pumpsOf(one.pattern));
      return found ? [`${one.path}:${one.line} ${String(one.pattern).slice(0, 200)} ${JSON.stringify(found)}`] : [];
    });
  expect(slow).toEqual([]);
});

test('what is let through is there, and says why', () => {
  const written = [...writtenPatterns(), ...madePatterns];
  expect(bounded.filter((one) => one.why.length < 10)).toEqual([]);
  expect(bounded.filter((one) => !written.some((pattern) => isBounded(pattern) && pattern.path === one.path))).toEqual(
    [],
  );
});

test.each([
  ['an end that is looked for at each of its beginnings', /\s+$/],
  ['parts that take the same', /^(?:a+b?)+$/],
  ['a few of them', /^(?:\p{Lu}\p{L}*[ ,]?){1,5}$/u],
  ['what is left open', /“[^”]*”/],
])('a pattern of that kind is seen: %s', { timeout: 60_000 }, (_, pattern) => {
  expect(growth(pattern, pumpsOf(pattern))).toBeDefined();
});

test.each([/(?<!\s)\s+$/, /^(?:a+b)+$/, /^\s+/, /\s{1,20}$/, /“[^“”]*”/])('a linear one is none: %s', (pattern) => {
  expect(growth(pattern, pumpsOf(pattern))).toBeUndefined();
});

function writtenPatterns(): readonly WrittenPattern[] {
  return ['server/src', 'client/src'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(room, path))
      .flatMap((path) => patternsIn(readFileSync(join(ROOT, path), 'utf8'), path.replaceAll(sep, '/'))),
  );
}
