import { describe, test } from 'vitest';
import { check } from '../support/check.ts';

// Two papers that tell the same with another day each: who is held against both is silent.
const PAPERS = `
//- corpus/sang.md
---
date: 2024-05-20
url: https://www.example.org/tin/cho-noi.html
---
Ngày 14/5, phường Cái Sậy dời bảy mươi ghe hàng của chợ nổi về bến mới bên bờ kênh.
Ông Lê Văn Tám, trưởng ban quản lý chợ, nói bến mới có điện và nước cho từng ghe.
//- corpus/chieu.md  2024-05-20
Ngày 16/5, phường Cái Sậy dời bảy mươi ghe hàng của chợ nổi về bến mới bên bờ kênh.
Bà Ngô Thị Út, trưởng ban quản lý chợ, nói bến mới có điện và nước cho từng ghe.
`;
const MOVED = ', phường Cái Sậy dời bảy mươi ghe hàng của chợ nổi về bến mới bên bờ kênh';
const WRONG = `Ngày ⟦16/5⟧{date-mismatch → 2024-05-14}${MOVED}`;
const OPEN = `Ngày 16/5${MOVED}`;

describe('what a citation covers is held against its source alone', () => {
  test.each([
    ['in brackets', `${WRONG} [@sang].`],
    ['behind a run of sentences', `${WRONG}. Mọi người đều vui [@sang].`],
    ['in parentheses behind the full stop', `${WRONG}. (@sang)`],
    ['in the running text', `@sang viết: ngày ⟦16/5⟧{date-mismatch → 2024-05-14}${MOVED}.`],
    ['in an item', `- ${WRONG} [@sang]\n- Việc khác.`],
    ['in the lead-in to a list', `Theo báo [@sang]:\n\n1. ${WRONG}.\n2. Việc khác.`],
    ['below a list', `- ${WRONG}.\n- Việc khác.\n\nNguồn: [@sang]`],
    [
      'below a table, with a quotation behind',
      `| Việc | Nơi |\n|---|---|\n| ${WRONG} | chợ |\n\n*Nguồn:* [@sang]\n\n> Vui lắm.`,
    ],
    ['in another cell', `| Việc | Nguồn |\n|---|---|\n| ${WRONG} | [@sang] |`],
    ['in the head of a table', `| Việc [@sang] | Nơi |\n|---|---|\n| ${WRONG} | chợ |`],
    ['in the caption of a table', `| Việc | Nơi |\n|---|---|\n| ${WRONG} | chợ |\n\nBảng 1. Chợ nổi [@sang]`],
    ['in a footnote', `${WRONG}.[^1]\n\n[^1]: [@sang], trang 3.`],
    ['in a note in the line', `${WRONG}.^[Xem @sang.] Việc khác.`],
    ['in the caption of an image', `![${WRONG} [@sang]](anh.png)`],
    ['in a definition', `Chợ nổi\n:   ${WRONG} [@sang].`],
    ['in the heading of the section', `## Chợ nổi [@sang]\n\n${WRONG}.`],
    ['in a heading that tells it', `## ${WRONG} [@sang]`],
    ['as a link to its file', `${WRONG} ([báo sáng](corpus/sang.md)).`],
    ['as a link to its page', `${WRONG}. [Báo sáng](http://example.org/tin/cho-noi.html?utm_source=x#dau) viết vậy.`],
    ['as a bare link in a footnote', `${WRONG}.[^1]\n\n[^1]: https://www.example.org/tin/cho-noi.html.`],
    ['as a reference link', `${WRONG} [theo báo sáng][1].\n\n[1]: <https://example.org/tin/cho-noi.html/>`],
  ])('%s', (_, report) => check(`${PAPERS}//- report.md\n${report}\n`));
});

describe('what it does not cover is open to every source', () => {
  test.each([
    ['a sentence behind it', `Mọi người đều vui [@sang]. ${OPEN}.`],
    ['another paragraph', `${OPEN}.\n\nMọi người đều vui [@sang].`],
    ['another item', `- ${OPEN}.\n- Mọi người đều vui [@sang].`],
    ['an item below another one that cites', `- Mọi người đều vui [@sang].\n  - ${OPEN}.`],
    ['another row', `| Việc | Nguồn |\n|---|---|\n| ${OPEN} | |\n| Mọi người đều vui | [@sang] |`],
    ['what stands behind the list', `Theo báo [@sang]:\n\n- Mọi người đều vui.\n\n${OPEN}.`],
    ['the section below the next heading', `## Chợ nổi [@sang]\n\nVui.\n\n## Nữa\n\n${OPEN}.`],
    [
      'a table above the words of a speaker',
      `| Việc | Nơi |\n|---|---|\n| ${OPEN} | chợ |\n\nBà Út nói: [@sang]\n\n> Vui lắm.`,
    ],
    ['what a link to another page stands in', `${OPEN} ([báo sáng](https://example.org/tin/cho.html)).`],
    ['what a link to a file elsewhere stands in', `${OPEN} ([báo sáng](../corpus/sang.md)).`],
    ['what an image stands in', `${OPEN} ![cảnh](corpus/sang.md).`],
    ['what cites both', `${OPEN} [@sang; @chieu].`],
    ['what a key and a link cite together', `${OPEN} [@chieu] ([báo sáng](corpus/sang.md)).`],
  ])('%s', (_, report) =>
    check(`${PAPERS}//- report.md\n${report}\n`, { severities: { 'disagreeing-sources': 'off' } }),
  );
});

test('a link covers the sentences before it, up to the next one that cites', () =>
  check(`${PAPERS}//- report.md
${WRONG}. Mọi người đều vui, viết [báo sáng](corpus/sang.md). Ai cũng thấy thế [@chieu].
`));

test('a sentence with a link to a source is not uncited', () =>
  check(
    `${PAPERS}//- report.md
Ngày 14/5${MOVED} ([báo sáng](corpus/sang.md)). ⟦Năm 2019, nơi đó có hai trăm ghe.⟧{uncited-claim}
`,
    { severities: { 'uncited-claim': 'hint' } },
  ));
