import { describe, expect, test } from 'vitest';
import { saidIn } from '../../../support/said.ts';

describe('words between a speaker and what is said, whatever the table knows', () => {
  test.each<[string, string[]]>([
    ['Bắc Kinh khăng khăng rằng đập còn tốt.', ['Bắc Kinh: đập còn tốt']],
    ['Bộ Y tế khăng khăng rằng thuốc còn đủ.', ['Bộ Y tế: thuốc còn đủ']],
    ['Bà Lò Thị Xoan an ủi các gia đình rằng đập còn tốt.', ['Lò Thị Xoan: đập còn tốt']],
    ['Bà Lò Thị Xoan cười mà bảo rằng đập còn tốt.', ['Lò Thị Xoan: đập còn tốt']],
    ['Bà Lò Thị Xoan lắc đầu mà rằng đập còn tốt.', ['Lò Thị Xoan: đập còn tốt']],
    ['Bà Lò Thị Xoan là người đầu tiên báo rằng đập đã nứt.', ['Lò Thị Xoan: đập đã nứt']],
    ['Bà Lò Thị Xoan nghĩ đập sẽ vỡ.', ['Lò Thị Xoan: đập sẽ vỡ']],
    ['Con đập bị ông Mạc Văn Lục chê là lãng phí.', ['Mạc Văn Lục: Con đập / lãng phí']],
    ['Ông Mạc Văn Lục chê con đập “xấu xí và lãng phí”.', ['Mạc Văn Lục: con đập “xấu xí và lãng phí']],
    ['Ban quản lý bị ông Mạc Văn Lục tố ăn chặn tiền đập.', ['Mạc Văn Lục: Ban quản lý / ăn chặn tiền đập']],
    [
      '“Đập còn tốt”, ông Mạc Văn Lục nói, theo Reuters.',
      ['Mạc Văn Lục: Đập còn tốt', 'Reuters: Đập còn tốt”, ông Mạc Văn Lục nói'],
    ],
    ['Bà Lò Thị Xoan chia sẻ: “Với dân làng, đập là cửa sống”.', ['Lò Thị Xoan: Với dân làng, đập là cửa sống']],
    ['Đập sẽ vỡ trước mùa lũ, ông Mạc Văn Lục mạnh miệng.', ['Mạc Văn Lục: Đập sẽ vỡ trước mùa lũ']],
    ['Giá đã giảm, khảo sát của Đại học Huế cho thấy.', ['Đại học Huế: Giá đã giảm']],
  ])('%s', (text, expected) => {
    expect(saidIn(text, 'vi')).toEqual(expected);
  });

  test.each([
    'Hội thảo tại Bắc Kinh nhớ rằng đập còn tốt.',
    'Còi báo động vang lên khắp làng.',
    'Công ty khai khoáng đã dời bãi thải.',
    'Ông Mạc Văn Lục chê.',
  ])('but nobody says anything: %s', (text) => {
    expect(saidIn(text, 'vi')).toEqual([]);
  });

  test.each([
    ['Tôi tính làm trợ lý cho bà Lò Thị Xoan, chứ không nghĩ mình sẽ làm báo.', 'làm báo'],
    ['Chợ đông khách quen, có cả đối tác cũ, xem cái họ cần là gì.', 'cái họ cần'],
  ])('nor is one named inside a clause the subject behind its comma: %s', (text, content) => {
    expect(saidIn(text, 'vi').join()).not.toContain(content);
  });
});
