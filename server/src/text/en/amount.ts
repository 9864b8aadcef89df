import type { EnglishScene } from './english-scene.ts';

/** `some said`, `others say`: words that are whole phrases by themselves. */
export function isAlone(word: string): boolean {
  return ALONE.has(word);
}

/** `about four in ten`, `at least half`, `not everyone`: the words before an amount belong to it. */
export function quantified({ sentence: { tokens }, breaks, dated }: EnglishScene, first: number): number {
  const amount = tokens[first];
  if (!amount || dated(first) || !(amount.figure || isAlone(amount.lower) || AMOUNT.test(amount.lower))) return first;
  const [near, far] = [tokens[first - 1]?.lower ?? '', tokens[first - 2]?.lower ?? ''];
  if (breaks[first]) return first;
  if (!breaks[first - 1] && /^(?:(?:more|fewer|less) than|at (?:least|most)|up to|many as)$/.test(`${far} ${near}`))
    return far === 'many' && tokens[first - 3]?.lower === 'as' ? first - 3 : first - 2;
  return /^(?:about|nearly|almost|roughly|around|not|over|only|just)$/.test(near) ? first - 1 : first;
}

const ALONE = new Set(
  'some many most others both few all none several one another these those half each any two three four five six seven eight nine ten dozens hundreds thousands millions'.split(
    ' ',
  ),
);

const AMOUNT =
  /^(?:everyone|everybody|half|thirds?|quarters?|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|every)$/;
