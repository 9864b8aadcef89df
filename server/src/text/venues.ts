import venueTable from './data/venue-words.tsv';
import type { Statement, Venue } from './analysis.ts';
import type { Language } from './language.ts';
import { lower } from './fold.ts';
import type { Mention } from './mentions.ts';
import type { StatementReading } from './statement-scene.ts';
import { alternatives, rows } from './table.ts';

/**
 * Through which outlet each statement was made: `told Reuters that …`, `Phát biểu với kênh CNN, ông Nam nói …`. The
 * outlet belongs to the statement of its sentence whose cue stands nearest, one of its own aside.
 */
export function withVenues(reading: StatementReading, statements: readonly Statement[]): Statement[] {
  const result = [...statements];
  const bySentence = new Map<number, number[]>();
  statements.forEach(({ sentence, cue, entity }, i) => {
    if (!cue || entity?.outlet) return;
    const here = bySentence.get(sentence);
    if (here) here.push(i);
    else bySentence.set(sentence, [i]);
  });
  for (const [sentence, here] of bySentence) {
    for (const mention of reading.mentions[sentence] ?? []) {
      const venue = venueOf(reading, mention);
      if (!venue) continue;
      const apart = (i: number): number => Math.abs((statements[i]?.cue?.start ?? 0) - mention.start);
      const nearest = here.reduce((a, b) => (apart(b) < apart(a) ? b : a));
      const one = result[nearest];
      if (one && !one.venue) result[nearest] = { ...one, venue };
    }
  }
  return result;
}

/** Characters in front of an outlet in which the words stand that make it a venue. */
const BEFORE = 80;

function venueOf({ text, language, entities }: StatementReading, mention: Mention): Venue | undefined {
  const entity = mention.outlet === undefined ? undefined : entities.of.get(mention);
  if (!entity) return undefined;
  const words = lower(text.slice(Math.max(0, mention.start - BEFORE), mention.start));
  return pattern(language).test(words) ? { mention, entity } : undefined;
}

let patterns: Record<Language, RegExp> | undefined;

function pattern(language: Language): RegExp {
  patterns ??= { vi: load('vi'), en: load('en') };
  return patterns[language];
}

// A verb, what links it, what kind of outlet it is; then the outlet. Each word is whole and stands at most a few times.
function load(language: Language): RegExp {
  const column = language === 'vi' ? 1 : 2;
  const of = (name: string): string =>
    rows(venueTable)
      .filter(([kind]) => kind === name)
      .flatMap((row) => alternatives(row[column]))
      .sort((a, b) => b.length - a.length)
      .join('|');
  const kinds = `(?:(?:${of('kind')})\\s+){0,6}`;
  return new RegExp(
    `(?:^|[^\\p{L}])(?:(?:${of('verb')})\\s+(?:${of('link')})\\s+|(?:${of('asked')})\\s+(?:(?:${of('link')})\\s+)?)${kinds}(?:\\p{L}{1,3}-)?$`,
    'u',
  );
}
