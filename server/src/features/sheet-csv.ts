import { harmless } from '../base/harmless.ts';
import { sheetMessages as messages } from '../messages/sheet.ts';
import type { Locale } from '../messages/locale.ts';
import type { FactCheckSheet } from './fact-check-sheet.ts';

/**
 * The fact-check sheet as CSV by RFC 4180, a line a claim. It begins with a byte-order mark, without which spreadsheets
 * take the letters of Vietnamese for others.
 */
export function sheetCsv({ rows, file, date, initials }: FactCheckSheet, locale: Locale): string {
  const heads = COLUMNS.map((column) => messages[column][locale]);
  const lines = rows.map(({ number, line, claim, sources, place, words, verdictWords, reason }) => [
    String(number),
    file,
    String(line),
    claim,
    joined(sources.map(({ key }) => key)),
    joined(sources.map(({ title }) => title)),
    joined(sources.map(({ outlet }) => outlet)),
    joined(sources.map((source) => source.date)),
    place,
    words,
    verdictWords,
    reason,
    initials,
    date,
  ]);
  return `\u{feff}${[heads, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

const COLUMNS = [
  'number',
  'report',
  'line',
  'claim',
  'key',
  'source',
  'outlet',
  'published',
  'place',
  'words',
  'verdict',
  'reason',
  'initials',
  'date',
] as const;

function joined(words: readonly string[]): string {
  return words.filter(Boolean).join('; ');
}

// A spreadsheet reckons what begins like a formula, and a source or a report may be written to make it; behind an
// apostrophe it is text. Excel takes the wide forms of the signs for the signs.
function cell(text: string): string {
  const plain = harmless(text.replaceAll('\0', ''));
  const safe = /^[\s"']*[=+\-@＝＋－＠]/u.test(plain) ? `'${plain}` : plain;
  return /[",\r\n\t']|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
