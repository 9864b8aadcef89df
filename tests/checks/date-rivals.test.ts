import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// A sentence without a date may be the one that the report means, and then the dated one contradicts nothing. One that
// tells much besides is of something larger: it holds the claim's words, and is not what the claim retells.
describe('a sentence without a date beside the dated one', () => {
  const mill = (undated: string): string => `
//- corpus/mia.txt  2024-06-15 Báo Bến Nghé
Ngày 3/6, xưởng ép mía Vạn Phong ngừng hoạt động vì thiếu mía.
Quanh đó còn ba lò gạch cũ.
Một chợ nhỏ họp mỗi sáng.
Đường vào đang được sửa.
${undated}`;
  const LONG =
    'Ông Hà Minh Đức kể rằng vì nguyên liệu ở Vạn Phong ngày một thiếu, xưởng đã phải tính chuyện ngừng hoạt động, hàng trăm công nhân lo tìm chỗ khác, còn nông dân trong vùng bỏ đồng để trồng sắn, nuôi bò và lên thành phố làm thuê.';
  const SHORT = 'Vì thiếu nguyên liệu, xưởng ở Vạn Phong đã phải ngừng hoạt động.';

  test('that tells much besides is no rival', () =>
    check(`${mill(LONG)}
//- report.md
Do thiếu nguyên liệu, xưởng Vạn Phong đã phải ngừng hoạt động từ ⟦7/6⟧{date-mismatch → 2024-06-03} [@mia].
`));

  test('that tells just this may be the one meant', () =>
    check(`${mill(SHORT)}
//- report.md
Do thiếu nguyên liệu, xưởng Vạn Phong đã phải ngừng hoạt động từ 7/6 [@mia].
`));
});
