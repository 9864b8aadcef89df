import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { touches } from '../base/span.ts';
import { sourceOf } from '../corpus/corpus.ts';
import { keyInFrontMatter, keysInMetadata, type KeyPlace } from '../corpus/metadata/key-places.ts';
import { stemOf } from '../corpus/stem.ts';
import { isEntryAlone, type Source } from '../corpus/source.ts';
import { navigationMessages as messages } from '../messages/navigation.ts';
import { writtenKey } from '../report/citation-key.ts';
import type { CitingReport } from './citing-reports.ts';
import { citationEdits, keyEdits, linkEdits, nameOf } from './key-edits.ts';
import { rangeOf } from './places.ts';
import type { TextFile } from './references.ts';
import type { OpenReport, Session } from './session.ts';
import { WorkspaceEdits } from './workspace-edits.ts';

/** Why something can't be renamed, for the user to read. */
export interface RenameRefusal {
  readonly refused: string;
}

export interface RenameTarget {
  readonly source: Source;
  /** Of the key under the cursor. */
  readonly range: Range;
}

/**
 * The source whose key stands at an offset of a report.
 *
 * @param places where metadata name keys, if it is a file of metadata (or a source with its own)
 */
export function renameTarget(
  session: Session,
  document: Pick<OpenReport, 'lines'> & Partial<Pick<OpenReport, 'report'>>,
  offset: number,
  places: readonly KeyPlace[],
): RenameTarget | RenameRefusal {
  const place = places.find((one) => touches(one, offset));
  const citation = document.report?.citations.find(({ keySpan: { start, end } }) =>
    touches({ start: start - 1, end }, offset),
  );
  const found = place ?? (citation && { ...citation.keySpan, key: citation.key });
  if (!found?.key) return { refused: messages.noKeyHere[session.locale]() };
  const source = sourceOf(session.corpus, found.key);
  if (!source) return { refused: messages.unknownKey[session.locale](found.key) };
  return { source, range: rangeOf(document.lines, found) };
}

/** What a rename has to look at. */
export interface RenameWorld {
  readonly reports: readonly CitingReport[];
  /** The source's own file; undefined where it has gone. */
  readonly own: TextFile | undefined;
  /** The files of metadata beside the sources. */
  readonly metadata: readonly TextFile[];
  exists(path: string): Promise<boolean>;
}

/**
 * The edits that give a source another key: in all reports, in the metadata, and in its front matter; where the key is the
 * file's name, the file is renamed, and links to it lead on.
 */
export async function renameSource(
  session: Session,
  source: Source,
  newName: string,
  world: RenameWorld,
): Promise<WorkspaceEdit | RenameRefusal> {
  const { locale, client } = session;
  const key = newName.trim().replace(/^@/, '').normalize('NFC');
  const own = world.own && keyInFrontMatter(world.own.text);
  // A key that an entry gives stands in the metadata alone; a file of metadata is no source's own.
  const byName = own?.key !== source.id && stemOf(source.path) === source.id && !isEntryAlone(source);
  const metadata = world.metadata.map((file) => ({ file, entries: keysInMetadata(file.uri, file.text) }));
  const refused = refusal();
  if (refused !== undefined) return { refused };
  if (key === source.id) return { changes: {} };
  const path = byName ? siblingPath(source.path, key) : source.path;
  // A name that differs in case alone is the same file on some systems.
  if (byName && path.toLowerCase() !== source.path.toLowerCase() && (await world.exists(path)))
    return { refused: messages.takenFile[locale](nameOf(path)) };

  const files = new WorkspaceEdits(session, messages.renamed[locale](source.id, key));
  for (const report of world.reports) {
    files.edit(report, citationEdits(report, session.corpus, source, key));
    if (byName) files.edit(report, linkEdits(session, report, source, nameOf(path)));
  }
  for (const { file, entries } of metadata) files.edit(file, keyEdits(file, entries, source.id, key));
  if (world.own && own && !byName) files.edit(world.own, keyEdits(world.own, [own], source.id, key));
  if (byName) files.rename(session.uriOf(source.path), session.uriOf(path));
  return files.workspaceEdit();

  function refusal(): string | undefined {
    if (!key) return messages.emptyKey[locale]();
    if (!writtenKey(key, false)) return messages.uncitableKey[locale](key);
    if (key === source.id) return undefined;
    const other = sourceOf(session.corpus, key);
    if (other && other !== source) return messages.takenKey[locale](key, other.path);
    if (metadata.some(({ entries }) => entries.some((entry) => entry.key === key)))
      return messages.takenEntry[locale](key);
    if (!byName) return undefined;
    if (!client.renamesFiles) return messages.noFileRename[locale](nameOf(source.path));
    return isFileName(key) ? undefined : messages.noFileName[locale](key);
  }
}

/** The path of a file in the same folder with the same ending. */
function siblingPath(path: string, stem: string): string {
  const name = nameOf(path);
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? '';
  return path.slice(0, path.length - name.length) + stem + ending;
}

function isFileName(stem: string): boolean {
  if (/[\\/:*?"<>|\p{Cc}]/u.test(stem) || /^\.|[. ]$/.test(stem)) return false;
  return !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(stem);
}
