import { addressKey, doiIn } from './address.ts';
import type { MetadataRecord, Reference } from './record.ts';
import { inOrder } from './reference-formats.ts';

/** A file of metadata with its entries. */
export interface ReferenceFile {
  readonly path: string;
  readonly references: readonly Reference[];
}

/**
 * The entries of all metadata of a corpus folder, and which of them speaks of which source. An entry names its source by
 * its file, by its key, by its DOI or by its address; the first of these that finds one counts, and of two entries the
 * one that stands in an earlier file (`references.json` first, then by path), and earlier in its file.
 */
export class Catalogue {
  /** By key, in their order. */
  readonly entries: ReadonlyMap<string, Reference>;
  readonly #byPath = new Map<string, Reference>();
  readonly #byAddress = new Map<string, Reference>();
  /** The file that an entry names first of those that there are. */
  readonly #main = new Map<Reference, string>();

  /** @param paths of all sources below the folder */
  constructor(folder: string, files: readonly ReferenceFile[], paths: readonly string[]) {
    const entries = new Map<string, Reference>();
    const placed: { readonly reference: Reference; readonly beside: string }[] = [];
    for (const { path, references } of [...files].sort((a, b) => inOrder(a.path, b.path))) {
      for (const reference of references) {
        if (entries.has(reference.id)) continue;
        if (reference.id) entries.set(reference.id, reference);
        placed.push({ reference, beside: slashed(path).replace(/[^/]*$/, '') });
        for (const address of addressesOf(reference))
          if (!this.#byAddress.has(address)) this.#byAddress.set(address, reference);
      }
    }
    this.entries = entries;
    this.#linkFiles(placed, slashed(folder), paths);
  }

  /** The entry that speaks of a source, if any. `key`: what it would be cited by without one. */
  entryOf(path: string, key: string, own: MetadataRecord | undefined): Reference | undefined {
    const named = this.#byPath.get(path) ?? this.entries.get(key);
    if (named || !own) return named;
    for (const address of addressesOf(own)) {
      const found = this.#byAddress.get(address);
      if (found) return found;
    }
    return undefined;
  }

  /** The path of the source whose entry it is, where its file says so; of several files the first. */
  fileOf(reference: Reference): string | undefined {
    return this.#main.get(reference);
  }

  #linkFiles(
    placed: readonly { readonly reference: Reference; readonly beside: string }[],
    folder: string,
    paths: readonly string[],
  ): void {
    if (!placed.some(({ reference }) => reference.files)) return;
    const known = new Map(paths.map((path) => [slashed(path), path]));
    const byName = new Map<string, string | undefined>();
    for (const [path, real] of known) {
      const name = nameOf(path);
      byName.set(name, byName.has(name) ? undefined : real);
    }
    // `snapshot.html` is the name of a hundred files in Zotero's store; it says which one only where one entry names it.
    const namedBy = new Map<string, Reference | undefined>();
    for (const { reference } of placed) {
      for (const file of reference.files ?? []) {
        const name = nameOf(file);
        namedBy.set(name, namedBy.has(name) && namedBy.get(name) !== reference ? undefined : reference);
      }
    }
    for (const { reference, beside } of placed) {
      for (const file of reference.files ?? []) {
        const absolute = /^(?:\/|[A-Za-z]:\/)/.test(file);
        const name = nameOf(file);
        const found =
          (absolute
            ? known.get(file)
            : (known.get(resolved(`${beside}${file}`)) ?? known.get(resolved(`${folder}/${file}`)))) ??
          (namedBy.get(name) === reference ? byName.get(name) : undefined);
        if (found === undefined || this.#byPath.has(found)) continue;
        this.#byPath.set(found, reference);
        if (!this.#main.has(reference)) this.#main.set(reference, found);
      }
    }
  }
}

/** What the DOI and the address of a record are found by. */
function addressesOf(record: MetadataRecord): readonly string[] {
  let found = addresses.get(record);
  if (!found) {
    const doi = record.entry?.['DOI'];
    const doiOf = (typeof doi === 'string' ? doiIn(doi) : undefined) ?? (record.url && doiIn(record.url));
    const address = record.url && addressKey(record.url);
    found = [...(doiOf ? [`doi:${doiOf}`] : []), ...(address ? [address] : [])];
    addresses.set(record, found);
  }
  return found;
}

// A record is never changed in place.
const addresses = new WeakMap<MetadataRecord, readonly string[]>();

function slashed(path: string): string {
  return path.replaceAll('\\', '/').normalize('NFC');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Without `.` and `..` inside. */
function resolved(path: string): string {
  if (!/(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(path)) return path;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && (part !== '' || !parts.length)) parts.push(part);
  }
  return parts.join('/');
}
