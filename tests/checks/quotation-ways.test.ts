import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const BRIDGE = `
//- corpus/cau.txt  2024-06-03 Tin Phương Nam
“Nhà thầu phải đổ lại ba trụ cầu trong mùa khô này”, kỹ sư Đoàn Văn Khải nói với người dân.
“Tiền sửa cầu lấy từ quỹ bảo trì của HĐND tỉnh.” Ông lau mồ hôi rồi nói tiếp: “Bà con không phải góp đồng nào.”
Cây cầu được đánh giá là một công trình bền vững, ít tốn kém và dễ sửa chữa sau mỗi mùa lũ về.
Đơn vị thi công cho xe tải nặng chạy thử ba lượt qua cầu tạm vào sáng sớm.`;

const BRIDGE_EN = `
//- corpus/bridge.txt  2024-06-03
“They want to reopen the old bridge before the winter storms begin,” engineer Rosa Kemp said.`;

const says = (corpus: string, sentence: string): Promise<void> => check(`${corpus}\n//- report.md\n${sentence}\n`);

describe('the same words, written in another way', () => {
  test.each([
    ['a figure for a number in words', 'Nhà thầu phải đổ lại 3 trụ cầu trong mùa khô này'],
    ['a name for its abbreviation', 'Tiền sửa cầu lấy từ quỹ bảo trì của Hội đồng nhân dân tỉnh'],
  ])('%s is no change', (_, words) => says(BRIDGE, `Kỹ sư Đoàn Văn Khải nói: “${words}” [@cau].`));

  test('another number is one', () =>
    says(
      BRIDGE,
      'Kỹ sư Đoàn Văn Khải nói: “⟦Nhà thầu phải đổ lại 4 trụ cầu trong mùa khô này⟧{quotation-mismatch}” [@cau].',
    ));

  test('another name is one', () =>
    says(
      BRIDGE,
      'Kỹ sư Đoàn Văn Khải nói: “⟦Tiền sửa cầu lấy từ quỹ bảo trì của Ủy ban nhân dân tỉnh⟧{quotation-mismatch}” [@cau].',
    ));
});

describe('what the writer marks as his own', () => {
  test.each([
    '“They want to reopen the old bridge [at Millford] before the winter storms begin”',
    '“They want[ed] to reopen the old bridge before the winter storms begin”',
    '“[T]hey want to reopen the old bridge before the winter storms begin”',
  ])('%s', (quotation) => says(BRIDGE_EN, `Rosa Kemp said: ${quotation} [@bridge].`));

  test('does not cover a change beside it', () =>
    says(
      BRIDGE_EN,
      'Rosa Kemp said: “⟦They want[ed] to reopen the new bridge before the winter storms begin⟧{quotation-mismatch}” [@bridge].',
    ));
});

describe('two utterances between one pair of marks', () => {
  test('each as the source has it', () =>
    says(
      BRIDGE,
      'Ông Khải nói: “Tiền sửa cầu lấy từ quỹ bảo trì của HĐND tỉnh. Bà con không phải góp đồng nào.” [@cau].',
    ));
});

describe('words that the source tells and does not quote', () => {
  test('fitted into another sentence', () =>
    says(
      BRIDGE,
      'Báo cáo viết: “Đây là một công trình bền vững, ít tốn kém và dễ sửa chữa sau mỗi mùa lũ về” [@cau].',
    ));

  test('changed inside', () =>
    says(
      BRIDGE,
      'Báo cáo viết: “⟦được đánh giá là một công trình bền vững, khá tốn kém và dễ sửa chữa sau mỗi mùa lũ về⟧{quotation-mismatch}” [@cau].',
    ));

  test('told in other words by somebody else', () =>
    says(BRIDGE, 'Một tài xế kể: “Họ cho xe tải chạy thử hai lượt qua cầu vào sáng sớm hôm ấy” [@cau].'));
});

describe('words edited by a paper', () => {
  test.each([
    ['a filler put in', 'Nhà thầu cũng phải đổ lại ba trụ cầu trong mùa khô này'],
    ['a filler left out', 'Nhà thầu phải đổ lại ba trụ cầu trong mùa khô'],
  ])('%s', (_, words) => says(BRIDGE, `Kỹ sư Đoàn Văn Khải nói: “${words}” [@cau].`));

  test('a filler for another word is a change', () =>
    says(
      BRIDGE,
      'Kỹ sư Đoàn Văn Khải nói: “⟦Nhà thầu cũng đổ lại ba trụ cầu trong mùa khô này⟧{quotation-mismatch}” [@cau].',
    ));

  const TYRE = `
//- corpus/lop.txt  2024-06-03
“Trạm chuyên bán lốp, vá lốp cho xe tải đường dài”, ông Khương kể.`;

  test('a word of which the source has a second one left out', () =>
    says(TYRE, 'Ông Khương kể: “Trạm chuyên bán, vá lốp” [@lop].'));

  test('a word from nowhere', () =>
    says(TYRE, 'Ông Khương kể: “⟦Trạm chuyên bán, đắp lốp⟧{quotation-mismatch}” [@lop].'));

  const MISPRINT = `
//- corpus/in.txt  2024-06-03
“Khan giả xếp hàng từ trưa để vào rạp chiếu bóng cũ”, chị Thoa kể.`;

  test('a misprint of the source put right', () =>
    says(MISPRINT, 'Chị Thoa kể: “Khán giả xếp hàng từ trưa để vào rạp chiếu bóng cũ” [@in].'));

  test('a misprint of the report', () =>
    says(MISPRINT, 'Chị Thoa kể: “⟦Khan giả xếp hàng từ trua để vào rạp chiếu bóng cũ⟧{quotation-mismatch}” [@in].'));
});

describe('another account of the same words', () => {
  test('that differs all over is none', () =>
    says(BRIDGE_EN, 'Rosa Kemp said: “They hope to open the old bridge again before winter storms begin” [@bridge].'));

  test('that differs in one place is a change', () =>
    says(
      BRIDGE_EN,
      'Rosa Kemp said: “⟦They hope to reopen the old bridge before the winter storms begin⟧{quotation-mismatch}” [@bridge].',
    ));

  test('that denies what was said is a change', () =>
    says(
      BRIDGE_EN,
      'Rosa Kemp said: “⟦They never want to reopen this old bridge before winter storms begin⟧{quotation-mismatch}” [@bridge].',
    ));

  test('that puts a whole run of words for one is none', () =>
    says(
      BRIDGE_EN,
      'Rosa Kemp said: “They want to bring traffic back onto the old bridge before the winter storms begin” [@bridge].',
    ));

  test('that has one more word exchanged is a change', () =>
    says(
      BRIDGE_EN,
      'Rosa Kemp said: “⟦They want to close down the old bridge before the winter storms begin⟧{quotation-mismatch}” [@bridge].',
    ));
});

// With each mark of an omission sought from each of the spaces before it, this would take minutes.
test('a quotation of nothing but spaces costs what its length costs, and is the same as without them', () =>
  says(
    BRIDGE_EN,
    `Rosa Kemp said: “They want to reopen${' '.repeat(100_000)}the old bridge before the winter storms begin” [@bridge].`,
  ));
