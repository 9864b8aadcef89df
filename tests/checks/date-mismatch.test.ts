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

describe('two dates that a source gives, one near the other', () => {
  // The month stands nearer to the claim's words than the day on which it was told; a year behind them parts the claim.
  const LIBRARY = `
//- corpus/library.txt
Tuesday, May 9, 2023
The town library in Moss Lane will reopen in October, mayor Tom Hale announced on Tuesday.`;

  test('the one that the claim gives stands, and is not told to be the other', () =>
    check(`${LIBRARY}
//- report.md
Moss Lane will reopen in October mayor Tom Hale said, 2023.
`));

  test.each(['May', 'November'])('its twin: another month is told once, and the fix is the end of it: %s', (month) =>
    check(`${LIBRARY}
//- report.md
Moss Lane will reopen in ⟦${month}⟧{date-mismatch → 2023-10} mayor Tom Hale said, 2023.
`),
  );
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

const OPENING = `
//- corpus/mo.txt  2024-11-20 Báo Bến Nghé
Từ tháng 6/2024, bến Thạnh Lộc mở tuyến phà đêm sang cù lao Dài.
Tàu Hải Vân 5 cập bến cảng Đông ngày 27/10, thuyền trưởng Lê Bá Cần báo về công ty.
Cây cầu sắt ở đầu cù lao Dài được dựng năm 1987.
The tide gate at Long Quay broke on 4 November 2024 and flooded two streets.`;

describe('how a date is told', () => {
  test('what began then began on no later day', () =>
    check(`${OPENING}
//- report.md
Bến Thạnh Lộc lần đầu mở tuyến phà đêm sang cù lao Dài vào ⟦tháng 9/2024⟧{date-mismatch → 2024-06} [@mo].
`));

  test('… and still goes on later', () =>
    check(`${OPENING}
//- report.md
Tháng 9/2024, bến Thạnh Lộc có tuyến phà đêm sang cù lao Dài [@mo].
`));

  test('a day behind a word that dates, whatever follows it', () =>
    check(`${OPENING}
//- report.md
Mãi tới ⟦29/10⟧{date-mismatch → 2024-10-27} viên thuyền trưởng Lê Bá Cần của tàu Hải Vân 5 mới cập bến cảng Đông [@mo].
`));

  test('a year behind “hồi”', () =>
    check(`${OPENING}
//- report.md
Hồi ⟦1978⟧{date-mismatch → 1987} cây cầu sắt ở đầu cù lao Dài được dựng [@mo].
`));

  test('the first week of a month is its first seven days, too', () =>
    check(`${OPENING}
//- report.md
The tide gate at Long Quay broke in the first week of November 2024 [@mo].
`));
});

const STORY = `
//- corpus/vu.txt  2024-11-20 Báo Bến Nghé
Tháng 1/2021, kế toán Lê Bá Cần nộp sáu bản giải trình về quỹ đò ngang.
Đến tháng 8, ông Cần rút lại bản giải trình thứ nhất về quỹ đò ngang.`;

describe('a month without its year', () => {
  test.each(['tháng 8/2021', 'tháng 8/2024'])(
    'may be of the year that the story has come to, or of its day: %s',
    (month) =>
      check(`${STORY}
//- report.md
Ông Cần rút lại bản giải trình thứ nhất về quỹ đò ngang vào ${month} [@vu].
`),
  );

  test('and is of no other year', () =>
    check(`${STORY}
//- report.md
Ông Cần rút lại bản giải trình thứ nhất về quỹ đò ngang vào ⟦tháng 8/2022⟧{date-mismatch → 2024-08} [@vu].
`));
});

describe('a short claim', () => {
  const FLOOD = `
//- corpus/lut.txt  2024-11-20 Báo Bến Nghé
Thị trấn Gò Quao đặt mục tiêu đến ngày 5/12 sẽ công bố hết lụt.`;

  test('is judged by two words of what is done', () =>
    check(`${FLOOD}
//- report.md
Gò Quao mong ⟦28/11⟧{date-mismatch → 2024-12-05} có thể tuyên bố hết lụt ở các ấp ven sông [@lut].
`));

  test('is not where something else is done', () =>
    check(`${FLOOD}
//- report.md
Gò Quao mong 28/11 có thể khánh thành chợ ở các ấp ven sông [@lut].
`));
});
