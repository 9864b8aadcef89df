import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';
import type { DateRole } from '../../../server/src/text/date-role.ts';
import { dateRole } from '../../../server/src/text/date-role.ts';

test.each<[string, string, DateRole]>([
  ['Giá cà phê tăng 4% so với tháng 5/2021.', 'tháng 5/2021', 'base'],
  ['Sản lượng cao hơn so với kế hoạch năm 2019.', 'năm 2019', 'base'],
  ['Prices rose 4 percent compared with May 2021.', 'May 2021', 'base'],
  ['More ships called than in 2019.', '2019', 'base'],
  ['Sales climbed 1.5% from September and nearly 18% from October 2020.', 'October 2020', 'base'],
  ['The bridge has stood from October 2020.', 'October 2020', 'start'],
  ['Chợ mở cửa từ ngày 5/11/2021.', '5/11/2021', 'start'],
  ['The road has been closed since 5 November 2021.', '5 November 2021', 'start'],
  ['Hạn nộp kéo dài đến hết ngày 5/11/2021.', '5/11/2021', 'end'],
  ['The offer holds until 5 November 2021.', '5 November 2021', 'end'],
  ['Ông Lâm đến Huế hôm 5/11/2021.', '5/11/2021', 'point'],
  ['So với dự kiến, cầu xong sớm, hôm 5/11/2021.', '5/11/2021', 'point'],
  ['She spoke on 5 November 2021.', '5 November 2021', 'point'],
])('%s', (text, words, role) => {
  const date = analyse(text, { published: { value: '2021-12-01', from: 'given' } }).dates.find(({ text: found }) =>
    found.includes(words),
  );
  expect(date && dateRole(text, date)).toBe(role);
});
