/**
 * The labels that a report gives to its own figures, tables, sections and equations (`![Prices](p.png){#fig-prices}`, in
 * code `#| label: fig-prices`), as Quarto and pandoc-crossref have them. `@fig-prices` then refers to the figure and is no
 * citation. A label that the report does not give may be anybody's key.
 */
export function labelsOf(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const [, written, named] of text.matchAll(LABEL)) labels.add(written ?? named ?? '');
  return labels;
}

const KIND = '(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|rem|sol|nte|tip|wrn|imp|cau)';
const NAME = String.raw`${KIND}[-:][\p{L}\p{N}_][\p{L}\p{N}_.-]*`;
// In braces a label comes first, as people write it; what comes before it there is short.
const LABEL = new RegExp(String.raw`\{[^{}#\r\n]{0,80}#(${NAME})|^[ \t]*(?:#|%%|//)\| label: *(${NAME})`, 'gmu');
