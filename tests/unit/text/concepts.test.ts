import { afterEach, expect, test } from 'vitest';
import { conceptsOf, useOwnConcepts } from '../../../server/src/text/concepts.ts';
import type { Language } from '../../../server/src/text/language.ts';
import { tokenise } from '../../../server/src/text/tokens.ts';

const ideas = (text: string, language: Language): readonly string[] =>
  conceptsOf(tokenise(text), language).map(({ concept }) => concept);
const inner = (text: string, language: Language): readonly string[] =>
  conceptsOf(tokenise(text), language).flatMap((found) => found.inner.map(({ concept }) => concept));

afterEach(() => useOwnConcepts([]));

test('an idea is found by a word of either language', () => {
  expect(ideas('talks', 'en')).toEqual(['negotiation']);
  expect(ideas('vòng đàm phán', 'vi')).toEqual(['negotiation']);
});

test('the longest phrase wins, and holds the ideas of its parts', () => {
  expect(ideas('vũ khí hạt nhân', 'vi')).toEqual(['nuclear-weapon']);
  expect(inner('vũ khí hạt nhân', 'vi')).toEqual(['weapon', 'nuclear']);
  expect(inner('nuclear arms', 'en')).toEqual(['nuclear', 'weapon']);
});

test('a lone Vietnamese syllable of a longer word is no idea of its own', () => {
  expect(ideas('pháo', 'vi')).toEqual(['artillery']);
  expect(inner('bắn pháo', 'vi')).toEqual([]);
});

test('own ideas come before the table’s, until they are taken back', () => {
  useOwnConcepts([{ concept: 'small-talk', vi: [], en: ['talks', 'natter'] }]);
  expect(ideas('talks', 'en')).toEqual(['small-talk']);
  expect(ideas('natter', 'en')).toEqual(['small-talk']);
  useOwnConcepts([]);
  expect(ideas('talks', 'en')).toEqual(['negotiation']);
  expect(ideas('natter', 'en')).toEqual([]);
});
