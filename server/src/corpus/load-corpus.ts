import type { FileSystem } from '../base/file-system.ts';
import type { Corpus } from './corpus.ts';
import { CorpusFiles } from './corpus-files.ts';
import type { CorpusOptions, LoadOptions } from './corpus-files.ts';
import type { Source } from './source.ts';

/**
 * The corpus of these folders (absolute paths). What cannot be read is among its problems; it rejects only when
 * aborted. Whoever follows changes keeps a `CorpusFiles` instead.
 */
export async function loadCorpus(
  folders: readonly string[],
  fs: FileSystem,
  options: CorpusOptions & LoadOptions = {},
): Promise<Corpus> {
  return new CorpusFiles(folders, fs, options).refresh(options);
}

export interface CorpusChanges {
  /** Keys of sources that are no more. */
  readonly removed: readonly string[];
  /** New sources, and those that have changed. */
  readonly added: readonly Source[];
}

/** What an index has to do to follow from one corpus to the next. */
export function changesBetween(before: Corpus, after: Corpus): CorpusChanges {
  return {
    removed: [...before.sources.keys()].filter((id) => !after.sources.has(id)),
    added: [...after.sources.values()].filter((source) => before.sources.get(source.id) !== source),
  };
}
