import { describe, expect, test } from 'vitest';
import { check, findingsOf } from '../support/check.ts';

const BRIDGE = `
//- corpus/cau.txt  2023-06-15 Báo Bến Nghé
Thông xe cầu Thạnh Lộc
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
Ông Trần Quốc Bảo, giám đốc ban quản lý dự án, cho biết cây cầu có bốn làn xe và hai lối đi bộ.
Nhà thầu đóng những cọc móng đầu tiên giữa lòng sông vào tháng 4/2021.
Đường dẫn phía đông dự kiến hoàn thành vào cuối tháng 9.`;

const HOSPITAL = `
//- corpus/hospital.txt  2024-05-17 The Harbour Post
Nurses at St Brannoc hospital walked out on Wednesday over unpaid overtime.
The maternity ward was closed on 3 March after an inspection found mould in its ceiling.
Ruth Adeyemi, the hospital's chief executive, said the ward would reopen in the autumn.
A first strike ballot failed last year.`;

describe('Vietnamese on Vietnamese', () => {
  test('another day than the source gives is reported at the day', () =>
    check(`${BRIDGE}
//- report.md
Ngày ⟦14/6⟧{date-mismatch → 2023-06-12}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`));

  test('the source’s own day is silent', () =>
    check(`${BRIDGE}
//- report.md
Ngày 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`));

  test('a paraphrase with another day', () =>
    check(`${BRIDGE}
//- report.md
Cầu Thạnh Lộc được thành phố đưa vào thông xe ngày ⟦2/6⟧{date-mismatch → 2023-06-12}, sau hơn hai năm thi công [@cau].
`));

  test('another month', () =>
    check(`${BRIDGE}
//- report.md
Nhà thầu đóng những cọc móng đầu tiên giữa lòng sông vào ⟦tháng 8/2021⟧{date-mismatch → 2021-04} [@cau].
`));

  test('another year', () =>
    check(`${BRIDGE}
//- report.md
Nhà thầu đóng những cọc móng đầu tiên giữa lòng sông vào ⟦tháng 4/2020⟧{date-mismatch → 2021-04} [@cau].
`));

  test('another year on the same day and month', () =>
    check(`${BRIDGE}
//- report.md
Ngày ⟦12/6/2022⟧{date-mismatch → 2023-06-12}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`));

  test.each(['Tháng 6/2023', 'Giữa tháng 6/2023', 'Năm 2023', 'Ngày 12 tháng 6 năm 2023', 'Sáng thứ Hai 12/6'])(
    'a coarser or a longer way to say the same is silent: %s',
    (date) =>
      check(`${BRIDGE}
//- report.md
${date}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`),
  );

  test.each([
    ['Tháng 7/2023', 'Tháng 7/2023'],
    ['Cuối tháng 6/2023', 'Cuối tháng 6/2023'],
    ['Ngày 13 tháng 6 năm 2023', '13 tháng 6 năm 2023'],
  ])('a coarser or a longer way to say another time is found: %s', (date, core) =>
    check(`${BRIDGE}
//- report.md
${date.replace(core, `⟦${core}⟧{date-mismatch → 2023-06-12}`)}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`),
  );

  test('two dates of one article are not to be exchanged: the deed', () =>
    check(`${BRIDGE}
//- report.md
⟦Tháng 4/2021⟧{date-mismatch → 2023-06-12}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`));

  test('two dates of one article are not to be exchanged: the beginning', () =>
    check(`${BRIDGE}
//- report.md
Nhà thầu đóng những cọc móng đầu tiên giữa lòng sông vào ngày ⟦12/6/2023⟧{date-mismatch → 2021-04} [@cau].
`));

  test('each of two dates in one sentence is held against its own event', () =>
    check(`${BRIDGE}
//- report.md
Nhà thầu đóng những cọc móng đầu tiên giữa lòng sông vào tháng 4/2021, còn thành phố thông xe cầu Thạnh Lộc ngày 12/6/2023 [@cau].
`));

  test('a date for what the source gives no time is silent', () =>
    check(`${BRIDGE}
//- report.md
Ngày 3/6, ông Trần Quốc Bảo cho biết cây cầu có bốn làn xe và hai lối đi bộ [@cau].
`));

  test('the writer’s own comment behind the citation is silent', () =>
    check(`${BRIDGE}
//- report.md
Ngày 12/6, thành phố thông xe cầu Thạnh Lộc [@cau]. Đến tháng 11/2025, nhóm chúng tôi mới có dịp đi bộ qua cầu.
`));

  test('a date within a quotation is not the writer’s: the quoted words are at fault, and nothing else', () =>
    check(`${BRIDGE}
//- report.md
Một người dân nhớ rằng “⟦ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công⟧{quotation-mismatch}” [@cau].
`));
});

