import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// Of two figures of one kind in a sentence, the one that the source gives as well is accounted for.

const VOTE = `
//- corpus/vote.txt  2022-05-11 The Sound Mail
Ingrid Tolle won the three-way contest in the northern district, claiming 41 percent of the vote to Jonas Wiik's 33 percent.
The turnout was low.`;

describe('two shares in one sentence', () => {
  test('the one that the source has otherwise', () =>
    check(`${VOTE}
//- report.md
Ingrid Tolle won the three-way contest in the northern district with ⟦46 percent⟧{number-mismatch → 41} of the vote, against 33 percent for Jonas Wiik [@vote].
`));

  test('and where it has neither, nobody can tell which is meant', () =>
    check(`${VOTE}
//- report.md
Ingrid Tolle won the three-way contest in the northern district with 52 percent of the vote, against 27 percent for Jonas Wiik [@vote].
`));
});
