import { expect, describe, test } from 'vitest';
import { analyse } from '../../server/src/text/analyse.ts';
import { check } from '../support/check.ts';

const DREDGER = `
//- corpus/nao-vet.txt  2024-03-04 Tin Cửa Sông
Khoảng ngày 23/3, tàu nạo vét Sông Lục sẽ vào luồng Cửa Nhượng để hút cát, Ban quản lý cảng cho biết.`;

describe('a date that the source tells as no more than near', () => {
  test('is the day before, too', () =>
    check(`${DREDGER}
//- report.md
Ngày 21/3/2024, tàu nạo vét Sông Lục sẽ vào luồng Cửa Nhượng để hút cát [@nao-vet].
`));

  test('is not a day of another month', () =>
    check(`${DREDGER}
//- report.md
Ngày ⟦23/5/2024⟧{date-mismatch → 2024-03-23}, tàu nạo vét Sông Lục sẽ vào luồng Cửa Nhượng để hút cát [@nao-vet].
`));

  test('is one day and no other where the source says so', () =>
    check(`${DREDGER.replace('Khoảng ngày', 'Ngày')}
//- report.md
Ngày ⟦21/3/2024⟧{date-mismatch → 2024-03-23}, tàu nạo vét Sông Lục sẽ vào luồng Cửa Nhượng để hút cát [@nao-vet].
`));
});

test.each([
  ['The mill closed around 9 May 2024.', true],
  ['The mill closed on or about May 9, 2024.', true],
  ['The mill burned down around the end of May 2024.', true],
  ['Nhà máy xây vào khoảng năm 1950.', true],
  ['The mill closed on 9 May 2024.', undefined],
  ['They talked about the 9 May 2024 accord.', undefined],
])('%s', (text, rough) => {
  expect(analyse(text).dates[0]?.rough).toBe(rough);
});

describe('what has gone on since a day', () => {
  const PRICES = `
//- corpus/gia.txt  2023-10-12 Báo Sông Lục
Giá muối ở Tĩnh Khê tăng đều kể từ tháng 3/2023.`;

  test('went on in a later month', () =>
    check(`${PRICES}
//- report.md
Tháng 7/2023, giá muối ở Tĩnh Khê tăng đều [@gia].
`));

  test('… and not before', () =>
    check(`${PRICES}
//- report.md
⟦Tháng 2/2023⟧{date-mismatch → 2023-03}, giá muối ở Tĩnh Khê tăng đều [@gia].
`));

  test('… nor since another one', () =>
    check(`${PRICES}
//- report.md
Kể từ ⟦tháng 7/2023⟧{date-mismatch → 2023-03}, giá muối ở Tĩnh Khê tăng đều [@gia].
`));
});
