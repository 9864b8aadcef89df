import type { TextDocumentPositionParams } from 'vscode-languageserver/node';
import { ReferencesRequest } from 'vscode-languageserver/node';
import { sourceOf as citedSource } from '../../corpus/corpus.ts';
import type { Source } from '../../corpus/source.ts';
import { declarations, keyOfEntry, references } from '../../features/references.ts';
import type { Session } from '../../features/session.ts';
import { sourceMeant } from '../../features/source-files.ts';
import { pathOf } from '../convert.ts';
import type { Desk } from '../desk.ts';
import type { Service } from './service.ts';

/** Every citation of a source, from a citation of it, from its file, and from its entry of the metadata. */
export const citations: Service = {
  capabilities: () => ({ referencesProvider: true }),
  answers({ desk, answer }) {
    answer(ReferencesRequest.type, async (params, signal) => {
      const { uri } = params.textDocument;
      const session = await desk().session(uri, signal);
      const source = await sourceOf(desk(), session, params);
      if (!source) return null;
      const found = references(session, source, await desk().reportsBeside(uri, signal));
      if (!params.context.includeDeclaration) return found;
      return [
        ...declarations(session, source, await desk().files.metadataBeside(source.path, session.corpus)),
        ...found,
      ];
    });
  },
};

async function sourceOf(
  desk: Desk,
  session: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Promise<Source | undefined> {
  const document = desk.documents.get(uri);
  const path = pathOf(uri);
  if (path === undefined || !desk.files.isMetadata(path))
    return sourceMeant(session, uri, document, document?.lines.offsetAt(position) ?? 0);
  const metadata = await desk.files.read(path);
  const key = metadata && keyOfEntry(metadata, metadata.lines.offsetAt(position));
  return key === undefined ? undefined : citedSource(session.corpus, key);
}
