import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../../server/src/base/line-index.ts';

describe('a line index', () => {
  test('ends a line at LF, CRLF and CR alike', () => {
    const lines = new LineIndex('a\nbc\r\nd\re');
    expect(lines.lineCount).toBe(4);
    expect(lines.positionAt(3)).toEqual({ line: 1, character: 1 });
    expect(lines.positionAt(6)).toEqual({ line: 2, character: 0 });
    expect(lines.positionAt(8)).toEqual({ line: 3, character: 0 });
  });

  test('counts UTF-16 code units, not letters', () => {
    const lines = new LineIndex('😀 tin\nmới');
    expect(lines.positionAt(2)).toEqual({ line: 0, character: 2 });
    expect(lines.offsetAt({ line: 1, character: 1 })).toBe(8);
  });

  test('goes there and back at every offset', () => {
    const text = 'Hà Nội\r\n\r\n9/11\n';
    const lines = new LineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      // Between CR and LF there is no position of its own.
      if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
      expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset);
    }
  });

  test('moves what lies outside to the nearest place inside', () => {
    const lines = new LineIndex('ab\ncd');
    expect(lines.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(lines.positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(lines.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(lines.offsetAt({ line: 9, character: 0 })).toBe(5);
    expect(lines.offsetAt({ line: -1, character: 4 })).toBe(0);
  });
});
