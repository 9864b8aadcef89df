import { describe, test } from 'vitest';
import { checkFix } from '../support/check-fix.ts';

const FLOOD = `
//- corpus/lu.txt  2023-10-02
Trận lũ rạng sáng Chủ nhật cuốn trôi 1.234 ngôi nhà ở xã Nậm Vang.
Nước lũ làm 37 người dân bản Lũng bị thương nặng.
Huyện đã chi 2,5 triệu đồng cho mỗi hộ dân mất nhà cửa trong bản.
//- corpus/flood.txt  2023-10-02
High water left 37 villagers of Lower Ban badly injured that night.
The district paid 2.5 million dollars to the families who had lost their farms.
`;

describe('only the figure changes, in the form that the report writes', () => {
  test.each([
    ['Trận lũ rạng sáng Chủ nhật cuốn trôi % ở xã Nậm Vang [@lu].', '⟦1.334 ngôi nhà⟧', '1.234 ngôi nhà'],
    ['Trận lũ rạng sáng Chủ nhật cuốn trôi % ở xã Nậm Vang [@lu].', '⟦1334 ngôi nhà⟧', '1234 ngôi nhà'],
    ['Trận lũ rạng sáng Chủ nhật cuốn trôi % ở xã Nậm Vang [@lu].', '**⟦1.334 ngôi nhà⟧**', '**1.234 ngôi nhà**'],
    ['| Nước lũ làm % bản Lũng bị thương nặng | [@lu] |', '⟦27 người dân⟧', '37 người dân'],
    ['- Nước lũ làm % bản Lũng bị thương nặng [@lu]', '⟦ba mươi người dân⟧', 'ba mươi bảy người dân'],
    ['Huyện đã chi % cho mỗi hộ dân mất nhà cửa trong bản [@lu].', '⟦3,5 triệu đồng⟧', '2,5 triệu đồng'],
    ['Huyện đã chi % cho mỗi hộ dân mất nhà cửa trong bản [@lu].', '⟦3.500.000 đồng⟧', '2.500.000 đồng'],
    [
      'High water left % of Lower Ban badly injured that night [@flood].',
      '⟦twenty-seven villagers⟧',
      'thirty-seven villagers',
    ],
    ['The district paid % to the families who had lost their farms [@flood].', '⟦$3.5 million⟧', '$2.5 million'],
    ['The district paid % to the families who had lost their farms [@flood].', '⟦$3,500,000⟧', '$2,500,000'],
  ])('%s with %s', (sentence, written, fixed) => {
    const head = sentence.startsWith('|') ? '| Việc | Nguồn |\n|---|---|\n' : '';
    const report = (words: string): string => `${head}${sentence.replace('%', () => words)}\n`;
    return checkFix(FLOOD, report(written.replace('⟧', '⟧{number-mismatch}')), report(fixed));
  });
});
