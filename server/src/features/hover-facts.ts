import type { Hover } from 'vscode-languageserver-types';
import { MarkupKind } from 'vscode-languageserver-types';
import { oneLine } from '../base/one-line.ts';
import { holds, type Span, touches } from '../base/span.ts';
import { citedSources } from '../checks/cited-sources.ts';
import { explainClaim } from '../checks/explain-report.ts';
import type { ExplainedFact, Explanation } from '../checks/explanation.ts';
import type { Code, Finding, Severities } from '../checks/finding.ts';
import { footingOf } from '../checks/footing.ts';
import { readingOf } from '../checks/sentence-reading.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { NumberMention } from '../text/analysis.ts';
import type { SentenceReading } from '../checks/sentence-reading.ts';
import { resolutionHere } from './fact-resolution.ts';
import { type FactWords, factWords } from './fact-words.ts';
import { boldMarkdown, escapeMarkdown } from './markdown.ts';
import { markdownPlace, plainPlace, rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';
import { whence } from './source-words.ts';

/**
 * What the cited sources say of the date, the speaker, the figure or the quotation at an offset: the verdict in words,
 * how it was read, and the sentence of the source. Null at any other place, and in a sentence that cites nothing.
 *
 * @param severities what a rule that is off does not judge is not told either
 * @param marked what our own client shows above the hover, message and proof, which are not told twice
 */
export function factHover(
  session: Session,
  document: OpenReport,
  offset: number,
  severities: Severities,
  marked: readonly Finding[],
): Hover | null {
  const { report, lines } = document;
  const claim = report.claims.find(({ span }) => touches(span, offset));
  if (!claim) return null;
  const reading = readingOf(report.analysis, claim.sentence);
  // What is cheap to see comes first: a pointer rests on plain words most of the time.
  const marks = marksOf(reading).filter(({ around }) => touches(around, offset));
  if (!marks.length) return null;
  const sources = citedSources(report, session.corpus).get(claim);
  if (!sources?.length) return null;
  const { corpus, locale } = session;
  const footing = footingOf(report, corpus, claim);
  const explained = explainClaim(report, corpus, { claim, sources, cited: true, footing }, { locale, severities });
  const [best] = marks
    .flatMap((mark) =>
      explained
        .filter((one) => isOf(one, mark) && (one.found || !mark.small))
        .map((explanation) => ({ mark, explanation })),
    )
    .sort((a, b) => lengthOf(a.mark.around) - lengthOf(b.mark.around) || rank(a.explanation) - rank(b.explanation));
  const words = best && factWords(session, report, best.explanation, sources);
  if (!best || !words) return null;
  const date = reading.dates.find(({ core }) => core.start === best.explanation.span.start);
  const here = date && resolutionHere(date, report.analysis.published?.value, locale);
  const resolved = [here, words.resolved].filter((line): line is string => Boolean(line));
  const range = rangeOf(lines, best.mark.around);
  const isTold = session.client.explains && marked.some(({ span }) => holds(best.mark.around, span));
  const value = session.client.markdown
    ? markdownOf(session, words, resolved, isTold)
    : plainOf(session, words, resolved);
  return { range, contents: { kind: session.client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value } };
}

/** A place of the sentence that a rule may judge. */
interface Mark {
  /** Where the pointer may rest. */
  readonly around: Span;
  /** What the rule judges lies within it. */
  readonly of: readonly Code[];
  /** A figure that is hardly one (`both countries`, `hai bên`): told of only where it is wrong. */
  readonly small?: boolean;
}

function marksOf({ dates, numbers, quotations, statements }: SentenceReading): Mark[] {
  const own = (code: Code): readonly Code[] => ['disagreeing-sources', code];
  return [
    // `recently` is no day that could be another.
    ...dates.filter(({ days }) => days).map((date): Mark => ({ around: date, of: own('date-mismatch') })),
    ...numbers.map((number): Mark => ({ around: number, of: own('number-mismatch'), small: isSmall(number) })),
    ...statements.flatMap(({ speaker, mention }): Mark[] =>
      [speaker, mention].flatMap((span) => (span ? [{ around: span, of: own('attribution-mismatch') }] : [])),
    ),
    // With its marks.
    ...quotations.map(({ start, end }): Mark => ({
      around: { start: start - 1, end: end + 1 },
      of: ['quotation-mismatch'],
    })),
  ];
}

function isSmall({ text, value }: NumberMention): boolean {
  return value < SMALL && !/\d/.test(text);
}

const SMALL = 10;

function isOf({ code, span }: Explanation, { around, of }: Mark): boolean {
  return code !== undefined && of.includes(code) && (holds(around, span) || holds(span, around));
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

// Of several that are told of one place: what the editor marks there.
function rank({ code, found }: Explanation): number {
  return found ? (code === 'disagreeing-sources' ? 1 : 0) : 2;
}

function markdownOf(
  session: Session,
  { head, facts }: FactWords,
  resolved: readonly string[],
  isTold: boolean,
): string {
  return [
    ...(isTold ? [] : [`**${escapeMarkdown(head)}**`]),
    ...resolved.map((line) => escapeMarkdown(line)),
    ...facts.flatMap((fact) => {
      const source = sourceOf(session.corpus, fact.passage.source);
      if (!source) return [];
      return isTold ? [about(session, source, fact)] : [sentence(source, fact), about(session, source, fact)];
    }),
  ].join('\n\n');
}

/** The sentence with the fact in bold. */
function sentence(source: Source, { passage, place }: ExplainedFact): string {
  const bold = place && lengthOf(place) > 0 && holds(passage, place) ? [place] : [];
  return `> ${boldMarkdown(source.text, passage, bold)}`;
}

/** `Title · Outlet · 2022-11-10 — line 3`, the line as a link. */
function about(session: Session, source: Source, { passage }: ExplainedFact): string {
  const words = [source.metadata.title ?? source.id, whence(source)].filter(Boolean).join(' · ');
  return `${escapeMarkdown(words)} — ${markdownPlace(session, source, passage)}`;
}

function plainOf(session: Session, { head, facts }: FactWords, resolved: readonly string[]): string {
  const sentences = facts.map(({ passage }) => {
    const { source, text } = passage;
    const whole = sourceOf(session.corpus, source);
    const about = [whole?.metadata.title ?? source, whole && whence(whole)].filter(Boolean).join(' · ');
    const place = whole && plainPlace(session, whole, passage);
    return `${oneLine(text)}\n${[about, place].filter(Boolean).join(', ')}`;
  });
  return [head, ...resolved, ...sentences].join('\n\n');
}
