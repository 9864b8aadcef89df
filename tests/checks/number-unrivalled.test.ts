import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

describe('the only figure that can be meant', () => {
  const SCHOOL = `
//- corpus/truong.txt  2024-05-21
Trường nhạc Hoa Ban hiện có mạng lưới gồm 80 phòng tập piano ở các quận nội thành.
Học phí được giữ nguyên từ mùa thu năm ngoái.`;
  // Most of the report is told from elsewhere, so that more is asked for.
  const runs = (count: string, source = SCHOOL): Promise<void> =>
    check(
      `${source}\n//- report.md\nKhắp thành phố, Trường Hoa Ban đang vận hành ${count} tập piano [@truong].\n${ELSEWHERE}`,
      { severities: { 'unsupported-claim': 'off' } },
    );
  const ELSEWHERE = `
Mưa đá làm dập nát vườn hồng của nhiều nhà vườn vùng cao [@truong].
Đội kéo co của xã bên giành cúp vàng nhờ sức bền [@truong].
`;

  test('is contradicted in a free account', () => runs('⟦60 phòng⟧{number-mismatch}'));
  test('is left alone where a source gives the figure of something', () =>
    runs('60 phòng', `${SCHOOL}\nMỗi lớp kéo dài 60 phút.`));
  test('is left alone where it is said to be rounded', () =>
    runs('60 phòng', SCHOOL.replace('gồm 80', 'gồm ít nhất 80')));
});

describe('a figure that is said to be rounded', () => {
  const FIRM = `
//- corpus/hang.txt  2024-05-21
Nếu thành công, vốn điều lệ của hãng dệt Sông Lô sẽ được nâng lên hơn 739 tỷ đồng trong năm nay.`;
  const reaches = (sum: string): Promise<void> =>
    check(
      `${FIRM}\n//- report.md\nNếu thành công, vốn điều lệ của hãng dệt Sông Lô sẽ lên tới ${sum} trong năm nay [@hang].\n`,
    );

  test('was rounded to its last digit that says something', () => reaches('hơn ⟦793 tỷ đồng⟧{number-mismatch}'));
  test('may lie further off where that digit is a large one', () => reaches('khoảng 700 tỷ đồng'));
  test('may lie off by half of the digit before, where it ends in a five', () => reaches('khoảng 750 tỷ đồng'));
});

describe('a part beside the rest of the whole', () => {
  const DEPOT = `
//- corpus/depot.txt  2024-05-21
The bus company of Millford has signed a contract for 40 electric buses with a builder in Harrow.`;
  const signs = (parts: string): Promise<void> =>
    check(
      `${DEPOT}\n//- report.md\nThe bus company of Millford has signed a contract for ${parts} with a builder in Harrow [@depot].\n`,
    );

  test('is no other figure', () => signs('18 and later 22 electric buses'));
  test('is one where they do not add up', () => signs('18 and later ⟦26 electric buses⟧{number-mismatch}'));
});
