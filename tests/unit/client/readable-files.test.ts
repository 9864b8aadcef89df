import { expect, test } from 'vitest';
import { isReadable, READABLE } from '../../../client/src/readable-files.ts';
import { referenceFormatOf } from '../../../server/src/corpus/metadata/reference-formats.ts';
import { READABLE_ENDINGS } from '../../../server/src/corpus/readers/formats.ts';

test('the files that can be added are those that the server reads', () => {
  const sources = READABLE.filter((ending) => READABLE_ENDINGS.includes(`.${ending}`));
  expect(sources.map((ending) => `.${ending}`)).toEqual(READABLE_ENDINGS);
  for (const ending of READABLE) {
    const name = ending === 'json' ? 'references.json' : `a.${ending}`;
    expect(isReadable(name), name).toBe(true);
    expect(sources.includes(ending) || referenceFormatOf(name) !== undefined, name).toBe(true);
  }
});

test('no other files can be added', () => {
  for (const name of ['a.png', 'package.json', 'txt', 'a.', 'a.xlsx']) expect(isReadable(name), name).toBe(false);
  expect(isReadable('My Library.CSL.json')).toBe(true);
});
