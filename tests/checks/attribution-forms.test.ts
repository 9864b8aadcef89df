import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const MILL = `
//- corpus/coi.txt  2024-03-11
Thị trưởng Đỗ Thế Vinh cam kết giữ nguyên cối xay gió ở đầu làng. Ông đồng thời nêu ý tưởng mở một lớp dạy làm bánh trong kho lúa bỏ không.
Kế hoạch sửa mái ngói trong hai mùa khô do bà Tạ Bích Liên công bố sáng thứ hai.
Theo kỹ sư Mạc Đình Toản, Sở Văn hóa không thể lo hết mọi cối xay trong tỉnh, nhưng sẽ cho mượn thợ mộc.`;

const WALK = `
//- corpus/walk.txt  2024-03-11
Michael Brandt, president of the teachers' guild, said he hopes the morning march to the gates will show how many parents stand behind the village schools.
Clerk Anna Holm spelled out two ways to pay for the roof: a loan from the county or a raffle at harvest time.`;

describe('a statement is read however it is put', () => {
  test('an idea that a pronoun put forward', () =>
    check(`${MILL}
//- report.md
⟦Bà Tạ Bích Liên⟧{attribution-mismatch → Đỗ Thế Vinh} nêu ý tưởng mở một lớp dạy làm bánh trong kho lúa bỏ không [@coi].
`));

  test('… by whom it was', () =>
    check(`${MILL}
//- report.md
Ông Đỗ Thế Vinh nêu ý tưởng mở một lớp dạy làm bánh trong kho lúa bỏ không [@coi].
`));

  test('whoever announces a plan in the passive', () =>
    check(`${MILL}
//- report.md
Kế hoạch sửa mái ngói trong hai mùa khô do ⟦ông Đỗ Thế Vinh⟧{attribution-mismatch → Tạ Bích Liên} công bố sáng thứ hai [@coi].
`));

  test('… in the active', () =>
    check(`${MILL}
//- report.md
Bà Tạ Bích Liên công bố kế hoạch sửa mái ngói trong hai mùa khô sáng thứ hai [@coi].
`));

  test('a body behind the name of whoever speaks of it', () =>
    check(`${MILL}
//- report.md
Theo ⟦ông Đỗ Thế Vinh⟧{attribution-mismatch → Mạc Đình Toản}, Sở Văn hóa không thể lo hết mọi cối xay trong tỉnh, nhưng sẽ cho mượn thợ mộc [@coi].
`));

  test('what somebody hopes', () =>
    check(`${WALK}
//- report.md
⟦Megan Lowe⟧{attribution-mismatch → Michael Brandt} hopes the morning march to the gates will show how many parents stand behind the village schools [@walk].
`));

  test('… whoever does', () =>
    check(`${WALK}
//- report.md
Michael Brandt hopes the morning march to the gates will show how many parents stand behind the village schools [@walk].
`));

  test('what somebody spelled out', () =>
    check(`${WALK}
//- report.md
It was ⟦Michael Brandt⟧{attribution-mismatch → Anna Holm} who spelled out two ways to pay for the roof, a loan from the county or a raffle at harvest time [@walk].
`));

  test('whose estimate it is', () =>
    check(`${MILL}
//- report.md
Bài báo dẫn lời hứa của ⟦bà Tạ Bích Liên⟧{attribution-mismatch → Đỗ Thế Vinh} rằng sẽ giữ nguyên cối xay gió ở đầu làng [@coi].
`));

  test('… of whoever made it', () =>
    check(`${MILL}
//- report.md
Bài báo dẫn lời hứa của ông Đỗ Thế Vinh rằng sẽ giữ nguyên cối xay gió ở đầu làng [@coi].
`));
});
