import { expect, test } from 'vitest';

const script = new URL('../../.scripts/gallery-page.mjs', import.meta.url).href;
const { galleryPage } = (await import(script)) as { galleryPage(markdown: string, address?: string): string };

const PAGE = [
  'Type `[@`, and see [the page](docs/a.md) or [Pandoc](https://pandoc.org/x).',
  '![A picture](docs/p.png)',
  'More.',
  '',
].join('\n\n');

test('with the address of the repository, links and pictures lead there', () => {
  expect(galleryPage(PAGE, 'https://example.org/attest/')).toBe(
    PAGE.replace('(docs/a.md)', '(https://example.org/attest/docs/a.md)').replace(
      '(docs/p.png)',
      '(https://example.org/attest/docs/p.png)',
    ),
  );
});

test('without it a link becomes its words, and a picture goes', () => {
  expect(galleryPage(PAGE)).toBe(
    PAGE.replace('[the page](docs/a.md)', 'the page').replace('![A picture](docs/p.png)\n\n', ''),
  );
});

test('what concerns the repository alone is left out, and the rest stays', () => {
  const page = 'A.\n\n<!-- repository -->\n\n## Try it\n\n<!-- /repository -->\n\nB.\n';
  expect(galleryPage(page)).toBe('A.\n\nB.\n');
  expect(galleryPage('A.\n\nB.\n')).toBe('A.\n\nB.\n');
});

test('of a picture for light pages and for dark ones the light one is shown', () => {
  const picture = [
    '<picture>',
    '  <source media="(prefers-color-scheme: dark)" srcset="docs/p-dark.png">',
    '  <img alt="A picture" src="docs/p.png">',
    '</picture>',
  ].join('\n');
  const page = `A.\n\n${picture}\n\nB.\n\n${picture}\n\nC.\n`;
  const shown = '![A picture](https://example.org/attest/docs/p.png)';
  expect(galleryPage(page, 'https://example.org/attest/')).toBe(`A.\n\n${shown}\n\nB.\n\n${shown}\n\nC.\n`);
  expect(galleryPage(page)).toBe('A.\n\nB.\n\nC.\n');
});
