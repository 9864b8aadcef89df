import { describe, expect, test } from 'vitest';
import { saidIn } from '../../../support/said.ts';

const LEADS = [
  '',
  'Hôm qua ',
  'Hôm qua, ',
  'Sáng 9/11 ',
  'Tuần trước ',
  'Trước đó ',
  'Trong khi đó ',
  'Trả lời báo chí, ',
  'Tuy nhiên ',
];
const SPEAKERS: readonly [string, string][] = [
  ['bà Lò Thị Xoan', 'Lò Thị Xoan'],
  ['tổng thống Trump', 'Trump'],
  ['Tổng thống Nga Putin', 'Putin'],
  ['UBND tỉnh Hòa Bình', 'UBND tỉnh Hòa Bình'],
  ['ca sĩ Mỹ Duyên', 'Mỹ Duyên'],
  ['Nga', 'Nga'],
];

describe('who stands in front of the verb, whatever stands in front of him', () => {
  const sentences = LEADS.flatMap((lead) =>
    SPEAKERS.map(([speaker, name]): [string, string] => {
      const front = `${lead}${speaker}`;
      return [`${front[0]?.toUpperCase()}${front.slice(1)} nói đập sẽ xả lũ trong tháng 5.`, name];
    }),
  );
  test.each(sentences)('%s', (text, name) => {
    expect(saidIn(text, 'vi')).toEqual([`${name}: đập sẽ xả lũ trong tháng 5`]);
  });
});

describe('two clauses, each with its speaker or its verb', () => {
  test.each<[string, string[]]>([
    [
      'Ông Mạc Văn Lục nói đập đã nứt, trong khi bà Lò Thị Xoan khẳng định đập còn tốt.',
      ['Mạc Văn Lục: đập đã nứt', 'Lò Thị Xoan: đập còn tốt'],
    ],
    ['Moskva nói đập bị bắn trong khi Kiev cho rằng đập tự vỡ.', ['Moskva: đập bị bắn', 'Kiev: đập tự vỡ']],
    // The second verb tells what stands behind it.
    [
      '“Đập nứt từ năm ngoái rồi”, bà Lò Thị Xoan kể, và cho rằng xã đã biết từ lâu.',
      ['Lò Thị Xoan: Đập nứt từ năm ngoái rồi', 'Lò Thị Xoan: xã đã biết từ lâu'],
    ],
    [
      'Đập nứt từ năm ngoái rồi, bà Lò Thị Xoan nói và cho rằng xã đã biết từ lâu.',
      ['Lò Thị Xoan: Đập nứt từ năm ngoái rồi', 'Lò Thị Xoan: xã đã biết từ lâu'],
    ],
    // Behind a semicolon another clause begins.
    [
      'Ông Mạc Văn Lục than phiền về “con đập nứt toác giữa mùa lũ”; bà Lò Thị Xoan cũng bảo ông Lục không định sửa.',
      ['Mạc Văn Lục: về “con đập nứt toác giữa mùa lũ', 'Lò Thị Xoan: ông Lục không định sửa'],
    ],
    // Who stands behind the comma said what the sentence begins with.
    [
      'Nhấn mạnh đập sẽ vỡ nếu không xả nước, bà Lò Thị Xoan bỏ ra khỏi phòng họp.',
      ['Lò Thị Xoan: đập sẽ vỡ nếu không xả nước'],
    ],
    ['Nói với phóng viên, bà Lò Thị Xoan bỏ ra khỏi phòng họp.', []],
    // Why it is so.
    [
      '“Đập phải xả nước ngay”, bà Lò Thị Xoan nói, vì mực nước lên quá nhanh.',
      ['Lò Thị Xoan: Đập phải xả nước ngay / vì mực nước lên quá nhanh'],
    ],
    [
      'Đập phải xả nước ngay, bà Lò Thị Xoan nói, vì mực nước lên quá nhanh.',
      ['Lò Thị Xoan: Đập phải xả nước ngay / vì mực nước lên quá nhanh'],
    ],
    // When, how and to whom it was said is no part of it.
    [
      'Đập sẽ xả lũ trong tháng này, bà Lò Thị Xoan báo tin vào tối qua.',
      ['Lò Thị Xoan: Đập sẽ xả lũ trong tháng này'],
    ],
    [
      'Đập sẽ xả lũ trong tháng này, bà Lò Thị Xoan báo tin qua điện thoại.',
      ['Lò Thị Xoan: Đập sẽ xả lũ trong tháng này'],
    ],
    ['Mực nước dâng thêm 2 m, theo số liệu của Bộ Y tế công bố hôm thứ Năm.', ['Bộ Y tế: Mực nước dâng thêm 2 m']],
    [
      'Phát biểu tại lễ mít tinh, bà Lò Thị Xoan biểu dương và chúc mừng cả bản.',
      ['Lò Thị Xoan: và chúc mừng cả bản', 'Lò Thị Xoan: cả bản'],
    ],
  ])('%s', (text, expected) => {
    expect(saidIn(text, 'vi')).toEqual(expected);
  });
});

