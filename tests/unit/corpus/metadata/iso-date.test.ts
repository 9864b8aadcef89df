import { expect, test } from 'vitest';
import { isoDateOf } from '../../../../server/src/corpus/metadata/iso-date.ts';

test.each([
  ['2022-11-10', '2022-11-10'],
  ['2022-11', '2022-11'],
  ['2022', '2022'],
  ['2022-11-10T08:30:00+07:00', '2022-11-10'],
  ['2022-11-10 08:30', '2022-11-10'],
  ['10/11/2022', '2022-11-10'],
  ['10.11.2022', '2022-11-10'],
  ['11/25/2022', '2022-11-25'],
  ['2022/1/5', '2022-01-05'],
  ['11/2022', '2022-11'],
  ['10 November 2022', '2022-11-10'],
  ['November 10, 2022', '2022-11-10'],
  ['ngày 10 tháng 11 năm 2022', '2022-11-10'],
  ['tháng 11 năm 2022', '2022-11'],
])('%s is %s', (written, iso) => {
  expect(isoDateOf(written)).toBe(iso);
});

test.each(['2022-02-30', '2022-13', '32/13/2022', 'yesterday', 'hôm qua', '9/11', 'soon', '', '10-11/2022'])(
  '%j is no date',
  (written) => {
    expect(isoDateOf(written)).toBeUndefined();
  },
);
