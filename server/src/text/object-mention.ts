import type { Sentence } from './analysis.ts';
import { isWord } from './en/word-class.ts';
import type { Language } from './language.ts';
import type { Mention } from './mentions.ts';
import { adjacent } from './mention-draft.ts';
import { syllables } from './vi/word-class.ts';

/**
 * Does a mention stand where nobody acts or speaks: behind a preposition (`đàm phán với Kiev`, `talks with Kyiv`), or, a
 * country, as the adjective of what stands before it (`binh sĩ Ukraine`)? `others` are the mentions of its sentence.
 */
export function isObject(
  text: string,
  { tokens }: Pick<Sentence, 'tokens'>,
  mention: Mention,
  language: Language,
  others: readonly Mention[] = [],
): boolean {
  const { first } = mention;
  const before = tokens[first - 1];
  if (!before || !adjacent(text, tokens, first)) return false;
  // `với ông Nam và bà Lan`
  const other = AND.has(before.lower) && others.find(({ last }) => last === first - 1);
  if (other && adjacent(text, tokens, first - 1)) return isObject(text, { tokens }, other, language, others);
  if (language === 'en') {
    // `to the Fern Network’s Paul Hale`
    const preposition = isWord(before, 'determiner') && adjacent(text, tokens, first - 1) ? tokens[first - 2] : before;
    return isWord(preposition, 'preposition') && preposition?.lower !== 'by';
  }
  if (PREPOSITIONS.has(before.lower)) return !AGENTS.has(before.lower);
  return mention.barePlace && !before.capital && !before.figure && !LEADS.has(before.lower);
}

const AND = new Set(['và', 'and']);
const PREPOSITIONS = syllables('preposition');
/** Prepositions and links behind which somebody may act after all: `do ông Nam`, `sau khi Nga nói`. */
const AGENTS = new Set(['do', 'và', 'hoặc', 'khi', 'sau', 'trước', 'vì', 'để', 'nhằm', 'qua', 'trên', 'dưới']);
/** Words behind which a country acts: `rằng Nga sẽ …`, `nếu Nga …`, `phía Nga`. */
const LEADS = new Set(
  'rằng là mà thì nếu nhưng song còn bị được phía nước việc rồi nên bởi dù dẫu tuy hay cả riêng chính theo'.split(' '),
);
