import { afterEach, describe, expect, test } from 'vitest';
import type { DiagnosisAnswer } from '../../server/src/protocol/diagnosis.ts';
import { Editor, type EditorOptions } from '../support/server.ts';

const FILES = `
//- sources/cau.txt
Sáng 12/6/2023, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
//- report.md
Cầu đã thông xe [@cau].
`;

let editor: Editor;
afterEach(() => editor.stop());

async function diagnosis(files: string, options: EditorOptions = {}): Promise<DiagnosisAnswer> {
  editor = await Editor.start(files, options);
  await editor.read();
  return editor.request<DiagnosisAnswer>('attest/diagnosis', { editor: 'Someone’s Editor 1.2' });
}

describe('the diagnosis of a server', () => {
  test('tells the editor, the sources and what is kept, without a word of a source', async () => {
    const { text, broken } = await diagnosis(FILES);
    expect(broken).toBe(0);
    expect(text).toMatch(/^Attest: \d+\.\d+\.\d+, Node\.js v/);
    expect(text).toMatch(/^Editor: Someone’s Editor 1\.2$/m);
    expect(text).toMatch(/^ {2}1 source, 1 passage$/m);
    expect(text).toMatch(/^ {2}TXT 1; vi 1$/m);
    expect(text).toMatch(/^Index: .*index\.bin$/m);
    expect(text).toMatch(/^Doubtful: none$/m);
    expect(text).not.toContain('Thạnh Lộc');
  });

  test('tells the settings that are not as from the start, and those that can’t be used', async () => {
    const { text } = await diagnosis(FILES, { settings: { hover: { passages: 2 }, inlayHints: { dates: 'no' } } });
    expect(text).toMatch(/^ {2}attest\.hover\.passages: 2 {2}\(settings\)$/m);
    expect(text).toMatch(/^Doubtful:\n {2}.*inlayHints\.dates/m);
    expect(text).not.toContain('attest.codeLens');
  });

  test('tells a configuration that can’t be used as broken, at its place', async () => {
    const { text, broken } = await diagnosis(`${FILES}//- .attestrc.yaml\nrulez: {}\n`);
    expect(broken).toBe(1);
    expect(text).toMatch(/^Broken:\n {2}.*\.attestrc\.yaml:1:1: .*rulez/m);
  });

  test('tells that there are no sources', async () => {
    editor = await Editor.start('//- report.md\nCầu đã thông xe.\n');
    const { text, broken } = await editor.request<DiagnosisAnswer>('attest/diagnosis', { editor: 'x' });
    expect(broken).toBe(1);
    expect(text).toContain('No folder of sources was found');
  });
});
