import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const says = (corpus: string, report: string): Promise<void> => check(`${corpus}\n//- report.md\n${report}\n`);

describe('a date of the source that is the claim’s other one, an evening for a day', () => {
  const CASE = `
//- corpus/vu.txt  2024-06-01
Ngày 31/5, công an tỉnh ra quyết định khởi tố, bắt tạm giam thủ kho Lâm Quốc Thịnh để điều tra hành vi trộm thóc.`;
  const report = (first: string, second: string): string =>
    `Thủ kho Lâm Quốc Thịnh ${first} tối ${second}, công an tỉnh ra quyết định khởi tố, bắt tạm giam thủ kho Lâm Quốc Thịnh để điều tra hành vi trộm thóc [@vu].`;

  test('proves the first one no wrong', () => says(CASE, report('chỉ chỗ giấu thóc chiều 22/5,', '31/5')));
  test('a wrong one at the same words is found', () =>
    says(CASE, report('chỉ chỗ giấu thóc,', '⟦29/5⟧{date-mismatch}')));
});

describe('two years in one sentence of the source', () => {
  const REPORT = `
//- corpus/bc.txt  2023-10-23
Báo cáo về thu ngân sách xã năm 2023 và phân bổ ngân sách xã năm 2024 do ông Lâm Quốc Thịnh trình bày nói đậm về hụt thu.`;

  test('agree with either', () =>
    says(REPORT, 'Báo cáo ngân sách xã năm 2023 do ông Lâm Quốc Thịnh trình bày nói đậm về hụt thu [@bc].'));
  test('and with no third', () =>
    says(
      REPORT,
      'Báo cáo ngân sách xã ⟦năm 2021⟧{date-mismatch} do ông Lâm Quốc Thịnh trình bày nói đậm về hụt thu [@bc].',
    ));
});

describe('a late evening there and the next morning here', () => {
  const MATCH = `
//- corpus/tran.txt  2024-03-05
Tay vợt Lê Văn Tám thua ngược 1-2 ở vòng một giải Bến Nghé mở rộng sáng 5/3.`;
  const told = (time: string): Promise<void> =>
    check(
      `${MATCH}\n//- report.md  2024-03-06\nTay vợt Lê Văn Tám thua ngược ở vòng một giải Bến Nghé mở rộng ${time} [@tran].\n`,
    );

  test('are one time on two clocks', () => told('tối 4/3'));
  test('are two with a day between', () => told('tối ⟦3/3⟧{date-mismatch → 2024-03-05}'));
});
