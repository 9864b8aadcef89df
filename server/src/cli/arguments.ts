import { parseArgs } from 'node:util';
import { helpWords as messages } from '../messages/command-help.ts';
import { corpusCommandMessages } from '../messages/corpus-commands.ts';
import type { CommandIo } from './command.ts';
import { UsageError } from './command.ts';
import type { CommandName, Option } from './commands.ts';
import { COMMANDS } from './commands.ts';
import { nearest } from './nearest.ts';

/** What was given for the options of a command: of one that may be repeated all, else the last. */
export type Values<Options extends Readonly<Record<string, Option>>> = {
  readonly [Name in keyof Options]: Options[Name] extends { readonly type: 'boolean' }
    ? boolean
    : Options[Name] extends { readonly multiple: true }
      ? readonly string[]
      : Value<Options[Name]> | (Options[Name] extends { readonly default: string } ? never : undefined);
};

type Value<Given> = Given extends { readonly choices: readonly (infer Choice)[] } ? Choice : string;

export interface Parsed<Name extends CommandName> {
  readonly values: Values<(typeof COMMANDS)[Name]['options']>;
  readonly positionals: readonly string[];
}

/** Reads the arguments of a command by its table. Throws a `UsageError` for what the table does not have. */
export function parsed<Name extends CommandName>(name: Name, args: readonly string[], io: CommandIo): Parsed<Name> {
  const { options, operand }: (typeof COMMANDS)[CommandName] & { readonly operand?: object } = COMMANDS[name];
  const table: Readonly<Record<string, Option>> = options;
  const locale = io.locale ?? 'en';
  const values: Record<string, boolean | string | string[] | undefined> = {};
  for (const [option, { type, multiple, default: fallback }] of Object.entries(table))
    values[option] = type === 'boolean' ? false : multiple ? [] : fallback;
  const positionals: string[] = [];
  // Not strict, so that what is wrong is said in words of ours, in the user's language.
  const { tokens } = parseArgs({
    args: [...args],
    options: table,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (!operand) throw new UsageError(messages.noOperand[locale](token.value));
      positionals.push(token.value);
      continue;
    }
    const { rawName: shown, value, inlineValue } = token;
    const option = shown.startsWith('--') && Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (!option) {
      const near = nearest(token.name, Object.keys(table));
      throw new UsageError(messages.noOption[locale](shown, near === undefined ? '' : `--${near}`, name));
    }
    if (option.type === 'boolean') {
      if (value !== undefined) throw new UsageError(messages.noValueTaken[locale](shown));
      values[token.name] = true;
      continue;
    }
    if (value === undefined) throw new UsageError(messages.noValue[locale](shown, option.value?.[locale] ?? ''));
    // More likely the next option, before which the value was forgotten.
    if (!inlineValue && /^-./.test(value)) throw new UsageError(messages.dashedValue[locale](shown, value));
    if (option.choices && !option.choices.includes(value))
      throw new UsageError(corpusCommandMessages.notOneOf[locale](shown, value, option.choices.join(', ')));
    const known = values[token.name];
    if (Array.isArray(known)) known.push(value);
    else values[token.name] = value;
  }
  return { values: values as Parsed<Name>['values'], positionals };
}
