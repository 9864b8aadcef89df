import { describe, expect, test } from 'vitest';
import { isoDays } from '../../../server/src/base/days.ts';
import { analyse } from '../../../server/src/text/analyse.ts';
import type { Language } from '../../../server/src/text/language.ts';

/**
 * Each date as `words = value`, with its days behind where the value does not say them. The words are those expected,
 * where they hold what a correction replaces and lie within the date's phrase; how much of `Tối 9/5` a correction
 * replaces is for the reader of the language to say.
 */
function datesIn(
  text: string,
  language: Language,
  published: string | undefined,
  expected: readonly string[] = [],
): string[] {
  const { dates } = analyse(text, {
    language,
    infer: false,
    ...(published !== undefined && { published: { value: published, from: 'given' } }),
  });
  return dates.map(({ core, text: phrase, value, days, type }, i) => {
    const interval = days ? isoDays(days) : 'no days';
    const told = interval === value ? value : `${value} (${interval})`;
    const least = text.slice(core.start, core.end);
    const wanted = expected[i]?.split(' = ')[0] ?? '';
    return `${wanted.includes(least) && phrase.includes(wanted) ? wanted : least} = ${type === 'DATE' ? '' : `${type} `}${told}`;
  });
}

// 2024-05-10 is a Friday.
const PUBLISHED = '2024-05-10';

