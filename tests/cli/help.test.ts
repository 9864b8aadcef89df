import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsed } from '../../server/src/cli/arguments.ts';
import { UsageError } from '../../server/src/cli/command.ts';
import { asksForHelp, helpOf, nameOf, overview } from '../../server/src/cli/command-help.ts';
import type { CommandForm, CommandName } from '../../server/src/cli/commands.ts';
import { COMMANDS } from '../../server/src/cli/commands.ts';
import { displayWidth } from '../../server/src/cli/display-width.ts';
import { nearest } from '../../server/src/cli/nearest.ts';
import { Terminal } from '../support/attest.ts';
import { optionList } from '../support/option-list.ts';

const NAMES = Object.keys(COMMANDS) as CommandName[];
const FORMS = Object.entries<CommandForm>(COMMANDS);
const NOWHERE = { stdout: () => undefined, stderr: () => undefined, cwd: '/' };

const parse = (name: CommandName, ...args: string[]): unknown => parsed(name, args, NOWHERE);

describe('attest, asked for help', () => {
  let terminal: Terminal;
  beforeAll(async () => {
    terminal = await Terminal.open('//- a.md\n');
  });
  afterAll(() => terminal.close());

  test.each(NAMES)('tells of %s, by --help, -h and help', async (name) => {
    const page = helpOf(name, COMMANDS[name], { columns: 80 });
    for (const args of [
      [name, '--help'],
      ['help', name],
      [name, '-h', '--whatever'],
    ])
      expect(await terminal.attest(...args)).toEqual({ status: 0, stdout: page, stderr: '' });
  });

  test('tells which commands there are, and ends with 2 where nothing was asked', async () => {
    for (const args of [['--help'], ['-h'], ['help']])
      expect(await terminal.attest(...args)).toEqual({ status: 0, stdout: overview({}), stderr: '' });
    expect(await terminal.attest()).toMatchObject({ status: 2, stdout: overview({}) });
  });

  test('tells in Vietnamese', async () => {
    const { stdout } = await terminal.attestIn('.', { ATTEST_LOCALE: 'vi' }, 'search', '--help');
    expect(stdout).toContain('nhiều nhất bấy nhiêu đoạn; mặc định: 10');
  });

  test('names the command that is near, and none where none is', async () => {
    const slip = await terminal.attest('chekc', 'report.md');
    expect(slip).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('do you mean check?') });
    const far = await terminal.attest('xyzzy');
    expect(far).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('no command xyzzy. ') });
  });

  test('names the option that is near', async () => {
    const { status, stdout, stderr } = await terminal.attest('check', '--formt', 'json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('attest check: there is no option --formt; do you mean --format?\n');
  });

  test('tells its version', async () => {
    expect(await terminal.attest('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+/) });
  });
});

describe('a page', () => {
  test('begins with examples, and has every option with its words', () => {
    for (const [name, form] of FORMS) {
      const page = helpOf(name, form, { columns: 100 });
      expect(page.indexOf('Examples')).toBeLessThan(page.indexOf('Options'));
      for (const [option, one] of Object.entries(form.options)) {
        expect(page).toContain(`\n  ${nameOf(option, one, 'en')}`);
        expect(page.replace(/\s+/g, ' ')).toContain(one.says.en);
      }
    }
  });

  test.each(['en', 'vi'] as const)('is no wider than the terminal: %s', (locale) => {
    for (const columns of [60, 80, 100]) {
      for (const [name, form] of FORMS) {
        const lines = `${helpOf(name, form, { columns, locale })}${overview({ columns, locale })}`.split('\n');
        // An example is one line, so that it can be copied.
        const wide = lines.filter((line) => displayWidth(line) > columns && !line.startsWith('  attest '));
        expect(wide).toEqual([]);
      }
    }
  });

  test('is asked for by an option, not by words behind --, nor by other words', () => {
    expect([['--help'], ['a', '-h'], ['--fix', '--help', '--']].map(asksForHelp)).toEqual([true, true, true]);
    expect([['--', '--help'], ['help'], []].map(asksForHelp)).toEqual([false, false, false]);
  });

  test('shows examples that the parser takes', () => {
    for (const [name, { examples }] of FORMS)
      for (const { run } of examples)
        expect(() =>
          parse(name as CommandName, ...run.map((one) => (typeof one === 'string' ? one : one.en))),
        ).not.toThrow();
  });
});

test('the page on the command line lists what the parser takes, command by command', async () => {
  const page = await readFile('docs/command-line.md', 'utf8');
  expect(page.slice(page.indexOf('### attest check\n'))).toBe(optionList());
  const told = [...page.matchAll(/`(?:attest [^`]*)?--([a-z][a-z-]+)/g)].map(([, option = '']) => option);
  const known = new Set(['help', 'version', ...FORMS.flatMap(([, { options }]) => Object.keys(options))]);
  expect(told.filter((option) => !known.has(option))).toEqual([]);
});

describe('arguments', () => {
  test('are read by the table', () => {
    expect(parse('check', 'a.md', '--corpus', 'x', '--corpus=y', '--fix', '--', '--b.md')).toMatchObject({
      values: { corpus: ['x', 'y'], fix: true, 'dry-run': false, format: undefined },
      positionals: ['a.md', '--b.md'],
    });
    expect(parse('search', 'x')).toMatchObject({ values: { limit: '10', format: 'pretty', corpus: [] } });
    expect(parse('check', '-')).toMatchObject({ positionals: ['-'] });
  });

  test.each([
    ['check', ['--nope'], 'there is no option --nope; attest check --help lists them.'],
    ['check', ['-x'], 'there is no option -x; attest check --help lists them.'],
    ['check', ['--__proto__'], 'there is no option --__proto__; attest check --help lists them.'],
    ['check', ['--format'], '--format wants a value: --format FORMAT'],
    ['check', ['--corpus', '--fix'], '--corpus is followed by --fix; if that is its value, write --corpus=--fix'],
    ['check', ['--fix=no'], '--fix takes no value'],
    ['check', ['--fail-on', 'fatal'], '--fail-on fatal: it must be one of error, warning, information, hint, never'],
    ['index', ['here'], 'nothing is to be done with here; only options are taken'],
  ] as const)('that the table does not have are refused: %s %j', (name, args, message) => {
    expect(() => parse(name, ...args)).toThrow(new UsageError(message));
  });

  test('are refused in the language of the user', () => {
    expect(() => parsed('check', ['--formt'], { ...NOWHERE, locale: 'vi' })).toThrow('có phải --format không?');
  });
});

describe('the nearest name', () => {
  const known = ['format', 'fix', 'fail-on', 'corpus', 'no-cache'];
  test.each([
    ['fromat', 'format'],
    ['form', 'format'],
    ['cor', 'corpus'],
    ['FORMAT', 'format'],
    ['failon', 'fail-on'],
    ['nocache', 'no-cache'],
  ])('of %s is %s', (given, expected) => {
    expect(nearest(given, known)).toBe(expected);
  });

  test.each(['xyzzy', 'f', 'to', 'cache-it'])('of %s is none', (given) => {
    expect(nearest(given, known)).toBeUndefined();
  });
});
