import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const RAID = `
//- corpus/kho.txt  2024-07-02
Cục Kiểm lâm Trung ương Fernland (CKF) hôm 1/7 cho biết một kho gỗ lậu trong rừng đầu nguồn đã bị niêm phong và hai xe tải bị giữ.`;

describe('bodies that are told by letters', () => {
  test('letters beside a full name with others of its own', () =>
    check(`${RAID}
//- report.md
⟦NBK⟧{attribution-mismatch → Cục Kiểm lâm Trung ương Fernland} cho biết một kho gỗ lậu trong rừng đầu nguồn đã bị niêm phong và hai xe tải bị giữ [@kho].
`));

  test.each([
    ['⟦NBK⟧{attribution-mismatch → Cục Kiểm lâm Trung ương Fernland}', 'others'],
    ['CKF', 'its own'],
    ['CKL', 'those that its name begins with'],
  ])('in freer words: %s, %s', (who) =>
    check(`${RAID}
//- report.md
${who} thông báo đã niêm phong một kho gỗ lậu ở rừng đầu nguồn, đồng thời giữ hai xe tải [@kho].
`),
  );

  test.each(['CKF', 'Cục Kiểm lâm', 'Cục Kiểm lâm Trung ương'])('its own, in whatever length: %s', (who) =>
    check(`${RAID}
//- report.md
${who} cho biết một kho gỗ lậu trong rừng đầu nguồn đã bị niêm phong và hai xe tải bị giữ [@kho].
`),
  );
});
