import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const STORM = `
//- corpus/bao.txt  2024-09-19 Tin Phương Nam
Bão làm sập 312 ngôi nhà ở ba xã ven biển Hải Lộc.
Chính quyền đã đưa 4.150 người dân ở vùng trũng đến nơi trú ẩn an toàn.
Giá điện sinh hoạt tăng 4,8% từ tháng 10.`;

const FAIR = `
//- corpus/fair.txt  2025-05-03 The Guardian
The book fair drew 26,400 visitors to the old brewery over the weekend.
Organisers sold twelve hundred copies of the new atlas on the first day.`;

describe('Vietnamese on Vietnamese', () => {
  test('another figure for the same thing', () =>
    check(`${STORM}
//- report.md
Bão làm sập ⟦321 ngôi nhà⟧{number-mismatch → 312} ở ba xã ven biển Hải Lộc [@bao].
`));

  test('the same figure', () =>
    check(`${STORM}
//- report.md
Bão làm sập 312 ngôi nhà ở ba xã ven biển Hải Lộc [@bao].
`));

  test('a share', () =>
    check(`${STORM}
//- report.md
Giá điện sinh hoạt tăng ⟦8,4%⟧{number-mismatch → 4.8} từ tháng 10 [@bao].
`));

  test('a rounded figure is told as rounded', () =>
    check(`${STORM}
//- report.md
Chính quyền đã đưa hơn 4.000 người dân ở vùng trũng đến nơi trú ẩn an toàn [@bao].
`));

  test('a figure for something else', () =>
    check(`${STORM}
//- report.md
Bão quật đổ 90 cây xanh ở ba xã ven biển Hải Lộc [@bao].
`));
});

describe('English on English', () => {
  test('another figure for the same thing', () =>
    check(`${FAIR}
//- report.md
The book fair drew ⟦46,200 visitors⟧{number-mismatch → 26400} to the old brewery over the weekend [@fair].
`));

  test('the same figure with fewer digits', () =>
    check(`${FAIR}
//- report.md
The book fair drew about 26,000 visitors to the old brewery over the weekend [@fair].
`));
});

const HARBOUR = `
//- corpus/port.txt  2025-03-11 Harbour Post
Marlin Freight raised its bid for the ferry line to $24 a share, or about $310 million in all, on Monday.
The rescuers brought in 58 sailors from the two wrecks (51 people alive, 7 people dead).
Of the 1,240 applicants for the pilots' school, 386 were given a place.
The bank lends $150 for each 60 that a skipper saves.
The port's basic charge will rise from 264,000 dong to 739,000 dong.
In the harbour 62% of the berths stand empty.
The current ran at 40 km/h below the pier.`;

describe('what a figure counts', () => {
  test('a price for each piece is no sum', () =>
    check(`${HARBOUR}
//- report.md
Marlin Freight now bids ⟦$22⟧{number-mismatch → 24} a share for the ferry line [@port].
`));

  test('the same price', () =>
    check(`${HARBOUR}
//- report.md
Marlin Freight now bids $24 a share for the ferry line [@port].
`));

  test('a part of those just named', () =>
    check(`${HARBOUR}
//- report.md
Of the 58 sailors brought in from the wrecks, ⟦61⟧{number-mismatch → 51} were alive [@port].
`));

  test('the same part', () =>
    check(`${HARBOUR}
//- report.md
Of the 58 sailors brought in from the wrecks, 51 were alive [@port].
`));

  test('many digits in another order', () =>
    check(`${HARBOUR}
//- report.md
There were ⟦1,420 applicants⟧{number-mismatch → 1240} for the pilots' school [@port].
`));

  test('a reckoning with the source’s figures is none', () =>
    check(`${HARBOUR}
//- report.md
A skipper who saves 600 is lent $1,500 by the bank [@port].

The port's basic charge will rise by 475,000 dong [@port].

In the harbour 38% of the berths are taken, not empty [@port].
`));

  test('the same figure of another measure is no agreement', () =>
    check(`${HARBOUR}
//- report.md
The current ran at 40 mph below the pier [@port].
`));
});
