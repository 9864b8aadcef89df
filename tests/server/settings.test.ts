import { afterEach, expect, test } from 'vitest';
import { Editor, type EditorOptions, there } from '../support/server.ts';

const FILES = `
//- sources/den.txt
Ngọn hải đăng Mũi Sò tắt đèn ngày 3/2/2024.
//- report.md
Ngọn hải đăng Mũi Sò tắt đèn ngày 4/2/2024 [@den].
//- more/sources/den.txt
Ngọn hải đăng Mũi Sò tắt đèn ngày 3/2/2024.
`;

let editor: Editor;
afterEach(() => editor.stop());

const TOO_MANY = 'attest.hover.passages is 70, but must be a whole number from 1 to 10; 3 serves instead.';

test('a setting that can’t be used is said once, with its value and what serves, until it is mended', async () => {
  await start({ settings: { hover: { passages: 70 }, rules: { 'date-mismatch': 'warning' } } });
  const [finding] = await editor.diagnostics('report.md', (found) => found.length > 0);
  expect(finding?.severity, 'the other settings hold').toBe(2);
  expect(editor.shown).toEqual([TOO_MANY]);
  expect(there(editor.status).settings).toEqual([TOO_MANY]);

  await configured({ hover: { passages: 70 } });
  expect(editor.shown, 'it is known by now').toEqual([TOO_MANY]);
  expect(there(editor.status).settings).toEqual([TOO_MANY]);

  await configured({ hover: { passages: 5 } });
  expect(editor.shown).toEqual([TOO_MANY]);
  expect(there(editor.status).settings, 'it is mended').toEqual([]);

  await configured({ hover: { passages: 70 } });
  expect(editor.shown, 'it is news again').toEqual([TOO_MANY, TOO_MANY]);
});

test('settings that can be used say nothing', async () => {
  await start({ settings: { hover: { passages: 5 }, rules: { 'date-mismatch': 'hint' }, corpus: 'sources' } });
  const [finding] = await editor.diagnostics('report.md', (found) => found.length > 0);
  expect(finding?.severity).toBe(4);
  expect(editor.shown).toEqual([]);
  expect(there(editor.status).settings).toEqual([]);
});

test('each that is wrong is said, in the user’s language', async () => {
  const settings = { hover: { passages: -1 }, rules: { 'no-such-rule': 'off' }, ghostText: { enabled: 'no' } };
  await start({ settings, locale: 'vi' });
  await editor.diagnostics('report.md', (found) => found.length > 0);
  expect(editor.shown).toEqual([
    expect.stringMatching(/^attest\.rules nhắc đến “no-such-rule”/),
    'attest.hover.passages đang là -1, nhưng phải là số nguyên từ 1 đến 10; Attest dùng 3.',
    'attest.ghostText.enabled đang là "no", nhưng phải là một trong true, false; Attest dùng true.',
  ]);
});

test('what is wrong in one of several folders is said, once', async () => {
  const bad = { hover: { passages: 70 } };
  await start({ roots: ['', 'more'], settings: bad, settingsIn: { more: { codeLens: { enabled: 1 } }, '': bad } });
  await editor.diagnostics('report.md', (found) => found.length > 0);
  expect(editor.shown).toEqual([TOO_MANY, expect.stringContaining('attest.codeLens.enabled is 1')]);
});

async function start(options: EditorOptions): Promise<void> {
  editor = await Editor.start(FILES, options);
  await editor.open();
}

async function configured(settings: Record<string, unknown>): Promise<void> {
  const before = editor.statuses;
  await editor.configure(settings);
  await editor.until('a status', () => editor.statuses > before || undefined);
}
