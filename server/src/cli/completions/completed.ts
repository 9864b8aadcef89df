import type { Locale } from '../../messages/locale.ts';
import type { CommandForm, Kind, Option } from '../commands.ts';
import { COMMANDS } from '../commands.ts';

/** An ending of reports, as `attest check` finds them in a folder. */
export const REPORT_ENDINGS = ['md', 'markdown', 'qmd', 'rmd'] as const;

/** A command as a shell completes it. */
export interface Completed {
  readonly name: string;
  readonly says: string;
  readonly options: readonly CompletedOption[];
  /** What stands beside the options: one of these words, else names of this kind. */
  readonly operand: Offer;
}

export interface CompletedOption {
  /** `--format` */
  readonly name: string;
  readonly says: string;
  readonly repeated: boolean;
  /** Undefined where it takes no value. */
  readonly value: Offer | undefined;
  /** What the help calls the value. */
  readonly valueName: string;
}

export interface Offer {
  readonly words: readonly string[];
  /** Of `word=…`: what stands behind the equals sign. */
  readonly second: readonly string[];
  readonly kind: Kind;
}

/** Every command of the table, and `help`, which takes the name of one. */
export function completed(locale: Locale): readonly Completed[] {
  const commands = Object.entries<CommandForm>(COMMANDS);
  return commands.map(([name, { says, operand, options }]) => ({
    name,
    says: says[locale],
    options: Object.entries(options).map(([option, form]) => ({
      name: `--${option}`,
      says: form.says[locale],
      repeated: form.multiple === true,
      value: form.type === 'string' ? offerOf(form) : undefined,
      valueName: form.value?.[locale] ?? '',
    })),
    operand: { words: operand?.choices ?? [], second: [], kind: operand?.kind ?? 'text' },
  }));
}

/** All that a value with an equals sign can be. */
export function pairs({ words, second }: Offer): readonly string[] {
  return second.length ? words.flatMap((word) => second.map((other) => `${word}=${other}`)) : words;
}

function offerOf({ choices, offers, pair, kind }: Option): Offer {
  return { words: pair?.before ?? choices ?? offers ?? [], second: pair?.after ?? [], kind: kind ?? 'text' };
}