describe('the report’s own date', () => {
  test('yesterday, seen from the day after, is silent', () =>
    check(`${BRIDGE}
//- report.md
---
date: 2023-06-13
---
Hôm qua, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`));

  test('yesterday, seen from two days after, is found', async () => {
    const [finding] = await findingsOf(`${BRIDGE}
//- report.md
---
date: 2023-06-14
---
⟦Hôm qua⟧{date-mismatch → 2023-06-12}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`);
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('Hôm kia');
  });

  test('the weekday, seen from the same week, is silent', () =>
    check(`${BRIDGE}
//- report.md
---
date: 2023-06-16
---
Hôm thứ Hai, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`));

  test('another weekday is found', () =>
    check(`${BRIDGE}
//- report.md
---
date: 2023-06-16
---
Hôm ⟦thứ Tư⟧{date-mismatch → 2023-06-12}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`));

  test('a report without a date leaves yesterday open', () =>
    check(`${BRIDGE}
//- report.md
Hôm qua, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`));
});

describe('the source’s dates lean on its publication', () => {
  const STORM = `
//- corpus/bao.txt  2022-10-16
Trưa qua, bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao, làm tốc mái hàng trăm ngôi nhà.
Tuần trước, tỉnh đã cấm tàu cá ra khơi ở vùng biển phía nam.`;

  test('its yesterday has a day', () =>
    check(`${STORM}
//- report.md
Bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao ngày ⟦13/10/2022⟧{date-mismatch → 2022-10-15}, làm tốc mái hàng trăm ngôi nhà [@bao].
`));

  test('that day is silent', () =>
    check(`${STORM}
//- report.md
Bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao ngày 15/10/2022, làm tốc mái hàng trăm ngôi nhà [@bao].
`));

  test('a source whose date nobody knows contradicts nothing', () =>
    check(`
//- corpus/bao.txt
Trưa qua, bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao, làm tốc mái hàng trăm ngôi nhà.
//- report.md
Bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao ngày 13/10/2022, làm tốc mái hàng trăm ngôi nhà [@bao].
`));

  test('without metadata the dateline gives the day', () =>
    check(`
//- corpus/bao.txt
Đà Nẵng, ngày 16/10/2022
Trưa qua, bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao, làm tốc mái hàng trăm ngôi nhà.
//- report.md
Bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao ngày ⟦13/10/2022⟧{date-mismatch → 2022-10-15}, làm tốc mái hàng trăm ngôi nhà [@bao].
`));
});

describe('what a date without a year, or at the head of a sentence, means', () => {
  test('a plan for a month to come needs no year', () =>
    check(`
//- corpus/a.txt  2024-05-10
Ông Trần Quốc Bảo cho biết đường dẫn phía đông cầu Thạnh Lộc sẽ hoàn thành trong tháng 9.
//- report.md
Ông Trần Quốc Bảo cho biết đường dẫn phía đông cầu Thạnh Lộc sẽ hoàn thành trong tháng 9/2024 [@a].
`));

  test('a plan for a day to come needs no year', () =>
    check(`
//- corpus/a.txt  2024-05-10
The new ferry between Oban and Mull will start running on 12 October, the harbour master said.
//- report.md
The new ferry between Oban and Mull will start running on 12 October 2024, the harbour master said [@a].
`));

  test('a day of the lunar calendar is no day of the other', () =>
    check(`
//- corpus/a.txt  2024-03-10
Hội làng Đông Kỵ mở vào mùng 4 tháng Giêng với lễ rước pháo quanh đình.
//- report.md
Hội làng Đông Kỵ mở vào ngày 13/2/2024 với lễ rước pháo quanh đình [@a].
`));

  test('the month before, told at the head of a sentence', () =>
    check(`
//- corpus/a.txt  2024-05-10
Tháng trước, nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa.
//- report.md
Giữa tháng 4/2024, nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa [@a].
`));

  test('this morning, told at the head of a sentence', () =>
    check(`
//- corpus/a.txt  2024-05-10
Sáng nay nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa.
//- report.md
Ngày ⟦8/5⟧{date-mismatch → 2024-05-10} nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa [@a].
`));

  test('a Sunday, told at the head of a sentence', () =>
    check(`
//- corpus/a.txt  2024-05-10
Chủ nhật, nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa.
//- report.md
Ngày ⟦8/5⟧{date-mismatch → 2024-05-05} nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa [@a].
`));

  test('a date as computers write it', () =>
    check(`
//- corpus/a.txt  2024-05-10
On Thursday the harbour master closed the old pier to all visitors after the storm broke its lamps.
//- report.md
On ⟦2024-05-07⟧{date-mismatch → 2024-05-09} the harbour master closed the old pier to all visitors after the storm broke its lamps [@a].
`));
});

