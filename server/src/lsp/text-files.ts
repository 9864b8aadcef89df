import { LineIndex } from '../base/line-index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { referenceFormatOf } from '../corpus/metadata/reference-formats.ts';
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

  /** The files of metadata beside a file of the corpus, in the order in which they count. */
  async metadataBeside(path: string, { metadata = [] }: Corpus): Promise<readonly TextFile[]> {
    const folder = this.#corpusFolders().find((one) => isInside(path, one));
    if (folder === undefined) return [];
    const files = await Promise.all(metadata.filter((one) => isInside(one, folder)).map((one) => this.read(one)));
    return files.filter((file) => file !== undefined);
  }

  /** Is this the path of a file of metadata in a corpus folder? */
  isMetadata(path: string | undefined): boolean {
    const folder = path === undefined ? undefined : this.#corpusFolders().find((one) => isInside(path, one));
    return folder !== undefined && referenceFormatOf((path ?? '').slice(folder.length + 1)) !== undefined;
  }
}
