import type { Source } from '../corpus/source.ts';
import { filterForm, lookupIn } from './completion-lookup.ts';
import { beginsButForSlip, mayHaveSlipped } from './completion-slip.ts';

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
export function rankSources(sources: ReadonlyMap<string, Source>, wish: Wish, limit: number): Source[] {
  const lookup = lookupIn(sources);
  const worth = matchesOf(sources, wish);
  const add = (id: string, more: number): void => {
    const number = lookup.numbers.get(id);
    if (number !== undefined && worth[number]) worth[number] = (worth[number] ?? 0) + more;
  };
  const bestBearing = Math.max(...wish.bearing.values(), Number.MIN_VALUE);
  for (const [id, score] of wish.bearing) add(id, score / bestBearing);
  for (const id of wish.near) add(id, NEAR);
  for (const [id, times] of wish.used ?? []) add(id, (USED * times) / (times + 1));
  for (const id of wish.present) add(id, -PRESENT);
  return best(worth, limit).flatMap((number) => lookup.sources[number] ?? []);
}

const SPEAKING = 0.3;
const NEAR = 0.1;
const USED = 0.08;
// Behind everything that has the word as it is typed, however well it bears on the sentence.
const SLIP = -1.5;
// No sum of the others makes this nothing.
const PRESENT = 5.03;

// By number; 0 for a source that is not meant.
function matchesOf(sources: ReadonlyMap<string, Source>, { typed, speaking }: Wish): Float64Array {
  const lookup = lookupIn(sources);
  if (!filterForm(typed)) return new Float64Array(sources.size).fill(1);
  const worth = lookup.matches(typed);
  const bestSpeaking = Math.max(...speaking.values(), Number.MIN_VALUE);
  for (const [id, score] of speaking) {
    const number = lookup.numbers.get(id);
    if (number !== undefined) worth[number] = Math.max(worth[number] ?? 0, (SPEAKING * score) / bestSpeaking);
  }
  const exact = worth.some((one) => one > 0);
  // An empty list would end the suggestions before the next letters make the slip plain.
  const slips = lookup.slips(typed, exact ? beginsButForSlip : mayHaveSlipped);
  slips.forEach((slip, number) => {
    if (slip) worth[number] ||= SLIP;
  });
  return worth;
}

/** The numbers of the greatest, of equal ones the lower number first; 0 is left out. */
function best(worth: Float64Array, limit: number): number[] {
  const chosen: number[] = [];
  const worthOf = (place: number): number => worth[chosen[place] ?? 0] ?? 0;
  worth.forEach((one, number) => {
    if (one === 0 || (chosen.length === limit && one <= worthOf(limit - 1))) return;
    let place = chosen.length;
    while (place > 0 && worthOf(place - 1) < one) place--;
    chosen.splice(place, 0, number);
    if (chosen.length > limit) chosen.pop();
  });
  return chosen;
}
