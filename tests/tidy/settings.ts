import { read } from './project-files.ts';

export interface Setting {
  readonly default: unknown;
  readonly order: number;
  readonly type: string | readonly string[];
  readonly scope: string;
  readonly enum?: readonly string[];
  readonly markdownDescription: string;
  readonly markdownEnumDescriptions?: readonly string[];
  readonly keywords?: readonly string[];
  readonly properties?: Readonly<
    Record<
      string,
      {
        readonly enum?: readonly string[];
        readonly enumDescriptions?: readonly string[];
        readonly markdownDescription?: string;
      }
    >
  >;
}

export interface Section {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, Setting>>;
}

/** The groups of settings of the manifest, in their order. */
export function sections(): readonly Section[] {
  const manifest = JSON.parse(read('package.json')) as { contributes: { configuration: readonly Section[] } };
  return manifest.contributes.configuration;
}

/** What a `%key%` of the manifest says, in English or in the words of another file. */
export function said(text: string, file = 'package.nls.json'): string {
  const words = JSON.parse(read(file)) as Readonly<Record<string, string>>;
  return text.replace(/^%(.*)%$/, (_, key: string) => words[key] ?? `no ${key}`);
}

/** What docs/settings.md has to hold: for each setting a heading, what it does, its default and its values. */
export function settingsPage(): string {
  return sections()
    .map(({ title, properties }) =>
      [`## ${said(title)}`, ...Object.entries(properties).map(([name, setting]) => entry(name, setting))].join('\n\n'),
    )
    .join('\n\n');
}

function entry(name: string, setting: Setting): string {
  const values = (setting.enum ?? []).map(
    (value, i) => `- \`${value}\`: ${said(setting.markdownEnumDescriptions?.[i] ?? '')}`,
  );
  const parts = Object.entries(setting.properties ?? {}).flatMap(([part, { markdownDescription }]) =>
    markdownDescription ? [`- \`${part}\`: ${said(markdownDescription)}`] : [],
  );
  const lists = [values, parts].filter((list) => list.length).map((list) => list.join('\n'));
  return [`### \`${name}\``, said(setting.markdownDescription), ...lists].join('\n\n');
}
