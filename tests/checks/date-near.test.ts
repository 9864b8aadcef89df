import { describe, expect, test } from 'vitest';
import { lower } from '../../server/src/text/fold.ts';
import { check } from '../support/check.ts';

describe('a weekday in a report that bears no date', () => {
  const PIER = `
//- corpus/pier.txt  2024-05-17 The Harbour Post
Divers on Tuesday lifted the wrecked ferry Annelise from the harbour of Brannock.
Her cargo of timber will be sold by the port.`;

  test('is another one than the source gives', () =>
    check(`${PIER}
//- report.md
Divers lifted the wrecked ferry Annelise from the harbour of Brannock on ⟦Thursday⟧{date-mismatch → 2024-05-14} [@pier].
`));

  test('is the source’s', () =>
    check(`${PIER}
//- report.md
Divers lifted the wrecked ferry Annelise from the harbour of Brannock on Tuesday [@pier].
`));

  test('is the weekday of a day that the source tells by its number, in whatever week', () =>
    check(`
//- corpus/pier.txt  2024-05-17 The Harbour Post
On 2 May, divers lifted the wrecked ferry Annelise from the harbour of Brannock.
//- report.md
Divers lifted the wrecked ferry Annelise from the harbour of Brannock on Thursday [@pier].
`));
});

describe('a weekday that the source tells as past', () => {
  test('is not next week’s', () =>
    check(`
//- corpus/pier.txt  2024-05-17 The Harbour Post
The wreck of the ferry Annelise will be sold for scrap, harbour master Ruth Adeyemi said Tuesday.
//- report.md
On ⟦21 May 2024⟧{date-mismatch → 2024-05-14}, harbour master Ruth Adeyemi said the wreck of the ferry Annelise would be sold for scrap [@pier].
`));

  test('may be next week’s where the source may tell of what is to come', () =>
    check(`
//- corpus/pier.txt  2024-05-17 The Harbour Post
Auction of the wreck of the ferry Annelise at Brannock harbour on Tuesday.
//- report.md
The wreck of the ferry Annelise goes to auction at Brannock harbour on 21 May 2024 [@pier].
`));
});

describe('the turn of the year', () => {
  const VISIT = `
//- corpus/tham.txt  2024-06-15 Báo Bến Nghé
Cuối tháng 1/2024, đoàn kỹ sư Na Uy sang thăm nhà máy đóng tàu Thạnh Lộc theo lời mời của ông Trần Quốc Bảo.`;

  test('parts December and January no more than other months', () =>
    check(`${VISIT}
//- report.md
Các kỹ sư Na Uy ghé xem xưởng tàu của ông Bảo hồi ⟦tháng 12/2023⟧{date-mismatch → 2024-01-21/2024-01-31} rồi ra về [@tham].
`));

  test.each(['tháng 1/2024', 'tháng 8/2019'])(
    'the right month is silent, and so is what may be another visit: %s',
    (month) =>
      check(`${VISIT}
//- report.md
Các kỹ sư Na Uy ghé xem xưởng tàu của ông Bảo hồi ${month} rồi ra về [@tham].
`),
  );
});

describe('a tone mark that a converter put a letter too far', () => {
  test.each([
    ['buôỉ', 'buổi'],
    ['giưã', 'giữa'],
    ['vâỵ', 'vậy'],
    ['đôí', 'đối'],
    ['nhiêù', 'nhiều'],
    ['hôị', 'hội'],
  ])('%s is %s', (written, meant) => expect(lower(written)).toBe(meant));

  test.each(['thuở', 'ngoài', 'khuỷu', 'người', 'rượu', 'cứu'])('%s stays', (word) => expect(lower(word)).toBe(word));
});

describe('a night', () => {
  const RAID = `
//- corpus/raid.txt  2024-05-17 The Harbour Post
Overnight, the harbour pilot Zoe Brandt challenged the ferry owner Paul Hale to a rowing match.`;
  const told = (day: string): Promise<void> =>
    check(
      `${RAID}\n//- report.md\nOn ${day} the harbour pilot Zoe Brandt challenged the ferry owner Paul Hale to a rowing match [@raid].\n`,
    );

  test('is of the day that it began on', () => told('16 May'));
  test('and of that on which it ends', () => told('17 May'));
  test('and of no other', () => told('⟦14 May⟧{date-mismatch → 2024-05-16}'));
});

describe('a month without its year', () => {
  const LAMP = `
//- corpus/lamp.txt  2024-05-17 The Harbour Post
The pilot Zoe Brandt has praised the lighthouse lamp of Fernwick ever since she lost her boat in 2012.`;

  test('is in no year that a source could mean otherwise', () =>
    check(`${LAMP}\n//- report.md\nIn June the pilot Zoe Brandt praised the lighthouse lamp of Fernwick [@lamp].\n`));
});

describe('a feast in a report without a date', () => {
  const FEAST = `
//- corpus/feast.txt  2021-02-20 Báo Bến Nghé
Năm 2018 anh Lê Văn Tám rời làng đi đóng thuyền ở Fern.
Dịp Tết năm nay anh về thăm cây cầu tre và gói bánh với bầy cháu nhỏ.`;

  test('is the source’s, whatever year the report told before', () =>
    check(
      `${FEAST}\n//- report.md\nNăm 2018 anh Lê Văn Tám rời làng đi đóng thuyền ở Fern [@feast]. Dịp Tết năm nay anh về thăm cây cầu tre và gói bánh với bầy cháu nhỏ [@feast].\n`,
    ));
});
