import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { sourceOf } from '../corpus/corpus.ts';
import { keyInFrontMatter, keysInMetadata } from '../corpus/metadata/key-places.ts';
import { formatOf } from '../corpus/readers/formats.ts';
import { stemOf } from '../corpus/stem.ts';
import { navigationMessages as messages } from '../messages/navigation.ts';
import { writtenKey } from '../report/citation-key.ts';
import type { CitingReport } from './citing-reports.ts';
import { citationEdits, keyEdits, linkEdits, nameOf } from './key-edits.ts';
import type { TextFile } from './references.ts';
import type { Session } from './session.ts';
import { sourceOfFile } from './source-files.ts';
import { WorkspaceEdits } from './workspace-edits.ts';

/** A file that is about to get another name, or place; absolute paths. */
export interface FileRename {
  readonly from: string;
  readonly to: string;
}

/** What a renamed file has to be looked at with. */
export interface FileRenameWorld {
  readonly reports: readonly CitingReport[];
  /** Of each file that is renamed, by its old path, what stands in it; missing where it is no text. */
  readonly own: ReadonlyMap<string, TextFile>;
  /** The files of metadata beside each, by the same. */
  readonly metadata: ReadonlyMap<string, readonly TextFile[]>;
}

/**
 * The edits that go with renaming the files of sources: where a source has its key from the name of its file, the reports
 * cite it by the new one, and so do the metadata that speak of it by that key; links to the file lead on. A source whose key
 * stands in its own file or is given by an entry under another keeps it. A name that no citation can have, or that is
 * another source's key, changes no citation.
 */
export function editsForRenamedFiles(
  session: Session,
  renames: readonly FileRename[],
  world: FileRenameWorld,
): WorkspaceEdit | null {
  const { corpus, locale } = session;
  const moves = renames.flatMap((rename) => {
    const source = formatOf(rename.to) === undefined ? undefined : sourceOfFile(corpus, rename.from);
    return source ? [{ ...rename, source }] : [];
  });
  const [first] = moves;
  if (!first) return null;
  const files = new WorkspaceEdits(session, messages.renamed[locale](first.source.id, stemOf(first.to)));
  for (const { from, to, source } of moves) {
    const key = keyAfter();
    const stays = folderOf(from) === folderOf(to);
    for (const report of world.reports) {
      if (key !== undefined) files.edit(report, citationEdits(report, corpus, source, key));
      // Where the file goes elsewhere, the way to it is another for each report; the editor's own setting is for that.
      if (stays) files.edit(report, linkEdits(session, report, source, nameOf(to)));
    }
    if (key === undefined) continue;
    for (const file of world.metadata.get(from) ?? [])
      files.edit(file, keyEdits(file, keysInMetadata(file.uri, file.text), source.id, key));

    /** The key that the source has afterwards; undefined where it is the same, or none that could be cited. */
    function keyAfter(): string | undefined {
      const own = world.own.get(from);
      const byName = stemOf(from) === source.id && (!own || keyInFrontMatter(own.text)?.key !== source.id);
      const next = stemOf(to);
      if (!byName || next === source.id || writtenKey(next, false) === undefined) return undefined;
      const other = sourceOf(corpus, next);
      return other && other !== source ? undefined : next;
    }
  }
  return files.isEmpty ? null : files.workspaceEdit();
}

function folderOf(path: string): string {
  return path.slice(0, path.length - nameOf(path).length);
}
