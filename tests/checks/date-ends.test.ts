import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const FAIR = `
//- corpus/cho.txt  2023-04-20 Báo Bến Nghé
Chợ hoa Lâm Thao sắp mở
Chợ hoa Lâm Thao do hội sinh vật cảnh tổ chức, diễn ra từ ngày 2 đến ngày 10/5 tại bến Nghiêng.
Bà Phan Thị Lụa dạy nghề trồng hoa ở trường Lâm Thao từ năm 1987 đến nay.`;

const DIG = `
//- corpus/dig.txt  2022-09-01 The Harbour Post
The harbour dig at Fernwick ran from 4 July to 19 August 2022 and brought up forty iron anchors.
The ferry to Skerry sails on 3 March and the mail boat to Hale on 9 March, the harbour office said.`;

describe('the end of a stretch that a report tells', () => {
  test('another day than the one on which it opens', () =>
    check(`${FAIR}
//- report.md
Chợ hoa Lâm Thao của hội sinh vật cảnh khai mạc ngày ⟦5/5⟧{date-mismatch → 2023-05-02} tại bến Nghiêng [@cho].

Chợ hoa Lâm Thao của hội sinh vật cảnh bế mạc ngày ⟦8/5⟧{date-mismatch → 2023-05-10} tại bến Nghiêng [@cho].
`));

  test('… than the year from which it went on', () =>
    check(`${FAIR}
//- report.md
Từ ⟦năm 1997⟧{date-mismatch → 1987}, bà Phan Thị Lụa dạy nghề trồng hoa ở trường Lâm Thao [@cho].
`));

  test('… in English', () =>
    check(`${DIG}
//- report.md
The harbour dig at Fernwick ended on ⟦12 August 2022⟧{date-mismatch → 2022-08-19} with forty iron anchors brought up [@dig].
`));

  test('its own ends, and any day between on which nothing opens or closes, are silent', () =>
    check(`${FAIR}${DIG}
//- report.md
Chợ hoa Lâm Thao của hội sinh vật cảnh khai mạc ngày 2/5 tại bến Nghiêng [@cho]. Ngày 5/5, chợ hoa Lâm Thao của hội sinh vật cảnh diễn ra tại bến Nghiêng [@cho]. Năm 1997, bà Phan Thị Lụa dạy nghề trồng hoa ở trường Lâm Thao [@cho].

The harbour dig at Fernwick ended on 19 August 2022 with forty iron anchors brought up [@dig]. On 12 August 2022 the harbour dig at Fernwick brought up iron anchors [@dig].
`));
});

describe('a day taken for another of its sentence, in a report that goes on', () => {
  test('is told by the clause that holds it', () =>
    check(`${DIG}
//- report.md
The ferry to Skerry sails on ⟦9 March⟧{date-mismatch → 2022-03-03}, which leaves the islanders little time to sell their lambs and wool on the mainland before Easter [@dig].
`));

  test('the right one is silent', () =>
    check(`${DIG}
//- report.md
The ferry to Skerry sails on 3 March, which leaves the islanders little time to sell their lambs and wool on the mainland before Easter [@dig].
`));
});
