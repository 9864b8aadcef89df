import type { CslItem } from './csl-item.ts';
import type { Run } from './rich-text.ts';
import type { ListLocale } from './styles.ts';

/** One source of a reference list, formatted. */
export interface ListEntry {
  /** The citekey. */
  readonly key: string;
  readonly runs: readonly Run[];
}

/** A citation processor, as the rest of Attest sees it; its program is loaded when a list is first asked for. */
export interface Formatter {
  /** The XML of a shipped style, by its id. */
  shipped(id: string): string | undefined;
  /** A style as it is used with a locale: with the words of Vietnamese that CSL lacks, and that locale as its own. */
  readied(style: string, locale: ListLocale): string;
  /**
   * The list of these items, in the order of the style; the items come in the order in which they are cited.
   *
   * @param style XML, `readied`
   * @throws StyleFault where the style can't be used
   */
  list(items: readonly CslItem[], style: string, locale: ListLocale): readonly ListEntry[];
}

/** A style is no style, or has no list; the reason stands in the message. */
export class StyleFault extends Error {
  readonly kind: 'broken' | 'no list';
  constructor(kind: StyleFault['kind'], reason = '') {
    super(reason);
    this.name = 'StyleFault';
    this.kind = kind;
  }
}

/** By its name: the processor's own bundle has a class of its own. */
export function isStyleFault(error: unknown): error is StyleFault {
  return error instanceof Error && error.name === 'StyleFault';
}

/** The style that a dependent one stands for, by its id; undefined for an independent style. */
export function parentStyle(style: string): string | undefined {
  const link = /<link\b[^<>]*\brel="independent-parent"[^<>]*>/.exec(style)?.[0];
  return link && /\bhref="[^"]*\/([^"/]+)"/.exec(link)?.[1];
}
