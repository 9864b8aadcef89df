import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const SUMMIT = `
//- corpus/hop.txt  2024-09-02 Báo Bến Nghé
Chủ tịch Lương Gia Huy hôm qua tuyên bố nước ông không tham gia cuộc đàm phán về nghề cá ở Oslo.
Ngoại trưởng Đỗ Văn Khang bác bỏ cáo buộc rằng tàu tuần tra đã phun vòi rồng vào ngư dân.`;

const MEETING = `
//- corpus/meeting.txt  2024-09-02
President Liang Jiahui declared on Monday that his country would stay away from the fishery talks in Oslo.
Foreign Minister Du Wenkang rejected claims that patrol boats had turned water cannon on fishermen.`;

describe('a Chinese speaker, named as each language names him', () => {
  test.each(['Liang Jiahui', 'President Liang', 'Leung Ka-fai'])('is one speaker: %s', (name) =>
    check(`${SUMMIT}
//- report.md
${name} declared that his country would not take part in the fishery talks in Oslo [@hop].
`),
  );

  test('is told from the other one', () =>
    check(`${SUMMIT}
//- report.md
⟦Du Wenkang⟧{attribution-mismatch} declared that his country would not take part in the fishery talks in Oslo [@hop].
`));

  test('is one speaker in a Vietnamese report on an English source', () =>
    check(`${MEETING}
//- report.md
Ông Lương Gia Huy tuyên bố nước ông không tham gia cuộc đàm phán về nghề cá ở Oslo [@meeting].
`));

  test('… and is told from the other one there', () =>
    check(`${MEETING}
//- report.md
⟦Ông Đỗ Văn Khang⟧{attribution-mismatch} tuyên bố nước ông không tham gia cuộc đàm phán về nghề cá ở Oslo [@meeting].
`));
});
