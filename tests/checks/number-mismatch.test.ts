import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const STORM = `
//- corpus/bao.txt  2024-09-19 Tin Phương Nam
Bão làm sập 312 ngôi nhà ở ba xã ven biển Hải Lộc.
Chính quyền đã đưa 4.150 người dân ở vùng trũng đến nơi trú ẩn an toàn.
Giá điện sinh hoạt tăng 4,8% từ tháng 10.`;

const FAIR = `
//- corpus/fair.txt  2025-05-03 The Guardian
The book fair drew 26,400 visitors to the old brewery over the weekend.
Organisers sold twelve hundred copies of the new atlas on the first day.`;

describe('Vietnamese on Vietnamese', () => {
  test('another figure for the same thing', () =>
    check(`${STORM}
//- report.md
Bão làm sập ⟦321 ngôi nhà⟧{number-mismatch → 312} ở ba xã ven biển Hải Lộc [@bao].
`));

  test('the same figure', () =>
    check(`${STORM}
//- report.md
Bão làm sập 312 ngôi nhà ở ba xã ven biển Hải Lộc [@bao].
`));

  test('a share', () =>
    check(`${STORM}
//- report.md
Giá điện sinh hoạt tăng ⟦8,4%⟧{number-mismatch → 4.8} từ tháng 10 [@bao].
`));

  test('a rounded figure is told as rounded', () =>
    check(`${STORM}
//- report.md
Chính quyền đã đưa hơn 4.000 người dân ở vùng trũng đến nơi trú ẩn an toàn [@bao].
`));

  test('a figure for something else', () =>
    check(`${STORM}
//- report.md
Bão quật đổ 90 cây xanh ở ba xã ven biển Hải Lộc [@bao].
`));
});

describe('English on English', () => {
  test('another figure for the same thing', () =>
    check(`${FAIR}
//- report.md
The book fair drew ⟦46,200 visitors⟧{number-mismatch → 26400} to the old brewery over the weekend [@fair].
`));

  test('the same figure with fewer digits', () =>
    check(`${FAIR}
//- report.md
The book fair drew about 26,000 visitors to the old brewery over the weekend [@fair].
`));
});
