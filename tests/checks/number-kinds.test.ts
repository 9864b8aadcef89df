import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const PORT = `
//- corpus/cang.txt  2024-05-10 Tin Phương Nam
Hải quân nước láng giềng cho biết gần bến cảng Sa Kỳ Nam chỉ còn 60 người lính gác kho đạn cũ.
Ông Lê Quang Bình khẳng định đoàn kiểm tra “đã khép lại tám cuộc chiến pháp lý trong sáu tháng” với các chủ tàu.
Trang của bảo tàng cảng hiện có 2.480 người theo dõi, ít so với con số 9,9 triệu người theo dõi trang của thành phố.
Ngư dân Trần Văn Thụ, 43 tuổi, bị thương khi dây neo đứt hôm thứ Ba.
Nhiệt độ trong hầm lạnh cao nhất là 9 độ khi mở cửa nhận cá.
Mỗi chuyến, kho lạnh trả cho tổ bốc xếp 40 triệu đồng/năm theo hợp đồng mới ký.`;

const HARBOUR = `
//- corpus/harbour.txt  2024-05-10 The Sound Post
The navy said only 60 soldiers still guard the old ammunition store near Kirkhaven.
Joan Petrie, 43, was hurt when a mooring line snapped on Tuesday.
The council will hold three conferences on fishing rights in Kirkhaven before the summer.`;

const reported = (corpus: string, sentence: string): Promise<void> => check(`${corpus}\n//- report.md\n${sentence}\n`);

describe('what is counted goes by other words', () => {
  test('soldiers are people', () =>
    reported(PORT, 'Gần bến cảng Sa Kỳ Nam chỉ còn ⟦160 binh sĩ⟧{number-mismatch → 60} gác kho đạn cũ [@cang].'));

  test('the same figure by another word', () =>
    reported(PORT, 'Gần bến cảng Sa Kỳ Nam chỉ còn 60 binh sĩ gác kho đạn cũ [@cang].'));

  test('ships are no people', () =>
    reported(PORT, 'Gần bến cảng Sa Kỳ Nam chỉ còn 16 chiếc tàu gác kho đạn cũ [@cang].'));

  test('across languages', () =>
    reported(
      HARBOUR,
      'Gần Kirkhaven chỉ còn ⟦160 binh sĩ⟧{number-mismatch → 60} gác kho đạn cũ, theo hải quân [@harbour].',
    ));

  test('across languages, the same figure', () =>
    reported(HARBOUR, 'Gần Kirkhaven chỉ còn 60 binh sĩ gác kho đạn cũ, theo hải quân [@harbour].'));

  test('an adjective is not what is counted', () =>
    reported(
      HARBOUR,
      'The council will hold four old fairs on fishing rights in Kirkhaven before the summer [@harbour].',
    ));
});

describe('a figure inside the words that a source quotes', () => {
  test('is its figure, beside another of the same value', () =>
    reported(
      PORT,
      'Ông Lê Quang Bình nói đoàn kiểm tra đã khép lại ⟦sáu cuộc chiến⟧{number-mismatch → 8} pháp lý trong sáu tháng với các chủ tàu [@cang].',
    ));

  test('the same figure', () =>
    reported(
      PORT,
      'Ông Lê Quang Bình nói đoàn kiểm tra đã khép lại tám cuộc chiến pháp lý trong sáu tháng với các chủ tàu [@cang].',
    ));
});

describe('two figures of one thing in one sentence', () => {
  test('what is compared with is taken for what is told', () =>
    reported(PORT, 'Trang của bảo tàng cảng hiện có ⟦9,9 triệu người⟧{number-mismatch → 2480} theo dõi [@cang].'));

  test('the figure that is told', () =>
    reported(PORT, 'Trang của bảo tàng cảng hiện có 2.480 người theo dõi [@cang].'));

  test('what is compared with, told as such', () =>
    reported(
      PORT,
      'Trang của bảo tàng cảng có ít người xem so với con số 9,9 triệu người theo dõi trang của thành phố [@cang].',
    ));
});

describe('ages', () => {
  test('behind the name', () =>
    reported(PORT, 'Ông Trần Văn Thụ, ⟦34 tuổi⟧{number-mismatch → 43}, bị thương khi dây neo đứt [@cang].'));

  test('without a unit in the source', () =>
    reported(
      HARBOUR,
      'A snapped mooring line hurt Joan Petrie, who is ⟦40 years old⟧{number-mismatch → 43} and works on the quay [@harbour].',
    ));

  test.each([
    'Ông Trần Văn Thụ, 43 tuổi, bị thương khi dây neo đứt [@cang].',
    'Ông Trần Văn Thụ, 44 tuổi, bị thương khi dây neo đứt [@cang].',
  ])('the same, or a birthday later: %s', (sentence) => reported(PORT, sentence));

  test('another person’s', () =>
    reported(PORT, 'Con trai ông là Trần Văn Lâm, 20 tuổi, đứng trên bờ khi dây neo đứt [@cang].'));

  test('a difference of ages', () =>
    reported(PORT, 'Bà Hoa kém chồng là Trần Văn Thụ 4 tuổi, không bị thương khi dây neo đứt [@cang].'));
});

describe('what stands beside the figures tells them apart', () => {
  test('the same end of a scale', () =>
    reported(PORT, 'Nhiệt độ trong hầm lạnh cao nhất là ⟦7 độ⟧{number-mismatch → 9} khi mở cửa nhận cá [@cang].'));

  test('the other end of it', () =>
    reported(PORT, 'Nhiệt độ trong hầm lạnh thấp nhất là 7 độ khi mở cửa nhận cá [@cang].'));

  test('what was told just before', () =>
    reported(PORT, 'Gần bến cảng Sa Kỳ Nam có kho đạn cũ, 70 người này gác kho đạn [@cang].'));

  test('a range that holds the figure', () =>
    reported(PORT, 'Nhiệt độ trong hầm lạnh cao nhất là 8-10 độ khi mở cửa nhận cá [@cang].'));
});
