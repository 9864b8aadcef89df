import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtProgram } from '../support/built.ts';
import { Editor } from '../support/server.ts';

// More than are read one after the other, and in the order of their names.
const SOURCES = 150;
const FILES = `${Array.from(
  { length: SOURCES },
  (_, i) => `
//- sources/bai-${String(i).padStart(3, '0')}.txt
Bài số ${i}: đò ngang Vàm Lở đón ${i + 100} khách.
`,
).join('')}
//- sources/giu-lai.txt
Ngọn đèn biển Mũi Sò được sửa xong.
//- report.md
Ngọn đèn biển được sửa [@giu-lai]. Đò ngang Vàm Lở đón 103 khách [@bai-003]. Xem [@‹›]. Không có [@khong-co].
`;

// A thread that reads a certain file only when it is told to; what it does otherwise is the real program's.
const HELD = (real: string, go: string): string => `
const { existsSync, watch } = require('node:fs');
const { dirname } = require('node:path');
const { parentPort } = require('node:worker_threads');
const released = () => new Promise((done) => {
  const watching = watch(dirname(${JSON.stringify(go)}), look);
  function look() {
    if (!existsSync(${JSON.stringify(go)})) return;
    watching.close();
    done();
  }
  look();
});
const on = parentPort.on.bind(parentPort);
let turn = Promise.resolve();
parentPort.on = (name, hear) => on(name, (task) => {
  turn = turn.then(() => (/giu-lai/.test(task.path) ? released() : undefined)).then(() => hear(task));
});
require(${JSON.stringify(real)});
`;

let programs: string;
let editor: Editor;

beforeEach(async () => {
  programs = await mkdtemp(join(tmpdir(), 'attest-programs-'));
  const [server, reading] = await Promise.all([builtProgram('server'), builtProgram('reading')]);
  await copyFile(resolve(server), join(programs, 'server.js'));
  await writeFile(join(programs, 'reading.js'), HELD(resolve(reading), join(programs, 'go')));
  editor = await Editor.start(FILES, { program: join(programs, 'server.js'), pulls: true });
});
afterEach(async () => {
  await editor.stop();
  await rm(programs, { recursive: true, force: true });
});

test('while the sources are read, those that have been are offered, shown and led to; findings wait for all', async () => {
  await editor.open();
  await editor.until('a part of the sources', () => ((editor.status?.sources ?? 0) >= 128 ? true : undefined));
  expect(editor.status).toMatchObject({ sources: 128, busy: true });

  const labels = async (): Promise<readonly string[]> =>
    (await editor.complete())?.items.map(({ label }) => label) ?? [];
  expect(await labels()).toContain('bai-003');
  const at = (key: string): number => editor.text().indexOf(key);
  expect(JSON.stringify(await editor.hover('report.md', at('bai-003')))).toContain('103');
  expect(JSON.stringify(await editor.definition('report.md', at('bai-003')))).toContain('bai-003.txt');
  expect(await editor.hover('report.md', at('giu-lai'))).toBeNull();

  let told = false;
  const findings = editor.pull().then((found) => ((told = true), found));
  // Asked for behind it, this is answered before it.
  await editor.complete();
  expect(told).toBe(false);
  await writeFile(join(programs, 'go'), '');
  expect(await findings).toMatchObject({ items: [{ message: expect.stringContaining('khong-co') }] });
  expect(editor.status).toMatchObject({ sources: SOURCES + 1, busy: false });
  expect(JSON.stringify(await editor.hover('report.md', at('giu-lai')))).toContain('Mũi Sò');
});
