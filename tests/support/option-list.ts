import { nameOf, wordsOf } from '../../server/src/cli/command-help.ts';
import type { CommandForm } from '../../server/src/cli/commands.ts';
import { COMMANDS } from '../../server/src/cli/commands.ts';

/** The part of docs/command-line.md that lists all commands and options, made of the parser's own table. */
export function optionList(): string {
  const sections = Object.entries<CommandForm>(COMMANDS).map(([name, { says, operand, options }]) => {
    const lines = Object.entries(options).map(
      ([option, form]) => `- \`${nameOf(option, form, 'en')}\`: ${wordsOf(form, 'en')}`,
    );
    const given = operand ? [`- \`${operand.name}\`: ${operand.says.en}`] : [];
    return [`### attest ${name}`, `${capital(says.en)}.`, [...given, ...lines].join('\n')].join('\n\n');
  });
  return `${sections.join('\n\n')}\n`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
