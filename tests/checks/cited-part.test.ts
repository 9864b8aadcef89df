import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const FERRY = `
//- corpus/ferry.txt  2023-05-20 The Harbour Post
The old ferry Marigold sank off Fernwick on 12 May with 14 passengers and a cargo of salt.
A court jailed its captain for two years in March 2021.`;

describe('what stands behind a citation', () => {
  test('is not held against it where it only tells who that was', () =>
    check(`${FERRY}
//- report.md
The old ferry Marigold sank off Fernwick with a cargo of salt [@ferry], whose captain a court had jailed for four years in March 2021.
`));

  test('and what stands in front of it is', () =>
    check(`${FERRY}
//- report.md
The old ferry Marigold sank off Fernwick with ⟦41 passengers⟧{number-mismatch → 14} and a cargo of salt [@ferry], whose captain a court had jailed.
`));

  test('and so is what its source tells behind its name', () =>
    check(`${FERRY}
//- report.md
The Harbour Post [@ferry], too, says that the old ferry Marigold sank off Fernwick with ⟦41 passengers⟧{number-mismatch → 14} and a cargo of salt.
`));
});

const PILOT = `
//- corpus/june.txt  2023-06-20 The Harbour Post
The pilot Zoe Brandt praised the new lighthouse lamp of Fernwick on 14 June.
//- corpus/july.txt  2023-07-20 The Harbour Post
The pilot Zoe Brandt warned on 11 July that the new lighthouse lamp of Fernwick blinds the crews of small boats.`;

describe('each of two citations', () => {
  test('covers its own clause, and no other source speaks for that', () =>
    check(`${PILOT}
//- report.md
The pilot Zoe Brandt praised the new lighthouse lamp of Fernwick on ⟦11 July⟧{date-mismatch → 2023-06-14} [@june]; later she warned that the lamp blinds the crews of small boats [@july].
`));

  test('or the sentence, where they stand together', () =>
    check(`${PILOT}
//- report.md
The pilot Zoe Brandt praised the new lighthouse lamp of Fernwick on 14 June and warned on 11 July that it blinds the crews of small boats [@june; @july].
`));
});
