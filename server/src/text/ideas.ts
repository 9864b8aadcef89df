import { conceptsOf } from './concepts.ts';
import placeTable from './data/places.tsv';
import type { Language } from './language.ts';
import { Lexicon } from './lexicon.ts';
import { alternatives, rows } from './table.ts';
import type { Token } from './tokens.ts';

let places: Lexicon<string> | undefined;

/**
 * What a row of tokens speaks of, in names that both languages share: ideas (`=talks`) and countries (`=RU`), each
 * once. By these an English sentence finds a Vietnamese source. No word of a text is written so.
 */
export function ideasOf(tokens: readonly Token[], language: Language): readonly string[] {
  places ??= loadPlaces();
  const ideas = new Set<string>();
  for (const { concept } of conceptsOf(tokens, language)) ideas.add(`=${concept}`);
  for (const [i, token] of tokens.entries()) {
    const place = token.capital ? places.at(tokens, i) : undefined;
    if (place) ideas.add(`=${place.value}`);
  }
  return [...ideas];
}

function loadPlaces(): Lexicon<string> {
  const lexicon = new Lexicon<string>();
  for (const [code = '', ...cells] of rows(placeTable)) {
    for (const name of cells.flatMap(alternatives)) lexicon.add(name, code);
  }
  return lexicon;
}
