import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const MATCH = `
//- corpus/tran.txt  2023-05-20 Báo Bến Nghé
Đội Lam Giang thua trận mở màn ở Thạnh Lộc.
Ban tổ chức cho biết lễ khai mạc sẽ bắn pháo hoa trong 15 phút ở bờ sông.
Các bác sĩ cho rằng hậu vệ Phan Văn Sâm phải nghỉ ít nhất sáu tuần vì rách cơ đùi.
Ca sĩ Lò Mỹ Duyên hát quốc ca trước trận đấu.
Luật sư Mạc Văn Lục xem trận đấu cùng các con.`;

const STRIKE = `
//- corpus/strike.txt  2024-05-17 The Harbour Post
Nurses at St Brannoc walked out on Wednesday.
The hospital's doctors said the maternity ward could stay open with half of its staff.
Police searched the pharmacy on Thursday.`;

describe('whoever does something else', () => {
  test('is not who spoke', () =>
    check(`${MATCH}
//- report.md
⟦Ca sĩ Lò Mỹ Duyên⟧{attribution-mismatch → Ban tổ chức} cho biết lễ khai mạc sẽ bắn pháo hoa trong 15 phút ở bờ sông [@tran].

Theo ⟦luật sư Mạc Văn Lục⟧{attribution-mismatch → bác sĩ}, hậu vệ Phan Văn Sâm phải nghỉ ít nhất sáu tuần vì rách cơ đùi [@tran].
`));

  test('in English', () =>
    check(`${STRIKE}
//- report.md
The ⟦police⟧{attribution-mismatch → hospital's doctors} said that the maternity ward could stay open with half of its staff [@strike].
`));

  test('somebody of the same sort, or of whom nothing is known, may be one of them', () =>
    check(`${MATCH}${STRIKE}
//- report.md
Bác sĩ Trần Thị Na cho rằng hậu vệ Phan Văn Sâm phải nghỉ ít nhất sáu tuần vì rách cơ đùi [@tran]. Ông Đinh Trọng Khoa cho biết lễ khai mạc sẽ bắn pháo hoa trong 15 phút ở bờ sông [@tran].

The hospital said that the maternity ward could stay open with half of its staff [@strike]. Ruth Adeyemi said that the maternity ward could stay open with half of its staff [@strike].
`));
});
