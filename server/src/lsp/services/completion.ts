import { CompletionRequest, CompletionResolveRequest } from 'vscode-languageserver/node';
import { complete, reportOf, resolveCompletion, TRIGGERS } from '../../features/completion.ts';
import type { OpenReport } from '../../features/session.ts';
import type { Service } from './service.ts';

/** Citations completed while they are typed. */
export const completion: Service = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: true } }),
  answers({ desk, place, answer }) {
    answer(CompletionRequest.type, async (params, signal) => {
      desk().verdicts.lingers(params.textDocument.uri);
      const at = await place(params, signal);
      return at && complete(at.session, at.document, at.offset, signal);
    });
    answer(CompletionResolveRequest.type, async (item, signal) => {
      const reportAt = (uri: string): OpenReport | undefined => {
        desk().verdicts.lingers(uri);
        return desk().documents.get(uri);
      };
      return resolveCompletion(await desk().session(reportOf(item), signal), reportAt, item, signal);
    });
  },
};
