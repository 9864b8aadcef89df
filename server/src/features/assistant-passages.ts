import { overlaps } from '../base/span.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { assistantMessages as messages } from '../messages/assistants.ts';
import type { Hit } from '../search/passage-index.ts';
import type { Refusal, ToolInput } from './assistant-input.ts';
import { unknownSource } from './assistant-source.ts';
import { beginning, firstWithin, shortened } from './bounded.ts';
import { citationOf } from './citation-writing.ts';
import { plainPlace } from './places.ts';
import { withMarksInside, writtenQuotation } from './quotation-insertion.ts';
import type { Session } from './session.ts';
import { quotationsIn, speakerOf } from './source-quotations.ts';

/** A passage as it is told; offsets are UTF-16 code units of the source's text, lines 0-based. */
export interface ToldPassage {
  readonly source: string;
  /** The citation as it is written into a report, `[@key]`. */
  readonly cite: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly date?: string;
  /** `line 12`, or the page. */
  readonly place: string;
  readonly line: number;
  readonly start: number;
  /** Where `text` ends, which is before the passage's end where it was cut. */
  readonly end: number;
  /** The source's own words. */
  readonly text: string;
  readonly cut?: true;
}

export interface QuotablePassage extends ToldPassage {
  /** Do the very words of the query stand in it? */
  readonly exact: boolean;
  /** The passage as a quotation with its citation, ready to be put into a report; none where it was cut. */
  readonly quotation?: string;
  /** What stands between quotation marks in it, and whose words that is, where the source tells. */
  readonly said: readonly { readonly text: string; readonly speaker?: string }[];
}

export interface Passages<P> {
  readonly passages: readonly P[];
  /** What the answer leaves out, and why it is empty. */
  readonly notes: readonly string[];
}

const FEW_PER_SOURCE = 3;
/** Characters of a passage. A list is read through, a quotation is taken as it is. */
const LISTED = 600;
const QUOTED = 1500;
/** Characters of a whole answer. */
const ANSWER = 20_000;
const SAID = 3;

/** The passages that bear on a query, best first. */
export async function searchSources(
  session: Session,
  input: ToolInput,
  signal?: AbortSignal,
): Promise<Passages<ToldPassage>> {
  const { hits, more } = await hitsOn(session, input, { perSource: FEW_PER_SOURCE }, signal);
  return told(session, hits, more, ({ source, passage }) => toldPassage(session, source, passage, LISTED));
}

/** The passages that can be quoted on a query, those that hold its very words first. */
export async function quotePassages(
  session: Session,
  input: ToolInput,
  signal?: AbortSignal,
): Promise<Passages<QuotablePassage> | Refusal> {
  const key = input.text('source');
  const only = key === undefined ? undefined : sourceOf(session.corpus, key.replace(/^@/, ''));
  if (key !== undefined && !only) return unknownSource(session, key);
  const { hits, more } = await hitsOn(session, input, only ? { sources: new Set([only.id]) } : {}, signal);
  const words = wordsOf(input.text('query') ?? '');
  const exact = ({ source, passage }: Hit): boolean =>
    wordsOf(source.text.slice(passage.start, passage.end)).includes(words);
  const inOrder = [...hits.filter(exact), ...hits.filter((hit) => !exact(hit))];
  return told(session, inOrder, more, (hit) => {
    const { source, passage } = hit;
    const shown = toldPassage(session, source, passage, QUOTED);
    return {
      ...shown,
      exact: exact(hit),
      ...(shown.cut ? {} : { quotation: quotationOf(shown.text, source.id) }),
      said: saidIn(source, passage),
    };
  });
}

// Page furniture is found, and is nothing that could be cited.
async function hitsOn(
  { index }: Session,
  input: ToolInput,
  options: { readonly perSource?: number; readonly sources?: ReadonlySet<string> },
  signal: AbortSignal | undefined,
): Promise<{ readonly hits: readonly Hit[]; readonly more: boolean }> {
  const limit = input.number('limit') ?? 1;
  const found = await index.search(input.text('query') ?? '', { ...options, limit: limit * 2 + 1, signal });
  const hits = found.filter(({ passage, terms }) => !passage.furniture && terms.length);
  return { hits: hits.slice(0, limit), more: hits.length > limit };
}

function told<P extends ToldPassage>(
  { locale }: Session,
  hits: readonly Hit[],
  more: boolean,
  shown: (hit: Hit) => P,
): Passages<P> {
  const passages = firstWithin(hits.map(shown), ANSWER);
  const notes = [
    ...(passages.length ? [] : [messages.nothing[locale]]),
    ...(more || passages.length < hits.length ? [messages.morePassages[locale](passages.length)] : []),
    ...(passages.some(({ cut }) => cut) ? [messages.cutPassages[locale]] : []),
  ];
  return { passages, notes };
}

function toldPassage(session: Session, source: Source, passage: Passage, most: number): ToldPassage {
  const { title, outlet, issued } = source.metadata;
  const text = beginning(source.text.slice(passage.start, passage.end), most);
  const end = passage.start + text.length;
  return {
    source: source.id,
    cite: `[${citationOf(source.id)}]`,
    ...(title && { title: shortened(title, 200) }),
    ...(outlet && { outlet: shortened(outlet, 100) }),
    ...(issued && { date: issued }),
    place: plainPlace(session, source, passage),
    line: passage.line,
    start: passage.start,
    end,
    text,
    ...(end < passage.end && { cut: true as const }),
  };
}

// Blanks and line ends are the layout's; everything else is the author's.
function wordsOf(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

// A sentence that is one quotation brings its marks with it.
function quotationOf(text: string, key: string): string {
  const own = /^[“"«]([^“”"«»]*)[”"»]\.?$/u.exec(text.trim())?.[1] ?? text;
  const parts = { lead: '“', words: withMarksInside(own, '“'), close: '”', key };
  return writtenQuotation('', { start: 0, end: 0 }, parts).text;
}

function saidIn(source: Source, passage: Passage): QuotablePassage['said'] {
  return quotationsIn(source)
    .filter((quotation) => overlaps(quotation, passage))
    .slice(0, SAID)
    .map((quotation) => {
      const speaker = speakerOf(source, quotation);
      return {
        text: shortened(source.text.slice(quotation.start, quotation.end), QUOTED),
        ...(speaker && { speaker: shortened(speaker, 200) }),
      };
    });
}
