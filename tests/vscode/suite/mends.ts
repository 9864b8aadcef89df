import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ruleWords } from '../../../server/src/messages/rule-words.ts';
import { test } from './harness.ts';
import { askForFixes, hasPage, openLightBulb, picture, press, restOn, takeOffer, typeText } from './person.ts';
import { codeOf, cursorAfter, diagnosticsOf, folder, offsetOf, openAfresh, select, textBecomes } from './workspace.ts';

/** An error that is planted in the sample, as its comment says. */
interface Planted {
  readonly code: string;
  /** The wrong words, all that may be underlined. */
  readonly wrong: string;
  readonly right: string;
  /** What the source says, in its own words. */
  readonly proof: string;
}

const PLANTED: Readonly<Record<string, readonly Planted[]>> = {
  'reports/bao-cao-dam-phan.md': [
    {
      code: 'attribution-mismatch',
      wrong: 'Ông Dmitry Peskov',
      right: 'Ông Yuri Ushakov',
      proof: 'Ông Yuri Ushakov, cố vấn đối ngoại của Điện Kremlin, cảnh báo',
    },
    {
      code: 'date-mismatch',
      wrong: '8/11/2022',
      right: '9/11/2022',
      proof: 'Hôm 9/11, người phát ngôn Bộ Ngoại giao Nga Maria Zakharova tuyên bố',
    },
    {
      code: 'quotation-mismatch',
      wrong: 'Không thể có thỏa thuận hòa bình khi châu Âu chưa đồng ý',
      right: 'Không thể có thỏa thuận hòa bình khi Ukraine chưa đồng ý',
      proof: 'trấn an đồng minh',
    },
  ],
  'reports/talks-report.md': [
    {
      code: 'date-mismatch',
      wrong: 'July 2021',
      right: 'June 2021',
      proof: 'gặp trực tiếp lần gần nhất vào tháng 6/2021',
    },
    {
      code: 'quotation-mismatch',
      wrong: 'Làm việc riêng với Ukraina thì khó có kết quả, vì lá phiếu quyết định nằm trong tay NATO',
      right: 'Làm việc riêng với Ukraina thì khó có kết quả, vì lá phiếu quyết định nằm trong tay Washington',
      proof: 'ông nói với kênh Rossiya-1',
    },
    {
      code: 'attribution-mismatch',
      wrong: 'Jake Sullivan',
      right: 'Mark Milley',
      proof: 'Tướng Mark Milley, Chủ tịch Tham mưu trưởng Liên quân Mỹ, nhận định',
    },
  ],
};

for (const [report, planted] of Object.entries(PLANTED)) {
  const name = report.replace(/^.*\/|\.md$/g, '');

  test(`the three errors of ${name} are underlined, and nothing else`, async () => {
    const { document } = await openAfresh(report);
    const expected = planted.map(({ code, wrong }) => `${code} ${wrong}`);
    await diagnosticsOf(document.uri, (list) => {
      const shown = [...list]
        .sort((a, b) => a.range.start.compareTo(b.range.start))
        .map(({ code, range }) => `${codeOf(code)} ${document.getText(range)}`);
      return shown.join('\n') === expected.join('\n');
    });
  });

  for (const { code, wrong, right, proof } of planted) {
    const step = `7 ${name} ${code}`;
    test(`${name}: the ${code} is proved, mended by the light bulb and brought back by one undo`, async () => {
      const editor = await openAfresh(report);
      const { document } = editor;
      const before = document.getText();
      const found = only(await diagnosticsOf(document.uri, (list) => list.some(is(code))), code);
      const at = document.positionAt(offsetOf(document, wrong) + 1);
      await select(editor, new vscode.Range(at, at));
      const evidence = found.relatedInformation?.map(({ message }) => message).join('\n') ?? '';
      assert.ok(evidence.includes(proof), `the proof is “${evidence}”`);
      // Only a page has the hover of a diagnostic; the editor makes it, and no provider.
      if (await hasPage()) assert.ok((await restOn(wrong)).includes(found.message));
      await picture(`${step} 1 underlined`);
      await press('Escape');

      const [offer = 'nothing', ...others] = await openLightBulb();
      assert.deepEqual(
        others,
        [
          ...(code === 'quotation-mismatch' ? ['Compare with source'] : []),
          `Copy as a note to the desk (${aboutOf(code)})`,
          ignoreTitle(code),
          rightTitle(code),
        ],
        `beside “${offer}” there are the ways to look closer and around it`,
      );
      await picture(`${step} 2 light bulb`);
      await takeOffer(offer);
      await textBecomes(document, before.replace(wrong, right));
      await diagnosticsOf(document.uri, (list) => !list.some(is(code)));
      await picture(`${step} 3 mended`);

      await press('Control+z');
      await textBecomes(document, before);
      await diagnosticsOf(document.uri, (list) => list.some(is(code)));
    });
  }
}

