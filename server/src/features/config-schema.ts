import type { ConfigField, Shape } from './config-table.ts';
import { CONFIG_FIELDS } from './config-table.ts';

/** The JSON schema (draft 7) of a configuration file, as editors read it. */
export function configSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Attest: .attestrc.json, .attestrc.yaml',
    description: 'What holds for the reports in this folder and below, in the editor and on the command line.',
    ...group(CONFIG_FIELDS, { $schema: { type: 'string' } }),
  };
}

function group(fields: readonly ConfigField[], others: object = {}): object {
  const own = fields.map(({ name, says, shape }) => [name, { description: says, ...schemaOf(shape) }] as const);
  return { type: 'object', properties: { ...others, ...Object.fromEntries(own) }, additionalProperties: false };
}

function schemaOf(shape: Shape): object {
  const text = { type: 'string', minLength: 1 };
  switch (shape.kind) {
    case 'folders':
    case 'patterns':
      return oneOrMore(text);
    case 'day':
      // YAML reads a bare year as a number.
      return { type: ['string', 'integer'], pattern: '^\\d{4}(-\\d\\d(-\\d\\d)?)?$', examples: ['2024-03-10'] };
    case 'one':
      return { type: 'string', enum: shape.values };
    case 'some':
      return oneOrMore({ type: 'string', enum: shape.values });
    case 'name':
      return { anyOf: [{ enum: shape.known }, text] };
    case 'each':
      return keyed(shape.keys, { type: 'string', enum: shape.values });
    case 'names':
      return keyed(shape.keys, oneOrMore(text, 1));
    case 'group':
      return group(shape.fields);
  }
}

function oneOrMore(item: object, least = 0): object {
  return { anyOf: [item, { type: 'array', items: item, ...(least && { minItems: least }) }] };
}

function keyed(keys: readonly string[], value: object): object {
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, value])),
    additionalProperties: false,
  };
}
