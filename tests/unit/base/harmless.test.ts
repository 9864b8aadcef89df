import { expect, test } from 'vitest';
import { harmless, harmlessName } from '../../../server/src/base/harmless.ts';

test.each([
  ['an escape sequence', '\u001b[2Ja', '\ufffd[2Ja'],
  ['the one-byte form of it', '\u009b2Ja', '\ufffd2Ja'],
  ['a title for the window', '\u001b]0;x\u0007', '\ufffd]0;x\ufffd'],
  ['a backspace and a bell', 'a\b\u0007', 'a\ufffd\ufffd'],
  ['an override of the direction', 'cộng \u202e10\u202c', 'cộng \ufffd10\ufffd'],
  ['an isolate', '\u2066a\u2069', '\ufffda\ufffd'],
  ['words in tags that no font shows', 'a\u{e0061}\u{e007f}b', 'a\ufffd\ufffd\ufffd\ufffdb'],
])('%s is shown and not obeyed', (_, text, shown) => {
  expect(harmless(text)).toBe(shown);
  expect(shown).toHaveLength(text.length);
});

test.each(['Dòng một\r\n\tdòng hai', '👩‍👩‍👧 🇻🇳', 'a\u200bb', 'e\u0323\u0302', '«Lời»\u00a0– 5\u202f%'])(
  '%j is left as it is',
  (text) => {
    expect(harmless(text)).toBe(text);
  },
);

test('a name stays in one line', () => {
  expect(harmlessName('a\n::error::b\r\tc\u2028.txt')).toBe('a\ufffd::error::b\ufffd\ufffdc\ufffd.txt');
});
