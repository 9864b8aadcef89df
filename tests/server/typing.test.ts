import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { CodeActionTriggerKind } from 'vscode-languageserver-types';
import { afterEach, expect, test } from 'vitest';
import { edited, Editor, editsOf } from '../support/server.ts';

const SOURCES = `
//- sources/kite-festival.txt
The kite festival of Lowmoor drew four thousand visitors.
`;

let editor: Editor;
afterEach(() => editor.stop());

test('a key that is being typed is not reported', async () => {
  await begin('The festival drew thousands [@‹›].');
  await type('k');
  expect(await editor.diagnostics()).toEqual([]);
  await type('ite');
  expect(await editor.diagnostics()).toEqual([]);
  await type('-');
  expect(await editor.diagnostics()).toEqual([]);
  await type('f');
  expect(await editor.diagnostics()).toEqual([]);
});

test('it is reported once typing goes on elsewhere', async () => {
  await begin('The festival drew thousands [@‹›].');
  await type('kit');
  expect(await editor.diagnostics()).toEqual([]);
  await editor.change('report.md', { start: 0, end: 3 }, 'This');
  expect(words(await editor.diagnostics())).toEqual(['kit']);
});

test('it is reported once a blank or a bracket is typed behind it', async () => {
  await begin('The festival drew thousands [@‹›');
  await type('kit');
  await type(']');
  expect(words(await editor.diagnostics())).toEqual(['kit']);
});

test('other wrong keys are reported all the while', async () => {
  await begin('Nobody came [@fest]. The festival drew thousands [@‹›].');
  await type('kit');
  expect(words(await editor.diagnostics())).toEqual(['fest']);
});

test('it is reported once the cursor is elsewhere, and not while it stands there', async () => {
  await begin('The festival drew thousands [@‹›].', { pulls: true });
  await type('kit');
  const first = await editor.pull();
  expect(first).toMatchObject({ kind: 'full', items: [] });

  expect(await looksAround(editor.text().indexOf('kit') + 1)).toEqual([]);
  expect(await editor.pull('report.md', first.resultId)).toMatchObject({ kind: 'unchanged' });

  await looksAround(4);
  await editor.until('call to ask again', () => editor.refreshes > 0 || undefined);
  expect(await editor.pull('report.md', first.resultId)).toMatchObject({ items: [{ code: 'unknown-citation' }] });
});

test('who asks for a fix is shown what is wrong, and mends it', async () => {
  await begin('The festival drew thousands [@‹›].');
  await type('kite');
  expect(await editor.diagnostics()).toEqual([]);
  const at = editor.text().indexOf('kite');
  const [fix] = await looksAround(at, CodeActionTriggerKind.Invoked);
  expect(edited(editor.text(), editsOf(fix))).toBe('The festival drew thousands [@kite-festival].');
});

test('after a pause it is reported without any sign of the user', async () => {
  await begin('The festival drew thousands [@‹›].');
  await type('kit');
  expect(words(await editor.diagnostics('report.md', (list) => list.length > 0))).toEqual(['kit']);
});

async function begin(report: string, options: Parameters<typeof Editor.start>[1] = {}): Promise<void> {
  editor = await Editor.start(`${SOURCES}//- report.md\n${report}\n`, options);
  cursor = editor.cursor();
  await editor.open();
  await editor.read(({ sources }) => sources === 1);
}

let cursor = 0;

async function type(text: string): Promise<void> {
  await editor.change('report.md', { start: cursor, end: cursor }, text);
  cursor += text.length;
}

/** What an editor asks by itself when the cursor comes to rest, to know whether to show a light bulb. */
function looksAround(
  offset: number,
  triggerKind: CodeActionTriggerKind = CodeActionTriggerKind.Automatic,
): Promise<CodeAction[]> {
  const position = editor.position('report.md', offset);
  return editor.request('textDocument/codeAction', {
    textDocument: { uri: editor.uri('report.md') },
    range: { start: position, end: position },
    context: { diagnostics: [], triggerKind },
  });
}

function words(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ range }) => editor.words('report.md', range));
}
