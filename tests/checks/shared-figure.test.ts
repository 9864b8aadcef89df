import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const RANKING = `
//- corpus/ranking.txt  2022-07-05 Báo Bến Nghé
Ngày 29/6, Viện Lam Giang đã chấm xong 114 bến cảng, phần lớn hơn điểm mùa trước.
Các bến miền dưới vắng khách từ đầu mùa nước.
Chủ ghe ở Thạnh Lộc vẫn chờ mùa sau.
Hàng hóa đi đường bộ nhiều hơn trước.
Mỗi lần Viện Lam Giang đưa ra bảng xếp hạng mới các bến cảng, chủ ghe lại hồi hộp.`;

describe('a day is that of the sentence that gives a figure of the claim as well', () => {
  test('though one without a day tells more of it', () =>
    check(`${RANKING}
//- report.md
Viện Lam Giang đưa ra bảng xếp hạng mới các bến cảng hôm ⟦29/5⟧{date-mismatch → 2022-06-29}, chấm cả thảy 114 nơi [@ranking].
`));

  test('and silent where that one gives the figure, too', () =>
    check(`${RANKING.replace('mới các bến cảng', 'mới 114 bến cảng')}
//- report.md
Viện Lam Giang đưa ra bảng xếp hạng mới các bến cảng hôm 29/5, chấm cả thảy 114 nơi [@ranking].
`));
});
