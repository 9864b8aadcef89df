import type { Source } from '../corpus/source.ts';
import type { Entity } from '../text/entities.ts';
import { lower } from '../text/fold.ts';
import { nameKey, sameName } from '../text/names.ts';

/**
 * Is it the outlet that published a source, or its author, as its metadata or the line below its last sentence have it?
 * They stand for all that it says. `words` are the report's own for whom it means.
 */
export function isPublishedBy(source: Source, { outlet, names, name, kind }: Entity, words: string): boolean {
  if (name.length > SHORTEST_OUTLET && kind !== 'place' && bylineOf(source).includes(lower(name))) return true;
  const { metadata } = source;
  const own = lower(metadata.outlet ?? '');
  if (own && ((outlet && lower(outlet) === own) || lower(words).includes(own))) return true;
  return names.length > 0 && metadata.authors.some((author) => sameName(author.split(/\s+/).map(nameKey), names));
}

const bylines = new WeakMap<Source, string>();

// `… nhận định. Lan Anh (Theo Fern, Le Hale)`: what stands behind the last sentence, and says where all of it comes from.
function bylineOf(source: Source): string {
  let byline = bylines.get(source);
  if (byline === undefined) {
    const { text, body } = source;
    const end = text.slice(Math.max(body.start, body.end - LONGEST_BYLINE), body.end).trimEnd();
    byline = BYLINE.exec(lower(end))?.[0] ?? '';
    bylines.set(source, byline);
  }
  return byline;
}

const LONGEST_BYLINE = 80;
const SHORTEST_OUTLET = 3;
const BYLINE = /(?:(?<=[.!?”"]\s)|\n)[^.!?”"\n]*(?:theo|source:|nguồn:|\()[^.!?”"\n]*$/u;
