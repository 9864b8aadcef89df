import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// One day, told in another form: nothing to flag, where the same form of another day is.

function hold(source: string, day: string, reports: readonly string[]): void {
  test.each(reports)('%s', (told) =>
    check(`\n//- corpus/bai.txt  ${day}\n${source}\n//- report.md\n---\ndate: ${day}\n---\n\n${told} [@bai].\n`),
  );
}

describe('a bare day, of which month the text leaves open', () =>
  hold(
    `Sở Giao thông Vận tải cho biết tuyến metro số 1 sẽ chạy thử vào tháng 8. Ông Bùi Xuân Lộc yêu cầu hoàn tất thủ tục nghiệm thu trước ngày 30.`,
    '2023-06-21',
    [
      'Ông Bùi Xuân Lộc yêu cầu hoàn tất thủ tục nghiệm thu trước ngày 30',
      'Ông Bùi Xuân Lộc yêu cầu hoàn tất thủ tục nghiệm thu trước ngày ⟦13/8⟧{date-mismatch → 2023-08-30}',
    ],
  ));

describe('a weekday to come', () =>
  hold(
    `Sudan's interior minister Ezzel Sheik said camps were full. Skelair said flights to Gondar would start again on Sunday.`,
    '2022-09-09',
    [
      'Hãng Skelair cho biết các chuyến bay tới Gondar sẽ nối lại vào Chủ nhật',
      'Hãng Skelair cho biết các chuyến bay tới Gondar sẽ nối lại vào ⟦thứ Năm⟧{date-mismatch → 2022-09-11}',
    ],
  ));

describe('the weekend begins on Friday night', () =>
  hold(`The ferry Aurora sank off Skelby on Friday night, killing 18 people.`, '2022-06-20', [
    'The ferry Aurora sank off Skelby at the weekend, killing 18 people',
    'The ferry Aurora sank off Skelby on ⟦Wednesday⟧{date-mismatch → 2022-06-17}, killing 18 people',
  ]));
