import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// A speaker whom the cited source does not so much as name can hardly have said another thing there.

const FERRY = `
//- corpus/ferry.txt  2022-05-11 The Sound Mail
The night ferry to Skarra will stop in October.
Ingrid Tolle runs the harbour office. She said that too few lorries had booked a place since the bridge opened.
Mayor Anders Brekke regretted the step.
The crew learnt of it from the radio.`;

const PHA = `
//- corpus/pha.txt  2022-05-11 Báo Cửa Sông
Chuyến phà đêm sang cù lao Ngang sẽ dừng từ tháng 10.
Bà Đinh Thị Thắm phụ trách bến. Bà cho biết từ khi có cầu, xe tải đặt chỗ quá ít.
Chủ tịch huyện Lý Văn Trọng lấy làm tiếc về việc này.
Thủy thủ biết tin qua loa phát thanh.`;

describe('a speaker whom the source does not name', () => {
  test('told freely', () =>
    check(`${FERRY}
//- report.md
Few drivers of lorries reserve a berth now that a bridge spans the sound, ⟦Jonas Wiik⟧{attribution-mismatch → Ingrid Tolle} said [@ferry].
`));

  test.each(['Ingrid Tolle', 'Anders Brekke'])('… is silent for one whom it names: %s', (name) =>
    check(`${FERRY}
//- report.md
Few drivers of lorries reserve a berth now that a bridge spans the sound, ${name} said [@ferry].
`),
  );

  test('in Vietnamese', () =>
    check(`${PHA}
//- report.md
Theo ⟦ông Cao Minh Đạt⟧{attribution-mismatch → Đinh Thị Thắm}, có cầu rồi thì chẳng mấy tài xế xe tải còn giữ chỗ trên phà [@pha].
`));

  test('… and one whom it names', () =>
    check(`${PHA}
//- report.md
Theo ông Lý Văn Trọng, có cầu rồi thì chẳng mấy tài xế xe tải còn giữ chỗ trên phà [@pha].
`));
});
