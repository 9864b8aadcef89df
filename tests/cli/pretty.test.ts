import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mayColour } from '../../server/src/cli/colours.ts';
import { displayWidth, wrapped } from '../../server/src/cli/display-width.ts';
import { excerptOf } from '../../server/src/cli/writers/excerpt.ts';
import { Terminal } from '../support/attest.ts';

// A dam was finished on 9 April; the report has another day. A file and a text would like to speak to the terminal.
const NEWSROOM = `
//- corpus/references.json
[{ "id": "dap", "issued": "2023-04-11", "title": "Đập Suối Mơ" }]
//- corpus/dap.txt
Đập Suối Mơ
Sáng 9/4, đập Suối Mơ tích những khối nước đầu tiên sau ba năm xây dựng trên triền đồi.
//- report.md
Ngày ⟦8/4⟧{date-mismatch}, đập Suối Mơ tích những khối nước đầu tiên sau ba năm xây dựng trên triền đồi [@dap].
`;

let terminal: Terminal;
beforeEach(async () => {
  terminal = await Terminal.open(NEWSROOM);
});
afterEach(() => terminal.close());

const controls = (text: string): readonly string[] =>
  [...text].filter((letter) => letter !== '\n' && /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(letter));

describe('pretty', () => {
  test('a finding is its place, what is wrong, its line with marks below, the proof with its place, and the fix', async () => {
    const { stdout } = await terminal.attest('check', '--format', 'pretty', 'report.md');
    expect(stdout.split('\n').filter((line) => !/^ {2}\S+ \S+ .*[.]$/.test(line))).toEqual(
      expect.arrayContaining([
        'report.md:1:6 error date-mismatch',
        '  1 | Ngày 8/4, đập Suối Mơ tích những khối nước đầu tiên sau ba năm xây dựng t…',
        '    |      ^^^',
        '  corpus/dap.txt:2 (@dap)',
        '  → Change to 9/4',
        '1 error in 1 report, checked against 1 source.',
      ]),
    );
  });

  test('no line is wider than the terminal', async () => {
    const { stdout } = await terminal.attest('check', '--format', 'pretty', 'report.md');
    expect(stdout.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  test('colours only where they are wanted', async () => {
    const pretty = (environment: Record<string, string>): Promise<{ stdout: string }> =>
      terminal.attestIn('.', environment, 'check', '--format', 'pretty', 'report.md');
    const plain = await pretty({});
    expect(controls(plain.stdout)).toEqual([]);
    const coloured = await pretty({ FORCE_COLOR: '1' });
    expect(coloured.stdout).toContain('\u001b[31m8/4\u001b[0m');
    expect(coloured.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });

  test('a source and the names of files cannot speak to the terminal, in no format and on no stream', async () => {
    const evil = '\u001b[2J\u009b31m\u202e';
    const text = `Sáng 9/4, đập Suối${evil} Mơ tích những khối nước đầu tiên sau ba năm xây dựng trên triền đồi.`;
    await terminal.write('corpus/dap.txt', `Đập Suối Mơ\n${text}`);
    await terminal.write(`bad\u001b[31m\nname.md`, `---\ntitle: [\n---\nĐập [@không-có${evil}].`);
    for (const format of ['pretty', 'json', 'sarif', 'github', 'junit', 'rdjson']) {
      const { stdout, stderr } = await terminal.attest('check', '--format', format, '.');
      expect([format, controls(stdout), controls(stderr)]).toEqual([format, [], []]);
      expect(stdout).toMatch(/date-mismatch/);
    }
    const { stdout } = await terminal.attest('check', '.');
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(controls(stdout)).toEqual([]);
    const json = JSON.parse((await terminal.attest('check', '--format', 'json', 'report.md')).stdout);
    expect(json.reports[0].findings[0].evidence[0].text).toBe(text);
  });
});

describe('the excerpt', () => {
  const shown = (text: string, words: string, cells: number): string => {
    const start = text.indexOf(words);
    const { before, words: middle, after } = excerptOf(text, { start, end: start + words.length }, cells);
    return `${before}[${middle}]${after}`;
  };

  test('a line that fits is shown whole, and its neighbours are not', () => {
    expect(shown('Trước.\n  Một hai ba.\r\nSau.', 'hai', 40)).toBe('Một [hai] ba.');
  });

  test('a long line is cut on both sides, never in a letter', () => {
    const text = `${'ọ̣'.repeat(50)} hai ${'b'.repeat(50)}`;
    const part = shown(text, 'hai', 21);
    expect(part).toMatch(/^…(?:ọ̣)+ \[hai\] b+…$/u);
    expect(displayWidth(part) - 2).toBe(21);
  });

  test('words over several lines are one, and too many of them lose their middle', () => {
    expect(shown('“Một\nhai” ba', 'Một\nhai', 40)).toBe('“[Một hai]” ba');
    expect(shown('0123456789abcdef', '0123456789abcdef', 9)).toBe('[0123…cdef]');
  });

  test('the marks stand below the words, be letters wide or without a width', () => {
    const place = (text: string, words: string): readonly [number, number] => {
      const start = text.indexOf(words);
      const { indent, marks } = excerptOf(text, { start, end: start + words.length }, 60);
      return [indent, marks];
    };
    expect(place('Ngày 8/4', '8/4')).toEqual([5, 3]);
    expect(place('Ngày 8/4'.normalize('NFD'), '8/4')).toEqual([5, 3]);
    expect(place('東京 8/4', '8/4')).toEqual([5, 3]);
  });
});

test('lines break between words, and lose none', () => {
  const text = 'một hai ba bốn năm sáu bảytámchínmườimườimột';
  expect(wrapped(text, 10)).toEqual(['một hai ba', 'bốn năm', 'sáu', 'bảytámchínmườimườimột']);
});

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [false, { FORCE_COLOR: '', NO_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
])('on a terminal: %s, %j: coloured %s', (isTerminal, environment, expected) => {
  expect(mayColour(isTerminal, environment)).toBe(expected);
});
