import { describe, expect, test } from 'vitest';
import type { FileConfig } from '../../../server/src/features/config-file.ts';
import { EMPTY_FILE_CONFIG, readConfigFile } from '../../../server/src/features/config-file.ts';

const JSON_PATH = '/p/.attestrc.json';
const YAML_PATH = '/p/.attestrc.yaml';

const WHOLE: FileConfig = {
  corpus: [
    { written: '../nguon', line: 0, character: 13 },
    { written: '~/news', line: 0, character: 25 },
  ],
  rules: { 'number-mismatch': 'off' },
  date: '2024-03-10',
  languages: ['vi'],
  exclude: ['drafts/'],
  ignore: ['nháp/*.md'],
  jsonLines: { text: ['noi_dung'], date: ['ngay', 'meta.ngay'] },
  bibliography: { style: 'ieee', locale: 'vi-VN' },
};

test('JSON and YAML say the same', () => {
  const json = `{ "corpus": ["../nguon", "~/news"], "rules": { "number-mismatch": "off" }, "date": "2024-03-10",
    "languages": "vi", "exclude": ["drafts/"], "ignore": "nháp/*.md", "$schema": "x", 
    "jsonLines": { "text": "noi_dung", "date": ["ngay", "meta.ngay"] },
    "bibliography": { "style": "ieee", "locale": "vi-VN" } }`;
  const yaml = `corpus:   [../nguon,   ~/news]   # where the archive lies
rules:
  number-mismatch: off
date: 2024-03-10
languages: [vi]
exclude:
  - drafts/
ignore: nháp/*.md
jsonLines: { text: noi_dung, date: [ngay, meta.ngay] }
bibliography:
  style: ieee
  locale: vi-VN
`;
  expect(readConfigFile(json, JSON_PATH, 'en')).toEqual({ config: WHOLE, problems: [] });
  const { config, problems } = readConfigFile(yaml, YAML_PATH, 'en');
  expect(problems).toEqual([]);
  expect(config).toEqual({
    ...WHOLE,
    corpus: [
      { written: '../nguon', line: 0, character: 11 },
      { written: '~/news', line: 0, character: 23 },
    ],
  });
});

test.each(['', '# nothing yet\n', '{}', 'rules:\n', '---\ndate:\n'])('%j configures nothing', (text) => {
  expect(readConfigFile(text, YAML_PATH, 'en')).toEqual({ config: EMPTY_FILE_CONFIG, problems: [] });
});

test('a year that YAML reads as a number is a date', () => {
  expect(readConfigFile('date: 2024', YAML_PATH, 'en')).toMatchObject({ config: { date: '2024' }, problems: [] });
});

