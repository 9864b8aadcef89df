import type { Corpus } from '../corpus/corpus.ts';
import type { PassageIndex } from './passage-index.ts';

/**
 * The index as it serves this corpus and no later one. A file that is saved meanwhile brings another text and other
 * passages into the index; cut out of this corpus's text by their offsets, they would be other words. A source that is not
 * what the corpus has is passed over, until somebody asks with the next corpus.
 */
export function indexOfCorpus(index: PassageIndex, { sources }: Corpus): PassageIndex {
  return {
    async search(query, options) {
      const hits = await index.search(query, options);
      const isOurs = hits.every(({ source }) => sources.get(source.id) === source);
      return isOurs ? hits : hits.filter(({ source }) => sources.get(source.id) === source);
    },
  };
}
