import { describe, expect, test } from 'vitest';
import { addressKey, doiIn } from '../../../../server/src/corpus/metadata/address.ts';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';
import { escapeHtml } from '../../../../server/src/features/html.ts';
import {
  boldMarkdown,
  escapeMarkdown,
  linkMarkdown,
  literalMarkdown,
} from '../../../../server/src/features/markdown.ts';
import { parseReport } from '../../../../server/src/report/parse-report.ts';

// A regular expression that looks for an end at each of its beginnings takes all day for a file that has nothing else. So what is
// read of a source is tried with one piece over and over, in every place: four times as much may cost about four times as much. An
// expression of that kind costs sixteen times as much. Two costs of one run are compared, and never a time with a clock.

const PIECES = [
  ' ',
  '\t',
  '\n',
  ' \n',
  '/',
  ';',
  ',',
  ', ',
  '-',
  '=',
  '.',
  '. ',
  '1',
  'a',
  'a ',
  ' and ',
  '&',
  '{',
  '}',
  '\\',
  '<',
  '<a',
  '>',
  '"',
  "'",
  '[',
  ']',
  '(',
  '*',
  '_',
  '`',
  '$',
  '@',
  '^',
  '|',
  ':',
  'à',
  '\u0301',
  '\ud83d',
];

const [SMALL, LARGE] = [20_000, 80_000];

/**
 * A file of each format that is read by our own code, with a hostile stretch in each of its places. What goes through the libraries
 * of pages, PDFs and archives is read in threads that are ended when they take too long.
 */
const files: Readonly<Record<string, (x: string) => string>> = {
  'a.txt': (x) => `Chợ mở. ${x} Chợ đóng.`,
  'a.md': (x) =>
    `---\ntitle: ${JSON.stringify(x)}\nauthor: ${JSON.stringify(x)}\ndate: ${JSON.stringify(x)}\n---\nChợ mở. ${x}`,
  'b.md': (x) => `---\ntitle: ${x}\n---\nChợ mở.`,
  'references.json': (x) =>
    JSON.stringify([
      {
        id: 'a',
        title: x,
        URL: `https://b.example/${x}b`,
        DOI: `10.1000/${x}`,
        author: [{ family: x, given: x }],
        issued: { raw: x },
        language: x,
      },
    ]),
  'a.jsonl': (x) => JSON.stringify({ id: 'a', text: `${x} chợ`, title: x, author: `${x}; An`, date: x, url: x }),
  'a.yaml': (x) =>
    `references:\n- id: a\n  title: ${JSON.stringify(x)}\n  author: ${JSON.stringify(x)}\n  issued: ${JSON.stringify(x)}\n`,
  'a.bib': (x) =>
    `@article{a, title = "${x.replace(/["{}\\]/g, 'b')}", author = {${x.replace(/[{}\\]/g, 'b')}}, date = {${x.replace(/[{}\\]/g, 'b')}}, url = {https://b.example/${x.replace(/[{}\\]/g, 'b')}b}, file = {${x.replace(/[{}\\]/g, 'b')}}}`,
  'b.bib': (x) => `@article{a, title = {${x}}}`,
  'a.ris': (x) =>
    `TY  - NEWS\nID  - a\nTI  - ${x}\nAU  - b${x}b\nPY  - ${x}\nUR  - https://b.example/${x}b\nL1  - ${x}\nER  - \n`,
  'a.rtf': (x) => `{\\rtf1\\ansi Ch {\\b ${x}} m.}`,
};

describe.each(Object.entries(files))('%s', { timeout: 60_000 }, (name, file) => {
  test('costs about as much more as it is longer', async () => {
    const read = (text: string) =>
      readFile({ path: `/c/${name}`, bytes: new TextEncoder().encode(text), locale: 'en' });
    expect(await steep((x) => read(file(x)))).toEqual([]);
  });
});

test.each(
  Object.entries({
    'the address of a page': (x: string) =>
      addressKey(`https://b.example/${x}b`) ?? doiIn(`https://b.example/10.1000/${x}b`),
    'words for a view': (x: string) => [
      escapeMarkdown(x),
      escapeHtml(x),
      literalMarkdown(x),
      linkMarkdown(x, x),
      boldMarkdown(x, { start: 0, end: x.length }, []),
    ],
    'a report': (x: string) => parseReport(`Chợ mở [@a]. ${x} b`, '/w/a.md', {}).citations,
  }),
)('%s costs about as much more as it is longer', { timeout: 60_000 }, async (_, work) => {
  expect(await steep(async (x) => work(x))).toEqual([]);
});

/** The pieces of which four times as many cost much more than four times as much. */
async function steep(work: (text: string) => Promise<unknown>): Promise<string[]> {
  const found: string[] = [];
  for (const piece of PIECES) {
    const [small, large] = [SMALL, LARGE].map((length) => piece.repeat(length / piece.length));
    // What is cheap at its largest is so whatever way it grows.
    if ((await cost(work, large ?? '')) < CHEAP) continue;
    const ratio = (await least(work, large ?? '')) / Math.max(await least(work, small ?? ''), 20);
    if (ratio > 10) found.push(`${JSON.stringify(piece)}: ${ratio.toFixed(0)} times`);
  }
  return found;
}

/** Milliseconds that are not worth a second look: a busy machine makes as much of nothing, and what grows by squares takes seconds. */
const CHEAP = 400;

async function least(work: (text: string) => Promise<unknown>, text: string): Promise<number> {
  return Math.min(await cost(work, text), await cost(work, text), await cost(work, text));
}

async function cost(work: (text: string) => Promise<unknown>, text: string): Promise<number> {
  const began = performance.now();
  await work(text);
  return performance.now() - began;
}