describe('what cannot be used is told at its place, with what serves instead', () => {
  test.each([
    ['corpus: 5', 0, 0, 'corpus is 5, but must be a list of folders; it is taken as empty.'],
    ['corpus:\n  - a\n  - [b]', 2, 4, 'corpus lists ["b"], which is no text; it is left out.'],
    ['rules:\n  date-mismatch: fatal', 1, 2, 'the rule’s own severity serves instead.'],
    ['rules:\n  date-mismatsch: off', 1, 2, 'is no rule, so it is left out; “date-mismatch” is the nearest.'],
    ['rules: off', 0, 0, 'rules is "off", but must be a group of settings'],
    ['date: soon', 0, 0, 'date is "soon", but must be a day, a month or a year'],
    ['date: 2024-02-31', 0, 0, 'date is "2024-02-31"'],
    ['languages: [vi, fr]', 0, 16, 'languages lists "fr", but there are vi, en; it is left out.'],
    ['languages: 5', 0, 0, 'languages is 5, but must be a list of vi, en; it is taken as empty.'],
    ['ignore: 5', 0, 0, 'ignore is 5, but must be a list of patterns'],
    ['bibliography:\n  locale: fr', 1, 2, 'bibliography.locale is "fr", but must be one of auto,'],
    ['bibliography:\n  style: 5', 1, 2, 'bibliography.style is 5, but must be a name; "apa" serves instead.'],
    [
      'bibliography:\n  stile: ieee',
      1,
      2,
      '“stile” is no key of a configuration, so it is left out; “style” is the near',
    ],
    ['bibliography: apa', 0, 0, 'bibliography is "apa", but must be a group'],
    ['jsonLines:\n  text: []', 1, 2, 'jsonLines.text is []'],
    ['jsonLines:\n  txt: a', 1, 2, '“text” is the nearest'],
    ['rulez: {}', 0, 0, '“rulez” is no key of a configuration, so it is left out; “rules” is the nearest.'],
    ['colour: red', 0, 0, '“colour” is no key of a configuration, so it is left out; there are corpus, rules,'],
    ['__proto__: { rules: { date-mismatch: off } }', 0, 0, '“__proto__” is no key'],
    ['rules: { __proto__: off }', 0, 9, 'rules names “__proto__”, which is no rule'],
    ['bibliography: { constructor: x }', 0, 16, '“constructor” is no key'],
    ['- rules', 0, 0, 'A configuration is written as { … }'],
    ['rules: [', 0, 8, 'This is not valid YAML'],
    ['rules: {}\nrules: {}', 1, 0, 'This key stands twice'],
    ['date: &a 2024\ncorpus: [*a]', 1, 9, 'Aliases of YAML are not read'],
  ])('%j', (text, line, character, said) => {
    const { config, problems } = readConfigFile(text, YAML_PATH, 'en');
    expect(problems).toEqual([{ path: YAML_PATH, line, character, message: expect.stringContaining(said) }]);
    expect(config).toEqual({ ...EMPTY_FILE_CONFIG, ...usable(text) });
    expect(readConfigFile(text, YAML_PATH, 'vi').problems).toHaveLength(1);
  });

  // Of a list or a group the rest is used.
  function usable(text: string): Partial<FileConfig> {
    if (text.startsWith('corpus:\n')) return { corpus: [{ written: 'a', line: 1, character: 4 }] };
    return text.startsWith('languages: [vi') ? { languages: ['vi'] } : {};
  }

  test.each([
    ['', 0, 'not valid JSON'],
    ['{ "rules": {}, }', 15, 'not valid JSON'],
    ['{ "rules": {}, "rules": {} }', 15, 'stands twice'],
    ['{ "__proto__": { "date": "2024" } }', 2, '“__proto__” is no key'],
    ['5', 0, 'A configuration is written as'],
    [`{ "rules": ${'['.repeat(500)}${']'.repeat(500)} }`, 61, 'nested deeper'],
    [`{ "date": "${'x'.repeat(1_000_000)}" }`, 0, 'too long'],
  ])('JSON: %.60j', (text, character, said) => {
    const { config, problems } = readConfigFile(text, JSON_PATH, 'en');
    expect(problems).toEqual([{ path: JSON_PATH, line: 0, character, message: expect.stringContaining(said) }]);
    expect(config).toEqual(EMPTY_FILE_CONFIG);
  });

  test('an object of everybody has nothing from a file', () => {
    readConfigFile('{ "__proto__": { "polluted": true }, "rules": { "__proto__": "off" } }', JSON_PATH, 'en');
    expect('polluted' in {}).toBe(false);
  });

  test('YAML that is nested without an end, or unfolds without an end, is no danger', () => {
    const deep = readConfigFile(`rules: ${'['.repeat(20_000)}`, YAML_PATH, 'en');
    expect(deep.problems).toHaveLength(1);
    const folds = [
      'a: &a [x, x]',
      ...[...'bcdefghijklmnopqrstuvwxyz'].map(
        (name, i) => `${name}: &${name} [${`*${'abcdefghijklmnopqrstuvwxyz'[i] ?? ''}, `.repeat(9)}]`,
      ),
    ];
    expect(readConfigFile(folds.join('\n'), YAML_PATH, 'en').config).toEqual(EMPTY_FILE_CONFIG);
  });
});
