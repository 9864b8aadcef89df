import { describe, expect, test } from 'vitest';
import { projectFiles, read } from './project-files.ts';

/** What a table must look like: a check for each column, and which words may stand only once. */
interface Shape {
  readonly columns: readonly Column[];
  /** Columns that tell apart rows in which the same word may stand again: `cues.tsv` by language and class. */
  readonly within?: readonly number[];
  /** Columns that share one stock of words, where each column would else have its own. */
  readonly shared?: readonly number[];
}

type Column = { readonly one: RegExp } | { readonly words: RegExp };

const LOWER = /^[^\p{Lu}]+$/u;
const ANY = /./;
const ID = { one: /^[a-z0-9]+(-[a-z0-9]+)*$/ };
const LANGUAGE = { one: /^(vi|en)$/ };

const SHAPES: Readonly<Record<string, Shape>> = {
  'cues.tsv': {
    columns: [LANGUAGE, { one: /^(speech|half|outlet|source|noun|none)$/ }, { words: LOWER }],
    within: [0, 1],
  },
  'titles.tsv': {
    columns: [ID, { one: /^(office|rank|honorific|unnamed|group)$/ }, { words: LOWER }, { words: LOWER }],
  },
  'places.tsv': {
    columns: [
      { one: /^(?:[A-Z]{2,4}|G\d+)$/ },
      { words: ANY },
      { words: ANY },
      { words: ANY },
      { words: ANY },
      { words: ANY },
    ],
  },
  'organisation-words.tsv': { columns: [{ words: LOWER }, { one: /^(head)?$/ }] },
  'family-names.tsv': { columns: [{ one: /^\p{Ll}+$/u }] },
  'chinese-names.tsv': { columns: [{ one: /^\p{Ll}+$/u }, { one: /^[a-z]+( [a-z]+)*$/ }] },
  'korean-families.tsv': { columns: [{ one: /^\p{Ll}+$/u }, { one: /^[a-z]+( [a-z]+)*$/ }] },
  'localities.tsv': { columns: [{ one: /^[^\p{Lu}]+$/u }] },
  'outlets.tsv': { columns: [{ words: ANY }, { words: ANY }], shared: [0, 1] },
  'numbers.tsv': {
    columns: [LANGUAGE, { words: LOWER }, { one: /^\d+(\.\d+)?$/ }, { one: /^(unit|ten|magnitude)$/ }],
    within: [0],
  },
  'dates-en.tsv': {
    columns: [{ one: /^(\d\d-\d\d|\d\d [0-6] -?[1-5]|E[+-]\d+|L \d\d-\d\d)$/ }, { words: LOWER }],
  },
  'number-context.tsv': {
    columns: [
      {
        one: /^(about|over|under|base|rank|site|score|measure|clock|nounit|kind|whole|singular|collective|caller|called|article|denominator|yearbefore|yearbehind)$/,
      },
      { words: LOWER },
      { words: LOWER },
    ],
    within: [0],
  },
  'measures.tsv': { columns: [{ one: /^(%|[A-Z]{3}|[a-z]+)$/ }, { words: LOWER }, { words: LOWER }, { words: ANY }] },
  'unit-kinds.tsv': { columns: [ID, ID, { words: LOWER }, { words: LOWER }], within: [0] },
  'opposites.tsv': { columns: [{ words: LOWER }, { words: LOWER }, { words: LOWER }, { words: LOWER }] },
  'abbreviations.tsv': { columns: [{ words: ANY }, { one: /^(always|figure|either)$/ }] },
  'furniture.tsv': {
    columns: [{ one: /^(heading|line|label|credit)$/ }, { words: LOWER }, { words: LOWER }],
    within: [0],
  },
  'word-classes.tsv': { columns: [ID, { words: LOWER }], within: [0] },
  'complements-en.tsv': {
    columns: [
      { one: /^(clause|object|as|article|deed|charge|to|down|infinitive|plea|for|against|count|sum|figure|alone)$/ },
      { words: LOWER },
    ],
    within: [0],
  },
  'clause-words.tsv': { columns: [ID, { words: LOWER }], within: [0] },
  'word-classes-vi.tsv': { columns: [ID, { words: LOWER }], within: [0] },
  'irregular-en.tsv': { columns: [{ one: /^[a-z]+$/ }, { words: LOWER }] },
  'first-names.tsv': { columns: [{ one: /^(he|she)$/ }, { words: LOWER }], within: [0] },
  'dates-vi.tsv': {
    columns: [
      {
        one: /^(time|weekday|unit|part|season|vague|now|past|future|far|day|every|holiday|era|noday|counted|named|numbered|heard)$/,
      },
      { one: ANY },
      { words: LOWER },
    ],
    within: [0],
  },
  // A word stands in as many rows as it has senses: only a row of the same words would be there twice.
  'bridges.tsv': { columns: [{ words: LOWER }, { words: LOWER }], within: [0, 1] },
  'concepts.tsv': { columns: [ID, { words: LOWER }, { words: LOWER }] },
};

const FOLDER = 'server/src/text/data/';
/** Tables that a person writes; the frequencies were counted by a script. */
const tables = projectFiles.filter(
  (path) => path.startsWith(FOLDER) && path.endsWith('.tsv') && !path.includes('frequencies-'),
);

