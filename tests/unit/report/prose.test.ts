import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../server/src/report/parse-report.ts';

/** The prose of a report with its white space made single, so that a test reads like a page. */
function prose(text: string): string {
  const report = parseReport(text, 'report.md');
  expect(report.prose).toHaveLength(text.length);
  expect(report.analysis.text).toHaveLength(text.length);
  expect(report.prose.replace(/[^\r\n]/g, '')).toBe(text.replace(/[^\r\n]/g, ''));
  return report.prose.replace(/\s+/g, ' ').trim();
}

describe('prose keeps every word at its place', () => {
  test('behind marks, in Vietnamese and with surrogate pairs', () => {
    const text = '😀 Ông **Nam** nói _hôm qua_ tại `Huế` và Đà Nẵng.';
    const { prose: words } = parseReport(text, 'report.md');
    for (const word of ['Nam', 'hôm qua', 'Đà Nẵng']) expect(words.indexOf(word)).toBe(text.indexOf(word));
  });

  test('with CRLF and tabs', () => {
    const text = '-\tMột\r\n\r\n-\tHai [@a]\r\n  ba.\r\n';
    const { prose: words } = parseReport(text, 'report.md');
    expect(words).toBe(' \tMột\r\n\r\n \tHai     \r\n  ba.\r\n'.replace(/\t/g, ' '));
  });
});

describe('prose leaves out', () => {
  test.each([
    ['front matter', '---\ntitle: Thử @x\n---\nLời.', 'Lời.'],
    ['fenced code', 'Trước\n\n```js\nlet a = 1; // [@a]\n```\n\nsau', 'Trước sau'],
    ['tilde fences that hold backticks', '~~~\n```\n[@a]\n~~~\nsau', 'sau'],
    ['a fence that is never closed', 'Trước\n```\n[@a]', 'Trước'],
    ['indented code', 'Trước\n\n    mã [@a]\n\nsau', 'Trước sau'],
    ['indented code in a list item', '- mục\n\n      mã\n', 'mục'],
    ['inline code', 'gọi `run()` đi', 'gọi đi'],
    ['inline code with several backticks', 'gọi ``a ` b`` đi', 'gọi đi'],
    ['comments', 'Trước <!-- @a --> sau', 'Trước sau'],
    [
      'several comments of a line, and one that goes on',
      'Trước <!-- a --> giữa <!-- `b` --> sau <!-- c\n\nd --> hết',
      'Trước giữa sau hết',
    ],
    ['comments over lines and blank lines', 'Trước <!-- một\n\n# hai\n--> sau', 'Trước sau'],
    ['a comment at the head of a report', '<!-- ghi chú\n\n- @a -->\nLời.', 'Lời.'],
    ['tags, not what stands between', '<p class="x">Lời <b>hay</b></p>', 'Lời hay'],
    ['scripts and styles', '<style>\np { color: red }\n</style>\nLời', 'Lời'],
    ['a link’s target', 'xem [bài này](https://example.org/@a "tựa (1)") nhé', 'xem bài này nhé'],
    ['a target with parentheses', '[Huế](https://example.org/Hue_(city)) đẹp', 'Huế đẹp'],
    ['images amid words', 'Trước ![bản đồ](a.png) sau', 'Trước sau'],
    [
      'reference links and their definitions',
      'xem [bài][1] và [nữa][] và [đó]\n\n[1]: /a\n[nữa]: /b "t"\n[đó]: </c>',
      'xem bài và nữa và đó',
    ],
    ['autolinks', 'xem <https://example.org> nhé', 'xem nhé'],
    ['bare URLs, not the full stop behind', 'xem https://example.org/a_(b)?c=@d. Hết', 'xem . Hết'],
    ['URLs in parentheses', '(xem www.example.org/x)', '(xem )'],
    ['e-mail addresses', 'gửi ban.bien-tap@example.org nhé', 'gửi nhé'],
    ['emphasis marks', '**Nga** và *Ukraine* __cả__ _hai_ ~~ba~~ ***bốn***', 'Nga và Ukraine cả hai ba bốn'],
    ['the marks of headings', '## Tựa ##\n\nLời\n===', 'Tựa Lời'],
    ['heading attributes', '# Tựa {#id .lop}', 'Tựa'],
    ['the marks of lists', '- một\n  1. hai\n* [ ] ba\n9) bốn', 'một hai ba bốn'],
    ['the marks of quotations', '> một\n>> hai\nba', 'một hai ba'],
    ['rules', 'một\n\n---\n\n* * *\nhai', 'một hai'],
    ['footnote marks', 'Lời.[^1]\n\n[^1]: Chú thích.', 'Lời. Chú thích.'],
    ['notes in the line', 'Lời^[xem @a, tr. 2] nữa.', 'Lời nữa.'],
    ['backslashes, not what they protect', String.raw`\*sao \@a và \[x`, '*sao @a và [x'],
    ['mathematics', 'Với $x^2 + y$ và $$\\int f$$ thì', 'Với và thì'],
    ['entities', 'a&nbsp;b', 'a b'],
    ['attributes of spans', '[chữ nhỏ]{.smallcaps} đây', 'chữ nhỏ đây'],
    ['fenced divs', '::: note\nLời\n:::', 'Lời'],
    ['citations with prefix and locator', 'Ông nói [xem @a, tr. 3; -@b]. Hết', 'Ông nói . Hết'],
    ['bare citations with their locator', '@a [tr. 3] viết rằng', 'viết rằng'],
    ['half-typed citations', 'Ông nói [@', 'Ông nói'],
    ['half-typed groups', 'Ông nói [@a; -@', 'Ông nói'],
    ['brackets that the editor closed', 'Ông nói [@].', 'Ông nói .'],
  ])('%s', (_, text, words) => expect(prose(text)).toBe(words));
});

