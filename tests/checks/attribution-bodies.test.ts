import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const CLINIC = `
//- corpus/ca-benh.txt  2024-03-11
Sở Y tế Hòa Sơn sáng qua cho biết ba em nhỏ bị sốt nhẹ và nổi mẩn đỏ ở cánh tay sau mũi tiêm, không em nào phải thở máy.
Kiểm toán Nhà nước vừa công bố số nợ đọng của các trạm bơm trong tỉnh là 91 tỷ đồng.
"Lịch thi đã dán ở cổng từ đầu tháng. Chúng tôi sẽ không dời ngày nào cả", đại diện trường Kerlund nói.`;

const FERRY = `
//- corpus/pha.txt  2024-03-11
Phía Hungary ước tính có ít nhất 900 xe tải Ba Lan đang mắc kẹt ở hai bến phà trên sông.
Bà Lò Thị Mây tuyên bố bến phà sẽ mở thêm hai chuyến đêm trong mùa lũ, và đã nói việc này với ông Đỗ Văn Tám.
Chủ tịch nước Đỗ Văn Lâm hoan nghênh đoàn thợ máy Hungary sang sửa chiếc phà cũ.`;

describe('two bodies are not one', () => {
  test('a hospital and the department above it', () =>
    check(`${CLINIC}
//- report.md
⟦Bệnh viện Nhi Hòa Sơn⟧{attribution-mismatch → Sở Y tế Hòa Sơn} cho biết ba em nhỏ bị sốt nhẹ, nổi mẩn đỏ ở cánh tay sau mũi tiêm, không em nào phải thở máy [@ca-benh].
`));

  test('but the department itself, in fewer words', () =>
    check(`${CLINIC}
//- report.md
Sở Y tế cho biết ba em nhỏ bị sốt nhẹ, nổi mẩn đỏ ở cánh tay sau mũi tiêm, không em nào phải thở máy [@ca-benh].
`));

  test('a ministry and the auditors', () =>
    check(`${CLINIC}
//- report.md
⟦Bộ Kế hoạch và Đầu tư⟧{attribution-mismatch → Kiểm toán Nhà nước} vừa công bố số nợ đọng của các trạm bơm trong tỉnh là 91 tỷ đồng [@ca-benh].
`));

  test('letters may stand for any of them', () =>
    check(`${CLINIC}
//- report.md
KTNN nói các trạm bơm ở tỉnh này còn nợ đọng 91 tỷ đồng [@ca-benh].
`));

  test('two schools whose people have no name', () =>
    check(`${CLINIC}
//- report.md
“Lịch thi đã dán ở cổng từ đầu tháng”, ⟦lãnh đạo Đại học Fernholm⟧{attribution-mismatch → đại diện trường Kerlund} nói [@ca-benh].
`));

  test('and one of them', () =>
    check(`${CLINIC}
//- report.md
“Lịch thi đã dán ở cổng từ đầu tháng”, một lãnh đạo trường Kerlund nói [@ca-benh].
`));
});

describe('a name that is only spoken of does not speak', () => {
  test('a country as an adjective', () =>
    check(`${FERRY}
//- report.md
⟦Ba Lan⟧{attribution-mismatch → Phía Hungary} ước tính có ít nhất 900 xe tải đang mắc kẹt ở hai bến phà trên sông [@pha].
`));

  test('… while the country of the speaker does', () =>
    check(`${FERRY}
//- report.md
Hungary ước tính có ít nhất 900 xe tải đang mắc kẹt ở hai bến phà trên sông [@pha].
`));

  test('whom something is said to', () =>
    check(`${FERRY}
//- report.md
⟦Ông Đỗ Văn Tám⟧{attribution-mismatch → Lò Thị Mây} tuyên bố bến phà sẽ mở thêm hai chuyến đêm trong mùa lũ [@pha].
`));

  test('the title alone is its holder, whoever else bears it in the report', () =>
    check(`${FERRY}
//- report.md
Chủ tịch nước Hungary Ola Brandt gửi lời chào [@pha]. Chủ tịch nước hoan nghênh đoàn thợ máy Hungary sang sửa chiếc phà cũ [@pha].
`));
});

const RICE = `
//- corpus/gao.txt  2024-03-11
Ông Ola Brandt, Giám đốc Kerlund Airlines, đến thăm kho gạo. Kerlund Airlines cho biết đây là chuyến hàng lớn nhất trong hai mươi năm hãng bay đến Hòa Sơn.
Bà Lò Thị Mây kêu gọi các chủ vựa họp ở Hòa Sơn. Họ khẳng định kho lạnh mới sẽ mở cửa trước mùa gặt và nhận thóc của cả ba xã.
Nông dân Đỗ Văn Tám đứng ở sân phơi. Ông nói máy sấy cũ đã hỏng ba lần trong một tuần vì thóc quá ướt.`;

describe('who can only be guessed is held against nobody', () => {
  test('a company that was read as a person, and whoever runs it', () =>
    check(`${RICE}
//- report.md
Ông Knut Lindqvist cho biết đây là chuyến hàng lớn nhất trong hai mươi năm hãng bay đến Hòa Sơn [@gao].
`));

  test('several whom a pronoun stands for', () =>
    check(`${RICE}
//- report.md
Ông Knut Lindqvist khẳng định kho lạnh mới sẽ mở cửa trước mùa gặt và nhận thóc của cả ba xã [@gao].
`));

  test('but one man whom the sentence before names', () =>
    check(`${RICE}
//- report.md
⟦Ông Knut Lindqvist⟧{attribution-mismatch → Đỗ Văn Tám} nói máy sấy cũ đã hỏng ba lần trong một tuần vì thóc quá ướt [@gao].
`));
});