describe('the tables of words', () => {
  test('every table with a shape is there', () => {
    expect(tables.map(nameOf)).toEqual(expect.arrayContaining(Object.keys(SHAPES)));
  });

  test.each(tables)('%s is written cleanly, in composed letters, and says what its columns mean', (path) => {
    expect(textFaults(read(path))).toEqual([]);
  });

  test.each(Object.keys(SHAPES))('%s has the right columns, and no word in two rows', (name) => {
    expect(rowFaults(read(FOLDER + name), SHAPES[name] ?? { columns: [] })).toEqual([]);
  });

  test('a verb takes what was said always, or half the time, not both', () => {
    const speech = cues('speech');
    expect(cues('half').filter((cue) => speech.includes(cue))).toEqual([]);
  });

  test('a country has both its names, and a concept words of both languages', () => {
    for (const name of ['places.tsv', 'concepts.tsv']) {
      const lame = rows(read(FOLDER + name)).filter(({ cells }) => !cells[1] || !cells[2]);
      expect(lame.map(({ cells }) => cells[0])).toEqual([]);
    }
  });
});

describe('a fault in a table is found', () => {
  const shape: Shape = { columns: [ID, { words: LOWER }, { words: LOWER }] };
  const clean = '# id, words\npeace\thòa bình; nền hòa bình\tpeace\nwar\tchiến tranh\twar; warfare\n';

  test('a clean table has none', () => {
    expect(textFaults(clean)).toEqual([]);
    expect(rowFaults(clean, shape)).toEqual([]);
  });

  test.each([
    ['no comment first', clean.slice(clean.indexOf('\n') + 1)],
    ['decomposed letters', clean.normalize('NFD')],
    ['the old place of the tone mark', clean.replace('hòa', 'hoà')],
    ['a space at the end of a line', clean.replace('\tpeace', '\tpeace ')],
    ['a space beside a tab', clean.replace('\twar', ' \twar')],
    ['two spaces', clean.replace('chiến tranh', 'chiến  tranh')],
    ['no line break at the end', clean.trimEnd()],
  ])('%s', (_, table) => {
    expect(textFaults(table)).toHaveLength(1);
  });

  test.each([
    ['a column too few', clean.replace('\twar; warfare', '')],
    ['a column too many', clean.replace('war; warfare', 'war\twarfare')],
    ['a word in two rows', clean.replace('warfare', 'peace')],
    ['a word twice in a row', clean.replace('warfare', 'war')],
    ['an empty alternative', clean.replace('war; warfare', 'war; ')],
    ['alternatives without the space', clean.replace('war; warfare', 'war;warfare')],
    ['a capital where there should be none', clean.replace('warfare', 'Warfare')],
    ['an id twice', clean.replace('\nwar\t', '\npeace\t')],
    ['an id that is none', clean.replace('\nwar\t', '\nWar\t')],
  ])('%s', (_, table) => {
    expect(rowFaults(table, shape)).toHaveLength(1);
  });
});

// Only where the pair ends the syllable, and never after q: `hoàng` and `quý` carry their mark rightly.
const OLD_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/iu;

function textFaults(table: string): string[] {
  const faults: string[] = [];
  if (!table.startsWith('#')) faults.push('no comment says what the columns mean');
  if (!table.endsWith('\n')) faults.push('no line break at the end');
  if (table !== table.normalize('NFC')) faults.push('letters are decomposed');
  table
    .normalize('NFC')
    .split('\n')
    .forEach((line, index) => {
      const fault = OLD_TONE.test(line)
        ? 'old place of a tone mark'
        : (line.startsWith('#') ? / $|\r/ : /(^|\t) | (\t|$)| {2}|\r/).test(line)
          ? 'stray space'
          : '';
      if (fault) faults.push(`${index + 1}: ${fault}: ${line}`);
    });
  return faults;
}

function rowFaults(table: string, { columns, within = [], shared }: Shape): string[] {
  const faults: string[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of rows(table)) {
    if (cells.length !== columns.length) faults.push(`${line}: ${cells.length} columns, not ${columns.length}`);
    columns.forEach((column, index) => {
      const cell = cells[index];
      if (cell === undefined) return;
      if ('one' in column) {
        if (!column.one.test(cell)) faults.push(`${line}: ${cell} in column ${index + 1}`);
        // The first column names the row, unless it is one of those that group rows.
        if (index > 0 || within.includes(0)) return;
      }
      for (const word of cell === '' ? [] : cell.split('; ')) {
        if ('words' in column && (!column.words.test(word) || word.includes(';'))) faults.push(`${line}: “${word}”`);
        const key = [shared?.includes(index) ? 'shared' : index, ...within.map((at) => cells[at]), word].join('\t');
        const first = seen.get(key);
        if (first !== undefined) faults.push(`${line}: “${word}” stands already in line ${first}`);
        seen.set(key, line);
      }
    });
  }
  return faults;
}

function rows(table: string): { readonly line: number; readonly cells: readonly string[] }[] {
  return table
    .split('\n')
    .map((text, index) => ({ line: index + 1, text }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
    .map(({ line, text }) => ({ line, cells: text.split('\t') }));
}

function cues(kind: string): string[] {
  return rows(read(`${FOLDER}cues.tsv`))
    .filter(({ cells }) => cells[1] === kind)
    .flatMap(({ cells }) => (cells[2] ?? '').split('; ').map((word) => `${cells[0]} ${word}`));
}

function nameOf(path: string): string {
  return path.slice(FOLDER.length);
}
