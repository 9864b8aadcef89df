import { DefinitionRequest } from 'vscode-languageserver/node';
import { definition, entryMeant } from '../../features/definition.ts';
import { declarations } from '../../features/references.ts';
import type { Service } from './service.ts';

/** From a citation into its source. */
export const definitions: Service = {
  capabilities: () => ({ definitionProvider: true }),
  answers({ desk, place, answer }) {
    answer(DefinitionRequest.type, async (params, signal) => {
      const at = await place(params, signal);
      if (!at) return null;
      const entry = entryMeant(at.session, at.document, at.offset);
      if (!entry) return definition(at.session, at.document, at.offset, signal);
      // A source without text is its entry.
      const metadata = await desk().files.metadataBeside(entry.path, at.session.corpus);
      return declarations(at.session, entry, metadata);
    });
  },
};
