import { CorpusFiles, type CorpusOptions, type KeptFile } from '../../server/src/corpus/corpus-files.ts';
import { decodeKept, encodeKept, type KeptFor } from '../../server/src/corpus/kept-files.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

/** A file system that says which sources were read of it. */
class Watched extends MemoryFileSystem {
  readonly reads: string[] = [];

  override async read(path: string): Promise<Uint8Array> {
    if (/\.(?:txt|md|jsonl)$/.test(path)) this.reads.push(path);
    return super.read(path);
  }
}

/** The corpus of the folder `/c` with these files, read once. */
export async function opened(
  files: Record<string, string>,
  options: CorpusOptions = {},
): Promise<{ readonly fs: Watched; readonly files: CorpusFiles }> {
  const fs = new Watched(files);
  const corpus = new CorpusFiles(['/c'], fs, options);
  await corpus.refresh();
  fs.reads.length = 0;
  return { fs, files: corpus };
}

/** What the bytes of `keptBytes` are good for. */
export const KEPT_FOR: KeptFor = { engine: 'engine-1', variant: '', locale: 'en' };

/** What is kept of the files for the next run. */
export async function keptBytes({ files }: CorpusFiles): Promise<Uint8Array> {
  const parts: number[] = [];
  for await (const part of encodeKept(files, KEPT_FOR)) parts.push(...part);
  return Uint8Array.from(parts);
}

/** The same as the next run reads it. */
export async function keptOf(
  files: CorpusFiles,
  change: Partial<KeptFor> = {},
): Promise<ReadonlyMap<string, KeptFile>> {
  return decodeKept(await keptBytes(files), { ...KEPT_FOR, ...change });
}
