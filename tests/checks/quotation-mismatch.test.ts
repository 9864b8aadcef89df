import { describe, expect, test } from 'vitest';
import { check, findingsOf } from '../support/check.ts';

const SCHOOL = `
//- corpus/truong.txt  2024-09-06 Báo Bến Nghé
“Chúng tôi sẽ không thu thêm bất kỳ khoản phí nào trong năm học này”, hiệu trưởng Vũ Thanh Mai nói với phụ huynh.
Bà nói thêm: “Nhà trường đã vay 12 tỷ đồng để sửa mái. Số tiền ấy do thành phố trả, học trò không phải góp.”`;

const FESTIVAL = `
//- corpus/festival.txt  2023-07-30
“We have never had so many tents on this field, and the rain has not scared anybody away,” organiser Hanna Lindqvist said.`;

const RIGHT = 'Chúng tôi sẽ không thu thêm bất kỳ khoản phí nào trong năm học này';

describe('a changed quotation', () => {
  test.each([
    ['a word', 'Chúng tôi sẽ không thu thêm bất kỳ khoản tiền nào trong năm học này', '“tiền” instead of “phí”'],
    ['a negation dropped', 'Chúng tôi sẽ thu thêm bất kỳ khoản phí nào trong năm học này', '“không” was left out'],
    [
      'a word added',
      'Chúng tôi sẽ không bao giờ thu thêm bất kỳ khoản phí nào trong năm học này',
      '“bao giờ” was added',
    ],
    ['a tone', 'Chúng tôi sẽ không thu thêm bất kỳ khoản phi nào trong năm học này', '“phi” instead of “phí”'],
  ])('%s is found and named', async (_, quotation, says) => {
    const [finding] = await findingsOf(`${SCHOOL}
//- report.md
Hiệu trưởng Vũ Thanh Mai hứa: “⟦${quotation}⟧{quotation-mismatch → ${RIGHT}}” [@truong].
`);
    expect(finding?.message).toContain(says);
    expect(finding?.fixes[0]?.edits[0]?.text).toBe(RIGHT);
  });

  test('a figure', async () => {
    const [finding] = await findingsOf(`${SCHOOL}
//- report.md
Bà nói: “⟦Nhà trường đã vay 21 tỷ đồng để sửa mái⟧{quotation-mismatch → Nhà trường đã vay 12 tỷ đồng để sửa mái}” [@truong].
`);
    expect(finding?.message).toContain('“21” instead of “12”');
  });

  test('in English', async () => {
    const [finding] = await findingsOf(`${FESTIVAL}
//- report.md
“⟦We have never had so few tents on this field⟧{quotation-mismatch → We have never had so many tents on this field}”, Lindqvist said [@festival].
`);
    expect(finding?.message).toContain('“few” instead of “many”');
  });

  test('a negation added in English', async () => {
    const [finding] = await findingsOf(`${FESTIVAL}
//- report.md
“⟦We have had so many tents on this field⟧{quotation-mismatch → We have never had so many tents on this field}”, Lindqvist said [@festival].
`);
    expect(finding?.message).toContain('“never” was left out');
  });

  test('on one side of an omission', () =>
    check(`${FESTIVAL}
//- report.md
Lindqvist said: “⟦We have never had so many tents […] the rain has not driven anybody away⟧{quotation-mismatch}” [@festival].
`));

  test('over two sentences', () =>
    check(`${SCHOOL}
//- report.md
Bà nói: “⟦Nhà trường đã vay 12 tỷ đồng để sửa mái. Số tiền ấy do phụ huynh trả, học trò không phải góp.⟧{quotation-mismatch}” [@truong].
`));

  test('in a sentence of the report that runs over two lines', () =>
    check(`${SCHOOL}
//- report.md
Hiệu trưởng Vũ Thanh Mai hứa: “⟦Chúng tôi sẽ không thu thêm
bất kỳ khoản tiền nào trong năm học này⟧{quotation-mismatch → ${RIGHT}}” [@truong].
`));

  test('in an English report that quotes the Vietnamese words', () =>
    check(`${SCHOOL}
//- report.md
Headmistress Vũ Thanh Mai promised: “⟦Chúng tôi sẽ thu thêm bất kỳ khoản phí nào trong năm học này⟧{quotation-mismatch → ${RIGHT}}” [@truong].
`));
});

