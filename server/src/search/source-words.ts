import type { Source } from '../corpus/source.ts';
import { tokenise } from '../text/tokens.ts';
import { ideasOf } from './ideas.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The folded words of a source by number, in the order of its passages. */
export interface SourceWords {
  readonly source: Source;
  /** All words of all passages, one passage behind the other; behind the words of each what it speaks of. */
  readonly words: Int32Array;
  /** Passage i has the words from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** Words of title, authors, outlet, year and key. */
  readonly about: readonly number[];
}

export function sourceWords(source: Source, vocabulary: Vocabulary): SourceWords {
  const words: number[] = [];
  const starts = new Int32Array(source.passages.length + 1);
  source.passages.forEach(({ start, end }, i) => {
    const tokens = tokenise(source.text, start, end);
    for (const { folded } of tokens) words.push(vocabulary.add(folded));
    for (const idea of ideasOf(tokens, source.language)) words.push(vocabulary.add(idea));
    starts[i + 1] = words.length;
  });
  const tokens = tokenise(aboutOf(source));
  const about = [...tokens.map(({ folded }) => folded), ...ideasOf(tokens, source.language)];
  return {
    source,
    words: Int32Array.from(words),
    starts,
    about: [...new Set(about.map((word) => vocabulary.add(word)))],
  };
}

function aboutOf({ id, metadata }: Source): string {
  const { title, authors, outlet, issued } = metadata;
  return [title, ...authors, outlet, issued?.replace(/-/g, ' '), id].filter(Boolean).join(' \n ');
}
