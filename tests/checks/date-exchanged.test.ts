import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const FERRY = `
//- corpus/ferry.txt  2023-09-20
The harbour board suspended the night ferry on 4 September and reopened the fish market on 11 September.
The ferry carried 1,340 passengers on 14 August, 2,215 on 21 August and 1,870 on 28 August.
Elspeth Garrow, who left the academy in 1998, held her first show on the island in 2006.`;

describe('English: a day of the neighbour in the sentence', () => {
  test('told of the other deed', () =>
    check(`${FERRY}
//- report.md
The harbour board reopened the fish market on ⟦4 September⟧{date-mismatch → 2023-09-11} [@ferry].
`));

  test('told of its own', () =>
    check(`${FERRY}
//- report.md
On 11 September the harbour board reopened the fish market [@ferry].
`));

  test('known by the figure that goes with it', () =>
    check(`${FERRY}
//- report.md
The ferry took 2,215 passengers on ⟦14 August⟧{date-mismatch → 2023-08-21} [@ferry].
`));

  test('with its own figure', () =>
    check(`${FERRY}
//- report.md
The ferry took 1,870 passengers on 28 August [@ferry].
`));

  test('the year of another thing that she did', () =>
    check(`${FERRY}
//- report.md
Garrow left the academy in ⟦2006⟧{date-mismatch → 1998} [@ferry].
`));

  test('the year in which she did it', () =>
    check(`${FERRY}
//- report.md
Garrow first showed on the island in 2006 [@ferry].
`));
});

const DAM = `
//- corpus/dap.txt  2022-06-20
Mực nước hồ Đồng Sim ngày 9/6 dâng lên 31,4 m, ngày 12/6 lên 33,7 m và hôm 15/6 còn 32,2 m.
Huyện Tam Lãnh di dời 86 hộ dân hôm 10/6, còn xã Trà Giáp dựng xong cầu tạm hôm 17/6.`;

describe('Vietnamese: a day of the neighbour in the sentence', () => {
  test('known by the figure that goes with it', () =>
    check(`${DAM}
//- report.md
Hôm ⟦9/6⟧{date-mismatch → 2022-06-12}, mực nước hồ Đồng Sim đo được 33,7 m [@dap].
`));

  test('with its own figure', () =>
    check(`${DAM}
//- report.md
Hôm 12/6, mực nước hồ Đồng Sim đo được 33,7 m [@dap].
`));

  test('told of the other place', () =>
    check(`${DAM}
//- report.md
Xã Trà Giáp dựng xong cầu tạm hôm ⟦10/6⟧{date-mismatch → 2022-06-17} [@dap].
`));

  test('in brackets behind what it is of', () =>
    check(`
//- corpus/lich.txt  2022-06-20
Nhà trường gửi lịch gặp tân sinh viên của khoa Dệt (diễn ra hôm 2/6), rồi báo lịch thi vẽ của khoa diễn ra hôm 8/6.
//- report.md
Lịch gặp tân sinh viên của khoa Dệt diễn ra hôm 2/6 [@lich].
`));

  test('told of its own place', () =>
    check(`${DAM}
//- report.md
Hôm 10/6, huyện Tam Lãnh đưa 86 hộ dân đi nơi khác [@dap].
`));
});