describe('English on English', () => {
  test('another day', () =>
    check(`${HOSPITAL}
//- report.md
The maternity ward was closed on ⟦13 March⟧{date-mismatch → 2024-03-03} after inspectors found mould in the ceiling [@hospital].
`));

  test.each(['on 3 March', 'on March 3, 2024', 'in March 2024', 'in early March', 'on Sunday 3 March'])(
    'the same day is silent: %s',
    (date) =>
      check(`${HOSPITAL}
//- report.md
The maternity ward was closed ${date} after inspectors found mould in the ceiling [@hospital].
`),
  );

  test('a bare weekday of the source is the latest one', () =>
    check(`${HOSPITAL}
//- report.md
On ⟦14 May 2024⟧{date-mismatch → 2024-05-15}, nurses at St Brannoc hospital walked out over unpaid overtime [@hospital].
`));

  test('and that day is silent', () =>
    check(`${HOSPITAL}
//- report.md
On 15 May 2024, nurses at St Brannoc hospital walked out over unpaid overtime [@hospital].
`));

  test('late March is not the third', () =>
    check(`${HOSPITAL}
//- report.md
In ⟦late March⟧{date-mismatch → 2024-03-03}, the maternity ward was closed after an inspection found mould in its ceiling [@hospital].
`));

  test('two dates of one article are not to be exchanged', () =>
    check(`${HOSPITAL}
//- report.md
On ⟦3 March⟧{date-mismatch → 2024-05-15}, nurses at St Brannoc hospital walked out over unpaid overtime [@hospital].
`));
});

describe('a bare weekday of the source', () => {
  test('may be the coming one', () =>
    check(`
//- corpus/hiep.txt  2024-05-15
The two shipyards are to sign their merger papers on Friday at the old customs house in Port Wenna.
//- report.md
The two shipyards were to sign their merger papers on 17 May 2024 at the old customs house in Port Wenna [@hiep].
`));

  test('but none of another name', () =>
    check(`
//- corpus/hiep.txt  2024-05-15
The two shipyards are to sign their merger papers on Friday at the old customs house in Port Wenna.
//- report.md
The two shipyards were to sign their merger papers on ⟦18 May 2024⟧{date-mismatch} at the old customs house in Port Wenna [@hiep].
`));
});

describe('across the languages', () => {
  test('an English report on a Vietnamese source', () =>
    check(`
//- corpus/ngan-hang.txt  2023-11-21
Ngày 20/11, Thống đốc Ngân hàng Nhà nước Lê Thu Hà tuyên bố giảm lãi suất cho vay để hỗ trợ doanh nghiệp xuất khẩu.
//- report.md
On ⟦22 November⟧{date-mismatch → 2023-11-20}, central bank governor Lê Thu Hà announced a cut in lending rates to support export businesses [@ngan-hang].
`));

  test('and its silent twin', () =>
    check(`
//- corpus/ngan-hang.txt  2023-11-21
Ngày 20/11, Thống đốc Ngân hàng Nhà nước Lê Thu Hà tuyên bố giảm lãi suất cho vay để hỗ trợ doanh nghiệp xuất khẩu.
//- report.md
On 20 November, central bank governor Lê Thu Hà announced a cut in lending rates to support export businesses [@ngan-hang].
`));

  test('a word of several senses meets each of them', () =>
    check(`
//- corpus/lan.txt  2024-05-28
Ngày 20/5, trường mẫu giáo trong xã nhận hồ sơ nhập học.
//- report.md
The nursery school took applications for admission on ⟦15 May 2024⟧{date-mismatch → 2024-05-20} [@lan].
`));

  test('… and not what it does not mean', () =>
    check(`
//- corpus/lan.txt  2024-05-28
Ngày 20/5, trường mẫu giáo trong xã nhận hồ sơ nhập học.
//- report.md
The nursery school took delivery of timber planks on 15 May 2024 [@lan].
`));

  test('a Vietnamese report on an English source', () =>
    check(`
//- corpus/quake.txt  2021-08-16
On Saturday, a 7.2-magnitude earthquake killed 304 people in Haiti, Prime Minister Ariel Moreau said.
//- report.md
Ngày ⟦12/8⟧{date-mismatch → 2021-08-14}, trận động đất mạnh 7,2 độ làm 304 người chết ở Haiti [@quake].
`));

  test('and its silent twin', () =>
    check(`
//- corpus/quake.txt  2021-08-16
On Saturday, a 7.2-magnitude earthquake killed 304 people in Haiti, Prime Minister Ariel Moreau said.
//- report.md
Ngày 14/8, trận động đất mạnh 7,2 độ làm 304 người chết ở Haiti [@quake].
`));
});

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

