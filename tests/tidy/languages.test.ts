import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Words } from './languages.ts';
import {
  askedOfBundle,
  keysOfManifest,
  unlike,
  unlikeMessages,
  unreadableForBundle,
  untranslatedInClient,
  untranslatedInServer,
  wordsOfManifest,
} from './languages.ts';
import { literalsOf } from './literals.ts';
import { productFiles, read, root } from './project-files.ts';

const manifest = JSON.parse(read('package.json')) as object;
const english = JSON.parse(read('package.nls.json')) as Words;
const vietnamese = JSON.parse(read('package.nls.vi.json')) as Words;
const bundle = JSON.parse(read('l10n/bundle.l10n.vi.json')) as Words;
const client = productFiles.filter((path) => path.startsWith('client/'));
const rooms = productFiles.filter((path) => /^server\/src\/messages\//.test(path) && !/\/locale\.ts$/.test(path));
/** Where the server says something to a person. */
const speaking = productFiles.filter((path) => /^server\/src\/(?:features|lsp|cli)\//.test(path));

/** Names, which are the same in every language. */
const NAMES = ['Attest'];

/** Words outside messages/, each with its reason. */
const ENGLISH_ALONE: Readonly<Record<string, RegExp>> = {
  // What a model reads, in English whoever writes; `title` is the name that a client of MCP may show, and MCP has one language.
  'server/src/features/assistant-tools.ts': /./,
  // What an editor shows of the schema, which is a file and has one language; docs/configuration.md says the same.
  'server/src/features/config-table.ts': /./,
  'server/src/features/config-schema.ts': /^\d+: What holds for the reports/,
  // The list's own words in an English style; the Vietnamese stand beside them.
  'server/src/features/bibliography.ts': /^\d+: References$/,
  // The name of a class, and a program's fault that is told to a program: the client asks again.
  'server/src/lsp/guard.ts': /^\d+: (?:Refused|.* meanwhile)$/,
  // What a person reads of it names the fields of its JSON, which the contract of the command line has in English.
  'server/src/cli/inspect-command.ts': /^\d+: (?:publication date unknown)$/,
  // What a unified diff says, which is read by programs.
  'server/src/cli/unified-diff.ts': /No newline at end of file$/m,
  // Programs that a shell runs; what they tell comes from messages/.
  'server/src/cli/completions/bash.ts': /./,
  'server/src/cli/completions/fish.ts': /./,
  'server/src/cli/completions/powershell.ts': /./,
  'server/src/cli/completions/zsh.ts': /./,
  // How XML begins, which is read by programs.
  'server/src/cli/writers/junit.ts': /^\d+: <\?xml /,
  // The program of the page and a selector of its style, which say nothing.
  'server/src/features/summary-page.ts': /^\d+: (?:\nconst editor = |main:has)/,
};

/** Messages that need not be alike, each with its reason. */
const BY_RIGHT: Words = {
  'bibliography.bibliographyMessages.heading':
    'An English list is headed as its style says; a Vietnamese one has one head.',
  'documents.documentMessages.scannedPages': 'Vietnamese has no plural to choose.',
  'documents.documentMessages.damagedPages': 'Vietnamese has no plural to choose.',
  'sheet.sheetMessages.pictured': 'There are no words in it.',
};

describe('the manifest', () => {
  test('says nothing in words of its own: each is a key of package.nls.json', () => {
    const own = wordsOfManifest(manifest).filter(({ text }) => !/^%[^%]+%$/.test(text) && !NAMES.includes(text));
    expect(own).toEqual([]);
  });

  test('names keys that are there, and there is none that it does not name', () => {
    expect(Object.keys(english).sort()).toEqual([...new Set(keysOfManifest(manifest))].sort());
  });

  test('says the same in both languages', () => {
    expect(unlike(english, vietnamese)).toEqual([]);
  });

  test('a word of its own would be found, in whatever is contributed', () => {
    const wrong = {
      displayName: 'Attest',
      contributes: {
        commands: [{ command: 'attest.x', title: 'Open', category: '%a%' }],
        configuration: [{ properties: { 'attest.x': { markdownDescription: 'What is shown.', when: 'a && b c' } } }],
        anything: [{ new: ['A sentence to read.'] }],
        languageModelTools: [{ modelDescription: 'For a model.' }],
      },
    };
    expect(wordsOfManifest(wrong).filter(({ text }) => !text.startsWith('%'))).toEqual([
      { place: 'displayName', text: 'Attest' },
      { place: 'contributes.commands.0.title', text: 'Open' },
      { place: 'contributes.configuration.0.properties.attest.x.markdownDescription', text: 'What is shown.' },
      { place: 'contributes.anything.0.new.0', text: 'A sentence to read.' },
    ]);
    expect(keysOfManifest(wrong)).toEqual(['a']);
  });
});

describe('the client', () => {
  test.each(client)('%s says nothing in English alone', (path) => {
    // Endings of files are no words.
    const found = untranslatedInClient(read(path)).filter((one) => !/^\d+: txt md html /.test(one));
    expect(found).toEqual([]);
    expect(unreadableForBundle(read(path))).toEqual([]);
  });

  test('asks the bundle for what it has, and all of that', () => {
    const asked = client.flatMap((path) => askedOfBundle(read(path)));
    expect(Object.keys(bundle).sort()).toEqual([...new Set(asked)].sort());
  });

  test('says the same in both languages', () => {
    expect(unlike(Object.fromEntries(Object.keys(bundle).map((text) => [text, text])), bundle)).toEqual([]);
  });

  test.each([
    "void window.showInformationMessage('The sample is open.');",
    'void window.showErrorMessage(`There is no ${name}.`);',
    "const picked = await window.showQuickPick(items, { placeHolder: 'source' });",
    "item.tooltip = 'Show the claims';",
    "pick.title = l10n.t('Cite') + ' the source';",
    "const items = [{ label: 'Open' }];",
    "return new ThemeIcon('x'), { accessibilityInformation: { label: found ? 'sources' : '' } };",
    "client.error('It has failed', error);",
  ])('this would be found: %s', (code) => {
    expect(untranslatedInClient(code)).toHaveLength(1);
  });

  test.each([
    "void window.showInformationMessage(l10n.t('The sample is open.'));",
    "import { window } from 'a module';",
    "// 'A sentence.'\n/* 'Another one.' */ const pattern = /'no string here'/;",
    "if (why === 'no corpus') return;",
    "const item = { label: `$(${icon})`, tooltip: l10n.t('{0} of {1}', a, b) };",
    "createOutputChannel('Attest');",
  ])('this is let through: %s', (code) => {
    expect(untranslatedInClient(code)).toEqual([]);
  });

  test('words that nobody could find for the bundle would be told', () => {
    expect(unreadableForBundle('l10n.t(words); l10n.t(`a ${b}`);')).toEqual(['2 calls of l10n.t, 0 with words']);
    expect(unreadableForBundle("l10n.t('Words'); l10n.t(\n  'More: {0}', b);")).toEqual([]);
  });
});

describe('the server', () => {
  test.each(rooms)('%s has everything in both languages', async (path) => {
    const room = /([\w-]+)\.ts$/.exec(path)?.[1] ?? '';
    const words: unknown = await import(/* @vite-ignore */ join(root, path));
    expect(unlikeMessages(words, room, BY_RIGHT)).toEqual([]);
    // What a room keeps to itself, too: parts of sentences.
    const [en, vi] = ['en', 'vi'].map((language) => read(path).split(new RegExp(`\\b${language}: `)).length);
    expect(vi).toBe(en);
  });

  test.each(speaking)('%s says nothing of its own', (path) => {
    const byRight = Object.entries(ENGLISH_ALONE).flatMap(([file, words]) => (file === path ? [words] : []));
    expect(untranslatedInServer(read(path)).filter((found) => !byRight.some((words) => words.test(found)))).toEqual([]);
  });

  test.each([
    "return { title: 'Cite the source' };",
    'throw new BibliographyFault(`There is no style ${name}.`);',
    'const page = `<h1 class="a b">Claims</h1>`;',
    "await counter.refuse('Nothing was found.');",
  ])('this would be found: %s', (code) => {
    expect(untranslatedInServer(code)).toHaveLength(1);
  });

  test.each([
    "logger.warn('it is left out');",
    "throw new Error('this can not be');",
    "const why = 'no corpus';",
    'const page = `<p class="a b">${words}</p>`;',
    'const style = `\nbody { color: red; margin: 0 auto; }\n`;',
  ])('this is let through: %s', (code) => {
    expect(untranslatedInServer(code)).toEqual([]);
  });

  test('messages that are not alike would be found', () => {
    const messages = {
      lone: { en: 'Alone' },
      same: { en: 'The same', vi: 'The same' },
      lost: { en: (name: string, line: number) => `${name}, ${line}`, vi: (name: string) => `Ở ${name}` },
      twice: { en: (name: string) => `Open ${name}`, vi: (name: string) => `Open ${name}` },
      deep: { er: { en: 'One', vi: () => 'Một' } },
      fields: { en: { title: 'title' }, vi: {} },
      right: { en: (name: string) => `Open ${name}`, vi: (name: string) => `Mở ${name}` },
    };
    expect(unlikeMessages(messages, 'x')).toEqual([
      'x.lone: not in both languages',
      'x.same: “The same” twice',
      'x.lost: tells 1 2 against 1',
      'x.twice: the same twice',
      'x.deep.er: not in both languages',
      'x.fields: other names in Vietnamese',
    ]);
  });
});

describe('two languages', () => {
  test('a key without its other half, another value or link, an empty text and the same words twice would be found', () => {
    const one = { a: 'Open', b: '{0} of {1}', c: '[Add](command:x)', d: 'All', e: 'Same', f: '{0}: {1}' };
    const other = { b: '{0}', c: '[Thêm](command:y)', d: ' ', e: 'Same', f: '{0}: {1}', g: 'Thừa' };
    expect(unlike(one, other)).toEqual([
      'a: no Vietnamese',
      'b: {0} {1} against {0}',
      'c: (command:x) against (command:y)',
      'd: empty',
      'e: “Same” twice',
      'g: no English',
    ]);
    expect(unlike({ e: 'Attest' }, { e: 'Attest' }, ['e'])).toEqual([]);
  });
});

test('strings are found with what is called with them', () => {
  const code = "f('a', { title: x ? 'b' : `c ${g('d')} \\u{e9}` });\nconst e = 1 / 2 + '\\n';";
  expect(
    literalsOf(code).map(({ text, line, call, argument, property }) => [text, line, call, argument, property]),
  ).toEqual([
    ['a', 1, 'f', 0, ''],
    ['b', 1, 'f', 0, 'title'],
    ['d', 1, 'g', 0, ''],
    ['c {…} é', 1, 'f', 0, 'title'],
    ['\n', 2, '', 0, ''],
  ]);
});
