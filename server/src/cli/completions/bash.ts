import type { Locale } from '../../messages/locale.ts';
import type { CompletedOption, Offer } from './completed.ts';
import { completed, REPORT_ENDINGS } from './completed.ts';

/**
 * The script for bash, from 3.2 on. bash breaks words at an equals sign, so they are put together again, and of what is
 * offered only the part behind it is given back.
 */
export function bash(locale: Locale): string {
  const commands = completed(locale);
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ name: option, value }: CompletedOption) =>
      value ? [`    ${name}/${option}) ${offer(value, '"$value"')} ;;`] : [],
    ),
  );
  const operands = commands.map(({ name, operand }) => `    ${name}) ${offer(operand, '"$word"')} ;;`);
  const flags = commands.map(
    ({ name, options }) => `    ${name}) _attest_words "$word" ${options.map((one) => one.name).join(' ')} --help ;;`,
  );
  const names = commands.map(({ name }) => name).join(' ');
  return `${[
    `_attest_words() {
  local given=$1 one
  shift
  for one; do [[ $one == "$given"* ]] && COMPREPLY+=("$one"); done
}`,
    `_attest_files() {
  local one
  compopt -o filenames 2>/dev/null
  while IFS= read -r one; do
    if [[ -d $one ]]; then COMPREPLY+=("$one"); continue; fi
    case $2 in
      report) case $one in ${REPORT_ENDINGS.map((ending) => `*.${ending}`).join(' | ')}) COMPREPLY+=("$one") ;; esac ;;
      file) COMPREPLY+=("$one") ;;
    esac
  done < <(compgen -f -- "$1")
}`,
    `_attest_pairs() {
  local given=$1 i
  local words="$2" second="$3"
  if [[ $given == *=* ]]; then
    _attest_words "\${given#*=}" $second
    if [[ $COMP_WORDBREAKS != *=* ]]; then
      for i in "\${!COMPREPLY[@]}"; do COMPREPLY[i]="\${given%%=*}=\${COMPREPLY[i]}"; done
    fi
  else
    compopt -o nospace 2>/dev/null
    _attest_words "$given" $words
    for i in "\${!COMPREPLY[@]}"; do COMPREPLY[i]+="="; done
  fi
}`,
    `_attest() {
  COMPREPLY=()
  local i word command= option= value= before= words=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((\${#words[@]} > 0)) && [[ $word == = || \${COMP_WORDS[i - 1]} == = ]]; then
      words[\${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
  done
  word=\${words[\${#words[@]} - 1]}
  for ((i = 0; i < \${#words[@]} - 1; i++)); do
    before=\${words[i]}
    if [[ -z $command && $before != -* ]]; then command=$before; fi
  done
  if [[ -z $command ]]; then
    _attest_words "$word" ${names} help --help --version
    return
  fi
  if [[ $command == help ]]; then
    _attest_words "$word" ${names}
    return
  fi
  if [[ $word == --*=* ]]; then
    option=\${word%%=*}
    value=\${word#*=}
  else
    option=$before
    value=$word
  fi
  case $command/$option in
${values.join('\n')}
  esac
  if ((\${#COMPREPLY[@]} > 0)); then
    if [[ $word == --*=* && $COMP_WORDBREAKS != *=* ]]; then
      for i in "\${!COMPREPLY[@]}"; do COMPREPLY[i]="$option=\${COMPREPLY[i]}"; done
    fi
    return
  fi
  case $command/$option in
${commands.flatMap(({ name, options }) => options.flatMap((one) => (one.value ? [`    ${name}/${one.name}) return ;;`] : []))).join('\n')}
  esac
  if [[ $word == -* ]]; then
    case $command in
${flags.join('\n')}
    esac
    return
  fi
  case $command in
${operands.join('\n')}
  esac
}`,
    'complete -F _attest attest',
  ].join('\n\n')}\n`;
}

function offer({ words, second, kind }: Offer, given: string): string {
  const calls = [
    second.length
      ? `_attest_pairs ${given} '${words.join(' ')}' '${second.join(' ')}'`
      : words.length
        ? `_attest_words ${given} ${words.join(' ')}`
        : '',
    kind === 'text' ? '' : `_attest_files ${given} ${kind}`,
  ].filter(Boolean);
  return calls.join('; ') || ':';
}