describe('several citations', () => {
  const TWO = `${BRIDGE}
//- corpus/cau-2.txt  2023-06-20
Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.`;

  // That the sources disagree is another rule's to tell.
  const alone = { severities: { 'disagreeing-sources': 'off' as const } };

  test('agreement with any is agreement', () =>
    check(
      `${TWO}
//- report.md
Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau; @cau-2].
`,
      alone,
    ));

  test('where none agrees, it is found', () =>
    check(
      `${TWO}
//- report.md
Ngày ⟦9/6⟧{date-mismatch}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau; @cau-2].
`,
      alone,
    ));
});

describe('no citation', () => {
  test('what a source plainly contradicts is found, one step lower', async () => {
    const [finding] = await findingsOf(`${BRIDGE}
//- report.md
Ngày ⟦14/6/2023⟧{date-mismatch → 2023-06-12}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
`);
    expect(finding).toMatchObject({ severity: 'warning', source: 'cau' });
  });

  test('what no source tells is silent', () =>
    check(`${BRIDGE}
//- report.md
Ngày 14/6/2023, đội bóng rổ nữ trường Lê Lợi giành cúp vàng ở Cần Thơ.
`));
});

describe('the correction is written as the report writes its dates', () => {
  test.each([
    ['Ngày ', '14/6', '12/6'],
    ['Ngày ', '14/06/2023', '12/06/2023'],
    ['Ngày ', '14-6-2023', '12-6-2023'],
    ['Ngày ', '14 tháng 6 năm 2023', '12 tháng 6 năm 2023'],
  ])('Vietnamese: %s%s → %s', async (before, written, right) => {
    const [finding] = await findingsOf(`${BRIDGE}
//- report.md
${before}⟦${written}⟧{date-mismatch → 2023-06-12}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`);
    expect(finding?.fixes.map(({ edits }) => edits[0]?.text)).toEqual([right]);
  });

  test.each([
    ['13 March', '3 March'],
    ['March 13', 'March 3'],
    ['March 13, 2024', 'March 3, 2024'],
    ['13th March 2024', '3rd March 2024'],
    ['Mar. 13', 'Mar. 3'],
  ])('English: %s → %s', async (written, right) => {
    const [finding] = await findingsOf(`${HOSPITAL}
//- report.md
The maternity ward was closed on ⟦${written}⟧{date-mismatch → 2024-03-03} after an inspection found mould in its ceiling [@hospital].
`);
    expect(finding?.fixes.map(({ edits }) => edits[0]?.text)).toEqual([right]);
  });
});

test('the message names what was written and what the source says, in the user’s language', async () => {
  const report = `${BRIDGE}
//- report.md
Ngày ⟦14/6⟧{date-mismatch → 2023-06-12}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`;
  const [english] = await findingsOf(report);
  expect(english?.message).toMatch(/14\/6.*cau.*12 June 2023/);
  const [vietnamese] = await findingsOf(report, { locale: 'vi' });
  expect(vietnamese?.message).toMatch(/14\/6.*cau.*12\/6\/2023/);
});

describe('however the files are stored', () => {
  const REPORT = `${BRIDGE}
//- report.md
Ngày 12/6, thành phố thông xe cầu Thạnh Lộc [@cau].
Nhà thầu đóng những cọc móng đầu tiên giữa lòng sông vào ⟦tháng 8/2021⟧{date-mismatch → 2021-04} [@cau].
`;
  test.each(['NFD', 'CRLF', 'NFD, CRLF'] as const)('a report in %s', (stored) => check(REPORT, { stored }));
  test.each(['NFD', 'CRLF', 'NFD, CRLF'] as const)('a source in %s', (sourcesStored) =>
    check(REPORT, { sourcesStored }),
  );
});

describe('severity', () => {
  const WRONG = `${BRIDGE}
//- report.md
Ngày ⟦14/6⟧{date-mismatch → 2023-06-12}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`;
  test('an error, unless it is set otherwise', async () => {
    expect((await findingsOf(WRONG))[0]?.severity).toBe('error');
    expect((await findingsOf(WRONG, { severities: { 'date-mismatch': 'hint' } }))[0]?.severity).toBe('hint');
  });

  test('switched off, it is silent', () =>
    check(WRONG.replace(/⟦(.*?)⟧\{.*?\}/, '$1'), { severities: { 'date-mismatch': 'off' } }));
});

test('a short sentence that is told as good as verbatim is enough', () =>
  check(`
//- corpus/nam.txt  2024-03-02
Ngày 1/3, ông Nguyễn Văn Nam phát biểu tại Hà Nội.
//- report.md
Ngày ⟦2/3⟧{date-mismatch → 2024-03-01}, ông Nguyễn Văn Nam phát biểu tại Hà Nội [@nam].
`));
