/** The endings of files that Attest reads, without their dots: sources, then metadata. A test holds them to the server's. */
export const READABLE: readonly string[] =
  'txt md html htm xhtml mhtml mht jsonl ndjson epub pdf docx odt rtf doc bib ris json yaml yml'.split(' ');

/** Is a file of this name read where it lies at the top of a corpus folder? */
export function isReadable(name: string): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return ending === 'json' ? /^references\.json$|\.csl\.json$/i.test(name) : READABLE.includes(ending);
}
