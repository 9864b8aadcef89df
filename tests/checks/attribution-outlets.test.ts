import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const HARBOUR = `
//- corpus/cang.txt  2024-05-14
Trả lời phỏng vấn của kênh truyền hình CNN, ông Lương Văn Tài cho biết bến phà cũ sẽ ngừng đón khách từ mùa mưa này.
Bà Hồ Thị Sen muốn giữ lại hàng bàng trước bến.
Người dân hai bên sông vẫn qua lại mỗi ngày bằng những chuyến đò nhỏ chở rau và xe đạp.
Hãng tin Reuters đưa tin thị trấn đã bán ba chiếc phà sắt cho một chủ xưởng đóng tàu ở hạ lưu.`;

const FERRY = `
//- corpus/ferry.txt  2024-05-14
Harbour master Paul Egan told the daily Bild that the old ferry landing would take no passengers from the rainy season on.
Farmers on both banks still cross every day in small boats loaded with vegetables and bicycles.
Reuters reported that the town had sold three iron ferries to the owner of a shipyard downstream.`;

describe('the outlet to which something was said', () => {
  test('another one than in the source', () =>
    check(`${HARBOUR}
//- report.md
Trả lời phỏng vấn ⟦BBC⟧{attribution-mismatch → CNN}, ông Lương Văn Tài cho biết bến phà cũ sẽ ngừng đón khách từ mùa mưa này [@cang].
`));

  test('the same, however it is put', () =>
    check(`${HARBOUR}
//- report.md
Ông Lương Văn Tài nói với CNN rằng bến phà cũ sẽ ngừng đón khách từ mùa mưa này [@cang].
`));

  test('told as what the outlet reported', () =>
    check(`${HARBOUR}
//- report.md
CNN đưa tin bến phà cũ sẽ ngừng đón khách từ mùa mưa này, theo lời ông Lương Văn Tài [@cang].
`));

  test('in English', () =>
    check(`${FERRY}
//- report.md
Harbour master Paul Egan told ⟦Le Monde⟧{attribution-mismatch → Bild} that the old ferry landing would take no passengers from the rainy season on [@ferry].
`));

  test('the same in English', () =>
    check(`${FERRY}
//- report.md
Speaking to Bild, harbour master Paul Egan said the old ferry landing would take no passengers from the rainy season on [@ferry].
`));

  test('an outlet of which the source says nothing there', () =>
    check(`${FERRY}
//- report.md
Farmers told Le Monde that they still cross every day in small boats loaded with vegetables and bicycles [@ferry].
`));
});

describe('the outlet that carried it', () => {
  test('another one than in the source', () =>
    check(`${FERRY}
//- report.md
⟦Le Monde⟧{attribution-mismatch → Reuters} reported that the town had sold three iron ferries to the owner of a shipyard downstream [@ferry].
`));

  test('one that the report itself hands on from another', () =>
    check(`${HARBOUR}
//- report.md
BBC dẫn tin của Reuters cho biết thị trấn đã bán ba chiếc phà sắt cho một chủ xưởng đóng tàu ở hạ lưu [@cang].
`));
});
