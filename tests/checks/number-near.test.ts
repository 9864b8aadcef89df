import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

describe('a length of time that is nearly reached', () => {
  const CONTEST = `
//- corpus/thi.txt  2024-05-21
Cuộc thi vẽ cầu tre của báo Bến Nghé đã diễn ra gần sáu tháng và nhận hơn 900 bức tranh của học sinh.`;
  const says = (length: string): Promise<void> =>
    check(`${CONTEST}\n//- report.md\nCuộc thi vẽ cầu tre của báo Bến Nghé đã diễn ra ${length} [@thi].\n`);

  test('is the one below', () => says('5 tháng'));
  test('is not two below', () => says('⟦4 tháng⟧{number-mismatch}'));
});
