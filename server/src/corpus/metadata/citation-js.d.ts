/** The parts of citation.js that are used here; they have no types of their own. */
declare module '@citation-js/plugin-bibtex/lib/mapping/index.js' {
  interface Entry {
    readonly type: string;
    readonly label: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }
  /** CSL-JSON of each entry; one that is named by another's `crossref` must be among them. */
  export function parse(entries: readonly Entry[]): Record<string, unknown>[];
}
declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  /** The value of a field of this name: text, a list, names in parts. Throws for TeX that it cannot read. */
  export function parse(text: string, field: string): unknown;
}
