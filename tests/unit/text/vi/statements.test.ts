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
    ['Ông Lê Văn Tám rời Syria sau vụ tiết lộ hồ sơ nghe lén.', []],
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

describe('whose words they are', () => {
  test.each<[string, string]>([
    ['Tiến sĩ khoa học vật liệu Hanna Holm thông báo thép đã gỉ.', 'Hanna Holm < thông báo'],
    ['Giám đốc ACF tại Việt Nam Herve Dumont cho hay cầu sẽ xong.', 'Herve Dumont < cho hay'],
    ['Peter Stone, Giám đốc Điều hành Fern Partners, cho biết giá đã tăng.', 'Peter Stone < cho biết'],
    [
      'Peter Stone, Giám đốc Fernwood, công ty sở hữu chuỗi tiệm hoa Lily Rose, cũng tuyên bố giá sẽ tăng.',
      'Peter Stone < tuyên bố',
    ],
    ['Lê Hoài Bảo, sinh viên Đại học Northwick, cho biết học phí đã tăng.', 'Lê Hoài Bảo < cho biết'],
    [
      'Ông Lê Văn Tám bị Cơ quan An ninh điều tra (Bộ Công an) cáo buộc nhận tiền.',
      'Cơ quan An ninh điều tra < cáo buộc',
    ],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  test.each<[string, string]>([
    ['Tiến sĩ Hanna Holm thông báo thép đã gỉ.', 'Hanna Holm < thông báo'],
    // A preposition makes the second name anything but the holder.
    ['Giám đốc ở cùng Herve Dumont cho hay cầu sẽ xong.', 'Giám đốc < cho hay'],
    ['Sáng nay tại Hà Nội, Giám đốc Peter Stone, người mê hoa, cho biết giá đã tăng.', 'Peter Stone < cho biết'],
    ['Năm nay, Tiến sĩ Hanna Holm, chuyên gia tư vấn trong ngành dược, dự đoán giá sẽ tăng.', 'Hanna Holm < dự đoán'],
    ['Tờ Thanh Niên dẫn báo cáo của Bộ Y tế cho biết giá tăng.', 'Thanh Niên < dẫn báo cáo'],
    ['Ông Lê Văn Tám (Bộ Công an) cáo buộc họ nhận tiền.', 'Lê Văn Tám < cáo buộc'],
  ])('and as before: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });
});

test('a byline is nobody’s source', () => {
  expect(saidIn('Giá đã giảm 16% trong năm nay. Theo Bảo Anh')).toEqual([]);
  expect(saidIn('Giá đã giảm 16% trong năm nay. Bảo Lâm (theo Reuters)')).toEqual([]);
  expect(saidIn('Theo Bảo Anh, giá đã giảm 16% trong năm nay.')).toEqual(['Bảo Anh < Theo']);
  expect(saidIn('Giá đã giảm 16% trong năm nay (theo Reuters).')).toEqual(['Reuters < theo']);
});

test('letters in brackets stand for no name that is shorter than they are', () => {
  const [said] = saidIn('Trung tâm Khí quyển Biển xanh (TTKQ) mở cửa. TTKQ cảnh báo có bão.');
  expect(said).toMatch(/ < cảnh báo$/);
  expect(said).not.toMatch(/^Biển/);
  expect(saidIn('Hiệp hội Dệt may Việt Nam (VTA) mở cửa. VTA cảnh báo giá giảm.')).toEqual([
    'Hiệp hội Dệt may Việt Nam < cảnh báo',
  ]);
});

test('a fund that is called after a person is not that person', () => {
  expect(saidIn('Hale Earth Fund mở cửa ở Hà Nội. Jeff Hale nói cầu sẽ xong.')).toEqual(['Jeff Hale < nói']);
  expect(saidIn('Jeffrey Adam Hale mở tiệm ở Hà Nội. Jeff Hale nói cầu sẽ xong.')).toEqual(['Jeffrey Adam Hale < nói']);
});

test('“cô” is nobody whom the sentence before called “ông”', () => {
  const before = 'Bruno Lane cho biết giá đã giảm. “Còn quá sớm để nói về chuyện đó”, ông nói. ';
  const quoted = '“Tôi nghĩ nhu cầu vẫn còn nhưng ai cũng thận trọng”, ';
  expect(saidIn(`${before}${quoted}cô nói.`)).toEqual(['Bruno Lane < cho biết', 'Bruno Lane < nói']);
  expect(saidIn(`${before}${quoted}ông nói.`)).toHaveLength(3);
});

describe('what somebody is asked or able to do has been said by nobody', () => {
  test.each<[string, string[]]>([
    ['Sinh viên có thể yêu cầu trả lại tiền phòng.', []],
    ['Nếu phụ huynh phản ánh muộn thì trường không giải quyết.', []],
    ['Bà Lê Thị Hoa mở thêm phòng để người nhà hỏi bệnh.', []],
    ['Sở Y tế yêu cầu các trạm xá báo cáo số ca bệnh.', ['Sở Y tế < yêu cầu']],
    ['Sở Y tế đề nghị huyện Sông Mã kiểm tra kho thuốc và báo cáo kết quả.', ['Sở Y tế < đề nghị']],
    ['Thủ tướng kêu gọi các hãng tàu Mỹ thông báo lịch chạy.', ['Thủ tướng < kêu gọi']],
    ['Xe mới có khả năng xác định vật cản.', []],
    ['Ông Lê Văn Tám đang đối mặt cáo buộc trốn thuế.', []],
    ['Lễ hội nhận được sự quan tâm và phát biểu của ông Lê Văn Tám.', []],
    ['Mục đích của Hội Chữ thập đỏ là đánh giá nhu cầu của dân.', []],
    ['Ông Lê Văn Tám cảm ơn bạn bè đã đến thăm hỏi gia đình.', ['Lê Văn Tám < cảm ơn']],
    ['Công an xử lý các lỗi mà tỉnh Long An nêu trên.', []],
    ['Bà Lê Thị Hoa đổi nghề theo lời khuyên của bạn bè.', []],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['Sinh viên đã yêu cầu trả lại tiền phòng.', ['Sinh viên < yêu cầu']],
    ['Sinh viên phải thừa nhận rằng phòng quá chật.', ['Sinh viên < thừa nhận']],
    ['Bà Lê Thị Hoa gọi điện để con gái yên tâm và nói rằng hàng còn đủ.', ['Lê Thị Hoa < nói']],
    ['Sở Y tế đề nghị các trạm xá mở cửa và nhấn mạnh thuốc đã đủ.', ['Sở Y tế < đề nghị', 'Sở Y tế < nhấn mạnh']],
    ['Ông Lê Văn Tám bác bỏ cáo buộc trốn thuế.', ['Lê Văn Tám < bác bỏ']],
    ['Theo lời bạn bè, bà Hoa đã đổi nghề.', ['bạn bè < Theo lời']],
  ])('and what was said has been: %s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });
});

describe('where somebody is, and what a clause is about, does not speak', () => {
  test.each<[string, string[]]>([
    ['Bà Anna Hale, bang New York, cho rằng giá quá cao.', ['Anna Hale < cho rằng']],
    ['Ông Alex Hale, chuyên gia của trường ở bang Ohio, Mỹ, cho rằng giá quá cao.', ['Alex Hale < cho rằng']],
    ['Chị Lê Thị Hoa, sinh sống tại quận Gò Vấp, TP HCM cho biết nhà bị ngập.', ['Lê Thị Hoa < cho biết']],
    ['Rita Hale, sinh viên ngành Luật, Trường Đại học Kent cho biết: "Học phí cao quá."', ['Rita Hale < cho biết']],
    ['Công ty Hoàng Long vừa mở kho mới, thành tựu này phản ánh nhu cầu lớn.', []],
    ['Việt Nam nên dùng điện gió, 67% tin rằng giá sẽ giảm.', []],
    ['Ở Ohio, Mỹ, nhiều người vẫn lo ngại rằng giá sẽ tăng.', []],
    ['Các chuyên gia đánh giá yêu cầu này không công bằng.', ['chuyên gia < đánh giá']],
    ['Khảo sát với 7.300 người dùng Fern và công bố trước hội nghị.', []],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['Sau cuộc gặp, Nga, nước giáp biên giới, cho rằng giá quá cao.', ['Nga < cho rằng']],
    ['Sau vụ cháy, Công an tỉnh Long An cho biết đã bắt hai người.', ['Công an tỉnh Long An < cho biết']],
    ['Công ty Hoàng Long vừa mở kho mới, ông này cho biết.', []],
    ['Theo số liệu của Công ty Hoàng Long, hãng này cho biết lãi tăng.', ['Công ty Hoàng Long < Theo số liệu của']],
  ])('and whoever speaks does: %s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });
});

test('“Anh này” is a man, “Anh” a country', () => {
  expect(saidIn('Ông Lê Văn Tám bị giữ hôm qua. Anh này cho biết chỉ đi ngang qua.')).toEqual([
    'Lê Văn Tám < cho biết',
  ]);
  expect(saidIn('Hội nghị họp hôm qua. Anh tuyên bố rút khỏi khối.')).toEqual(['Anh < tuyên bố']);
});

test('a scare quote in the midst of a clause is closed by no verb', () => {
  expect(saidIn('Dù chỉ có vé "vớt", nữ sinh đã cho thấy bản lĩnh lớn.')).toEqual([]);
  expect(saidIn('"Em rất mừng vì được vào chung kết", nữ sinh xúc động.')).toEqual(['nữ sinh < xúc động']);
});

describe('the name of a body or a person is not cut', () => {
  test.each<[string, string[]]>([
    [
      'Sở Lao động Thương binh và Xã hội Hà Nội cho biết đã nhận đơn.',
      ['Sở Lao động Thương binh và Xã hội Hà Nội < cho biết'],
    ],
    [
      'Sở Lao động, Thương binh và Xã hội Hà Nội cho biết đã nhận đơn.',
      ['Sở Lao động, Thương binh và Xã hội Hà Nội < cho biết'],
    ],
    ['Sở Lao động - Thương binh và Xã hội cho biết đã nhận đơn.', ['Sở Lao động - Thương binh và Xã hội < cho biết']],
    ['Bộ Y tế và Bộ Công an cho biết đã họp.', ['Bộ Y tế < cho biết', 'Bộ Công an < cho biết']],
    ['Công an Q.9 cho biết đã nhận đơn.', ['Công an Q.9 < cho biết']],
    ['Tổng giám đốc Công ty Cổ phần Dược phẩm TW3 Lê Văn Tám cho hay hàng đủ.', ['Lê Văn Tám < cho hay']],
    ['TS. Lê Văn Tám cho biết giá giảm.', ['Lê Văn Tám < cho biết']],
    ['Theo Fern News and World Report, giá giảm.', ['Fern News and World Report < Theo']],
    ['Ngoài hợp đồng, Minh còn chỉ ra ba lỗi.', []],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  test('a students’ union is no student', () => {
    const text =
      'Ông Lê Văn Tám, Tổng thư ký Hội Sinh viên Trường Đại học Vinh, dự lễ. Sinh viên yêu cầu giảm học phí.';
    expect(saidIn(text)).toEqual(['Sinh viên < yêu cầu']);
  });
});

test('a page that has put together what others wrote is a byline, and a source at the end tells what stands in front', () => {
  expect(saidIn('Giá giảm. Theo Minh Long tổng hợp')).toEqual([]);
  const text = 'Có ba ca bệnh mới, theo số liệu do Sở Y tế cung cấp.';
  const { statements } = analyse(text, { language: 'vi', infer: false });
  expect(statements[0]?.content.map(({ start, end }) => text.slice(start, end))).toEqual(['Có ba ca bệnh mới']);
});

test('behind a source without a name, another group begins what was told', () => {
  const said = (text: string): (string | undefined)[] =>
    analyse(text, { language: 'vi', infer: false }).statements.flatMap(({ content }) =>
      content.map(({ start, end }) => text.slice(start, end)),
    );
  expect(said('Theo nam sinh, du học sinh nên tìm việc ở quán ăn, nhà hàng.')).toEqual([
    'du học sinh nên tìm việc ở quán ăn, nhà hàng',
  ]);
  expect(said('Theo ông Lê Văn Tám, giám đốc bệnh viện, thuốc còn đủ.')).toEqual(['thuốc còn đủ']);
});

test.each([
  [
    'Trước khi xuống bến ai cũng nên mang áo phao, ông Hà Minh Đức khuyên các kỹ sư.',
    'Trước khi xuống bến ai cũng nên mang áo phao',
  ],
  ['Sáng qua, ông Hà Minh Đức khuyên các kỹ sư mang áo phao.', 'các kỹ sư mang áo phao'],
])('who listens behind a clause is no part of what was said: %s', (text, said) => {
  const { statements } = analyse(text, { language: 'vi' });
  expect(statements[0]?.content.map(({ start, end }) => text.slice(start, end))).toEqual([said]);
});

// `speaker: what was said`, of each statement.
function toldIn(text: string): string[] {
  return analyse(text, { language: 'vi', infer: false }).statements.map(
    ({ speaker, content }) =>
      `${speaker?.name ?? '?'}: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
  );
}

describe('a name is read as Vietnamese writes it', () => {
  test.each<[string, string[]]>([
    ['Hale’s cho biết quán sẽ dời đi.', ['Hale’s < cho biết']],
    ['Thông tin từ Công an huyện Hoa Lư cho biết cầu đã thông.', ['Công an huyện Hoa Lư < cho biết']],
    ['Anh hùng lao động Lê Văn Tám nói bến đã cũ.', ['Lê Văn Tám < nói']],
    ['Nhật ký của bà Lê Thị Hoa kể lại chuyến đò cuối.', ['Lê Thị Hoa < kể lại']],
    ['Thanh Niên cho biết bến đã cũ.', ['Thanh Niên < cho biết']],
    ['Nhật kể lại chuyến đò cuối.', ['Nhật < kể lại']],
    ['Viện Khoa học Đông Nam Á dự báo khu vực sẽ ấm lên.', ['Viện Khoa học Đông Nam Á < dự báo']],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  test('and the field of a body keeps its small letters', () => {
    expect(saidIn('Trung tâm Thông tin thị trường cho biết giá đã tăng.')).toEqual([
      'Trung tâm Thông tin thị trường < cho biết',
    ]);
  });
});

describe('who sees it so says it', () => {
  test.each<[string, string[]]>([
    ['Với bà Lê Thị Hoa, con đò là cả một đời người.', ['Lê Thị Hoa: con đò là cả một đời người']],
    ['Đối với ông Lê Văn Tám, “mất rừng là mất nước”.', ['Lê Văn Tám: mất rừng là mất nước']],
    ['Theo quan niệm của ông Lê Văn Tám, đò là nhà.', ['Lê Văn Tám: đò là nhà']],
    ['Điều mà ông Lê Văn Tám trăn trở nhất là bến vắng khách.', ['Lê Văn Tám: nhất là bến vắng khách']],
    ['Nỗi lo lớn nhất của bà Lê Thị Hoa là bến sẽ đóng.', ['Lê Thị Hoa: bến sẽ đóng']],
    ['Bến phải mở lại, đó là thông điệp mà ông Lê Văn Tám đưa ra.', ['Lê Văn Tám: Bến phải mở lại']],
    ['Bến phải mở lại, đó là thông điệp ông Lê Văn Tám đưa ra.', ['Lê Văn Tám: Bến phải mở lại']],
  ])('%s', (text, expected) => {
    expect(toldIn(text)).toEqual(expected);
  });

  test.each([
    'Với bà Lê Thị Hoa đi cùng, đoàn tới bến lúc trưa.',
    'Với ông Lê Văn Tám, đây là chuyến đò thứ ba.',
    'Với ông Lê Văn Tám, bến đã là nơi ông gặp vợ.',
    'Với ông Lê Văn Tám, chuyến này là lần thứ 5 ông ra biển.',
    'Với ông Lê Văn Tám, xã có thêm một người lái đò.',
    'Con đò mà bà Lê Thị Hoa thông báo đã chìm.',
  ])('but nobody does in: %s', (text) => {
    expect(toldIn(text)).toEqual([]);
  });
});

describe('a frame of speech may hold the noun of what is said, and a mark', () => {
  test.each<[string, string[]]>([
    ['Chủ đò Lê Văn Tám giữ nguyên quan điểm rằng bến phải mở lại.', ['Lê Văn Tám: bến phải mở lại']],
    ['Bà Lê Thị Hoa bảo vệ quyết định của mình, rằng bến phải mở lại.', ['Lê Thị Hoa: bến phải mở lại']],
    ['Bà Lê Thị Hoa ra điều kiện rằng bến phải mở lại.', ['Lê Thị Hoa: bến phải mở lại']],
  ])('%s', (text, expected) => {
    expect(toldIn(text)).toEqual(expected);
  });

  test.each([
    'Bà Lê Thị Hoa nhận ra rằng bến đã mở lại.',
    'Bà Lê Thị Hoa đọc lại quyết định của tỉnh, rằng bến phải mở lại.',
  ])('but nobody speaks in: %s', (text) => {
    expect(toldIn(text)).toEqual([]);
  });
});

describe('what the words behind the verb point back at is what was said', () => {
  test.each<[string, string[]]>([
    ['Bến sẽ không mở lại, và bà Lê Thị Hoa nói thẳng điều đó.', ['Lê Thị Hoa: Bến sẽ không mở lại']],
    ['Bến sẽ không mở lại, ông Lê Văn Tám nói vậy.', ['Lê Văn Tám: Bến sẽ không mở lại']],
    ['Bến sẽ không mở lại. Ông Lê Văn Tám khẳng định điều này.', ['Lê Văn Tám: Bến sẽ không mở lại']],
    ['Bến sẽ không mở lại. Ông Lê Văn Tám nói điều này rất khó.', ['Lê Văn Tám: điều này rất khó']],
    ['Bến sẽ không mở lại, đó là điều ông Lê Văn Tám cảnh báo.', ['Lê Văn Tám: Bến sẽ không mở lại']],
    ['Bến sẽ không mở lại, Reuters dẫn nguồn tin an ninh.', ['Reuters: Bến sẽ không mở lại']],
    ['Sáng nay tại Hà Nội, Reuters dẫn nguồn tin an ninh.', ['Reuters: nguồn tin an ninh']],
    ['Bến sẽ không mở lại, Liên Hợp Quốc lên tiếng cảnh báo.', ['Liên Hợp Quốc: Bến sẽ không mở lại']],
    // In front of the verb nobody stands who could say it.
    [
      'Chuyện mở bến chưa thể nói trước, ông Lê Văn Tám cảnh báo sau cuộc họp.',
      ['Lê Văn Tám: Chuyện mở bến chưa thể nói trước'],
    ],
  ])('%s', (text, expected) => {
    expect(toldIn(text)).toEqual(expected);
  });
});

describe('a paper tells in the name of who gives it out', () => {
  test.each<[string, string[]]>([
    ['Nghị quyết của Quốc hội nêu bến sẽ mở lại.', ['Quốc hội < nêu']],
    ['Văn bản do Bộ Y tế ban hành nêu rõ thuốc còn đủ.', ['Bộ Y tế < nêu rõ']],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['Nghị quyết của Quốc hội khiến bà Lê Thị Hoa phản đối.', ['Lê Thị Hoa < phản đối']],
    ['Con tàu do Bộ Y tế gửi nêu bật lòng tốt.', []],
  ])('but: %s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });
});

describe('a verb of saying by what stands beside it', () => {
  test.each<[string, string[]]>([
    ['Chủ tịch xã Lê Văn Tám thẳng thắn: bến đã cũ.', ['Lê Văn Tám < thẳng thắn']],
    ['Tòa án Hiến pháp phán quyết đạo luật vi hiến.', ['Tòa án Hiến pháp < phán quyết']],
    ['Chủ tịch xã Lê Văn Tám thông tin đò đã về bến.', ['Lê Văn Tám < thông tin']],
    ['Thủ quân Lê Văn Tám thề sẽ trở lại bến.', ['Lê Văn Tám < thề']],
    ['Điều tra của Sở Y tế phát hiện bến đã bị lấp.', ['Sở Y tế < phát hiện']],
    [
      'Sở Y tế chưa xác nhận nhưng một quan chức nói thuốc đã hết.',
      ['Sở Y tế < không xác nhận', 'một quan chức < nói'],
    ],
    ['Con đò được bà Lê Thị Hoa ví như “ngôi nhà thứ hai của làng”.', ['Lê Thị Hoa < ví như']],
  ])('tells: %s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  test.each([
    'Chủ tịch xã Lê Văn Tám thẳng thắn và vui tính.',
    'Sở Y tế phát hiện một bến bị lấp.',
    'Chủ tịch xã Lê Văn Tám trăn trở khi đò đã về bến.',
    'Thanh niên 20 tuổi quê Nghệ An kể đò đã về bến.',
    'Nhiều loài, ví như con cá linh, sống ở bến.',
    'Hội đò kêu gọi được hai tỷ đồng.',
    'Bà Lê Thị Hoa hỏi đường một người bán vé.',
    'Bà Lê Thị Hoa nói được ba thứ tiếng.',
    'Bà Lê Thị Hoa trả lời điện thoại trong lúc chèo đò.',
  ])('tells nothing: %s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('whom a pronoun means behind the word that names a source', () => {
  test.each<[string, string[]]>([
    ['Bà Lê Thị Hoa lái đò 20 năm. Theo bà, cầu sẽ sớm xong.', ['Lê Thị Hoa: cầu sẽ sớm xong']],
    ['Bà Lê Thị Hoa lái đò 20 năm. Cầu sẽ sớm xong, theo bà này.', ['Lê Thị Hoa: Cầu sẽ sớm xong']],
    ['Bà Lê Thị Hoa lái đò 20 năm. Theo bà thì cầu sẽ sớm xong.', ['Lê Thị Hoa: cầu sẽ sớm xong']],
    [
      'Bà Lê Thị Hoa lái đò 20 năm. Theo bà, giám đốc bến, và cả phó, phải nghỉ.',
      ['Lê Thị Hoa: giám đốc bến, và cả phó, phải nghỉ'],
    ],
    ['Bà Lê Thị Hoa lái đò 20 năm. Mong muốn lớn nhất của bà là bến mở lại.', ['Lê Thị Hoa: bến mở lại']],
  ])('%s', (text, expected) => {
    expect(toldIn(text)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['Theo bà Lê Thị Hoa và ông Lê Văn Tám, bến sẽ đóng.', ['Lê Thị Hoa: bến sẽ đóng', 'Lê Văn Tám: bến sẽ đóng']],
    ['Theo bà Lê Thị Hoa, ông Lê Văn Tám đã về.', ['Lê Thị Hoa: ông Lê Văn Tám đã về']],
  ])('and who stands beside the source: %s', (text, expected) => {
    expect(toldIn(text)).toEqual(expected);
  });

  test.each([
    'Bà Lê Thị Hoa lái đò 20 năm. Theo ông, cầu sẽ sớm xong.',
    'Bà Lê Thị Hoa lái đò 20 năm. Theo họ, cầu sẽ sớm xong.',
    'Bà Lê Thị Hoa lái đò 20 năm. Đàn chó quấn theo bà, sủa vang.',
    'Bà Lê Thị Hoa lái đò 20 năm. Theo bà ra bến còn có đàn chó.',
    'Bà Lê Thị Hoa lái đò 20 năm. Mong muốn của bà đã thành.',
  ])('but nobody in: %s', (text) => {
    expect(toldIn(text)).toEqual([]);
  });
});

describe('what a sentence opens with is said by who goes on', () => {
  test.each<[string, string[]]>([
    ['Cho rằng bến đã quá cũ, ông Lê Văn Tám đề nghị đóng cửa.', ['Lê Văn Tám: bến đã quá cũ', 'Lê Văn Tám: đóng cửa']],
    [
      'Ông Lê Văn Tám lái đò 20 năm. Khẳng định bến sẽ mở lại, ông kêu gọi mọi người chờ.',
      ['Lê Văn Tám: bến sẽ mở lại', 'Lê Văn Tám: mọi người chờ'],
    ],
    ['Trả lời câu hỏi vì sao bến đã đóng, ông Lê Văn Tám nói đò hỏng.', ['Lê Văn Tám: đò hỏng']],
    ['Nhấn mạnh vai trò của bến, ông Lê Văn Tám nói đò hỏng.', ['Lê Văn Tám: đò hỏng']],
    // Though nothing else is let him say.
    ['Cho rằng bến đã quá cũ, ông Lê Văn Tám về quê.', ['Lê Văn Tám: bến đã quá cũ']],
    ['Nhấn mạnh vai trò của bến, ông Lê Văn Tám về quê.', []],
  ])('%s', (text, expected) => {
    expect(toldIn(text)).toEqual(expected);
  });
});

test('an article may stand in front of what is given out, but no law tells anything', () => {
  expect(saidIn('Theo một thông cáo từ Sở Y tế, bến đã mở lại.')).toEqual(['Sở Y tế < Theo']);
  expect(saidIn('Theo một luật biển của Sở Y tế, bến phải đóng.')).toEqual([]);
});
