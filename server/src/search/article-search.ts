import MiniSearch from 'minisearch';

/** A source as MiniSearch takes it: its words by number, parted by spaces. */
export interface ArticleWords {
  readonly id: string;
  readonly body: string;
  readonly about: string;
}

/**
 * The first stage: whole sources by their words. MiniSearch with words that are split and folded already; it keeps
 * no texts.
 */
export class ArticleSearch extends MiniSearch<ArticleWords> {
  constructor() {
    super({
      fields: ['body', 'about'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      searchOptions: { boost: { about: 1.5 }, combineWith: 'OR' },
    });
  }

  /** How many sources hold the word (by number) in their body. */
  frequencyOf(word: number): number {
    return this._index.get(String(word))?.get(this._fieldIds['body'] ?? 0)?.size ?? 0;
  }

  /** In how many sources the word stands in what is known about them. */
  aboutFrequencyOf(word: number): number {
    return this._index.get(String(word))?.get(this._fieldIds['about'] ?? 1)?.size ?? 0;
  }

  get sourceCount(): number {
    return this._documentCount;
  }
}
