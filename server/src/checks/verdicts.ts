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

  findings(check: ClaimCheck, context: CheckContext, evidence: ClaimEvidence): readonly Finding[] {
    const start = evidence.claim.span.start;
    const key = `${check.code} ${fingerprint(context, evidence)}`;
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
