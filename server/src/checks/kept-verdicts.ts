import type { Span } from '../base/span.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { sourceOf } from '../corpus/corpus.ts';
import { digestOf } from '../corpus/digest.ts';
import type { Report } from '../report/report.ts';
import type { Code, Finding } from './finding.ts';

/** A person has looked at a finding and found the report to be right. One entry of `.attest/verdicts.json`. */
export interface KeptVerdict {
  readonly code: Code;
  /** Digest of the claim's sentence, citations and markup left out, white space as single spaces. */
  readonly sentence: string;
  /** Digest of what proves the finding: the passages of its evidence, else the source that it names. */
  readonly passage: string;
  /** The words of the report that are marked, so that two dates of one sentence are two verdicts. */
  readonly marked: string;
  /** The sentence, for a person who reads the file; cut where long. */
  readonly report: string;
  /** The passage likewise, with its citekey before it. */
  readonly source: string;
  /** The day of the verdict, ISO. */
  readonly date: string;
  /** Why, in the person's own words; written by hand. */
  readonly note?: string;
}

/**
 * The findings that nobody has found to be right. A verdict holds for the sentence and the passage as they were: when
 * either changes by a word, the finding is back.
 */
export function withoutKept(
  findings: readonly Finding[],
  kept: readonly KeptVerdict[],
  report: Report,
  corpus: Corpus,
): readonly Finding[] {
  if (!kept.length) return findings;
  const known = new Set(kept.map(keyOf));
  return findings.filter((finding) => {
    const verdict = verdictOn(finding, report, corpus, '');
    return verdict === undefined || !known.has(keyOf(verdict));
  });
}

/** What makes two verdicts one. */
export function keyOf({ code, sentence, passage, marked }: KeptVerdict): string {
  return JSON.stringify([code, sentence, passage, marked]);
}

/**
 * The verdict that a finding is wrong and the report is right; undefined where no verdict can be given: on a citekey
 * without a source, which nothing proves, and outside of all claims.
 *
 * @param date ISO day of the verdict
 */
export function verdictOn(finding: Finding, report: Report, corpus: Corpus, date: string): KeptVerdict | undefined {
  if (finding.code === 'unknown-citation') return undefined;
  const claim = report.claims.findLast(({ span }) => span.start <= finding.span.start);
  if (!claim || finding.span.start >= claim.span.end) return undefined;
  const sentence = spaced(report.prose.slice(claim.span.start, claim.span.end));
  const proofs = proofsOf(finding, corpus);
  return {
    code: finding.code,
    sentence: digest(sentence),
    passage: digest(proofs.map(({ text }) => text).join('\n')),
    marked: spaced(report.text.slice(finding.span.start, finding.span.end)),
    report: excerpt(sentence),
    source: proofs.map(({ key, text }) => `${key}: ${excerpt(text)}`).join(' … '),
    date,
  };
}

interface Proof {
  readonly key: string;
  readonly text: string;
}

function proofsOf({ evidence, source }: Finding, corpus: Corpus): Proof[] {
  const places = evidence.length ? evidence : source === undefined ? [] : [{ source }];
  return places.map((place) => {
    const found = sourceOf(corpus, place.source);
    const span: Span | undefined = 'start' in place ? place : found?.body;
    return { key: place.source, text: spaced(span ? (found?.text.slice(span.start, span.end) ?? '') : '') };
  });
}

/** In code units. */
const EXCERPT = 160;

function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text;
}

function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function digest(text: string): string {
  return digestOf(new TextEncoder().encode(text));
}
