import { test } from 'vitest';
import { check } from '../support/check.ts';

// A side is called by whoever leads it, and speaks for him; that of another is another's.

const PIPES = `
//- corpus/ong.txt  2022-05-11
Ông Ralph Dunmore yêu cầu thành phố kiểm tra toàn bộ đường ống nước trước tháng 6. Bà Willa Kerr đến thăm cảng.`;

test.each([
  'Phe ông Dunmore yêu cầu thành phố kiểm tra toàn bộ đường ống nước trước tháng 6 [@ong].',
  'Đội ngũ của ông Dunmore yêu cầu thành phố kiểm tra toàn bộ đường ống nước trước tháng 6 [@ong].',
  'Ê-kíp của ông Dunmore yêu cầu thành phố kiểm tra toàn bộ đường ống nước trước tháng 6 [@ong].',
  '⟦Phe bà Kerr⟧{attribution-mismatch → Ralph Dunmore} yêu cầu thành phố kiểm tra toàn bộ đường ống nước trước tháng 6 [@ong].',
])('%s', (body) => check(`${PIPES}\n//- report.md\n${body}\n`));

const CITY = `
//- corpus/city.txt  2022-05-11 The Sound Mail
The Dunmore campaign said the city must inspect every water pipe before June. Willa Kerr visited the harbour.
Ralph Dunmore stayed at home. Kerr spokesman Paul Hough was not asked.`;

test.each([
  'Every water pipe must be inspected by the city before June, the Dunmore camp said [@city].',
  'Every water pipe must be inspected by the city before June, Ralph Dunmore said [@city].',
  'Every water pipe must be inspected by the city before June, the ⟦Kerr campaign⟧{attribution-mismatch → Dunmore campaign} said [@city].',
])('%s', (body) => check(`${CITY}\n//- report.md\n${body}\n`));

const HOUGH = `
//- corpus/hough.txt  2022-05-11 The Sound Mail
Kerr spokesman Paul Hough said the city must inspect every water pipe before June. Willa Kerr visited the harbour.`;

test.each([
  'Every water pipe must be inspected by the city before June, the Kerr campaign said [@hough].',
  'Every water pipe must be inspected by the city before June, the Kerr camp said [@hough].',
])('whoever speaks for it: %s', (body) => check(`${HOUGH}\n//- report.md\n${body}\n`));
