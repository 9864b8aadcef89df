import { expect, test } from 'vitest';
import { completedCitation } from '../../../server/src/features/citation-writing.ts';
import { citationContext } from '../../../server/src/report/citation-context.ts';
import { splitLocator } from '../../../server/src/report/locator.ts';
import { featureMessages } from '../../../server/src/messages/features.ts';
import { there } from '../../support/server.ts';
import { fixture } from '../../support/fixture.ts';

/** The text after `id` was accepted at `‹›`, with `‹›` where the cursor stands then. */
function accepted(marked: string, id: string, locator?: string): string {
  const { text, cursor } = there(fixture(marked).files.get('report.md'));
  const context = there(citationContext(text, there(cursor)));
  const { start, end, text: words, cursor: at } = completedCitation(text, context, id, locator);
  return `${text.slice(0, start)}${words.slice(0, at)}‹›${words.slice(at)}${text.slice(end)}`;
}

test.each([
  ['before the bracket that it closes', 'Lời [@‹›', 'Lời [@mai‹›]'],
  ['before the bracket that stands there', 'Lời [@m‹›].', 'Lời [@mai‹›].'],
  ['behind a bare key', 'Theo @‹› thì', 'Theo @mai‹› thì'],
  ['before a locator', '[see @m‹›, p. 3-5; -@b, chap. 2]', '[see @mai‹›, p. 3-5; -@b, chap. 2]'],
  ['before the locator of a bare key', '@m‹› [p. 3]', '@mai‹› [p. 3]'],
  ['behind the braces that stand there', '[@{m‹›}]', '[@{mai}‹›]'],
  ['behind braces that it closes', '[@{m‹›', '[@{mai}‹›]'],
  ['behind a semicolon', '[@a;‹›]', '[@a; @mai‹›]'],
])('the cursor stands where a locator goes: %s', (_, before, after) => {
  expect(accepted(before, 'mai')).toBe(after);
});

test.each([
  ['in brackets', 'Lời [@‹›', 'Lời [@mai, para. 3‹›]'],
  ['in brackets that are closed', 'Lời [@‹›; @b].', 'Lời [@mai, para. 3‹›; @b].'],
  ['behind a bare key', 'Theo @‹› thì', 'Theo @mai [para. 3]‹› thì'],
  ['in braces', '[@{m‹›}]', '[@{mai}, para. 3‹›]'],
  ['not before a locator', '[@m‹›, p. 4]', '[@mai‹›, p. 4]'],
  ['not before a bare key’s', '@m‹› [p. 4]', '@mai‹› [p. 4]'],
])('with a paragraph: %s', (_, before, after) => {
  expect(accepted(before, 'mai', 'para. 3')).toBe(after);
});

test('a key that Pandoc would not read whole gets braces', () => {
  expect(accepted('Lời [@‹›', 'mai (2)')).toBe('Lời [@{mai (2)}‹›]');
  expect(accepted('Lời [@‹›', 'https://a.example/b')).toBe('Lời [@https://a.example/b‹›]');
});

test.each(['en', 'vi'] as const)('the paragraph is a locator as reports are read: %s', (language) => {
  const locator = featureMessages.paragraphLocator[language](12);
  expect(splitLocator(`, ${locator}`)).toEqual({ locator, suffix: '' });
});