describe('Vietnamese', () => {
  test.each([
    // Days
    ['Ngày 9/5/2024, cầu được thông xe.', ['9/5/2024 = 2024-05-09']],
    ['Hôm 09-05-2024, cầu được thông xe.', ['09-05-2024 = 2024-05-09']],
    ['Cầu được thông xe ngày 9.5.2024.', ['9.5.2024 = 2024-05-09']],
    ['Cầu được thông xe ngày 9 tháng 5 năm 2024.', ['9 tháng 5 năm 2024 = 2024-05-09']],
    ['Cầu được thông xe ngày 9 tháng Năm.', ['9 tháng Năm = 2024-05-09']],
    // The year left out
    ['Ngày 9/5, cầu được thông xe.', ['9/5 = 2024-05-09']],
    ['Lễ hội diễn ra ngày 20/6.', ['20/6 = 2024-06-20']],
    ['Ngày 28/12, hồ bơi đóng cửa.', ['28/12 = 2023-12-28']],
    // Times of day and weekdays
    ['Tối 9/5, mưa đá trút xuống.', ['Tối 9/5 = TIME 2024-05-09TEV (2024-05-09)']],
    ['Sáng thứ Tư, trường khai giảng.', ['Sáng thứ Tư = TIME 2024-05-08TMO (2024-05-08)']],
    ['Thứ Sáu tuần trước, chợ họp lại.', ['Thứ Sáu tuần trước = 2024-05-03']],
    ['Thứ Hai tuần tới, chợ họp lại.', ['Thứ Hai tuần tới = 2024-05-13']],
    // Leaning on publication
    ['Hôm nay, chợ họp lại.', ['Hôm nay = 2024-05-10']],
    ['Hôm qua, chợ họp lại.', ['Hôm qua = 2024-05-09']],
    ['Tối qua, chợ họp lại.', ['Tối qua = TIME 2024-05-09TEV (2024-05-09)']],
    ['Chợ họp lại từ tháng trước.', ['tháng trước = 2024-04']],
    ['Tháng trước, chợ họp lại.', ['Tháng trước = 2024-04']],
    ['Sáng nay trời mưa.', ['Sáng nay = TIME 2024-05-10TMO (2024-05-10)']],
    ['Chủ nhật, chợ họp lại.', ['Chủ nhật = 2024-05-05']],
    ['Đường dẫn sẽ xong trong tháng 9.', ['tháng 9 = 2024-09']],
    ['Tuần trước, chợ họp lại.', ['Tuần trước = 2024-W18 (2024-04-29/2024-05-05)']],
    ['Năm ngoái, chợ họp lại.', ['Năm ngoái = 2023']],
    ['Ba ngày trước, chợ họp lại.', ['Ba ngày trước = 2024-05-07']],
    ['Tháng 12 năm ngoái, chợ họp lại.', ['Tháng 12 năm ngoái = 2023-12']],
    // Months, years and parts of them
    ['Tháng 4/2021, nhà thầu khởi công.', ['Tháng 4/2021 = 2021-04']],
    ['Nhà thầu khởi công vào tháng 4 năm 2021.', ['tháng 4 năm 2021 = 2021-04']],
    ['Đầu tháng 4/2021, nhà thầu khởi công.', ['Đầu tháng 4/2021 = 2021-04 (2021-04-01/2021-04-10)']],
    ['Giữa tháng 4/2021, nhà thầu khởi công.', ['Giữa tháng 4/2021 = 2021-04 (2021-04-11/2021-04-20)']],
    ['Cuối tháng 4/2021, nhà thầu khởi công.', ['Cuối tháng 4/2021 = 2021-04 (2021-04-21/2021-04-30)']],
    ['Năm 2021, nhà thầu khởi công.', ['Năm 2021 = 2021']],
    ['Quý III/2021, nhà thầu khởi công.', ['Quý III/2021 = 2021-Q3 (2021-07-01/2021-09-30)']],
    // Stretches
    ['Từ ngày 5 đến 9/5, liên hoan diễn ra.', ['5 đến 9/5 = 2024-05-05/2024-05-09']],
    ['Đợt rét kéo dài từ ngày 27/12/2023 đến 5/1/2024.', ['27/12/2023 đến 5/1/2024 = 2023-12-27/2024-01-05']],
    ['Giai đoạn 2014-2015, giá tăng.', ['2014-2015 = 2014-01-01/2015-12-31']],
  ])('%s', (text, dates) => {
    expect(datesIn(text, 'vi', PUBLISHED, dates)).toEqual(dates);
  });

  test.each([
    'Đội nhà thắng 3-1.',
    'Có 8/11 nhóm hàng tăng giá.',
    'Đại biểu dự kỳ họp thứ năm.',
    'Giá tăng 5,10 điểm.',
    'Ông đứng thứ hai.',
    'Nhà có ba tầng.',
    'Quốc lộ 1A dài 2.300 km.',
    'Họ trực 24/24.',
  ])('no date in: %s', (text) => {
    expect(datesIn(text, 'vi', PUBLISHED)).toEqual([]);
  });

  test('a day that the calendar does not have keeps its unknown days', () => {
    expect(datesIn('Ngày 31/2/2024, chợ họp.', 'vi', PUBLISHED)).toEqual(['31/2/2024 = 2024-02-31 (no days)']);
  });
});

