import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// A sentence in which nobody speaks may be the one that the report tells in somebody's words. One that tells much besides is of
// something larger.
describe('a sentence in which nobody speaks', () => {
  const port = (silent: string): string => `
//- corpus/port.txt  2024-06-15 The Harbour Post
Ruth Vale said the oyster sheds at Kerlund had to close for want of spat.
Three old kilns stand near by.
The road is under repair.
${silent}`;
  const WIDE =
    'For want of spat the oyster sheds at Kerlund had to close early, hundreds of workers went looking for a place elsewhere, and farmers left their fields to raise cattle, plant rye and find work in town.';
  const NARROW = 'For want of spat the oyster sheds at Kerlund had to close early.';

  test('is no rival where it tells much besides', () =>
    check(`${port(WIDE)}
//- report.md
⟦Carter Bolan⟧{attribution-mismatch → Ruth Vale} said the oyster sheds at Kerlund had to close early for want of spat [@port].
`));

  test('may be the one meant where it tells just this', () =>
    check(`${port(NARROW)}
//- report.md
Carter Bolan said the oyster sheds at Kerlund had to close early for want of spat [@port].
`));
});
