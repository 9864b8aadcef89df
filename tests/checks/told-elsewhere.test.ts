import { describe, expect, test } from 'vitest';
import { checkReport } from '../../server/src/checks/check-report.ts';
import { explainReport } from '../../server/src/checks/explain-report.ts';
import { Verdicts } from '../../server/src/checks/verdicts.ts';
import { parseReport } from '../../server/src/report/parse-report.ts';
import { WordIndex } from '../../server/src/search/word-index.ts';
import { check, corpusOf } from '../support/check.ts';
import { fixture } from '../support/fixture.ts';

const PAPER = `
//- corpus/kho.txt  2024-05-21
Chiều 20/5, công an tỉnh khởi tố, bắt tạm giam thủ kho Lâm Quốc Thịnh của công ty Hạt Vàng để điều tra vụ mất thóc.
Thủ kho Lâm Quốc Thịnh khai đã bán 40 tấn thóc của công ty Hạt Vàng cho lái buôn.
Kế toán Đặng Thu Hà cho biết công ty Hạt Vàng sẽ kiểm kê lại tất cả kho thóc trong tuần này.`;

const says = (report: string): Promise<void> => check(`${PAPER}\n//- report.md\n${report}\n`);

const ARREST = 'Chiều 20/5, công an tỉnh khởi tố, bắt tạm giam thủ kho Lâm Quốc Thịnh để điều tra vụ mất thóc [@kho].';
const HOLD = 'công an tỉnh bắt giữ thủ kho Lâm Quốc Thịnh [@kho].';

describe('a passage that another sentence of the report tells', () => {
  test('proves no day wrong', () => says(`Ngày 12/5, ${HOLD}\n\n${ARREST}`));

  test('proves it where no other sentence tells it', () => says(`Ngày ⟦12/5⟧{date-mismatch}, ${HOLD}`));

  test('proves it where the other sentence gives no day', () =>
    says(`Ngày ⟦12/5⟧{date-mismatch}, ${HOLD}\n\n${ARREST.replace('Chiều 20/5, c', 'C')}`));

  test('proves it where the other sentence tells less of it', () =>
    says(`Ngày ⟦12/5⟧{date-mismatch}, ${HOLD}\n\nVụ mất thóc vỡ lở ngày 20/5.`));

  const SOLD = 'Thủ kho Lâm Quốc Thịnh khai đã bán 40 tấn thóc của công ty Hạt Vàng cho lái buôn [@kho].';

  test('proves no figure wrong', () => says(`Ông Lâm Quốc Thịnh đã bán 25 tấn thóc của công ty [@kho].\n\n${SOLD}`));

  test('proves it where no other sentence tells it', () =>
    says('Ông Lâm Quốc Thịnh đã bán ⟦25 tấn thóc⟧{number-mismatch} của công ty [@kho].'));

  const COUNT = 'công ty Hạt Vàng sẽ kiểm kê lại kho thóc';

  test('proves no speaker wrong', () =>
    says(
      `Giám đốc Vương Đình Long cho biết ${COUNT} [@kho].\n\nKế toán Đặng Thu Hà cho biết ${COUNT} trong tuần này [@kho].`,
    ));

  test('proves him wrong where no other sentence tells it', () =>
    says(`⟦Giám đốc Vương Đình Long⟧{attribution-mismatch} cho biết ${COUNT} [@kho].`));
});

test('whoever asks why is told so', async () => {
  const corpus = await corpusOf(fixture(PAPER).files);
  const report = parseReport(`Ngày 12/5, ${HOLD}\n\n${ARREST}`, '/w/report.md');
  const [first] = await explainReport(report, corpus, new WordIndex(), { locale: 'en', severities: {} });
  expect(first).toMatchObject({ found: false, why: { kind: 'told elsewhere' } });
});

// What a sentence tells is kept from one version of a report to the next.
test('the finding comes and goes as the other sentence is edited', async () => {
  const corpus = await corpusOf(fixture(PAPER).files);
  const verdicts = new Verdicts();
  const found = async (report: string): Promise<readonly string[]> => {
    const options = { locale: 'en', severities: {}, verdicts } as const;
    const findings = await checkReport(parseReport(report, '/w/report.md'), corpus, new WordIndex(), options);
    return findings.map(({ code }) => code);
  };
  expect(await found(`Ngày 12/5, ${HOLD}\n\n${ARREST}`)).toEqual([]);
  expect(await found(`Ngày 12/5, ${HOLD}\n\nVụ mất thóc vỡ lở ngày 20/5.`)).toEqual(['date-mismatch']);
  expect(await found(`Vụ này lạ.\n\nNgày 12/5, ${HOLD}\n\n${ARREST}`)).toEqual([]);
  expect(await found(`Ngày 12/5, ${HOLD}\n\n${ARREST.replace('Chiều 20/5, c', 'C')}`)).toEqual(['date-mismatch']);
});
