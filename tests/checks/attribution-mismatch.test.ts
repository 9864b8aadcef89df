import { describe, expect, test } from 'vitest';
import { check, findingsOf } from '../support/check.ts';

const MARKET = `
//- corpus/cho.txt  2024-08-21 Tuổi Trẻ
Bà Đặng Thị Lụa, Trưởng phòng Kinh tế quận, cho biết chợ nổi sẽ ngừng họp trong ba tháng để nạo vét lòng rạch.
Ông Phan Văn Tấn, trưởng ban quản lý chợ, cảnh báo các ghe hàng cũ có thể chìm khi nước lên.
Theo Sở Du lịch, mỗi ngày có hơn một nghìn du khách ghé thăm chợ nổi.
“Chúng tôi không biết neo ghe vào đâu”, bà Sáu Thơm, một người bán trái cây, nói.`;

const CLUB = `
//- corpus/club.txt  2025-02-11 The Guardian
Chairman Martin Oakes said the club would sell its stadium to repay a loan taken out in the spring.
Goalkeeper Daniel Ferreira said nobody in the dressing room had seen wages or physiotherapists since the cup match at Christmas.
The city council said it had not been told of any plan to build flats on the ground.
Spokeswoman Priya Nair called for an independent inquiry into the accounts.`;

const EMBASSY = `
//- corpus/visa.txt  2022-07-09 Tin Phương Nam
Người phát ngôn Bộ Ngoại giao Pháp Claire Dumont tuyên bố Paris sẽ đóng cửa hai lãnh sự quán ở miền nam Brazil vào mùa thu.
Ngoại trưởng Brazil Paulo Teixeira phản bác rằng quyết định này làm tổn hại hàng nghìn sinh viên xin thị thực du học.`;

describe('Vietnamese on Vietnamese', () => {
  test('another person of the source', () =>
    check(`${MARKET}
//- report.md
⟦Ông Phan Văn Tấn⟧{attribution-mismatch → Đặng Thị Lụa} cho biết chợ nổi sẽ ngừng họp trong ba tháng để nạo vét lòng rạch [@cho].
`));

  test('the right person', () =>
    check(`${MARKET}
//- report.md
Bà Đặng Thị Lụa cho biết chợ nổi sẽ ngừng họp trong ba tháng để nạo vét lòng rạch [@cho].
`));

  test('a person whom the source does not know', () =>
    check(`${MARKET}
//- report.md
⟦Ông Lý Quốc Đạt⟧{attribution-mismatch → Phan Văn Tấn} cảnh báo các ghe hàng cũ có thể chìm khi nước lên [@cho].
`));

  test('theo X', () =>
    check(`${MARKET}
//- report.md
Theo ⟦ông Phan Văn Tấn⟧{attribution-mismatch → Đặng Thị Lụa}, chợ nổi sẽ ngừng họp trong ba tháng để nạo vét lòng rạch [@cho].
`));

  test('theo X, rightly', () =>
    check(`${MARKET}
//- report.md
Theo bà Lụa, chợ nổi sẽ ngừng họp trong ba tháng để nạo vét lòng rạch [@cho].
`));

  test.each(['Trưởng phòng Kinh tế', 'Trưởng phòng Kinh tế quận', 'Phòng Kinh tế quận', 'Bà Lụa'])(
    'a title, an office or a part of the name stands for its holder: %s',
    (speaker) =>
      check(`${MARKET}
//- report.md
${speaker} cho biết chợ nổi sẽ ngừng họp trong ba tháng để nạo vét lòng rạch [@cho].
`),
  );

  test('the outlet stands for what it carried', () =>
    check(`${MARKET}
//- report.md
Báo Tuổi Trẻ cho biết chợ nổi sẽ ngừng họp trong ba tháng để nạo vét lòng rạch [@cho].
`));

  test('a quotation given to somebody else', () =>
    check(`${MARKET}
//- report.md
“Chúng tôi không biết neo ghe vào đâu”, ⟦ông Phan Văn Tấn⟧{attribution-mismatch → Sáu Thơm} nói [@cho].
`));

  test('and to the one who said it', () =>
    check(`${MARKET}
//- report.md
“Chúng tôi không biết neo ghe vào đâu”, bà Sáu Thơm nói [@cho].
`));

  test('speakers whom nobody names contradict nobody', () =>
    check(`${MARKET}
//- report.md
Một tiểu thương cho biết chợ nổi sẽ ngừng họp trong ba tháng để nạo vét lòng rạch [@cho].
`));

  test('a statement that the source does not carry is silent', () =>
    check(`${MARKET}
//- report.md
Ông Phan Văn Tấn cho biết bãi giữ xe mới sẽ thu phí từ đầu năm sau [@cho].
`));

  test('the writer’s own word behind the citation', () =>
    check(`${MARKET}
//- report.md
Bà Lụa cho biết chợ nổi sẽ ngừng họp trong ba tháng [@cho]. Nhà văn Bình Nguyên từng viết rằng chợ là linh hồn của miệt vườn.
`));
});

