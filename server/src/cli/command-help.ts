import { helpWords } from '../messages/command-help.ts';
import type { Locale } from '../messages/locale.ts';
import type { CommandIo } from './command.ts';
import type { CommandForm, Example, Option } from './commands.ts';
import { COMMANDS } from './commands.ts';
import { displayWidth, wrapped } from './display-width.ts';

/** Where nobody says how wide a line is, as in a pipe. */
const COLUMNS = 80;
/** Longer lines are hard to read, however wide the terminal is. */
const MOST = 100;
/** Names that are longer stand on a line of their own, with their words below. */
const NAMES = 26;
/** The same of examples, which are whole lines. */
const EXAMPLES = 48;

type Reader = Pick<CommandIo, 'columns' | 'locale'>;

/** Is it a page that is asked for? What stands behind `--` is none of our options. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((argument) => argument === '--help' || argument === '-h');
}

/** `attest --help`: what there is, a line or two each. */
export function overview(io: Reader): string {
  const locale = io.locale ?? 'en';
  const rows = Object.entries<CommandForm>(COMMANDS).map(
    ([name, { says, operand }]) => [[name, operand?.name].filter(Boolean).join(' '), says[locale]] as const,
  );
  const parts = [
    helpWords.title[locale],
    section(helpWords.commands[locale], table(rows, io)),
    `${filled(helpWords.more[locale], io)}\n${filled(helpWords.status[locale], io)}\n${filled(helpWords.environment[locale], io)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** `attest NAME --help`: examples, what it takes, every option. */
export function helpOf(name: string, { says, operand, options, examples }: CommandForm, io: Reader): string {
  const locale = io.locale ?? 'en';
  const shown = examples.map((example) => [lineOf(name, example, locale), example.says[locale]] as const);
  const rows = Object.entries(options).map(
    ([option, form]) => [nameOf(option, form, locale), wordsOf(form, locale)] as const,
  );
  const parts = [
    filled(`attest ${name}${operand ? ` ${operand.name}` : ''} – ${says[locale]}`, io),
    section(helpWords.examples[locale], table(shown, io, EXAMPLES)),
    operand && section(helpWords.operands[locale], table([[operand.name, operand.says[locale]]], io)),
    section(helpWords.options[locale], table([...rows, ['--help', helpWords.showHelp[locale]]], io)),
  ];
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}

/** An example as it is typed. */
export function lineOf(name: string, { run, piped }: Example, locale: Locale): string {
  const words = run.map((one) => (typeof one === 'string' ? one : `"${one[locale]}"`));
  return ['attest', name, ...words, ...(piped === undefined ? [] : [piped])].join(' ');
}

/** An option with the name of its value. */
export function nameOf(option: string, { value }: Option, locale: Locale): string {
  return `--${option}${value ? ` ${value[locale]}` : ''}`;
}

/** What is said of an option, with what its value can be. */
export function wordsOf({ says, choices, offers, pair, default: fallback, multiple }: Option, locale: Locale): string {
  const more = [
    choices && helpWords.oneOf[locale](choices.join(', ')),
    offers && helpWords.offered[locale](offers.join(', ')),
    pair && `${pair.before.join(', ')} = ${pair.after.join(', ')}`,
    fallback !== undefined && helpWords.usually[locale](fallback),
    multiple && helpWords.repeated[locale],
  ].filter((one) => typeof one === 'string');
  return [says[locale], ...more].join('; ');
}

function section(head: string, body: string): string {
  return `${head}\n${body}`;
}

function widthOf({ columns }: Reader): number {
  return Math.max(20, Math.min(columns ?? COLUMNS, MOST));
}

function filled(text: string, io: Reader): string {
  return wrapped(text, widthOf(io)).join('\n');
}

/** Two columns; in a narrow terminal, and beside a long name, the words stand below it. */
function table(rows: readonly (readonly [string, string])[], io: Reader, most = NAMES): string {
  const width = widthOf(io);
  const fits = rows.map(([name]) => displayWidth(name)).filter((cells) => cells <= most);
  const narrow = width < 60;
  const column = narrow ? 6 : Math.max(8, ...fits) + 4;
  return rows
    .map(([name, words]) => {
      const lines = wrapped(words, width - column).map((line) => ' '.repeat(column) + line);
      const cells = displayWidth(name);
      const beside = !narrow && cells + 4 <= column;
      if (!beside) return [`  ${name}`, ...lines].join('\n');
      const [first = '', ...rest] = lines;
      return [`  ${name}${first.slice(cells + 2)}`, ...rest].join('\n');
    })
    .join('\n');
}
