import { readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Terminal } from '../support/attest.ts';
import { root } from '../tidy/project-files.ts';

// A ferry began on 3 May; one report says so, the other gives another day, two keys that are not there, and an umlaut.
const NEWSROOM = `
//- corpus/references.json
[{ "id": "pha", "issued": "2023-05-06", "title": "Phà Cồn Én" }]
//- corpus/pha.txt
Phà Cồn Én
Sáng 3/5, phà Cồn Én chở chuyến khách đầu tiên sau tám tháng sửa chữa bến đậu.
//- right.md
Ngày 3/5, phà Cồn Én chở chuyến khách đầu tiên sau tám tháng sửa chữa bến đậu [@pha].
//- notes/wrong.md
# Ghi chú

Ngày ⟦5/5⟧{date-mismatch}, phà Cồn Én chở chuyến khách đầu tiên sau tám tháng sửa chữa bến đậu [@pha].

Bến đẹp [@⟦ben⟧{unknown-citation}; @⟦ben⟧{unknown-citation}].
`;

let terminal: Terminal;
beforeEach(async () => {
  terminal = await Terminal.open(NEWSROOM);
});
afterEach(() => terminal.close());

const check = async (format: string, ...args: string[]): Promise<string> =>
  (await terminal.attest('check', '--format', format, ...args)).stdout;

describe('sarif', () => {
  interface Log {
    readonly runs: readonly [
      {
        readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
        readonly originalUriBaseIds: { readonly SRCROOT: { readonly uri: string } };
        readonly results: readonly Result[];
      },
    ];
  }
  interface Rule {
    readonly id: string;
    readonly help: { readonly text: string; readonly markdown: string };
    readonly defaultConfiguration: { readonly enabled: boolean; readonly level: string };
  }
  interface Result {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly partialFingerprints: Readonly<Record<string, string>>;
  }
  const sarif = async (...args: string[]): Promise<Log['runs'][0]> => {
    const log = JSON.parse(await check('sarif', ...args)) as Log;
    expect(faults(log)).toEqual([]);
    return log.runs[0];
  };

  test('fits the official schema, with findings and without', async () => {
    expect((await sarif('notes', 'right.md')).results).toHaveLength(3);
    expect((await sarif('right.md')).results).toEqual([]);
  });

  test('the schema is really asked', () => {
    expect(faults({ version: '2.1.0', runs: [{ tool: { driver: { name: 'attest', rules: [{}] } } }] })).not.toEqual([]);
  });

  test('a finding has its place, its proof in the source and its fix', async () => {
    const { results, tool } = await sarif('notes');
    const start = terminal.text('notes/wrong.md').indexOf('5/5');
    const file = { uri: 'notes/wrong.md', uriBaseId: 'SRCROOT', index: 0 };
    const region = {
      startLine: 3,
      startColumn: 6,
      endLine: 3,
      endColumn: 9,
      charOffset: start,
      charLength: 3,
      snippet: { text: '5/5' },
    };
    expect(results[0]).toMatchObject({
      ruleId: 'date-mismatch',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: file, region } }],
      relatedLocations: [
        {
          message: { text: expect.stringMatching(/^Sáng 3\/5, phà/) },
          physicalLocation: {
            artifactLocation: { uri: 'corpus/pha.txt', uriBaseId: 'SRCROOT' },
            region: { startLine: 2, startColumn: 1 },
          },
        },
      ],
      fixes: [
        {
          description: { text: 'Change to 3/5' },
          artifactChanges: [
            { artifactLocation: file, replacements: [{ deletedRegion: region, insertedContent: { text: '3/5' } }] },
          ],
        },
      ],
    });
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('paths are relative to the working folder, and those outside of it are whole', async () => {
    const { stdout } = await terminal.attestIn('notes', {}, 'check', '--format', 'sarif', '.');
    const log = JSON.parse(stdout) as Log;
    expect(faults(log)).toEqual([]);
    const [{ results, originalUriBaseIds }] = log.runs;
    expect(originalUriBaseIds.SRCROOT.uri).toMatch(/^file:\/\/\/.*\/notes\/$/);
    expect(JSON.stringify(results[0])).toContain('"uri":"wrong.md"');
    const [, outside = ''] = /"uri":"(file:[^"]*pha\.txt)"/.exec(stdout) ?? [];
    expect(readFileSync(fileURLToPath(outside), 'utf8')).toContain('Phà Cồn Én');
  });

  test('a name with letters that an address has not is written as one', async () => {
    await terminal.write('bến đẹp #1.md', 'Bến đẹp [@ben].');
    const [result] = (await sarif('bến đẹp #1.md')).results;
    expect(JSON.stringify(result)).toContain(`"uri":"${encodeURIComponent('bến đẹp #1.md')}"`);
  });

  test('every rule brings its page, without links that lead nowhere', async () => {
    const { rules } = (await sarif('right.md')).tool.driver;
    expect(rules.map(({ id }) => id)).toContain('uncited-claim');
    for (const { id, help } of rules) {
      expect(help.markdown).toMatch(new RegExp(`^# ${id}\\n`));
      expect(help.markdown).toContain('## When it is silent');
      expect(help.markdown).not.toMatch(/\]\((?!https?:)/);
      expect(help.text).not.toMatch(/^#|```/m);
    }
    expect(rules.find(({ id }) => id === 'uncited-claim')?.defaultConfiguration.enabled).toBe(false);
  });

  test('a fingerprint stays when its sentence is moved, broken anew or comes into another file, and no two are alike', async () => {
    const prints = async (): Promise<readonly (string | undefined)[]> =>
      (await sarif('notes')).results.map(({ partialFingerprints }) => partialFingerprints['attestFinding/v1']);
    const before = await prints();
    expect(new Set(before).size).toBe(3);
    const text = terminal.text('notes/wrong.md');
    await terminal.write('notes/wrong.md', `Một dòng mới.\n\nHai.\n\n${text.replace(', phà Cồn', ',\nphà Cồn')}`);
    await rename(join(terminal.folder, 'notes/wrong.md'), join(terminal.folder, 'notes/other.md'));
    expect(await prints()).toEqual(before);
    await rm(join(terminal.folder, 'notes/other.md'));
    await terminal.write('notes/wrong.md', text.replace('tám tháng sửa', 'tám tháng dài sửa'));
    const after = await prints();
    expect(after[0]).not.toBe(before[0]);
    expect(after.slice(1)).toEqual(before.slice(1));
  });
});

