import type { InlineCompletionItem } from 'vscode-languageserver-types';
import { afterEach, expect, test } from 'vitest';
import { Editor } from '../support/server.ts';

const SOURCES = `
//- sources/cau-moi.md
---
title: Cầu Sông Lam hợp long
outlet: Báo Lúa Mới
date: 2024-03-09
---
Cầu Sông Lam hợp long hôm 7/3 sau ba năm thi công.

Bà Lê Thị Lan, giám đốc ban quản lý, cho biết xe tải nặng sẽ được qua cầu mới từ tháng 5 để giảm tải cho bến phà.

Ông Trần Văn Hải cho rằng phí qua phà phải giảm một nửa trước mùa mưa.
//- sources/old-bridge.md
---
title: The old bridge of Marlow
outlet: Marlow Echo
date: 2024-04-02
---
The old bridge of Marlow was closed to lorries on 28 March 2024.

Mayor Ruth Adeyemi said the repairs would cost the town nine million pounds.
//- sources/bridge-again.md
---
title: Marlow loses its bridge
outlet: Valley Post
date: 2024-04-02
---
Lorries were kept off the old bridge of Marlow from 28 March 2024, when it was closed.
`;

let editor: Editor;
afterEach(() => editor.stop());

test.each([
  ['before the full stop', 'Cầu Sông Lam hợp long hôm 7/3 sau ba năm thi công‹›.', ' [@cau-moi]'],
  ['behind it', 'Cầu Sông Lam hợp long hôm 7/3 sau ba năm thi công.‹›', ' [@cau-moi]'],
  ['behind a word and a space', 'Cầu Sông Lam hợp long hôm 7/3 sau ba năm thi công ‹›', '[@cau-moi]'],
  [
    'in another language',
    'Heavy trucks will be allowed to cross the new bridge from May, director Le Thi Lan said‹›.',
    ' [@cau-moi]',
  ],
  ['in a list', '- Phí qua phà phải giảm một nửa trước mùa mưa, ông Hải nói‹›.', ' [@cau-moi]'],
  ['behind theo, at the end', 'Xe tải nặng sẽ được qua cầu mới từ tháng 5, theo ‹›', 'bà Lê Thị Lan [@cau-moi]'],
  ['behind theo, in front', 'Theo ‹›, xe tải nặng sẽ được qua cầu mới từ tháng 5.', 'bà Lê Thị Lan [@cau-moi]'],
  [
    'behind according to',
    'The repairs would cost the town nine million pounds, according to ‹›',
    'mayor Ruth Adeyemi [@old-bridge]',
  ],
])('%s the source is offered', async (_, report, words) => {
  expect(await ghosts(report)).toEqual([words]);
});

test.each([
  ['where two sources tell the same', 'The old bridge of Marlow was closed to lorries on 28 March 2024‹›.'],
  ['where the source says another day', 'Cầu Sông Lam hợp long hôm 9/3 sau ba năm thi công‹›.'],
  ['where no source tells it', 'Ngày 3/3, đội bóng Hải Vân thắng trận thứ tư liên tiếp‹›.'],
  ['without a fact', 'Cầu Sông Lam sẽ đẹp hơn nhiều so với trước đây‹›.'],
  ['where it is cited already', 'Cầu Sông Lam hợp long hôm 7/3 sau ba năm thi công [@cau-moi]‹›.'],
  [
    'where a later citation covers it',
    'Cầu hợp long hôm 7/3 sau ba năm thi công‹›. Xe tải qua cầu từ tháng 5 [@cau-moi].',
  ],
  ['in the middle of a word', 'Cầu Sông Lam hợp long hôm 7/3 sau ba năm thi cô‹›ng.'],
  ['behind a word that may go on', 'Cầu Sông Lam hợp long hôm 7/3 sau ba năm thi công‹›'],
  ['in the middle of a sentence', 'Cầu Sông Lam hợp long ‹›hôm 7/3 sau ba năm thi công.'],
  ['in code', '`Cầu Sông Lam hợp long hôm 7/3 sau ba năm thi công‹›.`'],
  ['in a code block', '```\nCầu Sông Lam hợp long hôm 7/3 sau ba năm thi công‹›.\n```'],
  ['in a comment', '<!-- Cầu Sông Lam hợp long hôm 7/3 sau ba năm thi công‹›. -->'],
  ['in a heading', '# Cầu Sông Lam hợp long hôm 7/3 sau ba năm thi công‹›.'],
  ['behind theo with nothing told yet', 'Theo ‹›'],
  ['behind theo where nobody said it', 'Cầu Sông Lam hợp long hôm 7/3 sau ba năm thi công, theo ‹›'],
  ['behind a word that ends in theo', 'Xe tải nặng sẽ được qua cầu mới từ tháng 5, mang theo‹›'],
])('%s there is nothing', async (_, report) => {
  expect(await ghosts(report)).toEqual([]);
});

test('who asks gets it behind a word, too', async () => {
  expect(await ghosts('Cầu Sông Lam hợp long hôm 7/3 sau ba năm thi công‹›', {}, INVOKED)).toEqual([' [@cau-moi]']);
});

test('the setting switches it off', async () => {
  const settings = { ghostText: { enabled: false } };
  expect(await ghosts('Cầu Sông Lam hợp long hôm 7/3 sau ba năm thi công‹›.', { settings })).toEqual([]);
});

test('a client that knows no such thing is offered none', async () => {
  editor = await Editor.start(SOURCES);
  expect(editor.result.capabilities.inlineCompletionProvider).toBeUndefined();
});

const INVOKED = 1;
const AUTOMATIC = 2;

async function ghosts(
  report: string,
  options: { readonly settings?: Record<string, unknown> } = {},
  triggerKind = AUTOMATIC,
): Promise<unknown[]> {
  editor = await Editor.start(`${SOURCES}//- report.md\n${report}`, {
    ...options,
    capabilities: { workspace: { configuration: true }, textDocument: { inlineCompletion: {} } },
  });
  expect(editor.result.capabilities.inlineCompletionProvider).toBe(true);
  await editor.open();
  await editor.read(({ sources }) => sources === 3);
  const items = await editor.request<InlineCompletionItem[] | null>('textDocument/inlineCompletion', {
    textDocument: { uri: editor.uri('report.md') },
    position: editor.position('report.md', editor.cursor()),
    context: { triggerKind },
  });
  return (items ?? []).map(({ insertText }) => insertText);
}
