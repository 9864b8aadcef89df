import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';

// `speaker < cue`, of each statement.
function saidIn(text: string): string[] {
  return analyse(text, { language: 'vi', infer: false }).statements.map(
    ({ speaker, cue, negated }) => `${speaker?.name ?? '?'} < ${negated ? 'không ' : ''}${cue?.text ?? '-'}`,
  );
}

describe('a word that is a noun where it stands tells nothing', () => {
  test.each<[string, string[]]>([
    ['Ông Lê Văn Tám chủ trì hội nghị triển khai kết luận số 19 của tỉnh.', []],
    ['Sở Y tế mở rộng phòng khám trên cơ sở báo cáo của huyện.', []],
    ['Bộ Y tế đang xem xét lại cách đánh giá kết quả.', []],
    ['Công an tỉnh Long An được yêu cầu chỉ đạo các phòng siết chặt kiểm tra.', []],
    ['Bà Lê Thị Hoa nổi tiếng nhờ những bình luận và phân tích thường xuyên về kinh tế.', []],
    ['Hiệp hội Dệt may Việt Nam sửa hồ sơ cho đáp ứng yêu cầu mới.', []],
    ['Công ty Hoàng Long đã nộp phí, tại Thông báo số 18 và giấy tờ kèm theo.', []],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['Ông Lê Văn Tám kết luận hội nghị đã thành công.', ['Lê Văn Tám < kết luận']],
    ['Sở Y tế báo cáo huyện có ba ca bệnh.', ['Sở Y tế < báo cáo']],
    ['Bộ Y tế đánh giá kết quả là tốt.', ['Bộ Y tế < đánh giá']],
    ['Sở Y tế đã yêu cầu các phòng khám đóng cửa.', ['Sở Y tế < yêu cầu']],
    ['Sở Y tế có báo cáo: "Đã hết dịch ở hai huyện."', ['Sở Y tế < báo cáo']],
  ])('and where it is a verb it does: %s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });
});

describe('phrases that hold a verb of saying and say nothing', () => {
  test.each([
    'Nhiều người Hà Lan nói tiếng Anh.',
    'Ông Lê Văn Tám đã khẳng định được tên tuổi của mình.',
    'Ông Lê Văn Tám thích khám phá và học hỏi những điều mới.',
    'Công ty Hoàng Long ghi nhận doanh thu 400 tỷ đồng.',
  ])('%s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['Người Hà Lan nói giá hoa đã tăng.', ['Hà Lan < nói']],
    ['Ông Lê Văn Tám khẳng định giá hoa đã tăng.', ['Lê Văn Tám < khẳng định']],
    ['Công ty Hoàng Long ghi nhận rằng doanh thu đã tăng.', ['Công ty Hoàng Long < ghi nhận']],
    ['Theo báo giá của Sở Y tế, ghi nhận ba ca bệnh.', ['Sở Y tế < Theo', 'Sở Y tế < ghi nhận']],
  ])('but: %s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });
});

test('who did not direct it is no one who directed it, and “không chỉ” before another verb denies nothing', () => {
  expect(saidIn('Ông Lê Văn Tám không chỉ đạo thu hồi thuốc.')).toEqual(['Lê Văn Tám < không chỉ đạo']);
  expect(saidIn('Ông Lê Văn Tám không chỉ nói thuốc là giả.')).toEqual(['Lê Văn Tám < nói']);
});

test('behind a verb that closes a quotation another one closes nothing', () => {
  const [quoted] = saidIn('“Cầu sẽ xong”, ông Lê Văn Tám tuyên bố về mục tiêu đảm bảo mọi người đi lại.');
  expect(quoted).toBe('Lê Văn Tám < tuyên bố');
  expect(saidIn('“Cầu sẽ xong”, ông Lê Văn Tám tuyên bố về mục tiêu đảm bảo mọi người đi lại.')).toHaveLength(1);
  expect(saidIn('“Cầu sẽ xong”, ông Lê Văn Tám đảm bảo.')).toEqual(['Lê Văn Tám < đảm bảo']);
});
