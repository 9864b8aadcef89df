import type { Edit } from '../checks/finding.ts';

/** Lines around a change. */
const CONTEXT = 3;

/**
 * What edits do to a text, as a unified diff that `git apply` and `patch -p1` take. As for these, a line ends at a line
 * feed; a carriage return before it is part of the line.
 *
 * @param path with `/` between its parts
 * @param edits in the order of the text; none overlaps another
 */
export function unifiedDiff(path: string, text: string, edits: readonly Edit[]): string {
  const lines = linesOf(text);
  let output = '';
  let shift = 0;
  for (const hunk of hunksOf(changesOf(text, lines, edits))) {
    const first = Math.max(0, (hunk[0]?.from ?? 0) - CONTEXT);
    const last = Math.min(lines.length, (hunk.at(-1)?.to ?? 0) + CONTEXT);
    let body = '';
    let added = 0;
    let at = first;
    for (const { from, to, now } of hunk) {
      body += written(' ', lines.slice(at, from)) + written('-', lines.slice(from, to)) + written('+', now);
      added += now.length - (to - from);
      at = to;
    }
    body += written(' ', lines.slice(at, last));
    const count = last - first;
    output += `@@ -${placeOf(first, count)} +${placeOf(first + shift, count + added)} @@\n${body}`;
    shift += added;
  }
  return output && `--- ${nameOf(`a/${path}`)}\n+++ ${nameOf(`b/${path}`)}\n${output}`;
}

/** Lines from `from` up to `to` become others. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly now: readonly string[];
}

function changesOf(text: string, lines: readonly string[], edits: readonly Edit[]): readonly Change[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  const lineAt = (offset: number): number => {
    const next = starts.findIndex((start) => start > offset);
    return (next < 0 ? Math.max(lines.length, 1) : next) - 1;
  };
  // Edits on the same lines are one change.
  const groups: { from: number; to: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const [from, to] = [lineAt(edit.start), lineAt(edit.end) + 1];
    const last = groups.at(-1);
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else groups.push({ from, to, edits: [edit] });
  }
  return groups.map((group) => {
    let now = '';
    let at = starts[group.from] ?? 0;
    for (const { start, end, text: words } of group.edits) {
      now += text.slice(at, start) + words;
      at = end;
    }
    return { from: group.from, to: group.to, now: linesOf(now + text.slice(at, starts[group.to] ?? text.length)) };
  });
}

/** Changes whose lines around them touch stand in one hunk. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    if (last && change.from - (last.at(-1)?.to ?? 0) <= 2 * CONTEXT) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function written(sign: string, lines: readonly string[]): string {
  return lines.map((line) => sign + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)).join('');
}

/** Of no lines at all the place is the line before. */
function placeOf(first: number, count: number): string {
  return `${count ? first + 1 : first},${count}`;
}

/** As Git writes a name that is out of the ordinary: quoted, or ended by a tab where it has a blank. */
function nameOf(path: string): string {
  if (/["\\\p{Cc}]/u.test(path)) {
    const octal = (letter: string): string => `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`;
    return `"${path.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, octal)}"`;
  }
  return path.includes(' ') ? `${path}\t` : path;
}
