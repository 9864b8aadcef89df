import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// Who in a source, or of it, may be the one that a report names.

describe('who stands beside whom', () => {
  test('whose words are told inside another’s statement agrees', () =>
    check(`
//- corpus/a.txt  2024-05-10
Bà Trần Ngọc Hoa cho biết Sở Xây dựng đề nghị giữ lại hàng cây cổ thụ trên đường Hoa Sữa.
//- report.md
Sở Xây dựng đề nghị giữ lại hàng cây cổ thụ trên đường Hoa Sữa [@a].
`));

  test('one of two who spoke together agrees', () =>
    check(`
//- corpus/a.txt  2024-05-10
Tổng thống Chile Lucas Prieto và Tổng thống Peru Ana Quispe tuyên bố sẽ xây chung tuyến đường sắt xuyên dãy Andes.
//- report.md
Tổng thống Peru tuyên bố sẽ xây chung tuyến đường sắt xuyên dãy Andes với Chile [@a].
`));

  test('one of two who said the same agrees', () =>
    check(`
//- corpus/a.txt  2024-05-10
Ông Nguyễn Hữu Thắng nói bảo tàng cần thêm kinh phí để trùng tu tranh cổ.
Bà Lê Kim Chi cũng nói bảo tàng cần thêm kinh phí để trùng tu tranh cổ.
//- report.md
Bà Lê Kim Chi nói bảo tàng cần thêm kinh phí để trùng tu tranh cổ [@a].
`));

  test('a person who is only spoken of is no speaker', () =>
    check(`
//- corpus/a.txt  2025-02-11
Tom Hale said his sister would lead the orchestra in Vienna next season.
//- report.md
Anna Berg would lead the orchestra in Vienna next season, said Tom Hale [@a].
`));
});

describe('outlets', () => {
  const FIRE = `
//- corpus/fire.txt  2024-03-19
Hãng Reuters đưa tin nhà máy lọc dầu ở Basra bốc cháy suốt đêm sau một vụ nổ bồn chứa.`;

  test('another outlet', () =>
    check(`${FIRE}
//- report.md
⟦Hãng AFP⟧{attribution-mismatch} đưa tin nhà máy lọc dầu ở Basra bốc cháy suốt đêm sau một vụ nổ bồn chứa [@fire].
`));

  test('the outlet that carried it', () =>
    check(`${FIRE}
//- report.md
Theo Reuters, nhà máy lọc dầu ở Basra bốc cháy suốt đêm sau một vụ nổ bồn chứa [@fire].
`));
});

describe('names and pronouns in the source', () => {
  const HALL = `
//- corpus/hall.txt  2024-03-19
Nhạc trưởng Hoàng Quý Long dẫn dàn nhạc vào phòng tập lúc bảy giờ.
Ông nói khán phòng mới có âm thanh tốt hơn hẳn nhà hát cũ.
Ca sĩ Minh Tú vắng mặt vì ốm.`;

  test('a pronoun of the source is its person', () =>
    check(`${HALL}
//- report.md
⟦Ca sĩ Minh Tú⟧{attribution-mismatch → Hoàng Quý Long} nói khán phòng mới có âm thanh tốt hơn hẳn nhà hát cũ [@hall].
`));

  test('who is silent where he is named', () =>
    check(`${HALL}
//- report.md
Nhạc trưởng Hoàng Quý Long nói khán phòng mới có âm thanh tốt hơn hẳn nhà hát cũ [@hall].
`));

  test('another spelling of a name is the same person', () =>
    check(`
//- corpus/tho.txt  2023-01-12
Tổng thống Ukraine Volodymyr Zelensky cảm ơn các nước vùng Baltic đã gửi máy phát điện cho bệnh viện.
//- report.md
President Zelenskyy thanked the Baltic countries for sending generators to hospitals [@tho].
`));

  test('a capital stands for its government', () =>
    check(`
//- corpus/dau.txt  2023-01-12
Chính phủ Na Uy thông báo sẽ ngừng cấp giấy phép khoan dầu mới ở biển Barents từ năm sau.
//- report.md
Oslo thông báo sẽ ngừng cấp giấy phép khoan dầu mới ở biển Barents từ năm sau [@dau].
`));

  test('another capital does not', () =>
    check(`
//- corpus/dau.txt  2023-01-12
Chính phủ Na Uy thông báo sẽ ngừng cấp giấy phép khoan dầu mới ở biển Barents từ năm sau.
//- report.md
⟦Stockholm⟧{attribution-mismatch → Chính phủ Na Uy} thông báo sẽ ngừng cấp giấy phép khoan dầu mới ở biển Barents từ năm sau [@dau].
`));
});

describe('the source’s own people', () => {
  const DIARY = `
//- corpus/pho.md  2024-05-06
---
title: Phố cũ
author: Lê Minh Khôi
outlet: Tin Bến Nghé
date: 2024-05-06
---

Ông Trần Quý cho biết con phố cũ sẽ được lát đá trước mùa mưa năm sau.`;

  test('its author stands for all that it says', () =>
    check(`${DIARY}
//- report.md
Lê Minh Khôi cho biết con phố cũ sẽ được lát đá trước mùa mưa năm sau [@pho].
`));

  test('its outlet too, though nobody has listed it', () =>
    check(`${DIARY}
//- report.md
Theo báo Tin Bến Nghé, con phố cũ sẽ được lát đá trước mùa mưa năm sau [@pho].
`));

  test('somebody else does not', () =>
    check(`${DIARY}
//- report.md
⟦Bà Đỗ Thị Ngà⟧{attribution-mismatch → Trần Quý} cho biết con phố cũ sẽ được lát đá trước mùa mưa năm sau [@pho].
`));
});
