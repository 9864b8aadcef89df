import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// A quotation that stands word for word in the source tells by itself whose words it is.

const PIER = `
//- corpus/ben.txt  2024-04-12
Bến phà Hòa Sơn đóng cửa từ đầu tuần vì nước lên, và khách phải đi vòng qua cầu Lụa.
Bà Lò Thị Mây khẳng định "thợ lái làm như vậy là không nên", rồi ra về.
Giám đốc bến phà Đỗ Văn Tám kể khách la ó ở bến phà suốt buổi sáng vì thợ lái bỏ chuyến.
Trưởng ban quản lý chợ Hà Minh Đức cũng đồng tình, ông nói thẳng: "cái bến này phải dời đi thôi".
Ông Đỗ Văn Tám và bà Vũ Thanh Mai cùng nói "ai cũng thấy bến phà đã quá cũ".
Ông Đỗ Văn Tám không hề nói "năm sau bến phà sẽ thu phí gấp đôi", bà Lò Thị Mây kể.`;

const LOCK = `
//- corpus/lock.txt  2024-04-12
Ellen Mills opened the meeting at the lock house with a word on the flood.
Carter Bolan came late and left early, to the keepers' anger.
“We had no idea that the gate was open,” Ruth Vale said.
Ola Brandt sat beside Anna Holm at the end. “Nobody had told us what it would cost,” she said.`;

describe('whose words a quotation is', () => {
  test('another one’s, however little else the sentences share', () =>
    check(`${PIER}
//- report.md
Về chuyện khách la ó ở bến phà suốt buổi sáng vì thợ lái bỏ chuyến, ⟦ông Đỗ Văn Tám⟧{attribution-mismatch → Lò Thị Mây} cho rằng “thợ lái làm như vậy là không nên” [@ben].
`));

  test('… and her own', () =>
    check(`${PIER}
//- report.md
Về chuyện khách la ó ở bến phà suốt buổi sáng vì thợ lái bỏ chuyến, bà Lò Thị Mây cho rằng “thợ lái làm như vậy là không nên” [@ben].
`));

  test('… in English as well', () =>
    check(`${LOCK}
//- report.md
Asked about the flood at the meeting in the lock house, ⟦Ellen Mills⟧{attribution-mismatch → Ruth Vale} said: “We had no idea that the gate was open” [@lock].
`));

  test('… and her own in English', () =>
    check(`${LOCK}
//- report.md
Asked about the flood at the meeting in the lock house, Ruth Vale said: “We had no idea that the gate was open” [@lock].
`));

  test('of whom the sentence names alone in front of a pronoun', () =>
    check(`${PIER}
//- report.md
Khi khách la ó ở bến phà suốt buổi sáng, ⟦ông Đỗ Văn Tám⟧{attribution-mismatch → Hà Minh Đức} nói “cái bến này phải dời đi thôi” [@ben].
`));

  test('not told by a pronoun behind two names', () =>
    check(`${LOCK}
//- report.md
At the lock house meeting on the flood, Anna Holm said “nobody had told us what it would cost” [@lock].
`));

  test('of either of two who said it together', () =>
    check(`${PIER}
//- report.md
Bà Vũ Thanh Mai cũng cho rằng “ai cũng thấy bến phà đã quá cũ” [@ben].
`));

  test('of nobody who did not say it', () =>
    check(`${PIER}
//- report.md
Bà Vũ Thanh Mai cho biết “năm sau bến phà sẽ thu phí gấp đôi” [@ben].
`));
});

describe('two quotations about one thing', () => {
  const corpus = `
//- corpus/dong-song.txt  2022-05-11 Báo Cửa Sông
Hai tỉnh Bình Nam và Hòa Lạc vừa ký thỏa thuận chia nước sông Ngang.
“Hai tỉnh là láng giềng lâu đời bên sông Ngang và chúng tôi học được cách kiên nhẫn với từng gáo nước của cả hai bên”, ông Lý Văn Trọng nói.`;

  test('in other words are of two speeches', () =>
    check(`${corpus}
//- report.md
Bà Đinh Thị Thắm nói: “Hai tỉnh là láng giềng bên sông Ngang, chính quyền đôi bên đủ sức gỡ từng vướng mắc để không hỏng việc lớn của mùa màng năm nay và những năm sau” [@dong-song].
`));

  test('in the same words, of which one was changed, are one that was given to another', () =>
    check(`${corpus}
//- report.md
⟦Bà Đinh Thị Thắm⟧{attribution-mismatch → Lý Văn Trọng} nói: “⟦Hai tỉnh là láng giềng lâu đời bên sông Ngang và chúng tôi học được cách nhường nhịn với từng gáo nước của cả hai bên⟧{quotation-mismatch → Hai tỉnh là láng giềng lâu đời bên sông Ngang và chúng tôi học được cách kiên nhẫn với từng gáo nước của cả hai bên}” [@dong-song].
`));
});
