import type { PassageWords } from '../corpus/passage-words.ts';
import type { Source } from '../corpus/source.ts';

/** The folded words of a source by number, in the order of its passages. */
export interface SourceWords extends PassageWords {
  readonly source: Source;
  /** Words of title, authors, outlet, year and key, each once. */
  readonly about: Int32Array;
}

export function sourceWords(source: Source): SourceWords {
  return { source, ...source.words, about: source.about };
}
