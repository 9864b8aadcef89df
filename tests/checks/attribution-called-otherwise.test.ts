import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// Whom the report calls otherwise than the source does is the same speaker, or can't be told; another one of the article is
// another.

function hold(source: string, reports: readonly string[], date = '2023-07-02'): void {
  test.each(reports)('%s', (told) =>
    check(`\n//- corpus/bai.txt  ${date}\n${source}\n//- report.md\n${told} [@bai].\n`),
  );
}

describe('a body for whoever belongs to it', () => {
  hold(
    `Greywood campaigner Lisa Holm said the dam money had come ten years late. Nils Dahl of the council left early.
Analyst Omar Sayin of Corvel Securities predicted the shares of the mill would halve.`,
    [
      'Greywood said the dam money had come ten years late',
      'Corvel predicted the shares of the mill would halve',
      '⟦Nils Dahl⟧{attribution-mismatch → Lisa Holm} said the dam money had come ten years late',
    ],
  );
  hold(
    `Bác sĩ Lê Thị Hoa, Trưởng khoa Cấp cứu Bệnh viện Đa khoa Sông Chảy, cho biết 14 học sinh nhập viện vì đau bụng. Anh Cao Bá Tín đứng ngoài cổng.`,
    [
      'Bệnh viện Đa khoa Sông Chảy cho biết 14 học sinh nhập viện vì đau bụng',
      'BV Sông Chảy cho biết 14 học sinh nhập viện vì đau bụng',
      '⟦Anh Tín⟧{attribution-mismatch → Lê Thị Hoa} cho biết 14 học sinh nhập viện vì đau bụng',
    ],
  );
  hold(
    `Manager Sandro Bril said the squad was the youngest in the league. Harrow Rovers chairman Lord Pell stayed away.
Captain Jonas Eik went home.`,
    [
      'Harrow Rovers said the squad was the youngest in the league',
      '⟦Jonas Eik⟧{attribution-mismatch → Sandro Bril} said the squad was the youngest in the league',
    ],
  );
  hold(
    `Vindfield built ninety mills last year. Chief financial officer Mette Kjær said the new line would cost 12 billion kroner.
Greta Lind was not asked.`,
    [
      'Vindfield said the new line would cost 12 billion kroner',
      'Kjaer said the new line would cost 12 billion kroner',
      '⟦Greta Lind⟧{attribution-mismatch → Mette Kjær} said the new line would cost 12 billion kroner',
    ],
  );
});

describe('a firm by its short name', () => {
  hold(
    `Ngân hàng TMCP Phát triển Miền Trung cho biết sẽ giảm lãi suất cho vay 0,5 điểm phần trăm từ tháng tới.
Tổng giám đốc ngân hàng này, ông Lê Quang Thụ, nói mức giảm áp dụng cho mọi khách hàng cá nhân. Bà Đỗ Thị Hạnh không bình luận.`,
    [
      'Mitrabank cho biết sẽ giảm lãi suất cho vay 0,5 điểm phần trăm từ tháng tới',
      'MTB cho biết lãi suất cho vay sẽ được hạ 0,5 điểm phần trăm từ tháng tới',
      'Nhà băng này cho biết sẽ giảm lãi suất cho vay 0,5 điểm phần trăm từ tháng tới',
      'CEO Mitrabank nói mức giảm áp dụng cho mọi khách hàng cá nhân',
      '⟦Bà Hạnh⟧{attribution-mismatch → Lê Quang Thụ} nói mức giảm áp dụng cho mọi khách hàng cá nhân',
    ],
  );
});

describe('letters and what they stand for', () => {
  hold(
    `Dr Amelia Rook said the virus had crossed from seals to mink. The Department for Sea, Air and Fisheries ordered a cull of 4,000 animals.`,
    [
      'Dsaf said it had ordered a cull of 4,000 animals',
      'The virus had crossed from seals to mink, ⟦Hal Brand⟧{attribution-mismatch → Amelia Rook} said',
    ],
  );
  hold(
    `Sở Giao thông Vận tải TP.HCM cho biết tuyến buýt sông sẽ chạy thử vào tháng 8. Cục Hàng hải Miền Trung không dự họp.`,
    [
      'Sở GTVT Thành phố Hồ Chí Minh cho biết tuyến buýt sông sẽ chạy thử vào tháng 8',
      '⟦Cục Hàng hải Miền Trung⟧{attribution-mismatch → Sở Giao thông Vận tải TP.HCM} cho biết tuyến buýt sông sẽ chạy thử vào tháng 8',
    ],
  );
  hold(`Passenger group RailVoice demanded cheaper fares before any new line. Paul Hough of BusVoice was away.`, [
    'Rail Voice demanded cheaper fares before any new line',
    '⟦Paul Hough⟧{attribution-mismatch → Passenger group RailVoice} demanded cheaper fares before any new line',
  ]);
});

