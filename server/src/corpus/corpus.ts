import type { Problem } from '../base/problem.ts';
import type { Source } from './source.ts';

/** All sources of a folder at one moment. Never changed in place: a changed file makes a new corpus. */
export interface Corpus {
  /** By citekey, in the order of their paths. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Other names by which sources are known, such as the stem of a file whose entry gives it another key. */
  readonly aliases?: ReadonlyMap<string, string>;
  /** Keys that sources had before their files were renamed, with the keys that they have now. They are known still. */
  readonly former?: ReadonlyMap<string, string>;
  /** The same where nobody may lean on what this machine remembers: they are not known, and lead to the key of today. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** Paths of the files of metadata, in the order in which they count. */
  readonly metadata?: readonly string[];
  readonly problems: readonly Problem[];
}

export const emptyCorpus: Corpus = {
  sources: new Map(),
  aliases: new Map(),
  former: new Map(),
  metadata: [],
  problems: [],
};

/** The source with this citekey, or known by this name. Keys are composed (NFC), whatever way a report stores its own. */
export function sourceOf({ sources, aliases, former }: Corpus, key: string): Source | undefined {
  const found = sources.get(key);
  if (found) return found;
  const composed = key.normalize('NFC');
  return sources.get(composed) ?? sources.get(aliases?.get(composed) ?? former?.get(composed) ?? composed);
}

/** All names by which a source can be cited, its key first. */
export function namesOf({ aliases, former }: Corpus, { id }: Source): readonly string[] {
  return [id, ...[...(aliases ?? []), ...(former ?? [])].filter(([, of]) => of === id).map(([alias]) => alias)];
}
