import type { Span } from '../base/span.ts';
import { ideasOf } from '../text/ideas.ts';
import type { Language } from '../text/language.ts';
import { tokenise } from '../text/tokens.ts';
import { packNumbers, unpackNumbers } from './short-numbers.ts';
import { vocabulary } from './vocabulary.ts';

/** The folded words of a source by number (of the one `vocabulary`), in the order of its passages. */
export interface PassageWords {
  /**
   * All words of all passages, one passage behind the other, as `packNumbers` writes them; behind the words of each what
   * it speaks of. `numbersOf` reads them.
   */
  readonly bytes: Uint8Array;
  /** Passage i has the words from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
}

/** The words of these passages of a text. */
export function passageWords(text: string, language: Language, passages: readonly Span[]): PassageWords {
  const words: number[] = [];
  const starts = new Int32Array(passages.length + 1);
  passages.forEach(({ start, end }, i) => {
    const tokens = tokenise(text, start, end);
    for (const { folded } of tokens) words.push(vocabulary.add(folded));
    for (const idea of ideasOf(tokens, language)) words.push(vocabulary.add(idea));
    starts[i + 1] = words.length;
  });
  return { bytes: packNumbers(words), starts };
}

/** The words as numbers, to be read at once: good until the next call. */
export function numbersOf({ bytes, starts }: PassageWords): Int32Array {
  return unpackNumbers(bytes, starts.at(-1) ?? 0);
}

/** The words of a title, authors and the like, each once. */
export function wordsOf(text: string, language: Language): Int32Array {
  const tokens = tokenise(text);
  const words = [...tokens.map(({ folded }) => folded), ...ideasOf(tokens, language)];
  return Int32Array.from(new Set(words.map((word) => vocabulary.add(word))));
}
