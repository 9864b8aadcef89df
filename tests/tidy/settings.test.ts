import { describe, expect, test } from 'vitest';
import { read } from './project-files.ts';
import { said, sections, settingsPage } from './settings.ts';

const settings = sections().flatMap(({ properties }) => Object.entries(properties));

test('docs/settings.md tells every setting as the settings editor does, in its order', () => {
  // Where this fails, the page is to be given what stands below `+` here.
  const page = read('docs/settings.md');
  expect(`${page.slice(page.indexOf('\n## ') + 1).split('\n\n## Project files')[0]}`).toBe(settingsPage());
});

test('the groups and the settings in them stand in the order in which they are written', () => {
  expect(sections().map(({ order }) => order)).toEqual(sections().map((_, i) => i + 1));
  expect(settings.map(([, { order }]) => order)).toEqual(settings.map((_, i) => i + 1));
});

describe.each(settings)('%s', (name, setting) => {
  test('says what it does and what holds when it is not set, in both languages', () => {
    expect(said(setting.markdownDescription)).toMatch(/Default: |default is/);
    expect(said(setting.markdownDescription, 'package.nls.vi.json')).toMatch(/Mặc định: /);
    const scalar = ['string', 'number'].includes(typeof setting.default) && setting.default !== '';
    const told = /Default: ([^;.]*)/.exec(said(setting.markdownDescription))?.[1];
    if (scalar) expect(told).toBe(`\`${String(setting.default)}\``);
    else if (typeof setting.default === 'boolean') expect(told).toBe(setting.default ? 'on' : 'off');
    else expect(told).toMatch(/^(?:none|empty)\b/);
  });

  test('tells each of its values', () => {
    const lists = [setting, ...Object.values(setting.properties ?? {})];
    for (const { enum: values, ...one } of lists) {
      if (!values) continue;
      const told = 'enumDescriptions' in one ? one.enumDescriptions : setting.markdownEnumDescriptions;
      expect(told, name).toHaveLength(values.length);
    }
  });

  test('is found by other words than its own, English and Vietnamese', () => {
    const words = (setting.keywords ?? []).join(' ');
    expect(words).toMatch(/[a-z]/);
    expect(words).toMatch(/[à-ỹđ]/i);
  });
});
