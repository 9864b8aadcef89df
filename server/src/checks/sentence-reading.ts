import type { Span } from '../base/span.ts';
import type { Analysis, DateMention, NumberMention, Quotation, Statement } from '../text/analysis.ts';

/** What a text says in one of its sentences. */
export interface SentenceReading {
  readonly dates: readonly DateMention[];
  readonly numbers: readonly NumberMention[];
  /** Those that reach into the sentence. */
  readonly quotations: readonly Quotation[];
  /** Those whose cue stands in it. */
  readonly statements: readonly Statement[];
}

const readings = new WeakMap<Analysis, readonly SentenceReading[]>();

/** Sorted by sentence once for the whole text, so that each sentence does not search all of it. */
export function readingOf(analysis: Analysis, sentence: number): SentenceReading {
  let sorted = readings.get(analysis);
  if (!sorted) {
    const dates = bySentence(analysis, analysis.dates);
    const numbers = bySentence(analysis, analysis.numbers);
    const quotations = bySentence(analysis, analysis.quotations);
    const statements = analysis.sentences.map((): Statement[] => []);
    for (const statement of analysis.statements) statements[statement.sentence]?.push(statement);
    sorted = analysis.sentences.map((_, i) => ({
      dates: dates[i] ?? [],
      numbers: numbers[i] ?? [],
      quotations: quotations[i] ?? [],
      statements: statements[i] ?? [],
    }));
    readings.set(analysis, sorted);
  }
  return sorted[sentence] ?? { dates: [], numbers: [], quotations: [], statements: [] };
}

/** Does a sentence hold what a reader wants a source for: a date, a figure, a quotation, somebody's words? */
export function holdsFacts({ dates, numbers, quotations, statements }: SentenceReading): boolean {
  return dates.length + numbers.length + quotations.length > 0 || statements.some(({ speaker }) => speaker);
}

/**
 * A sentence as a key: its words, and what the text around it makes of them (the days of its dates, the roles of those
 * whom it names). Sentences of one language with the same key say the same, wherever they stand. It is made of every
 * sentence of a report at each keystroke: once, whoever asks, and without a list on the way.
 */
export function sentenceKey(analysis: Analysis, sentence: number): string {
  const known = sentenceKeys.get(analysis) ?? [];
  sentenceKeys.set(analysis, known);
  return (known[sentence] ??= madeKey(analysis, sentence));
}

const sentenceKeys = new WeakMap<Analysis, string[]>();

function madeKey(analysis: Analysis, sentence: number): string {
  const { start = 0, end = 0 } = analysis.sentences[sentence] ?? {};
  const { dates, numbers } = readingOf(analysis, sentence);
  let key = '';
  for (const date of dates)
    key += ` d${date.start - start}-${date.end - start} ${date.type} ${date.value} ${date.yearless} ${date.leansOnText ?? false}`;
  for (const number of numbers) key += ` n${number.start - start}-${number.end - start} ${number.value} ${number.unit}`;
  for (const mention of analysis.mentions[sentence] ?? []) {
    key += ' m';
    for (const role of analysis.entities.of.get(mention)?.roles ?? []) key += ` ${role}`;
  }
  return `${key}\n${analysis.text.slice(start, end)}`;
}

// Both lists stand in the order of the text; an item may reach over several sentences.
function bySentence<T extends Span>({ sentences }: Analysis, items: readonly T[]): T[][] {
  const sorted: T[][] = sentences.map(() => []);
  let first = 0;
  for (const item of items) {
    while (first < sentences.length && (sentences[first]?.end ?? 0) <= item.start) first++;
    for (let i = first; i < sentences.length && (sentences[i]?.start ?? 0) < item.end; i++) sorted[i]?.push(item);
  }
  return sorted;
}
