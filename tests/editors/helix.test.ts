import { expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { codeOnPage, type Desk, installed, runToEnd, writersDesk } from './an-editor.ts';
import { Screen } from './screen.ts';

const FILES = `
//- sources/harbour.md
---
title: Harbour to be dredged
outlet: The Coast
date: 2024-03-04
---
On 2 March 2024 the mayor of Vung Tau, Tran Thi Hoa, opened the new fish market.
//- sources/ferry.md
---
title: Ferry sails again
---
The ferry to the islands carries 240 passengers and sails on Mondays from April.
//- report.md
On 3 March 2024 mayor Tran Thi Hoa opened the new fish market of Vung Tau [@harbour].

The ferry to the islands carries 260 passengers [@ferry].

So it was said [@nobody].
`;

// `.ci/helix` unpacks it there, and says why where it can't.
const unpacked = fileURLToPath(new URL('../../.vscode-test/helix/hx', import.meta.url));
const helix = installed(['hx', 'helix', unpacked], {
  why: '.ci/helix brings it',
  excuse: process.env['ATTEST_NO_HELIX'],
});
const tmux = installed(['tmux'], { why: 'Debian has it as tmux' });

test.skipIf(!helix)('Helix, set up as its page says, finds the server for Markdown', async () => {
  const desk = await helixDesk('//- report.md\nNothing.\n');
  try {
    const health = await runToEnd(helix ?? '', ['--health', 'markdown'], desk);
    expect(health).toContain('attest');
    expect(health).toContain(`${desk.folder}/.bin/attest`);
  } finally {
    await desk.terminal.close();
  }
});

test.skipIf(!helix || !tmux)('Helix, set up as its page says, marks, shows, completes, mends and follows', async () => {
  const desk = await helixDesk(FILES);
  const screen = new Screen(helix ?? '', ['report.md'], desk);
  try {
    // The marks in the margin, and their count at the foot.
    const first = await screen.shows('● 3');
    expect(first).toMatch(/^● +1 +On 3 March 2024/m);
    expect(first).toMatch(/^ +4\s*$/m);

    // The list of findings has the severity that the page's example asks for.
    await screen.press(' ', 'd');
    await screen.shows(/ERROR +date-mismatch[^]*ERROR +number-mismatch[^]*ERROR +unknown-citation/);
    await screen.press('Escape');
    await screen.hides('3/3');

    // With its proof, where the cursor stands.
    await screen.press('g', 'g', '3', 'l');
    await screen.shows('“On 2 March 2024 the mayor of Vung Tau, Tran Thi Hoa, opened the new fish market.”');

    await screen.press(' ', 'a');
    await screen.shows('Change to 2 March 2024');
    await screen.press('Enter');
    await screen.shows(/^ +1 +On 2 March 2024 mayor/m);
    await screen.shows('● 2');

    await screen.press('3', 'G', 'f', '@', 'l', ' ', 'k');
    await screen.shows('sails on Mondays from April. — line 4');
    await screen.press('Escape');
    await screen.hides('line 4');

    await screen.press('G', 'g', 'e', 'o');
    await screen.shows('INS');
    await screen.type('The ferry to the islands sails on Mondays [');
    await screen.shows('on Mondays []');
    // Helix asks at the blank, too, and drops what is typed on top of that within a few milliseconds.
    await screen.type('@');
    const suggested = await screen.shows(/harbour +reference/);
    // The source that tells of the sentence comes first.
    expect(suggested.indexOf('ferry   reference')).toBeGreaterThan(0);
    expect(suggested.indexOf('ferry   reference')).toBeLessThan(suggested.indexOf('harbour reference'));
    await screen.press('C-n', 'Enter');
    await screen.shows('The ferry to the islands sails on Mondays [@ferry]');
    await screen.press('Escape');
    await screen.shows('NOR');

    await screen.press('g', 'd');
    await screen.shows(/ferry\.md +.*4:1/);
  } finally {
    await screen.close();
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

/** A desk where Helix is set up as its page says. */
async function helixDesk(files: string): Promise<Desk> {
  const desk = await writersDesk(files);
  await desk.terminal.write('.config/helix/languages.toml', await codeOnPage('helix.md', 'toml'));
  return desk;
}
