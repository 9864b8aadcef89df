import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';

// 2024-05-10 is a Friday.
function valuesIn(text: string): string[] {
  return analyse(text, { language: 'en', published: { value: '2024-05-10', from: 'given' } }).dates.map(
    ({ value }) => value,
  );
}

/** Sentences whose date lies ahead of publication, each beside its twin whose date lies behind it. */
describe.each([
  ['a verb of the future', 'The bakery will close Monday.', '2024-05-13', 'The bakery closed Monday.', '2024-05-06'],
  ['would', 'He said talks would resume in July.', '2024-07', 'He said talks would have failed in March.', '2024-03'],
  [
    'an infinitive still to come',
    'The two crews agreed to race again on Monday.',
    '2024-05-13',
    'The two crews failed to finish on Monday.',
    '2024-05-06',
  ],
  [
    'a present that tells of a fixed day',
    'The fair, which opens Tuesday, is free.',
    '2024-05-14',
    'The fair, which opened Tuesday, is free.',
    '2024-05-07',
  ],
  [
    'what begins or ends on a fixed day',
    'A summit opens Tuesday.',
    '2024-05-14',
    'A summit opened Tuesday.',
    '2024-05-07',
  ],
  [
    'a plan behind the date',
    'On Wednesday the union plans to march.',
    '2024-05-15',
    'On Wednesday the union said it plans to march.',
    '2024-05-08',
  ],
  [
    'an intention behind the date',
    'On Wednesday he hopes to sail.',
    '2024-05-15',
    'On Wednesday, plans to sail were dropped.',
    '2024-05-08',
  ],
  [
    'a participle that is no verb of its own',
    'On Wednesday the newly elected council will sit.',
    '2024-05-15',
    'On Wednesday the council decided it will sit.',
    '2024-05-08',
  ],
  [
    'brackets behind what is to come',
    'The ship will leave at noon (6 a.m. Tuesday in Lima).',
    '2024-05-14T06:00',
    'The ship left at noon (6 a.m. Tuesday in Lima).',
    '2024-05-07T06:00',
  ],
  [
    'a clause of condition',
    'Boats can pass if the lock is mended by Thursday.',
    '2024-05-16',
    'Boats passed, for the lock was mended by Thursday.',
    '2024-05-09',
  ],
  [
    'a verb behind a date that begins its clause',
    'On Wednesday the jury will hear the miller.',
    '2024-05-15',
    'On Wednesday the jury said it will hear the miller.',
    '2024-05-08',
  ],
  ['a limit', 'They want a pact by September.', '2024-09', 'The pact was broken by March.', '2024-03'],
  [
    'the first of a list',
    'Auctions are planned for July, August and December.',
    '2024-12',
    'Auctions failed in January, October and December.',
    '2023-12',
  ],
  [
    'due, but not due to',
    'The ferry is due to sail on Tuesday.',
    '2024-05-14',
    'The ferry was late due to fog on Tuesday.',
    '2024-05-07',
  ],
  [
    'expected, but not as or than expected',
    'Snow is expected Saturday.',
    '2024-05-11',
    'More snow fell than expected Saturday.',
    '2024-05-04',
  ],
  [
    'until',
    'The pass is shut until Thursday.',
    '2024-05-16',
    'Until Thursday, the guild had kept silent.',
    '2024-05-09',
  ],
  [
    'what was planned before',
    'The guild plans to march on Sunday.',
    '2024-05-12',
    'The guild had planned to march on Sunday.',
    '2024-05-05',
  ],
  [
    'may, but not May',
    'Frost may return on Monday.',
    '2024-05-13',
    'Frost came in May and again on Monday.',
    '2024-05-06',
  ],
  [
    'a figure with a comma',
    'The herd may reach 1,200 head on Monday.',
    '2024-05-13',
    'The herd reached 1,200 head on Monday.',
    '2024-05-06',
  ],
  [
    'an hour',
    'The gates will open at 9 a.m. Monday.',
    '2024-05-13T09:00',
    'They opened at 9 a.m. Monday.',
    '2024-05-06T09:00',
  ],
] as const)('%s', (_name, forward, ahead, back, behind) => {
  test(forward, () => expect(valuesIn(forward).at(-1)).toBe(ahead));
  test(back, () => expect(valuesIn(back).at(-1)).toBe(behind));
});

test('a month just past is not taken for that of the next year', () => {
  expect(valuesIn('The rule is effective April 29.')).toEqual(['2024-04-29']);
  expect(valuesIn('The rule is effective February 1.')).toEqual(['2025-02-01']);
});
