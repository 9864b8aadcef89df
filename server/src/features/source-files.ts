import { type Corpus, sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { citationAt } from '../report/report-places.ts';
import type { OpenReport, Session } from './session.ts';
import { sourceShownAt } from './source-texts.ts';

/** The source whose file this is, or whose words are shown there, if it is one. */
export function sourceAt(session: Session, uri: string): Source | undefined {
  const shown = sourceShownAt(session, uri);
  if (shown) return shown;
  const path = session.pathOf(uri);
  return path === undefined ? undefined : sourceOfFile(session.corpus, path);
}

/** The same by the file's path. */
export function sourceOfFile(corpus: Corpus, path: string): Source | undefined {
  return byPath(corpus).get(path);
}

/** What the cursor means: the source of the citation there, or the source whose file it stands in. */
export function sourceMeant(
  session: Session,
  uri: string,
  document: OpenReport | undefined,
  offset: number,
): Source | undefined {
  const own = sourceAt(session, uri);
  if (own) return own;
  const citation = document && citationAt(document.report, offset);
  return citation && sourceOf(session.corpus, citation.key);
}

// A corpus is never changed in place, so its files are sorted once.
const known = new WeakMap<Corpus, Map<string, Source | undefined>>();

function byPath(corpus: Corpus): ReadonlyMap<string, Source | undefined> {
  let paths = known.get(corpus);
  if (!paths) {
    // A file that holds several sources is none of them.
    paths = new Map();
    for (const source of corpus.sources.values()) paths.set(source.path, paths.has(source.path) ? undefined : source);
    known.set(corpus, paths);
  }
  return paths;
}
