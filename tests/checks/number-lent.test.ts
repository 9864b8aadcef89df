import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const FLOOD = `
//- corpus/lu.txt  2023-08-10 Báo Bến Nghé
Trận lũ quét sáng thứ ba ở huyện Xín Mần khiến 12 người chết và cuốn trôi 40 ngôi nhà.`;

const SPATE = `
//- corpus/spate.txt  2023-08-10 The Harbour Post
The flash flood on Tuesday killed 12 people in Fernwick and swept away 40 houses.`;

describe('a figure that stands far behind what it counts', () => {
  test('is held against the source’s', () =>
    check(`${FLOOD}
//- report.md
Số người chết vì trận lũ quét ở Xín Mần là ⟦15⟧{number-mismatch → 12} [@lu]. Trận lũ quét cuốn trôi 40 ngôi nhà [@lu].
`));

  test('in English', () =>
    check(`${SPATE}
//- report.md
The number of houses swept away by the flash flood in Fernwick stood at ⟦48⟧{number-mismatch → 40} [@spate].
`));

  test('the source’s own is silent, and so is what counts nothing', () =>
    check(`${FLOOD}${SPATE}
//- report.md
Số người chết vì trận lũ quét ở Xín Mần là 12 [@lu]. Một số người nói trận lũ quét ở Xín Mần đến lúc 5 giờ [@lu].

The number of houses swept away by the flash flood in Fernwick stood at 40 [@spate]. The number of houses swept away in Fernwick rose from 35 [@spate].
`));
});

describe('a figure with one digit changed that no source gives', () => {
  const FOLLOWERS = `
//- corpus/debate.txt  2023-08-10 The Harbour Post
Sorren was the subject of 60 percent of the talk about the debate, the service announced, gaining 22,000 followers.
Vance was asked about the weir and left early.`;

  test('is reported though the sentence is told freely', () =>
    check(`${FOLLOWERS}
//- report.md
The debate paid off for Sorren, whose account gained ⟦32,000 followers⟧{number-mismatch → 22000} [@debate].
`));

  test('the right one is silent', () =>
    check(`${FOLLOWERS}
//- report.md
The debate paid off for Sorren, whose account gained 22,000 followers [@debate].
`));
});

const TALLY = `
//- corpus/tally.txt  2023-08-10 The Harbour Post
The harbour office found that 62 of the 154 boats moored at Fernwick had no lamp.`;

describe('a part of a counted whole', () => {
  test('is held against the part, and the whole against the whole', () =>
    check(`${TALLY}
//- report.md
The office gave its tally: of the 154 boats moored at Fernwick, ⟦72⟧{number-mismatch → 62} had no lamp [@tally].
`));

  test('whichever of them was changed', () =>
    check(`${TALLY}
//- report.md
The harbour office found no lamp on 62 of the ⟦145 boats⟧{number-mismatch → 154} moored at Fernwick [@tally].
`));

  test('the source’s own are silent', () =>
    check(`${TALLY}
//- report.md
Of the 154 boats moored at Fernwick, 62 had no lamp, the harbour office found [@tally].
`));
});
