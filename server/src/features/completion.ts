import type { CompletionItem, CompletionItemLabelDetails, CompletionList } from 'vscode-languageserver-types';
import { CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import type { Source } from '../corpus/source.ts';
import { type CitationContext, citationContext } from '../report/citation-context.ts';
import { keyAt } from '../report/citation-key.ts';
import { sentenceAround } from '../report/report-places.ts';
import { filterWords, rankSources } from './completion-ranking.ts';
import { escapeMarkdown } from './markdown.ts';
import { passageMarkdown, passagePlain, passagesOn } from './passages.ts';
import { rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';
import { whence } from './source-words.ts';

/** What is typed just before a citation; the blank is that of `; ` inside brackets. */
export const TRIGGERS = ['@', ';', ' '] as const;

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

/** The sources that the writer may want to cite here, likeliest first. Null where no citation is being typed. */
export async function complete(
  session: Session,
  document: OpenReport,
  offset: number,
  signal?: AbortSignal,
): Promise<CompletionList | null> {
  const context = citationContext(document.text, offset);
  if (!context) return null;
  const typed = document.text.slice(context.typed.start, context.typed.end);
  const sentence = sentenceAround(document.text, offset)?.text ?? '';
  const wish = {
    typed,
    bearing: await bestPassages(session, sentence, signal),
    speaking: typed.length > 1 ? await bestPassages(session, typed, signal) : new Map<string, number>(),
    near: citedShortlyBefore(document.text, offset),
    present: new Set(context.keys),
  };
  const sources = rankSources(session.corpus.sources.values(), wish, MOST);
  return {
    // More letters may bring up others than the 50 that are sent.
    isIncomplete: true,
    items: sources.map((source, i) => itemOf(session, document, context, offset, typed, source, i)),
  };
}

/**
 * Adds the passage of the source that bears most on the sentence being written, and title, outlet and date in full. The
 * passage comes first: a pane beside the suggestions has few lines, and the row has told the beginning of the title.
 */
export async function resolveCompletion(
  session: Session,
  open: (uri: string) => OpenReport | undefined,
  item: CompletionItem,
  signal?: AbortSignal,
): Promise<CompletionItem> {
  const { uri, offset, key } = item.data as ItemData;
  const source = session.corpus.sources.get(key);
  const document = open(uri);
  if (!source || !document) return item;
  const sentence = sentenceAround(document.text, Math.min(offset, document.text.length))?.text ?? '';
  const { passages } = await passagesOn(session, source, sentence, 1, signal);
  const [passage] = passages;
  if (!session.client.markdownDocumentation) {
    const value = [...(passage ? [passagePlain(session, passage)] : []), titleAndWhence(source)].join('\n\n');
    return { ...item, documentation: { kind: MarkupKind.PlainText, value } };
  }
  const title = `**${escapeMarkdown(source.metadata.title ?? source.id)}**`;
  const particulars = [title, escapeMarkdown(whence(source))].filter(Boolean).join('  \n');
  const value = [...(passage ? [passageMarkdown(session, passage)] : []), particulars].join('\n\n');
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
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
  rank: number,
): CompletionItem {
  const data: ItemData = { uri: document.uri, offset, key: source.id };
  return {
    label: source.id,
    kind: CompletionItemKind.Reference,
    // Where the row has room for both, all of the title comes with the passage; else this is the whole of it.
    ...(session.client.labelDetails ? { labelDetails: rowOf(source) } : { detail: titleAndWhence(source) }),
    sortText: String(rank).padStart(3, '0'),
    // The client filters again, by letters in their order and without knowing diacritics. With what is typed in front
    // everything that was sent passes, and in the order that was sent.
    filterText: `${typed} ${source.id} ${filterWords(source)}`.trim(),
    textEdit: { range: rangeOf(document.lines, context.key), newText: insertion(document.text, context, source.id) },
    data,
  };
}

/** What stands beside the key in a row of suggestions: as much of the title as there is room for, and the date. */
function rowOf({ id, metadata: { title, outlet, issued } }: Source): CompletionItemLabelDetails {
  const room = Math.max(ROW - id.length, SHORTEST_TITLE);
  const short = title && title.length > room ? `${title.slice(0, room - 1).trimEnd()}…` : title;
  const description = issued ?? outlet;
  return { ...(short && { detail: ` ${short}` }), ...(description && { description }) };
}

function titleAndWhence(source: Source): string {
  return [source.metadata.title ?? '', whence(source)].filter(Boolean).join(' · ');
}

/** The key with what is still missing around it: blank and `@` behind a `;`, braces where Pandoc wants them, `]`. */
function insertion(text: string, { at, key, braced, bracket, closed }: CitationContext, id: string): string {
  const bare = keyAt(id, 0)?.stop === id.length && !id.startsWith('{');
  const open = braced || bare ? '' : '{';
  const close = (braced && text.charAt(key.end) !== '}') || open ? '}' : '';
  const lead = at !== undefined ? '' : text.charAt(key.start - 1) === ';' ? ' @' : '@';
  return `${lead}${open}${id}${close}${bracket !== undefined && !closed ? ']' : ''}`;
}

async function bestPassages(session: Session, text: string, signal?: AbortSignal): Promise<Map<string, number>> {
  const hits = await session.index.search(text, { limit: MOST, perSource: 1, ...(signal ? { signal } : {}) });
  return new Map(hits.map(({ source, score }) => [source.id, score]));
}

function citedShortlyBefore(text: string, offset: number): Set<string> {
  const before = text.slice(Math.max(0, offset - NEAR), offset);
  return new Set(before.match(/(?<=@)[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*(?<![:.#$%&+?<>~/-])/gu));
}
