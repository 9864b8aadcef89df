import { corpusCommandMessages } from '../messages/corpus-commands.ts';
import type { Locale } from '../messages/locale.ts';
import { UsageError } from './command.ts';

/** The value of an option that has only these; a `UsageError` for any other. */
export function choice<T extends string>(option: string, value: string, known: readonly T[], locale: Locale): T {
  const found = known.find((one) => one === value);
  if (found === undefined)
    throw new UsageError(corpusCommandMessages.notOneOf[locale](option, value, known.join(', ')));
  return found;
}

/** A whole number from 1; a `UsageError` for anything else. */
export function count(option: string, value: string, locale: Locale): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(corpusCommandMessages.notCount[locale](option, value));
  return Number(value);
}
