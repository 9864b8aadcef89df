import type { FieldNames } from '../config.ts';
import { excluded } from './excluded.ts';
import { referenceFormatOf } from './metadata/reference-formats.ts';
import { formatOf } from './readers/formats.ts';

/** What a project says of the files of a corpus folder. */
export interface FolderRules {
  /** Patterns of files that are no sources, as in .gitignore. */
  readonly exclude?: readonly string[];
  /** How the fields of lists of articles are called, where it is not as usual. */
  readonly fields?: FieldNames;
}

/** The corpus folders: which of their files are read, and how. */
export class CorpusFolders {
  readonly paths: readonly string[];
  readonly #isReadable: (path: string) => boolean;
  #rules: ReadonlyMap<string, FolderRules> = new Map();
  #isExcluded: ReadonlyMap<string, (path: string) => boolean> = new Map();

  /**
   * @param paths absolute, without a separator at the end; of a file below two of them, the first has it
   * @param isReadable is it, by its name, a source of a format that is read?
   */
  constructor(
    paths: readonly string[],
    isReadable: (path: string) => boolean,
    rules: ReadonlyMap<string, FolderRules> = new Map(),
  ) {
    this.paths = paths;
    this.#isReadable = isReadable;
    this.heed(rules);
  }

  /** What is to be heeded in each folder from now on. */
  heed(rules: ReadonlyMap<string, FolderRules>): void {
    this.#rules = rules;
    this.#isExcluded = new Map(this.paths.map((folder) => [folder, excluded(rules.get(folder)?.exclude ?? [])]));
  }

  /** The folder that a path lies in. */
  of(path: string): string | undefined {
    return this.paths.find((folder) => path.startsWith(folder) && /^[/\\]/.test(path.slice(folder.length)));
  }

  /** Is it a source of a format that is read here, or metadata beside the sources, and not excluded? */
  read(path: string, folder = this.of(path)): boolean {
    if (folder === undefined) return false;
    const inside = path.slice(folder.length + 1);
    return (
      (this.#isReadable(path) || referenceFormatOf(inside) !== undefined) && !this.#isExcluded.get(folder)?.(inside)
    );
  }

  /** Does its name, or that of a folder on the way to it, begin with a dot? */
  hides(path: string): boolean {
    return /[/\\]\./.test(path.slice(this.of(path)?.length ?? 0));
  }

  /** The names that differ from the usual ones; undefined where none does, and for all but lists of articles. */
  fieldsOf(path: string): FieldNames | undefined {
    if (formatOf(path) !== 'articles') return undefined;
    const fields = this.#rules.get(this.of(path) ?? '')?.fields ?? {};
    return Object.keys(fields).length ? fields : undefined;
  }
}

/** The names of fields as they are kept with what was read by them. */
export function told(fields: FieldNames | undefined): string | undefined {
  return fields && JSON.stringify(fields);
}
