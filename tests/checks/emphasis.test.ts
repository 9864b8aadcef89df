import { describe, expect, test } from 'vitest';
import { check, findingsOf } from '../support/check.ts';

const SOURCE = `
//- corpus/lu.txt  2024-05-10
Sáng 9/5, ông Trần Quốc Bảo, Chủ tịch xã An Lạc, cho biết trận lũ quét đã cuốn trôi 1.334 ngôi nhà ở hạ lưu sông Tranh.
Bà Lê Thu Hà, trưởng thôn Đông, kể rằng dân làng dựng lều tạm trên đồi chè từ hôm đó.
//- report.md
---
date: 2024-05-11
---

`;

describe('through bold, italics and links', () => {
  test('a figure with its unit', () =>
    check(
      `${SOURCE}Ông **Trần Quốc Bảo** cho biết trận lũ quét đã cuốn trôi **⟦1.534** ngôi nhà⟧{number-mismatch → 1334} ở hạ lưu *sông Tranh* [@lu].`,
    ));

  test('the same figure is none', () =>
    check(
      `${SOURCE}Ông **Trần Quốc Bảo** cho biết trận lũ quét đã cuốn trôi **1.334** ngôi nhà ở hạ lưu *sông Tranh* [@lu].`,
    ));

  test('a day', () =>
    check(
      `${SOURCE}Sáng **⟦8/5⟧{date-mismatch → 2024-05-09}**, ông *Trần Quốc Bảo* cho biết trận lũ quét đã cuốn trôi [1.334](https://an-lac.vn/lu) ngôi nhà ở hạ lưu sông Tranh [@lu].`,
    ));

  test('the same day is none', () =>
    check(
      `${SOURCE}Sáng **9/5**, ông *Trần Quốc Bảo* cho biết trận lũ quét đã cuốn trôi [1.334](https://an-lac.vn/lu) ngôi nhà ở hạ lưu sông Tranh [@lu].`,
    ));

  test('a speaker whose title stands outside, and the fix leaves the marks in pairs', async () => {
    const report =
      'Bà ⟦**Lê Thu Hà⟧{attribution-mismatch}** cho biết trận lũ quét đã cuốn trôi 1.334 ngôi nhà ở hạ lưu sông Tranh [@lu].';
    const [finding] = await findingsOf(`${SOURCE}${report.replace('Bà ⟦', '⟦Bà ')}`);
    expect(finding?.fixes[0]?.edits[0]?.text).toMatch(/^\*\*[^*]*Bảo[^*]*$/);
  });

  test('that speaker is right where the source has her', () =>
    check(`${SOURCE}Bà **Lê Thu Hà** kể rằng dân làng dựng lều tạm trên đồi chè [@lu].`));
});
