import { rows } from '../../../text/table.ts';
// Command (without its backslash), what it is (a letter; a letter that an accent may stand on; an accent), and the
// letter, or the combining mark as its code point. Vietnamese letters have the names that the vietex and T5 packages use.
import table from '../data/latex-letters.tsv';

/**
 * Writes the letters that a TeX file spells out as what they are: `{\d{\^e}}` → `{ệ}`, `\'{\ohorn}` → `ớ`, `{\DJ}` →
 * `{Đ}`. Other commands stay as they stand. Linear in the text's length, however deeply accents are nested.
 */
export function composeLetters(text: string): string {
  if (!text.includes('\\')) return text;
  let before;
  let composed = text.replace(COMMAND, spelled);
  // Each turn sets the innermost accents; a Vietnamese letter has two, and a file that nests more gains nothing.
  for (let turn = 0; turn < 4 && composed !== before; turn++) {
    before = composed;
    composed = composed.replace(ACCENTED, accented);
  }
  return composed;
}

const known = new Map(rows(table).map(([command = '', kind = '', value = '']) => [command, { kind, value }]));

/** A letter by name, with what ends the name: `\ohorn{}`, `\DJ `, `\ss`. */
const COMMAND = /\\([A-Za-z]{1,11})(?![A-Za-z])(?:\{\}|[ \t]{1,3})?/g;

function spelled(written: string, command: string): string {
  const found = known.get(command);
  return found?.kind === 'letter' ? found.value : written;
}

/** An accent by its sign or name, and the letter under it, in up to two braces: `\^e`, `\d{o}`, `\'{{ê}}`, `\'{\i}`. */
const ACCENTED =
  /\\(?:([`'^"~=.])|([A-Za-z]{1,4})(?![A-Za-z]))\s{0,3}(\{\s?)?(\{)?(?:(\p{L}\p{M}{0,3})|\\([ij])(?![A-Za-z])(?:\{\})?)(\})?(\s?\})?/gu;

function accented(written: string, ...groups: readonly (string | undefined)[]): string {
  const [sign, name, outer, inner, letter, dotless, close = '', closeOuter = ''] = groups;
  const mark = known.get(sign ?? name ?? '');
  const base = letter ?? known.get(dotless ?? '')?.value;
  if (mark?.kind !== 'accent' || base === undefined) return written;
  const opened = Number(outer !== undefined) + Number(inner !== undefined);
  const closed = `${close}${closeOuter}`.replace(/\s/g, '');
  // `\^{ab}`: more than a letter stands in the braces. A brace that closes what began before goes back.
  if (closed.length < opened) return written;
  return (base + String.fromCodePoint(parseInt(mark.value, 16))).normalize('NFC') + closed.slice(opened);
}
