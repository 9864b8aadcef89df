import { rows } from '../text/table.ts';
import termTable from './locator-terms.tsv';

/** What stands behind a key, taken apart; both as written, without the comma between. */
export interface LocatorAndSuffix {
  readonly locator: string;
  readonly suffix: string;
}

/**
 * Splits `, p. 3-5, and passim` into `p. 3-5` and `and passim`, as citeproc does: a locator is a known word with
 * figures, bare figures, or whatever stands in braces (`{p. iv and note}`), which may hold braces in pairs.
 */
export function splitLocator(written: string): LocatorAndSuffix {
  const rest = written.trim().replace(/^,\s*/, '');
  const found = BRACED.exec(rest) ?? LOCATOR.exec(rest);
  if (!found) return { locator: '', suffix: rest };
  return { locator: (found[1] ?? found[0]).trim(), suffix: rest.slice(found[0].length).replace(/^\s*,?\s*/, '') };
}

const WORDS = [...new Set(rows(termTable).map(([word]) => word ?? ''))]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(' ', '\\s+'))
  .join('|');
// Figures, with letters on either side (`12a`, `A4`, `5ff`), a sub-figure (`3.2`), a clock (`12:30`), a part in brackets
// (`3(a)`, `3[2]`), or small Roman ones; a letter alone begins a range (`A-12`, `x-y`). They may be emphasised.
const FIGURE = String.raw`[*_]{0,3}(?:[A-Za-z]?\d+(?:[.:]\d+)*[a-z]{0,3}(?:\(\w{1,6}\)|\[\w{1,6}\]){0,3}|[ivxlcdm]+)(?![\p{L}\p{N}])[*_]{0,3}`;
const RANGE = String.raw`(?:[A-Za-z][-–][A-Za-z](?![\p{L}\p{N}])|(?:[A-Za-z][-–](?=\d))?${FIGURE}(?:\s*[-–—]+\s*${FIGURE})?)`;
const LIST = String.raw`${RANGE}(?:\s*(?:,|&)\s*${RANGE})*`;
const LOCATOR = new RegExp(String.raw`^(?:(?:${WORDS})(?!\p{L})\.?\s*|(?=[A-Za-z]?\d))${LIST}`, 'iu');
const BRACED = /^\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/;
