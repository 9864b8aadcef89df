import { expect, test } from 'vitest';
import { htmlOf } from '../../../server/src/bibliography/html.ts';
import { markdownOf } from '../../../server/src/bibliography/markdown.ts';
import { plainText, runsOf } from '../../../server/src/bibliography/rich-text.ts';

const markdown = (html: string, ...labels: string[]): string => markdownOf(runsOf(html), new Set(labels));

test.each([
  ['A, <i>The Post</i>, <b>12</b>.', 'A, _The Post_, **12**.'],
  ['<i>One <span style="font-style:normal;">two</span> three</i>', '_One_ two _three_'],
  // An underscore inside a word marks nothing.
  ['pre<i>fix</i>', 'pre<em>fix</em>'],
  ['H<sub>2</sub>O, 3<sup>rd</sup>', 'H<sub>2</sub>O, 3<sup>rd</sup>'],
  ['<div class="csl-left-margin">1. </div><div class="csl-right-inline">A &#38; B</div>', '1. A & B'],
  ['*two* ~3~ $4 a@b.c `x` \\', '\\*two\\* \\~3\\~ \\$4 a\\@b.c \\`x\\` \\\\'],
  ['snake_case _x_', 'snake_case \\_x\\_'],
  ['a &#60;b&#62; 1 &#60; 2 &#38;amp;', 'a \\<b> 1 < 2 \\&amp;'],
  ['# head', '\\# head'],
  ['- 5', '\\- 5'],
  ['<a href="https://a.org/@x_(y)">https://a.org/@x_(y)</a>.', '<https://a.org/@x_(y)>.'],
  ['doi: <a href="https://doi.org/10.1/a_b">10.1/a_b</a>', 'doi: [10.1/a_b](<https://doi.org/10.1/a_b>)'],
  ['<a href="not an address">not an address</a>', '[not an address](<not an address>)'],
  ['[Online]. A', '[Online]. A'],
  ['[^1] A [b](c)', '[\\^1] A [b\\](c)'],
])('%s is written %s', (html, written) => {
  expect(markdown(html)).toBe(written);
});

test('what the report has a link definition for is not taken for it', () => {
  expect(markdown('[1] A [Online]', '1')).toBe('\\[1] A [Online]');
  expect(markdown('[1] A [Online]')).toBe('[1] A [Online]');
});

test('tags that mean nothing go, their words stay', () => {
  expect(plainText(runsOf('<x><span class="a">A</span>  <script>b</i></x> 1 < 2 '))).toBe('A b 1 < 2');
  expect(runsOf('  ')).toEqual([]);
});

test('HTML is escaped, and an address that a browser would run is no link', () => {
  expect(htmlOf(runsOf('<i>a &#60; b</i> <a href="javascript:x">y</a>'))).toBe('<i>a &lt; b</i> y');
  expect(htmlOf(runsOf('<a href="https://a.org/?b=1&#38;c">d</a>'))).toBe('<a href="https://a.org/?b=1&amp;c">d</a>');
});
