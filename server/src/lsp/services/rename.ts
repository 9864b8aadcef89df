import type { TextDocumentPositionParams } from 'vscode-languageserver/node';
import { PrepareRenameRequest, RenameRequest } from 'vscode-languageserver/node';
import { keyInFrontMatter, keysInMetadata } from '../../corpus/metadata/key-places.ts';
import type { RenameTarget } from '../../features/rename.ts';
import { renameSource, renameTarget } from '../../features/rename.ts';
import type { Session } from '../../features/session.ts';
import { sourceAt } from '../../features/source-files.ts';
import { navigationMessages as messages } from '../../messages/navigation.ts';
import { lookAt } from '../../platform/find-reports.ts';
import { pathOf } from '../convert.ts';
import type { Desk } from '../desk.ts';
import { Refused } from '../guard.ts';
import type { Service } from './service.ts';

/** Another key for a source, in all reports and wherever the key comes from. */
export const renaming: Service = {
  capabilities: (desk) => ({ renameProvider: desk.preparesRename ? { prepareProvider: true } : true }),
  answers({ desk, answer }) {
    answer(PrepareRenameRequest.type, async (params, signal) => {
      const { source, range } = await target(desk(), await desk().session(params.textDocument.uri, signal), params);
      return { range, placeholder: source.id };
    });
    answer(RenameRequest.type, async (params, signal) => {
      // The whole corpus, since a key that is free must be free of sources that are still being read.
      const { uri } = params.textDocument;
      const session = await desk().wholeSession(uri, signal);
      const { source } = await target(desk(), session, params);
      const edit = await renameSource(session, source, params.newName, {
        reports: await desk().reportsBeside(uri, signal),
        own: await readable(source.path, session, desk().files.read(source.path)),
        metadata: await readable(source.path, session, desk().files.metadataBeside(source.path, session.corpus)),
        exists: async (path) => (await lookAt(path)) !== undefined,
      });
      if ('refused' in edit) throw new Refused(edit.refused);
      return edit;
    });
  },
};

/** @throws Refused where no key of a known source stands there */
async function target(
  desk: Desk,
  session: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Promise<RenameTarget> {
  const path = pathOf(uri);
  const document = desk.documents.get(uri);
  const file = document ?? (path === undefined ? undefined : await readable(path, session, desk.files.read(path)));
  if (!file) throw new Refused(messages.noKeyHere[session.locale]());
  const offset = file.lines.offsetAt(position);
  const metadata = desk.files.isMetadata(path);
  const own = !metadata && sourceAt(session, uri) ? keyInFrontMatter(file.text) : undefined;
  const places = metadata ? keysInMetadata(uri, file.text) : own ? [own] : [];
  const report = metadata || sourceAt(session, uri) ? undefined : document?.report;
  const found = renameTarget(session, { lines: file.lines, ...(report && { report }) }, offset, places);
  if ('refused' in found) throw new Refused(found.refused);
  return found;
}

async function readable<T>(path: string, { locale }: Session, file: Promise<T>): Promise<T> {
  try {
    return await file;
  } catch (error) {
    throw new Refused(messages.unreadable[locale](path, error instanceof Error ? error.message : String(error)));
  }
}
