import type { Source } from '../corpus/source.ts';
import { fold } from '../text/fold.ts';

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
  /** Sources cited in the same brackets already: to cite one of them again is rare. */
  readonly present: ReadonlySet<string>;
}

/**
 * The sources that may be meant, the likeliest first. The sentence and the typed word count alike, so that of the many
 * sources with a typed name the one comes first that speaks of the sentence. With something typed, only sources that
 * have it in key, title, authors, outlet, date or text are left.
 */
export function rankSources(sources: Iterable<Source>, wish: Wish, limit: number): Source[] {
  const typed = folded(wish.typed).trim();
  const bestBearing = Math.max(...wish.bearing.values(), Number.MIN_VALUE);
  const bestSpeaking = Math.max(...wish.speaking.values(), Number.MIN_VALUE);
  const ranked: { source: Source; worth: number }[] = [];
  for (const source of sources) {
    const speaking = (SPEAKING * (wish.speaking.get(source.id) ?? 0)) / bestSpeaking;
    const match = typed ? Math.max(matchOf(source, typed), speaking) : 1;
    if (match === 0) continue;
    let worth = match + (wish.bearing.get(source.id) ?? 0) / bestBearing;
    if (wish.near.has(source.id)) worth += NEAR;
    if (wish.present.has(source.id)) worth -= PRESENT;
    ranked.push({ source, worth });
  }
  return ranked
    .sort((a, b) => b.worth - a.worth)
    .slice(0, limit)
    .map(({ source }) => source);
}

const SPEAKING = 0.3;
const NEAR = 0.1;
const PRESENT = 3;

/** What a client may filter by beside the typed text: everything that a source is found by, folded, on one line. */
export function filterWords(source: Source): string {
  const { key, title, people, outlet, date } = wordsOf(source);
  return [key, title, people, outlet, date]
    .map((words) => words.trim())
    .filter(Boolean)
    .join(' ');
}

// 0 for none; the beginning of the key is worth most, since who types it knows it.
function matchOf(source: Source, typed: string): number {
  const words = wordsOf(source);
  if (words.key.startsWith(` ${typed}`)) return 1;
  if (words.key.includes(` ${typed}`)) return 0.85;
  if (words.title.includes(` ${typed}`) || words.people.includes(` ${typed}`)) return 0.7;
  if (words.outlet.includes(` ${typed}`) || words.date.includes(` ${typed}`)) return 0.5;
  return words.key.includes(typed) ? 0.4 : 0;
}

interface Words {
  readonly key: string;
  readonly title: string;
  readonly people: string;
  readonly outlet: string;
  readonly date: string;
}

// A source never changes, so its words are folded once; ten thousand of them are looked through at every keystroke.
const known = new WeakMap<Source, Words>();

function wordsOf(source: Source): Words {
  let words = known.get(source);
  if (!words) {
    const { title, authors, outlet, issued } = source.metadata;
    words = {
      key: folded(source.id),
      title: folded(title ?? ''),
      people: folded(authors.join(' ')),
      outlet: folded(outlet ?? ''),
      date: folded(issued ?? ''),
    };
    known.set(source, words);
  }
  return words;
}

/** ` kyiv talks 2022`: words with one blank before each, so that ` ta` finds beginnings of words alone. */
function folded(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu);
  return words ? ` ${words.join(' ')}` : '';
}
