import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// A day that the cited source does not have at all is hardly another event's of it: a free telling is enough to hold it
// against the source's own.

const KILN = `
//- corpus/kiln.txt  2021-09-20 The Clay Gazette
The last brick kiln of Wendle Marsh went cold on 4 August 2021, when Harriet Osgood damped its fire for good.
Her grandfather had bought the works in 1938.
On 12 September the council bought the chimney for a museum.
Osgood, 71, now teaches pottery in the village school.`;

const LO_GACH = `
//- corpus/lo.txt  2021-09-20 Báo Gốm
Ngày 4/8/2021, lò gạch cuối cùng của xã Bình Sa tắt lửa, bà Hồ Thị Mận tự tay lấp cửa lò.
Ông nội bà mua lại cơ sở này từ năm 1938.
Ngày 12/9, huyện mua ống khói cũ để dựng bảo tàng.
Bà Mận nay dạy nặn gốm ở trường làng.`;

describe('a day that the source does not have', () => {
  test('told freely', () =>
    check(`${KILN}
//- report.md
On ⟦9 August 2021⟧{date-mismatch → 2021-08-04} the kiln that had fed three generations of brick makers burnt out, and Osgood shut the gate for good [@kiln].
`));

  test('… is silent where it is the source’s', () =>
    check(`${KILN}
//- report.md
On 4 August 2021 the kiln that had fed three generations of brick makers burnt out, and Osgood shut the gate for good [@kiln].
`));

  test('… where the source gives it to something else, so that both may be meant', () =>
    check(`${KILN}
//- report.md
On 12 September 2021 the kiln that had fed three generations of brick makers burnt out, and Osgood shut the gate for good [@kiln].
`));

  test('… where nobody is cited for it: it is the writer’s own', () =>
    check(`${KILN}
//- report.md
Osgood, 71, now teaches pottery in the village school [@kiln]. On 9 August 2021 the kiln that had fed three generations of brick makers burnt out, and Osgood shut the gate for good.
`));

  test('… where it is still to come', () =>
    check(`${KILN}
//- report.md
---
date: 2021-07-21
---

On 9 August 2021 the kiln that fed three generations of brick makers will burn out, and Osgood will shut the gate for good [@kiln].
`));

  test.each([
    'Harriet Osgood, who turned seventy on 9 August 2020, walked away from her brick oven for ever [@kiln].',
    'Harriet Osgood (born on 9 August 1950) walked away from her brick oven for ever [@kiln].',
  ])('… where the writer says it besides: %s', (report) => check(`${KILN}\n//- report.md\n${report}\n`));

  test('in Vietnamese', () =>
    check(`${LO_GACH}
//- report.md
Nghề nung đất ở Bình Sa coi như khép lại hôm ⟦9/8/2021⟧{date-mismatch → 2021-08-04}, khi bà Mận bỏ hẳn cái lò của gia đình [@lo].
`));

  test('… and one of what the writer says besides', () =>
    check(`${LO_GACH}
//- report.md
Bà Mận, người vừa tròn bảy mươi hôm 9/8/2020, đã bỏ hẳn cái lò gạch của gia đình ở Bình Sa [@lo].
`));

  test.each(['4/8/2021', '12/9/2021'])('… and one that it has: %s', (day) =>
    check(`${LO_GACH}
//- report.md
Nghề nung đất ở Bình Sa coi như khép lại hôm ${day}, khi bà Mận bỏ hẳn cái lò của gia đình [@lo].
`),
  );
});

const MUSEUM = `
//- corpus/museum.txt  2021-11-20 The Clay Gazette
The pottery museum hired its first guide in September 2021.
Earlier this year the museum had lost its roof in a storm.
In 2021 the pottery museum hired guides, painters and a cook.`;

describe('a year that holds the month', () => {
  test('hardly confirms it', () =>
    check(`${MUSEUM}
//- report.md
The pottery museum hired a guide of its own in ⟦June 2021⟧{date-mismatch → 2021-09} [@museum].
`));

  test('… and agrees with itself', () =>
    check(`${MUSEUM}
//- report.md
The pottery museum hired a guide of its own in 2021 [@museum].
`));

  test('… and a day of another month contradicts none that the source leaves open', () =>
    check(`${MUSEUM}
//- report.md
The museum lost its roof to a storm in June 2021 [@museum].
`));
});
