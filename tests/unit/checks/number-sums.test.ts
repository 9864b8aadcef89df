import { describe, expect, test } from 'vitest';
import { isPart, isReckoned } from '../../../server/src/checks/number-sums.ts';
import type { NumberMention } from '../../../server/src/text/analysis.ts';

const figure = (value: number, unit = 'people'): NumberMention => ({
  start: 0,
  end: 0,
  text: String(value),
  value,
  unit,
});

describe('a report that reckons', () => {
  test('a part and another make up the whole', () => {
    expect(isPart(figure(18), [figure(22)], figure(40))).toBe(true);
    expect(isPart(figure(18), [figure(23)], figure(40))).toBe(false);
  });

  test('what is left of a whole that stands beside', () => {
    const facts = [figure(264), figure(739)];
    expect(isReckoned(figure(475), [], facts[0] as NumberMention, facts)).toBe(true);
    expect(isReckoned(figure(457), [], facts[0] as NumberMention, facts)).toBe(false);
  });

  test('what is left of a hundred per cent', () => {
    expect(isReckoned(figure(38, '%'), [], figure(62, '%'), [figure(62, '%')])).toBe(true);
    expect(isReckoned(figure(38), [], figure(62), [figure(62)])).toBe(false);
  });

  test('all of them so many times', () => {
    const facts = [figure(60), figure(150)];
    expect(isReckoned(figure(600), [figure(1500)], facts[0] as NumberMention, facts)).toBe(true);
    expect(isReckoned(figure(600), [figure(1400)], facts[0] as NumberMention, facts)).toBe(false);
  });
});
