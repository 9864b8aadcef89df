import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const PUPILS = `
//- corpus/pupils.txt  2023-05-20 Báo Bến Nghé
Trường nổi Thạnh Lộc vừa khai giảng.
Hai nhà thống kê cho biết hiện có khoảng 14 nghìn học trò miền dưới lên bến học và 860 đứa trẻ xứ Dorn xuống miền dưới.
Thầy giáo phải chèo ghe đi dạy.`;

describe('the one figure that is left when the others of both sentences are the same', () => {
  test('is the one that the report’s stands for, in whatever words', () =>
    check(`${PUPILS}
//- report.md
Chừng 14.000 học trò đang lên bến học, còn chiều ngược lại mới có ⟦1.390⟧{number-mismatch → 860} [@pupils].
`));

  test('and silent where it is the same', () =>
    check(`${PUPILS}
//- report.md
Chừng 14.000 học trò đang lên bến học, còn chiều ngược lại mới có 860 [@pupils].
`));

  test('but not where two are left', () =>
    check(`${PUPILS.replace('xuống miền dưới', 'xuống 75 bến miền dưới')}
//- report.md
Chừng 14.000 học trò đang lên bến học, còn chiều ngược lại mới có 1.390 [@pupils].
`));

  test('nor where nothing telling is the same', () =>
    check(`${PUPILS.replace('14 nghìn', '17 nghìn')}
//- report.md
Học trò lên bến học đông, còn chiều ngược lại mới có 1.390 [@pupils].
`));

  test('nor where it measures something else', () =>
    check(`${PUPILS.replace('860 đứa trẻ xứ Dorn xuống miền dưới', '860 km đường sông')}
//- report.md
Chừng 14.000 học trò đang lên bến học, còn chiều ngược lại mới có 1.390 đứa trẻ [@pupils].
`));
});
