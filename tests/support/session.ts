import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import type { Corpus } from '../../server/src/corpus/corpus.ts';
import type { Session } from '../../server/src/features/session.ts';
import type { PassageIndex } from '../../server/src/search/passage-index.ts';

/** What a feature sees where nothing is set otherwise: a corpus and its index, English, a client that can do most things. */
export function sessionOf(corpus: Corpus, index: PassageIndex): Session {
  return {
    corpus,
    index,
    config: DEFAULT_CONFIG,
    locale: 'en',
    client: {
      markdown: true,
      markdownDocumentation: true,
      locationLinks: true,
      labelDetails: true,
      ghostText: true,
      relatedInformation: true,
      diagnosticData: false,
      actionLiterals: true,
      snippets: false,
      versionedEdits: true,
      explains: false,
      commands: false,
      showsPlaces: false,
      showsTexts: false,
      showsHeadings: false,
      findings: false,
      nestedSymbols: true,
      renamesFiles: false,
      annotatesEdits: false,
    },
    uriOf: (path) => path,
    pathOf: (uri) => uri,
  };
}
