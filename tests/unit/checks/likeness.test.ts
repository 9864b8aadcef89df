import { describe, expect, test } from 'vitest';
import { clauseOf } from '../../../server/src/checks/clause.ts';
import type { SlotPlace } from '../../../server/src/checks/likeness.ts';
import { likeness, tellsWhatIsBeside } from '../../../server/src/checks/likeness.ts';
import type { Meetings } from '../../../server/src/checks/meetings.ts';
import { meetings } from '../../../server/src/checks/meetings.ts';
import { termSentenceOf, tokenAt } from '../../../server/src/checks/terms.ts';
import { analyse } from '../../../server/src/text/analyse.ts';

interface Pair {
  readonly pair: Meetings;
  readonly ours: SlotPlace;
  readonly theirs: SlotPlace;
}

/** Two sentences about the first date of each. */
function pairOf(claim: string, source: string): Pair {
  const [ours, theirs] = [claim, source].map((text) => {
    const analysis = analyse(text, { published: { value: '2023-06-20', from: 'given' }, language: 'vi' });
    const terms = termSentenceOf(analysis, 0);
    const at = tokenAt(terms, analysis.dates[0]?.core ?? { start: 0, end: 0 });
    return { terms, place: { at, hidden: [], clause: clauseOf(text, terms, at) } };
  });
  if (!ours || !theirs) throw new Error('two sentences');
  return { pair: meetings(ours.terms, theirs.terms), ours: ours.place, theirs: theirs.place };
}

const like = ({ pair, ours, theirs }: Pair): number => likeness(pair, ours, theirs);
const told = ({ pair, theirs }: Pair): boolean => tellsWhatIsBeside(pair, theirs);

const SOURCE = 'Chiều 16/6, công an khởi tố bị can, bắt tạm giam ông Lê Hữu Phước, chủ tàu Sao Mai ở cảng Thị Nại.';
const SAME = 'Ông Lê Hữu Phước, chủ tàu Sao Mai, bị công an bắt tạm giam ngày 4/6.';
const OTHER = 'Ngày 4/6, ông Lê Hữu Phước, chủ tàu Sao Mai, lại đến cảng Thị Nại uống cà phê như mọi hôm.';

describe('two sentences seen from both sides', () => {
  test('a sentence is wholly like itself', () => {
    expect(like(pairOf(SOURCE, SOURCE))).toBeCloseTo(1);
  });

  test('the same deed is more like than another deed of the same man', () => {
    expect(like(pairOf(SAME, SOURCE))).toBeGreaterThan(like(pairOf(OTHER, SOURCE)) + 0.1);
  });

  test('sentences that share nothing are not alike', () => {
    expect(like(pairOf('Ngày 4/6, trời mưa to suốt buổi sáng.', SOURCE))).toBeLessThan(0.4);
  });
});

describe('what stands next to the source’s slot', () => {
  test('is told where the deed is', () => {
    expect(told(pairOf(SAME, SOURCE))).toBe(true);
  });

  test('is not told by the same names with another deed', () => {
    expect(told(pairOf(OTHER, SOURCE))).toBe(false);
  });
});
