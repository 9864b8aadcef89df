import { expect, test } from 'vitest';
import { ASSISTANT_TOOLS } from '../../server/src/features/assistant-tools.ts';
import { read } from './project-files.ts';

interface Manifest {
  readonly contributes: {
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly displayName: string;
      readonly userDescription: string;
      readonly modelDescription: string;
      readonly inputSchema: object;
    }[];
    readonly mcpServerDefinitionProviders: readonly { readonly label: string }[];
  };
}

const { languageModelTools: tools, mcpServerDefinitionProviders: providers } = (
  JSON.parse(read('package.json')) as Manifest
).contributes;

test('the editor offers an assistant the same tools as attest mcp, in the same words', () => {
  expect(tools.map(({ name, modelDescription, inputSchema }) => ({ name, modelDescription, inputSchema }))).toEqual(
    ASSISTANT_TOOLS.map(({ name, description, inputSchema }) => ({
      name: `attest_${name}`,
      modelDescription: description,
      inputSchema,
    })),
  );
});

test.each(['package.nls.json', 'package.nls.vi.json'])('what the user reads of them stands in %s', (file) => {
  const words = JSON.parse(read(file)) as Record<string, string>;
  const keys = [
    ...tools.flatMap((tool) => [tool.displayName, tool.userDescription]),
    ...providers.map((one) => one.label),
  ];
  for (const key of keys) expect(words[key.slice(1, -1)], key).toBeTruthy();
});

test('each tool has words for the time that it works, in both languages', () => {
  const client = read('client/src/assistants.ts');
  const words = JSON.parse(read('l10n/bundle.l10n.vi.json')) as Record<string, string>;
  for (const { name } of ASSISTANT_TOOLS) {
    const shown = new RegExp(`^    ${name}: l10n\\.t\\('([^']+)'\\)`, 'm').exec(client)?.[1];
    expect(words[shown ?? name], name).toBeTruthy();
  }
});