describe('verbs that say something half the time', () => {
  test.each<[string, string[]]>([
    ['Đập sẽ vỡ trong mùa lũ này, bà Lò Thị Xoan e ngại.', ['Lò Thị Xoan: Đập sẽ vỡ trong mùa lũ này']],
    ['Đập không hề nứt, ông Mạc Văn Lục đáp.', ['Mạc Văn Lục: Đập không hề nứt']],
    ['Bà Lò Thị Xoan hứa sẽ trả đất cho bản.', ['Lò Thị Xoan: sẽ trả đất cho bản']],
    ['Ông Mạc Văn Lục không loại trừ khả năng đập đã nứt.', ['Mạc Văn Lục: đập đã nứt']],
    ['Ông Mạc Văn Lục quả quyết với dân bản rằng đập còn tốt.', ['Mạc Văn Lục: đập còn tốt']],
    // Whose verb it is not.
    ['Đập sẽ vỡ trong mùa lũ này, bà Lò Thị Xoan bật dậy.', []],
  ])('%s', (text, expected) => {
    expect(saidIn(text, 'vi')).toEqual(expected);
  });
});

describe('whose words they are by a noun or by how they are called', () => {
  test.each<[string, string[]]>([
    [
      'Lời trấn an của ông Mạc Văn Lục rằng đập còn tốt không làm ai yên lòng.',
      ['Mạc Văn Lục: đập còn tốt không làm ai yên lòng'],
    ],
    [
      'Lời cảnh báo của ông Mạc Văn Lục về vết nứt trên thân đập bị bỏ qua.',
      ['Mạc Văn Lục: về vết nứt trên thân đập bị bỏ qua'],
    ],
    ['Lời khuyên cho dân bản đến từ ông Mạc Văn Lục: dời nhà lên cao ngay.', ['Mạc Văn Lục: dời nhà lên cao ngay']],
    [
      'Nhận xét rằng đập đã cũ, và phải xả nước ngay, là của ông Mạc Văn Lục.',
      ['Mạc Văn Lục: rằng đập đã cũ, và phải xả nước ngay'],
    ],
    ['Theo phía Fernbank, đập sẽ xả nước ngay trong đêm.', ['Fernbank: đập sẽ xả nước ngay trong đêm']],
    ['Nói như ông Mạc Văn Lục, đập này chỉ chờ ngày vỡ.', ['Mạc Văn Lục: đập này chỉ chờ ngày vỡ']],
    [
      'Ông Mạc Văn Lục, Chủ tịch UBND xã: “Đập phải xả nước ngay trong đêm”.',
      ['Mạc Văn Lục: Đập phải xả nước ngay trong đêm'],
    ],
    [
      'Bà Lò Thị Xoan nói về những mùa lũ được ghi trong sổ: “Năm nào nước cũng tràn vào bếp nhà tôi”.',
      ['Lò Thị Xoan: Năm nào nước cũng tràn vào bếp nhà tôi'],
    ],
    // What two dashes hold is told of him, whoever is named in it.
    [
      'Anna Hale - từng điều hành Quỹ Lam, nay dạy ở chuỗi lớp Fern Ladies tại Đại học Huế - nói với báo chí rằng đập đã nứt.',
      ['Anna Hale: đập đã nứt'],
    ],
    // Who took the picture says nothing, and who is asked has not said what he is asked.
    ['Bà Lò Thị Xoan, trưởng bản (Ảnh: Mạc Văn Lục)', []],
    ['Bà Lò Thị Xoan được hỏi: “Vì sao đập lại nứt sớm như vậy?”', []],
  ])('%s', (text, expected) => {
    expect(saidIn(text, 'vi')).toEqual(expected);
  });
});
