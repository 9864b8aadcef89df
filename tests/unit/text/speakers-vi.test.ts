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
  ['Ông Lò Đình Tám', 'Ông Đỗ Hữu Tám'],
  ['Liên Hợp Quốc', 'Tập đoàn bán lẻ Kerlund'],
])('%s and %s are two', (a, b) => {
  expect(compared(a, b)).toBe('different');
  expect(compared(b, a)).toBe('different');
});

test.each([
  ['Tổng cục Thống kê', 'Tổng cục Thống kê'],
  ['Cục Thống kê Hà Nội', 'Cục Thống kê thành phố Hà Nội'],
  ['Ông Tám', 'Ông Đỗ Hữu Tám'],
  ['Ông Hữu Tám', 'Ông Đỗ Hữu Tám'],
])('%s and %s are one', (a, b) => {
  expect(compared(a, b)).toBe('same');
});

test('of two whom the source names in full, it may mean either by the name that they share', () => {
  const source = analyse('Ông Lò Đình Tám đến cùng ông Đỗ Hữu Tám. Ông Tám cho biết giá giảm.', { language: 'vi' });
  const claim = analyse('Ông Đỗ Hữu Tám cho biết giá giảm.', { language: 'vi' });
  const [one, other] = [claim.statements[0]?.entity, source.statements[0]?.entity];
  expect(one && other && compareSpeakers(one, other, source.entities)).toBe('same');
});

test('an organisation may be an agency of a union', () => {
  expect(compared('Liên Hợp Quốc', 'Tổ chức Kerlund')).toBe('unknown');
});
