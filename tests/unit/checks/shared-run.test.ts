import { expect, test } from 'vitest';
import { meetings } from '../../../server/src/checks/meetings.ts';
import { sharedRun } from '../../../server/src/checks/shared-run.ts';
import { termSentenceOf } from '../../../server/src/checks/terms.ts';
import { analyse } from '../../../server/src/text/analyse.ts';

const run = (ours: string, theirs: string): number =>
  sharedRun(meetings(termSentenceOf(analyse(ours), 0), termSentenceOf(analyse(theirs), 0)));

test('the longest row of ordinary words that two sentences share', () => {
  const theirs = 'The mayor said she would never sell the flooded meadow behind the brewery.';
  expect(run('In May she repeated: “I would never sell the flooded meadow behind the brewery.”', theirs)).toBe(6);
  expect(run('The meadow, flooded, lies behind a brewery that nobody would ever sell.', theirs)).toBe(1);
});

test('a row of names and figures is none', () => {
  const name = 'Bernadette Oyelaran Whitcombe';
  expect(run(`Yesterday ${name} flew to Malta.`, `Nobody saw ${name} again.`)).toBe(0);
});

test('nor is one across languages', () => {
  expect(run('Ông nói sẽ về quê trong tuần này cùng gia đình.', 'She spoke in the harbour on a quiet afternoon.')).toBe(
    0,
  );
});
