import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/text/analyse.ts';
import { compareSpeakers } from '../../../server/src/text/speakers.ts';

// Both speak in one text each, the second is the source.
function compared(claimed: string, told: string): string | undefined {
  const [claim, source] = [claimed, told].map((who) => analyse(`${who} cho biết giá giảm.`, { language: 'vi' }));
  const [one, other] = [claim?.statements[0]?.entity, source?.statements[0]?.entity];
  return one && other && source && compareSpeakers(one, other, source.entities);
}

test.each([
  ['Tổng cục Thống kê', 'Cục Thống kê thành phố Hà Nội'],
  ['Cục Thuế Đà Nẵng', 'Chi cục Thuế Đà Nẵng'],
])('%s and %s are two bodies', (a, b) => {
  expect(compared(a, b)).toBe('different');
  expect(compared(b, a)).toBe('different');
});

test.each([
  ['Tổng cục Thống kê', 'Tổng cục Thống kê'],
  ['Cục Thống kê Hà Nội', 'Cục Thống kê thành phố Hà Nội'],
])('%s and %s are one', (a, b) => {
  expect(compared(a, b)).toBe('same');
});
