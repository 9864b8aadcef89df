import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const FERRY = `
//- corpus/pha.txt  2024-09-02
Phía Oslo ước tính có ít nhất 400 công nhân Thụy Điển đang mắc kẹt trên chiếc phà chở gỗ ngoài vịnh.
Ông Mạc Đình Toản khẳng định bà Lụa đã hiểu rất đúng về khoản nợ của bến phà trước mùa lũ.
Ông Mạc Đình Toản nói bà Thắm từng hứa sẽ trả hết tiền công cho thợ lái trước rằm.`;

const HALL = `
//- corpus/hall.txt  2024-09-02
Ellen Mills of the harbour board insisted that Carter Bolan is right about the leaking lock gate and the unpaid keepers.
Ellen Mills said Ruth Vale had told keepers that the barge fees would double before the harvest fair.`;

describe('whoever stands within what another one says', () => {
  test('a country whose people are told of does not speak', () =>
    check(`${FERRY}
//- report.md
Báo cáo dẫn ước tính của ⟦Stockholm⟧{attribution-mismatch → Phía Oslo} rằng có ít nhất 400 công nhân Thụy Điển đang mắc kẹt trên chiếc phà chở gỗ ngoài vịnh [@pha].
`));

  test('… and the one that gives the figure does', () =>
    check(`${FERRY}
//- report.md
Báo cáo dẫn ước tính của Oslo rằng có ít nhất 400 công nhân Thụy Điển đang mắc kẹt trên chiếc phà chở gỗ ngoài vịnh [@pha].
`));

  test('a person who is told of does not speak', () =>
    check(`${HALL}
//- report.md
⟦Carter Bolan⟧{attribution-mismatch → Ellen Mills} insisted that the lock gate is leaking and the keepers unpaid, and right [@hall].
`));

  test('… and one with a verb of saying of her own does', () =>
    check(`${HALL}
//- report.md
Ruth Vale told keepers that the barge fees would double before the harvest fair [@hall].
`));

  test('… in Vietnamese as well', () =>
    check(`${FERRY}
//- report.md
Bà Thắm hứa sẽ trả hết tiền công cho thợ lái trước rằm [@pha].
`));
});

const BOOK = `
//- corpus/que.txt  2024-09-02
“Mình đi rồi lại về, về rồi lại đi thôi”, bà Mạc Thị Lụa nói.
Ông Kha không cho biết số thợ lái bám trụ ở bến là bao nhiêu, song nói rõ bến đò cần thêm 12 thợ lái và 40 áo phao trước mùa lũ.
Chủ tịch Hạ viện Erika Holm cho biết dự luật về kênh đào sẽ được biểu quyết lại vào tháng sau.`;

describe('what is plainly the same', () => {
  test('a quotation of everyday words, word for word', () =>
    check(`${BOOK}
//- report.md
⟦Ông Hà Văn Quý⟧{attribution-mismatch → Mạc Thị Lụa} nói: “Mình đi rồi lại về, về rồi lại đi thôi” [@que].
`));

  test('… by whoever said it', () =>
    check(`${BOOK}
//- report.md
Bà Lụa nói: “Mình đi rồi lại về, về rồi lại đi thôi” [@que].
`));

  test('the second half of a sentence has the subject of the first', () =>
    check(`${BOOK}
//- report.md
⟦Ông Hà Văn Quý⟧{attribution-mismatch → Kha} nói rõ bến đò cần thêm 12 thợ lái và 40 áo phao trước mùa lũ [@que].
`));

  test('… and is his', () =>
    check(`${BOOK}
//- report.md
Ông Kha nói rõ bến đò cần thêm 12 thợ lái và 40 áo phao trước mùa lũ [@que].
`));

  test('who chairs a chamber is known by name', () =>
    check(`${BOOK}
//- report.md
⟦Chủ tịch Hạ viện Anna Vale⟧{attribution-mismatch → Erika Holm} cho biết dự luật về kênh đào sẽ được biểu quyết lại vào tháng sau [@que].
`));

  test('… and by the family name alone', () =>
    check(`${BOOK}
//- report.md
Bà Holm cho biết dự luật về kênh đào sẽ được biểu quyết lại vào tháng sau [@que].
`));
});
