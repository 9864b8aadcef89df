import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const PIER = `
//- corpus/cau.txt  2023-11-12
Cầu phao Bến Lội đứt dây neo ngày 3/11, một xà lan trôi ra cửa biển.
Ngày 5/11, cảng vụ gửi công văn yêu cầu chủ xà lan giải trình vụ đứt dây neo.`;

describe('days counted in `hôm`', () => {
  test('what they are counted from is the other event', () =>
    check(`${PIER}
//- report.md
Hai hôm sau vụ đứt dây neo ở Bến Lội ngày 3/11, cảng vụ gửi công văn yêu cầu chủ xà lan giải trình [@cau].
`));

  test('a day that is said of the event itself', () =>
    check(`${PIER}
//- report.md
Ngày ⟦6/11⟧{date-mismatch → 2023-11-05}, cảng vụ gửi công văn yêu cầu chủ xà lan giải trình vụ đứt dây neo [@cau].
`));
});
