/** One import of a module, types included: what it names, as written. */
export interface Import {
  readonly specifier: string;
  /** 1-based. */
  readonly line: number;
}

/** What a TypeScript module imports or passes on, in all the ways that can be written. */
export function importsOf(text: string): readonly Import[] {
  const found: Import[] = [];
  // Comments name modules too; they are blanked, line breaks kept, so that the numbers of the lines stay right.
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const ways = /(?:(?<=[\s}*])from\s*|^\s*import\s*|\bimport\s*\(\s*|\brequire\s*\(\s*)(['"])([^'"\s,]+)\1/gm;
  for (const match of code.matchAll(ways)) {
    const line = code.slice(0, match.index + match[0].length).split('\n').length;
    found.push({ specifier: match[2] ?? '', line });
  }
  return found;
}
