import { holds, overlaps, type Span } from '../base/span.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { QuotationContext } from '../report/quotation-context.ts';
import { marksOf } from '../text/quotation-marks.ts';
import { filterForm } from './completion-lookup.ts';
import type { Session } from './session.ts';
import { isQuoted, quotationsIn, speakerOf } from './source-quotations.ts';

/** Words of a source that may be quoted at a place. */
export interface QuotationOffer {
  readonly source: Source;
  /** Of the source's text, without marks around. */
  readonly span: Span;
  /**
   * `quotation`: somebody's own words, which stand between marks in the source; `highlight`: what a reader of the source
   * marked in it; else a sentence of its.
   */
  readonly kind: 'quotation' | 'highlight' | 'sentence';
  /** Whose words a quotation is, where the source tells it; else empty. */
  readonly speaker: string;
  /** What the reader wrote beside a highlight; else empty. */
  readonly note: string;
}

/**
 * What may be quoted behind an opening mark, likeliest first: the quotations and sentences that fit what leads up to the
 * mark, from the few sources that speak of it most, for each has to be read closely. With something typed, only what
 * begins with it, and behind that what holds it.
 */
export async function quotationOffers(
  session: Session,
  { before, keys }: Pick<QuotationContext, 'before' | 'keys'>,
  typed: string,
  signal?: AbortSignal,
): Promise<readonly QuotationOffer[]> {
  const cited = new Set(keys.flatMap((key) => sourceOf(session.corpus, key) ?? []));
  const fits = await fitsOf(session, before, typed, cited, signal);
  const named = new Set(filterForm(before).split(' '));
  const wanted = {
    phrase: phraseOf(typed),
    best: Math.max(...[...fits.values()].flatMap((fit) => [...fit.values()]), 1),
  };
  const worthy: Weighed[] = [];
  for (const [source, fit] of fits) {
    signal?.throwIfAborted();
    for (const offer of offersIn(source, fit, wanted)) {
      const heard = offer.speaker ? SPEAKER * shareOf(offer.speaker, named) : 0;
      worthy.push({ ...offer, worth: offer.worth + heard + (cited.has(source) ? CITED : 0) });
    }
  }
  // Sorting is stable: equal ones stay in the order of their sources and texts.
  return worthy.sort((a, b) => b.worth - a.worth);
}

type Weighed = QuotationOffer & { readonly worth: number };

/** By the number of a passage, how well it fits. */
type Fit = ReadonlyMap<number, number>;

const SOURCES = 5;
const PASSAGES = 4;
/** Less is no sentence to quote. */
const SHORTEST = 12;
/** Of the best fit: what the sentence beside a quotation counts for it, since the speaker is often named there. */
const BESIDE = 0.6;
const QUOTATION = 0.35;
/** The writer chose these words once already. */
const HIGHLIGHT = 0.8;
const SPEAKER = 0.4;
const CITED = 0.5;
const BEGINS = 4;
const HOLDS = 2;

// What the sentence leads to, what the typed words stand in, and what the sentence cites.
async function fitsOf(
  { index }: Session,
  before: string,
  typed: string,
  cited: ReadonlySet<Source>,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<Source, Fit>> {
  const fits = new Map<Source, Map<number, number>>();
  const take = async (text: string, only?: ReadonlySet<string>): Promise<void> => {
    if (!text.trim()) return;
    const options = { limit: SOURCES * PASSAGES, perSource: PASSAGES, sources: only, signal };
    const hits = await index.search(text, options);
    const sources = new Set([...new Set(hits.map(({ source }) => source))].slice(0, SOURCES));
    for (const { source, passage, score } of hits) {
      if (!sources.has(source)) continue;
      const fit = fits.get(source) ?? new Map<number, number>();
      fits.set(source, fit.set(passage.index, Math.max(score, fit.get(passage.index) ?? 0)));
    }
  };
  const sentence = `${before} ${typed}`;
  if (cited.size) await take(sentence, new Set([...cited].map(({ id }) => id)));
  await take(sentence);
  if (/\S\s+\S/.test(typed)) await take(typed);
  return fits;
}

function* offersIn(
  source: Source,
  fit: Fit,
  { phrase, best }: { readonly phrase: string; readonly best: number },
): Generator<Weighed> {
  const { passages, text, highlights } = source;
  const isHighlighted = (span: Span): boolean => highlights.some((highlight) => holds(highlight, span));
  for (const highlight of highlights) {
    const own = Math.max(
      0,
      ...passages.filter((passage) => overlaps(passage, highlight)).map(({ index }) => fit.get(index) ?? 0),
    );
    const typed = typedIn(text, highlight, phrase);
    if (typed === undefined || (!phrase && own === 0) || highlight.end - highlight.start < SHORTEST) continue;
    const worth = own / best + HIGHLIGHT + typed;
    const span = { start: highlight.start, end: highlight.end };
    yield { source, span, kind: 'highlight', speaker: '', note: highlight.note ?? '', worth };
  }
  const quotations = quotationsIn(source);
  for (const quotation of quotations) {
    const place = passages.filter((passage) => overlaps(passage, quotation));
    const [first, last] = [place[0], place.at(-1)];
    if (!first || !last || first.furniture) continue;
    const beside = Math.max(fit.get(first.index - 1) ?? 0, fit.get(last.index + 1) ?? 0);
    const own = Math.max(...place.map(({ index }) => fit.get(index) ?? 0), BESIDE * beside);
    const typed = typedIn(text, quotation, phrase);
    if (typed === undefined || (!phrase && own === 0) || isHighlighted(quotation)) continue;
    const worth = own / best + QUOTATION + typed;
    yield { source, span: quotation, kind: 'quotation', speaker: speakerOf(source, quotation), note: '', worth };
  }
  for (const passage of passages) {
    const own = fit.get(passage.index) ?? 0;
    if (passage.furniture || (!phrase && own === 0) || passage.end - passage.start < SHORTEST) continue;
    const typed = typedIn(text, passage, phrase);
    if (typed === undefined || !isWhole(text, passage) || isHighlighted(passage)) continue;
    // A sentence that is a quotation, or a part of one, is among these; who reports one is asked for by his own words.
    if (typed !== BEGINS && quotations.some((quotation) => overlaps(quotation, passage))) continue;
    if (isQuoted(passage, quotations)) continue;
    const span = { start: passage.start, end: passage.end };
    yield { source, span, kind: 'sentence', speaker: '', note: '', worth: own / best + typed };
  }
}

/** Undefined where what is typed does not stand there. */
function typedIn(text: string, { start, end }: Span, phrase: string): number | undefined {
  if (!phrase) return 0;
  const words = `${filterForm(text.slice(start, end))} `;
  if (words.startsWith(phrase)) return BEGINS;
  return words.includes(phrase) ? HOLDS : undefined;
}

/** A blank before each word, and one behind the last where it is finished. */
function phraseOf(typed: string): string {
  const words = filterForm(typed);
  return words && !/[\p{L}\p{N}\p{M}]$/u.test(typed) ? `${words} ` : words;
}

// Half a quotation would leave a mark without its other half.
function isWhole(text: string, { start, end }: Span): boolean {
  let open = 0;
  for (const { opens, single } of marksOf(text, start, end, () => open > 0)) {
    if (!single && (open += opens ? 1 : -1) < 0) return false;
  }
  return open === 0;
}

function shareOf(speaker: string, named: ReadonlySet<string>): number {
  const words = filterForm(speaker).trim().split(' ');
  return words.filter((word) => named.has(word)).length / words.length;
}
