import type { Locale } from '../../messages/locale.ts';
import type { Offer } from './completed.ts';
import { completed, pairs, REPORT_ENDINGS } from './completed.ts';

/** The script for PowerShell; where nothing is offered, it completes names of files by itself. */
export function powershell(locale: Locale): string {
  const commands = completed(locale);
  const rows = commands.map(({ name, says, options, operand }) => {
    const inner = options.map(
      ({ name: option, says: told, value }) => `      ${quoted(option)} = @(${listed([told])}, @(${offered(value)}))`,
    );
    return `    ${quoted(name)} = @{
      '' = @(${listed([says])}, @(${offered(operand)}))
${inner.join('\n')}
      '--help' = @('', @())
    }`;
  });
  const valued = [...new Set(commands.flatMap(({ options }) => options.flatMap((one) => (one.value ? one.name : []))))];
  return `Register-ArgumentCompleter -Native -CommandName attest -ScriptBlock {
  param($word, $ast, $cursor)
  $table = @{
${rows.join('\n')}
  }
  $valued = @(${listed(valued)})
  $before = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" })
  $offer = { param($name, $says)
    if ($name -like "$word*") {
      $told = if ($says) { $says } else { $name }
      [System.Management.Automation.CompletionResult]::new($name, $name, 'ParameterValue', $told)
    }
  }
  if ($before.Count -lt 2) {
    foreach ($name in $table.Keys | Sort-Object) { & $offer $name $table[$name][''][0] }
    foreach ($name in 'help', '--help', '--version') { & $offer $name '' }
    return
  }
  if ($before[1] -eq 'help') {
    foreach ($name in $table.Keys | Sort-Object) { & $offer $name $table[$name][''][0] }
    return
  }
  $command = $table[$before[1]]
  if (-not $command) { return }
  $last = $before[-1]
  if ($valued -contains $last -and $command.ContainsKey($last)) {
    foreach ($one in $command[$last][1]) { & $offer $one '' }
    return
  }
  if ($word -like '-*') {
    foreach ($name in $command.Keys | Where-Object { $_ } | Sort-Object) { & $offer $name $command[$name][0] }
    return
  }
  foreach ($one in $command[''][1]) { & $offer $one '' }
  Get-ChildItem -Path "$word*" -ErrorAction SilentlyContinue |
    Where-Object { $_.PSIsContainer -or $_.Extension -in @(${listed(REPORT_ENDINGS.map((ending) => `.${ending}`))}) } |
    ForEach-Object { & $offer (Resolve-Path -Relative $_.FullName) '' }
}
`;
}

function offered(offer: Offer | undefined): string {
  return offer ? listed(pairs(offer)) : '';
}

function listed(words: readonly string[]): string {
  return words.map(quoted).join(', ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
