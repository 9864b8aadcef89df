import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

const DAM = `
//- corpus/dap.txt  2024-09-02
Kỹ sư Mạc Đình Toản cho biết thân đập đã rò nước ở ba chỗ từ cuối mùa khô.
Bộ Thủy lợi đề nghị huyện sơ tán hai thôn dưới chân đập trước khi bão vào bờ.
Một cán bộ địa phương cho biết mọi nhà ven suối đã được phát áo phao và đèn pin.
Hội Chữ thập đỏ cam kết gửi 400 thùng mì cho các thôn bị cô lập.`;

const SENATE = `
//- corpus/senate.txt  2024-09-02
Democrats called the hearing on the canal lock a shameless piece of theatre meant to frighten barge owners before the vote.
Carter Bolan said the lock keepers had worked without pay since the flood in March.`;

describe('two parties of one country', () => {
  test('are two speakers', () =>
    check(`${SENATE}
//- report.md
⟦Republicans⟧{attribution-mismatch → Democrats} called the hearing on the canal lock a shameless piece of theatre meant to frighten barge owners before the vote [@senate].
`));

  test('one of them is itself', () =>
    check(`${SENATE}
//- report.md
The Democratic Party called the hearing on the canal lock a shameless piece of theatre meant to frighten barge owners before the vote [@senate].
`));
});

describe('who may be the same after all', () => {
  test('a name that lost its last letter', () =>
    check(`${SENATE}
//- report.md
Carter Bola said the lock keepers had worked without pay since the flood in March [@senate].
`));

  test('… and another name', () =>
    check(`${SENATE}
//- report.md
⟦Ellen Mills⟧{attribution-mismatch → Carter Bolan} said the lock keepers had worked without pay since the flood in March [@senate].
`));

  test('somebody named against anybody', () =>
    check(`${DAM}
//- report.md
Ông Lục Văn Bền cho biết mọi nhà ven suối đã được phát áo phao và đèn pin [@dap].
`));

  test('whoever speaks within what another says', () =>
    check(`${DAM}
//- report.md
“Bộ Thủy lợi đề nghị huyện sơ tán hai thôn dưới chân đập trước khi bão vào bờ”, bà Lê Thị Xoan nói [@dap].
`));

  test('another than told, in so many words', () =>
    check(`${DAM}
//- report.md
⟦Bà Lê Thị Xoan⟧{attribution-mismatch → Mạc Đình Toản} cho biết thân đập đã rò nước ở ba chỗ từ cuối mùa khô [@dap].
`));
});
