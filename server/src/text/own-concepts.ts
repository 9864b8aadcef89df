import type { Problem } from '../base/problem.ts';
import type { Locale } from '../messages/locale.ts';
import { textMessages } from '../messages/text.ts';
import type { OwnConcept } from './concepts.ts';
import { hasConcept } from './concepts.ts';
import { lower } from './fold.ts';
import { tokenise } from './tokens.ts';

/** Where a newsroom keeps ideas of its own: beside the corpus folder's sources, or in a folder above. */
export const OWN_CONCEPTS_FILE = 'attest.concepts.tsv';

export interface OwnConceptsReading {
  readonly concepts: readonly OwnConcept[];
  readonly problems: readonly Problem[];
}

/**
 * Reads such a file: rows of an id, Vietnamese words and English words, split by TAB, words by `;`; empty lines and lines
 * that begin with `#` are for people. What can be read holds; the rest is a problem with its place.
 */
export function readOwnConcepts(text: string, path: string, locale: Locale): OwnConceptsReading {
  const concepts: OwnConcept[] = [];
  const problems: Problem[] = [];
  /** Language and word → the line, 1-based, of the idea that it belongs to. */
  const known = { vi: new Map<string, number>(), en: new Map<string, number>() };
  text.split('\n').forEach((written, line) => {
    const row = written.replace(/\r$/, '');
    if (row.trim() === '' || row.startsWith('#')) return;
    const tell = (message: string, character = 0): void => void problems.push({ path, message, line, character });
    const cells = row.split('\t');
    if (cells.length < 2 || cells.length > 3) return tell(textMessages.notARow[locale](cells.length));
    const id = (cells[0] ?? '').trim();
    if (!ID.test(id)) return tell(textMessages.notAnId[locale](id));
    const words: Record<'vi' | 'en', string[]> = { vi: [], en: [] };
    let character = (cells[0] ?? '').length + 1;
    for (const [column, language] of [
      [1, 'vi'],
      [2, 'en'],
    ] as const) {
      for (const piece of (cells[column] ?? '').split(';')) {
        const word = lower(piece.trim());
        const at = character + piece.length - piece.trimStart().length;
        character += piece.length + 1;
        if (word === '') continue;
        const before = known[language].get(word);
        if (!tokenise(word).length) tell(textMessages.noWord[locale](word), at);
        else if (before !== undefined && before !== line + 1) tell(textMessages.twoIdeas[locale](word, before), at);
        else if (before === undefined) {
          known[language].set(word, line + 1);
          words[language].push(word);
        }
      }
    }
    const count = words.vi.length + words.en.length;
    if (count === 0) return;
    if (count === 1 && !hasConcept(id)) return tell(textMessages.loneWord[locale](id));
    concepts.push({ concept: id, ...words });
  });
  return { concepts, problems };
}

const ID = /^[\p{Ll}\d]+(?:-[\p{Ll}\d]+)*$/u;
