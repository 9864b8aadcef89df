import { expect, test } from 'vitest';
import { codeOnPage, installed, runToEnd, writersDesk } from './an-editor.ts';

const helix = installed(['hx', 'helix'], 'Debian 12 has no package of Helix, and nothing is downloaded for it');

// Helix runs in a terminal alone; what it can be asked without one is what it makes of its configuration.
test.skipIf(!helix)('Helix, set up as its page says, finds the server for Markdown', async () => {
  const desk = await writersDesk('//- report.md\nNothing.\n');
  try {
    await desk.terminal.write('.config/helix/languages.toml', await codeOnPage('helix.md', 'toml'));
    const health = await runToEnd(helix ?? '', ['--health', 'markdown'], desk);
    expect(health).toContain('attest');
    expect(health).toContain(`${desk.folder}/.bin/attest`);
  } finally {
    await desk.terminal.close();
  }
});

// What can be held without it: the page names the command that starts the server.
test.each([
  ['neovim.md', 'lua', "cmd = { 'attest', 'lsp', '--stdio' }"],
  ['helix.md', 'toml', 'command = "attest"\nargs = ["lsp", "--stdio"]'],
  ['emacs.md', 'elisp', '("attest" "lsp" "--stdio"'],
  ['sublime.md', 'json', '"command": ["attest", "lsp", "--stdio"]'],
  ['zed.md', 'rust', 'vec!["lsp".to_string(), "--stdio".to_string()]'],
])('%s starts the server by the command that the command line documents', async (page, language, command) => {
  expect(await codeOnPage(page, language)).toContain(command);
});
