import { holds, overlaps, type Span } from '../base/span.ts';
import { citedSources } from '../checks/cited-sources.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Purpose, SourceRow } from '../protocol/commands.ts';
import { citationContext } from '../report/citation-context.ts';
import type { Citation } from '../report/report.ts';
import { citationAt, sentenceAround } from '../report/report-places.ts';
import type { Hit } from '../search/passage-index.ts';
import { fold } from '../text/fold.ts';
import { tokenise } from '../text/tokens.ts';
import { rankSources } from './completion-ranking.ts';
import { claimAt } from './cursor-place.ts';
import { passageRow } from './passage-row.ts';
import type { OpenReport, Session } from './session.ts';
import { isQuoted, quotationsIn, speakerOf } from './source-quotations.ts';

/** A report, and the place in it that the list is for. */
export interface Asked {
  readonly document: OpenReport;
  readonly offset: number;
  /** What the user has typed to search for; empty at first. */
  readonly query: string;
}

/** The rows for a place in a report: by the sentence there while nothing is typed, else by what is typed and the sentence. */
export function searchRows(
  session: Session,
  asked: Asked,
  purpose: Purpose,
  signal?: AbortSignal,
): Promise<readonly SourceRow[]> {
  return ROWS[purpose](session, { ...asked, query: asked.query.trim() }, signal);
}

type Rows = (session: Session, asked: Asked, signal?: AbortSignal) => Promise<readonly SourceRow[]>;

const ROWS: Readonly<Record<Purpose, Rows>> = {
  citation: sourcesToCite,
  quotation: wordsToQuote,
  evidence: passagesOnSentence,
  cited: citedPassages,
};

const MOST = 50;
/** What the fit of the sentence counts beside what is typed. */
const BESIDE_WORD = 0.5;
const BESIDE_PHRASE = 0.2;
/** What is shown before the first word that was looked for, in characters. */
const LEAD_IN = 24;
/** Sources that words to quote are taken from, and passages of each. Each has to be read closely. */
const QUOTED_SOURCES = 8;
const QUOTED_PASSAGES = 4;
const PASSAGES = 3;

async function sourcesToCite(session: Session, asked: Asked, signal?: AbortSignal): Promise<readonly SourceRow[]> {
  const { query, document, offset } = asked;
  const sentence = sentenceOf(asked);
  const best = async (text: string): Promise<Map<string, number>> => {
    const hits = text ? await hitsOf(session, text, MOST, 1, undefined, signal) : [];
    const most = hits[0]?.score ?? 1;
    return new Map(hits.map(({ source, score }) => [source.id, score / most]));
  };
  const [bearing, speaking] = [await best(sentence), await best(query)];
  // A word that is typed may stand in many sources, and the sentence tells which of them; a phrase tells more than that.
  const phrase = /\s/.test(query);
  if (query) for (const [id, score] of bearing) bearing.set(id, score * (phrase ? BESIDE_PHRASE : BESIDE_WORD));
  if (phrase) for (const [id, score] of speaking) bearing.set(id, (bearing.get(id) ?? 0) + score);
  const present = new Set(citationContext(document.text, offset, document.report)?.keys ?? keysAround(asked));
  const wish = { typed: query, bearing, speaking, near: new Set<string>(), present };
  const sources = rankSources(session.corpus.sources, wish, MOST);
  const ids = new Set(sources.map(({ id }) => id));
  // Of each source the passage that speaks of what is typed, else of the sentence, else its beginning.
  const passages = new Map<string, { readonly span: Span; readonly terms: readonly string[] }>();
  for (const text of [query, sentence]) {
    if (!text) continue;
    const hits = await hitsOf(session, text, MOST, 1, ids, signal);
    for (const { source, passage, terms } of hits)
      if (terms.length && !passages.has(source.id)) passages.set(source.id, { span: passage, terms });
  }
  return sources.map((source) => {
    const found = passages.get(source.id);
    return rowOf(session, source, found?.span ?? openingOf(source), query ? found?.terms : []);
  });
}

