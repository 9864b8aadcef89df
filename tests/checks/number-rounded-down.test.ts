import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// `Hơn`, `more than` with a figure that leaves out what is less than one more of what it counts.

describe('more than', () => {
  test.each([
    'Nhà máy Sơn Thượng bị phạt hơn 300 triệu đồng vì xả thải ra sông Rế [@phat].',
    'Nhà máy Sơn Thượng bị phạt hơn ⟦200 triệu đồng⟧{number-mismatch → 340000000} vì xả thải ra sông Rế [@phat].',
    'Nhà máy Sơn Thượng bị phạt ⟦300 triệu đồng⟧{number-mismatch → 340000000} vì xả thải ra sông Rế [@phat].',
  ])('%s', (told) =>
    check(`
//- corpus/phat.txt  2023-03-15
Nhà máy Sơn Thượng bị phạt 340 triệu đồng vì xả thải ra sông Rế.
//- report.md
${told}
`),
  );

  test.each([
    'The ferry Aurora sank off Skelby, killing more than a dozen passengers [@ferry].',
    'The ferry Aurora sank off Skelby, killing ⟦28 passengers⟧{number-mismatch → 18} [@ferry].',
  ])('%s', (told) =>
    check(`
//- corpus/ferry.txt  2022-06-20
The ferry Aurora sank off Skelby, killing 18 passengers.
//- report.md
${told}
`),
  );
});

describe('a share of what was before', () => {
  test.each([
    'Sản lượng của mỏ Nà Lốc bằng 125% năm trước [@mo].',
    'Sản lượng của mỏ Nà Lốc bằng ⟦152%⟧{number-mismatch → 25} năm trước [@mo].',
  ])('%s', (told) =>
    check(`
//- corpus/mo.txt  2023-03-15
Sản lượng của mỏ Nà Lốc tăng 25% so với năm trước.
//- report.md
${told}
`),
  );
});
