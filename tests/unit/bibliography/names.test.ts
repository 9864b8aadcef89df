import { expect, test } from 'vitest';
import { nameInParts, namesOf } from '../../../server/src/bibliography/names.ts';

test.each([
  ['Mary Osborne', { family: 'Osborne', given: 'Mary' }],
  ['Thomas R. Hale', { family: 'Hale', given: 'Thomas R.' }],
  ['Anna van der Berg', { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van der' }],
  ['Jean-Luc O’Brien', { family: 'O’Brien', given: 'Jean-Luc' }],
  ['Hale, Thomas R.', { family: 'Hale', given: 'Thomas R.' }],
])('%s is a person’s name, in parts', (written, name) => {
  expect(nameInParts(written)).toEqual(name);
});

test.each([
  'Lê Thị Mơ',
  'Nguyen Van Nam',
  'Le Thi Mo',
  'Trần Khánh Hà',
  'Reuters',
  'Ministry of Water',
  'Harbour Post Staff',
  'BBC Monitoring',
  'Ban Thời sự',
  'Department of Health, Delta Branch',
  'Delta 24 Group',
])('%s stays whole', (written) => {
  expect(nameInParts(written)).toEqual({ literal: written });
});

test('a Vietnamese name in parts becomes whole, in its own order, and others stay as they are', () => {
  expect(namesOf([{ family: 'Lê', given: 'Thị Mơ' }])).toEqual([{ literal: 'Lê Thị Mơ' }]);
  expect(namesOf([{ family: 'Nguyen', given: 'Van Nam' }])).toEqual([{ literal: 'Nguyen Van Nam' }]);
  const others = [{ family: 'Hale', given: 'Thomas R.' }, { literal: 'Delta Institute' }];
  expect(namesOf(others)).toEqual(others);
  expect(namesOf('no list')).toBeUndefined();
});
