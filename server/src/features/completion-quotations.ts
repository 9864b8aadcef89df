import type { CompletionItem, CompletionItemLabelDetails, CompletionList } from 'vscode-languageserver-types';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { overlaps, type Span } from '../base/span.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { type QuotationContext, quotationContext } from '../report/quotation-context.ts';
import type { Insertion } from './citation-writing.ts';
import { documentationOf } from './completion-documentation.ts';
import { writing } from './completion-insertion.ts';
import { type QuotationOffer, quotationOffers } from './completion-quotation-offers.ts';
import { filterForm } from './completion-lookup.ts';
import { passagePlain, passageWithBold } from './passages.ts';
import { withMarksInside, writtenQuotation } from './quotation-insertion.ts';
import type { OpenReport, Session } from './session.ts';

/**
 * The sources' words that may be quoted here, likeliest first: what fits the sentence that leads up to the mark, and, once
 * something is typed behind it, only what begins with that or holds it. Null where no quotation is being typed and where
 * nothing fits.
 */
export async function completeQuotation(
  session: Session,
  document: OpenReport,
  offset: number,
  limit: number,
  signal?: AbortSignal,
): Promise<CompletionList | null> {
  const context = quotationContext(document.report, offset);
  if (!context) return null;
  const typed = document.text.slice(context.typed.start, context.typed.end);
  const offers = await quotationOffers(session, context, typed, signal);
  if (!offers.length) return null;
  return {
    // The next letter leaves others, and one more word finds them in other sources.
    isIncomplete: true,
    items: offers.slice(0, limit).map((offer, i) => itemOf(session, document, context, typed, offer, i)),
  };
}

/** Adds the words where they stand, in their sentence. Undefined for an item of another kind. */
export function resolveQuotation(session: Session, item: CompletionItem): CompletionItem | undefined {
  const { key, at, words } = (item.data ?? {}) as Partial<ItemData>;
  if (key === undefined || at === undefined || words === undefined) return undefined;
  const source = session.corpus.sources.get(key);
  const quoted = source && whereNow(source.text, at, words);
  // Since they were offered the file may have been saved without them.
  if (!quoted) return item;
  const sentences = source.passages.filter((passage) => overlaps(passage, quoted));
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last) return item;
  const around = { ...first, start: Math.min(first.start, quoted.start), end: Math.max(last.end, quoted.end) };
  const shown = session.client.markdownDocumentation
    ? passageWithBold(session, source, around, quoted)
    : passagePlain(session, { source, passage: around, terms: [] });
  return { ...item, documentation: documentationOf(session, source, shown) };
}

interface ItemData {
  readonly uri: string;
  readonly key: string;
  /** Where the words stood in the source, and which they were. */
  readonly at: number;
  readonly words: string;
}

/** Words, speaker and citekey together, in characters: as much as a row of VS Code has room for. */
const ROW = 52;
const SHORTEST_WORDS = 24;

function itemOf(
  session: Session,
  document: OpenReport,
  context: QuotationContext,
  typed: string,
  { source, span, kind, speaker, note }: QuotationOffer,
  rank: number,
): CompletionItem {
  const words = quotable(source, span, context.marks[0]);
  const room = Math.max(ROW - source.id.length, SHORTEST_WORDS);
  const short = words.length > room ? `${words.slice(0, room - 1).trimEnd()}…` : words;
  // Where there is no room for the speaker, the sentence beside the row names him.
  const beside = kind === 'highlight' ? `✎ ${note}`.trim() : speaker;
  const told = beside && short.length + beside.length < room ? beside : kind === 'highlight' ? '✎' : '';
  const [open, close] = context.marks;
  const data: ItemData = {
    uri: document.uri,
    key: source.id,
    at: span.start,
    words: source.text.slice(span.start, span.end),
  };
  const details: CompletionItemLabelDetails = { description: source.id, ...(told && { detail: ` ${told}` }) };
  return {
    // What somebody says stands between marks, what the source itself tells does not.
    label: kind === 'quotation' ? `${open}${short}${close}` : short,
    kind: CompletionItemKind.Text,
    ...(session.client.labelDetails
      ? { labelDetails: details }
      : { detail: [beside, source.id].filter(Boolean).join(' · ') }),
    sortText: String(rank).padStart(3, '0'),
    filterText: `${typed}${filterForm(words)}`.trim(),
    ...writing(session, document, completedQuotation(session, document.text, context, source, words)),
    data,
  };
}

function whereNow(text: string, at: number, words: string): Span | undefined {
  const start = text.startsWith(words, at) ? at : text.indexOf(words);
  return start < 0 ? undefined : { start, end: start + words.length };
}

function completedQuotation(
  { corpus }: Session,
  text: string,
  { marks: [, close], typed, closed, keys }: QuotationContext,
  source: Source,
  words: string,
): Insertion {
  const end = closed ? typed.end + close.length : typed.end;
  const cited = keys.some((key) => sourceOf(corpus, key) === source);
  return writtenQuotation(text, { start: typed.start, end }, { words, close, key: cited ? undefined : source.id });
}

// An English quotation ends with the comma of the sentence around it.
function quotable({ text }: Source, { start, end }: Span, open: string): string {
  return withMarksInside(text.slice(start, end).replace(/[,;]\s*$/, ''), open);
}
