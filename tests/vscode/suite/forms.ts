import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { askForFixes, hasPage, picture, press, restOn, takeOffer } from './person.ts';
import {
  codeOf,
  diagnosticsOf,
  folder,
  offsetOf,
  openAfresh,
  openFile,
  saveOnDisk,
  select,
  textBecomes,
} from './workspace.ts';

// What a report is made of beside paragraphs, and reports that lean on more than one source.

/** An error in a report that is written for the walk. */
interface Wrong {
  readonly code: string;
  /** All that may be underlined. */
  readonly words: string;
  /** What the light bulb makes of the words. */
  readonly right: string;
}

/** Each wrong place has a right one of the same form beside it. */
const FORMS = `---
date: 2025-12-22
lang: vi
---

# Trích đoạn, bảng, danh sách, chú thích

Ông Rubio trấn an đồng minh:

> Không thể có thỏa thuận hòa bình khi châu Âu chưa đồng ý [@hoi-dam-miami-2025]

| Ngày      | Việc                                                             | Nguồn                 |
| --------- | ---------------------------------------------------------------- | --------------------- |
| 8/11/2022 | Bà Maria Zakharova tuyên bố Moscow sẵn lòng thương lượng với Kyiv | [@dam-phan-kyiv-2022] |
| 9/11/2022 | Ông Biden nói quyền quyết định sau cùng thuộc về Ukraine          | [@dam-phan-kyiv-2022] |

- Chiều 21/12/2025, các nhà đàm phán Mỹ và Nga họp kín tại Miami [@hoi-dam-miami-2025].
- Tướng Mark Milley gọi việc Kyiv muốn nối lại đối thoại với Moscow là “một cánh cửa” [@dam-phan-kyiv-2022].

Lời ông Putin được kể lại ở một diễn đàn.[^1] Con số do Nga đưa ra.[^2]

[^1]: Ngày 4/11/2025, phát biểu ở Diễn đàn Kinh doanh Mỹ, ông Trump kể về cuộc điện thoại với ông Putin [@tien-trien-trump-2025].

[^2]: Nga ước tính ít nhất 10.000 lính Ukraine kẹt lại trong Kupyansk và Krasnoarmeysk [@tien-trien-trump-2025].
`;

const ENGLISH = `---
date: 2025-12-22
lang: en
---

# Two winters

On 7 November 2022, Maria Zakharova declared Moscow ready to negotiate with Kyiv [@dam-phan-kyiv-2022].

On 20 December 2025, American and Russian negotiators met behind closed doors in Miami [@hoi-dam-miami-2025].
`;

const WRONG: Readonly<Record<string, { readonly text: string; readonly wrong: readonly Wrong[] }>> = {
  'reports/trich-doan-va-bang.md': {
    text: FORMS,
    wrong: [
      {
        code: 'quotation-mismatch',
        words: 'Không thể có thỏa thuận hòa bình khi châu Âu chưa đồng ý',
        right: 'Không thể có thỏa thuận hòa bình khi Ukraine chưa đồng ý',
      },
      { code: 'date-mismatch', words: '8/11/2022', right: '9/11/2022' },
      { code: 'date-mismatch', words: '21/12/2025', right: '20/12/2025' },
      { code: 'date-mismatch', words: '4/11/2025', right: '5/11/2025' },
    ],
  },
  'reports/two-winters.md': {
    text: ENGLISH,
    wrong: [{ code: 'date-mismatch', words: '7 November 2022', right: '9 November 2022' }],
  },
};

for (const [path, { text, wrong }] of Object.entries(WRONG)) {
  const name = path.replace(/^.*\/|\.md$/g, '');

  test(`${name}: what is wrong is underlined in each form of text, and nothing else`, async () => {
    await saveOnDisk(path, text);
    const { document } = await openAfresh(path);
    await diagnosticsOf(document.uri, (list) => {
      const shown = [...list]
        .sort((a, b) => a.range.start.compareTo(b.range.start))
        .map(({ code, range }) => `${codeOf(code)} ${document.getText(range)}`);
      return shown.join('\n') === wrong.map(({ code, words }) => `${code} ${words}`).join('\n');
    });
    await picture(`9 ${name}`);
  });

  for (const { code, words, right } of wrong) {
    test(`${name}: “${words}” is mended where it stands`, async () => {
      const editor = await openAfresh(path);
      const { document } = editor;
      const at = document.positionAt(offsetOf(document, words) + 1);
      await select(editor, new vscode.Range(at, at));
      const [offer = 'nothing'] = await askForFixes();
      await takeOffer(offer);
      await textBecomes(document, text.replace(words, right));
      await diagnosticsOf(
        document.uri,
        (list) =>
          list.length === wrong.length - 1 && !list.some((one) => codeOf(one.code) === code && one.range.contains(at)),
      );
      await select(editor, editor.selection);
      await press('Control+z');
      await textBecomes(document, text);
    });
  }
}

test('sources that disagree are told softly, with the sentence of each', async () => {
  const other = await saveOnDisk(
    'sources/chien-dich-tiep-dien.md',
    '---\ntitle: Chiến dịch chưa dừng\noutlet: Báo Cửa Biển\ndate: 2025-12-22\nlang: vi\n---\n\nHôm 20/12, ông Putin tuyên bố chiến dịch quân sự sẽ tiếp diễn cho đến khi Nga đạt mục tiêu.\n',
  );
  const path = 'reports/hai-nguon.md';
  const claim = 'ông Putin tuyên bố chiến dịch quân sự sẽ tiếp diễn cho đến khi Nga đạt mục tiêu';
  await saveOnDisk(path, `Hôm 19/12/2025, ${claim} [@hoi-dam-miami-2025; @chien-dich-tiep-dien].\n`);
  const { document } = await openFile(path);
  // Until the new source has been read, its key is unknown.
  const [told] = await diagnosticsOf(
    document.uri,
    ([first, ...more]) => codeOf(first?.code) === 'disagreeing-sources' && !more.length,
  );
  assert.equal(told?.severity, vscode.DiagnosticSeverity.Information);
  const proofs = told?.relatedInformation?.map(
    ({ location, message }) => `${location.uri.path.replace(/^.*\//, '')}: ${message}`,
  );
  assert.deepEqual(
    proofs?.map((proof) => proof.replace(claim, '…')),
    ['hoi-dam-miami-2025.md: Hôm 19/12, ….', 'chien-dich-tiep-dien.md: Hôm 20/12, ….'],
  );
  if (await hasPage()) assert.ok((await restOn('19/12/2025')).includes(told?.message ?? '?'));
  await picture('9 sources that disagree');
  await press('Escape');
  await vscode.workspace.fs.delete(other);
  await diagnosticsOf(document.uri, (list) => list.every(({ code }) => codeOf(code) !== 'disagreeing-sources'));
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), path));
});
