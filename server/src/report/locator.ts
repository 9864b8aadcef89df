import { rows } from '../text/table.ts';
import termTable from './locator-terms.tsv';

/** What stands behind a key, taken apart; both as written, without the comma between. */
export interface LocatorAndSuffix {
  readonly locator: string;
  readonly suffix: string;
}

/**
 * Splits `, p. 3-5, and passim` into `p. 3-5` and `and passim`, as citeproc does: a locator is a known word with
 * figures, bare figures, or whatever stands in braces (`{p. iv and note}`).
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
// Figures, with a letter on either side (`12a`, `A4`), a sub-figure (`3.2`), a clock (`12:30`), or small Roman ones.
const FIGURE = String.raw`(?:[A-Za-z]?\d+(?:[.:]\d+)*[a-z]?|[ivxlcdm]+)(?![\p{L}\p{N}])`;
const RANGE = String.raw`${FIGURE}(?:\s*[-–—]+\s*${FIGURE})?`;
const LIST = String.raw`${RANGE}(?:\s*(?:,|&)\s*${RANGE})*`;
const LOCATOR = new RegExp(String.raw`^(?:(?:${WORDS})(?!\p{L})\.?\s*|(?=\d))${LIST}`, 'iu');
const BRACED = /^\{([^{}]*)\}/;
