import type { PassageWords } from '../corpus/passage-words.ts';
import type { Source } from '../corpus/source.ts';
import { vocabulary } from '../corpus/vocabulary.ts';
import { ideasOf } from '../text/ideas.ts';
import { tokenise } from '../text/tokens.ts';

/** The folded words of a source by number, in the order of its passages. */
export interface SourceWords extends PassageWords {
  readonly source: Source;
  /** Words of title, authors, outlet, year and key, each once. */
  readonly about: readonly number[];
}

export function sourceWords(source: Source): SourceWords {
  const { words, starts } = source.words;
  const tokens = tokenise(aboutOf(source));
  const about = [...tokens.map(({ folded }) => folded), ...ideasOf(tokens, source.language)];
  return { source, words, starts, about: [...new Set(about.map((word) => vocabulary.add(word)))] };
}

function aboutOf({ id, metadata }: Source): string {
  const { title, authors, outlet, issued } = metadata;
  return [title, ...authors, outlet, issued?.replace(/-/g, ' '), id].filter(Boolean).join(' \n ');
}
