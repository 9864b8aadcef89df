import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Span } from '../base/span.ts';
import type { CheckContext, ClaimCheck, ClaimEvidence } from './check.ts';
import type { Finding } from './finding.ts';
import { readingOf } from './sentence-reading.ts';

interface Verdict {
  readonly sources: readonly Source[];
  /** Offsets are those from the start of the claim's sentence. */
  readonly findings: readonly Finding[];
}

/** More claims than a long report has; beyond, the oldest are forgotten. */
const MOST = 20_000;

/**
 * The verdicts on claims that were judged before. A claim whose sentence, reading and sources are the same keeps its
 * verdict, wherever in the report it now stands: after a keystroke only the touched sentence is judged again.
 */
export class Verdicts {
  readonly #kept = new Map<string, Verdict>();
  readonly #fingerprints = new WeakMap<ClaimEvidence, string>();
  readonly #found = new Map<string, readonly Source[]>();
  #searched: Corpus | undefined;

  findings(check: ClaimCheck, context: CheckContext, evidence: ClaimEvidence): readonly Finding[] {
    const start = evidence.claim.span.start;
    const key = `${check.code} ${this.#fingerprint(context, evidence)}`;
    const kept = this.#kept.get(key);
    if (kept && same(kept.sources, evidence.sources)) return kept.findings.map((finding) => moved(finding, start));
    const findings = [...check.judge(context, evidence)];
    if (this.#kept.size >= MOST)
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest);
        break;
      }
    this.#kept.set(key, { sources: evidence.sources, findings: findings.map((finding) => moved(finding, -start)) });
    return findings;
  }

  /** The sources that an uncited sentence leads to in this corpus; searched for once. */
  async sourcesFor(
    words: string,
    corpus: Corpus,
    search: () => Promise<readonly Source[]>,
  ): Promise<readonly Source[]> {
    if (this.#searched !== corpus || this.#found.size >= MOST) this.#found.clear();
    this.#searched = corpus;
    const known = this.#found.get(words);
    if (known) return known;
    const found = await search();
    // The corpus may have changed while the index was asked.
    if (this.#searched === corpus) this.#found.set(words, found);
    return found;
  }

  // Every rule asks with the same evidence.
  #fingerprint(context: CheckContext, evidence: ClaimEvidence): string {
    let known = this.#fingerprints.get(evidence);
    if (known === undefined) {
      known = fingerprint(context, evidence);
      this.#fingerprints.set(evidence, known);
    }
    return known;
  }
}

// All that a rule may look at: the words, and what the rest of the report makes of them (years, holders of titles).
function fingerprint({ report, locale }: CheckContext, { claim, cited }: ClaimEvidence): string {
  const { analysis } = report;
  const { dates, numbers, quotations, statements } = readingOf(analysis, claim.sentence);
  const { start, end } = claim.span;
  const at = (span: Span): string => `${span.start - start}-${span.end - start}`;
  return JSON.stringify([
    locale,
    analysis.language,
    cited,
    claim.own,
    analysis.text.slice(start, end),
    dates.map((date) => [at(date), date.value, date.yearless, date.leansOnText ?? false]),
    numbers.map((number) => [at(number), number.value, number.unit]),
    quotations.map((quotation) => [at(quotation), quotation.text]),
    statements.map(({ speaker, cue, content, entity }) => [
      speaker && [at(speaker), speaker.by],
      cue && at(cue),
      content.map(at),
      entity && [entity.names, [...entity.roles], [...entity.places], [...entity.words], entity.outlet, entity.kind],
    ]),
    (analysis.mentions[claim.sentence] ?? []).map((mention) => [...(analysis.entities.of.get(mention)?.roles ?? [])]),
  ]);
}

function same(a: readonly Source[], b: readonly Source[]): boolean {
  return a.length === b.length && a.every((source, i) => source === b[i]);
}

function moved(finding: Finding, by: number): Finding {
  const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    ...finding,
    span: shift(finding.span),
    fixes: finding.fixes.map(({ title, edits }) => ({ title, edits: edits.map(shift) })),
  };
}
