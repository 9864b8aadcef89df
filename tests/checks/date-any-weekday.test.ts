import { test } from 'vitest';
import { check } from '../support/check.ts';

// `A Sunday` need not be the latest one before the report.

const PHOTO = `
//- corpus/photo.txt  2021-11-03
The coast watch published a photograph of the wreck off Rannoch Point, taken on 17 October.`;

const ANH = `
//- corpus/anh.txt  2021-11-03
Đội tuần duyên công bố bức ảnh chụp ngày 17/10 cho thấy xác tàu ngoài mũi Rạch Đá.`;

const report = (body: string): string => `//- report.md\n---\ndate: 2021-11-06\n---\n\n${body}\n`;

test.each([
  'The coast watch’s photograph of the wreck off Rannoch Point was taken on a Sunday [@photo].',
  'The coast watch’s photograph of the wreck off Rannoch Point was taken on ⟦Sunday⟧{date-mismatch → 2021-10-17} [@photo].',
  'The coast watch’s photograph of the wreck off Rannoch Point was taken on a ⟦Saturday⟧{date-mismatch → 2021-10-17} [@photo].',
])('%s', (body) => check(`${PHOTO}\n${report(body)}`));

test.each([
  'Bức ảnh của đội tuần duyên cho thấy xác tàu ngoài mũi Rạch Đá được chụp vào một ngày Chủ nhật [@anh].',
  'Bức ảnh của đội tuần duyên cho thấy xác tàu ngoài mũi Rạch Đá được chụp vào ⟦Chủ nhật⟧{date-mismatch → 2021-10-17} [@anh].',
])('%s', (body) => check(`${ANH}\n${report(body)}`));
