import type { Locale } from '../../messages/locale.ts';
import type { Completed, CompletedOption, Offer } from './completed.ts';
import { completed, REPORT_ENDINGS } from './completed.ts';

const FILES = {
  folder: '_files -/',
  file: '_files',
  report: `_files -g "*.(${REPORT_ENDINGS.join('|')})(-.)"`,
  text: ' ',
} as const;

/** The script for zsh: to be sourced, or to stand as `_attest` in a folder of `fpath`. */
export function zsh(locale: Locale): string {
  const commands = completed(locale);
  const described = commands.map(({ name, says }) => `    ${quoted(`${name}:${says.replaceAll(':', '\\:')}`)}`);
  const pairs = commands.flatMap(({ name, options }) =>
    options.flatMap((option) => (option.value?.second.length ? [pairOf(name, option, option.value)] : [])),
  );
  const cases = commands.map((command) => `    ${command.name})\n${argumentsOf(command)}\n      ;;`);
  return `#compdef attest

${pairs.join('\n\n')}

_attest() {
  local -a commands=(
${described.join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe -t commands command commands
    compadd -- help --help --version
    return
  fi
  shift words
  ((CURRENT--))
  case $words[1] in
    help) _describe -t commands command commands ;;
${cases.join('\n')}
  esac
}

if [[ $funcstack[1] == _attest ]]; then
  _attest "$@"
else
  compdef _attest attest
fi
`;
}

function argumentsOf({ name, options, operand }: Completed): string {
  const specs = [
    ...options.map((option) => {
      const once = option.repeated ? '*' : '';
      const said = `[${option.says.replace(/[[\]\\:]/g, '\\$&')}]`;
      if (!option.value) return quoted(`${once}${option.name}${said}`);
      return quoted(`${once}${option.name}=${said}:${option.valueName.replaceAll(':', '\\:')}:${action(name, option)}`);
    }),
    quoted('(- *)--help'),
    quoted(`*:: :${operand.words.length ? `(${operand.words.join(' ')})` : FILES[operand.kind]}`),
  ];
  return `      _arguments -s ${specs.map((spec) => `\\\n        ${spec}`).join(' ')}`;
}

function action(command: string, { name, value }: CompletedOption): string {
  if (!value) return '';
  if (value.second.length) return functionOf(command, name);
  if (!value.words.length) return FILES[value.kind];
  if (value.kind === 'text') return `(${value.words.join(' ')})`;
  return `{ compadd -- ${value.words.join(' ')}; ${FILES[value.kind]} }`;
}

function pairOf(command: string, { name }: CompletedOption, { words, second }: Offer): string {
  return `${functionOf(command, name)}() {
  if compset -P '*='; then compadd -- ${second.join(' ')}; else compadd -qS= -- ${words.join(' ')}; fi
}`;
}

function functionOf(command: string, option: string): string {
  return `_attest_${command}_${option.replaceAll('-', '')}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
