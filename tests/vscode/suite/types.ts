import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { picture, press, typeText, waitForSuggestions } from './person.ts';
import { codeOf, cursorAfter, diagnosticsOf, openAfresh } from './workspace.ts';

test('a key is not underlined while it is typed, and is once the cursor has left it', async () => {
  const editor = await openAfresh('reports/talks-report.md');
  const { uri } = editor.document;
  const unknown = (): readonly vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri).filter(({ code }) => codeOf(code) === 'unknown-citation');
  let seen = 0;
  const watch = vscode.languages.onDidChangeDiagnostics(() => (seen = Math.max(seen, unknown().length)));
  try {
    await cursorAfter(editor, 'refusing peace talks with Putin');
    await typeText(' [@hoi-dam-miami');
    await waitForSuggestions('hoi-dam-miami-2025');
    await picture('6 a key that is being typed');
    // The suggestions were asked for after the last letter, and the diagnostics with them.
    await press('Escape');
    assert.equal(seen, 0, 'the key was underlined while it was typed');
    await press('Home');
    await diagnosticsOf(uri, () => unknown().length === 1);
  } finally {
    watch.dispose();
  }
});
