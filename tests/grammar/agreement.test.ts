import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse-report.ts';
import type { ScopedToken } from './markdown-tokens.ts';
import { markdownTokens } from './markdown-tokens.ts';

let tokens: (text: string) => readonly (readonly ScopedToken[])[];
beforeAll(async () => {
  tokens = await markdownTokens();
});

// Markdown in VS Code is read line by line, and indented lines behind a note or a definition are code to it.
const BEYOND = new Set([
  '@a@b',
  '`@a\n@b` và @c',
  'x <!-- @a\n@b --> @c',
  '- x\n\n      @a\n- @b',
  'x[^1]\n\n[^1]: chú [@b]\n\n    thêm @c\n\nhết @d',
  'Từ @a\n:   nghĩa @b\n\n    thêm [@c]',
  'import Bang from "@a/bang";\n\n@b',
  '![Giá](gia.png){#fig-gia}\n\nXem @fig-gia, [@fig-gia] và @fig-khac.',
  '$$\nx_{@a}\n$$\n@b',
  '\\begin{align*}\n@a\n\\end{align*}\n@b',
  '(@tot) Một ví dụ.\n\nNhư (@tot) và @tot cho thấy [@tot; @b].',
  '![ảnh @a](x.png)\n\n![](x.png "@b")',
]);

const forms = JSON.parse(readFileSync(new URL('../fixtures/pandoc-citations.json', import.meta.url), 'utf8')) as {
  readonly about: string;
  readonly text: string;
}[];

describe('the colours are those of the citations that the report has', () => {
  test.each(forms.filter(({ text }) => !BEYOND.has(text)).map(({ about, text }) => [about, text]))(
    '%s: %j',
    (_, text) => expect(coloured(text)).toEqual(cited(text)),
  );

  test.each([...BEYOND])('except where a grammar of lines cannot see it: %j', (text) => {
    expect(forms.map((form) => form.text)).toContain(text);
    expect(coloured(text)).not.toEqual(cited(text));
  });
});

/** The keys with their marks, as the report's reader finds them. */
function cited(text: string): string[] {
  return parseReport(text, 'report.md').citations.map(({ key, keySpan }) =>
    text.charAt(keySpan.start - 1) === '{' ? `@{${key}}` : `@${key}`,
  );
}

function coloured(text: string): string[] {
  const found: string[] = [];
  const lines = text.split(/\r?\n/);
  tokens(lines.join('\n')).forEach((line, i) => {
    for (const { start, end, scopes } of line) {
      if (!scopes.includes('entity.name.type.reference.citation.attest')) continue;
      const words = (lines[i] ?? '').slice(start, end);
      if (scopes.includes('punctuation.definition.reference.citation.attest')) found.push(words);
      else found.push((found.pop() ?? '') + words);
    }
  });
  return found;
}
