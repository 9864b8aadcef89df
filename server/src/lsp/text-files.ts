import { join } from 'node:path';
import { LineIndex } from '../base/line-index.ts';
import { REFERENCES_FILE } from '../corpus/metadata/reference-formats.ts';
import type { TextFile } from '../features/references.ts';
import { lookAt } from '../platform/find-reports.ts';
import { readText } from '../platform/nearest-file.ts';
import { pathOf, uriOf } from './convert.ts';
import type { Documents } from './documents.ts';
import { isInside } from './workspace.ts';

/** The files of the corpus as they stand in the editor, else on disk, and the metadata among them. */
export class TextFiles {
  readonly #documents: Documents;
  readonly #corpusFolders: () => readonly string[];

  constructor(documents: Documents, corpusFolders: () => readonly string[]) {
    this.#documents = documents;
    this.#corpusFolders = corpusFolders;
  }

  /** The file of this path; undefined where there is none. Rejects where it is no text. */
  async read(path: string): Promise<TextFile | undefined> {
    const open = this.#documents.uris().find((uri) => pathOf(uri) === path);
    const document = open === undefined ? undefined : this.#documents.get(open);
    if (document) return document;
    if (!(await lookAt(path))) return undefined;
    const text = await readText(path);
    return { uri: uriOf(path), version: null, text, lines: new LineIndex(text) };
  }

  /** The metadata beside a file of the corpus, if there are any. */
  async metadataBeside(path: string): Promise<TextFile | undefined> {
    const folder = this.#corpusFolders().find((one) => isInside(path, one));
    return folder === undefined ? undefined : this.read(join(folder, REFERENCES_FILE));
  }

  /** Is this the path of the metadata of a corpus folder? */
  isMetadata(path: string | undefined): boolean {
    return path !== undefined && this.#corpusFolders().some((folder) => path === join(folder, REFERENCES_FILE));
  }
}
