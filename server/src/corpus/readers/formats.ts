/** The formats that Attest reads. Which reader each has stands in read-file.ts. */
export type Format = 'text' | 'markdown';

const EXTENSIONS: ReadonlyMap<string, Format> = new Map([
  ['.txt', 'text'],
  ['.md', 'markdown'],
]);

/** The format of a file by its name; undefined where there is no reader for it. */
export function formatOf(path: string): Format | undefined {
  return EXTENSIONS.get(/\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '');
}

/** Is there a reader for files of this name? */
export function isReadable(path: string): boolean {
  return formatOf(path) !== undefined;
}
