import { expect, test } from 'vitest';
import { DEFAULT_CONFIG, readConfig } from '../../server/src/config.ts';
import { EMPTY_FILE_CONFIG, readConfigFile } from '../../server/src/features/config-file.ts';

const codes = ['date-mismatch', 'unknown-citation'];

test('what is not set has its default', () => {
  expect(readConfig(undefined, codes, 'en')).toEqual({ config: DEFAULT_CONFIG, problems: [] });
  expect(readConfig({}, codes, 'en')).toEqual({ config: DEFAULT_CONFIG, problems: [] });
});

test('a tree and dotted names say the same', () => {
  const tree = readConfig({ corpus: ['nguon'], hover: { passages: 5 } }, codes, 'en');
  expect(tree.config).toMatchObject({ corpus: ['nguon'], hover: { passages: 5 } });
  expect(readConfig({ corpus: ['nguon'], 'hover.passages': 5 }, codes, 'en')).toEqual(tree);
});

test('one folder may stand without its brackets', () => {
  expect(readConfig({ corpus: 'nguon' }, codes, 'en')).toMatchObject({ config: { corpus: ['nguon'] }, problems: [] });
});

test('a field of JSON Lines has one name or several', () => {
  const jsonLines = { text: 'noi_dung', date: ['ngay_dang', 'meta.ngay'] };
  const names = { ...jsonLines, text: ['noi_dung'] };
  expect(readConfig({ jsonLines }, codes, 'en')).toMatchObject({ config: { jsonLines: names }, problems: [] });
  const file = readConfigFile(JSON.stringify({ jsonLines }), '/p/.attestrc.json', 'en');
  expect(file).toEqual({ config: { ...EMPTY_FILE_CONFIG, jsonLines: names }, problems: [] });
});

test('a wrong name of a field is told at its place in the file, and the others serve', () => {
  const text = '{\n  "rules": {},\n  "jsonLines": { "text": "noi_dung",\n    "date": 5 }\n}';
  const { config, problems } = readConfigFile(text, '/p/.attestrc.json', 'vi');
  expect(config.jsonLines).toEqual({ text: ['noi_dung'] });
  expect(problems).toEqual([
    { path: '/p/.attestrc.json', line: 3, character: 4, message: expect.stringContaining('jsonLines.date đang là 5') },
  ]);
});

test('a rule has the severity that is set for it', () => {
  const { config, problems } = readConfig({ rules: { 'date-mismatch': 'off' } }, codes, 'en');
  expect(config.rules).toEqual({ 'date-mismatch': 'off' });
  expect(problems).toEqual([]);
});

test.each([
  [{ corpus: 5 }, 'attest.corpus'],
  [{ exclude: 5 }, 'attest.exclude'],
  [{ jsonLines: ['noi_dung'] }, 'attest.jsonLines is ["noi_dung"], but must be a group of settings'],
  [{ jsonLines: { text: 5 } }, 'attest.jsonLines.text is 5, but must be the name of a field'],
  [{ jsonLines: { text: [] } }, 'attest.jsonLines.text is []'],
  [{ jsonLines: { noi_dung: 'text' } }, 'attest.jsonLines names “noi_dung”'],
  [{ corpus: ['a', 5] }, 'attest.corpus'],
  [{ hover: { passages: 0 } }, 'attest.hover.passages is 0'],
  [{ hover: { passages: '3' } }, 'attest.hover.passages is "3"'],
  [{ hover: { facts: 'yes' } }, 'attest.hover.facts is "yes"'],
  [{ 'hover.enabled': 0 }, 'attest.hover.enabled is 0'],
  [{ rules: { 'date-mismatch': 'fatal' } }, 'attest.rules.date-mismatch is "fatal"'],
  [{ rules: { 'date-mismatsch': 'off' } }, 'date-mismatsch'],
  [{ rules: [] }, 'attest.rules'],
  [{ codeLens: { enabled: 'no' } }, 'attest.codeLens.enabled is "no", but must be one of true, false'],
  [{ trace: { server: true } }, 'attest.trace.server is true'],
  ['corpus', 'attest is "corpus", but must be'],
])('%j is said to be wrong, and the default serves', (settings, said) => {
  const { config, problems } = readConfig(settings, codes, 'en');
  expect(problems).toEqual([expect.stringContaining(said)]);
  expect(config).toEqual(DEFAULT_CONFIG);
});

test('a wrong value is said in Vietnamese to a Vietnamese user', () => {
  expect(readConfig({ hover: { passages: 99 } }, codes, 'vi').problems[0]).toMatch(/phải là số nguyên từ 1 đến 10/);
});

test.each([
  [{ hover: { passages: 70 } }, '; 3 serves instead.', '; Attest dùng 3.'],
  [{ hover: { passages: -1 } }, '; 3 serves instead.', '; Attest dùng 3.'],
  [{ hover: { enabled: 'no' } }, '; true serves instead.', '; Attest dùng true.'],
  [{ bibliography: { locale: 'fr' } }, '; "auto" serves instead.', '; Attest dùng "auto".'],
  [{ bibliography: { style: 5 } }, '; "apa" serves instead.', '; Attest dùng "apa".'],
  [
    { rules: { 'date-mismatch': 'fatal' } },
    '; the rule’s own severity serves instead.',
    '; Attest dùng mức riêng của quy tắc.',
  ],
  [{ rules: { 'no-such-rule': 'off' } }, 'so it is left out;', 'nên bị bỏ qua;'],
  [{ rules: 'off' }, 'attest.rules is "off", but must be', 'attest.rules đang là "off", nhưng phải là'],
  [{ corpus: { a: 1 } }, 'attest.corpus is {"a":1}, but', 'attest.corpus đang là {"a":1}, nhưng'],
  [{ corpus: 5 }, '; it is taken as empty.', '; Attest xem như để trống.'],
])('of %j it is told what serves instead', (settings, english, vietnamese) => {
  expect(readConfig(settings, codes, 'en').problems).toEqual([expect.stringContaining(english)]);
  expect(readConfig(settings, codes, 'vi').problems).toEqual([expect.stringContaining(vietnamese)]);
});

test('a long value is not told to its end', () => {
  const [problem = ''] = readConfig({ corpus: { a: 'x'.repeat(5000) } }, codes, 'en').problems;
  expect(problem.length).toBeLessThan(200);
  expect(problem).toContain('x…, but must be');
});
