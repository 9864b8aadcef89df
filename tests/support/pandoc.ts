import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A citation as Pandoc has read it; its words without markup. */
export interface PandocCitation {
  readonly key: string;
  readonly mode: 'AuthorInText' | 'NormalCitation' | 'SuppressAuthor';
  readonly prefix: string;
  /** The locator and what follows it. */
  readonly suffix: string;
}

/** The version of the Pandoc that is installed here, if one is. */
export function pandocVersion(): string | undefined {
  try {
    return /^pandoc\S* (\S+)/.exec(execFileSync('pandoc', ['--version'], { encoding: 'utf8' }))?.[1];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The citations that Pandoc finds in each of some Markdown texts, in one run. */
export function pandocCitations(texts: readonly string[]): PandocCitation[][] {
  const folder = mkdtempSync(join(tmpdir(), 'attest-pandoc-'));
  try {
    // Each file is read by itself; a heading between them says where one ends.
    writeFileSync(join(folder, 'end.md'), `# ${END}\n`);
    const names = texts.flatMap((text, i) => {
      writeFileSync(join(folder, `${i}.md`), `${text}\n`);
      return [`${i}.md`, 'end.md'];
    });
    const json = execFileSync('pandoc', ['-f', 'markdown', '-t', 'json', '--file-scope', ...names], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const found: PandocCitation[][] = texts.map(() => []);
    let at = 0;
    for (const block of (JSON.parse(json) as { blocks: Node[] }).blocks) {
      if (block.t === 'Header' && wordsOf(block.c) === END) at++;
      else gather(block, found[at] ?? []);
    }
    if (at !== texts.length) throw new Error(`Pandoc ended ${at} of ${texts.length} texts`);
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const END = 'END-OF-TEXT';

interface Node {
  readonly t: string;
  readonly c?: unknown;
}

interface CiteEntry {
  readonly citationId: string;
  readonly citationPrefix: readonly Node[];
  readonly citationSuffix: readonly Node[];
  readonly citationMode: { readonly t: PandocCitation['mode'] };
}

function gather(node: unknown, into: PandocCitation[]): void {
  if (Array.isArray(node)) for (const part of node) gather(part, into);
  else if (isNode(node, 'Cite')) {
    for (const entry of (node.c as [CiteEntry[]])[0]) {
      gather(entry.citationPrefix, into);
      const [prefix, suffix] = [wordsOf(entry.citationPrefix), wordsOf(entry.citationSuffix)];
      into.push({ key: entry.citationId, mode: entry.citationMode.t, prefix, suffix });
      gather(entry.citationSuffix, into);
    }
  } else if (node && typeof node === 'object') gather(Object.values(node), into);
}

function wordsOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (isNode(node, 'Str')) return node.c as string;
  if (isNode(node, 'Space') || isNode(node, 'SoftBreak')) return ' ';
  if (isNode(node, 'Code') || isNode(node, 'Math')) return (node.c as [unknown, string])[1];
  if (isNode(node, 'Cite') || isNode(node, 'Quoted') || isNode(node, 'Link') || isNode(node, 'Span'))
    return wordsOf((node.c as [unknown, unknown])[1]);
  return node && typeof node === 'object' && 'c' in node ? wordsOf(node.c) : '';
}

function isNode(node: unknown, type: string): node is Node {
  return node !== null && typeof node === 'object' && 't' in node && node.t === type;
}
