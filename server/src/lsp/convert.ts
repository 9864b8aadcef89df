import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path of a `file:` URI; undefined for a document that is in no file system of ours (untitled, a web address). */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // A `file:` URI with a host, or with an encoded slash, names no path on this machine.
    return undefined;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
