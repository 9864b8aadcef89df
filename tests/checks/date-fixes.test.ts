import { describe, test } from 'vitest';
import { checkFix } from '../support/check-fix.ts';

const MARKET = `
//- corpus/cho.txt  2022-11-10
Ngày 9/11, phường Cái Sậy dời bảy mươi ghe hàng của chợ nổi về bến mới bên bờ kênh.
Thợ đóng những cây cọc đầu tiên của bến mới xuống lòng kênh vào tháng 4/2021.
Hội thi chèo ghe diễn ra từ ngày 3 đến 7/11 trên đoạn kênh trước đình làng.
//- corpus/fish.txt  2022-11-10
On Wednesday the town of Harlow Bay opened its new fish market to buyers from six counties.
Builders laid the first stones of the old harbour wall in April 2021.
The fruit fair ran from 3 to 7 November in the county sports hall.
`;

/** The report’s words, the wrong date marked, and what the fix makes of them; the rest of the line stays. */
type Row = readonly [string, string];

function each(rows: readonly Row[], sentence: string, head = ''): void {
  test.each(rows)('%s becomes %s', (written, fixed) =>
    checkFix(
      MARKET,
      `${head}${sentence.replace('%', () => written.replace('⟧', '⟧{date-mismatch}'))}\n`,
      `${head}${sentence.replace('%', () => fixed)}\n`,
    ),
  );
}

const DATED = '---\ndate: 2022-11-11\n---\n\n';

describe('a Vietnamese day keeps its form', () => {
  each(
    [
      ['Ngày ⟦10/11⟧', 'Ngày 9/11'],
      ['Ngày ⟦12/11/2022⟧', 'Ngày 9/11/2022'],
      ['Ngày ⟦11/11/2021⟧', 'Ngày 9/11/2022'],
      ['Ngày ⟦10/11/22⟧', 'Ngày 9/11/22'],
      ['Ngày ⟦12-11-2022⟧', 'Ngày 9-11-2022'],
      ['Ngày ⟦12.11.2022⟧', 'Ngày 9.11.2022'],
      ['Ngày ⟦2022-11-12⟧', 'Ngày 2022-11-09'],
      ['Ngày ⟦08/11⟧', 'Ngày 09/11'],
      ['Ngày ⟦10 tháng 11⟧', 'Ngày 9 tháng 11'],
      ['Ngày ⟦10 tháng Mười một⟧', 'Ngày 9 tháng Mười một'],
      ['Ngày ⟦10 tháng 12 năm 2021⟧', 'Ngày 9 tháng 11 năm 2022'],
      ['Mùng ⟦8 tháng 11⟧', 'Mùng 9 tháng 11'],
      ['Sáng ⟦10/11⟧', 'Sáng 9/11'],
      ['(⟦10/11⟧)', '(9/11)'],
      ['⟦Thứ Năm 10/11⟧', 'Thứ Tư 9/11'],
      ['⟦Thứ năm, ngày 10/11⟧', 'Thứ tư, ngày 9/11'],
      ['Sáng ⟦thứ 5 ngày 10/11⟧', 'Sáng thứ 4 ngày 9/11'],
      ['⟦Thứ Năm (10/11⟧)', 'Thứ Tư (9/11)'],
      ['**⟦10/11⟧**', '**9/11**'],
      ['Ngày **⟦10/11⟧**', 'Ngày **9/11**'],
      ['Ngày **⟦10** tháng 11⟧', 'Ngày **9** tháng 11'],
      ['_Ngày ⟦10/11⟧_', '_Ngày 9/11_'],
    ],
    '%, phường Cái Sậy dời bảy mươi ghe hàng của chợ nổi về bến mới bên bờ kênh [@cho].',
  );
});

describe('a coarse Vietnamese time stays coarse', () => {
  each(
    [
      ['⟦Tháng 12/2022⟧', 'Tháng 11/2022'],
      ['⟦Tháng 12 năm 2021⟧', 'Tháng 11 năm 2022'],
      ['⟦Tháng Mười hai⟧', 'Tháng Mười một'],
      ['⟦Cuối tháng 11/2022⟧', 'Đầu tháng 11/2022'],
      ['⟦Quý III/2022⟧', 'Quý IV/2022'],
      ['Trong ⟦quý 3 năm 2021⟧', 'Trong quý 4 năm 2022'],
      ['⟦Năm 2021⟧', 'Năm 2022'],
      ['⟦Mùa hè 2022⟧', 'Tháng 11/2022'],
      ['Từ ngày ⟦1 đến 4/11⟧', 'Ngày 9/11'],
    ],
    '%, phường Cái Sậy dời bảy mươi ghe hàng của chợ nổi về bến mới bên bờ kênh [@cho].',
  );
  each(
    [
      ['vào ⟦tháng 08/2021⟧', 'vào tháng 04/2021'],
      ['vào ⟦tháng Tám năm 2021⟧', 'vào tháng Tư năm 2021'],
      ['vào ngày ⟦3/8/2021⟧', 'vào tháng 4/2021'],
      ['vào ⟦đầu tháng 8/2021⟧', 'vào tháng 4/2021'],
      ['vào ⟦quý III/2021⟧', 'vào quý II/2021'],
      ['vào ⟦năm 2020⟧', 'vào năm 2021'],
    ],
    'Thợ đóng những cây cọc đầu tiên của bến mới xuống lòng kênh % [@cho].',
  );
});

