import { describe, expect, test } from 'vitest';
import { isoDays } from '../../../../server/src/base/days.ts';
import { analyse } from '../../../../server/src/text/analyse.ts';
import type { DateMention } from '../../../../server/src/text/analysis.ts';

// 2024-05-10 is a Friday.
function read(text: string, published = '2024-05-10'): readonly DateMention[] {
  return analyse(text, { language: 'vi', published: { value: published, from: 'given' } }).dates;
}

/** Each date as `words = value`, with its type where it is none of DATE. */
function datesIn(text: string, published?: string): string[] {
  return read(text, published).map(
    ({ text: words, value, type }) => `${words} = ${type === 'DATE' ? '' : `${type} `}${value}`,
  );
}

function daysIn(text: string, published?: string): (string | null)[] {
  return read(text, published).map(({ days }) => days && isoDays(days));
}

type Cases = readonly (readonly [string, readonly string[]])[];

const IDEAS: readonly (readonly [string, Cases, readonly string[]])[] = [
  [
    'told of by a word alone',
    [
      ['Giá hoa tăng trước Tết.', ['Tết = 2024-02-10']],
      ['Tết vừa rồi, làng đón nhiều khách.', ['Tết vừa rồi = 2024-02-10']],
      ['Tết tới sẽ khác.', ['Tết tới = 2025-01-29']],
      ['Gói bánh Tết tới khuya.', []],
      ['Ngày Tết, ai cũng vui.', []],
      ['Bà ấy hồi tháng một ra tòa.', ['tháng một = 2024-01']],
      ['Đoàn tới Huế hồi đầu tuần.', ['đầu tuần = 2024-W19']],
      ['Tỉnh phát gạo hồi đầu tháng.', ['đầu tháng = 2024-05']],
      ['Chợ nghỉ vào ngày thứ sáu 12/4.', ['ngày thứ sáu 12/4 = 2024-04-12']],
    ],
    [
      'Nhà nào cũng gói bánh Tết.',
      'Cứ đến Tết là làng mở hội.',
      'Mong mưa sớm qua đi.',
      'Bao nhiêu năm rồi chợ vẫn thế.',
      'Chợ nghỉ ngày thứ sáu của đợt lũ.',
      'Đầu tuần bao giờ cũng đông.',
    ],
  ],
  [
    'years of persons and works, and before our era',
    [
      ['Lò gốm có từ năm 938 trước Công nguyên.', ['năm 938 trước Công nguyên = BC0938']],
      ['Thành cổ đắp năm 257 TCN, nay còn nền.', ['năm 257 TCN = BC0257']],
      ['Mộ thuyền thuộc thế kỷ 3 trước Công nguyên.', ['thế kỷ 3 trước Công nguyên = BC02XX']],
      ['Bia dựng năm 79 sau Công nguyên.', ['năm 79 sau Công nguyên = 0079']],
      ['Vào năm 938 thủy quân đại thắng.', ['năm 938 = 0938']],
      ['Trần Văn Út (SN 1977, ngụ xã An Lạc) đã trình diện.', ['1977 = 1977']],
      ['Bà Mận, SN: 1980, là chủ ghe.', ['1980 = 1980']],
      ['Cuốn “Bến cũ” (2015) đã tái bản.', ['2015 = 2015']],
      ['Anh từng dự Thế vận hội Rio (2016).', ['2016 = 2016']],
    ],
    [
      'Ở đây năm 500 người ghé bến.',
      'Từ năm 500 người đến nay chỉ còn vài hộ.',
      'Mã hồ sơ ghi ở cuối trang (1984).',
      'Ông Lâm thua kiện (1500, 1700).',
    ],
  ],
  [
    'nights that end on the next day',
    [
      ['Đêm 8 rạng sáng 9/5, mưa to.', ['Đêm 8 rạng sáng 9/5 = 2024-05-08/2024-05-09']],
      ['Đêm 8, rạng sáng 9/5, mưa to.', ['Đêm 8, rạng sáng 9/5 = 2024-05-08/2024-05-09']],
      ['Đêm 30 rạng sáng 1/5, mưa to.', ['Đêm 30 = TIME 2024-04-30TNI', '1/5 = TIME 2024-05-01TMO']],
      ['Rạng sáng 9/5, mưa to.', ['Rạng sáng 9/5 = TIME 2024-05-09TMO']],
    ],
    ['Đêm 8 rạng rỡ hoa đăng.'],
  ],
  [
    'with a weekday in figures, or marks set apart',
    [
      ['Thứ 5, 9/5, chợ nghỉ.', ['Thứ 5, 9/5 = 2024-05-09']],
      ['Ngày 10 - 11 - 2022, chợ mở.', ['Ngày 10 - 11 - 2022 = 2022-11-10']],
      ['Ngày 10 -11-2022, chợ mở.', ['Ngày 10 -11-2022 = 2022-11-10']],
      ['Chợ mở ngày 10 - 11/4.', ['ngày 10 - 11/4 = 2024-04-10/2024-04-11']],
    ],
    ['Hạng thứ 2,5 điểm.'],
  ],
  [
    'the same time a year before, and the feast to come',
    [
      ['Quý I/2024, lãi tăng 5% so với cùng kỳ.', ['Quý I/2024 = 2024-Q1', 'cùng kỳ = 2023-Q1']],
      ['Lãi giảm so với cùng kỳ.', ['cùng kỳ = 2023']],
      ['So với cùng kỳ năm 2021, lãi giảm.', ['năm 2021 = 2021']],
      ['Giá còn tăng từ nay đến Tết.', ['Tết = 2025-01-29']],
    ],
    ['Họ học cùng kỳ đó.', 'Cứ đến Tết là vui.'],
  ],
  [
    'that are the names of places',
    [['Ngày 3 tháng 2, công viên đóng cửa.', ['Ngày 3 tháng 2 = 2024-02-03']]],
    [
      'Trẻ em vui chơi ở công viên 23 Tháng 9.',
      'Quán nằm trên đường 3 tháng 2, quận 10.',
      'Xe tông nhau ở phố Cách mạng Tháng Tám.',
      'Trường THPT 19 tháng 5 cho học sinh nghỉ.',
    ],
  ],
  [
    'days',
    [
      ['Ngày 9/4, chợ mở lại.', ['Ngày 9/4 = 2024-04-09']],
      ['Sáng 9-4, chợ mở lại.', ['Sáng 9-4 = TIME 2024-04-09TMO']],
      ['Chợ mở lại hôm 9.4.', ['hôm 9.4 = 2024-04-09']],
      ['Từ 20-3 tại đây có chợ.', ['20-3 = 2024-03-20']],
      ['Chợ mở ngày mùng 5 tháng Tư năm ngoái.', ['ngày mùng 5 tháng Tư năm ngoái = 2023-04-05']],
      ['Chợ mở ngày 3/3/17.', ['ngày 3/3/17 = 2017-03-03']],
      ['Nghị quyết ký 2019-06-30 còn hiệu lực.', ['2019-06-30 = 2019-06-30']],
      ['Chợ họp lễ 30/4, đông nghịt.', ['30/4 = 2024-04-30']],
      ['Ngày 7, chợ nghỉ.', ['Ngày 7 = 2024-05-07']],
      ['Hôm nay (10-5) chợ nghỉ.', ['Hôm nay = 2024-05-10', '10-5 = 2024-05-10']],
      ['Sáng nay 10-5, chợ nghỉ.', ['Sáng nay 10-5 = TIME 2024-05-10TMO']],
      ['Bản ghi từ ngày 3\\/2 đã mất.', ['ngày 3\\/2 = 2024-02-03']],
      ['Chợ mở ngày 21 12 2020.', ['ngày 21 12 2020 = 2020-12-21']],
    ],
    [
      'Đội nhà thắng 3-1 sau hiệp phụ.',
      'Chỉ 8/11 nhóm hàng tăng giá.',
      'Khoảng 1/3 dân làng đã dời đi.',
      'Tổng đài trực 24/7.',
      'Theo điều 5.10 của quy chế, đơn bị trả lại.',
      'Nhà ông ở số 9/11 phố Hàng Cót.',
      'Nghị quyết 42/2017/QH14 hết hiệu lực.',
      'Gọi số 0912.345.678 để đặt chỗ.',
      'Giá vé ngày 30.000 đồng một lượt.',
      'Mỗi nhóm từ 3-5 em.',
      'Một ngày 8 tiếng, ông ngồi bên máy.',
    ],
  ],
  [
    'lists and spans of days',
    [
      ['Hội chợ từ ngày 5 đến 9/4.', ['từ ngày 5 đến 9/4 = 2024-04-05/2024-04-09']],
      ['Hội chợ ngày 3-5/4.', ['ngày 3-5/4 = 2024-04-03/2024-04-05']],
      ['Số xe hỏng tăng lên 25, ngày 1/11 lên 31.', ['ngày 1/11 = 2023-11-01']],
      ['Thi vào 12 và 13/01.', ['12 và 13/01 = 2024-01-12/2024-01-13']],
      ['Thi các ngày 16, 17 và 18-4.', ['các ngày 16, 17 và 18-4 = 2024-04-16/2024-04-18']],
      ['Thi ngày 16 và 19-4.', ['ngày 16 = 2024-04-16', '19-4 = 2024-04-19']],
      ['Thi ngày 30-3, 2-4.', ['ngày 30-3 = 2024-03-30', '2-4 = 2024-04-02']],
      ['Nghỉ từ 27/12/2022 đến 5/1/2023.', ['từ 27/12/2022 đến 5/1/2023 = 2022-12-27/2023-01-05']],
      ['Nghỉ từ 27/12 đến 5/1.', ['từ 27/12 đến 5/1 = 2023-12-27/2024-01-05']],
      ['Mưa từ tối 22 đến sáng 24-4.', ['từ tối 22 đến sáng 24-4 = 2024-04-22/2024-04-24']],
      ['Chợ họp từ thứ Hai đến thứ Sáu tuần này.', ['từ thứ Hai đến thứ Sáu tuần này = 2024-05-06/2024-05-10']],
      ['Cầu đóng từ tháng 3 đến nay.', ['từ tháng 3 đến nay = 2024-03-01/2024-05-10']],
    ],
    ['Có 5 và 9 nhóm.', 'Tăng từ 5 đến 9 bậc.', 'Nhiệt độ 16-26 độ.'],
  ],
  [
    'days of the week',
    [
      ['Chợ mở thứ Tư tuần trước.', ['thứ Tư tuần trước = 2024-05-01']],
      ['Chợ mở hôm thứ ba.', ['hôm thứ ba = 2024-05-07']],
      ['Tối thứ bảy, chợ mở.', ['Tối thứ bảy = TIME 2024-05-04TEV']],
      ['Chợ mở vào Chủ nhật tới.', ['Chủ nhật tới = 2024-05-12']],
      ['Chợ mở thứ Tư (8/5).', ['thứ Tư (8/5 = 2024-05-08']],
      ['Chủ nhật, ngày 9/4, chợ mở.', ['Chủ nhật, ngày 9/4 = 2023-04-09']],
      ['Chợ mở sáng thứ hai tuần này.', ['sáng thứ hai tuần này = TIME 2024-05-06TMO']],
    ],
    [
      'Đây là lần thứ hai chợ cháy.',
      'Kỳ họp thứ 5 đã bế mạc.',
      'Thứ hai, giá thuê quá cao.',
      'Đội xếp thứ 4 toàn giải.',
      'Ông là người thứ ba tới đây.',
    ],
  ],
  [
    'the clock and the parts of a day',
    [
      ['Tàu đến lúc 9h30 sáng 5/5.', ['9h30 sáng 5/5 = TIME 2024-05-05T09:30']],
      ['Tàu đến lúc 14 giờ 30 ngày 5/5.', ['14 giờ 30 ngày 5/5 = TIME 2024-05-05T14:30']],
      ['Tàu đến lúc 8 giờ tối qua.', ['8 giờ tối qua = TIME 2024-05-09T20:00']],
      ['Tàu đến 20h (giờ Hà Nội) ngày 5/5.', ['20h (giờ Hà Nội) ngày 5/5 = TIME 2024-05-05T20:00']],
      ['Rạng sáng nay, tàu đến.', ['Rạng sáng nay = TIME 2024-05-10TMO']],
      ['Khoảng 17h20, tàu đến.', ['17h20 = TIME XXXX-XX-XXT17:20']],
      ['Ngày 5/5, tàu hỏng; tối cùng ngày, tàu chạy.', ['Ngày 5/5 = 2024-05-05', 'tối cùng ngày = TIME 2024-05-05TEV']],
    ],
    ['Bà kể rằng sáng tạo là niềm vui.', 'Chị bật đèn sáng suốt.', 'Ông cụ tối qua đời vì bệnh.'],
  ],
  [
    'months, quarters, halves and seasons',
    [
      ['Lúa gặt cuối tháng 3/2020.', ['cuối tháng 3/2020 = 2020-03']],
      ['Lúa gặt tháng 12 năm ngoái.', ['tháng 12 năm ngoái = 2023-12']],
      ['Lúa gặt tháng 5–7/2020.', ['tháng 5–7/2020 = 2020-05-01/2020-07-31']],
      ['Lúa gặt tháng 3 và 6.', ['tháng 3 = 2024-03', '6 = 2024-06']],
      ['Lúa gặt hồi tháng 8.', ['tháng 8 = 2023-08']],
      ['Lúa sẽ gặt tháng 8 tới.', ['tháng 8 tới = 2024-08']],
      ['Lãi quý III/2022 tăng.', ['quý III/2022 = 2022-Q3']],
      ['Lãi quý I và II năm ngoái tăng.', ['quý I và II năm ngoái = 2023-01-01/2023-06-30']],
      ['Lãi nửa đầu năm 2022 tăng.', ['nửa đầu năm 2022 = 2022-H1']],
      ['Lãi 6 tháng đầu năm tăng.', ['6 tháng đầu năm = 2024-H1']],
      ['Lãi 10 tháng năm 2022 tăng.', ['10 tháng năm 2022 = 2022-01-01/2022-10-31']],
      ['Mùa hè năm 2022 rất nóng.', ['Mùa hè năm 2022 = 2022-SU']],
      ['Họ gặp nhau tuần đầu tháng 4.', ['tuần đầu tháng 4 = 2024-W14']],
      ['Họ gặp nhau ngày đầu tiên của tháng 4.', ['ngày đầu tiên của tháng 4 = 2024-04-01']],
      ['Họ gặp nhau cuối tuần qua.', ['cuối tuần qua = 2024-W18-WE']],
    ],
    ['Bao tháng năm đã trôi.', 'Trẻ 8 tháng tuổi biết bò.', 'Mùa thu hoạch đã tới.', 'Kính mời quý ông.'],
  ],
  [
    'years, decades and centuries',
    [
      ['Cầu xây năm 1998.', ['năm 1998 = 1998']],
      ['Cầu xây đầu năm nay.', ['đầu năm nay = 2024']],
      ['Đội tụt từ hạng hai năm ngoái.', ['năm ngoái = 2023']],
      ['Đội nghỉ hai năm.', ['hai năm = DURATION P2Y']],
      ['Cầu xây giai đoạn 2014-2015.', ['2014-2015 = 2014-01-01/2015-12-31']],
      ['Cầu hỏng năm 2014, 2015 và 2017.', ['năm 2014 = 2014', '2015 = 2015', '2017 = 2017']],
      ['Cầu xây xong trước hết 2022.', ['2022 = 2022']],
      ['Cầu xây thập niên 1990.', ['thập niên 1990 = 199X']],
      ['Cầu xây những năm 90 của thế kỷ trước.', ['những năm 90 của thế kỷ trước = 199X']],
      ['Cầu xây đầu thế kỷ XX.', ['đầu thế kỷ XX = 19XX']],
      ['Cầu xây cách đây 10 năm.', ['cách đây 10 năm = 2014']],
    ],
    [
      'Ông được 1550/1600 điểm.',
      'Xe đến 2000 bác sĩ ở đây.',
      'Cô học năm thứ 3.',
      'Lầu Năm Góc im lặng.',
      'Vụ này 2018-2020 tấn.',
    ],
  ],
  [
    'counted times',
    [
      ['Cầu gãy ba ngày trước.', ['ba ngày trước = 2024-05-07']],
      ['Ngày 5/4, cầu gãy; ba ngày sau đó, cầu thông.', ['Ngày 5/4 = 2024-04-05', 'ba ngày sau đó = 2024-04-08']],
      ['Đó là ngày thứ 100 kể từ 24/1.', ['ngày thứ 100 kể từ 24/1 = 2024-05-02']],
      ['Cầu đóng 2 tuần qua.', ['2 tuần qua = DURATION P2W']],
      ['Cầu đóng trong ba ngày.', ['ba ngày = DURATION P3D']],
      ['Cầu đóng hai năm rưỡi.', ['hai năm rưỡi = DURATION P2Y6M']],
      ['Cầu đóng suốt 24h.', ['24h = DURATION PT24H']],
      ['Cầu đóng vài tháng.', ['vài tháng = DURATION PXM']],
    ],
    ['Họ nghe 20 tiếng súng.', 'Một ngày kia ta hiểu.', 'Học kỳ 2 năm 3 rất bận.'],
  ],
  [
    'times that come again',
    [
      ['Họ gặp nhau mỗi tuần.', ['mỗi tuần = SET P1W']],
      ['Hai tháng một lần, họ gặp nhau.', ['Hai tháng một lần = SET P2M']],
      ['Họ gặp nhau hằng năm.', ['hằng năm = SET P1Y']],
      ['Họ gặp nhau mỗi thứ Hai.', ['mỗi thứ Hai = SET XXXX-WXX-1']],
      ['Họ gặp nhau ngày 15 hàng tháng.', ['ngày 15 hàng tháng = SET XXXX-XX-15']],
      ['Họ gặp nhau ngày 20/11 hằng năm.', ['ngày 20/11 hằng năm = SET XXXX-11-20']],
    ],
    ['Mỗi người một việc.', 'Ông mở cửa hàng thứ 12.'],
  ],
  [
    'the present, the past and the future',
    [
      ['Hiện nay cầu vẫn đóng.', ['Hiện nay = PRESENT_REF']],
      ['Thời gian qua, cầu vẫn đóng.', ['Thời gian qua = PAST_REF']],
    ],
    ['Nay mai gì đâu.'],
  ],
  [
    'feasts and days of the moon',
    [
      ['Chợ họp mùng 1 Tết.', ['mùng 1 Tết = 2024-02-10']],
      ['Chợ họp 28 Tết.', ['28 Tết = 2024-02-07']],
      ['Chợ họp rằm tháng Bảy năm 2023.', ['rằm tháng Bảy năm 2023 = 2023-08-30']],
      ['Chợ họp 30 tháng Chạp.', ['30 tháng Chạp = 2024-02-09']],
      ['Chợ họp 10/3 âm lịch.', ['10/3 âm lịch = 2024-04-18']],
      ['Tết Nguyên đán 2022 vắng khách.', ['Tết Nguyên đán 2022 = 2022-02-01']],
      ['Tết Nhâm Dần vắng khách.', ['Tết Nhâm Dần = 2022-02-01']],
      ['Chợ nghỉ Quốc khánh 2/9.', ['Quốc khánh 2/9 = 2023-09-02']],
      ['Giáng sinh năm ngoái rất lạnh.', ['Giáng sinh năm ngoái = 2023-12-25']],
    ],
    ['Ông Phan Quốc Khánh vắng mặt.', 'Tỉnh tập trung thu hút vốn.', 'Ai cũng mong Tết.', 'Quốc khánh Pháp rất vui.'],
  ],
];

