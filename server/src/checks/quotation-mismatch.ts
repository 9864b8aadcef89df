import type { Span } from '../base/span.ts';
import { holds, overlaps } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import { checkMessages } from '../messages/checks.ts';
import type { Locale } from '../messages/locale.ts';
import type { Analysis, Quotation } from '../text/analysis.ts';
import { languageOf } from '../text/language.ts';
import type { CheckContext, ClaimCheck, ClaimEvidence } from './check.ts';
import { stepDown } from './check.ts';
import type { ExplainedFact } from './explanation.ts';
import type { Finding } from './finding.ts';
import { proof } from './proof.ts';
import { isEdited, isOtherAccount } from './quotation-editing.ts';
import type { Passing, QuotedWord } from './quotation-match.ts';
import { bestPassing, quotedWords, sourceWords } from './quotation-match.ts';
import { isSameWriting } from './quotation-writing.ts';
import { readingOf } from './sentence-reading.ts';
import { hasKey, termSentenceOf } from './terms.ts';
import { thresholds } from './thresholds.ts';

/**
 * Quoted words differ from the source.
 *
 *   Bà Lan nói cầu “⟦sẽ không bao giờ xong⟧” [@cau-moi].     (the source: "sẽ sớm xong")
 *
 * Quote style, capitals, white space, punctuation and marked omissions do not count; a near match is never enough.
 * Silent where nothing in the source is like the quoted words, and for a quotation in another language than the source.
 */
export const quotationMismatch: ClaimCheck = {
  code: 'quotation-mismatch',
  severity: 'error',

  *judge(context, evidence) {
    const { quotations } = readingOf(context.report.analysis, evidence.claim.sentence);
    for (const quotation of quotations) {
      // A quotation over several sentences is judged once, with the sentence that it begins in.
      if (quotation.start < evidence.claim.span.start) continue;
      if (quotations.some((outer) => outer !== quotation && outer.block !== 'bare' && holds(outer, quotation)))
        continue;
      // A block that nothing leads up to and that quotes by marks is the writer's own.
      if (quotation.block === 'bare' && quotations.some((inner) => inner !== quotation && holds(quotation, inner)))
        continue;
      const finding = findingOn(context, evidence, quotation);
      if (finding) yield finding;
    }
  },
};

/** Fewer words are a term or a turn of phrase. */
const LEAST_WORDS = 3;
const SHORT = 8;
/** Marked omissions, `…`, `...`, `(…)`; and what the writer put in or changed, with its word: `[…]`, `[ông Nam]`, `want[ed]`. */
const OMISSION = /\(\s*(?:…|\.{3})\s*\)|…|\.{3}|\p{L}{0,30}\[[^\][\r\n]{0,80}\]\p{L}{0,30}/gu;

function findingOn(
  { report, locale, explain }: CheckContext,
  { claim, sources, cited }: ClaimEvidence,
  quotation: Quotation,
): Finding | undefined {
  const about = { report: report.analysis, sentence: claim.sentence, quotation };
  const pieces = piecesOf(report.prose, quotation).filter((piece) => piece.length >= LEAST_WORDS);
  if (!pieces.length) return undefined;
  const language = languageOf(report.prose.slice(quotation.start, quotation.end));
  let worst: Best | undefined;
  let exact: Best | undefined;
  let near: Best | undefined;
  for (const piece of pieces) {
    const all = sources
      .filter(
        (source) =>
          source.language === language ||
          languageOf(source.text.slice(source.body.start, source.body.end)) === language,
      )
      .flatMap((source) => {
        const passing = bestPassing(piece, sourceWords(source));
        if (!passing) return [];
        const changes = passing.changes.filter((change) => !isSameWriting(change, source.language));
        return [{ passing: { ...passing, changes }, source, piece }];
      });
    const same = all.find(({ passing, source }) => isEdited(passing, sourceWords(source), source.language));
    exact ??= same;
    if (same || isJoined(piece, report.prose, sources)) continue;
    const best = all.reduce<Best | undefined>(
      (a, b) => (a && a.passing.similarity >= b.passing.similarity ? a : b),
      undefined,
    );
    near ??= best;
    if (!best || best.passing.similarity < likeness(quotation, piece, best, about) + (cited ? 0 : thresholds.uncited))
      continue;
    if (isOtherAccount(best.passing, best.source.language)) continue;
    worst ??= best;
  }
  explain?.({
    code: 'quotation-mismatch',
    span: { start: quotation.start, end: quotation.end },
    found: worst !== undefined,
    why: { kind: worst ? 'differs' : exact && !near ? 'word for word' : 'other words' },
    facts: explainedFacts(worst ?? near ?? exact),
  });
  if (!worst) return undefined;
  const { source, passing, piece } = worst;
  const words = source.text.slice(passing.start, passing.end);
  const [from, to] = [piece[0]?.start ?? quotation.start, piece.at(-1)?.end ?? quotation.end];
  return {
    code: 'quotation-mismatch',
    severity: cited ? 'error' : stepDown('error'),
    message: checkMessages.quotationMismatch[locale](described(passing, locale), source.id),
    span: { start: quotation.start, end: quotation.end },
    source: source.id,
    truth: { text: words, value: words },
    evidence: evidenceOf(source, passing),
    fixes: [{ title: checkMessages.useSourceWords[locale](), edits: [{ start: from, end: to, text: words }] }],
  };
}