describe('a Vietnamese stretch', () => {
  each(
    [
      ['từ ngày ⟦13 đến 17/11⟧', 'từ ngày 3 đến 7/11'],
      ['từ ⟦13-17/11⟧', 'từ 3-7/11'],
      ['từ ⟦13/12 đến 17/12⟧', 'từ 3/11 đến 7/11'],
      ['từ ngày ⟦13/11/2022 đến ngày 17/11/2022⟧', 'từ ngày 3/11/2022 đến ngày 7/11/2022'],
      ['ngày ⟦12/11⟧', 'ngày 3-7/11'],
      ['trong ⟦tháng 12/2022⟧', 'trong tháng 11/2022'],
    ],
    'Hội thi chèo ghe diễn ra % trên đoạn kênh trước đình làng [@cho].',
  );
});

describe('a Vietnamese time told from the report’s day', () => {
  each(
    [
      ['⟦Hôm qua⟧', 'Hôm kia'],
      ['Chiều ⟦qua⟧', 'Chiều 9/11'],
      ['Hôm ⟦thứ Năm⟧', 'Hôm thứ Tư'],
      ['⟦Thứ Năm vừa qua⟧', 'Thứ Tư vừa qua'],
      ['⟦Tháng trước⟧', 'Tháng này'],
    ],
    '%, phường Cái Sậy dời bảy mươi ghe hàng của chợ nổi về bến mới bên bờ kênh [@cho].',
    DATED,
  );
});

describe('an English day keeps its form', () => {
  each(
    [
      ['On ⟦10 November⟧', 'On 9 November'],
      ['On ⟦Nov. 10⟧', 'On Nov. 9'],
      ['On ⟦Nov 10⟧', 'On Nov 9'],
      ['On ⟦10th November⟧', 'On 9th November'],
      ['On the ⟦12th of October⟧', 'On the 9th of November'],
      ['On ⟦November 10th, 2021⟧', 'On November 9th, 2022'],
      ['On ⟦11/10/2022⟧', 'On 11/9/2022'],
      ['On ⟦2022-11-10⟧', 'On 2022-11-09'],
      ['On ⟦Thursday, November 10⟧', 'On Wednesday, November 9'],
      ['On Thursday (⟦Nov. 10⟧)', 'On Wednesday (Nov. 9)'],
      ['On Thu, ⟦10 Nov 2022⟧', 'On Wed, 9 Nov 2022'],
      ['On **⟦10 November⟧**', 'On **9 November**'],
      ['In ⟦December 2022⟧', 'In November 2022'],
      ['In ⟦early October 2022⟧', 'In early November 2022'],
      ['In ⟦the third quarter of 2022⟧', 'In the fourth quarter of 2022'],
      ['In ⟦Q3 2022⟧', 'In Q4 2022'],
      ['In ⟦summer 2022⟧', 'In November 2022'],
      ['In ⟦2021⟧', 'In 2022'],
    ],
    '%, the town of Harlow Bay opened its new fish market to buyers from six counties [@fish].',
  );
  each(
    [
      ['from ⟦13 to 17 November⟧', 'from 3 to 7 November'],
      ['from ⟦December 13 to December 17⟧', 'from November 3 to November 7'],
      ['⟦13–17 November⟧', '3–7 November'],
      ['on ⟦12 November⟧', 'from 3 to 7 November'],
    ],
    'The fruit fair ran % in the county sports hall [@fish].',
  );
  each(
    [
      ['in ⟦Aug. 2021⟧', 'in Apr. 2021'],
      ['on ⟦3 August 2021⟧', 'in April 2021'],
    ],
    'Builders laid the first stones of the old harbour wall % [@fish].',
  );
});

describe('an English time told from the report’s day', () => {
  each(
    [
      ['⟦Yesterday⟧', 'On Wednesday'],
      ['⟦Last night⟧', 'On Wednesday night'],
      ['On ⟦Thursday⟧', 'On Wednesday'],
      ['On ⟦Thursday morning⟧', 'On Wednesday morning'],
      ['⟦Last month⟧', 'This month'],
      ['⟦Last year⟧', 'This year'],
    ],
    '%, the town of Harlow Bay opened its new fish market to buyers from six counties [@fish].',
    DATED,
  );
});

describe('wherever it stands', () => {
  const told = ', phường Cái Sậy dời bảy mươi ghe hàng của chợ nổi về bến mới bên bờ kênh';
  test.each([
    ['an item', `- Một việc khác.\n- Ngày %${told} [@cho]\n`],
    ['a cell', `| Nơi | Việc | Nguồn |\n|:--|---|---|\n| chợ | Ngày %${told} | [@cho] |\n`],
    ['a footnote', `Chợ đã dời.[^1]\n\n[^1]: Ngày %${told} [@cho].\n`],
    ['a heading', `## Ngày %${told} [@cho]\n`],
    ['hard line ends', `Ngày %${told}\ncủa phường [@cho].\\\nViệc khác.\n`],
  ])('%s', (_, report) => checkFix(MARKET, report.replace('%', '⟦10/11⟧{date-mismatch}'), report.replace('%', '9/11')));
});
