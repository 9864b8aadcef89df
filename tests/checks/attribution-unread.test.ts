import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const PORT = `
//- corpus/port.txt  2024-05-17 The Harbour Post
The hearing on the port of Marrow opened on Tuesday with two speeches.
In her opening remarks, Debra Wollen said that the port should reopen its old eastern gates to the fishermen of Marrow.
The gates were closed in 1998 after a flood.
They have rusted ever since.
A bridge now spans the basin behind them.
The council will vote in June.
Elias Grant thanked the pilots and left early.`;

const QUAY = `
//- corpus/quay.txt  2023-05-20 Báo Bến Nghé
Đoàn tình nguyện về xã đảo Thạnh Lộc hôm chủ nhật.
“Cả xóm ra tận bến đón đoàn và mừng rỡ khi nhận món quà quê từ đất liền”, Lê Bá Tùng kể.
Đoàn ở lại đảo ba ngày.
Sóng lớn suốt tuần.
Trường học trên đảo có bốn lớp.
Chợ họp hai buổi một tuần.
Dương Thị Mận phụ trách hậu cần.`;

describe('whoever is given words in a turn that is not read as saying', () => {
  test('is not who said them', () =>
    check(`${PORT}
//- report.md
That the port should reopen its old eastern gates to the fishermen was among the opening remarks of ⟦Elias Grant⟧{attribution-mismatch → Debra Wollen} [@port].
`));

  test('in Vietnamese', () =>
    check(`${QUAY}
//- report.md
Chuyện cả xóm ra tận bến đón đoàn và mừng rỡ với món quà quê là kỷ niệm của ⟦Dương Thị Mận⟧{attribution-mismatch → Lê Bá Tùng} [@quay].
`));

  test('may be who did', () =>
    check(`${PORT}
//- report.md
That the port should reopen its old eastern gates to the fishermen was among the opening remarks of Debra Wollen [@port].
`));

  test('so in Vietnamese', () =>
    check(`${QUAY}
//- report.md
Chuyện cả xóm ra tận bến đón đoàn và mừng rỡ với món quà quê là kỷ niệm của Lê Bá Tùng [@quay].
`));

  test('may do what is told of him near by', () =>
    check(`${PORT.replace('The gates were closed in 1998', 'Elias Grant nodded, as the gates were closed in 1998')}
//- report.md
That the port should reopen its old eastern gates to the fishermen was among the opening remarks of Elias Grant [@port].
`));

  test('is nobody where no word tells of saying', () =>
    check(`${PORT}
//- report.md
The port should reopen its old eastern gates to the fishermen of Elias Grant [@port].
`));
});
