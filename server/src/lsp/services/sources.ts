import { sourceOf } from '../../corpus/corpus.ts';
import { declarations, references } from '../../features/references.ts';
import { sourceOverview, sourceRows } from '../../features/source-view.ts';
import type { Asked } from '../../protocol/asked.ts';
import {
  type GroupParams,
  IS_SOURCE,
  SOURCE,
  type SourceOverview,
  type SourceRows,
  SOURCES,
  type SourcesParams,
} from '../../protocol/sources.ts';
import type { Service } from './service.ts';

/** The overview, or where a group is named some of its rows. */
const ASKED: Asked<SourcesParams & Partial<GroupParams>, SourceOverview | SourceRows> = { method: SOURCES.method };

/** The list of the sources, for a view; the notification `attest/sourcesChanged` says when to ask again. */
export const sources: Service = {
  answers({ desk, answer }) {
    answer(ASKED, async ({ by, report, query = '', group, from = 0 }, signal) => {
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
    answer(IS_SOURCE, async ({ textDocument: { uri } }, signal) => {
      await desk().session(uri, signal);
      return desk().isSource({ uri });
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
