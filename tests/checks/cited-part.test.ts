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
