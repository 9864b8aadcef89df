import type { DocumentLink } from 'vscode-languageserver-types';
import { sourceOf } from '../corpus/corpus.ts';
import { sentenceAround } from '../report/report-places.ts';
import { passagesOn } from './passages.ts';
import { linkToLine, rangeInSource, rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';
import { whence } from './source-words.ts';

/** What a link needs to find its passage later. */
export interface LinkData {
  readonly uri: string;
  readonly key: string;
  /** Of the citation, UTF-16 code units. */
  readonly offset: number;
}

/** A link on each citation of a known source. Where it leads to is found when it is asked for (`resolveLink`). */
export function documentLinks(session: Session, { uri, report, lines }: OpenReport): DocumentLink[] {
  return report.citations.flatMap(({ key, keySpan }) => {
    const source = sourceOf(session.corpus, key);
    if (!source) return [];
    const data: LinkData = { uri, key: source.id, offset: keySpan.start };
    const { title, url } = source.metadata;
    const tooltip = [title ?? source.id, whence(source), url].filter(Boolean).join(' · ');
    return [{ range: rangeOf(lines, keySpan), tooltip, data }];
  });
}

/** The link with its target: the source's file, at the passage that bears most on the sentence of the citation. */
export async function resolveLink(
  session: Session,
  open: (uri: string) => OpenReport | undefined,
  link: DocumentLink,
  signal?: AbortSignal,
): Promise<DocumentLink> {
  const { uri, key, offset } = link.data as LinkData;
  const source = session.corpus.sources.get(key);
  if (!source) return link;
  const document = open(uri);
  const sentence = document && sentenceAround(document.report, Math.min(offset, document.text.length))?.text;
  const { passages } = await passagesOn(session, source, sentence ?? '', 1, signal);
  const { start } = passages[0]?.passage ?? source.body;
  return {
    ...link,
    target: linkToLine(session, source, rangeInSource(session, source, { start, end: start }).start.line),
  };
}
