import { CodeLensRequest } from 'vscode-languageserver/node';
import { fileLens, headingLenses, sourceLens } from '../../features/code-lens.ts';
import { sourceAt } from '../../features/source-files.ts';
import { sourceShownAt } from '../../features/source-texts.ts';
import { allFindings } from '../verdict.ts';
import type { Service } from './service.ts';

/** Lines over headings and at the head of sources: how often is cited, and what is wrong. */
export const lenses: Service = {
  capabilities: () => ({ codeLensProvider: {} }),
  answers({ desk, answer }) {
    answer(CodeLensRequest.type, async ({ textDocument: { uri } }, signal) => {
      const session = await desk().session(uri, signal);
      if (!session.config.codeLens.enabled) return [];
      const source = sourceAt(session, uri);
      if (source) {
        const lens = sourceLens(session, uri, source, await desk().reportsBeside(uri, signal));
        return sourceShownAt(session, uri) ? [lens, fileLens(session, source)] : [lens];
      }
      const verdict = await desk().verdicts.of(uri, signal);
      if (!verdict || desk().isSource(verdict.document)) return [];
      return headingLenses(verdict.session, verdict.document, allFindings(verdict));
    });
  },
};
