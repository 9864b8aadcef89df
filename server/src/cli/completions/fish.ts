import type { Locale } from '../../messages/locale.ts';
import type { Offer } from './completed.ts';
import { completed, pairs, REPORT_ENDINGS } from './completed.ts';

const FILES = {
  folder: '(__fish_complete_directories)',
  file: '(__fish_complete_path)',
  report: `(__attest_reports)`,
  text: '',
} as const;

/** The script for fish. */
export function fish(locale: Locale): string {
  const commands = completed(locale);
  const lines = commands.flatMap(({ name, says, options, operand }) => {
    const here = `complete -c attest -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c attest -n __fish_use_subcommand -a ${name} -d ${quoted(says)}`,
      ...options.map(({ name: option, says: told, value }) => {
        const taken = value ? ` -x${offered(value)}` : '';
        return `${here} -l ${option.slice(2)}${taken} -d ${quoted(told)}`;
      }),
      `${here} -l help`,
      ...(offered(operand) ? [`${here}${offered(operand)}`] : []),
    ];
  });
  const names = commands.map(({ name }) => name).join(' ');
  return `function __attest_reports
  __fish_complete_directories
  set -l word (commandline -ct)
  for one in ${REPORT_ENDINGS.map((ending) => `$word*.${ending}`).join(' ')}
    echo $one
  end
end

complete -c attest -f
complete -c attest -n __fish_use_subcommand -a help
complete -c attest -n __fish_use_subcommand -l help
complete -c attest -n __fish_use_subcommand -l version
complete -c attest -n '__fish_seen_subcommand_from help' -a ${quoted(names)}
${lines.join('\n')}
`;
}

function offered(offer: Offer): string {
  const words = [...pairs(offer), FILES[offer.kind]].filter(Boolean).join(' ');
  return words && ` -a ${quoted(words)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
