import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

describe('which event a date belongs to', () => {
  test('the day of an announcement is not the day of what was announced', () =>
    check(`
//- corpus/a.txt  2024-05-10
Ngày 8/5, Giám đốc Bệnh viện Nhi Phạm Minh Tuấn cho biết khoa sơ sinh mới sẽ mở cửa vào ngày 1/7.
//- report.md
Giám đốc Bệnh viện Nhi Phạm Minh Tuấn cho biết khoa sơ sinh mới sẽ mở cửa vào ngày ⟦8/5⟧{date-mismatch → 2024-07-01} [@a].
`));

  test('the day of what was announced', () =>
    check(`
//- corpus/a.txt  2024-05-10
Ngày 8/5, Giám đốc Bệnh viện Nhi Phạm Minh Tuấn cho biết khoa sơ sinh mới sẽ mở cửa vào ngày 1/7.
//- report.md
Khoa sơ sinh mới của Bệnh viện Nhi sẽ mở cửa vào ngày 1/7 [@a].
`));

  test('the day of the announcement', () =>
    check(`
//- corpus/a.txt  2024-05-10
Ngày 8/5, Giám đốc Bệnh viện Nhi Phạm Minh Tuấn cho biết khoa sơ sinh mới sẽ mở cửa vào ngày 1/7.
//- report.md
Ngày 8/5, Giám đốc Bệnh viện Nhi Phạm Minh Tuấn nói về khoa sơ sinh mới [@a].
`));

  test('a month that another is compared with', () =>
    check(`
//- corpus/a.txt  2024-05-10
Tháng 4, cả nước xuất khẩu 800.000 tấn gạo, tăng 12% so với tháng 3.
//- report.md
Xuất khẩu gạo cả nước tháng 4/2024 đạt 800.000 tấn, cao hơn tháng 3/2024 [@a].
`));

  test('a day at the end of the year before, seen from January', () =>
    check(`
//- corpus/a.txt  2024-01-05
Ngày 28/12, hồ bơi Thanh Đa đóng cửa để thay hệ thống lọc nước.
//- report.md
Ngày 28/12/2023, hồ bơi Thanh Đa đóng cửa để thay hệ thống lọc nước [@a].
`));

  test('a year too early', () =>
    check(`
//- corpus/a.txt  2024-01-05
Ngày 28/12, hồ bơi Thanh Đa đóng cửa để thay hệ thống lọc nước.
//- report.md
Ngày ⟦28/12/2022⟧{date-mismatch → 2023-12-28}, hồ bơi Thanh Đa đóng cửa để thay hệ thống lọc nước [@a].
`));

  test('a stretch of days', () =>
    check(`
//- corpus/a.txt  2024-05-10
Từ ngày 5 đến 9/5, liên hoan múa rối nước diễn ra ở làng Đào Thục.
//- report.md
Liên hoan múa rối nước diễn ra ở làng Đào Thục từ 5/5 tới 9/5 [@a].
`));

  test('another stretch of days', () =>
    check(`
//- corpus/a.txt  2024-05-10
Từ ngày 5 đến 9/5, liên hoan múa rối nước diễn ra ở làng Đào Thục.
//- report.md
Liên hoan múa rối nước diễn ra ở làng Đào Thục từ ngày ⟦15 đến 19/5⟧{date-mismatch → 2024-05-05/2024-05-09} [@a].
`));

  test('rows of a table are held against their own dates', () =>
    check(`
//- corpus/a.txt  2024-05-10
Ngày 8/5, nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa.
//- report.md
| Ngày | Việc |
| --- | --- |
| 8/5 | nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa [@a] |
| ⟦6/5⟧{date-mismatch → 2024-05-08} | nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa [@a] |
`));

  test('the last day before the report’s own', () =>
    check(`
//- corpus/a.txt  2024-05-10
Hôm qua, ban tổ chức giải đua thuyền thông báo hủy chặng cuối vì nước xiết.
//- report.md
---
date: 2024-05-20
---
Hôm 9/5, ban tổ chức giải đua thuyền thông báo hủy chặng cuối vì nước xiết [@a].
`));
});
