import { FileOperationPatternKind, WillRenameFilesRequest } from 'vscode-languageserver/node';
import { isTextFile, READABLE_ENDINGS } from '../../corpus/readers/formats.ts';
import { editsForRenamedFiles, type FileRename } from '../../features/file-renames.ts';
import type { TextFile } from '../../features/references.ts';
import { pathOf } from '../convert.ts';
import type { Service } from './service.ts';

const FILTER = {
  scheme: 'file',
  pattern: {
    glob: `**/*.{${READABLE_ENDINGS.map((ending) => ending.slice(1)).join(',')}}`,
    matches: FileOperationPatternKind.file,
    options: { ignoreCase: true },
  },
};

/** The file of a source gets another name in the editor: the reports go on citing it, in the same step. */
export const fileRenames: Service = {
  capabilities: (desk) =>
    desk.asksBeforeRenames ? { workspace: { fileOperations: { willRename: { filters: [FILTER] } } } } : {},
  answers({ desk, answer }) {
    answer(WillRenameFilesRequest.type, async ({ files }, signal) => {
      const renames = files.flatMap(({ oldUri, newUri }): FileRename[] => {
        const [from, to] = [pathOf(oldUri), pathOf(newUri)];
        return from === undefined || to === undefined ? [] : [{ from, to }];
      });
      const uri = files[0]?.oldUri;
      if (uri === undefined) return null;
      // It may have its name since a moment only, and what is cited by that name is to have the next one.
      const paths = renames.map(({ from }) => from);
      const session = await desk().sessionWith(uri, paths, signal);
      const own = new Map<string, TextFile>();
      const metadata = new Map<string, readonly TextFile[]>();
      for (const { from } of renames) {
        const file = isTextFile(from) ? await desk().files.read(from) : undefined;
        if (file) own.set(from, file);
        metadata.set(from, await desk().files.metadataBeside(from, session.corpus));
      }
      const reports = await desk().reportsBeside(uri, signal);
      return editsForRenamedFiles(session, renames, { reports, own, metadata });
    });
  },
};
