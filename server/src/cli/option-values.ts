import { corpusCommandMessages } from '../messages/corpus-commands.ts';
import type { Locale } from '../messages/locale.ts';
import { UsageError } from './command.ts';

/** A whole number from 1; a `UsageError` for anything else. */
export function count(option: string, value: string, locale: Locale): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(corpusCommandMessages.notCount[locale](option, value));
  return Number(value);
}
