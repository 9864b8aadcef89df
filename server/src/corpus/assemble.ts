import type { Problem } from '../base/problem.ts';
import { corpusMessages } from '../messages/corpus.ts';
import type { Locale } from '../messages/locale.ts';
import type { Corpus } from './corpus.ts';
import type { KeptFile } from './corpus-files.ts';
import { FileSource } from './file-source.ts';
import { mergeMetadata } from './metadata/record.ts';
import type { References } from './metadata/references.ts';
import type { Source } from './source.ts';

/**
 * The corpus that these files make, given in the order of their paths. The first file of a citekey has it; a later
 * one is a problem that names both.
 */
export function assemble(
  files: readonly KeptFile[],
  referencesOf: (path: string) => References,
  locale: Locale,
): Corpus {
  const sources = new Map<string, Source>();
  const problems: Problem[] = [];
  for (const file of files) {
    problems.push(...file.reading.problems);
    for (const source of sourcesOf(file, referencesOf(file.path))) {
      const first = sources.get(source.id);
      if (first) problems.push({ path: file.path, message: corpusMessages.duplicateKey[locale](source.id, first.path) });
      else sources.set(source.id, source);
      if (/\s/.test(source.id)) problems.push({ path: file.path, message: corpusMessages.keyWithSpace[locale](source.id) });
    }
  }
  return { sources, problems };
}

function sourcesOf(file: KeptFile, references: References): readonly FileSource[] {
  const { path, reading, sources: known } = file;
  const sources = reading.sources.map((read, i) => {
    // File names come decomposed from some systems; a key typed in a report is composed.
    const id = (read.metadata?.id ?? stemOf(path)).normalize('NFC');
    const metadata = mergeMetadata(read.metadata, references.records.get(id));
    const before = known?.[i];
    if (before?.id === id && JSON.stringify(before.metadata) === JSON.stringify(metadata)) return before;
    return new FileSource({ id, path, metadata }, read);
  });
  return (file.sources = sources);
}

/** `/a/b/Tin moi.v2.txt` → `Tin moi.v2` */
function stemOf(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
}
