import { test } from 'vitest';
import { check } from '../support/check.ts';

const BRIDGE = `
//- corpus/cau-moi.txt  2023-06-15
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
Bà Vũ Thanh Mai, kỹ sư trưởng, cho biết cây cầu có bốn làn xe và hai lối đi bộ.`;

test('a citation of another story', () =>
  check(`${BRIDGE}
//- report.md
⟦Bệnh viện huyện vừa nhận thêm mười hai bác sĩ trẻ tình nguyện về vùng cao [@cau-moi].⟧{unsupported-claim}
`));

test('a citation of the right story, in other words', () =>
  check(`${BRIDGE}
//- report.md
Cây cầu mới có bốn làn xe dành cho ô tô [@cau-moi].
`));

test('a sentence that is covered by a later citation only', () =>
  check(`${BRIDGE}
//- report.md
Bệnh viện huyện vừa nhận thêm nhiều bác sĩ trẻ tình nguyện về vùng cao. Cây cầu mới có bốn làn xe [@cau-moi].
`));

test('a citation of a source without text, which may say anything', () =>
  check(`${BRIDGE}
//- corpus/thu-vien.csl.json
[{ "id": "sach", "title": "Y tế vùng cao" }]
//- report.md
Bệnh viện huyện vừa nhận thêm mười hai bác sĩ trẻ tình nguyện về vùng cao [@sach].
`));
