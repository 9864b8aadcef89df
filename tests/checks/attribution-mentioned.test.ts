import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const FAIR = `
//- corpus/fair.txt  2023-05-20 Báo Bến Nghé
Hội chợ nổi Thạnh Lộc khai trương hôm qua với hơn hai trăm chiếc ghe.
Bà Mạc Thị Lành cho biết hội chợ nổi sẽ mở cửa mỗi sáng đến hết mùa nước ở bến Thạnh Lộc.
Giữa những chiếc ghe bán trái cây, bán hoa tết và bán cá khô từ ba tỉnh miền dưới chạy suốt hai ngày đêm mới lên tới nơi, hội chợ nổi mở cửa mỗi sáng ở bến Thạnh Lộc trong mùa nước năm nay lần đầu có thêm một ghe ca nhạc, một ghe sách cũ cho trẻ nhỏ và một ghe lưu niệm sơn đỏ của ông Đinh Trọng Khoa.`;

const CITED = 'khẳng định hội chợ nổi mở cửa mỗi sáng ở bến Thạnh Lộc đến hết mùa nước [@fair].';

describe('a sentence that only mentions whom the report names', () => {
  test('speaks for him no more than one without him, where the fact is plainly more like the claim', () =>
    check(`${FAIR}
//- report.md
⟦Ông Đinh Trọng Khoa⟧{attribution-mismatch → Mạc Thị Lành} ${CITED}
`));

  test('speaks for him where it tells the same', () =>
    check(`${FAIR.replace(/Giữa những.*$/u, 'Hội chợ nổi mở cửa mỗi sáng ở bến Thạnh Lộc đến hết mùa nước nhờ ông Đinh Trọng Khoa.')}
//- report.md
Ông Đinh Trọng Khoa ${CITED}
`));
});

const COACH = `
//- corpus/coach.txt  2023-05-20 Báo Bến Nghé
Đội Lam Giang tập trung ở Thạnh Lộc.
Huấn luyện viên Mạc Văn Lục cho biết: “Sau khi bàn bạc cùng trợ lý Đinh Trọng Khoa, chúng tôi gọi thêm hai thủ môn trẻ của đội tuyển tỉnh”.
Hậu vệ Phan Văn Sâm, từng học nghề với cựu tuyển thủ Lê Bá Tùng, nói với đài tỉnh rằng đội sẽ chơi tấn công ngay từ đầu.`;

describe('who is named beside whom, or in whose words', () => {
  test('has not said it', () =>
    check(`${COACH}
//- report.md
Về hàng thủ, ⟦trợ lý Đinh Trọng Khoa⟧{attribution-mismatch → Mạc Văn Lục} nói: “Chúng tôi gọi thêm hai thủ môn trẻ của đội tuyển tỉnh” [@coach].

⟦Cựu tuyển thủ Lê Bá Tùng⟧{attribution-mismatch → Phan Văn Sâm} nói với đài tỉnh rằng đội sẽ chơi tấn công ngay từ đầu [@coach].
`));

  test('nor is who has flagged', () =>
    check(`${COACH}
//- report.md
Về hàng thủ, huấn luyện viên Mạc Văn Lục nói: “Chúng tôi gọi thêm hai thủ môn trẻ của đội tuyển tỉnh” [@coach].

Hậu vệ Phan Văn Sâm nói với đài tỉnh rằng đội sẽ chơi tấn công ngay từ đầu [@coach].
`));
});