describe('states and their spokespeople', () => {
  test('another side', () =>
    check(`${EMBASSY}
//- report.md
⟦Bộ Ngoại giao Brazil⟧{attribution-mismatch → Claire Dumont} tuyên bố sẽ đóng cửa hai lãnh sự quán ở miền nam Brazil vào mùa thu [@visa].
`));

  test.each([
    'Bộ Ngoại giao Pháp',
    'Paris',
    'Phía Pháp',
    'Chính phủ Pháp',
    'Bà Dumont',
    'Phát ngôn viên Bộ Ngoại giao Pháp',
  ])('a ministry, a government and a capital stand for their spokesperson: %s', (speaker) =>
    check(`${EMBASSY}
//- report.md
${speaker} tuyên bố sẽ đóng cửa hai lãnh sự quán ở miền nam Brazil vào mùa thu [@visa].
`),
  );

  test('the minister is not the other country’s spokesperson', () =>
    check(`${EMBASSY}
//- report.md
⟦Ngoại trưởng Paulo Teixeira⟧{attribution-mismatch → Claire Dumont} tuyên bố sẽ đóng cửa hai lãnh sự quán ở miền nam Brazil vào mùa thu [@visa].
`));
});

describe('English on English', () => {
  test('another person of the source', () =>
    check(`${CLUB}
//- report.md
⟦Daniel Ferreira⟧{attribution-mismatch → Martin Oakes} said the club would sell its stadium to repay a loan [@club].
`));

  test('the right person', () =>
    check(`${CLUB}
//- report.md
Martin Oakes said the club would sell its stadium to repay a loan [@club].
`));

  test.each(['Oakes', 'The chairman', 'Chairman Martin Oakes', 'Mr Oakes', 'The Guardian'])(
    'another name for the same speaker: %s',
    (speaker) =>
      check(`${CLUB}
//- report.md
${speaker} said the club would sell its stadium to repay a loan [@club].
`),
  );

  test('according to', () =>
    check(`${CLUB}
//- report.md
According to ⟦Priya Nair⟧{attribution-mismatch → Daniel Ferreira}, nobody had seen wages or physiotherapists since Christmas [@club].
`));

  test('according to, rightly', () =>
    check(`${CLUB}
//- report.md
According to Ferreira, nobody had seen wages or physiotherapists since Christmas [@club].
`));

  test('the speaker behind the words, rightly', () =>
    check(`${CLUB}
//- report.md
Nobody in the dressing room had seen wages or physiotherapists since the cup match at Christmas, said Daniel Ferreira [@club].
`));

  test('the speaker behind the words', () =>
    check(`${CLUB}
//- report.md
Nobody in the dressing room had seen wages or physiotherapists since the cup match at Christmas, said ⟦Martin Oakes⟧{attribution-mismatch → Daniel Ferreira} [@club].
`));

  test('a pronoun is not judged', () =>
    check(`${CLUB}
//- report.md
He said nobody had seen wages or physiotherapists since Christmas [@club].
`));
});

describe('across the languages', () => {
  test('a part of the world under its name in either language', () =>
    check(`
//- corpus/bong.txt  2024-09-12
Trung Á báo cáo sản lượng bông giảm 12% trong vụ thu hoạch năm nay.
//- report.md
Central Asia reported a 12% drop in its cotton harvest this year [@bong].
`));

  test('an English report on a Vietnamese source', () =>
    check(`${EMBASSY}
//- report.md
⟦Brazilian foreign minister Paulo Teixeira⟧{attribution-mismatch → Claire Dumont} announced that Paris would close two consulates in the south of Brazil in autumn [@visa].
`));

  test('and its silent twin', () =>
    check(`${EMBASSY}
//- report.md
Claire Dumont, spokeswoman of the French foreign ministry, announced that Paris would close two consulates in the south of Brazil in autumn [@visa].
`));

  test('a Vietnamese report on an English source', () =>
    check(`
//- corpus/dam.txt  2023-04-02
Egyptian president Karim Soliman warned that the new dam in Ethiopia threatened the water supply of Egypt's farmers.
Ethiopian prime minister Dawit Bekele said the dam would provide electricity to 60 million people.
//- report.md
⟦Thủ tướng Ethiopia Dawit Bekele⟧{attribution-mismatch → Karim Soliman} cảnh báo con đập mới ở Ethiopia đe dọa nguồn nước của nông dân Ai Cập [@dam].
`));

  test('and its silent twin', () =>
    check(`
//- corpus/dam.txt  2023-04-02
Egyptian president Karim Soliman warned that the new dam in Ethiopia threatened the water supply of Egypt's farmers.
Ethiopian prime minister Dawit Bekele said the dam would provide electricity to 60 million people.
//- report.md
Tổng thống Ai Cập cảnh báo con đập mới ở Ethiopia đe dọa nguồn nước của nông dân Ai Cập [@dam].
`));
});