describe('github', () => {
  test('an annotation a finding, at its place, with its proof', async () => {
    const [first = '', ...others] = (await check('github', 'notes', 'right.md')).trimEnd().split('\n');
    expect(first).toMatch(
      /^::error file=notes\/wrong\.md,line=3,endLine=3,col=6,endColumn=9,title=date-mismatch::.*5\/5.*%0Acorpus\/pha\.txt:2 \(@pha\): Sáng 3\/5/,
    );
    expect(others).toHaveLength(2);
  });

  test.each([
    ['warning', 'warning'],
    ['information', 'notice'],
    ['hint', 'notice'],
  ])('%s is a %s', async (severity, command) => {
    const output = await check(
      'github',
      '--rule',
      `date-mismatch=${severity}`,
      '--rule',
      'unknown-citation=off',
      'notes',
    );
    expect(output).toMatch(new RegExp(`^::${command} .*\\n$`));
  });

  test('what a report or its name says cannot begin a command or a property', async () => {
    await terminal.write('a,b:100%.md', 'Bến đẹp [@ben-100%25].');
    const output = await check('github', 'a,b:100%.md');
    expect(output).toMatch(/^::error file=a%2Cb%3A100%25\.md,line=1,/);
    expect(output.trimEnd()).not.toContain('\n');
    expect(output).not.toMatch(/%(?!25|0A|0D|3A|2C)/);
  });

  test('nothing is said of a clean report', async () => {
    expect(await check('github', 'right.md')).toBe('');
  });
});

describe('junit', () => {
  const suites = async (...args: string[]): Promise<Element> => {
    const document = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    }).parseFromString(await check('junit', ...args), 'text/xml');
    return document.documentElement as unknown as Element;
  };
  const counts = (element: Element | null | undefined): string =>
    ['tests', 'failures'].map((name) => element?.getAttribute(name)).join('/');

  test('a suite for each report; a clean one has a case that passes', async () => {
    const all = await suites('notes', 'right.md');
    const [wrong, right] = [...all.getElementsByTagName('testsuite')];
    expect([all, wrong, right].map(counts)).toEqual(['4/3', '3/3', '1/0']);
    const [failure] = [...all.getElementsByTagName('failure')];
    expect(failure?.getAttribute('type')).toBe('error');
    expect(failure?.textContent).toMatch(/^notes\/wrong\.md:3:6\n.*\ncorpus\/pha\.txt:2 \(@pha\): Sáng/);
  });

  test('what does not make the run fail is no failure', async () => {
    expect(counts(await suites('--fail-on', 'never', 'notes'))).toBe('3/0');
    expect(counts(await suites('--rule', 'date-mismatch=hint', 'notes'))).toBe('3/2');
  });

  test('marks of XML and what it cannot hold are written so that it stays XML', async () => {
    await terminal.write('a&b.md', 'Bến “<đẹp>” & ]]> \u0001 [@ben\u0001].\n\nBến [@b&<"n].');
    expect(counts(await suites('a&b.md'))).toMatch(/^[1-9]\/[1-9]$/);
  });
});

describe('rdjson', () => {
  test('columns count bytes of UTF-8, and a fix is a suggestion', async () => {
    const { source, diagnostics } = JSON.parse(await check('rdjson', 'notes', 'right.md'));
    expect(source).toEqual({ name: 'attest' });
    // “Ngày ” has five letters and six bytes.
    const range = { start: { line: 3, column: 7 }, end: { line: 3, column: 10 } };
    expect(diagnostics[0]).toEqual({
      message: expect.stringContaining('corpus/pha.txt:2 (@pha): Sáng 3/5'),
      location: { path: 'notes/wrong.md', range },
      severity: 'ERROR',
      code: { value: 'date-mismatch' },
      suggestions: [{ range, text: '3/5' }],
    });
    expect(diagnostics).toHaveLength(3);
  });

  test('without findings the list is empty', async () => {
    expect(JSON.parse(await check('rdjson', 'right.md'))).toEqual({ source: { name: 'attest' }, diagnostics: [] });
  });
});

test.each(['sarif', 'github', 'junit', 'rdjson'])('%s leaves the exit status as it is', async (format) => {
  expect((await terminal.attest('check', '--format', format, 'notes')).status).toBe(1);
  expect((await terminal.attest('check', '--format', format, 'right.md')).status).toBe(0);
});

const schema = JSON.parse(readFileSync(join(root, 'tests/fixtures/sarif/sarif-schema-2.1.0.json'), 'utf8')) as object;
// It is of draft 4, and uses of it nothing that later drafts read otherwise, but for the name of its address.
const { $schema: _draft, id: _address, ...rules } = schema as { $schema: unknown; id: unknown };
const validate = new Ajv({
  strict: false,
  allErrors: true,
  formats: { uri: (text: string) => URL.canParse(text), 'uri-reference': true, 'date-time': true },
}).compile(rules);

function faults(log: unknown): readonly string[] {
  return validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
