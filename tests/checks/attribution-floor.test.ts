import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const LAKE = `
//- corpus/ho.txt  2024-03-11
Tiến sĩ Trần Quang Huy cho rằng hồ thủy lợi cần được nạo vét ngay trong mùa khô. Song, tỉnh nên ưu tiên gia cố mái đập phía hạ lưu, nhất là đoạn hai cây số vốn hay bị thấm nước.

Bà Phạm Thu Hằng, giám đốc công ty cấp nước, nói nguồn nước sinh hoạt vẫn đủ đến hết tháng 6. Người dân hai xã ven hồ được phát thêm bồn chứa mưa.`;

const FERRY = `
//- corpus/ferry.txt  2024-03-11
Harbour master Colin Drake said the old ferry would stay in dock over the winter. Its engine needs new bearings, and the hull must be scraped and painted before the spring crossings.

Councillor Maeve Tully said the bus to the mainland was always full.`;

describe('a sentence that goes on for whoever spoke before it', () => {
  test('is his, and nobody else’s', () =>
    check(`${LAKE}
//- report.md
⟦Bà Phạm Thu Hằng⟧{attribution-mismatch → Trần Quang Huy} cho rằng tỉnh nên ưu tiên gia cố mái đập phía hạ lưu, nhất là đoạn hai cây số hay thấm nước [@ho].
`));

  test('in English', () =>
    check(`${FERRY}
//- report.md
⟦Maeve Tully⟧{attribution-mismatch → Colin Drake} said the engine needs new bearings and the hull must be scraped and painted before the spring crossings [@ferry].
`));

  test.each([
    'Ông Trần Quang Huy cho rằng tỉnh nên ưu tiên gia cố mái đập phía hạ lưu, nhất là đoạn hai cây số hay thấm nước',
    'Tiến sĩ Huy cho rằng tỉnh nên ưu tiên gia cố mái đập phía hạ lưu, nhất là đoạn hai cây số hay thấm nước',
    'Tỉnh nên ưu tiên gia cố mái đập phía hạ lưu, nhất là đoạn hai cây số hay thấm nước',
  ])('rightly: %s', (claim) =>
    check(`${LAKE}
//- report.md
${claim} [@ho].
`),
  );

  test('is read so only where the report keeps to its sources', () =>
    check(`${LAKE}
//- report.md
⟦Giải cờ vua học sinh khép lại hôm qua [@ho].⟧{unsupported-claim}

Một đoàn xiếc Ý diễn ba đêm [@ho].

Giá hồ tiêu lên lại [@ho].

Bà Phạm Thu Hằng cho rằng tỉnh nên ưu tiên gia cố mái đập phía hạ lưu, nhất là đoạn hai cây số hay thấm nước [@ho].
`));

  test('is not his where somebody else is its subject, or a new paragraph begins', () =>
    check(`
//- corpus/ho.txt  2024-03-11
Tiến sĩ Trần Quang Huy cho rằng hồ thủy lợi cần được nạo vét ngay trong mùa khô. Bà Phạm Thu Hằng hôm qua cùng tổ máy bơm gia cố xong mái đập phía hạ lưu, đoạn hai cây số hay thấm nước.

Đội xe bồn chở nước ngọt về bốn thôn ở cuối kênh suốt hai tuần liền.
//- report.md
Công ty cấp nước cho biết đã gia cố xong mái đập phía hạ lưu, đoạn hai cây số hay thấm nước [@ho].

Bà Phạm Thu Hằng cho biết đội xe bồn chở nước ngọt về bốn thôn ở cuối kênh suốt hai tuần liền [@ho].
`));
});

const PANEL = `
//- corpus/hop.txt  2024-05-20
Hội nghị bàn về nạn câu trộm ở hồ Suối Đá. Đại biểu Vũ Đình Khôi: Phải lắp đèn ở cầu cảng. Chỗ ấy tối đã nhiều năm nay. Cứ để vậy thì tuần tra ban đêm chỉ là chạy theo kẻ trộm mà thôi. Đại biểu Đỗ Thị Mai: Nên giao mặt nước cho dân. Ai nuôi cá lồng thì người ấy canh lấy phần hồ của mình.`;

describe('a section of a panel, under a name and a colon', () => {
  test('is all its speaker’s', () =>
    check(`${PANEL}
//- report.md
⟦Bà Đỗ Thị Mai⟧{attribution-mismatch → Vũ Đình Khôi} nói cứ để vậy thì tuần tra ban đêm chỉ là chạy theo kẻ trộm [@hop].
`));

  test('ends with the next one', () =>
    check(`${PANEL}
//- report.md
⟦Ông Vũ Đình Khôi⟧{attribution-mismatch → Đỗ Thị Mai} nói ai nuôi cá lồng thì người ấy canh lấy phần hồ của mình [@hop].
`));

  test.each([
    'Ông Vũ Đình Khôi nói cứ để vậy thì tuần tra ban đêm chỉ là chạy theo kẻ trộm',
    'Bà Đỗ Thị Mai nói ai nuôi cá lồng thì người ấy canh lấy phần hồ của mình',
  ])('rightly: %s', (claim) =>
    check(`${PANEL}
//- report.md
${claim} [@hop].
`),
  );
});

describe('a pronoun of the report', () => {
  test.each([
    ['## Ý kiến của bà Phạm Thu Hằng', 'Bà'],
    ['**Bà Phạm Thu Hằng**', 'Bà'],
    ['Bà Phạm Thu Hằng là giám đốc công ty cấp nước.', 'Bà này'],
  ])('stands for the one whom the text names: %s', (lead, pronoun) =>
    check(`${LAKE}
//- report.md
${lead}

⟦${pronoun}⟧{attribution-mismatch → Trần Quang Huy} cho rằng hồ thủy lợi cần được nạo vét ngay trong mùa khô này [@ho].
`),
  );

  test('in English', () =>
    check(`${FERRY}
//- report.md
Maeve Tully has sat on the council for years. ⟦She⟧{attribution-mismatch → Colin Drake} said the old ferry would stay in dock over the winter [@ferry].
`));

  test.each([
    ['## Ý kiến của ông Trần Quang Huy', 'Ông'],
    ['Bà Phạm Thu Hằng gặp ông Trần Quang Huy.', 'Bà'],
    ['Các nhà khoa học cùng bàn.', 'Họ'],
  ])('is right, or may be of several: %s', (lead, pronoun) =>
    check(`${LAKE}
//- report.md
${lead}

${pronoun} cho rằng hồ thủy lợi cần được nạo vét ngay trong mùa khô này [@ho].
`),
  );
});

test('a sentence that trails off may be gone on with', () =>
  check(`
//- corpus/thue.txt  2022-05-11 Báo Cửa Sông
Ông Đinh Quốc Hải cho biết nhiều hộ lợi dụng kẽ hở để mua bán hóa đơn... Không ít người bán vòng vèo qua nhiều khâu trung gian rồi dùng hóa đơn của tiệm bỏ trốn.
Ông Lý Văn Trọng nói thuế vẫn thu đủ.
//- report.md
Theo ⟦ông Lý Văn Trọng⟧{attribution-mismatch → Đinh Quốc Hải}, không ít người bán vòng vèo qua nhiều khâu trung gian rồi dùng hóa đơn của tiệm bỏ trốn [@thue].
`));
