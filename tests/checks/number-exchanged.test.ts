import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const BEES = `
//- corpus/bees.txt  2024-06-11
The orchard keeps 18 hives of bumblebees, 46 hives of honeybees and 7 hives of mason bees.
Hail smashed 310 panes in the greenhouse and dented about 25 parked cars.
Orrin and Tabley supplied 12 tonnes and 19 tonnes of apples, respectively.
The cooperative paid $640,000 in wages, including $85,000 for seasonal pickers from the valley.`;

describe('English: a figure of the neighbour in a list', () => {
  test('with its own words behind it', () =>
    check(`${BEES}
//- report.md
The orchard keeps ⟦46 hives⟧{number-mismatch → 18} of bumblebees [@bees].
`));

  test('its own, in other words', () =>
    check(`${BEES}
//- report.md
Of honeybees the orchard keeps 46 hives [@bees].
`));

  test('with its own verb in front of it', () =>
    check(`${BEES}
//- report.md
Hail dented ⟦310 parked cars⟧{number-mismatch → 25} beside the greenhouse [@bees].
`));

  test('a head told for all of the list', () =>
    check(`${BEES}
//- report.md
The orchard keeps 7 hives [@bees].
`));

  test('named in turn', () =>
    check(`${BEES}
//- report.md
Orrin supplied ⟦19 tonnes⟧{number-mismatch → 12} of apples [@bees].
`));

  test('named in turn, as it is', () =>
    check(`${BEES}
//- report.md
Tabley supplied 19 tonnes of apples [@bees].
`));

  test('the part for the whole', () =>
    check(`${BEES}
//- report.md
Seasonal pickers from the valley got ⟦$640,000⟧{number-mismatch → 85000} [@bees].
`));

  test('the whole, told with a word of its part', () =>
    check(`${BEES}
//- report.md
The cooperative paid $640,000 in wages, its seasonal pickers included [@bees].
`));
});

const BOOKS = `
//- corpus/sach.txt  2024-04-02
Thư viện Hồng Lĩnh tặng 420 cuốn từ điển, thư viện Cẩm Xuyên tặng 75 cuốn truyện tranh cho trường Sơn Tây.
Khoảng 38,5% học sinh mượn sách giấy; 21,7% đọc trên máy tính bảng, còn lại 39,8% không đọc thêm.
Hai bên đã ký thỏa thuận sửa 6 phòng đọc trong năm tới.
Vé đọc lần lượt là 90.000 đồng cho ba tháng, 160.000 đồng cho sáu tháng tại phòng đọc.`;

describe('Vietnamese: a figure of the neighbour in a list', () => {
  test('with its own subject', () =>
    check(`${BOOKS}
//- report.md
Thư viện Cẩm Xuyên tặng trường Sơn Tây ⟦420 cuốn truyện⟧{number-mismatch → 75} tranh [@sach].
`));

  test('its own', () =>
    check(`${BOOKS}
//- report.md
Thư viện Cẩm Xuyên tặng trường Sơn Tây 75 cuốn truyện tranh [@sach].
`));

  test('of the things of a list parted by semicolons', () =>
    check(`${BOOKS}
//- report.md
Có ⟦38,5%⟧{number-mismatch → 21.7} học sinh đọc trên máy tính bảng [@sach].
`));

  test('its own, and a word of the neighbour', () =>
    check(`${BOOKS}
//- report.md
Có 38,5% học sinh mượn sách giấy để đọc [@sach].
`));

  test('a small figure of another thing is none of the list', () =>
    check(`${BOOKS}
//- corpus/khac.txt  2024-04-01
Trường sửa 2 phòng đọc.
//- report.md
Trường sửa 2 phòng đọc [@khac; @sach].
`));
});
