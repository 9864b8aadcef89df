import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A report as Pandoc reads and cites it. */
export interface PandocReading {
  /** The paragraphs and numbered items between the marks of our list, `_emphasis_` marked. */
  readonly ours: readonly string[];
  /** The list that Pandoc makes itself. */
  readonly its: readonly string[];
}

interface Node {
  readonly t: string;
  readonly c?: unknown;
}

/** Runs `pandoc --citeproc` in a folder. Rejects with what Pandoc says where it fails, or where it warns of a citation. */
export async function readByPandoc(folder: string, args: readonly string[]): Promise<PandocReading> {
  const { stdout, stderr } = await promisify(execFile)('pandoc', [...args, '--citeproc', '--to', 'json'], {
    cwd: folder,
  });
  if (/not found/.test(stderr)) throw new Error(stderr);
  const { blocks } = JSON.parse(stdout) as { blocks: readonly Node[] };
  const mark = (closing: string): number =>
    blocks.findIndex(
      ({ t, c }) => t === 'RawBlock' && String((c as string[])[1]).includes(`<!-- ${closing}attest-bibl`),
    );
  const refs = blocks.find(({ t, c }) => t === 'Div' && (c as [[string]])[0][0] === 'refs');
  return {
    ours: blocks.slice(mark('') + 1, mark('/')).flatMap(entriesOf),
    its: ((refs?.c as [unknown, readonly Node[]] | undefined)?.[1] ?? []).flatMap(entriesOf),
  };
}

function entriesOf({ t, c }: Node): readonly string[] {
  if (t === 'OrderedList') {
    const [[first], items] = c as [[number], readonly (readonly Node[])[]];
    return items.map((item, i) => `${first + i}. ${tidy(wordsOf(item))}`);
  }
  return [tidy(wordsOf(c))];
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (typeof value !== 'object' || value === null || !('t' in value)) return '';
  const { t, c } = value as Node;
  const parts = c as readonly unknown[];
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Emph') return `_${wordsOf(c)}_`;
  if (t === 'Quoted') {
    return (parts[0] as Node).t === 'DoubleQuote' ? `“${wordsOf(parts[1])}”` : `‘${wordsOf(parts[1])}’`;
  }
  if (t === 'Link' || t === 'Span' || t === 'Div') {
    const [, classes] = parts[0] as [string, readonly string[]];
    return wordsOf(parts[1]) + (classes.includes('csl-left-margin') ? ' ' : '');
  }
  return wordsOf(c);
}
