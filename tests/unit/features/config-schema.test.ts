import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONFIG_FILES } from '../../../server/src/config.ts';
import { readConfigFile } from '../../../server/src/features/config-file.ts';
import { configSchema } from '../../../server/src/features/config-schema.ts';
import type { ConfigField } from '../../../server/src/features/config-table.ts';
import { CONFIG_FIELDS } from '../../../server/src/features/config-table.ts';
import { read, root } from '../../tidy/project-files.ts';

const SCHEMA = 'client/schemas/attestrc.schema.json';
const page = read('docs/configuration.md');

/** Every key with its dotted name; a group is its members. */
function leaves(fields: readonly ConfigField[], above = ''): readonly (readonly [string, ConfigField])[] {
  return fields.flatMap((field) =>
    field.shape.kind === 'group'
      ? leaves(field.shape.fields, `${above}${field.name}.`)
      : [[above + field.name, field] as const],
  );
}

test('the schema in the package is that of the table (vitest -u writes it anew)', async () => {
  await expect(`${JSON.stringify(configSchema(), null, 2)}\n`).toMatchFileSnapshot(join(root, SCHEMA));
});

test('VS Code, and its extension for YAML, are given the schema, and the package has it', () => {
  const { contributes, activationEvents } = JSON.parse(read('package.json')) as {
    readonly contributes: { readonly jsonValidation?: unknown; readonly yamlValidation?: unknown };
    readonly activationEvents: readonly string[];
  };
  const [json, ...yaml] = CONFIG_FILES.map((fileMatch) => ({ fileMatch, url: `./${SCHEMA}` }));
  expect(contributes.jsonValidation).toEqual([json]);
  expect(contributes.yamlValidation).toEqual(yaml);
  expect(activationEvents).toEqual(expect.arrayContaining(CONFIG_FILES.map((name) => `workspaceContains:${name}`)));
  expect(read('.vscodeignore').split('\n')).toContain('!client/schemas/*.json');
});

test('the schema knows every key of the table and lets in no other', () => {
  const schema = configSchema() as { properties: object; additionalProperties: boolean };
  expect(Object.keys(schema.properties)).toEqual(['$schema', ...CONFIG_FIELDS.map(({ name }) => name)]);
  expect(schema.additionalProperties).toBe(false);
});

describe('docs/configuration.md', () => {
  test('has a row for every key, and for no other, with its setting and its option', () => {
    const rows = [...page.matchAll(/^\| `([^`]+)`.*\|$/gm)].map(([row, name]) => {
      const cells = row.split('|').map((cell) => cell.trim().replaceAll('`', ''));
      return [name, cells.at(-3), cells.at(-2)];
    });
    expect(rows).toEqual(
      leaves(CONFIG_FIELDS).map(([name, { setting, option }]) => [
        name,
        setting === undefined ? '' : `attest.${setting}`,
        option ?? '',
      ]),
    );
  });

  test('shows the same in JSON and in YAML, with nothing wrong in either', () => {
    const example = (language: string, path: string): object => {
      const [, text = ''] = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'm').exec(page) ?? [];
      const { config, problems } = readConfigFile(text, path, 'en');
      expect(problems).toEqual([]);
      return { ...config, corpus: config.corpus.map(({ written }) => written) };
    };
    expect(example('yaml', '/p/.attestrc.yaml')).toEqual(example('json', '/p/.attestrc.json'));
  });
});