async function wordsToQuote(session: Session, asked: Asked, signal?: AbortSignal): Promise<readonly SourceRow[]> {
  const { query } = asked;
  const text = query || sentenceOf(asked);
  const hits = await hitsOf(session, text, QUOTED_SOURCES * QUOTED_PASSAGES, QUOTED_PASSAGES, undefined, signal);
  const sources = [...new Set(hits.map(({ source }) => source))].slice(0, QUOTED_SOURCES);
  const rows: SourceRow[] = [];
  const taken = new Set<object>();
  for (const { source, passage } of hits) {
    if (!sources.includes(source) || passage.furniture) continue;
    signal?.throwIfAborted();
    for (const highlight of source.highlights) {
      if (!overlaps(highlight, passage) || taken.has(highlight)) continue;
      taken.add(highlight);
      rows.push({ ...rowOf(session, source, highlight), kind: 'highlight', note: highlight.note ?? '' });
    }
    for (const quotation of quotationsIn(source)) {
      if (!overlaps(quotation, passage) || taken.has(quotation)) continue;
      if (source.highlights.some((highlight) => holds(highlight, quotation))) continue;
      taken.add(quotation);
      rows.push({ ...rowOf(session, source, quotation), kind: 'quotation', speaker: speakerOf(source, quotation) });
    }
    // A sentence that is a quotation or marked, or a part of such, is in the list already.
    const quoted = isQuoted(passage, [...source.analysis.quotations, ...source.highlights]);
    if (!quoted) rows.push(rowOf(session, source, passage));
  }
  rows.splice(MOST);
  if (!query) return rows;
  // What holds the very words that were typed comes first; the order stays otherwise.
  const typed = fold(query);
  const verbatim = ({ words }: SourceRow): boolean => fold(words).includes(typed);
  return [...rows.filter(verbatim), ...rows.filter((row) => !verbatim(row))];
}

async function passagesOnSentence(session: Session, asked: Asked, signal?: AbortSignal): Promise<readonly SourceRow[]> {
  const text = asked.query || sentenceOf(asked);
  const cited = asked.query ? [] : citedAt(session, asked);
  const own = cited.length
    ? await hitsOf(session, text, PASSAGES * cited.length, PASSAGES, new Set(cited.map(({ id }) => id)), signal)
    : [];
  const others = await hitsOf(session, text, MOST, PASSAGES, undefined, signal);
  const rest = others.filter(({ source }) => !cited.includes(source));
  return [...own, ...rest]
    .filter(({ passage }) => !passage.furniture)
    .slice(0, MOST)
    .map(({ source, passage }) => rowOf(session, source, passage));
}

async function citedPassages(session: Session, asked: Asked, signal?: AbortSignal): Promise<readonly SourceRow[]> {
  const { report } = asked.document;
  const citation = citationAt(report, asked.offset);
  const named = citation && sourceOf(session.corpus, citation.key);
  const sources = citation ? (named ? [named] : []) : citedAt(session, asked);
  const rows: SourceRow[] = [];
  for (const source of sources) {
    const [hit] = await hitsOf(session, sentenceOf(asked), 1, 1, new Set([source.id]), signal);
    rows.push(rowOf(session, source, hit?.terms.length ? hit.passage : openingOf(source)));
  }
  return rows;
}

// The keys in the brackets that the cursor stands in.
function keysAround({ document, offset }: Asked): string[] {
  const around = ({ group }: Citation): boolean => group !== undefined && group.start < offset && offset < group.end;
  return document.report.citations.filter(around).map(({ key }) => key);
}

function sentenceOf({ document, offset }: Asked): string {
  return sentenceAround(document.report, offset)?.text ?? '';
}

function citedAt(session: Session, { document, offset }: Asked): readonly Source[] {
  const claim = claimAt(document.report, offset);
  return (claim && citedSources(document.report, session.corpus).get(claim)) ?? [];
}

function hitsOf(
  { index }: Session,
  text: string,
  limit: number,
  perSource: number,
  sources: ReadonlySet<string> | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly Hit[]> {
  return index.search(text, { limit, perSource, sources, signal });
}

function openingOf(source: Source): Span {
  return source.passages.find(({ furniture }) => !furniture) ?? { start: source.body.start, end: source.body.start };
}

/** @param terms the folded words to be seen in a row with little room */
function rowOf(session: Session, source: Source, span: Span, terms: readonly string[] = []): SourceRow {
  const row = passageRow(session, source, span);
  return { ...row, shown: shownWords(row.words, terms), kind: 'passage', speaker: '', note: '' };
}

// Rows hold some ninety characters; the words that were looked for should be among them.
function shownWords(words: string, terms: readonly string[]): string {
  const wanted = new Set(terms);
  const first = wanted.size ? tokenise(words).find(({ folded }) => wanted.has(folded)) : undefined;
  if (!first || first.start < LEAD_IN * 2) return words;
  const from = words.lastIndexOf(' ', first.start - LEAD_IN) + 1;
  return `… ${words.slice(from)}`;
}
