import { describe, expect, test } from 'vitest';
import { check, findingsOf } from '../support/check.ts';

// A headline, a standfirst or a lead sums up what the body dates; it is no sentence of its own that the report may mean.
describe('a head without a date, over the sentence that dates what it tells', () => {
  const ROWING = `
//- corpus/cheo.txt  2023-05-20 Báo Sông Lục
Huấn luyện viên Lương Thị Quế Chi bị đình chỉ công tác vì lý do gì?
Đội đã nộp bản giải trình dài bốn trang.
Cờ hiệu treo trước cổng đã được hạ xuống.
Ngày 16/5, huấn luyện viên Quế Chi, 48 tuổi, bị đình chỉ công tác vì để cả đội bỏ giải ở Kim Hà.
Nhà thuyền được sửa lại vào tháng 2.`;
  const FERRY = `
//- corpus/ferry.txt  2024-08-22 The Harbour Post
Island ferry captain Moira Tansley dismissed: what went wrong on the night crossing?
The company that runs the crossing has had a bad summer.
Its oldest boat is up for sale.
Ms Tansley, 51, was dismissed as captain of the ferry on 19 August for letting her crew strike the pier at Loch Arden after a night crossing at full speed.
Two passengers broke an arm each.`;

  test('Vietnamese', () =>
    check(`${ROWING}
//- report.md
Ngày ⟦14/5⟧{date-mismatch → 2023-05-16}, Huấn luyện viên Lương Thị Quế Chi bị đình chỉ công tác [@cheo].
`));

  test('English', () =>
    check(`${FERRY}
//- report.md
The island ferry captain Moira Tansley was dismissed on ⟦12 August⟧{date-mismatch → 2024-08-19} over the night crossing [@ferry].
`));

  test('across the languages', () =>
    check(`${ROWING}
//- report.md
The coach Luong Thi Que Chi was suspended on ⟦6 May⟧{date-mismatch → 2023-05-16} [@cheo].
`));

  test.each([
    [ROWING, 'Ngày 16/5, Huấn luyện viên Lương Thị Quế Chi bị đình chỉ công tác [@cheo].'],
    [ROWING, 'Ngày 14/5, bà Lương Thị Quế Chi khánh thành ngôi nhà mới xây cho cha mẹ ở quê [@cheo].'],
    [FERRY, 'The island ferry captain Moira Tansley was dismissed on 19 August over the night crossing [@ferry].'],
    [FERRY, 'On 12 August, Moira Tansley gave a concert in the village hall to raise money for the lifeboat [@ferry].'],
  ])('the same day, or another thing: silent', async (source, sentence) => {
    expect(await findingsOf(`${source}\n//- report.md\n${sentence}\n`)).toEqual([]);
  });

  // Here the dated sentence tells of something else that she did.
  test('a head of which the body dates nothing may be the one meant', () =>
    check(`
//- corpus/cheo.txt  2023-05-20 Báo Sông Lục
Huấn luyện viên Lương Thị Quế Chi bị đình chỉ công tác vì lý do gì?
Ngày 16/5, bà Quế Chi đưa học trò xuống hạ nguồn để tập với đội bạn.
Nhà thuyền được sửa lại vào tháng 2.
//- report.md
Ngày 14/5, Huấn luyện viên Lương Thị Quế Chi bị đình chỉ công tác [@cheo].
`));
});

// What is set off in front of the clause tells under which circumstance it was done, and not what.
describe('a circumstance between the day and its clause', () => {
  const DAM = `
//- corpus/dap.txt  2023-10-12 Báo Sông Lục
Ngày 9/10, nhằm trấn an dân làng Phù Sa, công ty thủy lợi thông báo ngừng xả nước xuống hạ du.
Trưởng thôn nói người dân vẫn lo, cần có lời trấn an từ tỉnh.
Kênh chính dài ba cây số.`;

  test('Vietnamese', () =>
    check(`${DAM}
//- report.md
Ngày ⟦5/10⟧{date-mismatch → 2023-10-09}, để trấn an, công ty thủy lợi thông báo ngừng xả nước xuống hạ du [@dap].
`));

  test('across the languages', () =>
    check(`${DAM}
//- report.md
On ⟦5 October⟧{date-mismatch → 2023-10-09}, in a bid to reassure villagers, the irrigation company announced that it had stopped releasing water downstream [@dap].
`));

  test.each([
    'Ngày 9/10, để trấn an, công ty thủy lợi thông báo ngừng xả nước xuống hạ du [@dap].',
    'On 9 October, in a bid to reassure villagers, the irrigation company announced that it had stopped releasing water downstream [@dap].',
    'On 5 October, in a bid to reassure villagers, the district doctor opened a second clinic [@dap].',
  ])('the same day, or another deed: silent', async (sentence) => {
    expect(await findingsOf(`${DAM}\n//- report.md\n${sentence}\n`)).toEqual([]);
  });
});
