import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const STREET = `
//- corpus/street.txt  2023-05-20 Báo Bến Nghé
Con đường mới ở Thạnh Lộc chưa có tên.
Ông Mạc Văn Lục - Phó ban tuyên giáo thành ủy Hải Phòng cho biết tên đường sẽ được bàn vào tháng sau.
Ông Đinh Trọng Khoa, giám đốc Sở Văn hóa tỉnh, đề xuất lấy con đường giáp bến phà cũ để mang tên nhà thơ.`;

const SUGGESTED = 'đề xuất lấy con đường giáp bến phà cũ để mang tên nhà thơ [@street].';

describe('an office in full is no other’s than whom the source calls by it', () => {
  test('so that a third one with a name contradicts it', () =>
    check(`${STREET}
//- report.md
⟦Phó ban tuyên giáo Thành ủy Hải Phòng⟧{attribution-mismatch → Đinh Trọng Khoa} ${SUGGESTED}
`));

  test('but who is called so himself does not', () =>
    check(`${STREET.replace('giám đốc Sở Văn hóa tỉnh', 'cũng là Phó ban tuyên giáo thành ủy Hải Phòng')}
//- report.md
Phó ban tuyên giáo Thành ủy Hải Phòng ${SUGGESTED}
`));
});

const TALKS = `
//- corpus/talks.txt  2023-05-20 Báo Bến Nghé
Hai bên nói chuyện suốt buổi sáng.
Cố vấn Điện Kremlin Yuri Holmov cho biết Tổng thống Mỹ Joe Biden đã nói với phía Nga rằng Mỹ sẽ không đặt kho đạn mới ở biên giới phía bắc.
Cả Tổng thống Nga Vladimir Putin và Tổng thống Mỹ Joe Biden đều hi vọng vòng đàm phán tới mở ra một lối đi khác.`;

describe('an unnamed official', () => {
  test('is not the president himself', () =>
    check(`${TALKS}
//- report.md
Theo lời ⟦một quan chức Nhà Trắng⟧{attribution-mismatch → Yuri Holmov}, ông Biden đã nói với phía Nga rằng Mỹ sẽ không đặt kho đạn mới ở biên giới phía bắc [@talks].
`));

  test('may speak for one of two who say it together', () =>
    check(`${TALKS}
//- report.md
Một quan chức Nhà Trắng hi vọng vòng đàm phán tới mở ra một lối đi khác [@talks].
`));
});

const PHONE = `
//- corpus/phone.txt  2023-05-20 Báo Bến Nghé
Chiếc máy do KVD làm ở Thạnh Lộc.
Nhà máy mở cửa từ mùa nước trước.
Fernix cho biết máy mới sẽ có hai mức bộ nhớ và hai màu vỏ quen thuộc là đen và trắng.`;

describe('a firm by its letters and one by its name', () => {
  test('are two, where the source tells of both', () =>
    check(`${PHONE}
//- report.md
⟦KVD⟧{attribution-mismatch → Fernix} thông báo máy mới sẽ có hai mức bộ nhớ, với hai màu vỏ quen thuộc là đen và trắng [@phone].
`));

  test('may be one, where it has the name alone', () =>
    check(`${PHONE.replace('do KVD làm', 'được làm')}
//- report.md
KVD thông báo máy mới sẽ có hai mức bộ nhớ, với hai màu vỏ quen thuộc là đen và trắng [@phone].
`));
});
