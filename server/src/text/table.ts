/** The rows of a table of words: comment lines (`#`) and empty lines left out, cells split at tabs. */
export function rows(table: string): string[][] {
  const result: string[][] = [];
  for (const line of table.split('\n')) {
    if (line && !line.startsWith('#')) result.push(line.replace(/\r$/, '').split('\t'));
  }
  return result;
}

/** The alternatives in a cell, `a; b; c`. */
export function alternatives(cell: string | undefined): string[] {
  return cell
    ? cell
        .split(';')
        .map((word) => word.trim())
        .filter(Boolean)
    : [];
}
