import type { Location } from 'vscode-languageserver/node';
import { ProtocolRequestType } from 'vscode-languageserver/node';
import { sourceOf } from '../../corpus/corpus.ts';
import { declarations, references } from '../../features/references.ts';
import type { Grouping } from '../../features/source-groups.ts';
import { type SourceOverview, sourceOverview, type SourceRows, sourceRows } from '../../features/source-view.ts';
import type { Service } from './service.ts';

interface SourcesParams {
  readonly by: Grouping;
  /** The report that is being written; its workspace folder's sources are listed. */
  readonly report?: string;
  /** What the user filters by. */
  readonly query?: string;
  /** The group whose rows are wanted; without it the groups are. */
  readonly group?: string;
  /** How many rows of it the client has already. */
  readonly from?: number;
}

interface SourceParams {
  readonly key: string;
  readonly report?: string;
}

/** Where a source is declared, and where it is cited. */
interface SourcePlaces {
  readonly declared: readonly Location[];
  readonly cited: readonly Location[];
}

const SOURCES = new ProtocolRequestType<SourcesParams, SourceOverview | SourceRows, never, void, void>(
  'attest/sources',
);
const SOURCE = new ProtocolRequestType<SourceParams, SourcePlaces | null, never, void, void>('attest/source');

/** The list of the sources, for a view; the notification `attest/sourcesChanged` says when to ask again. */
export const sources: Service = {
  answers({ desk, answer }) {
    answer(SOURCES, async ({ by, report, query = '', group, from = 0 }, signal) => {
      const uri = await desk().uriOfCorpus(report);
      const session = await desk().session(uri, signal);
      const asked = { by, query, report };
      if (group === undefined) {
        // Whatever changes while the answer is made is told after it.
        desk().sourcesAsked();
        return sourceOverview(session, desk().corpusState(uri), asked, signal);
      }
      return sourceRows(session, { ...asked, group, from }, await desk().reportsBeside(uri, signal), signal);
    });
    answer(SOURCE, async ({ key, report }, signal) => {
      const uri = await desk().uriOfCorpus(report);
      const session = await desk().session(uri, signal);
      const source = sourceOf(session.corpus, key);
      if (!source) return null;
      return {
        declared: declarations(session, source, await desk().files.metadataBeside(source.path, session.corpus)),
        cited: references(session, source, await desk().reportsBeside(uri, signal)),
      };
    });
  },
};
