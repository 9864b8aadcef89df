import type { CompletionItem, CompletionItemLabelDetails, CompletionList } from 'vscode-languageserver-types';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Passage, Source } from '../corpus/source.ts';
import { type CitationContext, citationContext } from '../report/citation-context.ts';
import type { Citation } from '../report/report.ts';
import { sentenceAround } from '../report/report-places.ts';
import type { Hit } from '../search/passage-index.ts';
import { completedCitation } from './citation-writing.ts';
import { documentationOf, titleAndWhence } from './completion-documentation.ts';
import { writing } from './completion-insertion.ts';
import { completeQuotation, resolveQuotation } from './completion-quotations.ts';
import { filterWords } from './completion-lookup.ts';
import { locatorIn } from './locators.ts';
import { rankSources } from './completion-ranking.ts';
import { passageMarkdown, passagePlain, passagesOn } from './passages.ts';
import type { OpenReport, Session } from './session.ts';

/**
 * What is typed just before a citation or a quotation; the blank is that of `; ` inside brackets, and in a quotation the
 * client asks again behind it.
 */
export const TRIGGERS = ['@', ';', ' ', '“', '"', '«'] as const;

/** Suggestions are never more. */
export const MOST = 50;

/**
 * Key and title together, in characters. A row of VS Code has room for some 47 in its widest font, the date among them,
 * and where that is not enough it is the date that is cut.
 */
const ROW = 36;
const SHORTEST_TITLE = 12;

/** How far back a citation counts as near, in code units: a few paragraphs. */
const NEAR = 3000;

/** Of the strongest passage's score: what bears on the sentence enough for its paragraph to be named. */
const BEARS = 0.5;

/**
 * The sources that the writer may want to cite here, or the words that he may want to quote, likeliest first. Null where
 * neither a citation nor a quotation is being typed.
 */
export async function complete(
  session: Session,
  document: OpenReport,
  offset: number,
  signal?: AbortSignal,
): Promise<CompletionList | null> {
  const { text, report } = document;
  const context = citationContext(text, offset, report);
  if (!context) return completeQuotation(session, document, offset, MOST, signal);
  const typed = text.slice(context.typed.start, context.typed.end);
  const sentence = sentenceAround(report, offset)?.text ?? '';
  const bearing = await bestPassages(session, sentence, signal);
  const earlier = report.citations.filter(({ keySpan }) => keySpan.start !== context.key.start);
  const wish = {
    typed,
    bearing: scoresOf(bearing),
    speaking: scoresOf(typed.length > 1 ? await bestPassages(session, typed, signal) : new Map<string, Hit>()),
    near: citedShortlyBefore(earlier, offset),
    used: timesCited(earlier),
    present: new Set(context.keys),
  };
  const strongest = Math.max(...wish.bearing.values());
  const sources = rankSources(session.corpus.sources, wish, MOST);
  return {
    // Every letter brings up others: by a slip that it makes plain, by a word of a text, by what is behind the fiftieth.
    isIncomplete: sources.length > 0,
    items: sources.map((source, i) => {
      const hit = bearing.get(source.id);
      const passage = hit && hit.score >= BEARS * strongest ? hit.passage : undefined;
      return itemOf(session, document, context, offset, typed, source, passage, i);
    }),
  };
}

/**
 * Adds the passage of the source that bears most on the sentence being written, and title, outlet and date in full; to a
 * quotation, the sentence in which it stands.
 */
export async function resolveCompletion(
  session: Session,
  open: (uri: string) => OpenReport | undefined,
  item: CompletionItem,
  signal?: AbortSignal,
): Promise<CompletionItem> {
  const quotation = resolveQuotation(session, item);
  if (quotation) return quotation;
  const { uri, offset, key } = item.data as ItemData;
  const source = session.corpus.sources.get(key);
  const document = open(uri);
  if (!source || !document) return item;
  const sentence = sentenceAround(document.report, Math.min(offset, document.text.length))?.text ?? '';
  const { passages } = await passagesOn(session, source, sentence, 1, signal);
  const [passage] = passages;
  const shown = passage && (session.client.markdownDocumentation ? passageMarkdown : passagePlain)(session, passage);
  return { ...item, documentation: documentationOf(session, source, shown) };
}

/** The URI of the report that an item was offered in. */
export function reportOf({ data }: CompletionItem): string {
  return (data as Pick<ItemData, 'uri'>).uri;
}

/** Where to look again on resolve; the sentence itself would be sent fifty times. */
interface ItemData {
  readonly uri: string;
  readonly offset: number;
  readonly key: string;
}

function itemOf(
  session: Session,
  document: OpenReport,
  context: CitationContext,
  offset: number,
  typed: string,
  source: Source,
  passage: Passage | undefined,
  rank: number,
): CompletionItem {
  const data: ItemData = { uri: document.uri, offset, key: source.id };
  const wanted = session.config.completion.insert === 'key-and-paragraph' && passage;
  const locator = wanted ? locatorIn(source, passage, document.report.language) : undefined;
  const completed = completedCitation(document.text, context, source.id, locator);
  return {
    label: locator === undefined ? source.id : `${source.id}, ${locator}`,
    kind: CompletionItemKind.Reference,
    // Where the row has room for both, all of the title comes with the passage; else this is the whole of it.
    ...(session.client.labelDetails ? { labelDetails: rowOf(source, locator) } : { detail: titleAndWhence(source) }),
    sortText: String(rank).padStart(3, '0'),
    // The client filters again, by letters in their order and without knowing diacritics. With what is typed in front
    // everything that was sent passes, and in the order that was sent.
    filterText: `${typed} ${source.id} ${filterWords(source)}`.trim(),
    ...writing(session, document, completed),
    data,
  };
}

/** What stands beside the key in a row of suggestions: as much of the title as there is room for, and the date. */
function rowOf(
  { id, metadata: { title, outlet, issued } }: Source,
  locator: string | undefined,
): CompletionItemLabelDetails {
  const room = Math.max(ROW - id.length - (locator?.length ?? 0), SHORTEST_TITLE);
  const short = title && title.length > room ? `${title.slice(0, room - 1).trimEnd()}…` : title;
  const description = issued ?? outlet;
  return { ...(short && { detail: ` ${short}` }), ...(description && { description }) };
}

async function bestPassages(session: Session, text: string, signal?: AbortSignal): Promise<Map<string, Hit>> {
  const hits = await session.index.search(text, { limit: MOST, perSource: 1, signal });
  return new Map(hits.map((hit) => [hit.source.id, hit]));
}

function scoresOf(hits: ReadonlyMap<string, Hit>): ReadonlyMap<string, number> {
  return new Map([...hits].map(([id, { score }]) => [id, score]));
}

function citedShortlyBefore(citations: readonly Citation[], offset: number): ReadonlySet<string> {
  const near = citations.filter(({ keySpan }) => keySpan.end <= offset && offset - keySpan.end < NEAR);
  return new Set(near.map(({ key }) => key));
}

function timesCited(citations: readonly Citation[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { key } of citations) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}
