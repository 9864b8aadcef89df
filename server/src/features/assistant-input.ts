import { assistantMessages as messages } from '../messages/assistants.ts';
import type { Locale } from '../messages/locale.ts';
import { ASSISTANT_TOOLS, type Field, TOOL_NAMES, type ToolName } from './assistant-tools.ts';

/** Why something can't be answered, for whoever asked. */
export interface Refusal {
  readonly refused: string;
}

/** What was given to a tool, held to its schema, with the defaults. Texts are not empty. */
export interface ToolInput {
  readonly tool: ToolName;
  text(name: string): string | undefined;
  number(name: string): number | undefined;
}

/** Holds what was given to a tool against what the tool takes. */
export function readInput(name: string, given: unknown, locale: Locale): ToolInput | Refusal {
  const tool = ASSISTANT_TOOLS.find((one) => one.name === name);
  if (!tool) return { refused: messages.unknownTool[locale](name, TOOL_NAMES) };
  const { properties, required } = tool.inputSchema;
  const fields = given ?? {};
  if (typeof fields !== 'object' || Array.isArray(fields)) return { refused: messages.noObject[locale] };
  const values = new Map<string, string | number>();
  for (const [field, value] of Object.entries(fields) as [string, unknown][]) {
    const kind = Object.hasOwn(properties, field) ? properties[field] : undefined;
    if (!kind) return { refused: messages.unknownField[locale](field, Object.keys(properties)) };
    if (value === undefined || value === null) continue;
    const refused = refusal(field, kind, value, locale);
    if (refused !== undefined) return { refused };
    // What is empty is as if it were not given.
    if (typeof value === 'number' || (typeof value === 'string' && value.trim())) values.set(field, value);
  }
  for (const [field, kind] of Object.entries(properties)) {
    if (values.has(field)) continue;
    if (required.includes(field)) return { refused: messages.missing[locale](field) };
    if (kind.type === 'integer' && kind.default !== undefined) values.set(field, kind.default);
  }
  return {
    tool: tool.name,
    text: (field) => {
      const value = values.get(field);
      return typeof value === 'string' ? value : undefined;
    },
    number: (field) => {
      const value = values.get(field);
      return typeof value === 'number' ? value : undefined;
    },
  };
}

function refusal(name: string, kind: Field, value: unknown, locale: Locale): string | undefined {
  if (kind.type === 'string') {
    if (typeof value !== 'string') return messages.noText[locale](name);
    return value.length > kind.maxLength ? messages.tooLong[locale](name, value.length, kind.maxLength) : undefined;
  }
  const fits = Number.isInteger(value) && (value as number) >= kind.minimum && (value as number) <= kind.maximum;
  return fits ? undefined : messages.noNumber[locale](name, kind.minimum, kind.maximum);
}
