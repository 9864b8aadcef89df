import type { EventDate } from './event-dates.ts';

/** A way in which a language counts a day from an event; the event follows what is matched. */
export interface EventDatePattern {
  readonly pattern: RegExp;
  /** What in front makes it no count, or a vague one: `about`, `khoảng`. */
  readonly not?: RegExp;
  /** How far off it is; undefined where the words say something else. */
  read(
    groups: Readonly<Record<string, string | undefined>>,
    place: { readonly before: string; readonly after: string },
  ): Pick<EventDate, 'unit' | 'offset' | 'weekday'> | undefined;
}

/** Where the words of an event end. */
const MARK = /[,;:.!?()[\]“”"«»—–\n]/u;
/** Code units of an event's words: fewer tell none. */
const SHORTEST = 6;
/** Code units in front that a pattern's `not` looks at. */
const BEFORE = 40;

/** What the patterns find in a sentence, in order, none overlapping. */
export function eventDatesBy(patterns: readonly EventDatePattern[], sentence: string): EventDate[] {
  const found: EventDate[] = [];
  for (const { pattern, not, read } of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const before = sentence.slice(Math.max(0, match.index - BEFORE), match.index);
      if (not?.test(before)) continue;
      const length = sentence.slice(end).search(MARK);
      const after = length < 0 ? sentence.slice(end) : sentence.slice(end, end + length);
      if (after.trim().length < SHORTEST) continue;
      const told = read(match.groups ?? {}, { before, after });
      if (!told) continue;
      const core = { start: match.index, end: match.index + match[0].trimEnd().length };
      const event = { start: end, end: end + after.trimEnd().length };
      found.push({ ...told, core, event, start: core.start, end: event.end });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.filter((date, i) => !found.slice(0, i).some((other) => other.end > date.start));
}