describe('silent twins', () => {
  test.each([
    ['word for word', `“${RIGHT}”`],
    ['straight marks', `"${RIGHT}"`],
    ['angled marks', `«${RIGHT}»`],
    ['a small letter at the beginning', `“chúng tôi sẽ không thu thêm bất kỳ khoản phí nào trong năm học này”`],
    ['a full stop inside', `“${RIGHT}.”`],
    ['a comma inside', `“${RIGHT},”`],
    ['an ellipsis', '“Chúng tôi sẽ không thu thêm … trong năm học này”'],
    ['a bracketed ellipsis', '“Chúng tôi sẽ không thu thêm [...] trong năm học này”'],
    ['an ellipsis at the end', '“Chúng tôi sẽ không thu thêm bất kỳ khoản phí nào...”'],
    ['two spaces', `“${RIGHT.replace('thu thêm', 'thu  thêm')}”`],
    ['a part of it', '“không thu thêm bất kỳ khoản phí nào”'],
    ['emphasis', `“Chúng tôi sẽ *không* thu thêm bất kỳ khoản phí nào trong năm học này”`],
  ])('%s', (_, quotation) =>
    check(`${SCHOOL}
//- report.md
Hiệu trưởng Vũ Thanh Mai hứa: ${quotation} [@truong].
`),
  );

  test.each([
    ['word for word', '“We have never had so many tents on this field”'],
    ['straight marks', '"the rain has not scared anybody away"'],
    ['a capital at the beginning', '“The rain has not scared anybody away.”'],
    ['an omission', '“We have never had so many tents … and the rain has not scared anybody away”'],
  ])('English, %s', (_, quotation) =>
    check(`${FESTIVAL}
//- report.md
Lindqvist said: ${quotation} [@festival].
`),
  );

  test('an English translation of a Vietnamese quotation', () =>
    check(`${SCHOOL}
//- report.md
“We will not collect any further fees this school year”, headmistress Vũ Thanh Mai said [@truong].
`));

  test('a Vietnamese translation of an English quotation', () =>
    check(`${FESTIVAL}
//- report.md
“Chưa bao giờ cánh đồng này có nhiều lều đến thế”, bà Hanna Lindqvist nói [@festival].
`));

  test('words that the source has nothing like', () =>
    check(`${SCHOOL}
//- report.md
Một phụ huynh kể với chúng tôi: “Con tôi thích đi học lắm, sáng nào cũng dậy sớm” [@truong].
`));

  test('a title in quotation marks', () =>
    check(`
//- corpus/a.txt  2024-05-10
Vở kịch “Người đàn bà bán muối bên sông” của đạo diễn Chu Lai Hương ra mắt tối thứ Bảy.
//- report.md
Vở “Người đàn bà bán muối bên sông” ra mắt khán giả [@a].
`));

  test('words that the source has in single marks', () =>
    check(`
//- corpus/a.txt  2024-05-10
‘Every lamp on the pier was broken by the storm,’ harbour master Joan Petrie said.
//- report.md
“Every lamp on the pier was broken by the storm”, Joan Petrie said [@a].
`));

  test('a term in quotation marks', () =>
    check(`${SCHOOL}
//- report.md
Phụ huynh vẫn lo những khoản “tự nguyện” như mọi năm [@truong].
`));

  test('words quoted from a second source', () =>
    check(`${SCHOOL}
//- corpus/truong-2.txt  2024-09-07
Trưởng phòng giáo dục Đỗ Văn Lâm nói: “Chúng tôi sẽ không thu thêm bất kỳ khoản tiền nào trong năm học này”.
//- report.md
Ông Lâm nói: “Chúng tôi sẽ không thu thêm bất kỳ khoản tiền nào trong năm học này” [@truong; @truong-2].
`));
});

test('an uncited quotation that a source plainly has otherwise is found, one step lower', async () => {
  const [finding] = await findingsOf(`${SCHOOL}
//- report.md
Hiệu trưởng Vũ Thanh Mai hứa: “⟦Chúng tôi sẽ không thu thêm bất kỳ khoản tiền nào trong năm học này⟧{quotation-mismatch → ${RIGHT}}”.
`);
  expect(finding).toMatchObject({ severity: 'warning', source: 'truong' });
});

test('the message is in the user’s language', async () => {
  const [finding] = await findingsOf(
    `${SCHOOL}
//- report.md
Hiệu trưởng hứa: “⟦Chúng tôi sẽ thu thêm bất kỳ khoản phí nào trong năm học này⟧{quotation-mismatch → ${RIGHT}}” [@truong].
`,
    { locale: 'vi' },
  );
  expect(finding?.message).toContain('bỏ mất “không”');
});

