import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { codeOnPage, installed, runToEnd, writersDesk } from './an-editor.ts';

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
The ferry to the islands sails on Mondays from April.
//- report.md
On 3 March 2024 mayor Tran Thi Hoa opened the new fish market of Vung Tau [@harbour].

The ferry to the islands sails again [@ferry].

So it was said [@nobody].
`;

const DRIVER = fileURLToPath(new URL('neovim.lua', import.meta.url));
const nvim = installed(['nvim'], { why: 'Debian has it as neovim' });

test.skipIf(!nvim)('Neovim, set up as its page says, completes, shows, marks and mends', async () => {
  const desk = await writersDesk(FILES);
  try {
    await desk.terminal.write('init.lua', await codeOnPage('neovim.md', 'lua'));
    const resultFile = join(desk.folder, 'result.json');
    const withResult = { ...desk, env: { ...desk.env, ATTEST_RESULT: resultFile } };
    const args = ['--headless', '--clean', '-n', '-u', 'init.lua', 'report.md', '-c', `luafile ${DRIVER}`];
    const said = await runToEnd(nvim ?? '', args, withResult);
    const result = JSON.parse(
      await readFile(resultFile, 'utf8').catch(() => JSON.stringify({ problem: said })),
    ) as object;
    expect(result).toEqual({
      diagnostics: [
        { code: 'date-mismatch', source: 'attest', severity: 1, text: '3 March 2024' },
        { code: 'unknown-citation', source: 'attest', severity: 1, text: 'nobody' },
      ],
      hover: expect.stringContaining('The ferry to the islands sails on Mondays from April'),
      completion: expect.arrayContaining(['ferry', 'harbour']),
      actions: expect.arrayContaining(['Change to 2 March 2024']),
      line: 'On 2 March 2024 mayor Tran Thi Hoa opened the new fish market of Vung Tau [@harbour].',
      definition: 'The ferry to the islands sails on Mondays from April.',
    });
    // Plain text, as the page asks for: without the marks and escapes of Markdown.
    expect((result as { hover: string }).hover).not.toMatch(/[*\\]/);
    expect((result as { completion: string[] }).completion[0]).toBe('ferry');
  } finally {
    await desk.terminal.close();
  }
});
