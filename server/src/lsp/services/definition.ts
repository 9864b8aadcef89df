import { DefinitionRequest } from 'vscode-languageserver/node';
import { definition } from '../../features/definition.ts';
import type { Service } from './service.ts';

/** From a citation into its source. */
export const definitions: Service = {
  capabilities: () => ({ definitionProvider: true }),
  answers({ place, answer }) {
    answer(DefinitionRequest.type, async (params, signal) => {
      const at = await place(params, signal);
      return at && definition(at.session, at.document, at.offset, signal);
    });
  },
};
