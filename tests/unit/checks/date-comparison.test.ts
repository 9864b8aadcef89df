import { describe, expect, test } from 'vitest';
import type { DateInPlace } from '../../../server/src/checks/date-comparison.ts';
import { agree, confirms, discount, isSlip } from '../../../server/src/checks/date-comparison.ts';
import { discounts } from '../../../server/src/checks/thresholds.ts';
import { analyse } from '../../../server/src/text/analyse.ts';
import { dateRole } from '../../../server/src/text/date-role.ts';
import { anchorDay } from '../../../server/src/text/dates.ts';

/** The first date of a sentence, published on 20 June 2023. */
function first(text: string, published = '2023-06-20'): DateInPlace {
  const date = analyse(text, { published: { value: published, from: 'given' } }).dates[0];
  if (!date) throw new Error(`no date in ${text}`);
  return { date, role: dateRole(text, date), published: anchorDay(published) };
}

describe('dates that agree', () => {
  test.each([
    ['The talks ran from 10 to 18 June 2023.', 'The talks ran from 12 to 20 June 2023.', false],
    ['The talks ran from 10 to 18 June 2023.', 'The talks ran from 10 to 28 June 2023.', false],
    ['The talks ran from 10 to 18 June 2023.', 'The talks ran from 12 to 15 June 2023.', true],
    ['The talks ran from 10 to 18 June 2023.', 'The talks were held on 12 June 2023.', true],
    ['Giá gạo tăng so với tuần trước.', 'Giá gạo tăng so với tuần trước.', true],
  ])('%s · %s', (ours, theirs, expected) => {
    expect(agree(first(ours), first(theirs))).toBe(expected);
  });

  test('weeks are counted from Monday here and from today there', () => {
    expect(agree(first('Hàng chục người thiệt mạng tuần này.'), first('Hàng chục người thiệt mạng tuần qua.'))).toBe(
      true,
    );
    expect(agree(first('Hàng chục người thiệt mạng hôm nay.'), first('Hàng chục người thiệt mạng hôm qua.'))).toBe(
      false,
    );
  });

  test('a year that holds the day hardly confirms it', () => {
    const day = first('Chợ mở cửa ngày 9/6/2023.').date;
    expect(confirms(day, first('Chợ mở cửa năm 2023.').date)).toBe(discounts.coarserAgrees.year);
    expect(confirms(day, day)).toBe(1);
  });
});

describe('a slip leaves all but one part the same', () => {
  test.each([
    ['ngày 9/6/2023', 'ngày 9/7/2023', true],
    ['ngày 9/6/2023', 'ngày 9/6/2022', true],
    ['cuối tháng 6', 'cuối tháng 8', true],
    ['ngày 9/6/2023', 'ngày 12/6/2023', false],
    ['ngày 9/6/2023', 'ngày 9/7/2022', false],
    ['tháng 6', 'tháng 8', false],
  ])('%s · %s', (ours, theirs, expected) => {
    expect(isSlip(first(`Chợ mở cửa ${ours}.`).date, first(`Chợ mở cửa ${theirs}.`).date)).toBe(expected);
  });
});

describe('what makes a disagreeing date count less', () => {
  const DAY = first('Ca sĩ rời Huế ngày 5/11/1987.');
  test.each([
    ['nothing', 'Chợ mở cửa ngày 9/6/2023.', 'Chợ mở cửa ngày 12/6/2023.', 1],
    ['many years', 'Ca sĩ rời Huế ngày 5/10/2006.', DAY, discounts.farYear],
    ['not a digit of the year', 'Ca sĩ rời Huế ngày 5/11/1978.', DAY, 1],
    ['another year and month', 'Ca sĩ rời Huế ngày 5/10/1988.', DAY, discounts.otherYear],
    ['a year for a day', 'Ca sĩ rời Huế năm 1988.', DAY, discounts.yearForDay],
    ['a month for a day', 'Ca sĩ rời Huế tháng 10/1987.', DAY, discounts.otherGrain],
    [
      'what is compared with',
      'Giá cà phê tăng so với tháng 5/2023.',
      'Giá cà phê đã tăng trong tháng 6/2023.',
      discounts.otherBase,
    ],
    ['what begins', 'Chợ mở cửa từ ngày 9/6/2023.', 'Chợ mở cửa ngày 12/6/2023.', discounts.otherRole],
    ['what is still to come', 'Chợ mở cửa ngày 29/6/2023.', 'Chợ mở cửa ngày 12/6/2023.', discounts.ahead],
    ['yesterday', 'Chợ mở cửa hôm qua.', 'Chợ mở cửa ngày 12/6/2023.', discounts.relativeClaim],
  ])('%s', (_, ours, theirs, expected) => {
    expect(discount(first(ours), typeof theirs === 'string' ? first(theirs) : theirs)).toBeCloseTo(expected);
  });
});
