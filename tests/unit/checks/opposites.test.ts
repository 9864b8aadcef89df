import { expect, test } from 'vitest';
import { opposed } from '../../../server/src/checks/opposites.ts';
import { termSentenceOf } from '../../../server/src/checks/terms.ts';
import type { TermSentence } from '../../../server/src/checks/terms.ts';
import { analyse } from '../../../server/src/text/analyse.ts';

const sentence = (text: string): TermSentence => termSentenceOf(analyse(text), 0);

function areOpposed(a: string, b: string): boolean {
  const [ours, theirs] = [sentence(a), sentence(b)];
  return opposed(ours, theirs, {
    claim: [0, ours.sentence.tokens.length],
    source: [0, theirs.sentence.tokens.length],
  });
}

test.each([
  ['Giá gạo tăng mạnh trong tuần này.', 'Giá gạo giảm mạnh trong tuần này.'],
  ['Nhiệt độ cao nhất ở vùng núi.', 'Nhiệt độ thấp nhất ở vùng núi.'],
  ['Rice exports climbed this week.', 'Rice imports climbed this week.'],
  ['Thu cân đối của xã đạt kế hoạch.', 'Tổng chi của xã đạt kế hoạch.'],
  ['Prices rose on Friday in the town.', 'Giá cả giảm hôm thứ Sáu ở thị trấn.'],
])('%s | %s', (a, b) => {
  expect(areOpposed(a, b)).toBe(true);
  expect(areOpposed(b, a)).toBe(true);
});

test.each([
  ['Giá gạo tăng mạnh trong tuần này.', 'Giá gạo tăng nhẹ trong tuần này.'],
  ['Giá gạo tăng mạnh trong tuần này.', 'Giá gạo tăng rồi giảm trong tuần này.'],
  ['Rice exports climbed this week.', 'Rice was shipped abroad this week.'],
])('%s | %s: not opposed', (a, b) => expect(areOpposed(a, b)).toBe(false));
