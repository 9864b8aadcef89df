import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// Whose relative or companion somebody is, he surely is not.

const FLAT = `
//- corpus/phong.txt  2022-05-11 Báo Cửa Sông
Lò Thu Xoan và bạn cùng phòng đều mắc cúm hồi tháng 4.
Lò Thu Xoan kể chị ho suốt gần một tháng, ăn gì cũng nhạt miệng.
Khu trọ có sáu phòng.`;

const FARM = `
//- corpus/farm.txt  2022-05-11 The Sound Mail
Ingrid Tolle and her mother fled the flooded farm in the night.
Ingrid Tolle said the water had reached the second step within an hour.
The barn stands empty.`;

describe('a relative or companion', () => {
  test('is not whose he is', () =>
    check(`${FLAT}
//- report.md
⟦Bạn cùng phòng của Thu Xoan⟧{attribution-mismatch → Lò Thu Xoan} kể mình ho gần một tháng, ăn gì cũng thấy nhạt miệng [@phong].
`));

  test('… in English', () =>
    check(`${FARM}
//- report.md
⟦Ingrid Tolle's mother⟧{attribution-mismatch → Ingrid Tolle} said that within an hour the water had reached the second step [@farm].
`));

  test('but she is herself', () =>
    check(`${FLAT}
//- report.md
Thu Xoan kể mình ho gần một tháng, ăn gì cũng thấy nhạt miệng [@phong].
`));

  test('and of somebody else may be she', () =>
    check(`${FARM}
//- report.md
Jonas Wiik's daughter said that within an hour the water had reached the second step [@farm].
`));
});