test('a finding is ignored where it stands, by a comment that the light bulb writes', async () => {
  const editor = await openAfresh('reports/talks-report.md');
  const { document } = editor;
  const before = document.getText();
  const at = await standAt(editor, 'date-mismatch');
  const line = document.lineAt(at.line).text;
  await askForFixes();
  await takeOffer(ignoreTitle('date-mismatch'));
  const comment = '<!-- attest-disable-next-line date-mismatch: reason -->';
  await textBecomes(document, before.replace(line, `${comment}\n${line}`));
  await diagnosticsOf(document.uri, (list) => !list.some(is('date-mismatch')));
  await picture('8 ignored by a comment');
  // The list of offers had the focus; the key must not fall into it.
  await select(editor, editor.selection);
  await press('Control+z');
  await textBecomes(document, before);
  await diagnosticsOf(document.uri, (list) => list.some(is('date-mismatch')));
});

test('a finding that is said to be right is kept in a file of the workspace, and comes back when the sentence or that file changes', async () => {
  const editor = await openAfresh('reports/talks-report.md');
  const { document } = editor;
  const { uri } = document;
  const before = document.getText();
  await standAt(editor, 'date-mismatch');
  await askForFixes();
  await takeOffer(rightTitle('date-mismatch'));
  await diagnosticsOf(uri, (list) => list.length > 0 && !list.some(is('date-mismatch')));
  await picture('8 kept as right');
  const file = vscode.Uri.joinPath(folder(), '.attest', 'verdicts.json');
  const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  assert.match(kept, /"code": "date-mismatch"/);

  await cursorAfter(editor, 'in Geneva, Switzerland');
  await typeText(' again');
  await diagnosticsOf(uri, (list) => list.some(is('date-mismatch')));
  await picture('8 no longer kept, since the sentence has changed');
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await textBecomes(document, before);
  await diagnosticsOf(uri, (list) => list.length > 0 && !list.some(is('date-mismatch')));

  await vscode.workspace.fs.delete(file);
  await diagnosticsOf(uri, (list) => list.some(is('date-mismatch')));
});

test('a page beside the report says why something is flagged', async () => {
  const editor = await openAfresh('reports/talks-report.md');
  await standAt(editor, 'date-mismatch');
  // A reason can be asked for from the hover, too, where the link is part of the page.
  assert.match(await restOn('July 2021'), /Why\?/);
  await press('Escape');
  await vscode.commands.executeCommand('attest.explain');
  const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'attest');
  assert.ok(vscode.window.visibleTextEditors.some(({ document }) => document === page));
  assert.match(page?.getText() ?? '', /^# Why\?\n\n## date-mismatch: flagged\n\n {4}July 2021\n/);
  await picture('8 why');
  await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
});

/** Puts the cursor into the words that a finding of this code marks. @returns where they begin */
async function standAt(editor: vscode.TextEditor, code: string): Promise<vscode.Position> {
  const { start } = only(await diagnosticsOf(editor.document.uri, (list) => list.some(is(code))), code).range;
  const inside = start.translate(0, 1);
  await select(editor, new vscode.Range(inside, inside));
  return start;
}

function ignoreTitle(code: string): string {
  return `Ignore this finding here (${aboutOf(code)})`;
}

function rightTitle(code: string): string {
  return `This is right, don’t flag it (${aboutOf(code)})`;
}

/** What the titles call a rule. */
function aboutOf(code: string): string {
  return code in ruleWords ? ruleWords[code as keyof typeof ruleWords].en : code;
}

function is(code: string): (diagnostic: vscode.Diagnostic) => boolean {
  return (diagnostic) => codeOf(diagnostic.code) === code;
}

function only(diagnostics: readonly vscode.Diagnostic[], code: string): vscode.Diagnostic {
  const [found, ...others] = diagnostics.filter(is(code));
  assert.ok(found && !others.length, `one ${code} is expected`);
  return found;
}
