import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const GUESTS = `
//- corpus/fair.txt  2023-05-20 Báo Bến Nghé
Hội chợ nổi Thạnh Lộc khai trương hôm qua với hơn hai trăm chiếc ghe.
Theo bà Mạc Thị Lành, khách phương xa có thể ghé hội chợ nổi mỗi sáng ở bến Thạnh Lộc cho tới cuối mùa nước.
Chủ ghe ở các bến khác vẫn chờ khách.
Hàng hóa đi đường bộ nhiều hơn trước.
Người bán trái cây kê lại hàng từ sớm.
Khách ghé hội chợ nổi mỗi sáng ở bến Thạnh Lộc cho tới hết mùa nước đều được mời trà.`;

const TOLD = 'cho biết khách ghé hội chợ nổi mỗi sáng ở bến Thạnh Lộc cho tới hết mùa nước [@fair].';

describe('a sentence in which nobody speaks, and which tells hardly more of the claim', () => {
  test('hides no other speaker of whoever is claimed by name', () =>
    check(`${GUESTS}
//- report.md
⟦Ông Đinh Trọng Khoa⟧{attribution-mismatch → Mạc Thị Lành} ${TOLD}
`));

  test('but may be that of somebody who is claimed by a title alone', () =>
    check(`${GUESTS}
//- report.md
Trưởng ban quản lý ${TOLD}
`));
});