describe('what he is, where he comes from', () => {
  hold(
    `Người phát ngôn Bộ Ngoại giao Trung Quốc Triệu Lập Thành nói Bắc Kinh sẽ đáp trả các biện pháp trừng phạt mới.
Đại sứ Na Uy Ine Storm rời phòng họp.`,
    [
      'Nhà ngoại giao Trung Quốc nói Bắc Kinh sẽ đáp trả các biện pháp trừng phạt mới',
      '⟦Bà Storm⟧{attribution-mismatch → Triệu Lập Thành} nói Bắc Kinh sẽ đáp trả các biện pháp trừng phạt mới',
    ],
  );
  hold(`UN envoy Martin Griff urged both sides to stop the shelling of the port. Colonel Paul Hough left.`, [
    'The British diplomat urged both sides to stop the shelling of the port',
    '⟦Paul Hough⟧{attribution-mismatch → Martin Griff} urged both sides to stop the shelling of the port',
  ]);
  hold(
    `Phát ngôn viên Bộ Ngoại giao Lê Thị Thu Lan khẳng định Việt Nam phản đối mọi hành động xâm phạm vùng biển. Đại sứ Nhật Bản Sato Ken không bình luận.`,
    [
      'Hà Nội khẳng định Việt Nam phản đối mọi hành động xâm phạm vùng biển',
      '⟦Đại sứ Sato Ken⟧{attribution-mismatch → Lê Thị Thu Lan} khẳng định Việt Nam phản đối mọi hành động xâm phạm vùng biển',
    ],
  );
  hold(`Thủ tướng Úc Scott Morr nói công ty này đã quay lưng với nước Úc. Bộ trưởng Ngân khố Úc Josh Fried đi vắng.`, [
    'Người đứng đầu chính phủ Úc nói công ty này đã quay lưng với nước Úc',
    '⟦Ông Fried⟧{attribution-mismatch → Scott Morr} nói công ty này đã quay lưng với nước Úc',
  ]);
});

describe('names', () => {
  hold(
    `Tổng thống Hàn Quốc Doãn Tích Duyệt đề nghị nối lại đường dây nóng với miền Bắc. Thủ tướng Nhật Bản Sato Ken im lặng.`,
    [
      "South Korea's Yoon Suk-yeol proposed to restore the hotline with the North",
      '⟦Sato Ken⟧{attribution-mismatch → Doãn Tích Duyệt} proposed to restore the hotline with the North',
    ],
  );
  hold(`Giáo sư Thời Ân Hoằng nhận xét căng thẳng ở eo biển sẽ kéo dài nhiều năm. Giáo sư Trần Bá Lộc vắng mặt.`, [
    'GS Shi Yinhong nhận xét căng thẳng ở eo biển sẽ kéo dài nhiều năm',
    '⟦GS Lộc⟧{attribution-mismatch → Thời Ân Hoằng} nhận xét căng thẳng ở eo biển sẽ kéo dài nhiều năm',
  ]);
  hold(
    `Singer Ludovica Ferri wrote the album in six days. Her sister, Bianca Ferri, said the singer was exhausted by the tour. Carl Stroud denied it.`,
    [
      'Bianca said the singer was exhausted by the tour',
      '⟦Carl Stroud⟧{attribution-mismatch → Ludovica Ferri} said the singer was exhausted by the tour',
    ],
  );
  hold(
    `Hiệu trưởng Trường THCS Kim Thượng Trần Công Dũng nói nhà trường đã tạm dừng bếp ăn bán trú. Chị Lê Thị Mận ra về.`,
    [
      'Thầy Dũng nói nhà trường đã tạm dừng bếp ăn bán trú',
      '⟦Chị Mận⟧{attribution-mismatch → Trần Công Dũng} nói nhà trường đã tạm dừng bếp ăn bán trú',
    ],
  );
  hold(
    `Thị trưởng Kharkiv Ihor Terek cho biết 21 ngôi nhà bị phá hủy trong đêm. Thị trưởng Odessa Oleh Bry không có tin.`,
    ['Chính quyền Kharkov cho biết 21 ngôi nhà bị phá hủy trong đêm'],
  );
  hold(
    `Giám đốc Sở Du lịch Quảng Ninh Phạm Ngọc Thủy cho biết tỉnh đón 1,2 triệu khách trong tháng 1. Ông Mai Văn Bộ dự họp.`,
    [
      'Tourism officials said the province had received 1.2 million visitors in January',
      '⟦Mai Văn Bộ⟧{attribution-mismatch → Phạm Ngọc Thủy} said the province had received 1.2 million visitors in January',
    ],
  );

  hold(
    `Đạo diễn Victor Phạm khẳng định đã trả đủ tiền cho đoàn phim. Diễn viên Trương Ngọc Anh (tên thật Trương Thị Nga) kể cô chưa từng nhận thù lao. Khán giả Bùi Tố Uyên bỏ về.`,
    [
      'Phạm Minh Trí (Victor Phạm) khẳng định đã trả đủ tiền cho đoàn phim',
      'Bà Trương Thị Nga kể cô chưa từng nhận thù lao',
      '⟦Bùi Tố Uyên⟧{attribution-mismatch → Victor Phạm} khẳng định đã trả đủ tiền cho đoàn phim',
    ],
  );
  hold(
    `Tổng thư ký NATO Jens Storm cảnh báo chiến tranh có thể kéo dài nhiều năm. Thủ hiến Bavaria Markus Soden đi vắng.`,
    [
      'Cựu thủ tướng Na Uy cảnh báo chiến tranh có thể kéo dài nhiều năm',
      '⟦Ông Soden⟧{attribution-mismatch → Jens Storm} cảnh báo chiến tranh có thể kéo dài nhiều năm',
    ],
  );
  hold(`Shop steward Gary Tinsley complained that nobody in the brewery had been told. Broker Ann Peel was at home.`, [
    'Staff at the brewery complained that nobody in the brewery had been told',
    '⟦Ann Peel⟧{attribution-mismatch → Gary Tinsley} complained that nobody in the brewery had been told',
  ]);
});
