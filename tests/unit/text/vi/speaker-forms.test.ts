import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';

// `speaker as written (name) < cue: content`, of each statement.
function saidIn(text: string): string[] {
  return analyse(text, { language: 'vi', infer: false }).statements.map(
    ({ speaker, cue, content }) =>
      `${speaker?.text ?? '?'} (${speaker?.name ?? ''}) < ${cue?.text ?? '-'}: ` +
      content.map(({ start, end }) => text.slice(start, end)).join(' | '),
  );
}

describe('a trade, what it is about, and who holds it are one person', () => {
  test.each<[string, string[]]>([
    [
      'Chuyên gia địa chấn Marta Lindqvist cảnh báo dư chấn sẽ kéo dài.',
      ['Chuyên gia địa chấn Marta Lindqvist (Marta Lindqvist) < cảnh báo: dư chấn sẽ kéo dài'],
    ],
    [
      'Nhà phân tích thị trường Đinh Quốc Bảo dự báo giá gạo sẽ giảm.',
      ['Nhà phân tích thị trường Đinh Quốc Bảo (Đinh Quốc Bảo) < dự báo: giá gạo sẽ giảm'],
    ],
    [
      'Kỹ sư cầu đường Phan Hữu Đức cho hay hai nhịp cầu đã nối xong.',
      ['Kỹ sư cầu đường Phan Hữu Đức (Phan Hữu Đức) < cho hay: hai nhịp cầu đã nối xong'],
    ],
    [
      'Tiến sĩ dịch tễ học người Anh Oliver Penrose nói bệnh sẽ trở lại.',
      ['Tiến sĩ dịch tễ học người Anh Oliver Penrose (Oliver Penrose) < nói: bệnh sẽ trở lại'],
    ],
    [
      'Theo chuyên gia hàng hải Na Uy Sigrid Aasen, con tàu đã quá cũ.',
      ['chuyên gia hàng hải Na Uy Sigrid Aasen (Sigrid Aasen) < Theo: con tàu đã quá cũ'],
    ],
    [
      '“Phải trồng lại rừng ngay trong năm nay”, Hạt trưởng kiểm lâm Phong Điền Lê Hữu Tâm chỉ đạo.',
      ['Hạt trưởng kiểm lâm Phong Điền Lê Hữu Tâm (Lê Hữu Tâm) < chỉ đạo: Phải trồng lại rừng ngay trong năm nay'],
    ],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  test('and a pronoun goes on for him', () => {
    const text = 'Chuyên gia khí hậu Marta Lindqvist cảnh báo băng sẽ tan. Bà nói thêm rằng mùa đông ấm dần.';
    expect(saidIn(text).at(-1)).toBe('Bà (Marta Lindqvist) < nói thêm: mùa đông ấm dần');
  });

  test.each<[string, string[]]>([
    ['Các chuyên gia gặp Đinh Quốc Bảo nói rằng ông đã khỏe.', ['Các chuyên gia (chuyên gia) < nói: ông đã khỏe']],
    ['Chuyên gia y tế Bộ Quốc phòng cho biết thuốc đã về.', ['Chuyên gia (Chuyên gia) < cho biết: thuốc đã về']],
    [
      'Giám đốc Lê Hoàng Minh Thảo nói nhà máy sẽ mở cửa.',
      ['Giám đốc Lê Hoàng Minh Thảo (Lê Hoàng Minh Thảo) < nói: nhà máy sẽ mở cửa'],
    ],
  ])('and nobody else is: %s', (text, expected) => {
    expect(saidIn(text).map((one) => one.replace(/:.*/, ''))).toEqual(expected.map((one) => one.replace(/:.*/, '')));
  });
});

describe('who does it speaks, and what he says stands in front', () => {
  test.each<[string, string[]]>([
    [
      'Tin nhà máy đóng cửa được tờ Le Soir tiết lộ hôm 3/4.',
      ['Le Soir (Le Soir) < tiết lộ: Tin nhà máy đóng cửa | hôm 3/4'],
    ],
    [
      'Kế hoạch mua tàu, rồi ra lệnh hủy được nhật báo Le Monde tiết lộ.',
      ['Le Monde (Le Monde) < tiết lộ: rồi ra lệnh hủy'],
    ],
    ['Việc cầu sập được chính bà Lê Thị Hoa xác nhận.', ['bà Lê Thị Hoa (Lê Thị Hoa) < xác nhận: Việc cầu sập']],
    [
      'Con số hai mươi người bị thương do Sở Y tế Hà Nội công bố.',
      ['Sở Y tế Hà Nội (Sở Y tế Hà Nội) < công bố: Con số hai mươi người bị thương'],
    ],
    [
      'Ông Đinh Quốc Bảo bị Công an tỉnh cáo buộc nhận tiền.',
      ['Công an (Công an) < cáo buộc: Ông Đinh Quốc Bảo | nhận tiền'],
    ],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['Ông Đinh Quốc Bảo được cứu xác nhận tàu đã chìm.', ['Ông Đinh Quốc Bảo (Đinh Quốc Bảo) < xác nhận: tàu đã chìm']],
    ['Bà Lê Thị Hoa bị mất ví cho biết đã báo tin.', ['Bà Lê Thị Hoa (Lê Thị Hoa) < cho biết: đã báo tin']],
  ])('but whoever only met with something speaks himself: %s', (text, expected) => {
    expect(saidIn(text)[0]).toBe(expected[0]);
  });
});

describe('who comes forward to say something says it', () => {
  test.each<[string, string[]]>([
    [
      'Ca sĩ Đinh Hoài Thu lên Facebook để tố người quản lý cũ giữ tiền của cô.',
      ['Ca sĩ Đinh Hoài Thu (Đinh Hoài Thu) < tố: người quản lý cũ giữ tiền của cô'],
    ],
    [
      'Bộ trưởng Lê Hữu Tâm mở họp báo để công bố kế hoạch xây cảng.',
      ['Bộ trưởng Lê Hữu Tâm (Lê Hữu Tâm) < công bố: kế hoạch xây cảng'],
    ],
    [
      'Bà Marta Lindqvist đã dùng bài phát biểu để kêu gọi các nước trồng rừng.',
      ['Bà Marta Lindqvist (Marta Lindqvist) < kêu gọi: các nước trồng rừng'],
    ],
    [
      'Ông Đinh Quốc Bảo lên truyền hình để bác bỏ tin từ chức.',
      ['Ông Đinh Quốc Bảo (Đinh Quốc Bảo) < bác bỏ: tin từ chức'],
    ],
    ['Bà Lê Thị Hoa gửi đơn tới tòa để tố cáo chủ nợ.', ['Bà Lê Thị Hoa (Lê Thị Hoa) < tố cáo: chủ nợ']],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  test.each([
    'Chính phủ Na Uy sẽ mở họp báo để công bố kế hoạch.',
    'Bà Lê Thị Hoa chưa lên truyền hình để xin lỗi.',
    'Trường mở cuộc họp để phụ huynh hỏi.',
    'Công an Hà Nội dùng máy quay để xác định thủ phạm.',
    'Ông Đinh Quốc Bảo lên mạng để xem phim.',
  ])('and nobody says anything yet, or to another: %s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('one of several people behind a verb is nobody who speaks next', () => {
  const first = 'Bà Lê Thị Hoa, trưởng thôn Đông, cho biết xã không nghe ';
  test.each<[string, string]>([
    ['học sinh, giáo viên thông báo về con đường. Bà nói: “Giờ phải rút kinh nghiệm cho mình.”', 'Lê Thị Hoa'],
    ['bệnh nhân, bác sĩ báo cáo việc thiếu thuốc. Bà nói: “Giờ phải rút kinh nghiệm cho mình.”', 'Lê Thị Hoa'],
  ])('… %s', (rest, name) => {
    const text = `Cô giáo Đinh Thị Thu nói học sinh ngoan. ${first}${rest}`;
    expect(saidIn(text).at(-1)).toContain(`(${name})`);
  });

  test('but whoever is named behind the comma is', () => {
    const text =
      'Bà Lê Thị Hoa nói xã nghèo, cô Đinh Thị Thu cho biết trường cũ. Cô nói thêm: “Mái đã dột từ lâu lắm.”';
    expect(saidIn(text).at(-1)).toContain('(Đinh Thị Thu)');
  });
});

describe('a relative is told by whose he is', () => {
  test.each([
    ['Ông Đinh Quốc Bảo, chồng bà Hoa, nói cầu đã xong.', 'Đinh Quốc Bảo'],
    ['Anh Lê Hữu Tâm, con trai ông Bảo, cho biết nhà đã cháy.', 'Lê Hữu Tâm'],
    ['Vợ ông Bảo, bà Lê Thị Hoa, kể lại chuyện cũ.', 'Lê Thị Hoa'],
    ['Con gái bà Hoa nói mẹ đã khỏe.', 'Con gái bà Hoa'],
    ['Gia đình ông Bảo cho biết sẽ kiện.', 'Gia đình ông Bảo'],
  ])('%s', (text, name) => {
    expect(analyse(text, { language: 'vi', infer: false }).statements.map(({ speaker }) => speaker?.name)).toEqual([
      name,
    ]);
  });

  test.each([
    ['Người vợ Lê Thị Hoa nói chồng đã khỏe.', 'Lê Thị Hoa'],
    ['Phụ huynh anh Lê Hữu Tâm nói trường tốt.', 'Lê Hữu Tâm'],
  ])('but one with a name of his own by it: %s', (text, name) => {
    expect(analyse(text, { language: 'vi', infer: false }).statements.map(({ speaker }) => speaker?.name)).toEqual([
      name,
    ]);
  });
});

describe('a pronoun is the word by which the paper calls somebody', () => {
  test.each([
    [
      'Cô Đinh Thị Thu nói lớp ngoan. Bà Lê Thị Hoa đáp khác, cho biết trường nghèo. Cô nói thêm rằng mái dột.',
      'Đinh Thị Thu',
    ],
    ['Bà Hoa nói giá tăng. Cô Thu bị phạt. Bà cho biết thêm chợ sẽ đóng cửa.', 'Hoa'],
    ['Chị Hoa kể đã thấy khói. Bà Thu chạy tới. Chị kể thêm rằng cửa đã khóa.', 'Hoa'],
    ['Các kỹ sư của Na Uy dựng trạm mới. Họ cho biết trạm rẻ hơn.', 'kỹ sư của Na Uy'],
  ])('%s', (text, name) => {
    expect(analyse(text, { language: 'vi', infer: false }).statements.at(-1)?.speaker?.name).toContain(name);
  });

  test.each([
    ['Cô Thu nói lớp ngoan. Lê Thị Hoa bị phạt. Bà nói thêm rằng mái dột.', 'Lê Thị Hoa'],
    ['Bà Hoa nói giá tăng. Bà Thu phản bác điều này. Bà cho biết thêm chợ vắng.', 'Thu'],
  ])('and whoever was told of last where both are called alike: %s', (text, name) => {
    expect(analyse(text, { language: 'vi', infer: false }).statements.at(-1)?.speaker?.name).toBe(name);
  });
});

describe('what seems to be is said, and whose it is is a noun', () => {
  test('somebody who shows that he hopes', () => {
    expect(saidIn('Bà Lê Thị Hoa tỏ ra tin tưởng rằng giá sẽ giảm.')[0]).toContain('giá sẽ giảm');
  });

  test.each(['Tác giả của nhận định giá giảm là một tờ báo.', 'Bà Lê Thị Hoa nhìn ra lo ngại của con.'])(
    '%s',
    (text) => {
      expect(saidIn(text)).toEqual([]);
    },
  );
});

describe('what stands closed in front is what was said', () => {
  const SAID = 'Chiếc cầu gỗ phải sửa ngay';
  test.each([
    ['at what', `${SAID}, ông Lò Văn Pá yêu cầu tại cuộc họp hôm thứ hai.`],
    ['when', `${SAID}, ông Lò Văn Pá nhấn mạnh hai ngày sau trận lũ.`],
    ['where', `${SAID}, ông Lò Văn Pá viết trên trang cá nhân.`],
    ['to whom', `${SAID}, ông Lò Văn Pá khuyên các phụ huynh.`],
    ['behind what is supposed', `Nếu mưa còn kéo dài, ${SAID}, ông Lò Văn Pá cảnh báo người dân.`],
  ])('%s it was said: %s', (_, text) => {
    expect(saidIn(text)).toHaveLength(1);
    expect(saidIn(text)[0]).toMatch(/^ông Lò Văn Pá .*Chiếc cầu gỗ phải sửa ngay$/);
  });

  test('without the word that leads in the paper', () => {
    expect(saidIn(`${SAID}, tờ Tuổi Trẻ viết.`)).toEqual([`Tuổi Trẻ (Tuổi Trẻ) < viết: ${SAID}`]);
  });

  test.each([
    ['where it was', 'Tại hội trường thôn Đông, ông Lò Văn Pá phát biểu trước cử tri.', 'trước cử tri'],
    [
      'what he asks of them',
      'Mưa lũ còn kéo dài, ông Lò Văn Pá khuyên các phụ huynh giữ con ở nhà.',
      'các phụ huynh giữ con ở nhà',
    ],
    [
      'what will be there',
      'Mưa lũ còn kéo dài, ông Lò Văn Pá cho biết tại cuộc họp sẽ bàn việc này.',
      'tại cuộc họp sẽ bàn việc này',
    ],
  ])('but not %s: %s', (_, text, said) => {
    expect(saidIn(text).at(-1)?.split(': ').at(-1)).toBe(said);
  });
});

describe('nouns of saying', () => {
  test.each([
    'Cây cầu gỗ sắp sập, đó là lời cảnh báo của ông Lò Văn Pá.',
    'Câu trả lời của ông Lò Văn Pá khá ngắn gọn: cây cầu gỗ sắp sập.',
    'Thông điệp ông Lò Văn Pá đưa ra là cây cầu gỗ sắp sập.',
    'Theo cách nói của ông Lò Văn Pá, cây cầu gỗ sắp sập.',
    'Dưới con mắt của ông Lò Văn Pá, cây cầu gỗ sắp sập.',
  ])('%s', (text) => {
    expect(saidIn(text)).toHaveLength(1);
    expect(saidIn(text)[0]).toMatch(/^ông Lò Văn Pá .*cây cầu gỗ sắp sập$/iu);
  });

  test.each([
    ['a letter that is somewhere', 'Cây cầu gỗ sắp sập, đó là bức thư dán trên cột.'],
    ['what a message is about', 'Thông điệp ông Lò Văn Pá nhận là một lá thư.'],
  ])('but not %s: %s', (_, text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('who is called by what he is called here', () => {
  test.each([
    ['Gia đình anh Lò Pá sang sông từ sớm; anh kể lũ trẻ rất thích.', 'anh (anh Lò Pá)'],
    ['Ông Lò Văn Pá sang sông từ sớm, ông kể lũ trẻ rất thích.', 'ông (Lò Văn Pá)'],
  ])('%s', (text, speaker) => {
    expect(saidIn(text).map((line) => line.split(' <')[0])).toEqual([speaker]);
  });

  test('but nobody where two are', () => {
    expect(saidIn('Gia đình anh Pá và gia đình anh Sáng sang sông từ sớm; anh kể lũ trẻ rất thích.')).toEqual([]);
  });
});

describe('heads of phrases', () => {
  test.each([
    ['Bạn cùng phòng của Lò Thị Mây, người đã bơi qua sông, kể rằng nước rất lạnh.', 'Bạn cùng phòng của Lò Thị Mây'],
    ['Liên minh từ thiện quốc tế Norrvik ước tính cầu gỗ sắp sập.', 'Norrvik (Liên minh từ thiện quốc tế Norrvik)'],
    ['Điều tra của tờ Tuổi Trẻ cho thấy cầu gỗ sắp sập.', 'Tuổi Trẻ'],
  ])('%s', (text, speaker) => {
    expect(saidIn(text)[0]).toContain(speaker);
  });

  test.each([
    ['whom a body calls', 'Liên minh đã mời Norrvik cho biết ý kiến.', 'Norrvik (Norrvik)'],
    ['whose boat it is', 'Con thuyền của tờ Tuổi Trẻ cho thấy cầu gỗ sắp sập.', 'Tuổi Trẻ'],
  ])('but not %s: %s', (_, text, speaker) => {
    expect(saidIn(text).filter((line) => line.includes(speaker))).toEqual([]);
  });
});

describe('what stands in a paper is told by it', () => {
  test.each([
    ['Theo bài báo trên tờ Lao Động, trường lặn đã mất giấy phép.', 'Lao Động'],
    ['Theo bài viết đăng trên tờ Lao Động, trường lặn đã mất giấy phép.', 'Lao Động'],
    ['Tờ Lao Động chạy loạt bài về trường lặn.', 'Lao Động'],
    ['Đài VOV phát phóng sự về trường lặn.', 'Đài VOV'],
  ])('%s', (text, speaker) => {
    expect(saidIn(text).map((line) => line.split(' (')[0]?.replace(/^Tờ /, ''))).toEqual([speaker]);
  });
});
