import type { Source } from '../corpus/source.ts';
import { fold } from '../text/fold.ts';
import { beginsButForSlip, mayHaveSlipped, partsOf } from './completion-slip.ts';

/** What is known of the place where a citation is being typed. */
export interface Wish {
  /** The part of the key that is typed so far, as typed. */
  readonly typed: string;
  /** How well each source's best passage bears on the sentence, by citekey; any scale. */
  readonly bearing: ReadonlyMap<string, number>;
  /** How well each source speaks of the typed word in its text, by citekey; any scale. */
  readonly speaking: ReadonlyMap<string, number>;
  /** Sources cited shortly before: the next sentence often cites the same. */
  readonly near: ReadonlySet<string>;
  /** How often the report cites each source, by citekey. */
  readonly used?: ReadonlyMap<string, number>;
  /** Sources cited in the same brackets already: to cite one of them again is rare. */
  readonly present: ReadonlySet<string>;
}

/**
 * The sources that may be meant, the likeliest first; of equal ones that with the lower citekey. The sentence and the
 * typed word count alike, so that of the many sources with a typed name the one comes first that speaks of the sentence;
 * what the report cites elsewhere decides between those. With something typed, only sources are left that have it in key,
 * title, authors, outlet, date or text, and behind these the ones that have it but for one slip in a word.
 */
export function rankSources(sources: Iterable<Source>, wish: Wish, limit: number): Source[] {
  const typed = typedWords(wish.typed);
  const bestBearing = Math.max(...wish.bearing.values(), Number.MIN_VALUE);
  const bestSpeaking = Math.max(...wish.speaking.values(), Number.MIN_VALUE);
  const ranked: { source: Source; worth: number }[] = [];
  const take = (source: Source, match: number): void => {
    let worth = match + (wish.bearing.get(source.id) ?? 0) / bestBearing;
    if (wish.near.has(source.id)) worth += NEAR;
    const used = wish.used?.get(source.id) ?? 0;
    worth += (USED * used) / (used + 1);
    if (wish.present.has(source.id)) worth -= PRESENT;
    ranked.push({ source, worth });
  };
  const others: Source[] = [];
  for (const source of sources) {
    const speaking = (SPEAKING * (wish.speaking.get(source.id) ?? 0)) / bestSpeaking;
    const match = typed ? Math.max(matchOf(source, typed), speaking) : 1;
    if (match > 0) take(source, match);
    else if (typed && matchesButForSlip(source, typed, beginsButForSlip)) take(source, SLIP);
    else others.push(source);
  }
  // An empty list would end the suggestions before the next letters make the slip plain.
  if (typed && !ranked.length) {
    for (const source of others) if (matchesButForSlip(source, typed, mayHaveSlipped)) take(source, SLIP);
  }
  return ranked
    .sort((a, b) => b.worth - a.worth || (a.source.id < b.source.id ? -1 : 1))
    .slice(0, limit)
    .map(({ source }) => source);
}

const SPEAKING = 0.3;
const NEAR = 0.1;
const USED = 0.08;
// Behind everything that has the word as it is typed, however well it bears on the sentence.
const SLIP = -1.5;
const PRESENT = 5;

/** What a client may filter by beside the typed text: everything that a source is found by, folded, on one line. */
export function filterWords(source: Source): string {
  return wordsOf(source).all.trim();
}

interface TypedWords {
  /** All of it, a blank before each word. */
  readonly phrase: string;
  readonly words: readonly TypedWord[];
}

interface TypedWord {
  readonly word: string;
  /** Only in words of letters: another figure is another year, not a slip. */
  readonly parts: readonly [string, string] | undefined;
}

function typedWords(typed: string): TypedWords | undefined {
  const phrase = filterForm(typed);
  if (!phrase) return undefined;
  const words = phrase.slice(1).split(' ');
  return {
    phrase,
    words: words.map((word) => ({
      word,
      parts: word.length > 1 && !/\p{N}/u.test(word) ? partsOf(word) : undefined,
    })),
  };
}

// 0 for none; the beginning of the key is worth most, since who types it knows it.
function matchOf(source: Source, { phrase, words: typed }: TypedWords): number {
  const words = wordsOf(source);
  if (words.key.startsWith(phrase)) return 1;
  if (words.key.includes(phrase)) return 0.85;
  if (words.title.includes(phrase) || words.people.includes(phrase)) return 0.7;
  if (words.outlet.includes(phrase) || words.date.includes(phrase)) return 0.5;
  // `nguyen-2024`: a name and a year, as one remembers a source.
  if (typed.length > 1 && typed.every(({ word }) => words.all.includes(` ${word}`))) return 0.6;
  return words.key.includes(phrase.slice(1)) ? 0.4 : 0;
}

function matchesButForSlip(
  source: Source,
  { words: typed }: TypedWords,
  slipped: (word: string, typed: string) => boolean,
): boolean {
  const { all } = wordsOf(source);
  return typed.every(({ word, parts }) => {
    if (all.includes(` ${word}`)) return true;
    if (!parts) return false;
    // Ten thousand sources are asked at every letter, and almost none holds either part.
    if (!all.includes(` ${parts[0]}`) && !all.includes(parts[1])) return false;
    return all.split(' ').some((other) => slipped(other, word));
  });
}

interface Words {
  readonly key: string;
  readonly title: string;
  readonly people: string;
  readonly outlet: string;
  readonly date: string;
  /** One behind the other. */
  readonly all: string;
}

// A source never changes, so its words are folded once; ten thousand of them are looked through at every keystroke.
const known = new WeakMap<Source, Words>();

function wordsOf(source: Source): Words {
  let words = known.get(source);
  if (!words) {
    const { title, authors, outlet, issued } = source.metadata;
    const key = filterForm(source.id);
    const date = filterForm(issued ?? '');
    const fields = {
      key,
      title: filterForm(title ?? ''),
      people: filterForm(authors.join(' ')),
      outlet: filterForm(outlet ?? ''),
      date: date + dayAsWritten(date),
    };
    words = { ...fields, all: Object.values(fields).join('') };
    known.set(source, words);
  }
  return words;
}

/** ` 2024 03 05` → ` 5 3 2024`, as a day is typed in a report. */
function dayAsWritten(date: string): string {
  const [, year, month, day] = /^ (\d{4}) (\d\d)(?: (\d\d))?/.exec(date) ?? [];
  return [day, month, year].flatMap((part) => (part ? ` ${Number(part)}` : [])).join('');
}

/** ` kyiv talks 2022`: words with one blank before each, so that ` ta` finds beginnings of words alone. */
export function filterForm(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu);
  return words ? ` ${words.join(' ')}` : '';
}