describe('several citations', () => {
  const TWO = `${CLUB}
//- corpus/club-2.txt  2025-02-12
Captain Owen Reid said nobody had seen wages or physiotherapists since Christmas.`;

  test('agreement with any is agreement', () =>
    check(`${TWO}
//- report.md
Owen Reid said nobody had seen wages or physiotherapists since Christmas [@club; @club-2].
`));

  test('where none agrees, it is found', () =>
    check(`${TWO}
//- report.md
⟦Priya Nair⟧{attribution-mismatch} said nobody had seen wages or physiotherapists since Christmas [@club; @club-2].
`));
});

test('an uncited statement that a source plainly gives to another is found, one step lower', async () => {
  const [finding] = await findingsOf(`${MARKET}
//- report.md
⟦Ông Phan Văn Tấn⟧{attribution-mismatch → Đặng Thị Lụa} cho biết chợ nổi sẽ ngừng họp trong ba tháng để nạo vét lòng rạch.
`);
  expect(finding).toMatchObject({ severity: 'warning', source: 'cho' });
});

test('the message names both, and the fix writes the right one, in the user’s language', async () => {
  const report = `${CLUB}
//- report.md
⟦Daniel Ferreira⟧{attribution-mismatch → Martin Oakes} said the club would sell its stadium to repay a loan [@club].
`;
  const [english] = await findingsOf(report);
  expect(english?.message).toMatch(/Daniel Ferreira.*club.*Martin Oakes/);
  expect(english?.fixes.map(({ title }) => title)).toEqual(['Change to Martin Oakes']);
  const [vietnamese] = await findingsOf(report, { locale: 'vi' });
  expect(vietnamese?.message).toMatch(/^Báo cáo .*Daniel Ferreira.*Martin Oakes/);
});

describe('however the files are stored', () => {
  const REPORT = `${MARKET}
//- report.md
Bà Đặng Thị Lụa cho biết chợ nổi sẽ ngừng họp trong ba tháng để nạo vét lòng rạch [@cho].
⟦Ông Lý Quốc Đạt⟧{attribution-mismatch → Phan Văn Tấn} cảnh báo các ghe hàng cũ có thể chìm khi nước lên [@cho].
`;
  test.each(['NFD', 'CRLF', 'NFD, CRLF'] as const)('a report in %s', (stored) => check(REPORT, { stored }));
  test.each(['NFD', 'CRLF', 'NFD, CRLF'] as const)('a source in %s', (sourcesStored) =>
    check(REPORT, { sourcesStored }),
  );
});

describe('severity', () => {
  const WRONG = `${CLUB}
//- report.md
⟦Daniel Ferreira⟧{attribution-mismatch → Martin Oakes} said the club would sell its stadium to repay a loan [@club].
`;
  test('an error, unless it is set otherwise', async () => {
    expect((await findingsOf(WRONG))[0]?.severity).toBe('error');
    expect((await findingsOf(WRONG, { severities: { 'attribution-mismatch': 'warning' } }))[0]?.severity).toBe(
      'warning',
    );
  });

  test('switched off, it is silent', () =>
    check(WRONG.replace(/⟦(.*?)⟧\{.*?\}/, '$1'), { severities: { 'attribution-mismatch': 'off' } }));
});

test('the fix keeps the form of address, and its size inside a sentence', async () => {
  const fixes = async (report: string): Promise<readonly string[]> =>
    (
      await findingsOf(`${MARKET}
//- report.md
${report}
`)
    ).map(({ fixes: [fix] }) => fix?.edits[0]?.text ?? '');
  const told = 'cho biết chợ nổi sẽ ngừng họp trong ba tháng để nạo vét lòng rạch [@cho].';
  expect(await fixes(`⟦Ông Phan Văn Tấn⟧{attribution-mismatch} ${told}`)).toEqual(['Bà Đặng Thị Lụa']);
  expect(await fixes(`Hôm qua, ⟦ông Phan Văn Tấn⟧{attribution-mismatch} ${told}`)).toEqual(['bà Đặng Thị Lụa']);
  expect(await fixes(`⟦Phan Văn Tấn⟧{attribution-mismatch} ${told}`)).toEqual(['Đặng Thị Lụa']);
});