describe('however the files are stored', () => {
  const REPORT = `${SCHOOL}
//- report.md
Bà hứa: “${RIGHT}” [@truong].
Bà nói: “⟦Nhà trường đã vay 21 tỷ đồng để sửa mái⟧{quotation-mismatch → Nhà trường đã vay 12 tỷ đồng để sửa mái}” [@truong].
`;
  test.each(['NFD', 'CRLF', 'NFD, CRLF'] as const)('a report in %s', (stored) => check(REPORT, { stored }));
  test.each(['NFD', 'CRLF', 'NFD, CRLF'] as const)('a source in %s', (sourcesStored) =>
    check(REPORT, { sourcesStored }),
  );
});

describe('severity', () => {
  const WRONG = `${FESTIVAL}
//- report.md
“⟦We have never had so few tents on this field⟧{quotation-mismatch}”, Lindqvist said [@festival].
`;
  test('an error, unless it is set otherwise', async () => {
    expect((await findingsOf(WRONG))[0]?.severity).toBe('error');
    const [finding] = await findingsOf(WRONG, { severities: { 'quotation-mismatch': 'information' } });
    expect(finding?.severity).toBe('information');
  });

  test('switched off, it is silent', () =>
    check(WRONG.replace(/⟦(.*?)⟧\{.*?\}/, '$1'), { severities: { 'quotation-mismatch': 'off' } }));
});

describe('a block quotation', () => {
  const SPOKEN = 'Nhà trường đã vay 12 tỷ đồng để sửa mái. Số tiền ấy do thành phố trả, học trò không phải góp.';

  test.each([
    [
      'that a colon leads up to',
      `Hiệu trưởng Vũ Thanh Mai nói với phụ huynh:

> ⟦Nhà trường đã vay 21 tỷ đồng để sửa mái.
> Số tiền ấy do thành phố trả, học trò không phải góp.⟧{quotation-mismatch → ${SPOKEN.slice(0, -1)}} [@truong]`,
    ],
    [
      'with the name below it',
      `> ⟦Nhà trường đã vay 12 tỷ đồng để sửa mái. Số tiền ấy do phụ huynh trả, học trò không phải góp.⟧{quotation-mismatch} [@truong]
>
> — Vũ Thanh Mai, hiệu trưởng`,
    ],
    [
      'in its second paragraph',
      `Hiệu trưởng Vũ Thanh Mai nói với phụ huynh:

> Nhà trường đã vay 12 tỷ đồng để sửa mái.
>
> ⟦Số tiền ấy do phụ huynh trả, học trò không phải góp.⟧{quotation-mismatch} [@truong]`,
    ],
    [
      'that nothing leads up to, where all but a word is the same',
      `> ⟦Nhà trường đã vay 12 tỷ đồng để sửa mái. Số tiền ấy do phụ huynh trả, học trò không phải góp.⟧{quotation-mismatch} [@truong]`,
    ],
  ])('%s is held against the source', (_, report) => check(`${SCHOOL}\n//- report.md\n${report}\n`));

  test.each([
    ['word for word', `Hiệu trưởng Vũ Thanh Mai nói với phụ huynh:\n\n> ${SPOKEN} [@truong]`],
    [
      'word for word over two lines',
      `Hiệu trưởng nói:\n\n> ${SPOKEN.replace('. ', '.\n> ')} [@truong]\n>\n> — Vũ Thanh Mai`,
    ],
    [
      'the writer’s own summary',
      '> Tóm tắt: trường đã vay 12 tỷ đồng sửa mái; theo hiệu trưởng, thành phố trả và học trò không phải góp [@truong].',
    ],
    ['a list set off', '> - Nhà trường vay 12 tỷ đồng để sửa mái\n> - Số tiền do thành phố trả [@truong]'],
  ])('silent twin: %s', (_, report) => check(`${SCHOOL}\n//- report.md\n${report}\n`));
});

test('what is escaped in the report, so that it is no markup, are the source’s words', () =>
  check(`
//- corpus/sao.txt  2024-05-06
Giám đốc Đỗ Quang Tuấn nói: “Khách sạn hạng 5* như ở [khu B] chỉ có hai, và cả hai đều đã kín chỗ.”
//- report.md
Giám đốc Đỗ Quang Tuấn nói: “Khách sạn hạng 5\\* như ở \\[khu B\\] chỉ có hai, và cả hai đều đã kín chỗ” [@sao].
`));
