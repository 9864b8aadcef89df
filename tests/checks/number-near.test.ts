import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

describe('a length of time that is nearly reached', () => {
  const CONTEST = `
//- corpus/thi.txt  2024-05-21
Cuộc thi vẽ cầu tre của báo Bến Nghé đã diễn ra gần sáu tháng và nhận hơn 900 bức tranh của học sinh.`;
  const says = (length: string): Promise<void> =>
    check(`${CONTEST}\n//- report.md\nCuộc thi vẽ cầu tre của báo Bến Nghé đã diễn ra ${length} [@thi].\n`);

  test('is the one below', () => says('5 tháng'));
  test('is not two below', () => says('⟦4 tháng⟧{number-mismatch}'));
});

describe('figures that are all of about one size', () => {
  const PRICES = `
//- corpus/gia.txt  2024-05-21
Trong tháng này, nhóm giao thông ở Bến Nghé là nhóm duy nhất giảm 0,24% sau khi giá xăng hạ vào đầu tháng.`;
  const fell = (share: string): Promise<void> =>
    check(
      `${PRICES}\n//- report.md\nTrong mười tháng, bưu chính là nhóm duy nhất giảm ${share} ở Bến Nghé, theo thống kê chung [@gia].\n`,
    );

  test('are of two things where no digit stayed', () => fell('0,18%'));
  test('are one miscopied where a digit alone differs', () => fell('⟦0,34%⟧{number-mismatch}'));
});

describe('a figure of one digit', () => {
  const SCHOOL = `
//- corpus/truong.txt  2024-05-21
Ngoài ra, 2 học sinh giỏi đang theo học khối kỹ thuật tại Cần Giờ cũng được nhận giấy mời về làm việc cho xưởng Bến Nghé.`;
  const took = (count: string): Promise<void> =>
    check(
      `${SCHOOL}\n//- report.md\nDịp này, xưởng trao 60 suất học bổng và mời ${count} giỏi đang theo học khối kỹ thuật về làm việc cho xưởng Bến Nghé [@truong].\n`,
    );

  test('is another count where it is far off', () => took('7 học sinh'));
  test('is miscounted where it is near', () => took('⟦3 học sinh⟧{number-mismatch}'));
});

describe('a range and a single figure', () => {
  const WEATHER = `
//- corpus/troi.txt  2024-05-21
Vùng ven biển Bến Nghé ngày mai nhiều mây, nhiệt độ cao nhất 29 độ.`;
  const says = (degrees: string): Promise<void> =>
    check(
      `${WEATHER}\n//- report.md\nVùng ven biển Bến Nghé ngày mai nhiều mây, nhiệt độ cao nhất ${degrees} [@troi].\n`,
    );

  test('tell the same where they nearly meet', () => says('25-28 độ'));
  test('differ where they are far apart', () => says('⟦19-21 độ⟧{number-mismatch}'));
});

describe('a figure that the report reckons from its own', () => {
  const GROUP = `
//- corpus/group.txt  2023-05-20 Báo Bến Nghé
Tập đoàn Fernbank lỗ 102,7 tỷ đồng sau chín tháng, trên nền doanh thu 682 tỷ đồng.
Cùng kỳ năm trước tập đoàn lãi hơn 435 tỷ đồng.`;

  test('is none of the source’s', () =>
    check(`${GROUP}
//- report.md
Tập đoàn Fernbank đi từ chỗ lãi hơn 435 tỷ đồng đến chỗ lỗ 102,7 tỷ đồng: một cú lao dốc hơn 537 tỷ đồng, trên nền doanh thu 682 tỷ đồng [@group].
`));

  test('while another one is', () =>
    check(`${GROUP}
//- report.md
Tập đoàn Fernbank lỗ 102,7 tỷ đồng sau chín tháng, trên nền doanh thu ⟦628 tỷ đồng⟧{number-mismatch} [@group].
`));
});

describe('two sums of different sizes', () => {
  const GOLD = `
//- corpus/gold.txt  2023-05-20 Báo Bến Nghé
Sáng nay tiệm Fern ở chợ Bến Nghé nâng giá bán nhẫn cưới thêm 230.000 đồng mỗi chỉ sau một đêm.`;
  const sold = (price: string): Promise<void> =>
    check(
      `${GOLD}\n//- report.md\nSáng nay tiệm Fern ở chợ Bến Nghé nâng giá bán nhẫn cưới lên ${price} mỗi chỉ [@gold].\n`,
    );

  test('are of two things', () => sold('37,5 triệu đồng'));
  test('unless a zero was added', () => sold('⟦2.300.000 đồng⟧{number-mismatch → 230000}'));
});
