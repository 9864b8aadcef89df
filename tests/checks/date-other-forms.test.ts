import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// One day, told in another form: nothing to flag, where the same form of another day is.

describe('a bare day, of which month the text leaves open', () => {
  test.each([
    'Ông Bùi Xuân Lộc yêu cầu hoàn tất thủ tục nghiệm thu tuyến buýt sông trước ngày 30 [@buyt].',
    'Ông Bùi Xuân Lộc yêu cầu hoàn tất thủ tục nghiệm thu tuyến buýt sông trước ngày ⟦13/8⟧{date-mismatch → 2023-08-30} [@buyt].',
  ])('%s', (told) =>
    check(`
//- corpus/buyt.txt  2023-06-21
Sở Giao thông cho biết tuyến buýt sông sẽ chạy thử vào tháng 8. Ông Bùi Xuân Lộc yêu cầu hoàn tất thủ tục nghiệm thu tuyến buýt sông trước ngày 30.
//- report.md  2023-06-21
${told}
`),
  );
});

describe('a weekday to come', () => {
  test.each([
    'Các chuyến bay tới Gondar sẽ nối lại vào Chủ nhật, hãng Skelair cho biết [@flights].',
    'Các chuyến bay tới Gondar sẽ nối lại vào ⟦thứ Năm⟧{date-mismatch → 2022-09-11}, hãng Skelair cho biết [@flights].',
  ])('%s', (told) =>
    check(`
//- corpus/flights.txt  2022-09-09
Skelair said flights to Gondar would start again on Sunday.
//- report.md  2022-09-09
${told}
`),
  );
});

describe('the weekend begins on Friday night', () => {
  test.each([
    'The ferry Aurora sank off Skelby at the weekend with 62 passengers on board [@ferry].',
    'The ferry Aurora sank off Skelby on ⟦Wednesday⟧{date-mismatch → 2022-06-17} with 62 passengers on board [@ferry].',
  ])('%s', (told) =>
    check(`
//- corpus/ferry.txt  2022-06-20
The ferry Aurora sank off Skelby on Friday night with 62 passengers on board.
//- report.md  2022-06-20
${told}
`),
  );
});
