import { referenceLabel } from '../report/blocks.ts';
import type { Run } from './rich-text.ts';

/**
 * An entry as one line of Markdown that VS Code and Pandoc read alike, and that Prettier leaves as it is: emphasis as
 * `_…_`, addresses as `<https://…>`, and a backslash before what would mean something otherwise.
 *
 * @param labels those of the report's link definitions: `[1]` is a link where there is one
 */
export function markdownOf(runs: readonly Run[], labels: ReadonlySet<string> = new Set()): string {
  let written = '';
  runs.forEach((run, i) => {
    const next = runs[i + 1]?.text.charAt(0) ?? '';
    written += writtenRun(run, written.at(-1) ?? '', next);
  });
  return atLineStart(withoutReferences(written, labels));
}

function writtenRun(run: Run, before: string, after: string): string {
  const { text, link } = run;
  if (link !== undefined) return linked(text, link, run);
  const words = text.trim();
  if (!words) return text;
  const space = text.slice(0, text.length - text.trimStart().length);
  const end = text.slice(text.trimEnd().length);
  return space + marked(escaped(words), run, space || before, end || after) + end;
}

function linked(text: string, link: string, look: Run): string {
  const target = link.trim();
  if (text === target && /^[a-z][a-z\d+.-]{1,31}:[^\s<>]*$/i.test(target)) return `<${target}>`;
  if (/[<>\r\n]/.test(target)) return escaped(text);
  return `[${marked(escaped(text), look, '', '')}](<${target}>)`;
}

// Underscores mark nothing inside a word; tags do.
function marked(words: string, { italic, bold, raised, lowered }: Run, before: string, after: string): string {
  const free = !/[\p{L}\p{N}_*]/u.test(before) && !/[\p{L}\p{N}_*]/u.test(after);
  let result = words;
  if (raised) result = `<sup>${result}</sup>`;
  if (lowered) result = `<sub>${result}</sub>`;
  if (italic) result = free ? `_${result}_` : `<em>${result}</em>`;
  if (bold) result = free ? `**${result}**` : `<strong>${result}</strong>`;
  return result;
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*~^$@]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[\p{L}/!?])/gu, '\\<')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
    .replace(/!(?=\[)/g, '\\!')
    .replace(/\](?=[[({:])/g, '\\]');
}

function withoutReferences(line: string, labels: ReadonlySet<string>): string {
  return line.replace(/(?<!\\)\[([^[\]]*)\](?![[(])/g, (whole, label: string) =>
    labels.has(referenceLabel(label)) ? `\\${whole}` : whole,
  );
}

// `#`, `-`, `+`, `>`, `:`, `|` and `=` make something else of a line that they begin. A number begins an item of a list, as is meant.
function atLineStart(line: string): string {
  return line.replace(/^(?:#|[-+](?=\s|$)|[>:|=])/, '\\$&');
}
