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

  // Letters that a copy puts for the full name, of the same language or another; nobody else's.
  test.each([
    'FAPEX cho biết đơn hàng cá tra sang châu Âu giảm một phần ba',
    'Hiệp hội FAPEX cho biết đơn hàng cá tra sang châu Âu giảm một phần ba',
    'HHCB cho biết đơn hàng cá tra sang châu Âu giảm một phần ba',
    '⟦TKV⟧{attribution-mismatch → Hiệp hội Chế biến và Xuất khẩu Cá Ngọt} cho biết đơn hàng cá tra sang châu Âu giảm một phần ba',
  ])('in a copy of the sentence: %s', (told) =>
    check(`
//- corpus/ca.txt  2024-07-02
Hiệp hội Chế biến và Xuất khẩu Cá Ngọt cho biết đơn hàng cá tra sang châu Âu giảm một phần ba. TKV không bình luận.
//- report.md
${told} [@ca].
`),
  );

  test.each([
    'CERI warned that forty houses on the cliff could fall into the sea',
    'FORS denied that the plant at Skarra had leaked into the sound',
    '⟦NPDA⟧{attribution-mismatch → Coastal Erosion Research Institute} warned that forty houses on the cliff could fall into the sea',
  ])('letters of an English name: %s', (told) =>
    check(`
//- corpus/cliff.txt  2024-07-02
The Coastal Erosion Research Institute warned that forty houses on the cliff could fall into the sea.
The Federal Office of Radiation Safety denied that the plant at Skarra had leaked into the sound.
//- report.md
${told} [@cliff].
`),
  );
});
