import type { KeptFile } from './corpus-files.ts';
import type { Prepared } from './file-source.ts';
import type { Passage } from './source.ts';

// What a line of the file is depends on this code; another form is not read.
const FORMAT = 2;

/**
 * The readings of files as lines of text, to be kept between runs. `engine` names the code that made them (a digest
 * of the program): sentences of another tokeniser would not match. Files with problems are not kept, since a problem
 * is told in the language of its run.
 */
export function* encodeKept(files: readonly KeptFile[], engine: string): Generator<string> {
  yield `${JSON.stringify({ attest: 'readings', format: FORMAT, engine })}\n`;
  for (const file of files) {
    const { path, size, modified, digest, reading, sources } = file;
    if (reading.problems.length || !sources?.length || Number.isNaN(modified)) continue;
    const prepared = sources.map(({ prepared: { declared, language, passages } }) => ({
      declared,
      language,
      flat: passages.flatMap((p) => [p.start, p.end, p.paragraph, p.line, p.furniture ? 1 : 0]),
    }));
    yield `${JSON.stringify({ path, size, modified, digest, reading, prepared })}\n`;
  }
}

/**
 * The readings that an earlier run kept. Lines of another format or engine, cut or foreign ones, give an empty map
 * or end it early: what is missing is read again.
 */
export async function decodeKept(
  lines: AsyncIterable<string> | Iterable<string>,
  engine: string,
): Promise<ReadonlyMap<string, KeptFile>> {
  const kept = new Map<string, KeptFile>();
  let first = true;
  for await (const line of lines) {
    const value = parse(line);
    if (first) {
      if (value?.['attest'] !== 'readings' || value['format'] !== FORMAT || value['engine'] !== engine) return kept;
    } else {
      if (!isKept(value)) return kept;
      const prepared = value.prepared.map(({ flat, ...rest }) => ({ ...rest, passages: passagesFrom(flat) }));
      kept.set(value.path, { ...value, prepared });
    }
    first = false;
  }
  return kept;
}

type Line = Omit<KeptFile, 'sources' | 'prepared'> & {
  readonly prepared: readonly (Omit<Prepared, 'passages'> & { readonly flat: readonly number[] })[];
};

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    // A line cut off by a full disk or a killed run; the caller reads the files again.
    return undefined;
  }
}

function isKept(value: object | undefined): value is Line {
  return value !== undefined && 'path' in value && 'reading' in value && 'prepared' in value && 'digest' in value;
}

function passagesFrom(flat: readonly number[]): Passage[] {
  const passages: Passage[] = [];
  for (let i = 0; i < flat.length; i += 5) {
    const [start = 0, end = 0, paragraph = 0, line = 0, furniture = 0] = flat.slice(i, i + 5);
    passages.push({ start, end, index: i / 5, paragraph, line, furniture: furniture === 1 });
  }
  return passages;
}
