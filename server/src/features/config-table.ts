import { SHIPPED_STYLES } from '../bibliography/styles.ts';
import { CODES } from '../checks/finding.ts';
import { ARTICLE_FIELDS, BIBLIOGRAPHY_LOCALES, RULE_SEVERITIES } from '../config.ts';

/** What may stand under a key of a configuration file. */
export type Shape =
  /** Folders, relative to the file. */
  | { readonly kind: 'folders' }
  /** Patterns as in .gitignore. */
  | { readonly kind: 'patterns' }
  /** An ISO day, month or year. */
  | { readonly kind: 'day' }
  /** One of these words. */
  | { readonly kind: 'one'; readonly values: readonly string[] }
  /** Any of these words, as a list. */
  | { readonly kind: 'some'; readonly values: readonly string[] }
  /** For each of these keys one of these words. */
  | { readonly kind: 'each'; readonly keys: readonly string[]; readonly values: readonly string[] }
  /** For each of these keys a name, or several. */
  | { readonly kind: 'names'; readonly keys: readonly string[] }
  /** A name; there are these, and others. */
  | { readonly kind: 'name'; readonly known: readonly string[] }
  | { readonly kind: 'group'; readonly fields: readonly ConfigField[] };

/** A key of a configuration file. */
export interface ConfigField {
  readonly name: string;
  readonly shape: Shape;
  /** For whoever writes the file; the schema has it, and with it an editor. */
  readonly says: string;
  /** The setting of the editor that comes before it, without `attest.`. */
  readonly setting?: string;
  /** The option of the command line that comes before both. */
  readonly option?: string;
}

/** Every key that `.attestrc.json` and `.attestrc.yaml` may have: the reader, the schema and the documentation are made of it. */
export const CONFIG_FIELDS: readonly ConfigField[] = [
  {
    name: 'corpus',
    shape: { kind: 'folders' },
    says: 'Folders with the sources, relative to this file. Without it, sources or corpus beside the report, then in the folders above.',
    setting: 'corpus',
    option: '--corpus',
  },
  {
    name: 'rules',
    shape: { kind: 'each', keys: CODES, values: RULE_SEVERITIES },
    says: 'How severe the findings of a rule are, or off.',
    setting: 'rules',
    option: '--rule',
  },
  {
    name: 'date',
    shape: { kind: 'day' },
    says: 'The day of reports that give none in their front matter, as 2024-03-10: “yesterday” is meant from there.',
  },
  {
    name: 'languages',
    shape: { kind: 'some', values: ['vi', 'en'] },
    says: 'The languages that the reports are written in. Of a single one, every report that names none with lang: is read in it.',
  },
  {
    name: 'exclude',
    shape: { kind: 'patterns' },
    says: 'Files in the corpus folders that are no sources: patterns as in .gitignore, meant from each corpus folder.',
    setting: 'exclude',
  },
  {
    name: 'ignore',
    shape: { kind: 'patterns' },
    says: 'Reports that are not checked: patterns as in .gitignore, meant from the folder of this file.',
  },
  {
    name: 'jsonLines',
    shape: { kind: 'names', keys: ARTICLE_FIELDS },
    says: 'How the fields of articles in JSON Lines are called, where it is not as usual; of several names the first that has a value counts.',
    setting: 'jsonLines',
  },
  {
    name: 'bibliography',
    shape: {
      kind: 'group',
      fields: [
        {
          name: 'style',
          shape: { kind: 'name', known: SHIPPED_STYLES.map(({ id }) => id) },
          says: 'The citation style of reports that name none with csl:, or the name of a .csl file beside the report or in a folder above.',
          setting: 'bibliography.style',
          option: '--style',
        },
        {
          name: 'locale',
          shape: { kind: 'one', values: BIBLIOGRAPHY_LOCALES },
          says: 'The language of the reference list of reports that name none with lang:; auto is the language of the report.',
          setting: 'bibliography.locale',
          option: '--locale',
        },
      ],
    },
    says: 'The reference list.',
  },
];