interface Best {
  readonly passing: Passing;
  readonly source: Source;
  readonly piece: readonly QuotedWord[];
}

function explainedFacts(best: Best | undefined): readonly ExplainedFact[] {
  if (!best) return [];
  const { source, passing } = best;
  const [passage] = evidenceOf(source, passing);
  const role = passing.changes.length ? 'disagrees' : 'agrees';
  const says = source.text.slice(passing.start, passing.end);
  return passage
    ? [{ role, says, place: { start: passing.start, end: passing.end }, passage, score: passing.similarity, words: [] }]
    : [];
}

/** The quotation where it stands. */
interface About {
  readonly report: Analysis;
  readonly sentence: number;
  readonly quotation: Quotation;
}

// How like a stretch of the source must be to be what was meant.
function likeness({ block }: Quotation, piece: readonly QuotedWord[], best: Best, about: About): number {
  const { passing, source } = best;
  if (block === 'bare') return thresholds.bareBlock;
  const { quotations } = source.analysis;
  const stands = quotations.some(
    ({ start, end }) => Math.abs(start - passing.start) <= 2 && Math.abs(end - passing.end) <= 2,
  );
  if (stands) return thresholds.wholeQuotation;
  const quoted = quotations.some(
    (other) => Math.min(other.end, passing.end) - Math.max(other.start, passing.start) >= MOSTLY * lengthOf(passing),
  );
  if (!quoted) {
    if (isFramed(piece, best)) return Infinity;
    return namesSpeaker(about, best) ? thresholds.spokenProse : thresholds.prose;
  }
  return piece.length < SHORT ? thresholds.shortQuotation : thresholds.quotation;
}

/** A stretch of a source that stands in quotation marks to this share is a quotation there. */
const MOSTLY = 0.6;

function lengthOf({ start, end }: Span): number {
  return end - start;
}

// The source tells it in prose, and only the first words differ, by which a sentence is fitted to the one around it:
// `được đánh giá là một ngành …` makes no `Đây là một ngành …` wrong.
function isFramed(piece: readonly QuotedWord[], { passing, source }: Best): boolean {
  const words = quotedWords(source.text, passing.start, passing.end);
  if (piece[0]?.word === words[0]?.word) return false;
  let same = 0;
  while (same < piece.length && same < words.length && piece.at(-1 - same)?.word === words.at(-1 - same)?.word) same++;
  const isFigure = ({ word }: QuotedWord): boolean => /\d/.test(word);
  // Another figure is no matter of fitting.
  if (piece.slice(0, piece.length - same).some(isFigure) && words.slice(0, words.length - same).some(isFigure))
    return false;
  return Math.min(piece.length, words.length) - same <= FRAME;
}

/** So many words in front may fit a sentence to what leads up to it. */
const FRAME = 4;

// Does a name stand beside the quotation and in the sentences of the source that tell it?
function namesSpeaker({ report, sentence, quotation }: About, { passing, source }: Best): boolean {
  const { sentences } = source.analysis;
  const told = sentences.flatMap((other, i) => (overlaps(other, passing) ? [termSentenceOf(source.analysis, i)] : []));
  return termSentenceOf(report, sentence).terms.some(
    (term) =>
      !overlaps(term, quotation) &&
      term.keys.some(({ key }) => key.startsWith('=') && told.some((sentence) => hasKey(sentence, key))),
  );
}

// Two utterances that the source parts, and that the report puts between one pair of marks: each sentence is the source's.
function isJoined(piece: readonly QuotedWord[], text: string, sources: readonly Source[]): boolean {
  const sentences: QuotedWord[][] = [[]];
  piece.forEach((word, i) => {
    sentences.at(-1)?.push(word);
    if (/[.!?…]["”’»)]?\s/.test(text.slice(word.end, piece[i + 1]?.start ?? word.end))) sentences.push([]);
  });
  return (
    sentences.length > 1 &&
    sentences.every((sentence) =>
      sources.some((source) => bestPassing(sentence, sourceWords(source))?.changes.length === 0),
    )
  );
}

// The stretches of a quotation between marked omissions, as words; a citation inside it is blanked and no word.
function piecesOf(text: string, quotation: Quotation): QuotedWord[][] {
  const pieces: QuotedWord[][] = [];
  let from = quotation.start;
  for (const gap of text.slice(quotation.start, quotation.end).matchAll(OMISSION)) {
    pieces.push(quotedWords(text, from, quotation.start + gap.index));
    from = quotation.start + gap.index + gap[0].length;
  }
  pieces.push(quotedWords(text, from, quotation.end));
  return pieces;
}

function evidenceOf(source: Source, passing: Passing): Finding['evidence'] {
  return source.passages.filter((passage) => overlaps(passage, passing)).map((passage) => proof(source, passage.index));
}

const SHOWN_CHANGES = 3;

function described({ changes }: Passing, locale: Locale): string {
  return changes
    .slice(0, SHOWN_CHANGES)
    .map(({ written, original }) => {
      if (!original) return checkMessages.added[locale](written);
      if (!written) return checkMessages.leftOut[locale](original);
      return checkMessages.changed[locale](written, original);
    })
    .join(', ');
}
