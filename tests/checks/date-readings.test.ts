import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

describe('the source’s dates lean on its publication', () => {
  const STORM = `
//- corpus/bao.txt  2022-10-16
Trưa qua, bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao, làm tốc mái hàng trăm ngôi nhà.
Tuần trước, tỉnh đã cấm tàu cá ra khơi ở vùng biển phía nam.`;

  test('its yesterday has a day', () =>
    check(`${STORM}
//- report.md
Bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao ngày ⟦13/10/2022⟧{date-mismatch → 2022-10-15}, làm tốc mái hàng trăm ngôi nhà [@bao].
`));

  test('that day is silent', () =>
    check(`${STORM}
//- report.md
Bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao ngày 15/10/2022, làm tốc mái hàng trăm ngôi nhà [@bao].
`));

  test('a source whose date nobody knows contradicts nothing', () =>
    check(`
//- corpus/bao.txt
Trưa qua, bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao, làm tốc mái hàng trăm ngôi nhà.
//- report.md
Bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao ngày 13/10/2022, làm tốc mái hàng trăm ngôi nhà [@bao].
`));

  test('without metadata the dateline gives the day', () =>
    check(`
//- corpus/bao.txt
Đà Nẵng, ngày 16/10/2022
Trưa qua, bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao, làm tốc mái hàng trăm ngôi nhà.
//- report.md
Bão Sơn Ca đổ bộ vào huyện đảo Hòn Lao ngày ⟦13/10/2022⟧{date-mismatch → 2022-10-15}, làm tốc mái hàng trăm ngôi nhà [@bao].
`));
});

describe('what a date without a year, or at the head of a sentence, means', () => {
  test('a plan for a month to come needs no year', () =>
    check(`
//- corpus/a.txt  2024-05-10
Ông Trần Quốc Bảo cho biết đường dẫn phía đông cầu Thạnh Lộc sẽ hoàn thành trong tháng 9.
//- report.md
Ông Trần Quốc Bảo cho biết đường dẫn phía đông cầu Thạnh Lộc sẽ hoàn thành trong tháng 9/2024 [@a].
`));

  test('a plan for a day to come needs no year', () =>
    check(`
//- corpus/a.txt  2024-05-10
The new ferry between Oban and Mull will start running on 12 October, the harbour master said.
//- report.md
The new ferry between Oban and Mull will start running on 12 October 2024, the harbour master said [@a].
`));

  test('a day of the lunar calendar is no day of the other', () =>
    check(`
//- corpus/a.txt  2024-03-10
Hội làng Đông Kỵ mở vào mùng 4 tháng Giêng với lễ rước pháo quanh đình.
//- report.md
Hội làng Đông Kỵ mở vào ngày 13/2/2024 với lễ rước pháo quanh đình [@a].
`));

  test('the month before, told at the head of a sentence', () =>
    check(`
//- corpus/a.txt  2024-05-10
Tháng trước, nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa.
//- report.md
Giữa tháng 4/2024, nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa [@a].
`));

  test('this morning, told at the head of a sentence', () =>
    check(`
//- corpus/a.txt  2024-05-10
Sáng nay nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa.
//- report.md
Ngày ⟦8/5⟧{date-mismatch → 2024-05-10} nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa [@a].
`));

  test('a Sunday, told at the head of a sentence', () =>
    check(`
//- corpus/a.txt  2024-05-10
Chủ nhật, nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa.
//- report.md
Ngày ⟦8/5⟧{date-mismatch → 2024-05-05} nhà máy xi măng Hạ Lũng ngừng lò số hai để sửa chữa [@a].
`));

  test('a date as computers write it', () =>
    check(`
//- corpus/a.txt  2024-05-10
On Thursday the harbour master closed the old pier to all visitors after the storm broke its lamps.
//- report.md
On ⟦2024-05-07⟧{date-mismatch → 2024-05-09} the harbour master closed the old pier to all visitors after the storm broke its lamps [@a].
`));
});

describe('a bare weekday of the source', () => {
  test('may be the coming one', () =>
    check(`
//- corpus/hiep.txt  2024-05-15
The two shipyards are to sign their merger papers on Friday at the old customs house in Port Wenna.
//- report.md
The two shipyards were to sign their merger papers on 17 May 2024 at the old customs house in Port Wenna [@hiep].
`));

  test('but none of another name', () =>
    check(`
//- corpus/hiep.txt  2024-05-15
The two shipyards are to sign their merger papers on Friday at the old customs house in Port Wenna.
//- report.md
The two shipyards were to sign their merger papers on ⟦18 May 2024⟧{date-mismatch} at the old customs house in Port Wenna [@hiep].
`));
});
