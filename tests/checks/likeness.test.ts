import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// The people and the place of one story stand in all of its sentences; what was done does not.
const HARBOUR = `
//- corpus/cang.txt  2023-06-20 Báo Bến Nghé
Vụ chìm tàu ở cảng Thị Nại
Ngày 12/6, Công an tỉnh Bình Định khởi tố ông Lê Hữu Phước, chủ tàu Sao Mai, về tội vi phạm quy định an toàn đường thủy.
Giá cá ngừ đầu tháng này cao hơn 12% so với tháng 4/2023.
Tàu Sao Mai rời cảng Thị Nại ngày 3/6, chở theo mười hai thuyền viên.
Từ ngày 8/6, cảng Thị Nại cấm tàu thuyền ra khơi vì gió mạnh.`;

describe('seen from both sides', () => {
  test('another event with the same people is silent', () =>
    check(`${HARBOUR}
//- report.md
Ngày 15/6, ông Lê Hữu Phước, chủ tàu Sao Mai ở tỉnh Bình Định, trả lại tiền cho các gia đình [@cang].
`));

  test('the same event on another day is a finding', () =>
    check(`${HARBOUR}
//- report.md
Ngày ⟦15/6⟧{date-mismatch → 2023-06-12}, ông Lê Hữu Phước, chủ tàu Sao Mai, bị Công an tỉnh Bình Định khởi tố [@cang].
`));
});

describe('what a date is to its sentence', () => {
  test('what something is compared with is not when it was', () =>
    check(`${HARBOUR}
//- report.md
Giá cá ngừ cao hơn 12% trong tháng 6/2023 [@cang].
`));

  test('another base of the same comparison is a finding', () =>
    check(`${HARBOUR}
//- report.md
Giá cá ngừ cao hơn 12% so với ⟦tháng 2/2023⟧{date-mismatch → 2023-04} [@cang].
`));
});

describe('a slip, with all but one part of the date the same', () => {
  test('is a finding where another day of the same event in other words would be doubtful', () =>
    check(`${HARBOUR}
//- report.md
Mười hai thuyền viên theo tàu rời bến hôm ⟦3/9⟧{date-mismatch → 2023-06-03} [@cang].
`));

  test('the right day in these words is silent', () =>
    check(`${HARBOUR}
//- report.md
Mười hai thuyền viên theo tàu rời bến hôm 3/6 [@cang].
`));
});
