import { describe, expect, test } from 'vitest';
import { Contrast } from '../../../server/src/checks/contrast.ts';
import type { Bar, Candidate } from '../../../server/src/checks/contrast.ts';
import type { Source } from '../../../server/src/corpus/source.ts';

const BAR: Bar = {
  threshold: 0.5,
  likeness: 0.6,
  agreeingShare: 0.95,
  emptyMargin: 0.05,
  language: 'vi',
  cited: true,
  footing: 'none',
};

function fact(score: number, more: Partial<Candidate<string>> = {}): Candidate<string> {
  return { source: { language: 'vi' } as Source, sentence: 0, fact: 'day', score, told: score, matched: 5, ...more };
}

function verdict(build: (contrast: Contrast<string>) => void, bar = BAR, likeness = 1): Candidate<string> | undefined {
  const contrast = new Contrast<string>(() => likeness);
  build(contrast);
  return contrast.verdict(bar);
}

describe('of three, the disagreeing one must win', () => {
  test('alone and well aligned, it does', () => {
    const disagreeing = fact(0.8);
    expect(verdict((contrast) => contrast.disagree(disagreeing))).toBe(disagreeing);
  });

  test('nothing at all is silence', () => {
    expect(verdict(() => {})).toBeUndefined();
  });

  test('an agreeing fact alone is silence', () => {
    expect(verdict((contrast) => contrast.agree(fact(0.9)))).toBeUndefined();
  });

  test('one that is told of something else, seen from both sides, is silence; a slip needs less', () => {
    const build = (contrast: Contrast<string>): void => contrast.disagree(fact(0.8));
    expect(verdict(build, BAR, 0.39)).toBeUndefined();
    expect(verdict(build, BAR, 0.41)).toBeDefined();
    expect(verdict((contrast) => contrast.disagree(fact(0.8, { slip: true })), BAR, 0.39)).toBeDefined();
    expect(verdict((contrast) => contrast.disagree(fact(0.8, { slip: true })), BAR, 0)).toBeUndefined();
  });

  test('a sentence without the slot that shares the names alone does not compete', () => {
    const build =
      (deed: number) =>
      (contrast: Contrast<string>): void => {
        contrast.disagree(fact(0.6, { told: 0.5, deed: 0.5 }));
        contrast.leaveEmpty(fact(0.6, { fact: undefined, sentence: 1, told: 0.6, deed }));
      };
    expect(verdict(build(0.1))).toBeDefined();
    expect(verdict(build(0.5))).toBeUndefined();
  });

  test('without a citation more is needed, but for what is copied', () => {
    const build = (contrast: Contrast<string>): void => contrast.disagree(fact(0.55));
    const uncited = { ...BAR, cited: false };
    expect(verdict(build, uncited, 0.75)).toBeUndefined();
    expect(verdict(build, uncited, 0.85)).toBeDefined();
  });

  test('below the threshold it is silence', () => {
    expect(verdict((contrast) => contrast.disagree(fact(0.49)))).toBeUndefined();
    expect(verdict((contrast) => contrast.disagree(fact(0.51)))).toBeDefined();
  });

  test('words that meet by chance are silence', () => {
    expect(verdict((contrast) => contrast.disagree(fact(1, { matched: 1 })))).toBeUndefined();
  });

  test('two words are enough where they tell what is done, and not of whom', () => {
    const told = (done: number): unknown =>
      verdict((contrast) => contrast.disagree(fact(1, { matched: 2, deed: 0.4, done })));
    expect(told(0.25)).toBeDefined();
    expect(told(0.1)).toBeUndefined();
  });

  test.each([
    [0.9, 0.9],
    [0.9, 0.86],
    [0.6, 0.9],
  ])('a rival that agrees nearly as well is silence: %f against %f', (disagreeing, agreeing) => {
    expect(
      verdict((contrast) => {
        contrast.disagree(fact(disagreeing));
        contrast.agree(fact(agreeing, { sentence: 1 }));
      }),
    ).toBeUndefined();
  });

  test('a rival that agrees far less is no rival', () => {
    expect(
      verdict((contrast) => {
        contrast.disagree(fact(0.9));
        contrast.agree(fact(0.4, { sentence: 1 }));
      }),
    ).toBeDefined();
  });

  test('what share of it the agreeing one may reach is the rule’s to say', () => {
    const build = (contrast: Contrast<string>): void => {
      contrast.disagree(fact(0.9));
      contrast.agree(fact(0.8, { sentence: 1 }));
    };
    expect(verdict(build)).toBeDefined();
    expect(verdict(build, { ...BAR, agreeingShare: 0.8 })).toBeUndefined();
  });

  test('a sentence without the slot that tells it as well is silence', () => {
    expect(
      verdict((contrast) => {
        contrast.disagree(fact(0.8));
        contrast.leaveEmpty(fact(0.8, { fact: undefined, sentence: 1 }));
      }),
    ).toBeUndefined();
  });

  test('one that tells it less well is no rival', () => {
    expect(
      verdict((contrast) => {
        contrast.disagree(fact(0.8));
        contrast.leaveEmpty(fact(0.5, { fact: undefined, sentence: 1 }));
      }),
    ).toBeDefined();
  });

  test('an uncited sentence needs more', () => {
    const build = (contrast: Contrast<string>): void => contrast.disagree(fact(0.52));
    expect(verdict(build, BAR, 0.75)).toBeDefined();
    expect(verdict(build, { ...BAR, cited: false }, 0.75)).toBeUndefined();
  });

  test('across the languages less can meet, and less is asked', () => {
    const build = (contrast: Contrast<string>): void => contrast.disagree(fact(0.45));
    expect(verdict(build)).toBeUndefined();
    expect(verdict(build, { ...BAR, language: 'en' })).toBeDefined();
  });

  test('of several on one side the best counts, whatever their order', () => {
    const [weak, strong] = [fact(0.6), fact(0.9, { sentence: 2 })];
    for (const order of [
      [weak, strong],
      [strong, weak],
    ]) {
      expect(verdict((contrast) => order.forEach((one) => contrast.disagree(one)))).toBe(strong);
    }
  });
});
