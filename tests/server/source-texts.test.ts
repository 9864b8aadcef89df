import { readFile } from 'node:fs/promises';
import type { CodeLens, CompletionList, LocationLink, MarkupContent } from 'vscode-languageserver-types';
import { FileChangeType } from 'vscode-languageserver/node';
import { afterEach, expect, test } from 'vitest';
import { Editor, there } from '../support/server.ts';

const FIXTURES = new URL('../fixtures/sources/', import.meta.url);
const REPORT = 'The ferry will sail again on Friday, the harbour trust said [@ferry‹›].';

let editor: Editor;
afterEach(() => editor.stop());

test('a citation of a PDF leads to its words, at the passage, and the hover names the page', async () => {
  await start(REPORT, 'pdf/ferry-marked.pdf', 'ferry.pdf');
  const [link] = (await editor.definition()) as LocationLink[];
  expect(link?.targetUri).toMatch(/^attest-source:.*\/sources\/ferry\.pdf\.txt\?ferry$/);
  const text = await textAt(there(link).targetUri);
  const line = text.split('\n')[there(link).targetSelectionRange.start.line];
  expect(line).toContain('will sail again on Saturday');
  const { value } = there(await editor.hover()).contents as MarkupContent;
  expect(value).toMatch(/\[page iv\]\(<?command:attest\.openPassage\?/);
});

test('what the PDF contradicts is found, with the proof in its words', async () => {
  await start(REPORT, 'pdf/ferry-marked.pdf', 'ferry.pdf');
  const [finding] = await editor.diagnostics('report.md', (found) => found.length > 0);
  expect(finding?.code).toBe('date-mismatch');
  const proof = there(finding?.relatedInformation?.[0]);
  expect(proof.location.uri).toMatch(/^attest-source:/);
  expect(proof.message).toContain('Saturday');
});

test('an editor that shows no such texts is led to the file itself', async () => {
  await start(REPORT, 'pdf/ferry-marked.pdf', 'ferry.pdf', {});
  expect(editor.result.capabilities.workspace?.textDocumentContent).toBeUndefined();
  const [link] = (await editor.definition()) as LocationLink[];
  expect(link?.targetUri).toBe(editor.uri('sources/ferry.pdf'));
  expect(link?.targetRange.start).toEqual({ line: 0, character: 0 });
});

test('over its words stand how often it is cited, and a way to the file', async () => {
  await start(REPORT, 'pdf/ferry-marked.pdf', 'ferry.pdf');
  const [link] = (await editor.definition()) as LocationLink[];
  const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', {
    textDocument: { uri: there(link).targetUri },
  });
  expect(lenses.map(({ command }) => command?.title)).toEqual(['Cited once in report.md', 'Open ferry.pdf']);
  expect(lenses[1]?.command?.arguments).toEqual([editor.uri('sources/ferry.pdf')]);
});

test('words marked in a PDF are offered where they may be quoted', async () => {
  await start('On the new fare: “A single crossing‹›', 'pdf/ferry-marked.pdf', 'ferry.pdf');
  const list = there(await editor.request<CompletionList | null>('textDocument/completion', at('report.md')));
  const [first] = list.items;
  expect(first?.label).toBe('A single crossing will cost £4.20');
  expect(first?.labelDetails?.detail).toContain('✎');
});

test('when the file changes, its words are shown anew', async () => {
  await start(REPORT, 'pdf/ferry-marked.pdf', 'ferry.pdf');
  const [link] = (await editor.definition()) as LocationLink[];
  const uri = there(link).targetUri;
  expect(await textAt(uri)).toContain('Larkmouth');
  await editor.write('sources/ferry.pdf', await readFile(new URL('pdf/cau-go.pdf', FIXTURES)));
  await editor.filesChanged({ path: 'sources/ferry.pdf', type: FileChangeType.Changed });
  await editor.until('the refresh', () => editor.asked.includes('workspace/textDocumentContent/refresh') || undefined);
  expect(await textAt(uri)).not.toContain('Larkmouth');
});

test('words at an address that nobody gave out are refused', async () => {
  await start(REPORT, 'pdf/ferry-marked.pdf', 'ferry.pdf');
  await expect(textAt('attest-source:///etc/passwd?passwd')).rejects.toThrow('no source is shown');
});

function at(path: string): object {
  return { textDocument: { uri: editor.uri(path) }, position: editor.position(path, editor.cursor(path)) };
}

async function textAt(uri: string): Promise<string> {
  return (await editor.request<{ text: string }>('workspace/textDocumentContent', { uri })).text;
}

const SHOWS_TEXTS = { textDocumentContent: {} };

async function start(report: string, fixture: string, name: string, workspace: object = SHOWS_TEXTS): Promise<void> {
  editor = await Editor.start(`//- report.md\n${report}\n//- sources/other.txt\nAnother matter.\n`, {
    watches: true,
    capabilities: {
      workspace: {
        ...workspace,
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      },
      textDocument: {
        definition: { linkSupport: true },
        publishDiagnostics: { relatedInformation: true },
        completion: { completionItem: { labelDetailsSupport: true } },
        hover: { contentFormat: ['markdown'] },
      },
      experimental: { attest: { commands: true, showPlaces: true } },
    },
  });
  await editor.write(`sources/${name}`, await readFile(new URL(fixture, FIXTURES)));
  await editor.filesChanged({ path: `sources/${name}`, type: FileChangeType.Created });
  await editor.read(({ sources }) => sources === 2);
  await editor.open();
}