describe('prose keeps', () => {
  test.each([
    ['stars and underscores that are no emphasis', '5 * 6, snake_case, 2*3', '5 * 6, snake_case, 2*3'],
    [
      'dollars that are money',
      'từ $5 tỷ đến $10 tỷ, hay 500$ và 600$ nữa',
      'từ $5 tỷ đến $10 tỷ, hay 500$ và 600$ nữa',
    ],
    ['editorial brackets', '“Nga [...] sẵn sàng [sic]”', '“Nga [...] sẵn sàng [sic]”'],
    ['a number at the head of a wrapped line', 'vào năm\n2022. Sau đó', 'vào năm 2022. Sau đó'],
    ['a lone angle bracket', '3 < 5 và 7 > 2', '3 < 5 và 7 > 2'],
    ['backticks without a partner', 'dấu ` lẻ', 'dấu ` lẻ'],
    ['the caption of a figure', '![Bản đồ mặt trận](a.png)', 'Bản đồ mặt trận'],
    ['words in brackets that no definition names', 'xem [bài][1]', 'xem [bài][1]'],
    ['indented lines of a paragraph', 'một\n    hai', 'một hai'],
    ['a rule at the top that is no front matter', '---\n\ntitle: x\n\n---\nLời', 'title: x Lời'],
  ])('%s', (_, text, words) => expect(prose(text)).toBe(words));
});

describe('tables', () => {
  test('keep bars between cells only', () => {
    expect(prose('| Ngày | Ai |\n|---|:-:|\n| 9/11 | Nam [@a] |\n| 10/11 | `x|` |')).toBe(
      'Ngày | Ai 9/11 | Nam 10/11 |',
    );
  });

  test('need as many dashes as cells', () => {
    expect(prose('một | hai\n---|---|---')).toContain('---');
  });
});

describe('sentences', () => {
  const sentences = (text: string): string[] => {
    const { analysis } = parseReport(text, 'report.md');
    return analysis.sentences.map(({ start, end }) => analysis.text.slice(start, end).replace(/\s+/g, ' '));
  };

  test('go on over a line break inside a paragraph', () => {
    expect(sentences('> Ông Nam nói\n> rằng trời đẹp.')).toEqual(['Ông Nam nói rằng trời đẹp.']);
  });

  test('end at a hard break and at the end of a paragraph', () => {
    expect(sentences('Một  \nHai\\\nBa\n\nBốn')).toHaveLength(4);
  });

  test('end behind a citation that stands before the full stop', () => {
    expect(sentences('Họ gặp nhau ngày 9/11 [@a]. Câu sau nói khác.')).toEqual([
      'Họ gặp nhau ngày 9/11 .',
      'Câu sau nói khác.',
    ]);
    expect(sentences('They met on 9 November [@a]. Then they left.')).toHaveLength(2);
  });

  test('end before a citation that stands behind the full stop', () => {
    expect(sentences('Họ gặp nhau. [@a] Câu sau nói khác.')).toEqual(['Họ gặp nhau.', 'Câu sau nói khác.']);
  });
});
