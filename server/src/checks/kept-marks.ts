import type { Report } from '../report/report.ts';
import type { Edit, Finding } from './finding.ts';

/**
 * The finding with fixes that leave the report's marks in order. A span may begin outside an emphasis or a link and end
 * inside (`Ông **Nam` of `Ông **Nam**`): what it replaces must leave the half of each pair whose other half stands outside,
 * and any citation.
 */
export function withMarksKept(finding: Finding, { text, prose }: Pick<Report, 'text' | 'prose'>): Finding {
  if (!finding.fixes.some(({ edits }) => edits.some((edit) => isMarked(edit, text, prose)))) return finding;
  return {
    ...finding,
    fixes: finding.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => (isMarked(edit, text, prose) ? marksKept(edit, text, prose) : edit)),
    })),
  };
}

// Is anything blanked beside the words that it replaces? Where all is, it is the markup itself that is mended: a key.
function isMarked({ start, end }: Edit, text: string, prose: string): boolean {
  if (!prose.slice(start, end).trim()) return false;
  return text.slice(start, end).replace(/[\r\n]/g, ' ') !== prose.slice(start, end).replace(/[\r\n]/g, ' ');
}

function marksKept(edit: Edit, text: string, prose: string): Edit {
  const opening: string[] = [];
  let closing = '';
  for (const { mark, before, after } of marksIn(edit, text, prose)) {
    const opens = !/\s/.test(after) && /[\s([“"«]/.test(before);
    const closes = !/\s/.test(before);
    if (opens) opening.push(mark);
    // A pair that stands inside as a whole goes with the words that it was put around.
    else if (closes && opening.length) opening.pop();
    else closing += closes ? mark : ` ${mark}`;
  }
  return { ...edit, text: opening.join('') + edit.text + closing };
}

interface BlankedMark {
  readonly mark: string;
  /** The characters beside it; a space at the ends of the text. */
  readonly before: string;
  readonly after: string;
}

function* marksIn({ start, end }: Edit, text: string, prose: string): Generator<BlankedMark> {
  for (let at = start; at < end; at++) {
    if (text[at] === prose[at] || /[\r\n]/.test(text[at] ?? '')) continue;
    const from = at;
    // The spaces of a citation are its own.
    while (at < end && (text[at] !== prose[at] || (text[at] === ' ' && isBlanked(text, prose, at, end)))) at++;
    yield { mark: text.slice(from, at), before: text[from - 1] ?? ' ', after: text[at] ?? ' ' };
  }
}

// Does what is blanked go on behind this space?
function isBlanked(text: string, prose: string, at: number, end: number): boolean {
  const next = at + 1;
  return next < end && text[next] !== prose[next] && text.lastIndexOf('[', at) > text.lastIndexOf(']', at);
}
