import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const WEIR = `
//- corpus/dap.txt  2023-05-20
Đập Lam Giang nứt
Ông Mạc Văn Lục cho biết đập Lam Giang đã nứt từ tháng hai và phải xả nước ngay trong đêm.
Bà Lò Thị Xoan đến thăm đập. Thục Ninh (Theo Fernblatt, Nhịp Sống Bản)`;

describe('whoever the last line names', () => {
  test('may have carried all of it, and so may an outlet that no table has', () =>
    check(`${WEIR}
//- report.md
Theo Fernblatt, đập Lam Giang đã nứt từ tháng hai và phải xả nước ngay trong đêm [@dap].

Tri Thức Bản Làng đưa tin, đập Lam Giang đã nứt từ tháng hai và phải xả nước ngay trong đêm [@dap].
`));

  test('anybody else is told from who said it', () =>
    check(`${WEIR}
//- report.md
Theo ⟦bà Lò Thị Xoan⟧{attribution-mismatch → Mạc Văn Lục}, đập Lam Giang đã nứt từ tháng hai và phải xả nước ngay trong đêm [@dap].
`));
});
