import type { Language } from './language.ts';
import { rarity } from './frequencies.ts';

/** Words this common in news are no names when a capital merely begins a sentence. */
const COMMON = 0.55;
const VERY_COMMON = 0.42;

/** Is the (lower-case) word one of everyday prose? */
export function commonWord(word: string, language: Language, degree: 'some' | 'very' = 'some'): boolean {
  return rarity(word, language) < (degree === 'very' ? VERY_COMMON : COMMON);
}
