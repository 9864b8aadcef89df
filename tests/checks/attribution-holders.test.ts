import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// An office that the source has somebody else hold is not whoever it names with another one.

const SHIPS = `
//- corpus/tau.txt  2022-05-11 Báo Cửa Sông
Thủ tướng Lý Văn Trọng đến thăm xưởng tàu Sông Ngang.
Tiến sĩ Đinh Quốc Hải cho rằng bán hết năm con tàu thì xưởng mất chỗ đứng trong chiến lược biển.
Xưởng có ba nghìn thợ.`;

describe('an office without a name', () => {
  test('that another one holds', () =>
    check(`${SHIPS}
//- report.md
Bán hết cả năm con tàu thì xưởng mất chỗ đứng trong chiến lược biển, ⟦Thủ tướng⟧{attribution-mismatch → Đinh Quốc Hải} cho rằng [@tau].
`));

  test('and that nobody holds there, who may be him', () =>
    check(`${SHIPS.replace('Thủ tướng Lý Văn Trọng', 'Ông Lý Văn Trọng')}
//- report.md
Bán hết cả năm con tàu thì xưởng mất chỗ đứng trong chiến lược biển, Thủ tướng cho rằng [@tau].
`));

  test('and his own', () =>
    check(`${SHIPS}
//- report.md
Bán hết cả năm con tàu thì xưởng mất chỗ đứng trong chiến lược biển, vị tiến sĩ cho rằng [@tau].
`));
});
