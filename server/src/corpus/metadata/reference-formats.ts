/** The formats of metadata that Attest reads beside the sources. */
export type ReferenceFormat = 'csl-json' | 'csl-yaml' | 'bibtex' | 'ris';

/** The file of metadata that comes before all others. */
export const REFERENCES_FILE = 'references.json';

/**
 * The format of a file of metadata, by its path below the corpus folder (`references.json`, `Zotero/My Library.bib`);
 * undefined for any other file. `.bib`, `.ris` and `.csl.json` are nothing else wherever they stand; `references.json`
 * and YAML are metadata at the root alone.
 */
export function referenceFormatOf(inside: string): ReferenceFormat | undefined {
  const name = inside.replaceAll('\\', '/');
  if (/\.bib$/i.test(name)) return 'bibtex';
  if (/\.ris$/i.test(name)) return 'ris';
  if (name === REFERENCES_FILE || /\.csl\.json$/i.test(name)) return 'csl-json';
  return /^[^/]+\.ya?ml$/i.test(name) ? 'csl-yaml' : undefined;
}

/** The order in which files of metadata count: `references.json` first, then by their paths. */
export function inOrder(a: string, b: string): number {
  const own = Number(isOwn(b)) - Number(isOwn(a));
  return own || (a < b ? -1 : a > b ? 1 : 0);
}

function isOwn(path: string): boolean {
  return /(?:^|[/\\])references\.json$/.test(path);
}
