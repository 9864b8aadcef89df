import type { Span } from '../../server/src/base/span.ts';

/** A small newspaper and a small report: files written as one string, with marks that say what is expected where. */
export interface Fixture {
  readonly files: ReadonlyMap<string, FixtureFile>;
}

export interface FixtureFile {
  /** The text without the marks. */
  readonly text: string;
  /** The word or words behind the path in the `//-` line: the publication date of a source. */
  readonly note: string;
  /** `⟦stretch⟧{label}` in the order of the text; offsets into `text`. */
  readonly marks: readonly Mark[];
  /** `‹›` stands where the cursor is. */
  readonly cursor: number | undefined;
}

export interface Mark extends Span {
  readonly label: string;
}

/**
 * Reads a fixture. A line `//- path note` begins a file; without any, the whole is `report.md`. The first line break
 * and the last one are not part of the text.
 */
export function fixture(source: string): Fixture {
  const files = new Map<string, FixtureFile>();
  const parts = source.replace(/^\n/, '').split(/^\/\/- (\S+)[ \t]*(.*)\n/m);
  if (parts[0]?.trim()) files.set('report.md', readFile(parts[0], ''));
  for (let i = 1; i + 2 < parts.length; i += 3) {
    files.set(parts[i] ?? '', readFile(parts[i + 2] ?? '', parts[i + 1]?.trim() ?? ''));
  }
  return { files };
}

function readFile(marked: string, note: string): FixtureFile {
  const marks: Mark[] = [];
  const open: number[] = [];
  let cursor: number | undefined;
  let text = '';
  const source = marked.replace(/\n[ \t]*$/, '');
  for (let i = 0; i < source.length; i++) {
    const character = source[i];
    if (character === '⟦') open.push(text.length);
    else if (character === '‹' && source[i + 1] === '›') {
      cursor = text.length;
      i++;
    } else if (character === '⟧') {
      const label = /^\{([^}]*)\}/.exec(source.slice(i + 1));
      const start = open.pop();
      if (start === undefined) throw new Error(`fixture: ⟧ without ⟦ at ${i}`);
      marks.push({ start, end: text.length, label: label?.[1] ?? '' });
      i += label?.[0].length ?? 0;
    } else text += character;
  }
  if (open.length) throw new Error('fixture: ⟦ without ⟧');
  return { text, note, marks: marks.sort((a, b) => a.start - b.start), cursor };
}
