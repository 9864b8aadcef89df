import type { ConfigField } from './config-table.ts';
import { CONFIG_FIELDS } from './config-table.ts';
import type { ReportFiles } from './workspace-files.ts';

/** A key of the configuration with what holds of it for a report. */
export interface ConfigOrigin {
  /** Dotted: `bibliography.style`. */
  readonly name: string;
  /** Undefined where the file says nothing, and what Attest does by itself holds. */
  readonly value: unknown;
  readonly field: ConfigField;
}

/** Every key in the order of the table, with what the file says; the rest is as it is from the start. */
export function configOrigins(files: ReportFiles): readonly ConfigOrigin[] {
  return originsOf({ ...files }, CONFIG_FIELDS, '');
}

function originsOf(
  values: Readonly<Record<string, unknown>>,
  fields: readonly ConfigField[],
  above: string,
): readonly ConfigOrigin[] {
  return fields.flatMap((field) => {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    const name = above + field.name;
    if (field.shape.kind === 'group') return originsOf({ ...(value as object) }, field.shape.fields, `${name}.`);
    return [{ name, field, value: isEmpty(value) ? undefined : value }];
  });
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Object.keys(value).length;
}
