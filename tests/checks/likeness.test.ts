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

describe('two sentences that tell one thing', () => {
  const TALKS = `
//- corpus/hop.txt  2023-06-20 Báo Bến Nghé
Hai hãng tàu bàn việc sáp nhập
Chiều 12/6, hãng Sao Mai và hãng Đại Dương họp kín tại Vũng Tàu.
Đại diện Sao Mai đưa cho phía bên kia bản kê nợ và giấy tờ của mười chiếc phà.
Ông Bùi Thế Khang, người sáng lập Đại Dương, nói hãng của ông chưa từng chậm lương.`;

  test('the date of the first holds for what the second goes on with', () =>
    check(`${TALKS}
//- report.md
Trong buổi họp kín ngày ⟦15/6⟧{date-mismatch → 2023-06-12} tại Vũng Tàu, Sao Mai đưa ra bản kê nợ và giấy tờ của các phà [@hop].
`));

  test('the right date is silent', () =>
    check(`${TALKS}
//- report.md
Trong buổi họp kín ngày 12/6 tại Vũng Tàu, Sao Mai đưa ra bản kê nợ và giấy tờ của các phà [@hop].
`));

  test('what the second tells by itself has no date to contradict', () =>
    check(`${TALKS}
//- report.md
Ngày 15/6, ông Bùi Thế Khang, người sáng lập Đại Dương, nói hãng của ông chưa từng chậm lương [@hop].
`));
});

describe('stretches of days', () => {
  const FAIR = `
//- corpus/cho.txt  2023-06-20 Báo Bến Nghé
Chợ hoa Bình Đông mở cửa từ ngày 10/6 đến ngày 18/6 trên bến sông.`;

  test.each([
    ['both ends moved', 'từ ngày ⟦12/6 đến ngày 20/6⟧{date-mismatch → 2023-06-10/2023-06-18}'],
    ['one end moved', 'từ ngày ⟦10/6 đến ngày 28/6⟧{date-mismatch → 2023-06-10/2023-06-18}'],
    ['the same', 'từ ngày 10/6 đến ngày 18/6'],
    ['a part of it', 'từ ngày 12/6 đến ngày 15/6'],
    ['a day in it', 'ngày 12/6'],
  ])('%s', (_, date) =>
    check(`${FAIR}
//- report.md
Chợ hoa Bình Đông mở cửa ${date} trên bến sông [@cho].
`),
  );
});

describe('another event of the same people', () => {
  const SINGER = `
//- corpus/casi.txt  2023-06-20 Báo Bến Nghé
Ca sĩ Hà Vy, sinh ngày 5/11/1987 tại Quy Nhơn, đã sống ở Huế được bảy năm.
Năm 2023, theo ban tổ chức, Hà Vy vào vòng chung kết giải Tiếng Sóng hôm 9/6.`;

  test('many years away it is silent', () =>
    check(`${SINGER}
//- report.md
Ca sĩ Hà Vy rời Quy Nhơn vào sống ở Huế từ cuối năm 2016 [@casi].
`));

  test('the year in the sentence does not confirm a wrong day', () =>
    check(`${SINGER}
//- report.md
Hà Vy vào vòng chung kết giải Tiếng Sóng hôm ⟦9/7⟧{date-mismatch → 2023-06-09} [@casi].
`));
});

describe('a date that is counted from another', () => {
  const TALKS = `
//- corpus/hop.txt  2023-06-20 Báo Bến Nghé
Ngày 9/6, hãng Sao Mai nộp đơn xin phá sản lên tòa án Vũng Tàu.
Hôm 12/6, hai bên gặp nhau ở Huế.`;

  test('is held against the source by both, in a report without a date', () =>
    check(`${TALKS}
//- report.md
⟦Năm ngày trước⟧{date-mismatch → 2023-06-09} cuộc gặp hôm 12/6 ở Huế, hãng Sao Mai nộp đơn xin phá sản lên tòa án Vũng Tàu [@hop].
`));

  test('counted rightly it is silent', () =>
    check(`${TALKS}
//- report.md
Ba ngày trước cuộc gặp hôm 12/6 ở Huế, hãng Sao Mai nộp đơn xin phá sản lên tòa án Vũng Tàu [@hop].
`));
});

describe('what the source tells next to its date', () => {
  const TRIAL = `
//- corpus/an.txt  2023-06-20 Báo Bến Nghé
Vụ chìm tàu ở cảng Thị Nại
Chiều 16/6, Công an Bình Định khởi tố bị can, bắt tạm giam ông Lê Hữu Phước, chủ tàu Sao Mai ở cảng Thị Nại.`;

  test('must be told by the claim, for it is another deed of the same man else', () =>
    check(`${TRIAL}
//- report.md
Sau tai nạn, ngày 4/6, ông Lê Hữu Phước, chủ tàu Sao Mai, lại đến cảng Thị Nại uống cà phê như mọi hôm [@an].
`));

  test('told by the claim, it is a finding', () =>
    check(`${TRIAL}
//- report.md
Ngày ⟦4/6⟧{date-mismatch → 2023-06-16}, ông Lê Hữu Phước, chủ tàu Sao Mai ở cảng Thị Nại, bị bắt tạm giam [@an].
`));
});
