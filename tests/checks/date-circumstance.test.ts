import { describe, expect, test } from 'vitest';
import { check, findingsOf } from '../support/check.ts';

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

// Whether a headline sums up what the body dates, or tells of another day, is not to be seen.
test('a headline without a date may be the sentence that is meant', async () => {
  const source = `
//- corpus/cheo.txt  2023-05-20 Báo Sông Lục
Huấn luyện viên Lương Thị Quế Chi bị đình chỉ công tác vì lý do gì?
Ngày 16/5, bà Quế Chi đưa học trò xuống hạ nguồn để tập với đội bạn.
Nhà thuyền được sửa lại vào tháng 2.`;
  const report = 'Ngày 14/5, Huấn luyện viên Lương Thị Quế Chi bị đình chỉ công tác [@cheo].';
  expect(await findingsOf(`${source}\n//- report.md\n${report}\n`)).toEqual([]);
});