describe('English', () => {
  test.each([
    // Days
    ['The bridge opened on 9 May 2024.', ['9 May 2024 = 2024-05-09']],
    ['The bridge opened on May 9, 2024.', ['May 9, 2024 = 2024-05-09']],
    ['The bridge opened on the 9th of May.', ['9th of May = 2024-05-09']],
    ['The bridge opened on Dec. 9, 2023.', ['Dec. 9, 2023 = 2023-12-09']],
    ['The log says 2024-05-09.', ['2024-05-09 = 2024-05-09']],
    ['The form was dated 05/09/2024.', ['05/09/2024 = 2024-05-09']],
    // The year left out
    ['The bridge opened on 9 May.', ['9 May = 2024-05-09']],
    ['The fair begins on 20 June.', ['20 June = 2024-06-20']],
    ['The pool closed on 28 December.', ['28 December = 2023-12-28']],
    // Weekdays
    ['The school opened on Wednesday.', ['Wednesday = 2024-05-08']],
    ['The school opened last Friday.', ['last Friday = 2024-05-03']],
    ['The school opens next Monday.', ['next Monday = 2024-05-13']],
    ['On Monday night the roof fell in.', ['Monday night = TIME 2024-05-06TNI (2024-05-06)']],
    // Leaning on publication
    ['The market reopened today.', ['today = 2024-05-10']],
    ['The market reopened yesterday.', ['yesterday = 2024-05-09']],
    ['The market reopened last month.', ['last month = 2024-04']],
    ['The market reopened last week.', ['last week = 2024-W18 (2024-04-29/2024-05-05)']],
    ['The market reopened last year.', ['last year = 2023']],
    ['The market reopened three days ago.', ['three days ago = 2024-05-07']],
    // Months, years and parts of them
    ['Work began in April 2021.', ['April 2021 = 2021-04']],
    ['Work began in early April 2021.', ['early April 2021 = 2021-04 (2021-04-01/2021-04-10)']],
    ['Work began in mid-April 2021.', ['mid-April 2021 = 2021-04 (2021-04-11/2021-04-20)']],
    ['Work began in late April 2021.', ['late April 2021 = 2021-04 (2021-04-21/2021-04-30)']],
    ['Work began in 2021.', ['2021 = 2021']],
    ['Prices rose in the third quarter of 2021.', ['the third quarter of 2021 = 2021-Q3 (2021-07-01/2021-09-30)']],
    ['Jazz was loud in the 1990s.', ['1990s = 199X (1990-01-01/1999-12-31)']],
    // Stretches
    ['The festival runs 5–9 May 2024.', ['5–9 May 2024 = 2024-05-05/2024-05-09']],
    ['The festival runs from May 5 to May 9.', ['May 5 to May 9 = 2024-05-05/2024-05-09']],
  ])('%s', (text, dates) => {
    expect(datesIn(text, 'en', PUBLISHED, dates)).toEqual(dates);
  });

  test.each([
    'The council may close the bridge.',
    'The team won 3-1.',
    'They march on the palace.',
    'The plane carried 2024 people.',
    'A room with three beds.',
  ])('no date in: %s', (text) => {
    expect(datesIn(text, 'en', PUBLISHED)).toEqual([]);
  });
});

describe('what a date leans on', () => {
  test('without a day of publication, what leans on it has no days', () => {
    expect(datesIn('Hôm qua, chợ họp.', 'vi', undefined)).toEqual(['Hôm qua = XXXX-XX-XX (no days)']);
    expect(datesIn('Ngày 9/5, chợ họp.', 'vi', undefined)).toEqual(['9/5 = XXXX-05-09 (no days)']);
    expect(datesIn('The market reopened on Friday.', 'en', undefined)).toEqual(['Friday = XXXX-WXX-5 (no days)']);
  });

  test('a full date needs nothing to lean on', () => {
    expect(datesIn('Ngày 9/5/2024, chợ họp.', 'vi', undefined)).toEqual(['9/5/2024 = 2024-05-09']);
  });

  test('the same day leans on the date before', () => {
    expect(datesIn('Ngày 2/4, chợ họp. Cùng ngày, bến tàu đóng cửa.', 'vi', PUBLISHED)).toEqual([
      '2/4 = 2024-04-02',
      'Cùng ngày = 2024-04-02',
    ]);
    expect(datesIn('The market opened on 2 April. The next day it rained.', 'en', PUBLISHED)).toEqual([
      '2 April = 2024-04-02',
      'The next day = 2024-04-03',
    ]);
  });

  test('so many days before an event lean on the date behind it', () => {
    expect(datesIn('Ba ngày trước cuộc gặp hôm 20/4, chợ họp.', 'vi', PUBLISHED)[0]).toMatch(/= 2024-04-17$/);
  });

  test('a relative date with its day in brackets means that day', () => {
    expect(datesIn('Tối qua (28/4), mưa đá trút xuống.', 'vi', PUBLISHED)[0]).toMatch(/2024-04-28/);
  });
});