describe.each(IDEAS)('%s', (_idea, cases, silent) => {
  test.each(cases)('%s', (text, expected) => {
    expect(datesIn(text)).toEqual(expected);
  });

  test.each(silent)('no date: %s', (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

describe('the days meant', () => {
  test('parts of months and years are thirds, and stretches are whole units', () => {
    expect(daysIn('Cuối tháng 3/2020, lúa chín.')).toEqual(['2020-03-21/2020-03-31']);
    expect(daysIn('Ba tháng tới, lúa chín.')).toEqual(['2024-06-01/2024-08-31']);
    expect(daysIn('Hai ngày qua, lúa chín.')).toEqual(['2024-05-08/2024-05-09']);
    expect(daysIn('Nửa cuối tháng 4, lúa chín.')).toEqual(['2024-04-16/2024-04-30']);
  });

  test('Tết goes on for three days, a length of time has none', () => {
    expect(daysIn('Tết Giáp Thìn rất vui.')).toEqual(['2024-02-10/2024-02-12']);
    expect(daysIn('Họ chờ trong ba ngày.')).toEqual([null]);
  });

  test('a month without a year is of the year of publication, unless it lies far ahead', () => {
    expect(daysIn('Tháng 9, lúa chín.')).toEqual(['2024-09']);
    expect(daysIn('Tháng 11, lúa chín.', '2024-01-20')).toEqual(['2023-11']);
  });

  test('the same day is the day last named, though a year was named since', () => {
    const text = 'Ngày 5/5, ông nói về kế hoạch năm 2030. Chiều cùng ngày, ông về; hôm sau, ông đi.';
    expect(daysIn(text)).toEqual(['2024-05-05', '2030', '2024-05-05', '2024-05-06']);
  });

  test('a year of birth or of a film in brackets is no time that the text has come to', () => {
    const text =
      'Ngày 5/5, chị Mận (2004, Hà Tĩnh) xem “Bến cũ” (2015) cùng anh Út, SN 1999. Ba ngày sau đó, chị kể lại.';
    expect(daysIn(text)).toEqual(['2024-05-05', '2004', '2015', '1999', '2024-05-08']);
  });

  test('no day is counted from a year', () => {
    expect(daysIn('Năm 2020, cầu gãy. Hôm sau, trời mưa.')).toEqual(['2020', null]);
  });

  test('what a correction replaces is the date without the words in front', () => {
    const [date] = read('Lúc 9h30 sáng ngày 5/5, tàu đến.');
    expect(date?.core).toEqual({ start: 'Lúc 9h30 sáng ngày '.length, end: 'Lúc 9h30 sáng ngày 5/5'.length });
  });
});

test('a time counted from an event has no day of its own, unless the event has one', () => {
  expect(daysIn('Sáng 2/5, đê vỡ. Bốn tháng sau khi chợ mở cửa, xưởng đóng.')).toEqual(['2024-05-02', null]);
  expect(daysIn('Ba ngày sau cuộc họp ngày 5/3/2016, ông từ chức.')).toEqual(['2016-03-08', '2016-03-05']);
  expect(daysIn('Sáng 2/5, đê vỡ. Ba ngày sau, xưởng đóng.')).toEqual(['2024-05-02', '2024-05-05']);
});
