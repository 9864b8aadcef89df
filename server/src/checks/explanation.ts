import type { Span } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import type { Analysis } from '../text/analysis.ts';
import { align, ANYWHERE, MATCHED } from './alignment.ts';
import type { Bar, Candidate, Contrast } from './contrast.ts';
import type { Code, EvidencePassage } from './finding.ts';
import { proof } from './proof.ts';
import { termSentenceOf } from './terms.ts';

/** Why a rule says, or does not say, that something is wrong at a place of the report. */
export interface Explanation {
  /** Undefined where a claim could not be judged at all. */
  readonly code: Code | undefined;
  /** What was judged: the date, the speaker, the figure, the quotation; else the claim's sentence. */
  readonly span: Span;
  /** Is it a finding? */
  readonly found: boolean;
  readonly why: Why;
  /** The best of each kind that the sources hold, where there is one. */
  readonly facts: readonly ExplainedFact[];
}

/**
 * - `wins`: a fact that disagrees is aligned well enough, and beats the others
 * - `agrees`: a fact that agrees stands alone, or is aligned too well beside the one that disagrees
 * - `silent`: the sentence that tells this best has nothing in the slot, or no sentence disagrees
 * - `few words`, `too far`: the fact that disagrees shares too few words, or is aligned too badly, to be about the same
 * - `another`: the fact that disagrees is aligned well enough from the claim's side, but seen from both sides it is told of
 *   something else
 * - `told elsewhere`: another sentence of the report tells what the disagreeing fact is of, and agrees with it
 * - `nothing near`: no sentence of the sources tells anything like it
 * - `differs`, `word for word`, `other words`: the same of a quotation, which needs no alignment
 * - `sources disagree`: one cited source agrees with the claim, another contradicts it
 * - `no source`, `nothing to compare`: of a claim as a whole
 */
export type Why =
  | { readonly kind: 'wins' | 'too far' | 'another'; readonly score: number; readonly needed: number }
  | { readonly kind: 'few words'; readonly matched: number; readonly needed: number }
  | { readonly kind: 'agrees' | 'silent' | 'told elsewhere' | 'nothing near' }
  | { readonly kind: 'differs' | 'word for word' | 'other words' }
  | { readonly kind: 'sources disagree' }
  | { readonly kind: 'no source' | 'nothing to compare' };

/** A fact of a source that was weighed. */
export interface ExplainedFact {
  readonly role: 'agrees' | 'disagrees' | 'empty';
  /** What stands in the slot; undefined where it is empty. */
  readonly says: string | undefined;
  /** Where that stands in the source. */
  readonly place: Span | undefined;
  readonly passage: EvidencePassage;
  /** 0 … 1; `empty` facts compete by how much of the claim's clause they tell, the others by their alignment. */
  readonly score: number;
  /** The words of the report that the passage shares. */
  readonly words: readonly string[];
}

/** What hears the explanations of a check; without one, none are made. */
export type Explain = (explanation: Explanation) => void;

/** A judgement to be made: of what, by which rule, and how the rule's facts are written. */
export interface Judgement<F> {
  readonly code: Code;
  readonly report: Analysis;
  /** The claim's sentence. */
  readonly sentence: number;
  readonly span: Span;
  readonly says: (fact: F) => string;
  readonly place: (fact: F) => Span | null;
}

/** The verdict of a contrast, told to whoever wants to hear why; one that does not fit is none, and not spoken of. */
export function judged<F>(
  contrast: Contrast<F>,
  bar: Bar,
  explain: Explain | undefined,
  judgement: () => Judgement<F>,
  fits?: (found: Candidate<F>) => boolean,
): Candidate<F> | undefined {
  const { found, why } = contrast.weigh(bar);
  if (fits && !(found && fits(found))) return undefined;
  if (explain) {
    const about = judgement();
    const told = (role: ExplainedFact['role'], candidate: Candidate<F> | undefined): ExplainedFact[] =>
      candidate ? [explainedFact(role, candidate, about)] : [];
    explain({
      code: about.code,
      span: about.span,
      found: found !== undefined,
      why,
      facts: [
        ...told('disagrees', contrast.disagreeing),
        ...told('agrees', contrast.supporting),
        ...told('empty', contrast.empty),
      ],
    });
  }
  return found;
}

/** A candidate as a fact that was weighed. */
export function explainedFact<F>(
  role: ExplainedFact['role'],
  { source, sentence, fact, score, told }: Candidate<F>,
  { report, sentence: claim, says, place }: Omit<Judgement<F>, 'code' | 'span'>,
): ExplainedFact {
  return {
    role,
    says: fact === undefined ? undefined : says(fact),
    place: fact === undefined ? undefined : spanOf(place(fact)),
    passage: proof(source, sentence),
    score: role === 'empty' ? told : score,
    words: sharedWords(report, claim, source, sentence),
  };
}

function spanOf(found: Span | null): Span | undefined {
  return found ? { start: found.start, end: found.end } : undefined;
}

// Each word is aligned by itself, so that whatever lets words meet is asked and not told again here.
function sharedWords(report: Analysis, claim: number, source: Source, sentence: number): string[] {
  const terms = termSentenceOf(report, claim);
  const told = termSentenceOf(source.analysis, sentence);
  const shared = terms.terms.filter(
    (term) => align({ ...terms, terms: [term] }, told, ANYWHERE, ANYWHERE, 0).score >= MATCHED,
  );
  const stretches: { readonly to: number; readonly start: number; readonly end: number }[] = [];
  for (const { at, start, end } of shared) {
    const last = stretches.at(-1);
    if (last?.to === at) stretches[stretches.length - 1] = { ...last, to: at + 1, end };
    else stretches.push({ to: at + 1, start, end });
  }
  return stretches.map(({ start, end }) => report.text.slice(start, end).replace(/\s+/g, ' '));
}
