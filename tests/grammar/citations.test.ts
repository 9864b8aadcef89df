import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { rows } from '../../server/src/text/table.ts';
import type { ScopedToken } from './markdown-tokens.ts';
import { markdownTokens } from './markdown-tokens.ts';

const KEY = 'entity.name.type.reference.citation.attest';

let tokens: (text: string) => readonly (readonly ScopedToken[])[];
beforeAll(async () => {
  tokens = await markdownTokens();
});

interface Expectation {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
  readonly absent: boolean;
}

/**
 * Takes the fixture apart. Below each line of Markdown, lines that begin with `//` say which scope the stretch marked by
 * `^^^` carries, or must not carry (`-`); `<-` marks the first character of the line.
 */
function readFixture(): { readonly markdown: string; readonly expectations: readonly Expectation[] } {
  const markdown: string[] = [];
  const expectations: Expectation[] = [];
  for (const line of read('./citations.txt').split('\n')) {
    const mark = /^\/\/ *(\^+|<-) (- )?(\S+)$/.exec(line);
    if (!mark) {
      markdown.push(line);
      continue;
    }
    const [whole, stretch = '', minus, scope = ''] = mark;
    const first = stretch === '<-' ? 0 : whole.indexOf('^');
    const length = stretch === '<-' ? 1 : stretch.length;
    expectations.push({ line: markdown.length - 1, start: first, end: first + length, scope, absent: Boolean(minus) });
  }
  return { markdown: markdown.join('\n'), expectations };
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
}

describe('in Markdown', () => {
  const { markdown, expectations } = readFixture();
  const lines = markdown.split('\n');

  test.each(expectations.map((one) => [lines[one.line]?.slice(one.start, one.end), one] as const))(
    '“%s” %o',
    (_, { line, start, end, scope, absent }) => {
      const within = tokens(markdown)[line]?.filter((token) => token.start < end && start < token.end) ?? [];
      expect(within).not.toHaveLength(0);
      for (const { scopes } of within) {
        if (absent) expect(scopes).not.toContain(scope);
        else expect(scopes).toContain(scope);
      }
      // A scope that is expected covers the stretch and no more.
      if (!absent && scope.includes('citation') && !scope.includes('group')) {
        const all = tokens(markdown)[line]?.filter(({ scopes }) => scopes.includes(scope)) ?? [];
        expect(all.some((token) => token.start === start)).toBe(true);
        expect(all.some((token) => token.end === end)).toBe(true);
      }
    },
  );
});

test('every word that begins a locator in the report is coloured as one', () => {
  for (const [word = ''] of rows(read('../../server/src/report/locator-terms.tsv'))) {
    const text = `[@a, ${word} 3]`;
    const [line = []] = tokens(text);
    const locator = line.find(({ scopes }) => scopes.includes('constant.numeric.locator.citation.attest'));
    expect(text.slice(locator?.start, locator?.end), text).toBe(`${word} 3`);
  }
});

test('a word of the sentence is not coloured as a locator', () => {
  const [line = []] = tokens('[@a, trang phục 3]');
  expect(line.some(({ scopes }) => scopes.includes('constant.numeric.locator.citation.attest'))).toBe(false);
});

test('the injection alone brings the colours', () => {
  const [line = []] = tokens('[@a]');
  expect(line.some(({ scopes }) => scopes.includes(KEY))).toBe(true);
  expect(line.every(({ scopes }) => scopes[0] === 'text.html.markdown')).toBe(true);
});
